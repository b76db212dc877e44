"""Parts of a month, quarter or year: "nửa đầu tháng 9", "tuần thứ hai của tháng 3", "trung tuần tháng 8".

From memory of office usage, unchecked: a month has two halves that meet on the 15th, weeks of seven days
from its first one, and three stretches of ten days (thượng tuần, trung tuần, hạ tuần).
"""

from __future__ import annotations

import re
from calendar import monthrange

Days = tuple[str, str]

_COUNT = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "nhất": 1, "nhì": 2, "tư": 4}
_NUMBER = r"\d{1,2}|một|hai|ba|bốn"
_PART = re.compile(
    rf"""(?<!\w)(?:
        (?P<half>nửa\s+(?:tháng\s+)?(?P<side>đầu|cuối|sau))
      | (?P<ten>thượng|trung|hạ)\s+tuần
      | tuần(?:\s+lễ)?\s+(?:thứ\s+)?(?P<nth>[1-5]|nhất|hai|ba|tư)
      | (?:(?P<count>{_NUMBER})\s+)?(?P<span>tuần|ngày)(?:\s+lễ)?\s+(?P<edge>đầu|cuối)(?:\s+(?:tiên|cùng))?
      | (?P<list>0?[2-6]|hai|ba|bốn)
    )\s+(?:(?:của|trong)\s+)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_HINTS = ("tuần", "nửa", "ngày")
_REACH = 40  # letters before "tháng" in which its part is named


def find_part(text: str, at: int, days: Days, *, listed: bool) -> tuple[int, Days] | None:
    """Where the part begins that is named before the time at `at`, and its days; None where none is.

    `days` are those of the whole time, `listed` says that it lists several months ("trong 2 tháng 4 và 5").
    """
    before = text[max(0, at - _REACH) : at]
    lower = before.lower()
    if not listed and not any(hint in lower for hint in _HINTS):
        return None
    part = _PART.search(before)
    if not part or (part["list"] and not listed):
        return None
    found = days if part["list"] else _days(part, *days)
    return (at - len(before) + part.start(), found) if found else None


def _days(part: re.Match[str], first: str, last: str) -> Days | None:
    one_month = first[-5:-3] == last[-5:-3]
    if part["half"]:
        first_half = part["side"].lower() == "đầu"
        return _first_half(first, last) if first_half else (_after(_first_half(first, last)[1]), last)
    if not one_month:
        return None
    stem, end = first[:-2], int(last[-2:])
    if part["ten"]:
        from_to = {"thượng": (1, 10), "trung": (11, 20), "hạ": (21, end)}[part["ten"].lower()]
    elif part["nth"]:
        nth = _number(part["nth"])
        from_to = (7 * nth - 6, min(7 * nth, end))
    else:
        length = _number(part["count"] or "1") * (7 if part["span"].lower() == "tuần" else 1)
        if not 0 < length < end or (part["span"].lower() == "ngày" and not part["count"]):
            return None
        from_to = (1, length) if part["edge"].lower() == "đầu" else (end - length + 1, end)
    return f"{stem}{from_to[0]:02d}", f"{stem}{from_to[1]:02d}"


def _number(word: str) -> int:
    return _COUNT.get(word.lower(), 0) or int(word)


def _first_half(first: str, last: str) -> Days:
    """A month is halved on its 15th, a quarter on that of its second month, a year at the end of June."""
    stem, month, to = first[:-5], int(first[-5:-3]), int(last[-5:-3])
    if (to - month) % 2:
        half = (month + to) // 2
        day = monthrange(2001 if stem.startswith("-") else int(stem[:4]), half)[1]
        return first, f"{stem}{half:02d}-{day:02d}"
    return first, f"{stem}{(month + to) // 2:02d}-15"


def _after(iso: str) -> str:
    """The day after the last one of a first half."""
    if iso.endswith("-15"):
        return f"{iso[:-2]}16"
    return f"{iso[:-5]}{int(iso[-5:-3]) + 1:02d}-01"
