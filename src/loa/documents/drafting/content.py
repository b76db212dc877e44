"""What the content of a draft looks like: a head, rows in the order of the paper, and an end.

A row is {"kind": …, …}. Headings carry a level and get their numbers when the paper is printed; a duty
carries who leads, who cooperates and by when; everything else is words.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

from loa.directory.days import day_typed
from loa.documents.errors import Refused

Content = dict[str, Any]
Row = dict[str, Any]

# Types of Decree 30/2020/NĐ-CP, article 7, that an office drafts here, with the symbol of their numbers
# (Appendix III of the decree); a letter has none.
TYPES = {
    "kế hoạch": "KH",
    "chương trình": "CTr",
    "hướng dẫn": "HD",
    "chỉ thị": "CT",
    "công văn": "",
    "báo cáo": "BC",
    "thông báo": "TB",
    "tờ trình": "TTr",
    "quyết định": "QĐ",
    "giấy mời": "GM",
    "biên bản nghiệm thu": "BB",  # a record of its own shape; it counts in the book of records
    "biên bản": "BB",
}
WORDS = ("title", "place", "symbol", "authority", "position", "signer")
LISTS = ("addressees", "recipients", "bases")
# Of a record of acceptance alone: its two sides, who stands for each ("Ông Lê Văn Mẫu, Giám đốc"), hours.
SIDE_WORDS = ("giver", "taker", "venue", "opened", "closed", "copies")
SIDE_LISTS = ("giver_people", "taker_people")
LEVELS = 3
_MOST_ROWS = 1000
_LONGEST = 8000  # letters of one row


def clean(value: Any) -> str:
    """The words in NFC with single spaces, without what cannot be printed; "" for nothing."""
    if not isinstance(value, str):
        if value is None:
            return ""
        raise Refused(_("The draft has a wrong shape; nothing was saved."))
    words = " ".join(unicodedata.normalize("NFC", value).split())
    if len(words) > _LONGEST:
        raise Refused(_("One row is longer than %(n)s letters; divide it.") % {"n": _LONGEST})
    return "".join(letter for letter in words if unicodedata.category(letter) not in ("Cc", "Cs", "Cf", "Co"))


def _names(value: Any) -> list[str]:
    if isinstance(value, str):
        value = value.split(";")
    if value is None:
        return []
    if not isinstance(value, list):
        raise Refused(_("The draft has a wrong shape; nothing was saved."))
    return [words for each in value if (words := clean(each))]


def _day(value: Any) -> str:
    words = clean(value)
    if not words:
        return ""
    try:
        return day_typed(words).isoformat()
    except ValueError as wrong:
        raise Refused(str(wrong)) from None


def _level(value: Any) -> int:
    try:
        return min(max(int(value or 1), 1), LEVELS)
    except (TypeError, ValueError):
        return 1


def _table(value: Any) -> list[list[str]]:
    """Cells in rows as wide as the first; refused where they are not."""
    if value is None:
        return [[""]]
    if not isinstance(value, list) or not all(isinstance(row, list) for row in value):
        raise Refused(_("The draft has a wrong shape; nothing was saved."))
    rows = [[clean(cell) for cell in row] for row in value] or [[""]]
    if not rows or not rows[0] or len({len(row) for row in rows}) != 1 or len(rows) > _MOST_ROWS:
        raise Refused(_("The rows of a table are not alike; nothing was saved."))
    return rows


ROWS: dict[str, dict[str, Callable[[Any], Any]]] = {
    "heading": {"level": _level, "text": clean},
    "words": {"text": clean},
    "item": {"text": clean},  # of a list: its dash is printed, not typed
    "phase": {"text": clean, "start": _day, "end": _day},
    "content": {"text": clean},
    "form": {"text": clean},
    "slogan": {"text": clean},
    "duty": {"text": clean, "lead": _names, "with": _names, "due": _day, "when": clean},
    "report": {"text": clean, "lead": _names, "to": _names, "due": _day, "when": clean},
    "funding": {"text": clean},
    "table": {"text": clean, "cells": _table, "name": clean},  # a named one is filled
    "picture": {"text": clean, "name": clean},  # the name by which a filler knows what to draw
    # What follows stands on a page of its own, behind the signature; a title comes after a colon.
    "annex": {"text": clean},
}
# What only some rows have: a duty that stands in a table with those beside it, and what it is to bring.
_BESIDE: dict[str, dict[str, Callable[[Any], Any]]] = {"duty": {"tabled": bool, "product": clean}}


def checked(value: Any) -> Content:
    """The content with exactly its keys; rows without words are left out; `Refused` where one is wrong."""
    if not isinstance(value, dict) or not isinstance(value.get("rows", []), list):
        raise Refused(_("The draft has a wrong shape; nothing was saved."))
    rows = [_row(row) for row in value.get("rows", [])]
    if len(rows) > _MOST_ROWS:
        raise Refused(_("A draft has at most %(n)s rows.") % {"n": _MOST_ROWS})
    content: Content = {key: clean(value.get(key)) for key in WORDS}
    content |= {key: _names(value.get(key)) for key in LISTS}
    content |= {key: words for key in SIDE_WORDS if (words := clean(value.get(key)))}
    content |= {key: names for key in SIDE_LISTS if (names := _names(value.get(key)))}
    content["rows"] = [row for row in rows if row["text"] or row.get("lead")]
    return content


def _row(value: Any) -> Row:
    kind = value.get("kind") if isinstance(value, dict) else None
    shape = ROWS.get(kind) if isinstance(kind, str) else None
    if shape is None:
        raise Refused(_("The draft has a row of no known kind; nothing was saved."))
    beside = {key: check(value.get(key)) for key, check in _BESIDE.get(str(kind), {}).items()}
    row = {key: check(value.get(key)) for key, check in shape.items()}
    return {"kind": kind} | row | {key: found for key, found in beside.items() if found}


def digest_of(doc_type: str, content: Content) -> str:
    """The SHA-256 of what an approval is given to."""
    words = json.dumps([doc_type, content], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(words.encode()).hexdigest()
