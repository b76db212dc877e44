"""What next year's plan starts from: the figures of this year, how far objectives came, what nobody did."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q

from loa.assignments.models import Assignment
from loa.campaigns.models import Campaign, Duty
from loa.reports.evaluating.measuring import Measuring
from loa.reports.evaluating.telling import number_of, reached
from loa.reports.figures.rows import plain_number
from loa.reports.models import Figure, FigureValue, Objective
from loa.reports.numbers import show_number

Rows = list[dict[str, Any]]


def objective_rows(objectives: Sequence[Objective], values: Mapping[int, FigureValue | None]) -> Rows:
    """Each objective with its result and the target proposed for the next year."""
    return [_row(objective, values.get(objective.pk)) for objective in objectives]


def _row(objective: Objective, value: FigureValue | None) -> dict[str, Any]:
    now = value.number if value else None
    return {
        "objective": objective.number,
        "text": objective.text,
        "stage": objective.stage,
        "measure": objective.measure,
        "result": plain_number(now) if now is not None else "",
        "shown": number_of(objective, now),
        "target": number_of(objective, objective.target),
        "next": plain_number(next_target(objective, now)),
        "next_shown": number_of(objective, next_target(objective, now)),
        "value": value.pk if value else None,
    }


def next_target(objective: Objective, now: Decimal | None) -> Decimal:
    """The target that was not reached stays; what was passed is not fallen behind."""
    return now if now is not None and reached(objective, now) else objective.target


def figure_rows(measuring: Measuring) -> Rows:
    """The figures that Loa counts and that came to something, each with its kept value."""
    found = []
    for figure in Figure.objects.filter(source=Figure.Source.QUERY, retired_at=None):
        value = measuring.value_of(figure)
        if value is not None and value.number:
            shown = show_number(value.number, figure.decimals)
            found.append(
                {"key": figure.key, "text": figure.name, "measure": figure.measure, "shown": shown,
                 "result": plain_number(value.number), "value": value.pk}
            )  # fmt: skip
    return found


def left_undone(campaign: Campaign) -> list[Duty]:
    """The duties that were given and that no unit has done."""
    given = ~Q(assignments__state=Assignment.State.WITHDRAWN) & Q(assignments__isnull=False)
    done = Count("assignments", filter=Q(assignments__state=Assignment.State.CONFIRMED))
    duties = campaign.duties.filter(kind=Duty.Kind.DUTY)
    counted = duties.annotate(given=Count("assignments", filter=given), done=done)
    return list(counted.filter(given__gt=0, done=0))
