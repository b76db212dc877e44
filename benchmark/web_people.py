"""Who looks at the pages of a demo, and the things of theirs that pages are about."""

from __future__ import annotations

from functools import cached_property

from django.db.models import Count, Q

from loa.assignments.models import Assignment
from loa.campaigns.models import Campaign, Duty
from loa.directory.models import Post, Unit, User
from loa.reports.models import (
    FigureValue,
    ReportRequest,
    UnitReport,
)

OFFICER, LEADER = "campaign officer of a province", "leader of a ministry"
NATION = "campaign officer of a ministry"
UNIT, KEEPER = "unit officer", "administrator"
ACCOUNTS = {
    OFFICER: "tinh.campaign-officer",
    LEADER: "bo.leader",
    NATION: "bo.campaign-officer",
    UNIT: "xa.unit-officer",
    KEEPER: "trunguong.administrator",
}


class Eyes:
    """One person, and the things of theirs that pages are about."""

    def __init__(self, role: str) -> None:
        self.role = role
        self.user = User.objects.get(username=ACCOUNTS[role])

    @cached_property
    def unit(self) -> Unit:
        """The unit of their post."""
        return Post.objects.select_related("unit").get(person__user=self.user).unit

    @cached_property
    def units(self) -> list[int]:
        """Their unit and the units below it."""
        return [*Unit.objects.filter(path__startswith=self.unit.path).values_list("pk", flat=True)]

    @cached_property
    def campaign(self) -> Campaign:
        """A campaign under way: the first of their office; for a unit the first that it works for."""
        running = Campaign.objects.filter(state=Campaign.State.ACTIVE).order_by("pk")
        own = running.filter(owner=self.unit).first()
        return own or running.filter(assignments__unit=self.unit).distinct()[0]

    @cached_property
    def duty(self) -> Duty:
        """The duty of that campaign of which most waits to be confirmed."""
        waiting = Count("assignments", filter=Q(assignments__state=Assignment.State.HANDED_IN))
        return self.campaign.duties.annotate(waiting=waiting).order_by("-waiting", "pk")[0]

    @cached_property
    def assignment(self) -> Assignment:
        """Of the campaign's assignments the one of which most is known."""
        own = Assignment.objects.filter(campaign=self.campaign, parent=None)
        if self.role == UNIT:
            own = own.filter(unit=self.unit)
        return own.annotate(said=Count("steps")).order_by("-said", "pk")[0]

    @cached_property
    def request(self) -> ReportRequest:
        """The report asked for in that campaign."""
        return ReportRequest.objects.filter(campaign=self.campaign).order_by("pk")[0]

    @cached_property
    def report(self) -> UnitReport:
        """One of its reports with a kept figure; a unit's own, of whatever campaign."""
        kept = UnitReport.objects.filter(lines__value__isnull=False).order_by("pk")
        return kept.filter(unit=self.unit)[0] if self.role == UNIT else kept.filter(request=self.request)[0]

    @cached_property
    def value(self) -> FigureValue:
        """A kept figure of that report."""
        return FigureValue.objects.filter(report=self.report).order_by("pk")[0]
