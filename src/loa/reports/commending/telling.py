"""Who is told: the office that a nomination waits, once a day; who proposed, what the council decided."""

from __future__ import annotations

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from loa.notices.actions import tell
from loa.reports.commending.titles import name_of
from loa.reports.models import Nomination

DECIDED = {
    Nomination.State.GRANTED: _("The council agreed to a commendation that you proposed"),
    Nomination.State.REFUSED: _("The council did not agree to a commendation that you proposed"),
}


def tell_waiting(row: Nomination) -> None:
    """Whoever started the campaign knows that there is something to be scored and decided."""
    starter = row.campaign.started_by
    if starter == row.proposed_by:
        return
    tell(
        starter,
        f"reports.nominated:{row.campaign_id}:{timezone.localdate():%Y%m%d}:{starter.pk}",
        subject=_("Commendations were proposed"),
        body=row.campaign.title,
        url=reverse("reports:commendation", args=[row.campaign_id]),
    )


def tell_decided(row: Nomination) -> None:
    """Whoever proposed knows the decision, and the reason where there is one."""
    said = f"{row.person_name or row.unit_name}: {name_of(row.award)}"
    tell(
        row.proposed_by,
        f"reports.commendation:{row.pk}:{row.state}",
        subject=DECIDED[Nomination.State(row.state)],
        body=f"{said}\n{row.reason}" if row.reason else said,
        url=reverse("reports:nomination", args=[row.pk]),
    )
