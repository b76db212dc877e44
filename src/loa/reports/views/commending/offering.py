"""The units that the forms of commendation offer: all in the page, or found while one types."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from loa.campaigns.models import Campaign
from loa.directory import queries
from loa.directory.models import Unit
from loa.directory.views.access import signed_in
from loa.directory.views.browse import found_names
from loa.reports.queries.commending import own_units, units_to_propose
from loa.reports.views.access import commended_campaign


@dataclass(frozen=True)
class Offered:
    """What a field for a unit of the campaign offers; `own`: only those that one speaks for."""

    units: QuerySet[Unit]
    campaign: Campaign
    own: bool = False

    @cached_property
    def names(self) -> list[str]:
        """The names of all; one more than a page holds says that there are others."""
        return list(self.units.values_list("name", flat=True)[: queries.MOST_TO_CHOOSE + 1])

    @property
    def only(self) -> str:
        """The name of the unit where there is only one."""
        return self.names[0] if len(self.names) == 1 else ""

    @property
    def source(self) -> str:
        """Where a script asks for names as they are typed, where they are too many for the page."""
        if len(self.names) <= queries.MOST_TO_CHOOSE:
            return ""
        address = reverse("reports:commendation-units", args=[self.campaign.pk])
        return f"{address}?own=1" if self.own else address


@login_required
@require_GET
def units(request: HttpRequest, pk: int) -> JsonResponse:
    """The units of the campaign that the person may propose, or speaks for, whose name holds the words."""
    campaign = commended_campaign(request, pk)
    among = own_units if request.GET.get("own") else units_to_propose
    return found_names(request, among=among(signed_in(request), campaign))
