"""Where a page of a text ends: the white space around its number says nothing about paragraphs.

Reads the lines of a source without boxes; `lines` itself does so for those that have them.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from loa.reader.reading import Source
from loa.reader.stages.lines import Look


def doubt_gaps(source: Source, looks: list[Look]) -> None:
    """Clears `gap` behind a full line that no sentence ends, where a mark of a page stands in between."""
    marks = [line.start for line in source.lines if line.kind == "page-mark"]
    if not marks:
        return
    for before, after in pairwise(looks):
        if not (after.gap and before.full) or before.terminal or after.mark or after.bullet:
            continue
        at = bisect_left(marks, before.end)
        if at < len(marks) and marks[at] < after.start:
            after.gap = None
