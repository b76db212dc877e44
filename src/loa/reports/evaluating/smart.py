"""Whether an objective is SMART, as far as a machine can tell: which of the five is still missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from loa.reports.models import Objective

LEAST_WORDS = 4


@dataclass(frozen=True)
class Mark:
    """One of the five: its letter, what it asks, whether it is there."""

    letter: str
    asks: Any
    there: bool


def marks_of(objective: Objective) -> list[Mark]:
    """Specific, measurable, achievable, relevant, time-bound."""
    specific = len(objective.text.split()) >= LEAST_WORDS
    measurable = objective.figure_id is not None and objective.baseline is not None
    return [
        Mark("S", _("says what is to change"), specific),
        Mark("M", _("is measured by a figure, from a baseline"), measurable),
        Mark("A", _("says why it can be reached"), bool(objective.feasible.strip())),
        Mark("R", _("says what it serves"), bool(objective.serves.strip())),
        Mark("T", _("has a day"), objective.target_day is not None),
    ]


def missing_of(objective: Objective) -> list[Mark]:
    """What is not there yet."""
    return [mark for mark in marks_of(objective) if not mark.there]
