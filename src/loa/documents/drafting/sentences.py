"""How rows of a draft are put into official words: numbers of headings, duties, periods, reports."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from loa.documents.drafting.content import Row

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LETTERS = "abcdđeghiklmnopqrstuvxy"  # as official papers count: without f, j, w, z
# How a sentence of a paper leads to who does it: "Giao Sở Y tế chủ trì …".
_ORDER = re.compile(r"(?:giao|đề nghị|yêu cầu|phân công)\s+")
_LEADS = re.compile(r"chủ trì,?\s+", re.IGNORECASE)
_HELPS = re.compile(r"phối hợp\s+(?:chặt chẽ\s+)?với\s+", re.IGNORECASE)


def number_of(level: int, count: int) -> str:
    """The number of the `count`-th heading of a level: "IV", "2", "c"."""
    if level == 1:
        return _roman(count)
    if level == 2:
        return str(count)
    return _LETTERS[count - 1] if count <= len(_LETTERS) else str(count)


def mark_of(level: int, number: str) -> str:
    """The number as it is printed: "IV.", "2.", "c)"."""
    return f"{number}{')' if level == 3 else '.'}"


def _roman(count: int) -> str:
    words = ""
    for value, sign in _ROMAN:
        while count >= value:
            words, count = words + sign, count - value
    return words


def spoken(iso: str) -> str:
    """The day as it is written in a sentence: "ngày 05 tháng 3 năm 2026" (leading zeros: Decree 30/2020)."""
    day = date.fromisoformat(iso)
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def deadline_of(row: Row) -> str:
    """The words of the deadline: those the draft gives, or the day; "" for none."""
    if row.get("when"):
        return str(row["when"])
    return f"trước {spoken(row['due'])}" if row.get("due") else ""


def duty_of(row: Row, *, lead_above: bool) -> str:
    """The sentence of a duty; who is named in the heading above or in its own words is not named again."""
    named, words = ", ".join(row["lead"]), _with(row["text"].rstrip(" .;"), deadline_of(row))
    if _begins_with(words, row["lead"]):
        return f"{words}."
    together = _together(words, row["with"])
    if lead_above or not named:
        return f"Chủ trì, {together}." if together else f"{words[:1].upper()}{words[1:]}."
    return f"{named} chủ trì, {together}." if together else f"{named} {_lowered(words)}."


def _together(words: str, helping: Sequence[str]) -> str:
    """The words behind "chủ trì, ", who helps said once: in them, or put before them; "" for nobody."""
    said = _LEADS.sub("", words, count=1) if _LEADS.match(words) else words
    unsaid = [name for name in helping if not _helps_in(words, name)]
    helps = _HELPS.match(said)
    if helps and helping:
        return f"{helps[0].lower()}{', '.join([*unsaid, said[helps.end() :]])}"
    return f"phối hợp với {', '.join(unsaid)} {_lowered(said)}" if unsaid else ""


def _helps_in(words: str, name: str) -> bool:
    """Whether the words themselves say that one works with it."""
    helps = _HELPS.search(words)
    return helps is not None and name.lower() in words[helps.end() :].lower()


def report_of(row: Row) -> str:
    """The sentence of a report that is owed; what its own words say is not said again."""
    words = row["text"].rstrip(" .;") or "báo cáo kết quả thực hiện"
    lower = _lowered(words)
    to = f"về {', '.join(row['to'])}" if row["to"] else ""
    if to and not _said(row["to"], words):
        words, lower = f"{words} {to}", f"{lower} {to}"
    who = ", ".join(row["lead"]) or "Các cơ quan, đơn vị"
    together = words if _begins_with(words, row["lead"]) else f"{who} {lower}"
    return f"{_with(together, deadline_of(row))}."


def _with(words: str, when: str) -> str:
    """The words and the times, each said once: those of an earlier paper may stand in its words."""
    parts = (part.strip() for part in when.split(";"))
    unsaid = [part for part in parts if part and part.lower() not in words.lower()]
    return f"{words} {'; '.join(unsaid)}" if unsaid else words


def _begins_with(words: str, names: Sequence[str]) -> bool:
    """Whether the words begin with who leads, as sentences of papers do, and name all of them."""
    first = _ORDER.sub("", words.lower(), count=1) if _ORDER.match(words.lower()) else words.lower()
    return bool(names) and first.startswith(names[0].lower()) and _said(names, words)


def _said(names: Sequence[str], words: str) -> bool:
    return all(name.lower() in words.lower() for name in names)


def phase_of(row: Row) -> str:
    """The bounds of a phase in words."""
    if row["start"] and row["end"]:
        return f"từ {spoken(row['start'])} đến {spoken(row['end'])}"
    if row["start"]:
        return f"từ {spoken(row['start'])}"
    return f"đến {spoken(row['end'])}" if row["end"] else ""


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:] if _is_plain(words) else words


def _is_plain(words: str) -> bool:
    """Whether the first word may lose its capital: it is no abbreviation and no number."""
    first = words.split(" ", 1)[0]
    return first[:1].isalpha() and not first[1:].isupper()
