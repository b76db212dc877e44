"""How far the duties of a campaign are, counted in the database: what campaigns ask this room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Count, Min, Q, QuerySet, Sum
from django.urls import reverse

from loa.assignments.models import Assignment, Proof
from loa.assignments.transitions import OPEN
from loa.campaigns.models import Campaign
from loa.campaigns.progress import Progress, register_source

State = Assignment.State
NAMES_SHOWN = 2  # of late units


def count_progress(campaigns: Sequence[Campaign], today: date) -> Mapping[int, Progress]:
    """The progress of each duty by its id, in three queries however many campaigns and units there are."""
    given = _given(campaigns)
    late = Q(due__lt=today, state__in=OPEN)
    rows = given.values("duty").annotate(
        total=Count("pk"),
        offered=Count("pk", filter=Q(state=State.OFFERED)),
        accepted=Count("pk", filter=Q(state=State.ACCEPTED)),
        running=Count("pk", filter=Q(state__in=(State.IN_PROGRESS, State.RETURNED))),
        waiting=Count("pk", filter=Q(state=State.HANDED_IN)),
        done=Count("pk", filter=Q(state=State.CONFIRMED)),
        declined=Count("pk", filter=Q(state=State.DECLINED)),
        late=Count("pk", filter=late),
        late_since=Min("due", filter=late),
        counted=Sum("counted"),
        only=Min("pk"),
    )
    found: dict[int, dict[str, Any]] = {row["duty"]: {**row} for row in rows.order_by()}
    names = _late_names(campaigns, today, {duty: row["late"] for duty, row in found.items()})
    proofs = Proof.objects.filter(assignment__campaign__in=campaigns).values_list("assignment__duty")
    proven = dict(proofs.annotate(n=Count("pk")).order_by())
    return {
        duty: Progress(
            **{name: value for name, value in row.items() if name not in {"duty", "only"}},
            late_units=names.get(duty, ()),
            proofs=proven.get(duty, 0),
            url=_url(duty, row["only"] if row["total"] == 1 else None),
        )
        for duty, row in found.items()
    }


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
