"""The rows that a page is about, by one bare query: what its time is held against."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from benchmark.web_people import UNIT, Eyes
from loa.assignments.models import Assignment
from loa.assignments.queries.risk import AHEAD
from loa.assignments.transitions import OPEN
from loa.campaigns.models import Campaign, Duty
from loa.directory.models import Unit
from loa.documents.models import Document
from loa.notices.models import Delivery, Notice
from loa.reports.models import FigureValue, UnitReport

SHOWN = 60  # rows of a page
OF_A_DAY = 30  # those of the first page of a unit
Rows = Callable[[Eyes], Any]  # a query of the rows that the page is about: one, by an index


def mine(eyes: Eyes) -> QuerySet[Any]:
    """Open work of the units that a person acts for, by the index of unit and state."""
    own = Assignment.objects.filter(unit=eyes.unit) if eyes.role == UNIT else waiting(eyes)
    return own.select_related("duty", "unit", "campaign")[:OF_A_DAY]


def waiting(eyes: Eyes) -> QuerySet[Any]:
    """What was handed in and waits, by day."""
    rows = Assignment.objects.filter(campaign=eyes.campaign, state=Assignment.State.HANDED_IN)
    return rows.select_related("duty", "unit", "campaign").order_by("due", "pk")


def on_wall(eyes: Eyes) -> QuerySet[Any]:
    """The same of one duty: what its wall of photos shows."""
    return waiting(eyes).filter(duty=eyes.duty)[:SHOWN]


def counted(eyes: Eyes) -> QuerySet[Any]:
    """The assignments of campaigns under way that a person's screen counts, by state."""
    if eyes.role == UNIT:
        rows = Assignment.objects.filter(unit=eyes.unit, campaign__state=Campaign.State.ACTIVE)
    else:
        running = Campaign.objects.filter(owner=eyes.unit, state=Campaign.State.ACTIVE)
        rows = Assignment.objects.filter(campaign__in=running)
    return rows.order_by().values("campaign", "state").annotate(n=Count("pk"))


def watched(eyes: Eyes) -> QuerySet[Any]:
    """The assignments that an overview counts, by state: of own campaigns, and of the units at and below."""
    if eyes.role == UNIT:
        return counted(eyes)
    running = Campaign.objects.filter(owner=eyes.unit, state=Campaign.State.ACTIVE)
    rows = Assignment.objects.filter(
        Q(campaign__in=[*running.values_list("pk", flat=True)]) | Q(unit__in=eyes.units)
    )
    return rows.order_by().values("campaign", "state").annotate(n=Count("pk"))


def listed(eyes: Eyes) -> QuerySet[Any]:
    """The duties of the campaigns that a list begins with."""
    begun = Campaign.objects.filter(owner=eyes.unit).order_by("-started_at", "-pk")[:60].values("pk")
    return Duty.objects.filter(campaign__in=begun).order_by("campaign", "number").values_list("pk", "text")


def of_campaign(eyes: Eyes) -> QuerySet[Any]:
    """The assignments of the campaign, counted by duty and state."""
    rows = Assignment.objects.filter(campaign=eyes.campaign).order_by()
    return rows.values("duty", "state").annotate(n=Count("pk"))


def done(eyes: Eyes) -> QuerySet[Any]:
    """What was confirmed last in the campaign."""
    rows = Assignment.objects.filter(campaign=eyes.campaign, state=Assignment.State.CONFIRMED)
    return rows.order_by("-changed_at", "-pk").values_list("pk", flat=True)[:500]


def duty(eyes: Eyes) -> QuerySet[Any]:
    """The assignments of one duty."""
    rows = Assignment.objects.filter(campaign=eyes.campaign, duty=eyes.duty)
    return rows.select_related("unit").order_by("pk")[:100]


def late(eyes: Eyes) -> QuerySet[Any]:
    """Open work past its day."""
    rows = Assignment.objects.filter(state__in=OPEN, due__lt=timezone.localdate())
    rows = rows.filter(unit=eyes.unit) if eyes.role == UNIT else rows.filter(campaign=eyes.campaign)
    return rows.select_related("unit", "duty", "campaign").order_by("due", "pk")[:SHOWN]


def coming(eyes: Eyes) -> QuerySet[Any]:
    """Open work whose day is near: among it is what is at risk."""
    today = timezone.localdate()
    rows = Assignment.objects.filter(state__in=OPEN, due__gte=today, due__lte=today + AHEAD)
    rows = rows.filter(unit=eyes.unit) if eyes.role == UNIT else rows.filter(campaign=eyes.campaign)
    return rows.select_related("unit", "duty", "campaign").order_by("due", "pk")[:SHOWN]


def reports(eyes: Eyes) -> QuerySet[Any]:
    """The reports of the unit, or those that came for the request."""
    rows = UnitReport.objects.select_related("unit", "request")
    if eyes.role == UNIT:
        return rows.filter(unit=eyes.unit).order_by("due")[:SHOWN]
    return rows.filter(request=eyes.request).order_by("due", "pk")[:SHOWN]


def documents(eyes: Eyes) -> QuerySet[Any]:
    """The documents of the office, the newest first."""
    return Document.objects.filter(owner=eyes.unit).order_by("-uploaded_at")[:SHOWN]


def astray(eyes: Eyes) -> QuerySet[Any]:
    """What did not reach the units of a campaign."""
    units = Assignment.objects.filter(campaign=eyes.campaign).values("unit")
    told = Notice.objects.filter(unit__in=units, delivery__state__in=("failed", "in-doubt"))
    return Delivery.objects.filter(pk__in=told.values("delivery")).select_related("recipient")[:SHOWN]


def of(model: Any, *related: str, **fixed: Any) -> Rows:
    """The first rows of a table that has few."""
    return lambda _eyes: model.objects.filter(**fixed).select_related(*related).order_by("pk")[:SHOWN]


def members(_eyes: Eyes) -> QuerySet[Any]:
    """The units that the groups of the page stand for: it counts them all and names the first of each."""
    return Unit.objects.filter(path__startswith="/1/").values_list("pk", "name", "path", "kind", "level")


def below(eyes: Eyes) -> QuerySet[Any]:
    """The units right below."""
    return Unit.objects.filter(parent=eyes.unit).order_by("path")[:200]


def notices(eyes: Eyes) -> QuerySet[Any]:
    """The inbox, the newest first."""
    return Notice.objects.filter(recipient=eyes.user).order_by("-made_at")[:SHOWN]


def of_assignment(model: Any, *related: str) -> Rows:
    """What a table holds about the assignment."""
    return lambda eyes: model.objects.filter(assignment=eyes.assignment).select_related(*related)


def rows_of_value(eyes: Eyes) -> QuerySet[Any]:
    """The kept figure."""
    return FigureValue.objects.filter(pk=eyes.value.pk)
