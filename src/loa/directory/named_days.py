"""Days that everybody knows by a name: what plans bind work to without saying which day it is.

Source: Labour Code 45/2019/QH14, Article 112, for the public holidays; Tết Trung thu by custom.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from loa.directory.lunar import lunar_day
from loa.reader.rules.folding import fold

_YEAR = r"(?: [a-z]+ [a-z]+)?(?: nam (?P<year>\d{4}))?"  # "Đinh Mùi năm 2027"
_DAYS: tuple[tuple[re.Pattern[str], Callable[[int], date]], ...] = tuple(
    (re.compile(rf"(?:dip |ngay |le )*(?:{names}){_YEAR}"), day)
    for names, day in (
        (r"tet nguyen dan|tet am lich|tet co truyen", lambda year: lunar_day(year, 1, 1)),
        (r"gio to hung vuong", lambda year: lunar_day(year, 3, 10)),
        (r"tet trung thu", lambda year: lunar_day(year, 8, 15)),
        (r"quoc khanh|quoc khanh 2/9", lambda year: date(year, 9, 2)),
        (r"quoc te lao dong|quoc te lao dong 1/5", lambda year: date(year, 5, 1)),
    )
)


def named_day(name: str, *, on: date) -> date | None:
    """The day that the name means: in the year that it names, else the next from the day `on`."""
    words = " ".join(fold(name).split())
    for pattern, day in _DAYS:
        if found := pattern.fullmatch(words):
            if found["year"]:
                return day(int(found["year"]))
            return next(each for year in (on.year, on.year + 1) if (each := day(year)) >= on)
    return None
