"""What is counted: assignments, numbers that units reported, and proofs. Each is a figure of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import partial

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from loa.assignments.models import Assignment
from loa.assignments.transitions import OPEN, TABLE, Side
from loa.campaigns.models import Duty
from loa.evidence.models import Record
from loa.reports.figures import loading
from loa.reports.figures.counted import EVENTS_HELD, ITEMS, THINGS
from loa.reports.figures.loading import Stepped
from loa.reports.figures.registry import Query, Scope, register
from loa.reports.figures.rows import Row
from loa.reports.figures.summing import DISTINCT, LAST, MEAN

State = Assignment.State
HUNDRED = Decimal(100)
# What a unit does itself; a step without the name of its way is older than the names.
DOINGS = {"", *(way.name for way in TABLE.values() if way.side is Side.DOER)} - {"decline", "ask_extension"}
SAID = 200  # characters of what was said with a step
Found = Iterable[tuple[int, Row]]


def given(scope: Scope) -> Found:
    """Each assignment that a unit had at the end of the period, done or not."""
    for work in loading.works(scope):
        yield work.unit, Row(f"assignments.assignment:{work.pk}", assignment=work.pk, keys=(str(work.pk),))


def late(scope: Scope) -> Found:
    """Each assignment that was overdue and still open at the end of the last day that counts."""
    states = {step.assignment: step.state for step in loading.steps(scope) if step.day <= scope.day}
    for work in loading.works(scope):
        if work.due and work.due < scope.day and states.get(work.pk, State.OFFERED) in OPEN:
            of, day = f"assignments.assignment:{work.pk}", work.due.isoformat()
            yield work.unit, Row(of, assignment=work.pk, keys=(str(work.pk),), day=day)


def done(scope: Scope) -> Found:
    """Each assignment whose work was confirmed in the period."""
    for step in _first(scope, State.CONFIRMED):
        yield step.unit, _row(step)


def handed_in(scope: Scope) -> Found:
    """Each assignment whose work was handed in for the first time in the period."""
    for step in _first(scope, State.HANDED_IN):
        yield step.unit, _row(step)


def on_time(scope: Scope) -> Found:
    """Each first hand-in of the period: 100 where it was on the day of then or before, else 0."""
    for step in _first(scope, State.HANDED_IN):
        kept_day = step.due is None or step.day <= step.due
        due = step.due.isoformat() if step.due else ""
        yield step.unit, replace(_row(step, HUNDRED if kept_day else Decimal(0)), due=due)


def counted(scope: Scope, *, counts: str) -> Found:
    """What each step of the period added to those things its assignment counts that are of this figure.

    Units report how much is done in all; a step adds what it says less what the one before said.
    """
    figures = loading.figures_of(scope)
    for step in _of_period(scope):
        added = sum(n for one, n in step.added.items() if figures.get((step.duty, one)) == counts)
        if added:
            yield step.unit, _row(step, Decimal(added))


def proofs(scope: Scope, *, kinds: tuple[str, ...] = ()) -> Found:
    """Each thing handed in as proof in the period; the same bytes count once."""
    for proof in loading.proofs(scope):
        if not kinds or proof.kind in kinds:
            key, day = proof.blob or proof.hash, proof.day.isoformat()
            of = f"assignments.proof:{proof.pk}"
            yield (
                proof.unit,
                Row(of, assignment=proof.assignment, keys=(key,), day=day, words=proof.title[:SAID]),
            )


def active_units(scope: Scope) -> Found:
    """Each unit that did something in the period, by the first thing it did."""
    seen: set[int] = set()
    for step in sorted(_of_period(scope), key=lambda step: (step.at, step.pk)):
        if step.way in DOINGS and step.unit not in seen:
            seen.add(step.unit)
            yield step.unit, _row(step, keys=(str(step.unit),))


def _of_period(scope: Scope) -> Iterator[Stepped]:
    begins = scope.period.begins
    return (step for step in loading.steps(scope) if step.at >= begins)


def _first(scope: Scope, state: str) -> Iterator[Stepped]:
    """The first step of all that led each assignment into the state, where it is one of the period."""
    seen: set[int] = set()
    for step in loading.steps(scope):
        if step.state == state != step.left and step.assignment not in seen:
            seen.add(step.assignment)
            if step.at >= scope.period.begins:
                yield step


def _row(step: Stepped, number: Decimal = Decimal(1), keys: tuple[str, ...] = ()) -> Row:
    of, day = f"assignments.step:{step.pk}", step.day.isoformat()
    own = keys or (str(step.assignment),)
    return Row(of, number, keys=own, assignment=step.assignment, day=day, words=step.words[:SAID])


Counts, Kind = Duty.Counts, Record.Kind
# Third version of the news: what hangs, is handed out or is held has figures of its own. Since the last one
# each counts every thing of a duty that counts several, not the first alone.
for _key, _name, _measure, _version, _place in (
    (ITEMS, _("Items published"), pgettext_lazy("measure", "items"), 4, 0),
    (Counts.BROADCASTS, _("Broadcasts"), pgettext_lazy("measure", "broadcasts"), 3, 1),
    (Counts.HOURS, _("Hours on air"), pgettext_lazy("measure", "hours"), 3, 2),
    (Counts.PARTICIPANTS, _("Participants"), pgettext_lazy("measure", "people"), 3, 3),
    (EVENTS_HELD, _("Events held"), pgettext_lazy("measure", "events"), 2, 4),
    (THINGS, _("Other products and tasks"), pgettext_lazy("measure", "products"), 2, 5),
):
    register(
        Query(
            str(_key), _name, _measure, partial(counted, counts=str(_key)), version=_version, position=_place
        )
    )

# Second versions count by the state, the day and the giving of then, not of now; what was done for work that
# was moved later; a hand-in once; a proof by the day on which it came.
_ASSIGNMENTS, _ONCE = pgettext_lazy("measure", "assignments"), (DISTINCT, DISTINCT, DISTINCT)
for _query in (
    Query(
        "assignments-given",
        _("Assignments given"),
        _ASSIGNMENTS,
        given,
        over_periods=LAST,
        version=3,
        position=10,
    ),
    Query(
        "assignments-handed-in", _("Assignments handed in"), _ASSIGNMENTS, handed_in, version=2, position=11
    ),
    Query("assignments-done", _("Assignments done"), _ASSIGNMENTS, done, position=12),
    Query(
        "assignments-late",
        _("Assignments overdue"),
        _ASSIGNMENTS,
        late,
        over_periods=LAST,
        version=2,
        position=13,
    ),
    Query("on-time", _("Handed in on time"), "%", on_time, MEAN, MEAN, MEAN, 2, Decimal(0), HUNDRED, 1, 14),
    Query(
        "photos",
        _("Photos handed in"),
        pgettext_lazy("measure", "photos"),
        partial(proofs, kinds=(Kind.PHOTO,)),
        *_ONCE,
        version=2,
    ),
    Query(
        "links",
        _("Links handed in"),
        pgettext_lazy("measure", "links"),
        partial(proofs, kinds=(Kind.LINK,)),
        *_ONCE,
        version=2,
    ),
    Query("proofs", _("Proofs handed in"), pgettext_lazy("measure", "proofs"), proofs, *_ONCE, version=2),
    Query(
        "active-units",
        _("Units that took part"),
        pgettext_lazy("measure", "units"),
        active_units,
        *_ONCE,
        version=2,
    ),
):
    register(_query)
