"""A whole text in the forms that stages search, each made once: every form has a letter for each letter.

Reads `Source.text`. A stretch whose blanks are single reads the same in every form: no stage folds it anew.
"""

from __future__ import annotations

import re
from typing import Any

from loa.reader.reading import Span, reread
from loa.reader.rules.folding import fold, lowered, lowered_usual, usual
from loa.reader.rules.needles import Hits, hits
from loa.reader.rules.units import canonical, canonical_of

_ODD = re.compile(r"[^\S \n]")  # white space that is neither a blank nor the end of a line


class Letters:
    """`plain`: the text with its lines run on; `canon`, `folded`: that as `canonical` and `fold` write it.

    `lower` is `plain` in lower case. `answers` keeps what was found out about words, wherever they stand.
    """

    __slots__ = (
        "_canon",
        "_doubled",
        "_folded",
        "_hits",
        "_hyphens",
        "_odd",
        "_signs",
        "answers",
        "lower",
        "plain",
        "source",
    )

    def __init__(self, source: str) -> None:
        self.source = source
        self.plain = source.replace("\n", " ")
        self._signs = usual(self.plain)
        self.lower = lowered(self.plain) if self._signs is None else lowered_usual(self._signs)
        if self._signs is not None:
            self._odd = "\t" in source or "\u00a0" in source
        else:
            self._odd = _ODD.search(source) is not None
        self.answers: dict[tuple[str, str, int], dict[Any, Any]] = {}
        self._hyphens, self._doubled = "-\n" in source, "  " in self.plain
        self._hits: dict[str, Hits] = {}
        self._canon: str | None = None
        self._folded: str | None = None

    @property
    def canon(self) -> str:
        if self._canon is None:
            self._canon = canonical_of(self.lower)
        return self._canon

    @property
    def folded(self) -> str:
        if self._folded is None:
            self._folded = fold(self.plain, self._signs)
        return self._folded

    def hits(self, lower: str) -> Hits:
        """What `needles.hits` gives, once for the same words: stages ask of the same items in turn."""
        found = self._hits.get(lower)
        if found is None:
            found = self._hits[lower] = hits(lower)
        return found

    def lowered(self, words: str, at: int) -> str:
        """`words`, which begin at `at`, in lower case: those at hand where they are the same."""
        return self.lower[at : at + len(words)] if self.plain.startswith(words, at) else words.lower()

    def canonical(self, words: str, at: int) -> str:
        """`words`, which begin at `at`, as `canonical` writes them: those at hand where they are the same."""
        return self.canon[at : at + len(words)] if self.plain.startswith(words, at) else canonical(words)

    def reread(self, spans: tuple[Span, ...]) -> str:
        """What `reading.reread` gives, from the letters at hand where they stand as they read."""
        words = self.words(spans[0].start, spans[0].end) if len(spans) == 1 else None
        return reread(self.source, spans) if words is None else words

    def words(self, start: int, end: int) -> str | None:
        """The words between the ends where they stand there with single blanks, None where they do not."""
        words = self.plain[start:end]
        if self._odd or (self._doubled and "  " in words) or words.strip(" ") != words:
            return None
        return None if self._hyphens and self.source.find("-\n", start, end) >= 0 else words
