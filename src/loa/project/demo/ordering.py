"""What a plan dates by events and orders to be reported: events, proposed reports, recurring ones."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from django.utils import timezone

from loa.campaigns.models import Event
from loa.project.demo.planning import Plan, Work
from loa.project.demo.pouring import Numbers, Row, pour
from loa.reports.models import Proposal, ReportSeries
from loa.reports.models.request import Rhythm

State, Kind = Proposal.State, Proposal.Kind
DUTIES_A_DAY = 4  # one event for so many duties
_EVENTS = (
    "Lễ phát động", "Ngày hội truyền thông", "Hội nghị sơ kết", "Ngày cao điểm ra quân", "Hội thi tìm hiểu",
    "Hội nghị tổng kết",
)  # fmt: skip


def date_by_events(plan: Plan, numbers: Numbers) -> None:
    """Some of its duties are due by the day of an event; one event more has no day yet."""
    rows: list[Row] = []
    for name, work in zip(_EVENTS, plan.duties[::DUTIES_A_DAY], strict=False):
        work.event = numbers.next(Event)
        rows.append((work.event, plan.pk, f"{name} {plan.topic}", work.due))
    if plan.running:
        rows.append((numbers.next(Event), plan.pk, "Buổi làm việc của đoàn kiểm tra", None))
    pour(Event, "id campaign name date", rows)


def order_reports(plan: Plan, random: Random, numbers: Numbers, *, request: int, template: int) -> None:
    """Each report that the plan orders is proposed; some were asked for or dismissed."""
    proposals: list[Row] = []
    series: list[Row] = []
    for at, work in enumerate(plan.reports):
        recurring = at % 2 == 1
        state = State.ACCEPTED if at < 2 else random.choice(list(State)) if plan.running else State.DISMISSED
        asked = state == State.ACCEPTED
        runs = numbers.next(ReportSeries) if asked and recurring else None
        if runs:
            series.append(_series(plan, work, pk=runs, template=template))
        once = request if asked and not recurring else None
        proposals.append(_proposal(plan, work, state, numbers.next(Proposal), once=once, runs=runs))
    pour(
        ReportSeries,
        "id campaign owner template duty title rhythm first until due_after units made_by made_at stopped_at",
        series,
    )
    pour(
        Proposal,
        "id campaign duty kind rhythm due title units state reason decided_by decided_at request series",
        proposals,
    )


def _proposal(plan: Plan, work: Work, state: str, pk: int, *, once: int | None, runs: int | None) -> Row:
    decided = state != State.PROPOSED
    by = (plan.owner.officer, plan.started + timedelta(days=1)) if decided else (None, None)
    reason = "Đã có trong báo cáo chung." if state == State.DISMISSED else ""
    kind, rhythm = (Kind.RECURRING, Rhythm.MONTHLY) if runs else (Kind.BY_DAY, "")
    units = [unit.pk for unit in work.units]
    title = work.sentence.text[:250]
    return (pk, plan.pk, work.pk, kind, rhythm, work.due, title, units, state, reason, *by, once, runs)


def _series(plan: Plan, work: Work, *, pk: int, template: int) -> Row:
    """Its first period is still to come: nothing is asked for before the worker has it."""
    first = _next_month(timezone.localdate()) if plan.running else _next_month(plan.begins)
    title = f"Báo cáo tháng: tuyên truyền {plan.topic}"
    units = [unit.pk for unit in work.units]
    return (
        pk, plan.pk, plan.owner.pk, template, work.pk, title, Rhythm.MONTHLY, first,
        max(plan.ends, first + timedelta(days=27)), 5, units, plan.owner.officer, plan.started, plan.closed,
    )  # fmt: skip


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)
