"""What pages show of campaigns: those a person may see, and what would follow from a start."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, QuerySet, Subquery
from django.utils import timezone

from loa.campaigns.lookup import Meaning, meanings, units_without_account
from loa.campaigns.models import Campaign, Event, Party
from loa.campaigns.plan import Draft, DraftDuty, draft_of
from loa.directory.models import Unit, User
from loa.directory.rights import Verb, units_where
from loa.documents.models import Document, Fact, Reading
from loa.documents.queries import ready_to_start
from loa.reader.rules.folding import fold
from loa.work.shaped import Rows, Shaped

Names = Callable[[DraftDuty], tuple[str, ...]]

SHOWN = 8  # names of a long list that a preview prints


@dataclass(frozen=True)
class NamedUnits:
    """A name of the plan and how many units it stands for."""

    name: str
    units: int
    duties: int


@dataclass(frozen=True)
class Preview:
    """What would follow if the campaign started now."""

    reasons: tuple[str, ...]  # why it may not start, from the review
    duties: int
    reports: int
    assignments: int
    units: int
    names: tuple[NamedUnits, ...]  # who gets how many, the largest first
    cooperating: int
    silent: tuple[Unit, ...]  # units with duties where nobody can sign in: the first of them
    silent_count: int
    without_day: tuple[DraftDuty, ...]
    bound: tuple[tuple[str, int], ...]  # event → duties
    past: tuple[DraftDuty, ...]
    nobody: tuple[DraftDuty, ...]  # the plan lays it on nobody, or on nobody in particular
    unresolved_leads: tuple[NamedUnits, ...]
    unresolved_cooperating: tuple[NamedUnits, ...]
    in_general: tuple[NamedUnits, ...]  # "các cơ quan liên quan": names that mean nobody in particular

    @property
    def ready(self) -> bool:
        """Whether the review allows the start."""
        return not self.reasons


def start_preview(document: Document, *, on: date | None = None) -> Preview:
    """What would follow from a start on the day `on` (today); nothing is written."""
    today = on or timezone.localdate()
    draft = draft_of(document, on=today)
    meant = meanings(draft.names, document)
    laid = [duty for duty in draft.duties if duty.lead]
    per_duty = [{unit for name in duty.lead for unit in meant[name].units} for duty in laid]
    leading = set().union(*per_duty) if per_duty else set()
    silent = units_without_account(leading)
    return Preview(
        reasons=ready_to_start(document).reasons,
        duties=sum(duty.kind == "duty" for duty in draft.duties),
        reports=sum(duty.kind == "report" for duty in draft.duties),
        assignments=sum(len(found) for found in per_duty),
        units=len(leading),
        names=_named(draft, {n: m for n, m in meant.items() if m.units}, lambda duty: duty.lead),
        cooperating=len(
            {unit for duty in draft.duties for name in duty.cooperating for unit in meant[name].units}
        ),
        silent=tuple(silent[:SHOWN]),
        silent_count=len(silent),
        without_day=tuple(d for d in laid if d.deadline.day is None and d.deadline.bond is None),
        bound=tuple((name, _bound_to(draft, folded)) for folded, name in draft.events.items()),
        past=tuple(d for d in laid if d.deadline.day and d.deadline.day < today),
        nobody=tuple(d for d in draft.duties if not any(meant[n].units or meant[n].asks for n in d.lead)),
        unresolved_leads=_named(draft, {n: m for n, m in meant.items() if m.asks}, lambda duty: duty.lead),
        unresolved_cooperating=_named(
            draft, {n: m for n, m in meant.items() if m.asks}, lambda duty: duty.cooperating
        ),
        in_general=_named(
            draft,
            {n: m for n, m in meant.items() if not (m.asks or m.units)},
            lambda duty: (*duty.lead, *duty.cooperating),
        ),
    )


def _named(draft: Draft, meant: dict[str, Meaning], of: Names) -> tuple[NamedUnits, ...]:
    """Those of the names that a duty bears in the way that `of` tells, the most laden first."""
    counts = Counter(name for duty in draft.duties for name in of(duty) if name in meant)
    found = [NamedUnits(name, len(meant[name].units), n) for name, n in counts.items()]
    return tuple(sorted(found, key=lambda named: -named.units * named.duties))


def _bound_to(draft: Draft, folded: str) -> int:
    return sum(fold(d.deadline.bond.event) == folded for d in draft.duties if d.deadline.bond)


def campaigns_for(user: User) -> QuerySet[Campaign]:
    """The campaigns that `user` answers for or watches, the newest first; recalled ones too."""
    owners = units_where(user, Verb.SEE_CAMPAIGN)
    found = Campaign.objects.filter(owner__in=owners).select_related("owner", "document", "started_by")
    return found.order_by("-started_at", "-pk")


def campaign_of(document: Document) -> Campaign | None:
    """The campaign that stands on the document: being started, under way or closed."""
    return Campaign.objects.filter(document=document).exclude(state=Campaign.State.RECALLED).first()


def events_of(campaign: Campaign) -> QuerySet[Event]:
    """The events that date duties of the campaign, those without a day first, with the number of duties."""
    counted = campaign.events.annotate(duty_count=Count("duties"))
    return counted.order_by(F("date").asc(nulls_first=True), "name")


def party_sizes(campaigns: Sequence[Campaign]) -> dict[int, dict[str, int]]:
    """By campaign, for each name of its plan, how many units it stands for."""
    found: dict[int, dict[str, int]] = {campaign.pk: {} for campaign in campaigns}
    for party in Party.objects.filter(campaign__in=campaigns):
        found[party.campaign_id][party.name] = len(party.units)
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
