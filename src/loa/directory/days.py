"""Days and times of day as people type them: Vietnam's way first, the way of machines too."""

from __future__ import annotations

import re
from datetime import date, time

from django.utils import timezone
from django.utils.translation import gettext as _

_SPLIT = r"\s*[/.\-–]\s*"
_DAY_FIRST = re.compile(rf"(?P<day>\d{{1,2}}){_SPLIT}(?P<month>\d{{1,2}}){_SPLIT}(?P<year>\d{{4}})")
_YEAR_FIRST = re.compile(rf"(?P<year>\d{{4}}){_SPLIT}(?P<month>\d{{1,2}}){_SPLIT}(?P<day>\d{{1,2}})")
_DIGITS = re.compile(r"(?P<day>\d\d)(?P<month>\d\d)(?P<year>\d{4})")  # of a phone's keys, without strokes
_NO_YEAR = re.compile(rf"(?P<day>\d{{1,2}}){_SPLIT}(?P<month>\d{{1,2}})")
_NEAR = 150  # days: a day without its year lies no further away, or nobody can tell which year is meant
_TIME = re.compile(r"(?P<hour>\d{1,2})\s*(?:h|g|giờ|:|\.)\s*(?P<minute>\d\d)?(?::00)?(?:\s*(?:p|phút|'))?")
_TIME_DIGITS = re.compile(r"(?P<hour>\d{1,2})(?P<minute>\d\d)")


def day_typed(words: str) -> date:
    """The day that these words name: 25/12/2025, 25-12-2025, 2025-12-25, 25122025, or 25/12 of this year.

    Raises ValueError with a sentence for who typed it.
    """
    said = " ".join(words.split())
    for form in (_DAY_FIRST, _YEAR_FIRST, _DIGITS):
        if found := form.fullmatch(said):
            return _day(said, *(int(found[part]) for part in ("year", "month", "day")))
    if found := _NO_YEAR.fullmatch(said):
        return _of_this_year(said, month=int(found["month"]), day=int(found["day"]))
    raise ValueError(_wrong(said))


def _of_this_year(said: str, *, month: int, day: int) -> date:
    today = timezone.localdate()
    found = _day(said, today.year, month, day)
    if abs((found - today).days) > _NEAR:
        years = sorted({today.year, today.year + (1 if found < today else -1)})
        which = {"day": said, "first": years[0], "second": years[1]}
        raise ValueError(_("“%(day)s” may be of %(first)s or of %(second)s: write the year too.") % which)
    return found


def _day(said: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(_wrong(said)) from None


def _wrong(said: str) -> str:
    return _("“%(day)s” is no day: write day/month/year, for instance 25/12/2025.") % {"day": said}


def time_typed(words: str) -> time:
    """The time of day that these words name: 07:30, 7:30, 7h30, 7 giờ 30, 7h or 0730.

    Raises ValueError with a sentence for who typed it.
    """
    said = " ".join(words.lower().split())
    found = _TIME.fullmatch(said) or _TIME_DIGITS.fullmatch(said)
    try:
        if found:
            return time(int(found["hour"]), int(found["minute"] or 0))
    except ValueError:
        pass
    raise ValueError(
        _("“%(time)s” is no time of day: write hour:minute, for instance 07:30.") % {"time": words.strip()}
    )
