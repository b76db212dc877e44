# ruff: noqa: E501  # patterns read better unbroken
"""Events whose day stands behind them in brackets: "trong ngày Quốc khánh (02/9/2025)", "trước ngày hội (18/11)".

Reads letters as `canonical` writes them, and answers with ranges of them and the last day.
"""

from __future__ import annotations

import re

from loa.reader.rules.dates import find_times, in_year

Found = tuple[int, int, str | None]

_BOUND = (
    "trong ngày ",
    "vào ngày ",
    "trước ",
    "đến ",
    "nhân dịp ",
    "dịp ",
    "trong dịp ",
    "chậm nhất ",
    "đúng ngày ",
)
_BRACKET = re.compile(
    r" ?\((?:(?:mùng |mồng )?\d{1,2}(?: tháng |/)(?:\d{1,2}|giêng|chạp)(?: năm \w+(?: \w+)?)? âm lịch,? )?(?:tức |là |nhằm |vào |dự kiến )*(?P<day>(?:ngày )?\d{1,2}(?: ?[/.-] ?| tháng )\d{1,2}(?:(?: ?[/.-] ?| năm )\d{4})?)(?: dương lịch)?\)"
)


def with_days_in_brackets(canon: str, events: list[Found], year: int | None) -> list[Found]:
    """The events, each that tells its day in a bracket with that day."""
    return [_dated(canon, event, year) for event in events]


def _dated(canon: str, event: Found, year: int | None) -> Found:
    left, right, last = event
    if last is not None or not canon.startswith((" (", "("), right) or not canon.startswith(_BOUND, left):
        return event
    bracket = _BRACKET.match(canon, right)
    times = find_times(f"ngày {bracket['day'].removeprefix('ngày ')}") if bracket else []
    if not bracket or len(times) != 1 or (times[0].yearless and not year):
        return event
    return (*bracket.span("day"), in_year(times[0].last, year))
