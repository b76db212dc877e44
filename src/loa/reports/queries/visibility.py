"""Whose reports and requests a person sees."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from loa.campaigns.models import Campaign
from loa.directory.models import Unit, User
from loa.directory.rights import Verb, may, posts_at, units_where
from loa.reports.models import FigureValue, ReportRequest, UnitReport
from loa.reports.transitions import TABLE, Transition

# What was recalled with its campaign is in nobody's list.
STANDING = (Campaign.State.ACTIVE, Campaign.State.CLOSED)


def visible_reports(user: User) -> QuerySet[UnitReport]:
    """The reports of the user's units and the units below, and all that their office asked for."""
    offices = units_where(user, Verb.SEE_REPORT)
    seen = Q(unit__in=offices) | Q(request__owner__in=offices)
    return UnitReport.objects.filter(seen, request__campaign__state__in=STANDING)


def visible_requests(user: User) -> QuerySet[ReportRequest]:
    """The requests that the user's office made: those whose grid they see."""
    offices = units_where(user, Verb.SEE_REPORT)
    return ReportRequest.objects.filter(owner__in=offices, campaign__state__in=STANDING)


def visible_values(user: User) -> QuerySet[FigureValue]:
    """The values of reports that the user sees; those over units for the office that answers for them."""
    offices = units_where(user, Verb.SEE_REPORT)
    seen = Q(unit__in=offices) | Q(campaign__owner__in=offices)
    return FigureValue.objects.filter(seen, campaign__state__in=STANDING)


def asked_campaigns(user: User) -> QuerySet[Campaign]:
    """The campaigns under way for which the user may ask for reports."""
    offices = units_where(user, Verb.REQUEST_REPORT)
    return Campaign.objects.filter(owner__in=offices, state=Campaign.State.ACTIVE)


def post_units(user: User) -> QuerySet[Unit]:
    """The units in which the user holds a post today that sees reports: their own, not those below."""
    return Unit.objects.filter(pk__in=posts_at(user, Verb.SEE_REPORT)).order_by("path")


def open_ways(user: User, report: UnitReport) -> dict[str, Transition]:
    """The ways that lead on from where the report stands and that the user may take, by name."""
    running = report.request.campaign.state == Campaign.State.ACTIVE
    if report.request.state != ReportRequest.State.OPEN or not running:
        return {}
    found = {}
    for way in TABLE.values():
        if report.state in way.sources and may(user, way.verb, way.unit_of(report)):
            found[way.name] = way
    return found
