"""Taking a way of the table, in one place: right checked, step written, change logged, signal sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from operator import add, sub
from typing import Any

from django.db import transaction
from django.db.models import Max, Q
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.assignments.days import Ticks, ticked_by, with_ticks
from loa.assignments.errors import Moved, Refused
from loa.assignments.models import Assignment, Extension, Proof, Step
from loa.assignments.numbers import Numbers, combined, further, numbers
from loa.assignments.queries.parts import NUMBERS, counted_in_parts, is_proven
from loa.assignments.signals import assignment_moved
from loa.assignments.stand_ins import Doer, account_of, sign
from loa.assignments.taking import require_way
from loa.assignments.transitions import ENDED, FOLLOWING, MOVED_WITH_WHOLE, OPEN, ROLL_UP, Transition
from loa.audit.actions import record_change
from loa.campaigns.models import Campaign
from loa.campaigns.things import FIRST
from loa.evidence.models import Record

State = Assignment.State


@dataclass(frozen=True)
class Report:
    """What somebody says with a step: words, and how much the unit itself has done of what is counted.

    `count` is of the first thing, `further` of the others, by key. `days`: which were ticked, or no longer
    are, since the form was shown. `made_at`: when, where that was before it came in. `overtaken`: the
    numbers, where later ones stand.
    """

    words: str = ""
    count: int | None = None
    made_at: datetime | None = None
    further: Mapping[str, int] = field(default_factory=dict)
    days: Ticks = field(default_factory=dict)
    overtaken: Mapping[str, int] = field(default_factory=dict)

    @property
    def numbers(self) -> Numbers:
        """What it says of each thing."""
        return numbers(self.count, self.further)

    @property
    def said(self) -> bool:
        """Whether it says anything."""
        return bool(self.words.strip() or self.numbers or self.days)


@dataclass(frozen=True)
class Brought:
    """What else comes with a step: a proof, another day, the fields that change with it."""

    record: Record | None = None
    due: date | None = None
    fields: tuple[tuple[str, Any], ...] = ()


NOTHING_SAID = Report()
NOTHING = Brought()
_RELATED = ("campaign__owner", "unit", "duty", "parent__unit", "officer")


@transaction.atomic
def take_way(
    user: Doer,
    assignment: Assignment,
    way: Transition,
    *,
    report: Report = NOTHING_SAID,
    brought: Brought = NOTHING,
) -> tuple[Assignment, Step]:
    """The assignment has gone this way: right checked, step written, change logged, signal sent."""
    row = lock(assignment)
    require_way(user, way, row)
    check_open(row, way)
    _check(way, report)
    report = _in_time(row, _asked_for(row, report))
    before, rolled_up = snapshot(row), _rolled_up(row)
    _apply(row, way, report=report, brought=brought)
    if brought.record is not None:
        link = {"link": sign(user)["link"]}
        _proof, made = Proof.objects.get_or_create(assignment=row, record=brought.record, defaults=link)
        if made:
            row.proven += 1
            row.save(update_fields=["proven"])
    step = write_step(user, row, way.name, before=before, report=report)
    if row.state not in OPEN:
        Extension.objects.filter(assignment=row, state=Extension.State.ASKED).update(
            state=Extension.State.OVERTAKEN
        )
    values = {**_changes(before, row), **_how(step)}
    record_change(account_of(user), f"assignments.{way.name}", obj=row, values=values, reason=step.words)
    roll_up(user, row, before=rolled_up, after=row.numbers if way.gives else _rolled_up(row))
    assignment_moved.send(Assignment, assignment=row, step=step, way=way)
    return row, step


def lock(assignment: Assignment) -> Assignment:
    """The assignment as it is now, locked; the wholes that it is part of are locked before it."""
    ids, parent = [assignment.pk], assignment.parent_id
    while parent is not None:
        ids.append(parent)
        parent = Assignment.objects.values_list("parent_id", flat=True).get(pk=parent)
    # From the top down, always: two that go up and down one tree at once must not wait for each other.
    rows = Assignment.objects.select_for_update(of=("self",)).select_related(*_RELATED)
    return {row.pk: row for row in rows.filter(pk__in=ids).order_by("pk")}[assignment.pk]


def check_open(row: Assignment, way: Transition) -> None:
    """Raises `Moved` where the way does not begin at the assignment's state."""
    if row.campaign.state != Campaign.State.ACTIVE:
        raise Moved(_("The campaign of this assignment is not under way."))
    if not way.fits(row):
        state = Assignment.State(row.state).label
        raise Moved(_("Not saved: the assignment is now “%(state)s”.") % {"state": state})


def write_step(
    user: Doer | None, row: Assignment, name: str, *, before: dict[str, Any], report: Report = NOTHING_SAID
) -> Step:
    """The step from what was to what is now stands in the history."""
    was, said = numbers(before["counted"], before["further_counted"]), report.numbers
    counts = {one: n for one, n in row.numbers.items() if n != was.get(one, 0) or one in said}
    moves = before["due"] != row.due
    return Step.objects.create(
        assignment=row,
        way=name,
        from_state=before["state"],
        to_state=row.state,
        moves_due=moves,
        from_due=before["due"] if moves else None,
        to_due=row.due if moves else None,
        words=report.words.strip(),
        count=counts.get(FIRST),
        further_counts=further(counts),
        made_at=report.made_at,
        days=dict(report.days) or None,
        overtaken=report.overtaken.get(FIRST),
        further_overtaken=further(report.overtaken),
        **sign(user),
    )


def roll_up(user: Doer | None, row: Assignment, *, before: Numbers, after: Numbers) -> None:
    """The wholes that it is part of count `after` of it instead of `before`, and no less than their parts."""
    more, parent_id = combined(after, before, sub), row.parent_id
    while parent_id is not None and (any(more.values()) or row.state == State.OFFERED):
        parent = Assignment.objects.get(pk=parent_id)
        if parent.state in ENDED:
            return
        was, had = snapshot(parent), parent.numbers
        parent.numbers = combined(counted_in_parts(parent), combined(had, more, add), max)
        more = combined(parent.numbers, had, sub)
        if any(more.values()):
            parent.save(update_fields=NUMBERS)
            write_step(user, parent, ROLL_UP, before=was)
        parent_id = parent.parent_id


def _rolled_up(row: Assignment) -> Numbers:
    """How much of what it counts its whole counts: nothing once it was taken back, all if others have it."""
    if row.state != State.WITHDRAWN or row.moved_to_id is not None:
        return row.numbers
    last = row.steps.last()
    return row.numbers if last is not None and last.way == MOVED_WITH_WHOLE else {}


def _apply(row: Assignment, way: Transition, *, report: Report, brought: Brought) -> None:
    row.state, row.changed_at = way.leads_to(row.state), timezone.now()
    if said := report.numbers:
        in_parts = counted_in_parts(row)
        row.numbers |= {one: n + in_parts.get(one, 0) for one, n in said.items()}
    if way.gives and not is_proven(row):
        row.numbers = dict.fromkeys(
            row.numbers, 0
        )  # nobody will confirm it any more: a number that nothing stands behind
    if report.days:
        row.days = with_ticks(row, report.days)
    if brought.due is not None:
        row.due = brought.due
    for name, value in brought.fields:
        setattr(row, name, value)
    changed = (name for name, _value in brought.fields)
    row.save(update_fields=["state", *NUMBERS, "days", "due", "changed_at", *changed])


def _asked_for(row: Assignment, report: Report) -> Report:
    """The report without numbers of what the duty does not count: a form may be older than its setting."""
    known = {one.key for one in row.duty.things}
    further = {one: n for one, n in report.further.items() if one in known}
    return replace(report, further=further, days=ticked_by(row, report.days))


def _in_time(row: Assignment, report: Report) -> Report:
    """The report; where numbers that stand were said after it was made, its own are only kept."""
    if not report.numbers or report.made_at is None:
        return report
    said = row.steps.filter(Q(count__isnull=False) | Q(further_counts__isnull=False))
    said = said.exclude(way__in=FOLLOWING)
    last = said.aggregate(last=Max(Coalesce("made_at", "at")))["last"]
    if last is None or last <= report.made_at:
        return report
    return replace(report, count=None, further={}, overtaken=report.numbers)


def _check(way: Transition, report: Report) -> None:
    if way.needs_words and not report.words.strip():
        raise Refused(_("Say why."))
    if any(n < 0 for n in report.numbers.values()):
        raise Refused(_("The number cannot be below zero."))


def snapshot(row: Assignment) -> dict[str, Any]:
    """What a step may change."""
    return {
        "state": row.state,
        **{name: getattr(row, name) for name in NUMBERS},
        "days": row.days,
        "due": row.due,
    }


def _how(step: Step) -> dict[str, list[Any]]:
    """By which link or on what paper it came, for the log."""
    found: dict[str, list[Any]] = {"link": [None, step.link_id]} if step.link_id else {}
    return {**found, "by_slip": [False, True]} if step.by_slip else found


def _changes(before: dict[str, Any], row: Assignment) -> dict[str, list[Any]]:
    after = snapshot(row)
    return {name: [value, after[name]] for name, value in before.items() if value != after[name]}
