"""A duty that is nothing but a report is done by its report: nobody hands in the same work twice."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from loa.assignments import actions
from loa.assignments.actions import Report
from loa.assignments.errors import Refused
from loa.assignments.models import Assignment
from loa.directory.models import User
from loa.directory.rights import NotAllowed
from loa.evidence.actions import add_record
from loa.evidence.models import Record
from loa.evidence.queries import subject_of
from loa.reports.models import UnitReport

State = Assignment.State


def answer_duty(user: User | None, report: UnitReport, way: str, *, words: str = "") -> None:
    """The unit's assignment of the duty behind the request goes the way of its report, where it can.

    Where it cannot, because it was declined or handed down, it stays as it is, and so does the report.
    """
    if user is None or report.request.duty_id is None or report.request.series_id is not None:
        return
    found = Assignment.objects.filter(duty=report.request.duty_id, unit=report.unit_id, parent=None)
    assignment = found.order_by("-pk").first()
    if assignment is None:
        return
    try:
        with transaction.atomic():
            _go(user, assignment, report, way, words)
    except (Refused, NotAllowed):
        return


def _go(user: User, assignment: Assignment, report: UnitReport, way: str, words: str) -> None:
    if way == "submit":
        _hand_in(user, assignment, report)
    elif way == "accept" and assignment.state == State.HANDED_IN:
        actions.confirm(user, assignment, words=words)
    elif way == "return" and assignment.state == State.HANDED_IN:
        actions.return_(user, assignment, reason=words)


def _hand_in(user: User, assignment: Assignment, report: UnitReport) -> None:
    if assignment.state == State.OFFERED:
        assignment = actions.accept(user, assignment)
    title = _("Report submitted: %(title)s") % {"title": report.request.title[:200]}
    record = add_record(user, Record.Kind.STATEMENT, subject=subject_of(assignment), title=title)
    actions.hand_in(user, assignment, record=record, report=Report(title))
