"""A report moved along the one table: right checked, step written, change logged, signal sent."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.directory.rights import require
from loa.reports.errors import Moved, Refused
from loa.reports.models import ReportRequest, ReportStep, UnitReport
from loa.reports.signals import report_moved
from loa.reports.transitions import TABLE, Side, Transition


def accept_report(user: User, report: UnitReport, *, words: str = "") -> UnitReport:
    """The report is accepted, by somebody who did not write it."""
    return go(user, report, TABLE["accept"], words=words)


def return_report(user: User, report: UnitReport, *, reason: str) -> UnitReport:
    """The unit has its report back with the reason, an accepted one too."""
    return go(user, report, TABLE["return"], words=reason)


def locked(report: UnitReport) -> UnitReport:
    """The report as it is now, kept from others until the transaction ends."""
    rows = UnitReport.objects.select_for_update(of=("self",))
    return rows.select_related("request__campaign", "request__owner", "unit").get(pk=report.pk)


@transaction.atomic
def go(user: User, report: UnitReport, way: Transition, *, words: str = "") -> UnitReport:
    """The report has gone this way; raises `Moved` where the way does not begin at its state."""
    row = locked(report)
    require(user, way.verb, way.unit_of(row))
    check_open(row, way)
    words = words.strip()
    if way.needs_words and not words:
        raise Refused(_("Say why."))
    if way.name == "accept" and _has_written(user, row):
        raise Refused(_("Whoever wrote a report does not accept it; ask a colleague."))
    before = row.state
    row.state, row.changed_at = way.target, timezone.now()
    if way.side is Side.DOER:
        row.changed_by = user
    if way.name == "submit":
        row.submitted_at, row.submitted_by = row.changed_at, user
    row.save(update_fields=["state", "changed_at", "changed_by", "submitted_at", "submitted_by"])
    step = ReportStep.objects.create(report=row, by=user, from_state=before, to_state=row.state, words=words)
    values = {"state": [before, row.state]}
    record_change(user, f"reports.{way.name}_report", obj=row, values=values, reason=words)
    report_moved.send(UnitReport, report=row, step=step, way=way)
    return row


def check_open(row: UnitReport, way: Transition) -> None:
    """Raises `Moved` where the request is over or the way does not begin at the report's state."""
    running = row.request.campaign.state == Campaign.State.ACTIVE
    if row.request.state != ReportRequest.State.OPEN or not running:
        raise Moved(_("This report is no longer asked for."))
    if row.state not in way.sources:
        state = UnitReport.State(row.state).label
        raise Moved(_("Not saved: the report is now “%(state)s”.") % {"state": state})


def _has_written(user: User, report: UnitReport) -> bool:
    """Whether the person saved or submitted anything in the report."""
    own = {TABLE["begin"].target, TABLE["submit"].target}
    if user.pk in (report.submitted_by_id, report.changed_by_id):
        return True
    return report.steps.filter(by=user, to_state__in=own).exists()
