"""Writing a campaign's rows, piece by piece under its lease, and making it active with the last one."""

from __future__ import annotations

import time

from django.db import connection
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from loa.audit.actions import record_change
from loa.campaigns.capitals import ordinary_name
from loa.campaigns.drafts import Draft, DraftDuty
from loa.campaigns.lookup import Meaning, meanings
from loa.campaigns.models import Campaign, Cooperation, Duty, Event, Party, Phase, PlanItem
from loa.campaigns.plan import draft_of
from loa.campaigns.receivers import Receivers, receivers_of
from loa.campaigns.signals import campaign_started
from loa.campaigns.stages import Spread, Stage, Work, register_stage, registered_stages
from loa.campaigns.things import to_keep
from loa.documents.queries import current_reading
from loa.notices.actions import tell
from loa.reader.rules.folding import fold
from loa.work.actions import finish, holding

# SQLite lets a waiting writer in only when it looks again, every 100 ms at the latest: so long the lock
# stays free between two pieces. PostgreSQL locks rows, not the whole database, and needs no pause.
PAUSE = 0.12


def continue_start(campaign: Campaign) -> None:
    """The campaign is ACTIVE with all its rows; what stands already from a start broken off stays as it is.

    The caller holds the campaign's lease. Raises `LeaseLost` where it is lost on the way.
    """
    stages = registered_stages()
    names = [stage.name for stage in stages]
    for stage in stages[names.index(campaign.stage) if campaign.stage else 0 :]:
        work = stage.prepare(campaign)
        last = stage is stages[-1]
        while not _write_piece(campaign, stage.name, work=work, last=last):
            _let_others_write()
        _let_others_write()


def _write_piece(campaign: Campaign, stage: str, *, work: Work, last: bool) -> bool:
    """One more piece stands, in a transaction of its own; True when the stage is finished."""
    with holding(campaign):
        first = campaign.written if campaign.stage == stage else 0
        rows = work.write(first) if first < len(work) else 0
        finished = first + rows >= len(work)
        campaign.stage, campaign.written = stage, first + rows
        campaign.progress_done += rows
        # Attempts count those without progress: a start killed often, each time further on, goes on.
        campaign.attempts = 0
        campaign.save(update_fields=["stage", "written", "progress_done", "progress_total", "attempts"])
        if finished and last:
            _activate(campaign)
    return finished


def _let_others_write() -> None:
    if connection.vendor == "sqlite":
        time.sleep(PAUSE)


def _activate(campaign: Campaign) -> None:
    campaign.state = Campaign.State.ACTIVE
    campaign.save(update_fields=["state"])
    record_change(
        campaign.started_by,
        "campaigns.activate_campaign",
        obj=campaign,
        values={"state": [Campaign.State.STARTING, Campaign.State.ACTIVE]},
    )
    campaign_started.send(Campaign, campaign=campaign)
    finish(campaign)


def tell_given_up(campaign: Campaign) -> None:
    """Whoever started the campaign is told that the start has stopped, and where to try again."""
    tell(
        campaign.started_by,
        f"campaigns.start_given_up:{campaign.pk}:{campaign.fence}",
        subject=_("The start has stopped"),
        body=campaign.title,
        url=reverse("campaigns:detail", args=[campaign.pk]),
    )


class PlanWork:
    """All that the plan itself says, in one piece: it has some hundred rows, however many units there are."""

    def __init__(self, campaign: Campaign) -> None:
        self.campaign = campaign
        on = timezone.localdate(campaign.started_at)
        self.draft = draft_of(campaign.document, on=on)
        self.receivers = receivers_of(self.draft)
        names = dict.fromkeys([*self.draft.names, *(name for to in self.receivers.values() for name in to)])
        self.meanings = meanings(names, campaign.document)

    def __len__(self) -> int:
        return 1

    def write(self, _first: int, /) -> int:
        """Phases, items, events, names with their units, and duties stand."""
        write_plan(self.campaign, self.draft, meant=self.meanings, receivers=self.receivers)
        _count_rows(self.campaign)
        return 1


def write_plan(campaign: Campaign, draft: Draft, *, meant: dict[str, Meaning], receivers: Receivers) -> None:
    """The rows of the draft stand for the campaign."""
    phases = Phase.objects.bulk_create(
        Phase(
            campaign=campaign,
            number=p.number,
            name=p.name[:250],
            text=p.text,
            start=p.start,
            end=p.end,
            fact_id=p.fact_id,
        )
        for p in draft.phases
    )
    phase_by_number = {phase.number: phase for phase in phases}
    PlanItem.objects.bulk_create(
        PlanItem(
            campaign=campaign,
            kind=item.kind,
            number=item.number,
            text=item.text,
            channels=list(item.channels),
            phase=phase_by_number.get(item.phase or 0),
            fact_id=item.fact_id,
        )
        for item in draft.items
    )
    events = Event.objects.bulk_create(Event(campaign=campaign, name=name) for name in draft.events.values())
    Party.objects.bulk_create(_parties(campaign, meant))
    event_by_name = {fold(event.name): event for event in events}
    Duty.objects.bulk_create(
        _duty(
            campaign,
            duty,
            phase=phase_by_number.get(duty.phase or 0),
            events=event_by_name,
            to=receivers.get(duty.fact_id, ()),
        )
        for duty in draft.duties
    )


def _parties(campaign: Campaign, meant: dict[str, Meaning]) -> list[Party]:
    reading = current_reading(campaign.document)
    text = reading.text if reading else ""
    return [
        Party(
            campaign=campaign,
            name=name[:300],
            called=ordinary_name(name, meaning.called, text=text)[:300],
            units=list(meaning.units),
        )
        for name, meaning in meant.items()
    ]


def _duty(
    campaign: Campaign,
    draft: DraftDuty,
    *,
    phase: Phase | None,
    events: dict[str, Event],
    to: tuple[str, ...],
) -> Duty:
    bond = draft.deadline.bond
    first = draft.counted[0] if draft.counted else None
    return Duty(
        campaign=campaign,
        kind=draft.kind,
        number=draft.number,
        text=draft.text,
        section=draft.section[:60],
        lead=[name[:300] for name in draft.lead],
        cooperating=[name[:300] for name in draft.cooperating],
        receivers=[name[:300] for name in to],
        phase=phase,
        due=draft.deadline.day,
        due_text=draft.deadline.words,
        event=events[fold(bond.event)] if bond else None,
        offset_days=bond.offset_days if bond else 0,
        period=draft.rhythm.period if draft.rhythm else "",
        period_day=draft.rhythm.day if draft.rhythm else None,
        round_number=draft.round_number if draft.rounds > 1 else None,
        rounds=draft.rounds if draft.rounds > 1 else None,
        recurs_from=draft.recurs_from,
        recurs_until=draft.recurs_until,
        counts=first.counts if first else "",
        counted_in=first.noun if first else "",
        target=first.target if first else None,
        further=to_keep(draft.things),
        fact_id=draft.fact_id,
    )


def _count_rows(campaign: Campaign) -> None:
    """People see how much there is to write in all, now that the duties are known."""
    later = registered_stages()[1:]
    campaign.progress_total = 1 + sum(len(stage.prepare(campaign)) for stage in later)


class CooperationWork:
    """The units that do a duty together with those that answer for it."""

    def __init__(self, campaign: Campaign) -> None:
        self.spread = Spread(campaign, lambda duty: duty.cooperating, but=lambda duty: duty.lead)

    def __len__(self) -> int:
        return len(self.spread)

    def write(self, first: int, /) -> int:
        """The next cooperations stand."""
        pairs = self.spread.piece(first)
        Cooperation.objects.bulk_create(
            [Cooperation(duty=duty, unit_id=unit) for duty, unit in pairs], ignore_conflicts=True
        )
        return len(pairs)


register_stage(Stage("plan", PlanWork))
register_stage(Stage("cooperations", CooperationWork))
