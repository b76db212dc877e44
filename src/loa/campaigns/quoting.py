"""The sentence of the signed plan that ordered a duty, with what is carried marked in it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from loa.documents.carrying import declined_spans
from loa.documents.intervals import Span, common, joined, within, without
from loa.documents.models import Document, Fact, Passage
from loa.reader.reading import fold_space

LONGEST = 4000  # characters of a quotation; longer ones end with "…"
CARRIED, DECLINED = "carried", "declined"
DOTS = "…"
_MIDDLE = re.compile(r"\s*(?!\w[).])([^\W\d_])")  # a letter, which is not that of an item
_SHOWN = ("lead", "with", "due", "from", "to")  # values marked beside the own words; the item's number is not


@dataclass(frozen=True)
class Piece:
    """Some words of the quotation: carried, declined, or ("") what stands between."""

    words: str
    mark: str = ""


@dataclass(frozen=True)
class Quote:
    """The words of the paper around a fact, and where they stand."""

    pieces: tuple[Piece, ...]
    page: int | None
    section: str
    document: Document

    @property
    def declines(self) -> bool:
        """Whether some of the words are not asked for through Loa."""
        return any(piece.mark == DECLINED for piece in self.pieces)


def quote(fact: Fact, *, declined: Sequence[Span] | None = None) -> Quote:
    """The passages in which the fact's words stand, its own words marked; `declined` where it is known."""
    reading = fact.reading
    declined = declined_spans(reading) if declined is None else declined
    own = joined(fact.spans)
    passages = list(_around(fact, own))
    held = joined((p.start, p.end) for p in passages) or own
    shared = joined(span for name in _SHOWN for span in fact.fields.get(name, []))
    carried = without(joined([*own, *_inside(shared, held)]), declined)
    pieces = tuple(_pieces(reading.text, held, carried=carried, declined=declined))
    if pieces and begins_in_the_middle("".join(piece.words for piece in pieces)):
        pieces = (Piece(DOTS), *pieces)
    first = passages[0] if passages else None
    section = str(fact.data.get("section") or (first.section if first else ""))
    return Quote(pieces, first.page if first else None, section, reading.document)


def begins_in_the_middle(words: str) -> bool:
    """Whether they begin with a small letter: no sentence of a plan does, but for the letter of an item."""
    first = _MIDDLE.match(words)
    return bool(first and first[1].islower())


def quoted(words: str) -> str:
    """The words as they are quoted: from the middle of a sentence with dots before them."""
    return DOTS + words.lstrip() if begins_in_the_middle(words) else words


def _around(fact: Fact, own: Sequence[Span]) -> list[Passage]:
    if not own:
        return []
    found = fact.reading.passages.filter(start__lt=own[-1][1], end__gt=own[0][0]).order_by("start")
    return [passage for passage in found if within(own, (passage.start, passage.end))]


def _inside(spans: Sequence[Span], held: Sequence[Span]) -> list[Span]:
    return common(spans, held)


def _pieces(
    text: str, held: Iterable[Span], *, carried: Sequence[Span], declined: Sequence[Span]
) -> Iterable[Piece]:
    room = LONGEST
    for number, (start, end) in enumerate(held):
        if number:
            yield Piece(" … ")
        cuts = sorted(
            {
                start,
                end,
                *(e for spans in (carried, declined) for s in within(spans, (start, end)) for e in s),
            }
        )
        for left, right in itertools.pairwise(cuts):
            words = _spaced(text[left:right])
            if words:
                yield Piece(words[:room], _mark((left, right), carried=carried, declined=declined))
            room -= len(words)
            if room <= 0:
                yield Piece("…")
                return


def _spaced(words: str) -> str:
    """The words folded, with one space kept at each end that had white space."""
    folded = fold_space(words)
    before = " " if words[:1].isspace() else ""
    after = " " if words[-1:].isspace() else ""
    return before + folded + after if folded else " " * bool(words)


def _mark(span: Span, *, carried: Sequence[Span], declined: Sequence[Span]) -> str:
    if within(declined, span):
        return DECLINED
    return CARRIED if within(carried, span) else ""
