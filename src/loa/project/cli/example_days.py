"""What the units of the example province have done by now, through the actions that people use.

Which unit is late and which is early follows from the row's number, so that every first run looks the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from loa.assignments import actions
from loa.assignments.actions import Report
from loa.assignments.models import Assignment
from loa.campaigns.models import Campaign, Duty
from loa.campaigns.things import FIRST
from loa.directory.models import Post, User
from loa.evidence.actions import add_record
from loa.evidence.models import Record

LATE_EVERY = 9  # one unit in nine has not done what was due
WAITING_EVERY = 6  # one hand-in in six still waits to be confirmed


@transaction.atomic
def live_through(officer: User, campaign: Campaign) -> int:
    """The units that can sign in have worked until today; returns how many steps were taken."""
    today = timezone.localdate()
    return sum(_work_at(officer, doer, row, today) for doer, row in _within_reach(campaign))


def _within_reach(campaign: Campaign) -> Iterator[tuple[User, Assignment]]:
    """The assignments of units that somebody can sign in for, each with that somebody."""
    doers = {post.unit_id: post.person.user for post in _posts() if post.person.user}
    for row in campaign.assignments.select_related("duty", "unit").order_by("pk"):
        if doer := doers.get(row.unit_id):
            yield doer, row


def _posts() -> QuerySet[Post]:
    open_today = Q(valid_to=None) | Q(valid_to__gte=timezone.localdate())
    held = Post.objects.filter(open_today, kind__in=[Post.Kind.UNIT_OFFICER, Post.Kind.LEADER])
    return held.filter(person__user__isnull=False).select_related("person__user").order_by("-kind")


def _work_at(officer: User, doer: User, row: Assignment, today: date) -> int:
    """Done where it was due, begun where it is not, left where the unit is one of the slow ones."""
    slow = (row.pk + row.duty.number) % LATE_EVERY == 0
    if slow and row.pk % 2:
        return 0
    actions.accept(doer, row)
    if slow or (row.due is None and row.pk % 3 == 0) or row.duty.kind == Duty.Kind.REPORT:
        return 1
    if row.due is None or row.due > today:
        actions.report_progress(doer, row, report=_report(row, "Đang làm theo tiến độ.", half=True))
        return 2
    _hand_in(doer, row)
    if row.pk % WAITING_EVERY == 0:
        return 2
    actions.confirm(officer, row)
    return 3


def _report(row: Assignment, words: str, *, half: bool = False) -> Report:
    """The words, and of each thing counted its target or half of it."""
    wanted = {one.key: (one.target or 0) // (2 if half else 1) for one in row.duty.things}
    said = {key: n for key, n in wanted.items() if n}
    return Report(words, said.pop(FIRST, None), further=said)


def _hand_in(doer: User, row: Assignment) -> None:
    record = add_record(
        doer,
        Record.Kind.STATEMENT,
        subject=f"assignments.assignment:{row.pk}",
        title=f"Xác nhận kết quả của {row.unit.name}",
    )
    actions.hand_in(doer, row, record=record, report=_report(row, "Đã hoàn thành."))
