"""Where the words of a draft stand in the text that was read from its printed form.

The printed page breaks lines and sets two columns; the words and their order within a line stay. So both
texts are compared without white space.
"""

from __future__ import annotations

import re

from loa.documents.drafting.lines import Saying, Spans
from loa.documents.drafting.paper import Paper
from loa.documents.intervals import joined
from loa.documents.models import Fact

_SPACE = re.compile(r"\s+")
_SHORTEST = 12  # letters of a line by which it is recognised without its number and place


class NotFound(Exception):
    """A sentence of the draft is not on its printed form: the paper is not issued."""


class Places:
    """Finds spans of the paper's own text in the text that was read."""

    def __init__(self, paper: Paper, read: str) -> None:
        self.paper, self.read = paper, read
        self.index = [at for at, letter in enumerate(read) if not letter.isspace()]
        self.squeezed = _SPACE.sub("", read)
        self.lines: list[tuple[int, int, int]] = []  # start and end in the paper, letter in the squeezed text
        cursor = 0
        for line in paper.lines:
            key = _SPACE.sub("", paper.text[line.start : line.end])
            at = self.squeezed.find(key, cursor)
            if at < 0:
                at = self.squeezed.find(key)
            elif len(key) >= _SHORTEST:
                cursor = at + len(key)
            self.lines.append((line.start, line.end, at))

    def spans(self, spans: Spans) -> Spans:
        """The same words in the text that was read; those that are not found are left out."""
        found = [place for span in spans if (place := self._place(span))]
        return [list(span) for span in joined(found)]

    def _place(self, span: list[int]) -> tuple[int, int] | None:
        line = next((each for each in self.lines if each[0] <= span[0] < each[1]), None)
        if line is None or line[2] < 0:
            return None
        before = len(_SPACE.sub("", self.paper.text[line[0] : span[0]]))
        length = len(_SPACE.sub("", self.paper.text[span[0] : span[1]]))
        first = line[2] + before
        return self.index[first], self.index[first + length - 1] + 1


def placed(saying: Saying, places: Places) -> tuple[Spans, dict[str, Spans]]:
    """The spans of a fact on the printed paper; raises `NotFound` where a carried sentence is not there."""
    own = places.spans(saying.spans)
    if saying.spans and not own and saying.kind not in (Fact.Kind.HEADER, Fact.Kind.RECIPIENT):
        raise NotFound(str(saying.data.get("text") or saying.data))
    fields = {key: found for key, spans in saying.fields.items() if (found := places.spans(spans))}
    return own, fields
