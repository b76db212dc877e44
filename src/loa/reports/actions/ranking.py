"""Asking for the units of a campaign to be ranked by their figures."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.directory.rights import Verb, require
from loa.reports.errors import Moved
from loa.reports.models import Criterion, Ranking
from loa.work.actions import ask, holding
from loa.work.models import Clock


@transaction.atomic
def rank_units(user: User, campaign: Campaign) -> Ranking:
    """The units are ranked by what stands now; a counting under way goes on to its end.

    Raises `Moved` where the campaign has ended: what was counted last stays.
    """
    require(user, Verb.CONFIRM_ASSIGNMENT, campaign.owner)
    if campaign.state != Campaign.State.ACTIVE:
        raise Moved(_("The campaign is “%(state)s” now.") % {"state": campaign.get_state_display()})
    row = _locked(campaign)
    if row.lease_state not in (Ranking.LeaseState.READY, Ranking.LeaseState.RUNNING):
        ask(row)
    return row


def rank_anew(campaign: Campaign) -> None:
    """The units are ranked by the score sheet as it is now; a counting under way begins again."""
    ask(_locked(campaign))


def rank_all(clock: Clock) -> None:
    """Every campaign under way whose score sheet figures score is ranked anew, while the clock is held."""
    scored = Criterion.objects.exclude(figure=None).filter(retired_at=None).values("campaign")
    for campaign in Campaign.objects.filter(state=Campaign.State.ACTIVE, pk__in=scored).order_by("pk"):
        with holding(clock):
            rank_anew(campaign)


def _locked(campaign: Campaign) -> Ranking:
    idle = {"lease_state": Ranking.LeaseState.IDLE}
    row, _made = Ranking.objects.get_or_create(campaign=campaign, defaults=idle)
    return Ranking.objects.select_for_update().get(pk=row.pk)
