"""Next year's plan is drafted from this year's."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from loa.audit.actions import record_change
from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.directory.rights import Verb, require
from loa.documents.actions.drafts import start_draft
from loa.reports.errors import Refused
from loa.reports.evaluating.measuring import Measuring, standing_objectives
from loa.reports.models import NextPlan
from loa.reports.planning.content import next_content
from loa.reports.planning.counted import period_of_year
from loa.reports.planning.results import figure_rows, left_undone, objective_rows

PLAN = "kế hoạch"
STANDING = (Campaign.State.ACTIVE, Campaign.State.CLOSED)


@transaction.atomic
def draft_next_plan(user: User, campaign: Campaign) -> NextPlan:
    """A draft stands with the plan's words and days a year later, last results, and targets to go on with."""
    require(user, Verb.DRAFT_DOCUMENT, campaign.owner)
    if campaign.state not in STANDING:
        raise Refused(_("Only in a campaign that is under way or ended."))
    year, today = _year_of(campaign), timezone.localdate()
    period = period_of_year(campaign, year=year, today=today)
    measuring = Measuring(campaign, by=user, day=today, period=period)
    objectives = standing_objectives(campaign)
    values = {one.pk: measuring.value_of(one.figure) if one.figure else None for one in objectives}
    undone = left_undone(campaign)
    content = next_content(
        campaign, year=year, undone=undone, scope=measuring.scope, objectives=bool(objectives)
    )
    draft = start_draft(user, campaign.owner, doc_type=PLAN, content=content, origin=campaign.document)
    with override("vi"):  # the paper speaks Vietnamese, whoever has it drafted
        results = [*figure_rows(measuring), *objective_rows(objectives, values)]
    plan = NextPlan.objects.create(
        campaign=campaign, draft=draft, made_by=user, results=results,
        left_undone=[duty.pk for duty in undone],
    )  # fmt: skip
    record_change(user, "reports.draft_next_plan", obj=plan, values={"undone": [None, len(undone)]})
    return plan


def _year_of(campaign: Campaign) -> int:
    return (campaign.document.date or timezone.localtime(campaign.started_at).date()).year
