"""Every list and dashboard of the workspace, who looks at it, and the rows that it is about.

Both the test that counts queries and `make bench-web` go through this page: an address that stands neither
here nor among `NO_LISTS` fails the test.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from loa.assignments.models import Assignment, Extension, Step
from loa.assignments.transitions import OPEN
from loa.campaigns.models import Campaign, Duty
from loa.directory.models import Group, Person, Post, Unit, User
from loa.documents.models import Document, Draft
from loa.documents.models.draft import NumberBook
from loa.evidence.models import Record
from loa.notices.models import Delivery, Notice
from loa.reports.models import (
    Figure,
    FigureValue,
    Proposal,
    ReportRequest,
    ReportTemplate,
    Synthesis,
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
GIVERS, ALL = (OFFICER, LEADER), (OFFICER, LEADER, UNIT)
SHOWN = 60  # rows of a page
Wanted = dict[str, Any] | None


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


Kwargs = Callable[[Eyes], Wanted]
Rows = Callable[[Eyes], Any]  # a query of the rows that the page is about: one, by an index


def _nothing(_eyes: Eyes) -> Wanted:
    return {}


def _pk(name: str, key: str = "pk") -> Kwargs:
    return lambda eyes: {key: getattr(eyes, name).pk}


@dataclass(frozen=True)
class Page:
    """A list or dashboard: its address, who looks, and its rows.

    `one`: it tells of one thing, in many small parts; no one query gives its rows.
    """

    name: str
    who: tuple[str, ...]
    rows: Rows
    kwargs: Kwargs = _nothing
    query: str = ""
    one: bool = False

    def path(self, eyes: Eyes) -> str:
        """The address as this person asks for it."""
        return reverse(self.name, kwargs=self.kwargs(eyes)) + self.query

    def __str__(self) -> str:
        return self.name + self.query


def _mine(eyes: Eyes) -> QuerySet[Any]:
    """Open work of the units that a person acts for, by the index of unit and state."""
    own = Assignment.objects.filter(unit=eyes.unit) if eyes.role == UNIT else _waiting(eyes)
    return own.select_related("duty", "unit", "campaign")[:SHOWN]


def _waiting(eyes: Eyes) -> QuerySet[Any]:
    rows = Assignment.objects.filter(campaign=eyes.campaign, state=Assignment.State.HANDED_IN)
    return rows.select_related("duty", "unit", "campaign").order_by("due", "pk")


def _on_wall(eyes: Eyes) -> QuerySet[Any]:
    return _waiting(eyes).filter(duty=eyes.duty)[:SHOWN]


def _counted(eyes: Eyes) -> QuerySet[Any]:
    """The assignments of campaigns under way that a person's screen counts, by state."""
    if eyes.role == UNIT:
        rows = Assignment.objects.filter(unit=eyes.unit, campaign__state=Campaign.State.ACTIVE)
    else:
        running = Campaign.objects.filter(owner=eyes.unit, state=Campaign.State.ACTIVE)
        rows = Assignment.objects.filter(campaign__in=running)
    return rows.order_by().values("campaign", "state").annotate(n=Count("pk"))


def _of_campaign(eyes: Eyes) -> QuerySet[Any]:
    rows = Assignment.objects.filter(campaign=eyes.campaign).order_by()
    return rows.values("duty", "state").annotate(n=Count("pk"))


def _campaigns(eyes: Eyes) -> QuerySet[Any]:
    return _counted(eyes)


def _duty(eyes: Eyes) -> QuerySet[Any]:
    rows = Assignment.objects.filter(
        campaign=eyes.campaign_id if hasattr(eyes, "campaign_id") else eyes.campaign
    )
    return rows.filter(duty=eyes.duty).select_related("unit").order_by("pk")[:100]


def _late(eyes: Eyes) -> QuerySet[Any]:
    rows = Assignment.objects.filter(state__in=OPEN, due__lt=timezone.localdate())
    rows = rows.filter(unit=eyes.unit) if eyes.role == UNIT else rows.filter(campaign=eyes.campaign)
    return rows.select_related("unit", "duty", "campaign").order_by("due", "pk")[:SHOWN]


def _reports(eyes: Eyes) -> QuerySet[Any]:
    rows = UnitReport.objects.select_related("unit", "request")
    if eyes.role == UNIT:
        return rows.filter(unit=eyes.unit).order_by("due")[:SHOWN]
    return rows.filter(request=eyes.request).order_by("due", "pk")[:SHOWN]


def _documents(eyes: Eyes) -> QuerySet[Any]:
    return Document.objects.filter(owner=eyes.unit).order_by("-uploaded_at")[:SHOWN]


def _of(model: Any, *related: str, **fixed: Any) -> Rows:
    """The first rows of a table that has few."""
    return lambda _eyes: model.objects.filter(**fixed).select_related(*related).order_by("pk")[:SHOWN]


def _members(_eyes: Eyes) -> QuerySet[Any]:
    """The units that the groups of the page stand for: it counts them all and names the first of each."""
    return Unit.objects.filter(path__startswith="/1/").values_list("pk", "name", "path", "kind", "level")


def _below(eyes: Eyes) -> QuerySet[Any]:
    return Unit.objects.filter(parent=eyes.unit).order_by("path")[:200]


def _notices(eyes: Eyes) -> QuerySet[Any]:
    return Notice.objects.filter(recipient=eyes.user).order_by("-made_at")[:SHOWN]


def _of_assignment(model: Any, *related: str) -> Rows:
    return lambda eyes: model.objects.filter(assignment=eyes.assignment).select_related(*related)


def _rows_of_value(eyes: Eyes) -> QuerySet[Any]:
    return FigureValue.objects.filter(pk=eyes.value.pk)


PAGES = (
    Page("home", GIVERS, _counted),
    Page("assignments:index", ALL, _mine),
    Page("assignments:index", ALL, _mine, query="?show=closed"),
    Page("assignments:extensions", ALL, _of(Extension, "assignment", state="asked")),
    Page("assignments:duty", (*GIVERS, UNIT), _duty, _pk("duty")),
    Page("assignments:duty", GIVERS, _duty, _pk("duty"), "?state=late"),
    Page("assignments:wall", GIVERS, _on_wall, _pk("duty")),
    Page("assignments:detail", ALL, _of_assignment(Step, "by"), _pk("assignment"), one=True),
    Page("assignments:parts", (UNIT,), _of_assignment(Step, "by"), _pk("assignment"), one=True),
    Page("assignments:links", ALL, _of_assignment(Step, "by"), _pk("assignment"), one=True),
    Page("assignments:plan", ALL, _of_assignment(Step, "by"), _pk("assignment"), one=True),
    Page("assignments:coverage", GIVERS, _of_campaign, _pk("campaign", "campaign_pk")),
    Page("assignments:undelivered", GIVERS, _of(Delivery, "recipient"), _pk("campaign")),
    Page("campaigns:index", GIVERS, _campaigns),
    Page("campaigns:detail", GIVERS, _of_campaign, _pk("campaign")),
    Page("campaigns:plan", GIVERS, _of(Duty, "campaign"), _pk("campaign")),
    Page("campaigns:events", GIVERS, _of(Duty, "campaign"), _pk("campaign")),
    Page("reports:dashboard", ALL, _counted),
    Page("reports:dashboard-unit", ALL, _counted),
    Page("reports:dashboard-rows", ALL, _late, query="?state=late"),
    Page("reports:dashboard-rows", ALL, _late),
    Page("reports:dashboard-reports", ALL, _reports),
    Page("reports:index", ALL, _reports),
    Page("reports:request", GIVERS, _reports, _pk("request")),
    Page("reports:proposed", (OFFICER, NATION), _of(Proposal, "campaign"), _pk("campaign")),
    Page("reports:figures", (OFFICER, NATION), _of(Figure)),
    Page("reports:templates", (OFFICER, NATION), _of(ReportTemplate)),
    Page("reports:syntheses", GIVERS, _of(Synthesis), _pk("campaign")),
    Page("reports:detail", ALL, _rows_of_value, _pk("report"), one=True),
    Page("reports:value", ALL, _rows_of_value, _pk("value"), one=True),
    Page("reports:commendations", GIVERS, _of(Synthesis)),
    Page("reports:commendation", GIVERS, _of(Synthesis), _pk("campaign")),
    Page("reports:suggested", GIVERS, _of_campaign, _pk("campaign")),
    Page("reports:criteria", (OFFICER, NATION), _of(Synthesis), _pk("campaign")),
    Page("reports:evaluation", GIVERS, _of(Synthesis), _pk("campaign")),
    Page("documents:register", GIVERS, _documents),
    Page("documents:drafts", ALL, _of(Draft)),
    Page("documents:numbers", (OFFICER, NATION), _of(NumberBook)),
    Page("directory:index", ALL, _below),
    Page("directory:index", ALL, _below, query="?q=suoi"),
    Page("directory:names", ALL, _below, query="?q=suoi"),
    Page("directory:groups", (KEEPER, *ALL), _members),
    Page("directory:calendar", (KEEPER,), _of(Group)),
    Page("directory:detail", ALL, _below, _pk("unit"), one=True),
    Page("directory:branch", ALL, _below, _pk("unit")),
    Page("notices:index", ALL, _notices),
    Page("notices:settings", ALL, _notices, one=True),
    Page("notices:channels", (LEADER, KEEPER), _of(Person)),
    Page("notices:undelivered", (LEADER, KEEPER), _of(Delivery, "recipient")),
    Page("evidence:chain", (OFFICER, KEEPER), _of(Record, "blob")),
)


# Addresses that are no list and no dashboard, by what they are.
_NONE = {
    "sent, not looked at": """
        assignments:act assignments:answer assignments:bulk assignments:comment
        assignments:confirm-rest assignments:decide assignments:draw assignments:judge
        assignments:revoke assignments:send assignments:urge campaigns:retry directory:add_alias
        directory:appoint directory:drop_alias directory:drop_day directory:end_post
        directory:give_password directory:grant_account documents:act documents:again
        documents:draft_act documents:draft_save documents:draft_start documents:units
        documents:upload evidence:again evidence:check evidence:erase evidence:look_now logout
        notices:decide notices:open notices:read-all notices:remove-channel notices:test-mail
        reports:attach reports:bind-figure reports:case-close reports:case-pack reports:case-reopen
        reports:count-again reports:decide
        reports:decide-commendation reports:detach reports:dismiss reports:end reports:lesson
        reports:measure reports:next-plan reports:propose-commendation reports:register-title
        reports:retire-criterion reports:retire-figure reports:retire-objective
        reports:retire-template reports:save reports:score reports:score-again reports:stop
        reports:submit reports:unbind-figure reports:withdraw-nomination reports:withdraw-title
        set_language
    """,
    "a form of one thing": """
        assignments:enter-slip assignments:key-in assignments:sample bearer campaigns:duty
        campaigns:recall campaigns:start directory:add directory:add_below directory:another_post
        directory:change_person directory:edit directory:edit_group directory:end directory:move
        documents:by_hand documents:draft documents:typing notices:unit-channels notices:unsubscribe
        reports:move-due-day
        reports:ask reports:new-figure reports:new-objective reports:new-template reports:nomination
        reports:objective reports:proposal
    """,
    "a document and its paper": """
        assignments:page documents:document documents:page documents:paper documents:review
        evidence:record reports:figure reports:case reports:synthesis
    """,
    "a file, a picture or an answer for a script": """
        assignments:page-picture assignments:slip assignments:slips assignments:thumbnail
        assignments:who campaigns:state documents:draft_docx documents:draft_page
        documents:draft_pdf documents:file documents:progress documents:state evidence:blob
        evidence:look health offline reports:annex-html reports:annex-xlsx reports:case-file
        reports:case-state reports:chart
        reports:commendation-papers reports:dashboard-trend reports:evaluation-chart
        reports:export-assignments reports:export-figures reports:rebuild reports:request-xlsx
        service-worker web-manifest
    """,
    "a person's own account": """
        account_change_password account_login account_reauthenticate account_reset_password
        account_reset_password_done account_reset_password_from_key
        account_reset_password_from_key_done login mfa_activate_totp mfa_authenticate
        mfa_deactivate_totp mfa_download_recovery_codes mfa_generate_recovery_codes mfa_index
        mfa_reauthenticate mfa_view_recovery_codes
    """,
}
NO_LISTS = {name: why for why, names in _NONE.items() for name in names.split()}


def addresses() -> list[str]:
    """The name of every address of the workspace; Wagtail's own, under /admin/, are left out."""
    return sorted(set(_names(get_resolver().url_patterns)))


def _names(patterns: Any, spaces: tuple[str, ...] = ()) -> Any:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            if str(pattern.pattern) not in {"admin/", "documents/files/"}:
                yield from _names(
                    pattern.url_patterns, (*spaces, *([pattern.namespace] if pattern.namespace else []))
                )
        elif isinstance(pattern, URLPattern) and pattern.name:
            yield ":".join([*spaces, pattern.name])
