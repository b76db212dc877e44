"""How far the duties of a campaign are, counted in the database: what campaigns ask this room."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Count, Min, Q, QuerySet, Sum
from django.urls import reverse

from loa.assignments.models import Assignment
from loa.assignments.transitions import OPEN
from loa.campaigns.models import Campaign
from loa.campaigns.progress import Progress, register_source

State = Assignment.State
NAMES_SHOWN = 2  # of late units


def count_progress(campaigns: Sequence[Campaign], today: date) -> Mapping[int, Progress]:
    """The progress of each duty by its id, in three queries however many campaigns and units there are."""
    given = _given(campaigns)
    late = Q(due__lt=today, state__in=OPEN)
    rows = (
        given.order_by()
        .values("duty", "state")
        .annotate(
            n=Count("*"),
            late=Count("pk", filter=late),
            late_since=Min("due", filter=late),
            counted=Sum("counted"),
            proven=Sum("proven"),
            only=Min("pk"),
        )
    )
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        found[row["duty"]].append({**row})
    names = _late_names(campaigns, today, {duty: _sum(of, "late") for duty, of in found.items()})
    in_parts = _in_parts(campaigns)
    return {
        duty: Progress(
            **_states(of),
            declined=_sum(of, "n", State.DECLINED),
            late=_sum(of, "late"),
            late_since=min((row["late_since"] for row in of if row["late_since"]), default=None),
            counted=_sum(of, "counted"),
            late_units=names.get(duty, ()),
            proofs=_sum(of, "proven") + in_parts.get(duty, 0),
            url=_url(duty, of[0]["only"] if _sum(of, "n") == 1 else None),
        )
        for duty, of in found.items()
    }


def _states(rows: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    return {
        "total": _sum(rows, "n"),
        "offered": _sum(rows, "n", State.OFFERED),
        "accepted": _sum(rows, "n", State.ACCEPTED),
        "running": _sum(rows, "n", State.IN_PROGRESS, State.RETURNED),
        "waiting": _sum(rows, "n", State.HANDED_IN),
        "done": _sum(rows, "n", State.CONFIRMED),
    }


def _sum(rows: Sequence[Mapping[str, Any]], name: str, *states: str) -> int:
    """The sum over the states, or over all."""
    return sum(row[name] for row in rows if not states or row["state"] in states)


def _in_parts(campaigns: Sequence[Campaign]) -> dict[int, int]:
    """How many proofs were handed in for what was handed down, by duty."""
    parts = Assignment.objects.filter(campaign__in=campaigns, parent__isnull=False).order_by()
    return dict(parts.values_list("duty").annotate(n=Sum("proven")))


def _given(campaigns: Sequence[Campaign]) -> QuerySet[Assignment]:
    """What the campaigns lay on units themselves: neither the parts handed down nor what went elsewhere."""
    given = Assignment.objects.filter(campaign__in=campaigns, parent=None)
    return given.exclude(state=State.WITHDRAWN)


def _late_names(
    campaigns: Sequence[Campaign], today: date, late: Mapping[int, int]
) -> dict[int, tuple[str, ...]]:
    """The units that are late with a duty, where they are few enough to be named."""
    few = [duty for duty, count in late.items() if 0 < count <= NAMES_SHOWN]
    rows = _given(campaigns).filter(duty__in=few, due__lt=today, state__in=OPEN)
    found: dict[int, tuple[str, ...]] = {}
    for duty, name in rows.order_by("unit__path").values_list("duty", "unit__name"):
        found[duty] = (*found.get(duty, ()), name)
    return found


def _url(duty: int, only: int | None) -> str:
    """The page of the only assignment, or of all units of the duty."""
    if only is not None:
        return reverse("assignments:detail", args=[only])
    return reverse("assignments:duty", args=[duty])


register_source(count_progress)
