"""Slips of OCR mended for the stages that look for words, sign by sign, so that every place stays.

Reads a `Source`. The stages work on the mended text; `as_printed` gives the facts the printed words back.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache
from itertools import pairwise
from typing import TypeVar

from msgspec.structs import replace

from loa.reader.reading import Mark, Passage, Source, Value, reread
from loa.reader.record import Record
from loa.reader.rules.folding import fold, lowered
from loa.reader.rules.slips import (
    ALONE,
    ALONE_SLIP,
    BEFORE_NUMBER,
    COUNTING_SLIP,
    DUST,
    MISREAD_NUMBER,
    PAIRS,
    STAND_ALONE,
    WORD,
)

_T = TypeVar("_T")
_DIGITS = str.maketrans("lIO", "110")
_AS_PRINTED = "="
_BLANKED = re.compile(r"[ \t]+")
_STROKE = "/"  # of đ, beside the marks that Unicode takes off
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


def mended(source: Source) -> Source:
    """`source` with the words that everybody knows as they are spelt; itself where nothing is amiss.

    What no machine has read off paper is left as it is.
    """
    if source.kind == "docx" or (source.kind == "pdf" and not any(page.scanned for page in source.pages)):
        return source
    text = source.text
    dusty = _without_dust(source)
    words = ALONE_SLIP.sub(lambda m: _in_case(ALONE[m[0].lower()], m[0]), _spelt(dusty))
    spelt = COUNTING_SLIP.sub(_counting, MISREAD_NUMBER.sub(_number, words))
    return source if spelt == text else replace(source, text=spelt)


def as_printed(found: _T, *, mended: str, printed: str) -> _T:
    """What the stages found in the mended text, each value with the words that are printed there."""
    if isinstance(found, Value):
        words = found.value
        if isinstance(words, str) and words == reread(mended, found.spans):
            return replace(found, value=reread(printed, found.spans))
        return found
    if isinstance(found, tuple):
        return tuple(as_printed(item, mended=mended, printed=printed) for item in found)  # type: ignore[return-value]
    if isinstance(found, Record):
        fields = found.__struct_fields__
        told = {name: as_printed(getattr(found, name), mended=mended, printed=printed) for name in fields}
        return replace(found, **told)
    return found


def find_dust(passages: tuple[Passage, ...], *, mended: str, printed: str) -> list[Mark]:
    """The stray signs that stand in no passage."""
    found: list[Mark] = []
    starts = [passage.start for passage in passages]
    for blank in _BLANKED.finditer(mended):
        words = printed[blank.start() : blank.end()]
        if words.isspace():
            continue
        start = blank.start() + len(words) - len(words.lstrip())
        before = bisect_right(starts, start) - 1
        if before < 0 or passages[before].end <= start:
            found.append(Mark(start, blank.start() + len(words.rstrip()), "dust"))
    return found


def _without_dust(source: Source) -> str:
    """The text with blanks in place of stray signs before and behind lines outside tables."""
    text = source.text
    out: list[str] = []
    at = 0
    for line in source.lines:
        if line.kind != "text":
            continue
        words = text[line.start : line.end]
        if words.count("|") > 1:
            continue
        for match in DUST.finditer(words):
            name = match.lastgroup or "before"
            start, end = match.span(name)
            out += [text[at : line.start + start], " " * (end - start)]
            at = line.start + end
    return "".join([*out, text[at:]])


def _number(match: re.Match[str]) -> str:
    """The number as it is; a Roman one before a year stays: "quý II/2O25"."""
    parts = match[0].split("/")
    return "/".join(part if part.strip("I") == "" else part.translate(_DIGITS) for part in parts)


def _counting(match: re.Match[str]) -> str:
    return _in_case(BEFORE_NUMBER[match["word"].lower()], match["word"])


def _in_case(right: str, printed: str) -> str:
    return "".join(r.upper() if p.isupper() else r for r, p in zip(right, printed, strict=True))


def _spelt(text: str) -> str:
    """The text with known pairs of words spelt as they are, where what is printed lacks marks."""
    folded, lower = fold(text), lowered(text)
    words = list(WORD.finditer(folded))
    pairs = [PAIRS.get(f"{one[0]} {after[0]}") for one, after in pairwise(words)]
    if not any(pairs):
        return text
    right = [
        _right(text, lower, pair, known=known) for pair, known in zip(pairwise(words), pairs, strict=True)
    ]
    letters: list[str] | None = None
    for i, pair in enumerate(right):
        if not pair or pair == _AS_PRINTED:
            continue
        if right[i + 1 : i + 2] == [_AS_PRINTED] and lower[words[i].start() : words[i].end()] in STAND_ALONE:
            continue  # "thì Ủy ban …", "mọi trường hợp": a word of its own before a known pair
        for word, spelt, beside in zip(words[i : i + 2], pair.split(), (i - 1, i + 1), strict=True):
            stands = 0 <= beside < len(right) and right[beside] == _AS_PRINTED
            if not stands and lower[word.start() : word.end()] != spelt:
                letters = letters or list(text)
                letters[word.start() : word.end()] = _in_case(spelt, text[word.start() : word.end()])
    return text if letters is None else "".join(letters)


def _right(
    text: str, lower: str, pair: tuple[re.Match[str], re.Match[str]], *, known: list[str] | None
) -> str | None:
    """How these two words are spelt; `_AS_PRINTED` where they are, None where nobody knows."""
    if not known:
        return None
    one, after = pair
    if not lower[one.end() : after.start()].isspace():
        return None
    printed = f"{lower[one.start() : one.end()]} {lower[after.start() : after.end()]}"
    if printed in known:
        return _AS_PRINTED
    right = next((spelt for spelt in known if _lacks_marks(printed, spelt)), None)
    if right and text[one.start() : after.end()].istitle() and right.split()[1] != printed.split()[1]:
        return None  # both with a capital and the second without its marks: mostly somebody's name
    return right


@lru_cache(maxsize=4096)
def _lacks_marks(printed: str, right: str) -> bool:
    """Whether `printed` is `right` with marks lost, or with a single tone taken for another."""
    wrong = [(_marks(p), _marks(r)) for p, r in zip(printed, right, strict=True) if p != r]
    if all(has < needs or has - _TONES < needs - _TONES for has, needs in wrong):
        return True  # with one tone for another beside what was lost: "dé nghị"
    has, needs = wrong[0]
    return len(wrong) == 1 and has - _TONES == needs - _TONES and bool(needs & _TONES)


def _marks(letter: str) -> frozenset[str]:
    if letter == "đ":
        return frozenset(_STROKE)
    return frozenset(unicodedata.normalize("NFD", letter)[1:])
