"""Requests that the plan orders: proposed when its campaign has started, decided by an officer."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.campaigns.models import Campaign, Duty
from loa.campaigns.receivers import without
from loa.campaigns.same_work import asks_the_same
from loa.directory.models import User
from loa.directory.rights import Verb, require
from loa.documents.models import Fact
from loa.documents.queries import STANDING
from loa.reports.actions.asking import Ask, Asked, Recurring, request_report, start_series
from loa.reports.errors import Moved, Refused
from loa.reports.models import Proposal, ReportRequest, ReportSeries, ReportTemplate
from loa.reports.ordered import kind_of, rhythm_of

State = Proposal.State
TITLE = 250


def propose_requests(campaign: Campaign) -> int:
    """Every report that the plan orders is proposed, once; returns how many were new."""
    units = dict(campaign.parties.values_list("name", "units"))
    known = set(campaign.report_proposals.values_list("duty", flat=True))
    made = [_proposal(campaign, duty, units) for duty in _ordering(campaign) if duty.pk not in known]
    Proposal.objects.bulk_create(made, ignore_conflicts=True)
    return len(made)


@transaction.atomic
def accept_once(user: User, proposal: Proposal, *, ask: Ask) -> ReportRequest:
    """The proposal is a request, as the officer has it; the sentence of the plan stands behind it."""
    row = _open(user, proposal)
    request = request_report(user, row.campaign, ask=_with_duty(ask, row))
    row.request = request
    _decide(user, row, State.ACCEPTED)
    return request


@transaction.atomic
def accept_recurring(
    user: User, proposal: Proposal, *, template: ReportTemplate, title: str, recurring: Recurring, of: Asked
) -> ReportSeries:
    """The proposal is asked for every period from now on."""
    row = _open(user, proposal)
    series = start_series(
        user, row.campaign, template=template, title=title, recurring=recurring, of=of, duty=row.duty
    )
    row.series = series
    _decide(user, row, State.ACCEPTED)
    return series


@transaction.atomic
def dismiss_proposal(user: User, proposal: Proposal, *, reason: str) -> Proposal:
    """Nothing is asked for, with the reason."""
    row = _open(user, proposal)
    if not reason.strip():
        raise Refused(_("Say why."))
    return _decide(user, row, State.DISMISSED, reason.strip())


def _open(user: User, proposal: Proposal) -> Proposal:
    rows = Proposal.objects.select_for_update(of=("self",)).select_related("campaign__owner", "duty")
    row = rows.get(pk=proposal.pk)
    require(user, Verb.REQUEST_REPORT, row.campaign.owner)
    if row.state != State.PROPOSED:
        raise Moved(_("This proposal was decided already."))
    return row


def _decide(user: User, row: Proposal, state: str, reason: str = "") -> Proposal:
    values = {"state": [row.state, state]}
    row.state, row.reason, row.decided_by, row.decided_at = state, reason, user, timezone.now()
    row.save()
    record_change(user, f"reports.{state}_proposal", obj=row, values=values, reason=reason)
    return row


def _with_duty(ask: Ask, row: Proposal) -> Ask:
    return Ask(ask.template, ask.title, ask.period, ask.due, ask.of, ask.kind, row.duty)


def _ordering(campaign: Campaign) -> Iterator[Duty]:
    """The duties to report, and those duties that are nothing but a report."""
    yield from campaign.duties.filter(kind=Duty.Kind.REPORT).select_related("fact")
    duties = list(campaign.duties.filter(kind=Duty.Kind.DUTY, fact__isnull=False).select_related("fact"))
    readings = {duty.fact.reading_id for duty in duties if duty.fact}
    facts = Fact.objects.filter(reading__in=readings, kind=Fact.Kind.REPORT, state__in=STANDING)
    reports = [fact for fact in facts if fact.spans]
    for duty in duties:
        if duty.fact and any(asks_the_same(duty.fact, report) for report in reports):
            yield duty


def _proposal(campaign: Campaign, duty: Duty, units: dict[str, list[int]]) -> Proposal:
    words = f"{duty.text} {duty.due_text}"
    asked = dict.fromkeys(unit for name in duty.lead for unit in units.get(name, []))
    receivers = {unit for name in duty.receivers for unit in units.get(name, [])}
    return Proposal(
        campaign=campaign,
        duty=duty,
        kind=kind_of(words, dated=duty.due is not None),
        rhythm=rhythm_of(words),
        due=duty.due,
        title=(duty.text[:1].upper() + duty.text[1:])[:TITLE],
        units=without(asked, receivers),
    )
