"""The one period of a whole plan as a sentence gives it, where neither title nor section of time does.

Reads blocks. Writes phases whose name is the words of the period.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loa.reader.reading import Phase, Span
from loa.reader.rules.periods import PLANS
from loa.reader.rules.told_periods import (
    ISSUED,
    LABEL_OF_TIME,
    LABELLED,
    LABELLED_PART,
    OPENS_LINE,
    RUNS,
    RUNS_NEEDS,
)
from loa.reader.rules.written_periods import find_periods
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.measure_times import times_of_measures
from loa.reader.stages.period_heads import blanked, find_bounds, is_anniversary, make_phase

_NEAR = 24  # letters at the end of a sentence in which "như sau" stands
_FROM = "từ "
_OF_TIME = "thời gian"
_MARK = 8  # letters of a bullet or number
_LONGEST = 900  # letters of the sentence that issues a plan


def told_period(document: Document) -> Iterator[Phase]:
    """The period of the plan: where it is issued, else where a sentence says when it runs; at most one."""
    preamble = [block for block in document.in_zone("preamble") if block.kind == "paragraph"]
    for block in reversed(preamble):
        if phase := _of_issuing(document, block):
            yield phase
            return
    lower = document.letters.lower
    labelled = _OF_TIME in lower and len([*_labels_of_time(lower)]) == 1
    may_run = labelled or (_FROM in lower and any(needle in lower for needle in RUNS_NEEDS))
    if not may_run or times_of_measures(document):
        return
    running = [*_of_running(document, RUNS)]
    if not running and labelled:
        running = [*_of_running(document, LABELLED)] or [
            *_of_running(document, LABELLED_PART, needs=_OF_TIME)
        ]
    yield from running


def _labels_of_time(lower: str) -> Iterator[int]:
    """Where "thời gian …:" opens a line, behind a bullet or a number at most."""
    for label in LABEL_OF_TIME.finditer(lower):
        if OPENS_LINE.search(lower, max(0, label.start() - _MARK), label.start()):
            yield label.start()


def _of_issuing(document: Document, block: Block) -> Phase | None:
    words = document.text[block.body.start : block.end]
    if "sau" not in words[-_NEAR:].lower():
        return None
    issued = ISSUED.search(blanked(words)[-_LONGEST:])
    if not issued:
        return None
    plan = PLANS.match(issued["what"])
    at = block.end - min(len(words), _LONGEST) + issued.start("what")
    for period in find_periods(issued["what"]):
        dated = period.first and not period.first.startswith("--")
        if dated and (plan or period.last) and not is_anniversary(period):
            text = Span(at + period.start, at + period.end)
            return make_phase(document, text, text, days=(period.first, period.last))
    return None


def _of_running(document: Document, says: re.Pattern[str], *, needs: str = _FROM) -> Iterator[Phase]:
    """The first period of a sentence about the plan itself that tells both its days."""
    for block in document.in_zone("preamble", "body"):
        if block.kind == "row" or needs not in document.lowered(block):
            continue
        runs = says.search(document.text, block.body.start, block.end)
        bounds = find_bounds(document, Span(runs.end(), block.end)) if runs else None
        if runs and bounds and all(bounds[1]) and bounds[0].start == runs.end():
            yield make_phase(document, bounds[0], bounds[0], days=bounds[1])
            return
