"""Reports that are due and not there: what is chased."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from loa.campaigns.models import Campaign
from loa.directory.queries import in_place
from loa.reports.models import ReportRequest, UnitReport
from loa.reports.transitions import OPEN


def open_reports() -> QuerySet[UnitReport]:
    """The reports that units still have to write, of requests that stand."""
    return UnitReport.objects.filter(
        state__in=OPEN,
        request__state=ReportRequest.State.OPEN,
        request__campaign__state=Campaign.State.ACTIVE,
    ).select_related("unit", "request__owner", "request__campaign")


def late_reports(day: date) -> QuerySet[UnitReport]:
    """Those whose day is before `day`, the longest overdue first."""
    return open_reports().filter(due__lt=day).order_by("due", *in_place("unit", on=day), "pk")
