"""What pages show of campaigns: those a person may see, their events, names and declined duties."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Count, QuerySet, Subquery

from loa.campaigns.models import Campaign, Duty, Event, Party
from loa.directory.models import User
from loa.directory.rights import Verb, units_where
from loa.documents.models import Document, Fact, Reading
from loa.work.shaped import Rows, Shaped


def campaigns_for(user: User) -> QuerySet[Campaign]:
    """The campaigns that `user` answers for or watches, the newest first; recalled ones too."""
    owners = units_where(user, Verb.SEE_CAMPAIGN)
    found = Campaign.objects.filter(owner__in=owners).select_related("owner", "document", "started_by")
    return found.order_by("-started_at", "-pk")


def campaign_of(document: Document) -> Campaign | None:
    """The campaign that stands on the document: being started, under way or closed."""
    return Campaign.objects.filter(document=document).exclude(state=Campaign.State.RECALLED).first()


def events_of(campaign: Campaign) -> QuerySet[Event]:
    """The events that date duties of the campaign in the order of the plan, with the number of duties.

    The order is the same before and after a day is set: who goes on with the next one sets no other.
    """
    return campaign.events.annotate(duty_count=Count("duties")).order_by("pk")


def other_rounds(duty: Duty) -> QuerySet[Duty]:
    """The duties that the same words of the plan lay on the same units by other days, the earliest first."""
    same = Duty.objects.filter(campaign=duty.campaign_id, kind=duty.kind, fact__isnull=False)
    return (
        same.filter(fact=duty.fact_id).exclude(pk=duty.pk).select_related("event").order_by("due", "number")
    )


def parties_of(campaign: Campaign) -> dict[str, Party]:
    """For each name of its plan for whom it stands and how it is shown."""
    return {party.name: party for party in Party.objects.filter(campaign=campaign)}


def with_leaders(duties: Iterable[Duty]) -> list[Duty]:
    """The duties, each with its `leaders`: the names that lead it as pages show them."""
    found = list(duties)
    if not found:
        return found
    rows = Party.objects.filter(campaign__in={duty.campaign_id for duty in found}).exclude(called="")
    called = {(of, name): shown for of, name, shown in rows.values_list("campaign", "name", "called")}
    for duty in found:
        duty.leaders = [called.get((duty.campaign_id, name), name) for name in duty.lead]
    return found


def declined_duties(campaign: Campaign) -> list[str]:
    """The duties of the plan that are read and not carried, in its words: to be shown, and no more."""
    return [str(row["data"]["text"]) for row in _declined(document=campaign.document_id)]


@Shaped
def _declined(document: Any) -> Rows:
    readings = Reading.objects.filter(document=document, lease_state=Reading.LeaseState.DONE)
    facts = Fact.objects.filter(
        reading=Subquery(readings.order_by("-pk").values("pk")[:1]),
        kind__in=(Fact.Kind.DUTY, Fact.Kind.REPORT),
        state=Fact.State.NOT_CARRIED,
    )
    return facts.order_by("number").values("data")
