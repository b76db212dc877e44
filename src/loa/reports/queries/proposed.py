"""What a plan says of a report that it orders: to whom it goes, and with whom it stands as work already."""

from __future__ import annotations

from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from loa.assignments.models import Assignment
from loa.campaigns.capitals import ordinary_name
from loa.campaigns.lookup import meanings
from loa.campaigns.models import Campaign
from loa.campaigns.periods import MONTH, QUARTER, WEEK, find_rhythm
from loa.campaigns.same_work import asks_the_same
from loa.documents.models import Fact
from loa.documents.queries import STANDING
from loa.reports.models import Proposal
from loa.reports.models.request import Rhythm

_SAME = {WEEK: Rhythm.WEEKLY, MONTH: Rhythm.MONTHLY, QUARTER: Rhythm.QUARTERLY}


def ordered_by(campaign: Campaign) -> QuerySet[Proposal]:
    """The reports that its plan orders; `given`: with how many units each is work already, in any rounds."""
    work = _work().order_by().values("duty").annotate(units=Count("unit", distinct=True))
    rows = campaign.report_proposals.select_related("duty", "request", "series")
    return rows.annotate(given=Coalesce(Subquery(work.values("units")), 0))


def is_given() -> Exists:
    """Whether units have what a proposal is about as work already."""
    return Exists(_work())


def _work() -> QuerySet[Assignment]:
    """What units have of the duty of a proposal."""
    rows = Assignment.objects.filter(duty=OuterRef("duty"), parent=None)
    return rows.exclude(state=Assignment.State.WITHDRAWN)


def day_of_period(proposal: Proposal) -> int | None:
    """The day of each period by which the plan wants the report: 25 of "trước ngày 25"; None for none."""
    rhythm = proposal.duty.rhythm or find_rhythm(proposal.duty.text, text=proposal.duty.text)
    return rhythm.day if rhythm and _SAME.get(rhythm.period) == proposal.rhythm else None


def other_receivers(proposal: Proposal) -> list[str]:
    """The names to whom the plan says to report, where that is not the office that asks."""
    facts = _facts(proposal)
    names = dict.fromkeys(name for fact in facts for name in fact.data.get("to") or [])
    meant = meanings(names, proposal.campaign.document)
    others = (name for name in names if proposal.campaign.owner_id not in meant[name].units)
    return [ordinary_name(name, meant[name].called) or name for name in others]


def _facts(proposal: Proposal) -> list[Fact]:
    """The report as it was read; of a duty that is nothing but a report, the report within it."""
    fact = proposal.duty.fact
    if fact is None or fact.kind == Fact.Kind.REPORT:
        return [fact] if fact else []
    reports = Fact.objects.filter(reading=fact.reading_id, kind=Fact.Kind.REPORT, state__in=STANDING)
    return [report for report in reports if report.spans and asks_the_same(fact, report)]
