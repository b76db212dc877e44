"""Reports that campaigns asked for, with what units answered; their figure stands on the rows it counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from django.utils import timezone

from loa.directory.models import Unit
from loa.project.demo.country import Place
from loa.project.demo.planning import DONE, Plan
from loa.project.demo.pouring import Numbers, pour
from loa.project.demo.sentences import SECTION_WORDS
from loa.project.demo.working import Done
from loa.reports.actions.templates import standard_template
from loa.reports.figures.keeping import definition_of
from loa.reports.figures.registry import query_of
from loa.reports.figures.rows import ONE, Row, digest
from loa.reports.models import (
    Figure,
    FigureValue,
    ReportLine,
    ReportRequest,
    ReportStep,
    ReportTemplate,
    RequestFigure,
    UnitReport,
)

State = UnitReport.State
FIGURE = "assignments-done"
NUMBER = 7  # where a row of a value has what it comes to
TITLE = 160  # characters of a duty that are kept beside a value
_OVER = [State.ACCEPTED] * 92 + [State.SUBMITTED] * 4 + [State.ASKED] * 4
_RUNS = (
    [State.ACCEPTED] * 52
    + [State.SUBMITTED] * 16
    + [State.RETURNED] * 4
    + [State.DRAFT] * 6
    + [State.ASKED] * 22
)


@dataclass(frozen=True)
class Given:
    """The figure that a unit's report gave: the kept value, and what it comes to."""

    value: int
    number: Decimal


@dataclass(frozen=True)
class Answered:
    """The request, the form it was asked by, and what each unit gave."""

    request: int
    template: int
    given: dict[int, Given]


@dataclass
class Reporting:
    """What is needed to write reports; `templates` are made once an office."""

    random: Random
    numbers: Numbers
    figure: Figure
    templates: dict[int, ReportTemplate]

    @classmethod
    def begin(cls, random: Random, numbers: Numbers) -> Reporting:
        """The figure that all reports give is the software's own."""
        return cls(random, numbers, Figure.objects.get(key=FIGURE), {})

    def template_of(self, office: Place) -> ReportTemplate:
        """The office's own standard form."""
        if office.pk not in self.templates:
            self.templates[office.pk] = standard_template(None, Unit.objects.get(pk=office.pk))
        return self.templates[office.pk]


def report_on(plan: Plan, done: Mapping[int, Sequence[Done]], reporting: Reporting) -> Answered:
    """One request over the campaign so far stands, with a report of each of its units."""
    today, numbers = timezone.localdate(), reporting.numbers
    end = today - timedelta(days=7) if plan.running else plan.ends
    due, template = end + timedelta(days=5), reporting.template_of(plan.owner)
    pk = numbers.next(ReportRequest)
    asked = timezone.make_aware(datetime.combine(end - timedelta(days=10), time(9)))
    state = ReportRequest.State.OPEN if plan.running else ReportRequest.State.CLOSED
    pour(
        ReportRequest,
        "id campaign owner template title start end due state sections asked_of "
        "asked_by asked_at lease_state",
        [
            (
                pk, plan.pk, plan.owner.pk, template.pk, f"Báo cáo kết quả tuyên truyền {plan.topic}",
                plan.begins, end, due, state, template.sections, "UBND các xã, phường", plan.owner.officer,
                asked, DONE,
            )
        ],
    )  # fmt: skip
    pour(
        RequestFigure,
        "id request figure position",
        [(numbers.next(RequestFigure), pk, reporting.figure.pk, 0)],
    )
    given = _answer(plan, done, reporting=reporting, request=(pk, end, due))
    return Answered(pk, template.pk, given)


def _answer(
    plan: Plan, done: Mapping[int, Sequence[Done]], *, reporting: Reporting, request: tuple[int, date, date]
) -> dict[int, Given]:
    pk, end, due = request
    given: dict[int, Given] = {}
    reports, lines, values, steps = [], [], [], []
    came = timezone.make_aware(datetime.combine(due - timedelta(days=1), time(15)))
    for unit in plan.units:
        state = reporting.random.choice(_RUNS if plan.running else _OVER)
        report = reporting.numbers.next(UnitReport)
        words = {} if state == State.ASKED else SECTION_WORDS
        sent = state in {State.SUBMITTED, State.ACCEPTED, State.RETURNED}
        by = unit.doer if sent else None
        reports.append(
            (report, pk, unit.pk, state, due, due, words, int(bool(words)), came if sent else None, by, came)
        )
        if not sent:
            continue
        value = reporting.numbers.next(FigureValue)
        values.append(_value(plan, unit, done.get(unit.pk, ()), reporting, (value, report, pk, end)))
        given[unit.pk] = Given(value, values[-1][NUMBER])
        lines.append((reporting.numbers.next(ReportLine), report, reporting.figure.pk, value))
        for left, now in _path(state):
            who = unit.doer if now == State.SUBMITTED else plan.owner.officer
            steps.append((reporting.numbers.next(ReportStep), report, came, who, left, now))
    pour(
        UnitReport,
        "id request unit state due first_due sections version submitted_at submitted_by changed_at",
        reports,
    )
    pour(
        FigureValue,
        "id figure campaign unit start end as_of number weight source query query_version report request "
        "rows evidence rows_sha256 definition low high kept_at kept_by",
        values,
    )
    pour(ReportLine, "id report figure value", lines)
    pour(ReportStep, "id report at by from_state to_state", steps)
    return given


def _path(state: str) -> Iterator[tuple[str, str]]:
    yield State.ASKED, State.SUBMITTED
    if state != State.SUBMITTED:
        yield State.SUBMITTED, state


def _value(
    plan: Plan, unit: Place, done: Sequence[Done], reporting: Reporting, where: tuple[int, int, int, date]
) -> tuple[Any, ...]:
    """The value with its rows and the proof behind them, as a submitted report keeps it."""
    pk, report, request, end = where
    figure, query = reporting.figure, query_of(FIGURE)
    counted = sorted((one for one in done if one.day <= end), key=lambda one: (one.assignment, one.step))
    rows = [
        Row(
            f"assignments.step:{one.step}", keys=(str(one.assignment),), assignment=one.assignment,
            day=one.day.isoformat(),
        ).plain()
        for one in counted
    ]  # fmt: skip
    evidence = {
        str(one.assignment): {"unit": unit.name, "duty": one.duty[:TITLE], "records": [one.record]}
        for one in counted
    }
    number, low, high = Decimal(len(rows)), figure.low, figure.high
    kept = timezone.make_aware(datetime.combine(end + timedelta(days=4), time(15)))
    return (
        pk, figure.pk, plan.pk, unit.pk, plan.begins, end, end, number, ONE, FigureValue.Source.QUERY,
        query.key, query.version, report, request, rows, evidence, digest(rows, evidence),
        definition_of(figure, how=query.how), low, high, kept, unit.doer,
    )  # fmt: skip
