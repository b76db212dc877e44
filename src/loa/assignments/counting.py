"""How far the duties of a campaign are, counted in the database: what campaigns ask this room."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Count, Min, Q, Sum, Value
from django.urls import reverse

from loa.assignments.models import Assignment
from loa.assignments.queries.risk import Days, at_risk, risk
from loa.assignments.transitions import OPEN
from loa.campaigns.models import Campaign
from loa.campaigns.progress import Progress, register_source
from loa.work.shaped import Rows, Shaped

State = Assignment.State
NAMES_SHOWN = 2  # of late units


def count_progress(campaigns: Sequence[Campaign], today: date) -> Mapping[int, Progress]:
    """The progress of each duty by its id, in three queries however many campaigns and units there are."""
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for row in _rows_of(campaigns, today):
        found[row["duty"]].append(row)
    names = _late_names(today, {duty: _sum(of, "late") for duty, of in found.items()})
    in_parts, risks = _beside(campaigns, today)
    return {
        duty: Progress(
            **_states(of),
            declined=_sum(of, "n", State.DECLINED),
            late=_sum(of, "late"),
            late_since=min((row["late_since"] for row in of if row["late_since"]), default=None),
            counted=_sum(of, "counted"),
            late_units=names.get(duty, ()),
            proofs=_sum(of, "proven") + in_parts.get(duty, 0),
            risks=tuple(risks[duty].items()),
            url=_url(duty, of[0]["only"] if _sum(of, "n") == 1 else None),
        )
        for duty, of in found.items()
    }


def _rows_of(campaigns: Sequence[Campaign], today: date) -> list[dict[str, Any]]:
    if len(campaigns) == 1:
        return _counted_of_one(campaign=campaigns[0].pk, today=today)
    return list(_counted(Q(campaign__in=campaigns), today))


def _counted(which: Q, today: Any) -> Rows:
    """What campaigns lay on units, by duty and state."""
    late = Q(due__lt=today, state__in=OPEN)
    rows = Assignment.objects.filter(which, parent=None).exclude(state=State.WITHDRAWN).order_by()
    return rows.values("duty", "state").annotate(
        n=Count("*"),
        late=Count("pk", filter=late),
        late_since=Min("due", filter=late),
        counted=Sum("counted"),
        proven=Sum("proven"),
        only=Min("pk"),
    )


@Shaped
def _counted_of_one(campaign: Any, today: Any) -> Rows:
    return _counted(Q(campaign=campaign), today)


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


def _beside(campaigns: Sequence[Campaign], today: date) -> tuple[dict[int, int], dict[int, dict[str, int]]]:
    """By duty: how many proofs were handed in for what was handed down, and what is at risk for which reason.

    Together in one query; what is at risk is asked of one campaign alone, whose page tells it.
    """
    if len(campaigns) == 1:
        days = Days.of(today)
        rows = _beside_of_one(campaign=campaigns[0].pk, today=days.today, near=days.near, ahead=days.ahead)
    else:
        rows = list(_parts(Q(campaign__in=campaigns)))
    proofs, risks = dict[int, int](), defaultdict[int, dict[str, int]](dict)
    for row in rows:
        if row["why"]:
            risks[row["duty"]][row["why"]] = row["n"]
        else:
            proofs[row["duty"]] = row["n"]
    return proofs, risks


def _parts(which: Q) -> Rows:
    parts = Assignment.objects.filter(which, parent__isnull=False).order_by().annotate(why=Value(""))
    return parts.values("duty", "why").annotate(n=Sum("proven"))


@Shaped
def _beside_of_one(campaign: Any, today: Any, near: Any, ahead: Any) -> Rows:
    which, days = Q(campaign=campaign), Days(today, near, ahead)
    risky = Assignment.objects.filter(which, at_risk(days), parent=None).order_by().annotate(why=risk(days))
    return _parts(which).union(risky.values("duty", "why").annotate(n=Count("*")), all=True)


def _late_names(today: date, late: Mapping[int, int]) -> dict[int, tuple[str, ...]]:
    """The units that are late with a duty, where they are few enough to be named."""
    few = [duty for duty, count in late.items() if 0 < count <= NAMES_SHOWN]
    if not few:
        return {}
    rows = Assignment.objects.filter(duty__in=few, parent=None, due__lt=today, state__in=OPEN)
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
