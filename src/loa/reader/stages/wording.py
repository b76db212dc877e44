"""Words of a document on one line, each letter knowing where it stands.

Reads spans of `Reading.text`. Every later stage searches in a `Wording` and gets spans and values back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from loa.reader.reading import Span, Value, reread
from loa.reader.rules.folding import fold
from loa.reader.rules.units import UNNAMED, UnitNames, canonical

_WORD = re.compile(r"\S+")


@dataclass(frozen=True)
class Wording:
    """The words under some spans with single spaces; `offsets[i]` is where letter `i` stands in `source`.

    `breaks` are the positions at which a new span of the source begins; `names` are units known by name.
    """

    source: str
    text: str
    offsets: list[int]
    breaks: tuple[int, ...] = ()
    names: UnitNames = UNNAMED

    @cached_property
    def canon(self) -> str:
        """`text` as `canonical` writes it, letter for letter."""
        return canonical(self.text)

    @cached_property
    def folded(self) -> str:
        """`text` in lower case without diacritics, letter for letter."""
        return fold(self.text)

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """The spans of the letters from `start` to `end`, one for each span of the source that they touch."""
        edges = [start, *(b for b in self.breaks if start < b < end), end]
        found = []
        for left, right in pairwise(edges):
            while left < right and self.text[left] == " ":
                left += 1
            while left < right and self.text[right - 1] == " ":
                right -= 1
            if left < right:
                found.append(Span(self.offsets[left], self.offsets[right - 1] + 1))
        return tuple(found)

    def named_end(self, at: int) -> int | None:
        """Where the unit known by name that begins at `at` ends; None where none begins there."""
        return self.names.end(self.text, self.canon, at)

    def value(self, *pieces: tuple[int, int], rule: str | None = None) -> Value[str]:
        """The value whose words are the letters of `pieces` in their order."""
        spans = tuple(span for start, end in pieces for span in self.spans(start, end))
        return Value(reread(self.source, spans), spans, rule)


def word(source: str, spans: Iterable[Span], *, names: UnitNames = UNNAMED) -> Wording:
    """The wording of `spans` of `source`, white space folded as `fold_space` does."""
    letters: list[str] = []
    offsets: list[int] = []
    breaks: list[int] = []
    for span in spans:
        raw = source[span.start : span.end]
        plain = raw.replace("\n", " ")
        if plain != " ".join(raw.split()) or "-\n" in raw:
            _fold(source, span, letters=letters, offsets=offsets, breaks=breaks)
        elif plain:  # letter for letter the same: by far the most spans
            if offsets:
                letters.append(" ")
                offsets.append(span.start - 1)
                breaks.append(len(offsets))
            letters.append(plain)
            offsets.extend(range(span.start, span.end))
    return Wording(source, "".join(letters), offsets, tuple(breaks), names)


def _fold(source: str, span: Span, *, letters: list[str], offsets: list[int], breaks: list[int]) -> None:
    """The letters of one span appended word by word."""
    last = -1
    for match in _WORD.finditer(source, span.start, span.end):
        joined = last >= 0 and source[last] == "-" and match.start() == last + 2 and source[last + 1] == "\n"
        if offsets and not joined:
            letters.append(" ")
            offsets.append(match.start() - 1)
        if last < 0 and offsets:
            breaks.append(len(offsets))
        letters.append(match[0])
        offsets.extend(range(match.start(), match.end()))
        last = match.end() - 1
