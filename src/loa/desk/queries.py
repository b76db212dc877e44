"""What the first page shows each person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from loa.assignments.models import Assignment
from loa.campaigns.models import Campaign
from loa.directory.models import Unit, User
from loa.directory.rights import Verb, units_where
from loa.documents.models import Document

# What campaigns lay on units themselves: neither parts handed down nor what went to another unit.
GIVEN = Q(assignments__parent=None) & ~Q(assignments__state="withdrawn")
OPEN = Q(assignments__state__in=["offered", "accepted", "in-progress", "returned"])


@dataclass(frozen=True)
class Today:
    """The first page of one person."""

    day: date
    documents: QuerySet[Document]
    campaigns: QuerySet[Campaign]
    to_confirm: int
    only_unit_work: bool


def today_of(user: User) -> Today:
    """Documents to review, campaigns with what is late and soon, hand-ins that wait for a decision."""
    day = timezone.localdate()
    offices = units_where(user, Verb.SEE_CAMPAIGN)
    sees_documents = units_where(user, Verb.SEE_DOCUMENT).exists()
    waiting = Assignment.objects.filter(
        campaign__state=Campaign.State.ACTIVE,
        campaign__owner__in=units_where(user, Verb.CONFIRM_ASSIGNMENT),
        state=Assignment.State.HANDED_IN,
        parent=None,
    )
    return Today(
        day=day,
        documents=documents_to_review(user),
        campaigns=campaigns_at(offices, day),
        to_confirm=waiting.count(),
        only_unit_work=not sees_documents and not units_where(user, Verb.MANAGE_DIRECTORY).exists(),
    )


def documents_to_review(user: User) -> QuerySet[Document]:
    """Documents of the offices this person works for that are not yet campaigns."""
    return Document.objects.filter(owner__in=units_where(user, Verb.SEE_DOCUMENT)).exclude(
        state=Document.State.CARRIED
    )[:10]


def campaigns_at(offices: QuerySet[Unit], day: date) -> QuerySet[Campaign]:
    """Running campaigns of these offices with their counts: total, done, late, soon (within a week)."""
    late, week = Q(assignments__due__lt=day), Q(assignments__due__range=(day, day + timedelta(days=7)))
    return Campaign.objects.filter(owner__in=offices, state=Campaign.State.ACTIVE).annotate(
        total=Count("assignments", filter=GIVEN),
        done=Count("assignments", filter=GIVEN & Q(assignments__state="confirmed")),
        late=Count("assignments", filter=GIVEN & OPEN & late),
        soon=Count("assignments", filter=GIVEN & OPEN & week),
    )
