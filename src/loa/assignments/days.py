"""The days of a week of work that is to be done every day: which are asked for, which are ticked.

Only the whole has them: a part has no period. What is handed down says in numbers and words what it did.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from loa.assignments.models import Assignment
from loa.campaigns.models import Duty

Ticks = Mapping[str, bool]  # by day: ticked, or no longer


WEEKDAYS = (
    pgettext_lazy("weekday", "Mon"),
    pgettext_lazy("weekday", "Tue"),
    pgettext_lazy("weekday", "Wed"),
    pgettext_lazy("weekday", "Thu"),
    pgettext_lazy("weekday", "Fri"),
    pgettext_lazy("weekday", "Sat"),
    pgettext_lazy("weekday", "Sun"),
)


@dataclass(frozen=True)
class Day:
    """A day that is asked for."""

    day: date
    done: bool
    coming: bool  # nobody can have done it yet

    @property
    def name(self) -> str:
        """What its field is called."""
        return f"day-{self.day.isoformat()}"

    @property
    def weekday(self) -> str:
        """Its name in the week, so short that seven stand side by side on a phone."""
        return str(WEEKDAYS[self.day.weekday()])


def days_of(assignment: Assignment, *, today: date | None = None) -> list[Day]:
    """The days of its week on which its duty is to be done, from the start of the campaign on."""
    now, ticked = today or timezone.localdate(), set(assignment.days or ())
    return [Day(day, day.isoformat() in ticked, day > now) for day in _asked(assignment)]


def as_ticked(days: Iterable[Day], data: Mapping[str, str]) -> list[Day]:
    """The days as a form that was sent has them ticked, so that it can be shown again."""
    return [replace(one, done=one.name in data) for one in days] if "had" in data else list(days)


def _asked(assignment: Assignment) -> list[date]:
    duty, monday = assignment.duty, assignment.period_start
    if duty.period != Duty.Period.DAY or duty.kind == Duty.Kind.REPORT or monday is None:
        return []
    started = timezone.localdate(assignment.campaign.started_at)
    first = max(monday, started, duty.recurs_from or monday)
    last = min(monday + timedelta(days=6), duty.recurs_until or date.max)
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def ticked_by(assignment: Assignment, said: Ticks) -> Ticks:
    """What changes by the ticks: of days that are asked for, and not of those still to come."""
    open_ = {one.day.isoformat(): one.done for one in days_of(assignment) if not one.coming}
    return {day: tick for day, tick in sorted(said.items()) if day in open_ and open_[day] != tick}


def with_ticks(assignment: Assignment, changed: Ticks) -> list[str] | None:
    """The days that are ticked with these changes."""
    found = dict.fromkeys(assignment.days or (), True) | dict(changed)
    return sorted(day for day, tick in found.items() if tick) or None


def missing_days(assignment: Assignment) -> list[date]:
    """Those that are asked for and not ticked, those to come too."""
    return [one.day for one in days_of(assignment) if not one.done]


def days_words(assignment: Assignment) -> str:
    """How many of its days are ticked, in words; nothing where it has none."""
    found = days_of(assignment)
    if not found:
        return ""
    return _("%(done)d / %(all)d days") % {"done": sum(one.done for one in found), "all": len(found)}
