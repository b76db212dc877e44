"""Shares of assignments, as means of noughts and hundreds: each row is one assignment."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from loa.assignments.models import Assignment
from loa.reports.figures import loading
from loa.reports.figures.registry import Query, Scope, register
from loa.reports.figures.rows import Row
from loa.reports.figures.sources import HUNDRED, Found
from loa.reports.figures.summing import LAST, MEAN


def done_share(scope: Scope) -> Found:
    """Each assignment given by the end of the period: 100 where it was confirmed by the day, else 0."""
    states = {step.assignment: step.state for step in loading.steps(scope) if step.day <= scope.day}
    for work in loading.works(scope):
        done = states.get(work.pk) == Assignment.State.CONFIRMED
        of = f"assignments.assignment:{work.pk}"
        yield work.unit, Row(of, HUNDRED if done else Decimal(0), assignment=work.pk)


register(
    Query(
        "done-share", _("Share of assignments done"), "%", done_share, MEAN, MEAN, LAST, 3,
        Decimal(0), HUNDRED, 1, 14,
    )
)  # fmt: skip  # 3: of what units had then
