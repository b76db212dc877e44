"""Words of a document on one line, each letter knowing where it stands.

Reads spans of `Reading.text`. Every later stage searches in a `Wording` and gets spans and values back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from loa.reader.reading import Span, Value, reread
from loa.reader.rules.folding import fold
from loa.reader.rules.needles import Hits, hits
from loa.reader.rules.units import SHORT_LIST, UNNAMED, UnitNames, canonical
from loa.reader.stages.letters import Letters

_WORD = re.compile(r"\S+")
_LONGEST_NAME = 100  # letters of words that stand in a paper again and again, such as the name of a unit
_UNASKED = object()
P = ParamSpec("P")
R = TypeVar("R")
_SHORT_LIST = re.compile(SHORT_LIST)
_SHORT_HEADS = ("các ", "quận, ", "huyện, ")


class Wording:
    """The words under some spans with single spaces; `offsets[i]` is where letter `i` stands in `source`.

    `breaks` are the positions at which a new span of the source begins; `names` are units known by name.
    `canon` is `text` as `canonical` writes it. `answers` keeps what was found out about these words: the
    shapes of duties ask the same of them again and again; short ones share them with the same elsewhere.
    """

    __slots__ = (
        "_folded",
        "_letters",
        "_tidy",
        "answers",
        "breaks",
        "canon",
        "names",
        "offsets",
        "source",
        "text",
    )

    def __init__(
        self,
        source: str,
        text: str,
        offsets: Sequence[int],
        *,
        breaks: tuple[int, ...] = (),
        names: UnitNames = UNNAMED,
        canon: str | None = None,
        letters: Letters | None = None,
    ) -> None:
        self.source, self.text, self.offsets = source, text, offsets
        self.breaks, self.names = breaks, names
        self._tidy = canon is not None  # every letter stands in the source as it stands here
        self.canon = canonical(text) if canon is None else canon
        self._letters = letters
        self._folded: str | None = None
        self.answers: dict[Any, Any] = {}
        if letters is not None and len(text) < _LONGEST_NAME:
            self.answers = letters.answers.setdefault((text, self.canon, id(names)), self.answers)

    @property
    def folded(self) -> str:
        """`text` in lower case without diacritics, letter for letter."""
        if self._folded is None:
            at = self.offsets
            if self._letters is not None and isinstance(at, range):
                self._folded = self._letters.folded[at.start : at.stop]
            else:
                self._folded = fold(self.text)
        return self._folded

    @property
    def hits(self) -> Hits:
        """The gates that are open in these words."""
        found: Hits | None = self.answers.get("hits")
        if found is None:
            look = hits if self._letters is None else self._letters.hits
            found = self.answers["hits"] = look(self.canon)
        return found

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """The spans of the letters from `start` to `end`, one for each span of the source that they touch."""
        return tuple(
            Span(self.offsets[left], self.offsets[right - 1] + 1) for left, right in self._parts(start, end)
        )

    def _parts(self, start: int, end: int) -> list[tuple[int, int]]:
        """The letters without blanks at the ends, cut where a new span of the source begins."""
        text = self.text
        edges = [start, *(b for b in self.breaks if start < b < end), end] if self.breaks else (start, end)
        parts = []
        left = start
        for right in edges[1:]:
            following = right
            while left < right and text[left] == " ":
                left += 1
            while left < right and text[right - 1] == " ":
                right -= 1
            if left < right:
                parts.append((left, right))
            left = following
        return parts

    def named_end(self, at: int) -> int | None:
        """Where the unit known by name that begins at `at` ends; None where none begins there."""
        if self.canon.startswith(_SHORT_HEADS, at) and (listed := _SHORT_LIST.match(self.canon, at)):
            return listed.end()
        return None if self.names is UNNAMED else self.names.end(self.text, self.canon, at)

    def value(self, *pieces: tuple[int, int], rule: str | None = None) -> Value[str]:
        """The value whose words are the letters of `pieces` in their order."""
        offsets, text = self.offsets, self.text
        if self._tidy and not self.breaks and len(pieces) == 1:  # by far the most
            start, end = pieces[0]
            if start < end and text[start] != " " and text[end - 1] != " ":
                return Value(text[start:end], (Span(offsets[start], offsets[end - 1] + 1),), rule)
        parts = [part for start, end in pieces for part in self._parts(start, end)]
        spans = tuple([Span(offsets[left], offsets[right - 1] + 1) for left, right in parts])
        if self._tidy:
            return Value(" ".join([text[left:right] for left, right in parts]), spans, rule)
        return Value(reread(self.source, spans), spans, rule)


def remembered(look: Callable[Concatenate[Wording, P], R]) -> Callable[Concatenate[Wording, P], R]:
    """The look at some words that is taken once: what it found is kept with their answers."""

    @wraps(look)
    def answer(wording: Wording, /, *asked: P.args, **options: P.kwargs) -> R:
        key = (look, asked, *options.items()) if options else (look, asked)
        found: Any = wording.answers.get(key, _UNASKED)
        if found is _UNASKED:
            found = wording.answers[key] = look(wording, *asked, **options)
        return found  # type: ignore[no-any-return]

    return answer


def word(
    source: str, spans: Iterable[Span], *, names: UnitNames = UNNAMED, letters: Letters | None = None
) -> Wording:
    """The wording of `spans` of `source`, white space folded as `fold_space` does."""
    letters = letters or Letters(source)
    parts = tuple(spans)
    if len(parts) == 1:
        start, end = parts[0].start, parts[0].end
        if (words := letters.words(start, end)) is not None:
            canon = letters.canon[start:end]
            return Wording(source, words, range(start, end), names=names, canon=canon, letters=letters)
    plain = [letters.words(span.start, span.end) for span in parts]
    if None in plain:
        return _folded(source, parts, plain, names=names)
    offsets: list[int] = []
    breaks: list[int] = []
    filled = [span for span in parts if span.start < span.end]
    for span in filled:
        if offsets:
            offsets.append(span.start - 1)
            breaks.append(len(offsets))
        offsets.extend(range(span.start, span.end))
    text = " ".join([letters.plain[span.start : span.end] for span in filled])
    canon = " ".join([letters.canon[span.start : span.end] for span in filled])
    return Wording(source, text, offsets, breaks=tuple(breaks), names=names, canon=canon)


def _folded(source: str, parts: tuple[Span, ...], plain: list[str | None], *, names: UnitNames) -> Wording:
    """The wording of spans of which one at least does not stand in the source as it reads."""
    letters: list[str] = []
    offsets: list[int] = []
    breaks: list[int] = []
    for span, words in zip(parts, plain, strict=True):
        if words is None:
            _fold(source, span, letters=letters, offsets=offsets, breaks=breaks)
        elif words:
            if offsets:
                letters.append(" ")
                offsets.append(span.start - 1)
                breaks.append(len(offsets))
            letters.append(words)
            offsets.extend(range(span.start, span.end))
    return Wording(source, "".join(letters), offsets, breaks=tuple(breaks), names=names)


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
