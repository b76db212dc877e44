"""A whole text in the forms that stages search, each made once: every form has a letter for each letter.

Reads `Source.text`. A stretch whose blanks are single reads the same in every form: no stage folds it anew.
"""

from __future__ import annotations

import re

from loa.reader.reading import Span, reread
from loa.reader.rules.folding import fold, is_usual
from loa.reader.rules.units import canonical

_ODD = re.compile(r"[^\S \n]")  # white space that is neither a blank nor the end of a line


class Letters:
    """`plain`: the text with its lines run on; `canon`, `folded`: that as `canonical` and `fold` write it."""

    __slots__ = ("_canon", "_folded", "_hyphens", "_odd", "plain", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self.plain = source.replace("\n", " ")
        if is_usual(source):
            self._odd = "\t" in source or "\u00a0" in source
        else:
            self._odd = _ODD.search(source) is not None
        self._hyphens = "-\n" in source
        self._canon: str | None = None
        self._folded: str | None = None

    @property
    def canon(self) -> str:
        if self._canon is None:
            self._canon = canonical(self.plain)
        return self._canon

    @property
    def folded(self) -> str:
        if self._folded is None:
            self._folded = fold(self.plain)
        return self._folded

    def reread(self, spans: tuple[Span, ...]) -> str:
        """What `reading.reread` gives, from the letters at hand where they stand as they read."""
        words = self.words(spans[0].start, spans[0].end) if len(spans) == 1 else None
        return reread(self.source, spans) if words is None else words

    def words(self, start: int, end: int) -> str | None:
        """The words between the ends where they stand there with single blanks, None where they do not."""
        words = self.plain[start:end]
        if self._odd or "  " in words or words[:1] == " " or words[-1:] == " ":
            return None
        return None if self._hyphens and self.source.find("-\n", start, end) >= 0 else words
