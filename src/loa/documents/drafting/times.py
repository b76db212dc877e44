"""The times of duties in a draft: those of an earlier paper are marked, and none is only in the words.

Whoever is given a duty is reminded by its day. A day that stands in print alone reminds nobody, and the
day of last year's paper is not this year's; both keep a draft from being sent until a person says the day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from loa.documents.drafting.content import Content, Row
from loa.documents.drafting.sentences import phase_of
from loa.reader.reading import Span
from loa.reader.stages.deadlines import due_in_text
from loa.reader.stages.wording import word

FLAG = "(xem lại)"  # "look again": a draft is not sent while it stands in one of its rows
_SHOWN = 120  # letters of a row that is quoted
Dues = Sequence[dict[str, Any]]
_BOUND = ("duty", "report")
_LEFT_OVER = re.compile(r"\s+(?=[,;.)])|\(\s*\)|(?<=,)\s*,|(?<=\()\s+")


def timed(row: Row, dues: Dues) -> Row:
    """The row with the times of an earlier paper in "when", marked where they say a day.

    One day goes out of the text; of several the words stay in it as well, where they belong to parts of it.
    """
    words = "; ".join(due["text"] for due in dues if due["text"])
    if not words:
        return row
    dated = any(due["end"] for due in dues)
    text = _without(row["text"], words) if dated else row["text"]
    return {**row, "text": text, "when": f"{FLAG} {words}" if dated else words}


def phased(row: Row, start: str | None, end: str | None) -> Row:
    """The row of a phase with the days of an earlier paper behind its name, marked."""
    bounds = phase_of({"start": _full(start), "end": _full(end)})
    return {**row, "look": f"{FLAG} {bounds}"} if bounds else row


def marked(content: Content) -> Content:
    """The content with what is to be looked at in the words of its phases, where a writer sees it."""
    rows = [
        {**row, "text": f"{row['text']} {row['look']}"} if row.get("look") else row for row in content["rows"]
    ]
    return {**content, "rows": rows}


def unsettled(content: Content) -> list[str]:
    """A sentence for each time, basis or title that a person has to settle before the draft is sent."""
    head = [content.get("title", ""), *content.get("bases", [])]
    said = [
        (_("“%(words)s”: check whether it holds, then delete “(xem lại)”."), words)
        for words in head
        if FLAG in words
    ]
    for row in content["rows"]:
        words = " ".join(part for part in (row["text"], row.get("when", "")) if part)
        if words and (why := _why(row, words)):
            said.append((why, words))
    return [why % {"words": _short(words)} for why, words in said]


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1].rstrip()}…"


def _why(row: Row, words: str) -> str:
    """What is not settled of the row, as a sentence that quotes its words; "" where nothing is."""
    if FLAG in words and row["kind"] in ("words", "item"):
        return _("“%(words)s”: look at this again, then delete the line.")
    if FLAG in words:
        return _("“%(words)s”: the time is that of the earlier paper.")
    said = _ends(words) if row["kind"] in _BOUND else set()
    if said and not row["due"]:
        return _("“%(words)s”: the words say a time, and no day is set; nobody would be reminded.")
    if said and not any(end.startswith("--") or end[:4] == row["due"][:4] for end in said):
        return _("“%(words)s”: the day that is set is of another year than the words.")
    return ""


def _ends(words: str) -> set[str]:
    """The days by which the words say it is due, read as they would be in a paper of this year."""
    wording = word(words, [Span(0, len(words))])
    dues = due_in_text(wording, 0, len(wording.text), year=timezone.localdate().year)
    return {due.end.value for due in dues if due.end}


def _without(text: str, words: str) -> str:
    cut = text.replace(words, "", 1)
    if cut == text or not re.search(r"\w", cut):
        return text
    cut = _LEFT_OVER.sub("", " ".join(cut.split())).strip(" .,;")
    return cut[:1].upper() + cut[1:]


def _full(iso: str | None) -> str:
    return iso if iso and re.fullmatch(r"\d{4}-\d\d-\d\d", iso) else ""
