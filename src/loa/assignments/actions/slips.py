"""What came back on paper, keyed in for its unit: each as the step it is, marked as by slip."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from loa.assignments.actions.going import NOTHING_SAID, Report, check_open
from loa.assignments.actions.states import accept, add_proof, hand_in, report_progress
from loa.assignments.errors import Refused
from loa.assignments.models import Assignment
from loa.assignments.proofs import Handed, keep_proof, look_at
from loa.assignments.stand_ins import Clerk, may_give_out
from loa.assignments.transitions import TABLE
from loa.audit import sealing
from loa.directory.models import User
from loa.directory.rights import NotAllowed, Verb


@dataclass(frozen=True)
class Filled:
    """What a slip says: accepted, words and number, finished, the day; and photos of it and of the work."""

    accepted: bool = False
    report: Report = NOTHING_SAID
    finished: bool = False
    day: date | None = None
    handed: Sequence[Handed] = ()


def look_at_slip(user: User, assignment: Assignment, *, filled: Filled) -> None:
    """What came with the slip may be kept; raises as `key_in_slip`. Call it within `looking_ahead`."""
    row = _to_key_in(user, assignment)
    sealing.check_open(row, "assignments.key_in_slip")
    if filled.handed:
        check_open(row, TABLE["accept" if row.state == Assignment.State.OFFERED else "add_proof"])
    for each in filled.handed:
        look_at(each)


def _to_key_in(user: User, assignment: Assignment) -> Assignment:
    row = Assignment.objects.select_related("unit", "campaign__owner", "parent__unit").get(pk=assignment.pk)
    if not may_give_out(user, Verb.KEY_IN_SLIP, row):
        raise NotAllowed(_("Your post does not give this right over this unit."))
    return row


@transaction.atomic
def key_in_slip(user: User, assignment: Assignment, *, filled: Filled) -> Assignment:
    """What the slip says stands in the history, by slip and keyed in by this account; or nothing of it."""
    row = _to_key_in(user, assignment)
    report = _dated(filled)
    if not (filled.accepted or filled.finished or report.said or filled.handed):
        raise Refused(_("The slip is empty: key in at least one of its fields."))
    if filled.day and filled.day > timezone.localdate():
        raise Refused(_("The day on the slip lies in the future."))
    clerk = Clerk(user)
    if row.state == Assignment.State.OFFERED:
        # Whoever reports on paper has taken the work on, whether the box is ticked or not.
        row = accept(clerk, row)
    if filled.finished or filled.handed:
        return _prove(clerk, row, filled, report)
    if report.said:
        row = report_progress(clerk, row, report=report)
    return row


def _prove(clerk: Clerk, row: Assignment, filled: Filled, report: Report) -> Assignment:
    records = [keep_proof(clerk, row, each) for each in filled.handed]
    last = records.pop() if records else None
    for record in records:
        add_proof(clerk, row, record=record)
    if filled.finished:
        return hand_in(clerk, row, record=last, report=report)
    assert last is not None
    return add_proof(clerk, row, record=last, report=report)


def _dated(filled: Filled) -> Report:
    """The words with the day that stands on the slip."""
    words = filled.report.words.strip()
    if filled.day and words:
        words = _("%(words)s (slip of %(day)s)") % {
            "words": words,
            "day": date_format(filled.day, "SHORT_DATE_FORMAT"),
        }
    return replace(filled.report, words=words, made_at=_made_at(filled.day))


def _made_at(day: date | None) -> datetime | None:
    """The end of the day on the slip: of two reports of one day the one that comes in last stands."""
    if day is None or day >= timezone.localdate():
        return None
    return timezone.make_aware(datetime.combine(day, time.max))
