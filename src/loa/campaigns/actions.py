"""Every change of a campaign: started, recalled, closed, its events dated, its duties set right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.audit.actions import once, record_change
from loa.audit.diffs import diff, snapshot
from loa.campaigns.errors import Refused
from loa.campaigns.models import Campaign, Duty, Event
from loa.campaigns.periods import DAY, MONTH, QUARTER, WEEK, Rhythm
from loa.campaigns.signals import (
    campaign_closed,
    campaign_recalled,
    campaign_reopened,
    duty_changed,
    event_dated,
)
from loa.campaigns.things import Thing, to_keep
from loa.campaigns.titles import title_of
from loa.directory.models import User
from loa.directory.rights import Verb, require
from loa.documents.actions.lifecycle import carry_document, release_document
from loa.documents.models import Document
from loa.documents.queries import ready_to_start
from loa.work.actions import ask, withdraw

_LAST_DAY = {DAY: 7, WEEK: 7, MONTH: 31, QUARTER: 31}


def start_campaign(user: User, document: Document, *, key: str) -> Campaign:
    """The campaign is being started: the worker writes its rows, and nobody sees them before all stand.

    Raises `Refused` where the review is not complete or the document has a campaign already.
    """
    require(user, Verb.START_CAMPAIGN, document.owner)
    with once(key, actor=user, action="campaigns.start_campaign") as call:
        if call.done:
            return Campaign.objects.get(pk=call.result["campaign"])
        document = Document.objects.select_for_update().get(pk=document.pk)
        _check_start(document)
        carry_document(user, document)  # the review is closed while the worker writes what was decided in it
        campaign = Campaign.objects.create(
            document=document, owner=document.owner, title=title_of(document), started_by=user
        )
        values = {"document": [None, document.pk], "state": [None, campaign.state]}
        record_change(user, "campaigns.start_campaign", obj=campaign, values=values)
        call.result = {"campaign": campaign.pk}
    return campaign


def _check_start(document: Document) -> None:
    if Campaign.objects.filter(document=document).exclude(state=Campaign.State.RECALLED).exists():
        raise Refused(_("The campaign of this document has been started already."))
    readiness = ready_to_start(document)
    if not readiness.ready:
        raise Refused(
            _("The campaign cannot start yet: %(reasons)s.") % {"reasons": "; ".join(readiness.reasons)}
        )


@transaction.atomic
def recall_campaign(user: User, campaign: Campaign, *, reason: str) -> None:
    """The campaign is recalled: its assignments are in nobody's list; what was done stays on record."""
    require(user, Verb.RECALL_CAMPAIGN, campaign.owner)
    campaign = Campaign.objects.select_for_update().select_related("document").get(pk=campaign.pk)
    if campaign.state not in {Campaign.State.STARTING, Campaign.State.ACTIVE}:
        raise Refused(_("This campaign is not under way."))
    if not reason.strip():
        raise Refused(_("Say why the campaign is recalled."))
    before, was_active = campaign.state, campaign.state == Campaign.State.ACTIVE
    withdraw(campaign)  # a worker that is writing its rows stops at the next piece
    campaign.state = Campaign.State.RECALLED
    campaign.recalled_by, campaign.recalled_at = user, timezone.now()
    campaign.recalled_why = " ".join(reason.split())
    campaign.save(update_fields=["state", "recalled_by", "recalled_at", "recalled_why"])
    release_document(user, campaign.document)
    values = {"state": [before, campaign.state]}
    record_change(
        user, "campaigns.recall_campaign", obj=campaign, values=values, reason=campaign.recalled_why
    )
    campaign_recalled.send(Campaign, campaign=campaign, by=user, was_active=was_active)


@transaction.atomic
def close_campaign(user: User, campaign: Campaign) -> Campaign:
    """The campaign is closed: nothing of it changes any more. The caller has checked the right."""
    row = _turn(user, campaign, "close_campaign", Campaign.State.ACTIVE, Campaign.State.CLOSED)
    campaign_closed.send(Campaign, campaign=row, by=user)
    return row


@transaction.atomic
def reopen_campaign(user: User, campaign: Campaign, *, reason: str) -> Campaign:
    """The closed campaign is under way again, with the reason. The caller has checked the right."""
    states = (Campaign.State.CLOSED, Campaign.State.ACTIVE)
    row = _turn(user, campaign, "reopen_campaign", *states, reason=reason)
    campaign_reopened.send(Campaign, campaign=row, by=user, reason=reason)
    return row


def _turn(user: User, campaign: Campaign, verb: str, before: str, after: str, reason: str = "") -> Campaign:
    row = Campaign.objects.select_for_update(of=("self",)).select_related("owner").get(pk=campaign.pk)
    if row.state != before:
        raise Refused(_("The campaign is “%(state)s” now.") % {"state": row.get_state_display()})
    row.state = after
    row.closed_at = timezone.now() if after == Campaign.State.CLOSED else None
    row.save(update_fields=["state", "closed_at"])
    values = {"state": [before, after]}
    record_change(user, f"campaigns.{verb}", obj=row, values=values, reason=reason)
    return row


@transaction.atomic
def retry_start(user: User, campaign: Campaign) -> None:
    """A start that was given up is tried again from where it stopped."""
    require(user, Verb.START_CAMPAIGN, campaign.owner)
    campaign = Campaign.objects.select_for_update().get(pk=campaign.pk)
    if campaign.state != Campaign.State.STARTING or campaign.lease_state != Campaign.LeaseState.FAILED:
        raise Refused(_("This start was not given up."))
    ask(campaign)
    record_change(user, "campaigns.retry_start", obj=campaign)


@transaction.atomic
def set_event_date(user: User, event: Event, *, day: date | None) -> int:
    """The event is on that day, and every duty bound to it is due by it; returns how many duties moved."""
    campaign = event.campaign
    require(user, Verb.SET_EVENT_DATE, campaign.owner)
    event = Event.objects.select_for_update().select_related("campaign").get(pk=event.pk)
    _check_under_way(event.campaign)
    before = event.date
    if before == day:
        return 0
    event.date = day
    event.save(update_fields=["date"])
    # Held like the one duty that `set_duty` sets: whoever moves assignments reads a day that stands.
    duties = list(event.duties.select_for_update(of=("self",), no_key=True).order_by("pk"))
    for duty in duties:
        duty.due = day + timedelta(days=duty.offset_days) if day else None
    Duty.objects.bulk_update(duties, ["due"])
    record_change(user, "campaigns.set_event_date", obj=event, values={"date": [before, day]})
    event_dated.send(Event, event=event, before=before, by=user)
    return len(duties)


@dataclass(frozen=True)
class DutySettings:
    """What a person may set right of a duty: its day, its bond or its rhythm, and what it counts."""

    due: date | None = None
    event: Event | None = None
    offset_days: int = 0
    rhythm: Rhythm | None = None
    recurs_from: date | None = None
    recurs_until: date | None = None
    counts: str = ""
    counted_in: str = ""
    target: int | None = None
    further: tuple[Thing, ...] = ()


@transaction.atomic
def set_duty(user: User, duty: Duty, settings: DutySettings) -> None:
    """The duty is due, comes again and counts as `settings` say; bound to an event, its day follows that."""
    require(user, Verb.SET_EVENT_DATE, duty.campaign.owner)
    # Without the key: work of it that is given to others meanwhile refers to the duty, and need not wait.
    duty = (
        Duty.objects.select_for_update(of=("self",), no_key=True).select_related("campaign").get(pk=duty.pk)
    )
    _check_under_way(duty.campaign)
    event = Event.objects.filter(pk=settings.event.pk).first() if settings.event else None
    if event and event.campaign_id != duty.campaign_id:
        raise Refused(_("The event belongs to another campaign."))
    _check_rhythm(settings)
    if settings.further and not settings.counts:
        raise Refused(_("Say what it counts first, before what else it counts."))
    before, before_day = snapshot(duty, _SET), duty.due
    bound_day = event.date + timedelta(days=settings.offset_days) if event and event.date else None
    duty.due = bound_day if event else settings.due
    duty.event, duty.offset_days = event, settings.offset_days if event else 0
    duty.counts, duty.counted_in, duty.target = settings.counts, settings.counted_in.strip(), settings.target
    duty.further = to_keep(settings.further)
    duty.period = settings.rhythm.period if settings.rhythm else ""
    duty.period_day = settings.rhythm.day if settings.rhythm else None
    duty.recurs_from = settings.recurs_from if settings.rhythm else None
    duty.recurs_until = settings.recurs_until if settings.rhythm else None
    duty.save(update_fields=_SET)
    changed = diff(before, snapshot(duty, _SET))
    if changed:
        record_change(user, "campaigns.set_duty", obj=duty, values=changed)
        duty_changed.send(Duty, duty=duty, before=before_day, by=user)


_SET = (
    "due", "event", "offset_days", "period", "period_day", "recurs_from", "recurs_until",
    "counts", "counted_in", "target", "further",
)  # fmt: skip


def _check_rhythm(settings: DutySettings) -> None:
    if settings.rhythm is None:
        return
    if settings.event is not None:
        raise Refused(_("A duty is bound to an event or comes again, not both."))
    if settings.rhythm.day is not None and not 1 <= settings.rhythm.day <= _LAST_DAY[settings.rhythm.period]:
        raise Refused(_("The day is 1 to 7 (Monday is 1) of a week, 1 to 31 of a month."))


def _check_under_way(campaign: Campaign) -> None:
    if campaign.state != Campaign.State.ACTIVE:
        raise Refused(_("This campaign is not under way."))
