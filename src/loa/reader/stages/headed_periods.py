"""Periods in which headings of work end: "NHIỆM VỤ TRỌNG TÂM TỪ NAY ĐẾN NĂM 2027", years beside each other.

Reads the outline. Writes phases; the stage `phases` decides which of them count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loa.reader.reading import Node, Phase, Span
from loa.reader.rules.periods import FROM_NOW, OF_A_PAPER, WORK_HEADING, YEARS_OF_WORK
from loa.reader.rules.written_periods import find_periods
from loa.reader.stages.document import Document
from loa.reader.stages.idle_sections import in_targets
from loa.reader.stages.period_heads import blanked, find_bounds, make_phase

_LONGEST = 200  # letters of a heading


def until_an_event(title: str) -> re.Match[str] | None:
    """ "từ nay đến …" at the end of a title that names no other paper, with no day on the calendar."""
    now = FROM_NOW.search(title)
    if now is None or find_periods(now["when"]) or OF_A_PAPER.search(title, 0, now.start()):
        return None
    return now


def periods_of_headings(document: Document) -> Iterator[Phase]:
    """The periods of headings of work: from now on, alone; a year or stage, where others stand beside it."""
    for node in document.nodes:
        if (now := _tail(document, node, FROM_NOW, needs="nay")) is not None:
            bounds = find_bounds(document, now)
            yield make_phase(document, now, now, days=bounds[1] if bounds else (None, None))
    for above in (None, *document.nodes):
        beside = [
            when
            for node in document.children(above)
            if (when := _tail(document, node, YEARS_OF_WORK, needs="20"))
        ]
        if len({document.words(when).casefold() for when in beside}) > 1:
            for when in beside:
                bounds = find_bounds(document, when)
                yield make_phase(document, when, when, days=bounds[1] if bounds else (None, None))


def _tail(document: Document, node: Node, pattern: re.Pattern[str], *, needs: str) -> Span | None:
    """The period at the end of a heading of work; None where a paper has it or nothing stands below.

    `needs` stands in all that the pattern matches: few headings hold it.
    """
    heading = Span(node.heading.spans[0].start, node.heading.spans[-1].end)
    words = document.text[heading.start : heading.end]
    if len(words) > _LONGEST or needs not in words.lower() or not (match := pattern.search(blanked(words))):
        return None
    before = words[: match.start()]
    if not WORK_HEADING.match(before) or OF_A_PAPER.search(before):
        return None
    if in_targets((*document.ancestors(node), node)):
        return None
    if not (document.under(node) or document.children(node)):
        return None
    return Span(heading.start + match.start("when"), heading.start + match.end("when"))
