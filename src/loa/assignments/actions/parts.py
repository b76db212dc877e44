"""Handing an assignment down in parts, and taking a part back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.assignments.actions.giving import Gift, give
from loa.assignments.actions.going import Report, snapshot, take_way, write_step
from loa.assignments.errors import Refused
from loa.assignments.models import Assignment, Extension
from loa.assignments.queries.parts import NUMBERS, officers_of, open_parts, units_below
from loa.assignments.signals import assignment_moved
from loa.assignments.stand_ins import Doer
from loa.assignments.transitions import END_WITH_WHOLE, MOVED_WITH_WHOLE, ROLL_UP, TABLE
from loa.campaigns.things import FIRST
from loa.directory.models import Person, Unit, User

State = Assignment.State


@dataclass(frozen=True)
class Part:
    """What is to be handed down: to a unit below or to an officer, what exactly, by when, how much."""

    unit: Unit | None = None
    officer: Person | None = None
    what: str = ""
    due: date | None = None
    share: int | None = None
    further_shares: Mapping[str, int] = field(default_factory=dict)


@transaction.atomic
def hand_down(user: User, assignment: Assignment, *, parts: Sequence[Part]) -> list[Assignment]:
    """Each part is offered to its unit or officer; the whole is in progress. All of them, or none.

    Its history says who got how much.
    """
    if not parts:
        raise Refused(_("Choose at least one unit or officer."))
    whole, _step = take_way(user, assignment, TABLE["hand_down"], report=Report(_said(assignment, parts)))
    return [_hand_down_one(user, whole, part) for part in parts]


def _said(whole: Assignment, parts: Sequence[Part]) -> str:
    """Who gets a part, each with its share: "Thôn 1 (3 bộ); Thôn 2"."""
    named = []
    for part in parts:
        name = getattr(part.officer or part.unit, "name", "")
        shares = {FIRST: part.share, **part.further_shares}
        much = [f"{n} {one.noun}" for one in whole.duty.things if (n := shares.get(one.key)) is not None]
        named.append(f"{name} ({', '.join(much)})" if much else name)
    return "; ".join(named)


@transaction.atomic
def take_back(user: User, part: Assignment, *, reason: str) -> Assignment:
    """The part is no longer asked for, nor what it was split into; the whole no longer counts what it did."""
    row, _step = take_way(user, part, TABLE["take_back"], report=Report(reason))
    end_parts(user, row, words=reason)
    return row


@transaction.atomic
def hand_over(
    user: User, part: Assignment, *, officer: Person, reason: str, day: date | None = None
) -> Assignment:
    """The officer's part is offered to another officer of the unit; the first sees who has it now, and why.

    The history of both says from whom it went to whom.
    """
    if not reason.strip():
        raise Refused(_("Say why."))
    words = f"{part.doer_name} → {officer.name}: {reason.strip()}"
    row, _step = take_way(user, part, TABLE["hand_over"], report=Report(words))
    assert row.parent is not None
    if officer.pk == row.officer_id:
        raise Refused(_("%(name)s has this work already.") % {"name": officer.name})
    _check_officer(row.unit, officer)
    check_day_of_part(row.parent, day)
    end_parts(user, row, words=words, moved=any(row.numbers.values()))
    gift = replace(Gift.of(row, row.unit), officer=officer, due=day or row.due)
    given = give(user, row, gift, words=words)
    Assignment.objects.filter(pk=row.pk).update(moved_to=given)
    return given


def end_parts(user: Doer, row: Assignment, *, words: str, moved: bool = False) -> None:
    """No part of it is asked for any more, however deep; what was confirmed stays so.

    `moved`: others have the whole now, and it still counts what its parts did.
    """
    way = MOVED_WITH_WHOLE if moved else END_WITH_WHOLE
    for part in open_parts(row).select_related("campaign", "duty", "unit", "officer", "parent__unit"):
        before = snapshot(part)
        part.state, part.changed_at = State.WITHDRAWN, timezone.now()
        part.save(update_fields=["state", "changed_at"])
        asked = Extension.objects.filter(assignment=part, state=Extension.State.ASKED)
        asked.update(state=Extension.State.OVERTAKEN)
        if not moved:
            _no_longer_count(user, row, part)
        step = write_step(user, part, way, before=before, report=Report(words))
        assignment_moved.send(Assignment, assignment=part, step=step, way=TABLE["take_back"])
        end_parts(user, part, words=words, moved=moved)


def _no_longer_count(user: Doer, row: Assignment, part: Assignment) -> None:
    """A whole that was withdrawn counts the part no more: given again both, it would be counted twice."""
    done, gone = row.numbers, part.numbers
    if row.state != State.WITHDRAWN or not any(done[one] and gone.get(one) for one in done):
        return
    before = snapshot(row)
    row.numbers = {one: max(0, n - gone.get(one, 0)) for one, n in done.items()}
    row.save(update_fields=NUMBERS)
    write_step(user, row, ROLL_UP, before=before)


def _hand_down_one(user: User, whole: Assignment, part: Part) -> Assignment:
    unit = whole.unit if part.officer else part.unit
    if part.officer is not None:
        _check_officer(whole.unit, part.officer)
    elif unit is None or not units_below(whole.unit).filter(pk=unit.pk).exists():
        raise Refused(_("Work is handed down to units below one's own."))
    assert unit is not None
    due = part.due or whole.due
    check_day_of_part(whole, part.due)
    gift = Gift(
        unit=unit, officer=part.officer, what=part.what.strip(), share=part.share,
        further_shares=part.further_shares, due=due, parent=whole,
    )  # fmt: skip
    return give(user, whole, gift, words=part.what.strip())


def _check_officer(unit: Unit, officer: Person) -> None:
    if not officers_of(unit).filter(pk=officer.pk).exists():
        raise Refused(_("%(name)s does not work for this unit.") % {"name": officer.name})


def check_day_of_part(whole: Assignment, day: date | None) -> None:
    """Raises `Refused` where the day of a part would be past, or after that of the whole."""
    if day is None:
        return
    if day < timezone.localdate():
        raise Refused(_("The day of a part cannot be past."))
    if whole.due is not None and day > whole.due:
        raise Refused(_("The day of a part cannot be after that of the whole."))
