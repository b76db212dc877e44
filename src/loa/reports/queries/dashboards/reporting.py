"""Reports and figures on the screens: what is missing, late or waits, and what was reported this month."""

from __future__ import annotations

from datetime import date, datetime, time

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.directory.rights import Verb, posts_at
from loa.reports.models import ReportLine, ReportRequest, UnitReport
from loa.reports.queries.visibility import visible_reports
from loa.reports.transitions import CAME
from loa.reports.transitions import OPEN as TO_WRITE

NUMBERS_SHOWN = 12
REPORTS = ("missing", "late", "waiting")


def reports_of(user: User, *, own_only: bool = False) -> QuerySet[UnitReport]:
    """The reports asked for in campaigns under way: of the person's units, or asked by their office."""
    found = visible_reports(user).filter(
        request__state=ReportRequest.State.OPEN, request__campaign__state=Campaign.State.ACTIVE
    )
    return found.filter(unit__in=posts_at(user, Verb.SEE_REPORT)) if own_only else found


def report_stands(name: str, *, today: date) -> Q:
    """Whether a report is missing (still with its unit), late, or waiting to be accepted."""
    missing = Q(state__in=TO_WRITE)
    found = {
        "missing": missing,
        "late": missing & Q(due__lt=today),
        "waiting": Q(state=UnitReport.State.SUBMITTED),
    }
    return found[name]


def report_counts(reports: QuerySet[UnitReport], *, today: date) -> dict[str, int]:
    """How many of the reports are missing, late, and waiting."""
    counts = {name: Count("pk", filter=report_stands(name, today=today)) for name in REPORTS}
    return dict(reports.order_by().aggregate(**counts))


def standing_reports(user: User) -> QuerySet[UnitReport]:
    """The reports that the person sees, that came in, and whose request was not withdrawn."""
    came = visible_reports(user).filter(state__in=CAME)
    return came.exclude(request__state=ReportRequest.State.WITHDRAWN)


def numbers_of(user: User, *, today: date) -> QuerySet[ReportLine]:
    """The figures that the person's own units reported in this month, the newest first."""
    begins = timezone.make_aware(datetime.combine(today.replace(day=1), time()))
    mine = standing_reports(user).filter(unit__in=posts_at(user, Verb.SEE_REPORT), submitted_at__gte=begins)
    keys = list(mine.values_list("pk", flat=True))
    found = ReportLine.objects.filter(report__in=keys, value__isnull=False)
    related = ("figure", "value", "report__request", "report__unit")
    shown = found.select_related(*related).defer("value__rows", "value__evidence")
    return shown.order_by("-report__submitted_at", "figure__position", "pk")
