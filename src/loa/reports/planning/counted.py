"""Up to which day next year's plan counts this year, and what it leaves out."""

from __future__ import annotations

from datetime import date

from django.db.models import Max

from loa.assignments.models import Assignment
from loa.campaigns.models import Campaign
from loa.reports.commending.scoring import period_of
from loa.reports.figures.loading import within
from loa.reports.figures.period import Period
from loa.reports.figures.registry import Scope

State = Assignment.State


def period_of_year(campaign: Campaign, *, year: int, today: date) -> Period:
    """From the beginning of the campaign to its end, that of the year, or today where that is later.

    A year that ended today would have fewer rounds than the report of its last month.
    """
    period = period_of(campaign, today=today)
    return Period(period.start, max(period.end, _end_of(campaign, year=year)))


def years_said(campaign: Campaign, *, year: int, later: int = 0) -> str:
    """The year in words; of a plan over New Year both."""
    first, last = year + later, _end_of(campaign, year=year).year + later
    return f"{first} - {last}" if last > first else str(first)


def _end_of(campaign: Campaign, *, year: int) -> date:
    """The last day of the year, or of a plan that ends in the first half of the next one: over Tết, say.

    A plan for several years has its results counted year by year.
    """
    of_duties, of_phases = (
        campaign.duties.aggregate(last=Max("due")),
        campaign.phases.aggregate(last=Max("end")),
    )
    last = max((day for day in (of_duties["last"], of_phases["last"]) if day), default=date.min)
    return max(date(year, 12, 31), last) if last <= date(year + 1, 6, 30) else date(year, 12, 31)


def said_of_period(scope: Scope) -> str:
    """The period of the numbers, the day as of which they are, and what is left out of them."""
    period = scope.period
    laid = Assignment.objects.filter(campaign=scope.campaign, parent=None).exclude(state=State.WITHDRAWN)
    later = laid.filter(within(scope), period_start__gt=period.end).count()
    reports = laid.exclude(pk__in=laid.filter(within(scope)).values("pk")).count()
    left_out = [f"{later} việc của các kỳ bắt đầu sau đó"] if later else []
    left_out += [f"{reports} việc là báo cáo mà kế hoạch yêu cầu nộp"] if reports else []
    said = (
        f"Số liệu của các việc từ ngày {period.start:%d/%m/%Y} đến hết ngày {period.end:%d/%m/%Y}, "
        f"ghi nhận đến ngày {scope.day:%d/%m/%Y}"
    )
    return f"{said}; chưa tính {' và '.join(left_out)}." if left_out else f"{said}."
