"""Every list and dashboard: the same number of queries whether there is little or much, fifteen at most."""

from __future__ import annotations

from typing import Any

import pytest
from benchmark.web_addresses import NO_LISTS, addresses
from benchmark.web_pages import PAGES
from benchmark.web_people import Eyes
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from loa.assignments.models import Assignment, Link, Sample, SubPlan, TakenUp
from loa.assignments.queries import replay
from loa.campaigns.models import Campaign, Event
from loa.directory.models import Unit, User
from loa.documents.models import Draft, NumberBook
from loa.evidence.models import Capture
from loa.evidence.verifying import verify
from loa.notices.models import Channel
from loa.project.demo.making import HoldsData, Size, make_demo
from loa.reports.commending.scoring import sheet_of, totals
from loa.reports.figures.keeping import rebuilt
from loa.reports.figures.rows import digest
from loa.reports.models import (
    Case,
    Criterion,
    FigureValue,
    Nomination,
    Objective,
    Proposal,
    ReportSeries,
    Score,
    Synthesis,
)
from loa.work.models import Clock
from loa.work.registry import jobs

pytestmark = pytest.mark.django_db
MOST_QUERIES = 15
LITTLE = Size(600, communes=40, provinces=2)
MUCH = Size(2400, communes=100, provinces=2)
# A list that was empty asks for nothing that hangs on its rows.
FOLLOWING = 2
MISSING = 1000  # queries of a page that is none
# What only begins and ends a transaction is none of them.
NOT_COUNTED = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT", "ROLLBACK")


def count(client: Client, path: str) -> tuple[int, str]:
    """How many queries the page takes, and which."""
    with CaptureQueriesContext(connection) as seen:
        answer = client.get(path)
    if answer.status_code != 200:
        return MISSING, f"{path}: {answer.status_code}"
    asked = [query["sql"] for query in seen.captured_queries if not query["sql"].startswith(NOT_COUNTED)]
    return len(asked), "\n".join(sql[:300] for sql in asked)


def look(size: Size, empty_tables: Any) -> dict[tuple[str, str], tuple[int, str]]:
    """Page and person → queries, in a country of this size."""
    with empty_tables():
        make_demo(size)
        eyes = {role: Eyes(role) for page in PAGES for role in page.who}
        found = {}
        for page in PAGES:
            for role in page.who:
                client = Client()
                client.force_login(eyes[role].user)
                found[str(page), role] = count(client, page.path(eyes[role]))
        return found


@pytest.mark.slow
def test_every_list_and_dashboard_takes_few_queries_and_no_more_where_there_is_more(undone: Any) -> None:
    little, much = look(LITTLE, undone), look(MUCH, undone)
    wrong = []
    for key, (asked, which) in much.items():
        if asked > MOST_QUERIES:
            wrong.append(f"{key}: {asked} queries\n{which}")
        if asked > little[key][0] + FOLLOWING:
            wrong.append(f"{key}: {little[key][0]} queries for little, {asked} for much\n{which}")
    assert not wrong, "\n\n".join(wrong)


def test_every_address_is_a_list_of_the_test_or_known_to_be_none() -> None:
    lists, others, there = {page.name for page in PAGES}, set(NO_LISTS), set(addresses())
    assert not lists & others
    assert not there - lists - others, "to PAGES of benchmark/web_pages.py or NO_LISTS of web_addresses.py"
    assert not (lists | others) - there


@pytest.fixture
def country() -> Any:
    return make_demo(LITTLE)


@pytest.mark.slow
def test_the_demo_has_what_was_asked_for_and_refuses_a_second_time(country: Any) -> None:
    assert country.assignments == Assignment.objects.count() == LITTLE.assignments
    assert Unit.objects.count() == country.units == 1 + 10 + 2 * 2 + LITTLE.communes
    assert len({*Assignment.objects.values_list("state", flat=True)}) >= 7
    late = Assignment.objects.filter(state="in-progress", due__lt=timezone.localdate())
    assert late.exists()
    before = User.objects.count()
    with pytest.raises(HoldsData):
        make_demo(LITTLE)
    assert User.objects.count() == before


@pytest.mark.slow
def test_the_history_of_the_demo_gives_its_present_and_its_chain_holds(country: Any) -> None:
    for assignment in Assignment.objects.prefetch_related("steps"):
        stands = replay(assignment)
        assert (stands.state, stands.numbers) == (assignment.state, assignment.numbers)
    several = Assignment.objects.exclude(duty__further=None).exclude(further_counted=None)
    assert several.filter(state=Assignment.State.CONFIRMED).exists()
    verdict = verify()
    assert verdict.holds
    assert verdict.records > LITTLE.assignments / 4
    for value in FigureValue.objects.all():
        assert value.rows_sha256 == digest(value.rows, value.evidence)
        total = rebuilt(value)
        assert total is not None
        assert value.number == total.number
    for value in FigureValue.objects.filter(report__isnull=False):
        assert value.number == len(value.rows)


@pytest.mark.slow
def test_people_of_the_demo_are_in_the_middle_of_their_work(country: Any) -> None:
    running = Campaign.objects.filter(state=Campaign.State.ACTIVE)
    owners = {*running.values_list("owner", flat=True)}
    assert {*Synthesis.objects.values_list("campaign__owner", flat=True)} == owners
    assert owners < {*Draft.objects.values_list("owner", flat=True)}
    assert {*Link.objects.values_list("assignment__campaign__owner", flat=True)} == owners
    assert Link.objects.filter(revoked_at=None).exists()
    assert Sample.objects.exists()
    waiting = [model for model in jobs() if model is not Clock and model.objects.filter(lease_state="ready")]
    assert not waiting  # for the worker


@pytest.mark.slow
def test_every_page_of_the_demo_has_rows(country: Any) -> None:
    everywhere = {*Campaign.objects.values_list("pk", flat=True)}
    for model in (SubPlan, Event, Criterion, Nomination, Objective):
        assert {*model.objects.values_list("campaign", flat=True)} == everywhere, model
    over = Campaign.objects.filter(state=Campaign.State.CLOSED)
    assert {*Case.objects.values_list("campaign", flat=True)} == {*over.values_list("pk", flat=True)}
    assert {*NumberBook.objects.values_list("owner", flat=True)} == {
        *Campaign.objects.values_list("owner", flat=True)
    }
    for model in (TakenUp, Score, Proposal, ReportSeries, Channel, Capture):
        assert model.objects.exists(), model
    for row in Nomination.objects.filter(state=Nomination.State.GRANTED):
        points, most, missing = totals(sheet_of(row))
        assert (points, most, missing) == (row.score, row.score_of, [])
        assert row.decided_by != row.proposed_by
    for model in (SubPlan, Criterion, Nomination, Objective, Proposal, Case, Capture, NumberBook, Channel):
        for row in model.objects.all():
            row.validate_constraints()
