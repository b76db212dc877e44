"""Every list and dashboard of the workspace, who looks at it, and the rows that it is about.

Both the test that counts queries and `make bench-web` go through this page: an address that stands neither
here nor among `NO_LISTS` fails the test.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from benchmark import web_rows as rows
from benchmark.web_people import KEEPER, LEADER, NATION, OFFICER, UNIT, Eyes
from benchmark.web_rows import Rows
from loa.assignments.models import Extension, Step
from loa.campaigns.models import Duty
from loa.directory.models import Group, Person
from loa.documents.models import Draft
from loa.documents.models.draft import NumberBook
from loa.evidence.models import Record
from loa.notices.models import Delivery
from loa.reports.models import (
    Criterion,
    Figure,
    Nomination,
    Objective,
    Proposal,
    ReportTemplate,
    Synthesis,
)

GIVERS, ALL = (OFFICER, LEADER), (OFFICER, LEADER, UNIT)
Wanted = dict[str, Any] | None
Kwargs = Callable[[Eyes], Wanted]


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


PAGES = (
    Page("home", GIVERS, rows.counted),
    Page("assignments:index", ALL, rows.mine),
    Page("assignments:index", ALL, rows.mine, query="?show=closed"),
    Page("assignments:extensions", ALL, rows.of(Extension, "assignment", state="asked")),
    Page("assignments:duty", (*GIVERS, UNIT), rows.duty, _pk("duty")),
    Page("assignments:duty", GIVERS, rows.duty, _pk("duty"), "?state=late"),
    Page("assignments:duty", GIVERS, rows.coming, _pk("duty"), "?state=risk"),
    Page("assignments:of-unit", (UNIT,), rows.mine, _pk("unit")),
    Page("assignments:wall", GIVERS, rows.on_wall, _pk("duty")),
    Page("assignments:detail", ALL, rows.of_assignment(Step, "by"), _pk("assignment"), one=True),
    Page("assignments:parts", (UNIT,), rows.of_assignment(Step, "by"), _pk("assignment"), one=True),
    Page("assignments:links", ALL, rows.of_assignment(Step, "by"), _pk("assignment"), one=True),
    Page("assignments:plan", ALL, rows.of_assignment(Step, "by"), _pk("assignment"), one=True),
    Page("assignments:coverage", GIVERS, rows.of_campaign, _pk("campaign", "campaign_pk")),
    Page("assignments:undelivered", GIVERS, rows.astray, _pk("campaign")),
    Page("campaigns:index", GIVERS, rows.listed),
    Page("campaigns:detail", GIVERS, rows.of_campaign, _pk("campaign")),
    Page("campaigns:plan", GIVERS, rows.of(Duty, "campaign"), _pk("campaign")),
    Page("campaigns:events", GIVERS, rows.of(Duty, "campaign"), _pk("campaign")),
    Page("reports:dashboard", ALL, rows.watched),
    Page("reports:dashboard-unit", ALL, rows.counted),
    Page("reports:dashboard-rows", ALL, rows.late, query="?state=late"),
    Page("reports:dashboard-rows", ALL, rows.coming, query="?state=risk"),
    Page("reports:dashboard-rows", ALL, rows.late),
    Page("reports:dashboard-reports", ALL, rows.reports),
    Page("reports:index", ALL, rows.reports),
    Page("reports:request", GIVERS, rows.reports, _pk("request")),
    Page("reports:proposed", (OFFICER, NATION), rows.of(Proposal, "campaign"), _pk("campaign")),
    Page("reports:figures", (OFFICER, NATION), rows.of(Figure)),
    Page("reports:templates", (OFFICER, NATION), rows.of(ReportTemplate)),
    Page("reports:syntheses", GIVERS, rows.of(Synthesis), _pk("campaign")),
    Page("reports:detail", ALL, rows.rows_of_value, _pk("report"), one=True),
    Page("reports:value", ALL, rows.rows_of_value, _pk("value"), one=True),
    Page("reports:commendations", GIVERS, rows.of(Nomination, "unit", "campaign")),
    Page("reports:commendation", GIVERS, rows.of(Nomination, "unit"), _pk("campaign")),
    Page("reports:commendation-units", GIVERS, rows.below, _pk("campaign"), "?q=suoi"),
    Page("reports:suggested", GIVERS, rows.done, _pk("campaign")),
    Page("reports:criteria", (OFFICER, NATION), rows.of(Criterion, "figure"), _pk("campaign")),
    Page("reports:evaluation", GIVERS, rows.of(Objective, "figure"), _pk("campaign")),
    Page("documents:register", GIVERS, rows.documents),
    Page("documents:drafts", ALL, rows.of(Draft)),
    Page("documents:numbers", (OFFICER, NATION), rows.of(NumberBook)),
    Page("directory:index", ALL, rows.below),
    Page("directory:index", ALL, rows.below, query="?q=suoi"),
    Page("directory:names", ALL, rows.below, query="?q=suoi"),
    Page("directory:groups", (KEEPER, *ALL), rows.members),
    Page("directory:calendar", (KEEPER,), rows.of(Group)),
    Page("directory:detail", ALL, rows.below, _pk("unit"), one=True),
    Page("directory:branch", ALL, rows.below, _pk("unit")),
    Page("notices:index", ALL, rows.notices),
    Page("notices:settings", ALL, rows.notices, one=True),
    Page("notices:channels", (LEADER, KEEPER), rows.of(Person)),
    Page("notices:undelivered", (LEADER, KEEPER), rows.of(Delivery, "recipient")),
    Page("evidence:chain", (OFFICER, KEEPER), rows.of(Record, "blob")),
)
