"""Asking units for a report: once, every period, and no longer."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.campaigns.models import Campaign, Duty
from loa.directory.groups import members_on
from loa.directory.models import Group, Unit, User
from loa.directory.queries import place_of
from loa.directory.rights import Verb, require
from loa.directory.succession import units_of_day
from loa.reports import answering
from loa.reports.errors import Moved, Refused
from loa.reports.figures.period import Period, periods_of
from loa.reports.models import (
    ReportRequest,
    ReportSeries,
    ReportTemplate,
    RequestFigure,
    UnitReport,
)
from loa.reports.models.request import Rhythm

Kind = ReportRequest.Kind
AHEAD = timedelta(days=3)  # a recurring request stands so long before its period begins
NAMED = 3  # units that "asked of" names
LONGEST_PERIOD = 3660


@dataclass(frozen=True)
class Asked:
    """Of whom: units by their numbers, and groups of the directory."""

    units: Sequence[int] = ()
    groups: Sequence[Group] = ()


@dataclass(frozen=True)
class Ask:
    """A report to be asked for: form, title, period, day, of whom; and the duty that orders it."""

    template: ReportTemplate
    title: str
    period: Period
    due: date
    of: Asked = field(default_factory=Asked)
    kind: str = Kind.BY_DAY
    duty: Duty | None = None


@transaction.atomic
def request_report(user: User, campaign: Campaign, *, ask: Ask) -> ReportRequest:
    """Each of the units has the report to write, and will be told."""
    require(user, Verb.REQUEST_REPORT, campaign.owner)
    _check_running(campaign)
    if ask.due < timezone.localdate():
        raise Refused(_("The report is due on a day that is past."))
    return make_request(user, campaign, ask=ask)


def make_request(
    user: User | None, campaign: Campaign, *, ask: Ask, series: ReportSeries | None = None
) -> ReportRequest:
    """The request and its reports stand; the caller has checked the right."""
    _check(campaign, ask)
    units = units_asked(ask.of, near=campaign.owner)
    if not units:
        raise Refused(_("Choose at least one unit or group that has units today."))
    request = ReportRequest.objects.create(
        campaign=campaign,
        owner=campaign.owner,
        template=ask.template,
        series=series,
        duty=ask.duty,
        title=ask.title.strip()[:250],
        kind=ask.kind,
        start=ask.period.start,
        end=ask.period.end,
        due=ask.due,
        sections=ask.template.sections,
        **_asked_of(ask.of, units),
        asked_by=user,
    )
    RequestFigure.objects.bulk_create(
        RequestFigure(request=request, figure_id=place.figure_id, position=place.position)
        for place in ask.template.places.all()
    )
    UnitReport.objects.bulk_create(
        (UnitReport(request=request, unit=unit, due=ask.due, first_due=ask.due) for unit in units),
        batch_size=1000,
    )
    values = {
        "units": [None, len(units)],
        "due": [None, ask.due],
        "period": [None, [ask.period.start, ask.period.end]],
    }
    record_change(user, "reports.request_report", obj=request, values=values)
    return request


@transaction.atomic
def withdraw_request(user: User, request: ReportRequest, *, reason: str) -> ReportRequest:
    """Nobody is asked for the report any more, with the reason; what was written stays readable."""
    return _end(user, request, ReportRequest.State.WITHDRAWN, reason)


@transaction.atomic
def close_request(user: User, request: ReportRequest, *, reason: str) -> ReportRequest:
    """No report comes in or changes any more, with the reason; those that are missing stay missing."""
    return _end(user, request, ReportRequest.State.CLOSED, reason)


@dataclass(frozen=True)
class Recurring:
    """How a report recurs: rhythm, first day, last day if any, and when it is due.

    That is so many days after the period, or a day of it: of the week (1 is Monday), else of its last month.
    """

    rhythm: str
    first: date
    until: date | None = None
    due_after: int = 5
    due_day: int | None = None


@transaction.atomic
def start_series(
    user: User,
    campaign: Campaign,
    *,
    template: ReportTemplate,
    title: str,
    recurring: Recurring,
    of: Asked,
    duty: Duty | None = None,
) -> ReportSeries:
    """The report is asked for every period from now on; the request of the present one stands at once."""
    require(user, Verb.REQUEST_REPORT, campaign.owner)
    _check_running(campaign)
    _check_series(title, recurring)
    if not units_asked(of, near=campaign.owner):
        raise Refused(_("Choose at least one unit or group that has units today."))
    series = ReportSeries.objects.create(
        campaign=campaign,
        owner=campaign.owner,
        template=template,
        duty=duty,
        title=title.strip()[:250],
        rhythm=recurring.rhythm,
        first=recurring.first,
        until=recurring.until,
        due_after=recurring.due_after,
        due_day=recurring.due_day,
        units=list(of.units),
        groups=[group.pk for group in of.groups],
        made_by=user,
    )
    record_change(user, "reports.start_series", obj=series, values={"rhythm": [None, series.rhythm]})
    make_due_requests(series, timezone.localdate())
    return series


@transaction.atomic
def stop_series(user: User, series: ReportSeries) -> ReportSeries:
    """No further period is asked for; requests that stand stay. Work whose last report came is done."""
    require(user, Verb.REQUEST_REPORT, series.owner)
    series.stopped_at = series.stopped_at or timezone.now()
    series.save(update_fields=["stopped_at"])
    record_change(user, "reports.stop_series", obj=series)
    answering.end_with_series(user, series)
    return series


@transaction.atomic
def make_due_requests(series: ReportSeries, day: date) -> list[ReportRequest]:
    """The requests of all periods that begin by `AHEAD` from the day stand, each once."""
    row = (
        ReportSeries.objects.select_for_update(of=("self",))
        .select_related("campaign__owner", "template")
        .get(pk=series.pk)
    )
    if row.stopped_at or row.campaign.state != Campaign.State.ACTIVE:
        return []
    known = set(row.requests.values_list("start", flat=True))
    of = Asked(row.units, tuple(Group.objects.filter(pk__in=row.groups)))
    made = []
    for period in _periods(row, day):
        due = _due(row, period)
        if period.start not in known and due >= timezone.localdate(row.made_at):
            ask = Ask(row.template, _title(row, period), period, due, of, Kind.RECURRING, row.duty)
            made.append(make_request(row.made_by, row.campaign, ask=ask, series=row))
    return made


def _periods(series: ReportSeries, day: date) -> list[Period]:
    found = []
    for period in periods_of(series.rhythm, series.first):
        if period.start > day + AHEAD or (series.until and period.start > series.until):
            break
        found.append(Period(period.start, min(period.end, series.until or period.end)))
    return found


def _due(series: ReportSeries, period: Period) -> date:
    """The day of the period that the series names, as far as its month goes, else so many days after it."""
    if series.due_day is None:
        return period.end + timedelta(days=series.due_after)
    if series.rhythm == Rhythm.WEEKLY:
        return period.start + timedelta(days=min(series.due_day, 7) - 1)
    days = calendar.monthrange(period.end.year, period.end.month)[1]
    return period.end.replace(day=min(series.due_day, days))


def _title(series: ReportSeries, period: Period) -> str:
    days = f"{period.start:%d/%m}–{period.end:%d/%m/%Y}"
    title = series.title[:220].rstrip(" .;")  # the words of a plan end as a sentence
    return f"{title} ({days})"


def units_asked(of: Asked, *, near: Unit) -> list[Unit]:
    """The units that stand today, each once, as in every list; for one that ended its successors."""
    today = timezone.localdate()
    found = {unit.pk: unit for unit in units_of_day(Unit.objects.filter(pk__in=list(of.units)), today)}
    for group in of.groups:
        found |= {unit.pk: unit for unit in members_on(group, on=today, near=near)}
    return sorted(found.values(), key=place_of)


def _asked_of(of: Asked, units: Sequence[Unit]) -> dict[str, Any]:
    """Names are kept as they are; a number becomes words when it is shown."""
    alone = [unit.name for unit in units if unit.pk in set(of.units)]
    named = alone if len(alone) <= NAMED else []
    names = ", ".join([*(group.name for group in of.groups), *named])
    return {"asked_of": names[:300], "asked_alone": 0 if named else len(alone)}


def _check_running(campaign: Campaign) -> None:
    if campaign.state != Campaign.State.ACTIVE:
        raise Refused(_("Reports are asked for while the campaign is under way."))


def _check(campaign: Campaign, ask: Ask) -> None:
    if not ask.title.strip():
        raise Refused(_("Give the report a title."))
    if ask.period.end < ask.period.start:
        raise Refused(_("The period ends before it begins."))
    if (ask.period.end - ask.period.start).days > LONGEST_PERIOD:
        raise Refused(_("The period is longer than ten years."))
    if ask.template.owner_id != campaign.owner_id or (ask.duty and ask.duty.campaign_id != campaign.pk):
        raise Refused(_("The form or the duty is another office's."))


def _check_series(title: str, recurring: Recurring) -> None:
    if not title.strip():
        raise Refused(_("Give the report a title."))
    if recurring.rhythm not in Rhythm.values:
        raise Refused(_("Say how often the report is asked for."))
    today = timezone.localdate()
    if recurring.until and recurring.until < max(recurring.first, today):
        raise Refused(_("The last day is before the first, or past."))
    if recurring.first < today - timedelta(days=400):
        raise Refused(_("The first period began too long ago."))


def _end(user: User, request: ReportRequest, state: str, reason: str) -> ReportRequest:
    row = (
        ReportRequest.objects.select_for_update(of=("self",))
        .select_related("owner", "series")
        .get(pk=request.pk)
    )
    require(user, Verb.REQUEST_REPORT, row.owner)
    if not reason.strip():
        raise Refused(_("Say why."))
    if row.state != ReportRequest.State.OPEN:
        raise Moved(_("This report is no longer asked for."))
    values: dict[str, Any] = {"state": [row.state, state]}
    row.state, row.closed_why = state, reason.strip()
    row.save(update_fields=["state", "closed_why"])
    record_change(user, f"reports.{state}_request", obj=row, values=values, reason=row.closed_why)
    if row.series is not None:
        answering.end_with_series(user, row.series)
    return row
