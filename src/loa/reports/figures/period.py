"""Periods of reports, in days of the place."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

MONTHS = {"monthly": 1, "quarterly": 3, "half-yearly": 6, "yearly": 12}


@dataclass(frozen=True, order=True)
class Period:
    """From a day to a day, both within."""

    start: date
    end: date

    @property
    def begins(self) -> datetime:
        """The first moment."""
        return timezone.make_aware(datetime.combine(self.start, time.min))

    @property
    def over(self) -> datetime:
        """The first moment after it."""
        return timezone.make_aware(datetime.combine(self.end + timedelta(days=1), time.min))


def periods_of(rhythm: str, first: date) -> Iterator[Period]:
    """The periods of a rhythm, without an end; the first holds the day `first` and begins with it.

    Weeks end on Sunday; the others end with a month, quarter, half year or year of the calendar.
    """
    start = first
    while True:
        end = _end(rhythm, start)
        yield Period(start, end)
        start = end + timedelta(days=1)


def _end(rhythm: str, day: date) -> date:
    if rhythm == "weekly":
        return day + timedelta(days=6 - day.weekday())
    size = MONTHS[rhythm]
    month = (day.month - 1) // size * size + size
    return date(day.year, month, calendar.monthrange(day.year, month)[1])
