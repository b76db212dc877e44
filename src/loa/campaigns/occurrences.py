"""The occurrences of a duty that comes again: when they stand, and when they are due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from django.conf import settings

from loa.campaigns.periods import Rhythm
from loa.directory.working_days import WorkingDays


def ahead() -> timedelta:
    """How long before its period begins an occurrence is made."""
    return timedelta(days=settings.OCCURRENCES_AHEAD_DAYS)


def first_occurrence(
    rhythm: Rhythm, *, on: date, days: WorkingDays, since: date | None = None
) -> tuple[date, date]:
    """First day and due day of the first period that is not over for a unit that hears of it on that day.

    None is over before `since`, the day on which it begins.
    """
    opens = max(on, since or on)
    start = rhythm.start(opens)
    while (due := days.on_or_after(rhythm.due(start))) < opens:
        start = rhythm.next_start(start)
    return start, due


def wanted_occurrences(
    rhythm: Rhythm,
    *,
    after: date | None,
    until: date | None,
    today: date,
    days: WorkingDays,
    since: date | None = None,
) -> Iterator[tuple[date, date]]:
    """First day and due day of the periods that should stand by now, of those after the period `after`."""
    opens = max(today, since or today)
    for start in rhythm.starts(opens, min(today + ahead(), until or date.max)):
        due = days.on_or_after(rhythm.due(start))
        # What ended while no worker ran is not made up for: its work would be late when first seen.
        if due >= opens and (after is None or start > after):
            yield start, due


def missed_occurrences(
    rhythm: Rhythm, *, after: date | None, until: date | None, today: date, days: WorkingDays
) -> list[date]:
    """First days of the periods after the period `after` that ended before anything was given for them."""
    found: list[date] = []
    if after is None or rhythm.start(after) != after:  # given by no rhythm, or by another one than this
        return found
    start = rhythm.next_start(after)
    while start <= (until or today) and days.on_or_after(rhythm.due(start)) < today:
        found.append(start)
        start = rhythm.next_start(start)
    return found
