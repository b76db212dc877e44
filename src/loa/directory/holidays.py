"""The public holidays of Viet Nam, worked out for any year.

Source: Labour Code 45/2019/QH14, Article 112 (which days; Tết has five, National Day two) and Article 111.3
(a holiday on a weekly day of rest is made up for on the next working day; that one from memory); Resolution
28/2026/QH16, in force since 1 July 2026 (24 November, the Day of Vietnamese Culture, is free too). Which five
days of Tết, and which day beside 2/9, is announced each year: the usual choice stands here, and what
is announced otherwise, a day moved, or a Saturday worked instead is entered as a day of the calendar.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from loa.directory.lunar import lunar_day

_DAY = timedelta(days=1)
_SATURDAY = 5
TET_BEFORE, TET_AFTER = 1, 4  # days of the old year and of the new one
CULTURE_SINCE = 2026  # the first year in which 24 November is free
# The neighbour of 2 September that joins the weekend, by its weekday (Monday is 0); else the day before.
_AFTER_NATIONAL_DAY = {0, 3, 6}


@lru_cache(maxsize=64)
def public_holidays(year: int) -> frozenset[date]:
    """The days off of the year, those that make up for a holiday on a weekend too."""
    tet, national = lunar_day(year, 1, 1), date(year, 9, 2)
    neighbour = national + (_DAY if national.weekday() in _AFTER_NATIONAL_DAY else -_DAY)
    found = {
        date(year, 1, 1),
        *(tet + days * _DAY for days in range(-TET_BEFORE, TET_AFTER)),
        lunar_day(year, 3, 10),
        date(year, 4, 30),
        date(year, 5, 1),
        national,
        neighbour,
    }
    if year >= CULTURE_SINCE:
        found.add(date(year, 11, 24))
    for day in sorted(found):
        if is_weekend(day):
            instead = day
            while is_weekend(instead) or instead in found:
                instead += _DAY
            found.add(instead)
    return frozenset(found)


def is_weekend(day: date) -> bool:
    """Whether it is a Saturday or Sunday."""
    return day.weekday() >= _SATURDAY
