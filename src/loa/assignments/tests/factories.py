"""Assignments of a campaign under way, and proof for them."""

from __future__ import annotations

import hashlib

from django.test.utils import CaptureQueriesContext

from loa.assignments.actions import Report, accept, hand_in, report_progress
from loa.assignments.models import Assignment
from loa.campaigns.models import Campaign
from loa.directory.models import Unit, User
from loa.evidence.actions import add_record
from loa.evidence.models import Record
from loa.evidence.queries import subject_of


def assignment_of(campaign: Campaign, unit: Unit, *, number: int = 1) -> Assignment:
    """The unit's assignment of the duty with this number."""
    return campaign.assignments.get(duty__number=number, duty__kind="duty", unit=unit)


def make_record(user: User, assignment: Assignment, *, title: str = "Tin trên trang xã") -> Record:
    """A link as proof."""
    address = f"https://example.org/{hashlib.sha256(title.encode()).hexdigest()[:8]}"
    return add_record(user, Record.Kind.LINK, subject=subject_of(assignment), title=title, link=address)


def bring_to(state: str, assignment: Assignment, *, doer: User) -> Assignment:
    """The assignment has come to one of the states on the way to being handed in."""
    steps = {
        Assignment.State.ACCEPTED: [accept],
        Assignment.State.IN_PROGRESS: [accept, _report],
        Assignment.State.HANDED_IN: [accept, _report, _hand_in],
    }
    for step in steps.get(Assignment.State(state), []):
        step(doer, assignment)
    assignment.refresh_from_db()
    return assignment


def _report(user: User, assignment: Assignment) -> None:
    report_progress(user, assignment, report=Report("Đã làm một phần", 1))


def _hand_in(user: User, assignment: Assignment) -> None:
    hand_in(user, assignment, record=make_record(user, assignment))


def asked(seen: CaptureQueriesContext) -> int:
    """How many queries were asked, the test's own savepoints left out."""
    return sum("SAVEPOINT" not in query["sql"] for query in seen.captured_queries)
