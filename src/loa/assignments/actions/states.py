"""The ways that the doing unit and the giver take in turn, from being offered to being confirmed."""

from __future__ import annotations

from operator import sub

from django.db import transaction
from django.utils.translation import gettext as _

from loa.assignments.actions.going import NOTHING_SAID, Brought, Report, lock, take_way
from loa.assignments.actions.parts import end_parts
from loa.assignments.dating import follow_wholes, return_to
from loa.assignments.days import missing_days
from loa.assignments.errors import Refused
from loa.assignments.models import Assignment
from loa.assignments.numbers import combined
from loa.assignments.queries.parts import counted_in_parts, unfinished_parts
from loa.assignments.stand_ins import Doer
from loa.assignments.transitions import TABLE
from loa.directory.models import User
from loa.evidence.models import Record


def accept(user: Doer, assignment: Assignment) -> Assignment:
    """The unit has accepted the assignment."""
    return take_way(user, assignment, TABLE["accept"])[0]


def decline(user: User, assignment: Assignment, *, reason: str) -> Assignment:
    """The unit has declined the assignment, with its reason; whoever gave it may offer it again."""
    return take_way(user, assignment, TABLE["decline"], report=Report(reason))[0]


@transaction.atomic
def report_progress(user: Doer, assignment: Assignment, *, report: Report) -> Assignment:
    """The assignment is in progress, with words, or a new number of what its duty counts, or both.

    The number that stands already is no progress: forms have it chosen beforehand.
    """
    if not report.said:
        raise Refused(_("Say in words or as a number how far the work has come."))
    before = lock(assignment)
    row, step = take_way(user, assignment, TABLE["report_progress"], report=report)
    stands = combined(before.numbers, counted_in_parts(before), sub)
    if (
        not report.words.strip()
        and not step.days
        and all(n == stands.get(one, 0) for one, n in report.numbers.items())
    ):
        raise Refused(_("This number stands already: say another one, or say in words what was done."))
    return row


def add_proof(
    user: Doer, assignment: Assignment, *, record: Record, report: Report = NOTHING_SAID
) -> Assignment:
    """The evidence record belongs to the assignment, which is in progress."""
    return take_way(user, assignment, TABLE["add_proof"], report=report, brought=Brought(record))[0]


@transaction.atomic
def hand_in(
    user: Doer, assignment: Assignment, *, record: Record | None = None, report: Report = NOTHING_SAID
) -> Assignment:
    """The assignment waits to be confirmed; refused while it has no proof at all.

    Proof of a part that was confirmed is proof of the whole. Where parts are not done, or days not ticked,
    words say why.
    """
    row, _step = take_way(user, assignment, TABLE["hand_in"], report=report, brought=Brought(record))
    proven = row.proofs.exists() or row.children.filter(state=Assignment.State.CONFIRMED).exists()
    if not proven:
        raise Refused(_("Add at least one proof: a link, a file or a photo."))
    if not report.words.strip() and unfinished_parts(row).exists():
        raise Refused(_("Parts of this are not finished: wait for them, take them back, or say why not."))
    if not report.words.strip() and (missing := missing_days(row)):
        days = ", ".join(f"{day:%d/%m}" for day in missing)
        raise Refused(
            _("Not ticked: %(days)s. Tick what was done, or say in words why not.") % {"days": days}
        )
    return row


@transaction.atomic
def confirm(user: User, assignment: Assignment, *, words: str = "") -> Assignment:
    """The work is done, by the word of those who gave it; parts still open are no longer asked for."""
    row, _step = take_way(user, assignment, TABLE["confirm"], report=Report(words))
    end_parts(user, row, words=_("The whole was confirmed."))
    return row


@transaction.atomic
def return_(user: User, assignment: Assignment, *, reason: str) -> Assignment:
    """The unit has its work back, with the reason; due with its duty, where that was moved meanwhile."""
    brought = Brought(fields=return_to(lock(assignment)))
    row, _step = take_way(user, assignment, TABLE["return"], report=Report(reason), brought=brought)
    if brought.fields:
        follow_wholes(row.duty, by=user)
    return row


def let_be(user: User, assignment: Assignment, *, reason: str) -> Assignment:
    """The refusal stands: the work is no longer asked of the unit, which knows why."""
    return take_way(user, assignment, TABLE["let_be"], report=Report(reason))[0]


def offer_again(user: User, assignment: Assignment, *, reason: str) -> Assignment:
    """A declined assignment is offered to its unit again, with the reason."""
    return take_way(user, assignment, TABLE["offer_again"], report=Report(reason))[0]
