"""What a person sees of commendation: of their own units; of a campaign they decide about, all of it."""

from __future__ import annotations

from decimal import Decimal

from django.db.models import Case, Count, Exists, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from loa.assignments.models import Assignment
from loa.campaigns.models import Campaign
from loa.directory.models import Unit, User
from loa.directory.queries import in_place
from loa.directory.rights import Verb, keys_of, may, units_where
from loa.documents.models import Draft
from loa.reports.models import Nomination, Registration
from loa.reports.queries.visibility import STANDING


def commended_campaigns(user: User) -> QuerySet[Campaign]:
    """The campaigns that the person decides about, or in which a unit of theirs takes part."""
    units = keys_of(units_where(user, Verb.PROPOSE_COMMENDATION))
    own = Assignment.objects.filter(unit__in=units).order_by().values("campaign").distinct()
    seen = Q(owner__in=units_where(user, Verb.CONFIRM_ASSIGNMENT)) | Q(pk__in=own)
    return Campaign.objects.filter(seen, state__in=STANDING).select_related("owner", "document")


def decides_about(user: User, campaign: Campaign) -> bool:
    """Whether the person decides about the work of the campaign, and so sees all of it."""
    return may(user, Verb.CONFIRM_ASSIGNMENT, campaign.owner)


def units_to_propose(user: User, campaign: Campaign) -> QuerySet[Unit]:
    """The units of the campaign that the person may propose."""
    found = units_of(campaign)
    return found if decides_about(user, campaign) else own_units(user, campaign)


def own_units(user: User, campaign: Campaign) -> QuerySet[Unit]:
    """The units of the campaign for which the person may speak."""
    return units_of(campaign).filter(pk__in=units_where(user, Verb.PROPOSE_COMMENDATION).values("pk"))


def units_of(campaign: Campaign) -> QuerySet[Unit]:
    """The units that have work in the campaign."""
    return Unit.objects.filter(
        Exists(Assignment.objects.filter(campaign=campaign, unit=OuterRef("pk")))
    ).order_by("path")


def visible_nominations(user: User) -> QuerySet[Nomination]:
    """The nominations of the person's units, and all of campaigns that they decide about."""
    found = Nomination.objects.filter(_seen(user), campaign__state__in=STANDING)
    return found.select_related(
        "campaign__owner",
        "unit",
        "record",
        "proposed_by__person",
        "decided_by__person",
        "paper__draft__document",
    )


def in_order(rows: QuerySet[Nomination]) -> QuerySet[Nomination]:
    """Those to decide about first, then those commended, the most points first; units as in every list."""
    stands = [When(state=state, then=place) for place, state in enumerate(Nomination.State)]
    points = Coalesce("score", Value(Decimal(0))).desc()
    return rows.order_by(Case(*stands), points, *in_place("unit", on=timezone.localdate()), "pk")


def counted(rows: QuerySet[Nomination]) -> dict[str, int]:
    """How many are in each state, and as "without_paper" how many of those granted still wait for theirs."""
    waits = Q(paper=None) | Q(paper__draft__state=Draft.State.DROPPED)
    asked = {state.value: Q(state=state) for state in Nomination.State}
    asked["without_paper"] = Q(waits, state=Nomination.State.GRANTED)
    return rows.order_by().aggregate(**{name: Count("pk", filter=said) for name, said in asked.items()})


def visible_registrations(user: User) -> QuerySet[Registration]:
    """The registered titles of the person's units, and all of campaigns that they decide about."""
    found = Registration.objects.filter(_seen(user), campaign__state__in=STANDING, withdrawn_at=None)
    return found.select_related("unit")


def _seen(user: User) -> Q:
    own = Q(unit__in=units_where(user, Verb.PROPOSE_COMMENDATION))
    return own | Q(campaign__owner__in=units_where(user, Verb.CONFIRM_ASSIGNMENT))
