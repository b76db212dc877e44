"""What an earlier paper lays down in its annexes and tables, as it goes into a new one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from loa.documents.annexes import Annex, annexes_of
from loa.documents.drafting.content import Row
from loa.documents.models import Fact, Reading

_NAMES_ANNEX, _WHOLE = re.compile(r"\bphụ lục\b", re.IGNORECASE), re.compile(r"trên đây là", re.IGNORECASE)
_TITLE = "appendix-title"  # the rule by which the reader knows the lines that open an annex


def annex_rows(reading: Reading, facts: Iterable[Fact]) -> list[tuple[int, Row]]:
    """The line that opens each annex which lays something down, with its title, and where it stands.

    Before them what the paper says of its annexes at its end.
    """
    begins = [fact.spans[0][0] for fact in facts]
    found: list[tuple[int, Row]] = []
    for annex in annexes_of(reading):
        passages = list(reading.passages.filter(number__gte=annex.first, number__lte=annex.last))
        start, end = passages[0].start, passages[-1].end
        if any(start <= begin < end for begin in begins):
            found.append((start, {"kind": "annex", "text": _called(reading, annex)}))
    return [*_pointers(reading, until=found[0][0]), *found] if found else []


def _pointers(reading: Reading, *, until: int) -> list[tuple[int, Row]]:
    """Closing sentences that send the reader to an annex; that of the whole paper is written anew."""
    closing = reading.passages.filter(kind="sentence", why="closing", start__lt=until)
    said = ((one.start, " ".join(reading.text[one.start : one.end].split())) for one in closing)
    return [
        (start, {"kind": "words", "text": words})
        for start, words in said
        if _NAMES_ANNEX.search(words) and not _WHOLE.match(words)
    ]


def _called(reading: Reading, annex: Annex) -> str:
    """The words that open it, then its title, in one line."""
    title = []
    for passage in reading.passages.filter(number__gt=annex.first, number__lte=annex.last):
        if passage.why != _TITLE:
            break
        title.append(reading.text[passage.start : passage.end])
    opening = annex.name.rstrip(" .:")
    return f"{opening}: {' '.join(' '.join(title).split())}" if title else opening


class Cells:
    """Where the cells of the tables stand in the text of a reading."""

    def __init__(self, reading: Reading) -> None:
        lines = [line for line in reading.lines if line.get("table") is not None]
        self.starts = [line["start"] for line in lines]
        self.ends = [line["end"] for line in lines]

    def hold(self, fact: Fact) -> bool:
        """Whether the fact begins in a cell."""
        at = fact.spans[0][0]
        before = bisect_right(self.starts, at) - 1
        return before >= 0 and at < self.ends[before]
