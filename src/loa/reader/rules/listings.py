"""Tables that list one kind of fact, a row each: reports, periods, contents, forms, sources of money.

Source: appendices of plans, from memory of administrative usage, unchecked. Heads are `fold`ed text. A table
counts only where every column is one of these: others list work, and are read as tables of work.
"""

from __future__ import annotations

import re
from typing import Literal

ListingKind = Literal["reports", "phases", "contents", "forms", "money"]
ListedColumn = Literal["number", "text", "phase", "sender", "receiver", "day", "first", "last"]

_INFORM = r"(?:tuyen truyen|truyen thong|pho bien|thong tin)"
NUMBER = re.compile(r"s?tt|so tt|thu tu")
_PERIOD = r"(?:ten )?(?:giai doan|dot|chang|ky)"
_WORDS: dict[ListingKind, dict[ListedColumn, str]] = {
    "reports": {
        "text": r"(?:noi dung|ten|loai) bao cao",
        "sender": r"(?:don vi|co quan|noi|nguoi) (?:bao cao|gui bao cao|lap bao cao)",
        "receiver": r"(?:(?:bao cao )?gui den|(?:noi|co quan|don vi|nguoi) nhan(?: bao cao)?)",
        "day": r"(?:thoi han|thoi gian|han|ngay)(?: (?:gui|nop))?(?: bao cao)?",
    },
    "phases": {
        "phase": _PERIOD,
        "text": r"thoi gian(?: thuc hien)?",
        "first": r"(?:tu ngay|ngay bat dau|bat dau)",
        "last": r"(?:den ngay|ngay ket thuc|ket thuc)",
    },
    "contents": {"text": rf"noi dung {_INFORM}", "phase": _PERIOD},
    "forms": {"text": rf"hinh thuc {_INFORM}"},
    "money": {"text": r"nguon (?:kinh phi|von|tai chinh)"},
}
_COLUMNS = {
    kind: {column: re.compile(words) for column, words in columns.items()} for kind, columns in _WORDS.items()
}
_NEEDED: dict[ListingKind, frozenset[ListedColumn]] = {
    "reports": frozenset(("text", "sender", "receiver")),
    "phases": frozenset(("phase", "first", "last")),
    "contents": frozenset(("text",)),
    "forms": frozenset(("text",)),
    "money": frozenset(("text",)),
}


def listing_of(head: tuple[str, ...]) -> tuple[ListingKind, tuple[ListedColumn, ...]] | None:
    """What a table with this head lists, and its columns; None where it is no such table."""
    if len(head) < 2 or not NUMBER.fullmatch(head[0]):
        return None
    for kind, patterns in _COLUMNS.items():
        columns: list[ListedColumn] = ["number"]
        for words in head[1:]:
            named = [column for column, pattern in patterns.items() if pattern.fullmatch(words)]
            if not named:
                break  # mostly at the first column
            columns.append(named[0])
        if len(columns) == len(head) == len(set(columns)) and _NEEDED[kind] <= set(columns):
            return kind, tuple(columns)
    return None


_DAY = re.compile(r"(?:(?:(?P<day>\d{1,2})/)?(?P<month>\d{1,2})/)?(?P<year>\d{4})")
_YEARLY = re.compile(r"(?:(?P<day>\d{1,2})/)?(?P<month>\d{1,2}) h[ằà]ng năm")


def stated_day(words: str) -> str | None:
    """The ISO date, or `--MM-DD`, of words that are nothing but a day: "30/11/2026", "30/11 hằng năm"."""
    found = _YEARLY.fullmatch(words.casefold()) or _DAY.fullmatch(words)
    if found is None:
        return None
    year = found["year"] if "year" in found.re.groupindex else "-"
    return "-".join([year, *(f"{int(found[part]):02d}" for part in ("month", "day") if found[part])])
