"""What a person has to write, and what their office has asked for."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Case, Count, IntegerField, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce

from loa.assignments.queries import own_work
from loa.assignments.transitions import OPEN as WORK_OPEN
from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.directory.queries import in_place
from loa.directory.rights import Verb, posts_at
from loa.reports.models import Proposal, ReportRequest, ReportSeries, ReportStep, UnitReport
from loa.reports.queries.late import open_reports
from loa.reports.queries.proposed import is_given
from loa.reports.queries.visibility import asked_campaigns, visible_requests
from loa.reports.transitions import CAME, OPEN

State = UnitReport.State


def reports_to_write(user: User) -> QuerySet[UnitReport]:
    """The reports that the user's own units still have to write, soonest first.

    `why_returned`: what was said when it was sent back the last time.
    """
    back = ReportStep.objects.filter(report=OuterRef("pk"), to_state=State.RETURNED).order_by("-at", "-pk")
    found = open_reports().filter(unit__in=posts_at(user, Verb.SEE_REPORT))
    found = found.annotate(why_returned=Subquery(back.values("words")[:1]))
    return found.order_by("due", *in_place("unit"), "pk")


def reports_as_work(user: User) -> int:
    """How many reports the user's own units have as work still open: they stand among that, not here."""
    return own_work(user).filter(duty__report_proposal__isnull=False, state__in=WORK_OPEN).count()


def reports_written(user: User) -> QuerySet[UnitReport]:
    """The reports that the user's units have submitted, the newest first."""
    found = UnitReport.objects.filter(unit__in=posts_at(user, Verb.SEE_REPORT)).exclude(state__in=OPEN)
    return found.select_related("unit", "request__owner", "request__campaign").order_by(
        "-submitted_at", "-pk"
    )


def requests_of(user: User, *, today: date) -> QuerySet[ReportRequest]:
    """The requests of the user's office with how many reports are in, accepted and late; open ones first."""
    found = visible_requests(user).annotate(**came_in(today), waiting=_count(Q(state=State.SUBMITTED)))
    return open_first(found.select_related("campaign"))


def came_in(today: Any) -> dict[str, Coalesce]:
    """How many reports of a request there are to be, have come, and are late on the day."""
    return {
        "total": _count(Q()),
        "came": _count(Q(state__in=CAME)),
        "late": _count(Q(state__in=OPEN, due__lt=today)),
    }


def open_first(requests: QuerySet[ReportRequest]) -> QuerySet[ReportRequest]:
    """The requests, open ones first, each part by its days from the last."""
    standing = Case(When(state=ReportRequest.State.OPEN, then=0), default=1, output_field=IntegerField())
    return requests.order_by(standing, "-due", "-pk")


def _count(which: Q) -> Coalesce:
    """How many reports of a request are such: a count of its own, so that counts do not multiply."""
    rows = UnitReport.objects.filter(which, request=OuterRef("pk")).order_by()
    counted = rows.values("request").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def campaigns_to_ask(user: User) -> QuerySet[Campaign]:
    """The campaigns whose reports the user asks for; `proposed`: how many nobody was asked for."""
    rows = Proposal.objects.filter(~is_given(), campaign=OuterRef("pk"), state=Proposal.State.PROPOSED)
    counted = rows.order_by().values("campaign").annotate(n=Count("pk")).values("n")
    proposed = Coalesce(Subquery(counted, output_field=IntegerField()), 0)
    return asked_campaigns(user).annotate(proposed=proposed).order_by("-started_at", "-pk")


def series_of(user: User) -> QuerySet[ReportSeries]:
    """The recurring reports that the user's office asks for."""
    found = ReportSeries.objects.filter(campaign__in=asked_campaigns(user), stopped_at=None)
    return found.select_related("campaign").order_by("title", "pk")


def waiting_count(user: User, *, today: date) -> int:
    """How many reports press the user: due by the day, or returned."""
    return reports_to_write(user).filter(Q(due__lte=today) | Q(state=State.RETURNED)).count()
