"""A duty that is nothing but a report is done by its report: nobody hands in the same work twice.

Of a report that is asked for every period each is a proof of the work, and the last hands it in; where the
duty itself comes again, the report is the work of the rounds that begin in its period.
"""

from __future__ import annotations

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format
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
from loa.reports.models import ReportRequest, ReportSeries, UnitReport
from loa.reports.transitions import CAME

State = Assignment.State
_PROVE, _END = "prove", "end"  # beside the ways of a report: one of several, and that none is to come


def answer_duty(user: User | None, report: UnitReport, way: str, *, words: str = "") -> None:
    """The unit's assignment of the duty behind the request goes the way of its report, where it can.

    Where it cannot, because it was declined or handed down, it stays as it is, and so does the report.
    """
    request = report.request
    if user is None or request.duty_id is None:
        return
    found = Assignment.objects.filter(duty=request.duty_id, unit=report.unit_id, parent=None)
    rounds = found.filter(period_start__range=(request.start, request.end)).order_by("period_start")
    if request.series_id is None:
        for assignment in found.order_by("-pk")[:1]:
            _try(user, assignment, report, way, words)
        return
    for assignment in rounds:
        _try(user, assignment, report, way, words)
    for assignment in found.filter(period_start=None)[:1]:
        _try(user, assignment, report, _way_of_series(report, way), words)


def end_with_series(user: User, series: ReportSeries) -> None:
    """Where no report of the series is to come any more, the work of units whose last one came is handed in.

    By whoever submitted it, since it was the last; and confirmed, where all were accepted.
    """
    if series.duty_id is None or not _is_over(series):
        return
    found = Assignment.objects.filter(duty=series.duty_id, parent=None, period_start=None)
    for assignment in found.exclude(state__in=(State.CONFIRMED, State.HANDED_IN)):
        last = _came(series, assignment.unit_id).order_by("submitted_at").last()
        if last is None or last.submitted_by is None or _owed(series, assignment.unit_id).exists():
            continue
        day = date_format(timezone.localtime(last.submitted_at), "SHORT_DATE_FORMAT")
        said = _("No further report is asked for: the last one came on %(day)s.") % {"day": day}
        _try(last.submitted_by, assignment, last, _END, said)
        if not _came(series, assignment.unit_id).exclude(state=UnitReport.State.ACCEPTED).exists():
            assignment.refresh_from_db()
            _try(user, assignment, last, "accept", said)


def _try(user: User, assignment: Assignment, report: UnitReport, way: str, words: str) -> None:
    try:
        with transaction.atomic():
            _go(user, assignment, report, way, words)
    except (Refused, NotAllowed):
        return


def _way_of_series(report: UnitReport, way: str) -> str:
    """What one of several reports does to the one work that they are."""
    series, unit = report.request.series, report.unit_id
    assert series is not None
    over = _is_over(series) and not _owed(series, unit).exists()
    if way == "submit":
        return way if over else _PROVE
    if way == "accept":
        rest = _came(series, unit).exclude(state=UnitReport.State.ACCEPTED)
        return "" if rest.exists() or not over else way
    return way


def _is_over(series: ReportSeries) -> bool:
    """Whether no further period is asked for."""
    if series.stopped_at is not None:
        return True
    return series.until is not None and series.requests.filter(end__gte=series.until).exists()


def _reports(series: ReportSeries, unit: int) -> QuerySet[UnitReport]:
    reports = UnitReport.objects.filter(request__series=series, unit=unit)
    return reports.exclude(request__state=ReportRequest.State.WITHDRAWN)


def _came(series: ReportSeries, unit: int) -> QuerySet[UnitReport]:
    return _reports(series, unit).filter(state__in=CAME).select_related("request", "submitted_by")


def _owed(series: ReportSeries, unit: int) -> QuerySet[UnitReport]:
    """The reports of the unit that can still come."""
    return _reports(series, unit).exclude(state__in=CAME).filter(request__state=ReportRequest.State.OPEN)


def _go(user: User, assignment: Assignment, report: UnitReport, way: str, words: str) -> None:
    if way in ("submit", _PROVE):
        _prove(user, assignment, report, last=way == "submit")
    elif way == _END:
        actions.hand_in(user, assignment, report=Report(words))
    elif way == "accept" and assignment.state == State.HANDED_IN:
        actions.confirm(user, assignment, words=words)
    elif way == "return" and assignment.state == State.HANDED_IN:
        actions.return_(user, assignment, reason=words)


def _prove(user: User, assignment: Assignment, report: UnitReport, *, last: bool) -> None:
    if assignment.state == State.OFFERED:
        assignment = actions.accept(user, assignment)
    title = _("Report submitted: %(title)s") % {"title": report.request.title[:200]}
    record = add_record(user, Record.Kind.STATEMENT, subject=subject_of(assignment), title=title)
    go = actions.hand_in if last else actions.add_proof
    go(user, assignment, record=record, report=Report(title))
