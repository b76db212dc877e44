"""What the first page shows each person."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from loa.assignments.models import Assignment
from loa.assignments.queries import declined_to, extensions_to_decide, reach_of
from loa.assignments.transitions import OPEN
from loa.campaigns.models import Campaign
from loa.directory.models import Unit, User
from loa.directory.rights import Verb, units_where
from loa.documents.drafts import drafts_to_approve
from loa.documents.models import Document, Draft


@dataclass(frozen=True)
class Today:
    """The first page of one person."""

    day: date
    documents: QuerySet[Document]
    campaigns: list[Campaign]
    to_confirm: int
    extensions: int
    declined: int
    drafts: Sequence[Draft]
    sees_campaigns: bool
    only_unit_work: bool


def today_of(user: User) -> Today:
    """Documents to review, campaigns with what is late and soon, and all that waits for a decision."""
    day, reach = timezone.localdate(), reach_of(user)
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
        extensions=extensions_to_decide(reach).count(),
        declined=declined_to(reach).filter(parent=None).count(),
        drafts=list(drafts_to_approve(user)),
        sees_campaigns=offices.exists(),
        only_unit_work=not sees_documents and not units_where(user, Verb.MANAGE_DIRECTORY).exists(),
    )


def documents_to_review(user: User) -> QuerySet[Document]:
    """Documents of the offices this person works for that wait to be read, reviewed or carried out."""
    found = Document.objects.filter(owner__in=units_where(user, Verb.SEE_DOCUMENT))
    return found.exclude(state__in=(Document.State.CARRIED, Document.State.ISSUED))[:10]


def campaigns_at(offices: QuerySet[Unit], day: date) -> list[Campaign]:
    """Running campaigns of these offices with their counts: total, done, late, soon (due this week)."""
    running = list(Campaign.objects.filter(owner__in=offices, state=Campaign.State.ACTIVE))
    # The same week as on the other pages: from today to its Sunday.
    week = Q(due__range=(day, day + timedelta(days=6 - day.weekday())))
    given = Assignment.objects.filter(campaign__in=running, parent=None).exclude(state="withdrawn").order_by()
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    for campaign, state, n, late, soon in given.values_list("campaign", "state").annotate(
        n=Count("*"), late=Count("pk", filter=Q(due__lt=day)), soon=Count("pk", filter=week)
    ):
        still_open = state in OPEN
        counts[campaign] += Counter(
            total=n, done=n * (state == "confirmed"), late=late * still_open, soon=soon * still_open
        )
    for campaign in running:
        vars(campaign).update({name: counts[campaign.pk][name] for name in ("total", "done", "late", "soon")})
    return running
