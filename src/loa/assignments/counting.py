"""How far the duties of a campaign are, counted in the database: what campaigns ask this room."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Count, Exists, Min, OuterRef, Q, Sum, Value
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from loa.assignments.models import Assignment
from loa.assignments.queries.parts import done_of
from loa.assignments.queries.risk import Days, Pace, coming, risk
from loa.assignments.transitions import OPEN
from loa.campaigns.models import Campaign
from loa.campaigns.progress import Progress, register_source
from loa.campaigns.things import FURTHER
from loa.directory.queries import in_place
from loa.work.shaped import Rows, Shaped

State = Assignment.State
NAMES_SHOWN = 2  # of late units
_IN_PARTS, _THINGS = "in parts", "further things"
_NO_THINGS = {one: Value(0) for one in FURTHER}  # what is counted otherwise has the same columns
_OF_UNITS = _UNITS, _CONFIRMED, _BEHIND, _LATE = "units", "units confirmed", "units behind", "units late"


def count_progress(campaign: Campaign, today: date) -> Mapping[int, Progress]:
    """The progress of each duty of the campaign by its id, in three queries however many units there are."""
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for row in _counted(campaign=campaign.pk, today=today):
        found[row["duty"]].append(row)
    in_parts, risks, by_unit, further = _beside(campaign, today)
    live = {duty: [row for row in of if row["state"] != State.WITHDRAWN] for duty, of in found.items()}
    units = {duty: _units(of, by_unit.get(duty)) for duty, of in live.items()}
    names = _late_names(today, {duty: said["units_late"] for duty, said in units.items()})
    return {
        duty: Progress(
            **_states(live[duty]),
            **units[duty],
            recurring=_sum(live[duty], "rounds") > 0,
            declined=_sum(of, "n", State.DECLINED),
            late=_sum(of, "late", *OPEN),
            late_since=min((row["earliest"] for row in _open(of) if row["late"]), default=None),
            next_due=min((row["next_due"] for row in _open(of) if row["next_due"]), default=None),
            counted=_sum(of, "counted"),
            further=further.get(duty, {}),
            late_units=names.get(duty, ()),
            proofs=_sum(of, "proven") + in_parts.get(duty, 0),
            risks=tuple(risks[duty].items()),
            url=_url(duty, live[duty][0]["only"] if _sum(live[duty], "n") == 1 else None),
        )
        for duty, of in found.items()
    }


@Shaped
def _counted(campaign: Any, today: Any) -> Rows:
    """What the campaign lays on units, by duty and state; what is past its day counts where it is open.

    What is no longer given is there for what was done of it before others had it.
    """
    rows = Assignment.objects.filter(campaign=campaign, parent=None).order_by()
    return rows.values("duty", "state").annotate(
        n=Count("*"),
        rounds=Count("period_start"),
        late=Count("pk", filter=Q(due__lt=today)),
        earliest=Min("due"),
        next_due=Min("due", filter=Q(due__gte=today)),
        counted=Sum("counted"),
        proven=Sum("proven"),
        only=Min("pk"),
    )


def _further(which: Q) -> Rows:
    """How much was done of each further thing, where a duty counts several; found from those duties."""
    rows = Assignment.objects.filter(which, duty__further__isnull=False, parent=None).order_by()
    told = rows.annotate(why=Value(_THINGS)).values("duty", "why").annotate(n=Value(0))
    return told.annotate(**{one: Coalesce(Sum(done_of(one)), 0) for one in FURTHER})


def _states(rows: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    return {
        "total": _sum(rows, "n"),
        "offered": _sum(rows, "n", State.OFFERED),
        "accepted": _sum(rows, "n", State.ACCEPTED),
        "running": _sum(rows, "n", State.IN_PROGRESS, State.RETURNED),
        "waiting": _sum(rows, "n", State.HANDED_IN),
        "done": _sum(rows, "n", State.CONFIRMED),
    }


def _open(rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    return [row for row in rows if row["state"] in OPEN]


def _sum(rows: Sequence[Mapping[str, Any]], name: str, *states: str) -> int:
    """The sum over the states, or over all."""
    return sum(row[name] for row in rows if not states or row["state"] in states)


def _units(rows: Sequence[Mapping[str, Any]], rounds: Mapping[str, int] | None) -> dict[str, int]:
    """How many units have the duty, are done with it, are late; `rounds`: of one that comes again."""
    if rounds is None:
        done = _sum(rows, "n", State.CONFIRMED)
        return {"units": _sum(rows, "n"), "units_done": done, "units_late": _sum(rows, "late", *OPEN)}
    done = rounds.get(_CONFIRMED, 0) - rounds.get(_BEHIND, 0)
    return {"units": rounds[_UNITS], "units_done": done, "units_late": rounds.get(_LATE, 0)}


ByDuty = dict[int, dict[str, int]]
Beside = tuple[dict[int, int], ByDuty, ByDuty, ByDuty]


def _beside(campaign: Campaign, today: date) -> Beside:
    """By duty: how many proofs were handed in for what was handed down, what is at risk for which reason,
    the units of one that comes again, and what was done of what it counts beside the first thing.

    Together in one query.
    """
    started = timezone.localdate(campaign.started_at)
    rows = _told_beside(campaign=campaign.pk, started=started, **vars(Days.of(today)))
    proofs, risks, units, things = (
        dict[int, int](),
        defaultdict[int, dict[str, int]](dict),
        ByDuty(),
        ByDuty(),
    )
    for row in rows:
        if row["why"] == _IN_PARTS:
            proofs[row["duty"]] = row["n"]
        elif row["why"] == _THINGS:
            things[row["duty"]] = {one: row[one] for one in FURTHER}
        elif row["why"] in _OF_UNITS:
            units.setdefault(row["duty"], {})[row["why"]] = row["n"]
        elif row["why"]:
            risks[row["duty"]][row["why"]] = row["n"]
    return proofs, risks, units, things


def _parts(which: Q) -> Rows:
    parts = Assignment.objects.filter(which, parent__isnull=False).order_by().annotate(why=Value(_IN_PARTS))
    return parts.values("duty", "why").annotate(n=Sum("proven"))


def _by_unit(which: Q, today: Any) -> list[Rows]:
    """Units of duties that come again, each once.

    Done are those with a round confirmed, but not the ones behind: they owe another that was due by today.
    """
    rounds = Assignment.objects.filter(which, parent=None, period_start__isnull=False).order_by()
    rounds = rounds.exclude(state=State.WITHDRAWN)
    confirmed = rounds.filter(state=State.CONFIRMED)
    some = Exists(
        Assignment.objects.filter(
            duty=OuterRef("duty"), unit=OuterRef("unit"), parent=None, state=State.CONFIRMED
        )
    )
    kinds = {
        _UNITS: rounds,
        _CONFIRMED: confirmed,
        _BEHIND: rounds.filter(some, due__lte=today).exclude(state=State.CONFIRMED),
        _LATE: rounds.filter(due__lt=today, state__in=OPEN),
    }
    return [
        found.annotate(why=Value(kind)).values("duty", "why").annotate(n=Count("unit", distinct=True))
        for kind, found in kinds.items()
    ]


@Shaped
def _told_beside(campaign: Any, started: Any, today: Any, near: Any, ahead: Any) -> Rows:
    which, days = Q(campaign=campaign), Days(today, near, ahead)
    several = Q(duty__campaign=campaign, duty__further__isnull=False)
    paces = (
        (which & Q(duty__further__isnull=True), Pace.of_whole(started)),
        (several, Pace.of_each(started)),
    )
    at_risk = (
        Assignment.objects.filter(these, coming(days), parent=None).order_by().annotate(why=risk(days, pace))
        for these, pace in paces
    )
    counted = (rows.values("duty", "why").annotate(n=Count("*")) for rows in at_risk)
    told = (_parts(which), *counted, *_by_unit(which, today))
    first, *others = (rows.annotate(**_NO_THINGS) for rows in told)
    return first.union(*others, _further(Q(duty__campaign=campaign)), all=True)


def _late_names(today: date, late: Mapping[int, int]) -> dict[int, tuple[str, ...]]:
    """The units that are late with a duty, where they are few enough to be named."""
    few = [duty for duty, count in late.items() if 0 < count <= NAMES_SHOWN]
    if not few:
        return {}
    rows = Assignment.objects.filter(duty__in=few, parent=None, due__lt=today, state__in=OPEN)
    found: dict[int, tuple[str, ...]] = {}
    named = rows.order_by(*in_place("unit", on=today)).values_list("duty", "unit__name")
    for duty, name in named.distinct():
        found[duty] = (*found.get(duty, ()), name)
    return found


def _url(duty: int, only: int | None) -> str:
    """The page of the only assignment, or of all units of the duty."""
    if only is not None:
        return reverse("assignments:detail", args=[only])
    return reverse("assignments:duty", args=[duty])


register_source(count_progress)
