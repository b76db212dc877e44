"""Closing the case of a campaign, packing it again, and opening it once more."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.campaigns.actions import close_campaign, reopen_campaign
from loa.campaigns.errors import Refused as CampaignRefused
from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.directory.rights import Verb, require
from loa.evidence.chain import START
from loa.evidence.models import Record
from loa.reports.casefile.holdings import counts_of
from loa.reports.casefile.openness import still_open
from loa.reports.errors import Moved, Refused
from loa.reports.models import Case
from loa.work.actions import ask, withdraw

# What is kept for longer is kept for ever. Law on Archives 01/2011/QH13, Article 17: terms lie below 70
# years; that of 2024 has 70 at most (from memory, unchecked).
LONGEST_YEARS = 70


@dataclass(frozen=True)
class Closing:
    """How a case is closed: its symbol and title, its years (None: for ever), and why already now."""

    title: str
    years: int | None
    code: str = ""
    reason: str = ""


@transaction.atomic
def close_case(user: User, campaign: Campaign, *, closing: Closing) -> Case:
    """Nothing of the campaign changes any more, and its case waits to be packed.

    What is still open is noted; raises `Refused` where there is something and no reason is given.
    """
    row = Campaign.objects.select_for_update(of=("self",)).select_related("owner").get(pk=campaign.pk)
    require(user, Verb.CLOSE_CASE, row.owner)
    if row.state != Campaign.State.ACTIVE:
        raise Moved(_("The campaign is “%(state)s” now.") % {"state": row.get_state_display()})
    _check(closing)
    items = still_open(row)
    if items and not closing.reason.strip():
        raise Refused(_("Something is still open: say why the case is closed over it."))
    last = Record.objects.order_by("-number").first()
    case = Case.objects.create(
        campaign=row,
        number=row.cases.count() + 1,
        code=closing.code.strip(),
        title=" ".join(closing.title.split()),
        years=closing.years,
        closed_by=user,
        reason=closing.reason.strip() if items else "",
        open_items=[{"what": one.what, "count": one.count} for one in items],
        counts=counts_of(row),
        chain_number=last.number if last else 0,
        chain_hash=last.hash if last else START,
    )
    values = {"years": [None, case.years], "open": [None, case.open_items], "head": [None, case.chain_hash]}
    record_change(user, "reports.close_case", obj=case, values=values, reason=case.reason)
    close_campaign(user, row)
    return case


def _check(closing: Closing) -> None:
    if not closing.title.strip():
        raise Refused(_("Give the case a title."))
    if closing.years is not None and not 1 <= closing.years <= LONGEST_YEARS:
        raise Refused(_("A case is kept for 1 to %(n)d years, or for ever.") % {"n": LONGEST_YEARS})


@transaction.atomic
def pack_again(user: User, case: Case) -> Case:
    """A case that could not be packed waits to be packed anew; one that is packed stays as it is."""
    row = _locked(user, case, Verb.CLOSE_CASE)
    if row.reopened_at is not None:
        raise Moved(_("This case was opened again; it is packed when it is closed."))
    if row.lease_state == Case.LeaseState.FAILED:
        ask(row)
        record_change(user, "reports.pack_again", obj=row)
    return row


@transaction.atomic
def reopen_case(user: User, case: Case, *, reason: str) -> Case:
    """The campaign is under way again, with the reason; what was packed stays as the case of that closing."""
    row = _locked(user, case, Verb.REOPEN_CASE)
    if not reason.strip():
        raise Refused(_("Say why the case is opened again."))
    if row.reopened_at is not None:
        raise Moved(_("This case has been opened again already."))
    if row.lease_state != Case.LeaseState.DONE:
        withdraw(row)  # a worker that is packing it stops at the next file
    row.reopened_by, row.reopened_at, row.reopened_why = user, timezone.now(), reason.strip()
    row.save(update_fields=["reopened_by", "reopened_at", "reopened_why"])
    try:
        reopen_campaign(user, row.campaign, reason=row.reopened_why)
    except CampaignRefused as refused:
        raise Moved(str(refused)) from refused
    values = {"reopened_at": [None, row.reopened_at]}
    record_change(user, "reports.reopen_case", obj=row, values=values, reason=row.reopened_why)
    return row


def _locked(user: User, case: Case, verb: Verb) -> Case:
    rows = Case.objects.select_for_update(of=("self",)).select_related("campaign__owner")
    row = rows.get(pk=case.pk)
    require(user, verb, row.campaign.owner)
    return row
