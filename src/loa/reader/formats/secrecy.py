"""Marks of secrecy: a paper that bears one is not read.

The three marks and their stamps, in red capitals within two lines: Circulars 33/2015/TT-BCA, Article 16, and
24/2020/TT-BCA (checked against accounts of them; Decree 63/2026/NĐ-CP, which has them now, was not at hand).
Rather one ordinary paper too many is refused than one secret is taken in, so a mark is also known where a
stamp was misread by an OCR engine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from rapidfuzz.distance import Levenshtein

from loa.reader.errors import ReadingRefused
from loa.reader.reading import Line, Source
from loa.reader.rules.folding import bare
from loa.reader.rules.types import type_of_line

# Of words without their blanks, since marks are printed with spread letters. A word beside the label
# "Độ mật" is a mark in small letters too.
_MARKS = {"TUYỆTMẬT": "TUYỆT MẬT", "TỐIMẬT": "TỐI MẬT", "MẬT": "MẬT"}
_BARE = {bare(letters): mark for letters, mark in _MARKS.items()}
_EXACT = re.compile(rf"\W*(?:(?i:ĐỘMẬT\W*({'|'.join(_MARKS)}))|({'|'.join(_MARKS)}))\W*")
_LABELLED = re.compile(rf"(?i:\W*DOMAT:\W*({'|'.join(_BARE)})\W*)")  # "Độ mật: Tối mât"
_BESIDE = re.compile(r"\s{3,}|\t|[|│¦]")  # where one line holds two columns
_EDGES = re.compile(r"^[\W_]+|(?:\([A-D\d]\)|\d|[\W_])+$")  # "TỐI MẬT (B)", "MẬT 1"
_MISREAD = 1  # letters; of the two marks that are long enough

_HEADER_LINES = 30  # the header of Decree 30/2020 ends with the title well before this line
_HEADER_SHARE = 0.4  # of page 1; a stamp may be drawn last of all
_BODY = re.compile(r"\s*(?:(?:I|1|Điều 1)[.:]\s|Căn cứ\s|Thực hiện\s|Kính gửi)")


def refuse_secrets(source: Source) -> None:
    """Refuses a source with a mark of secrecy alone in its place in the header zone of page 1.

    Above the title the mark may have lost its diacritics, and a long one a letter.
    """
    title = _title_line(source)
    for line in _header_zone(source):
        words = source.text[line.start : line.end]
        if not ("M" in words or "m" in words):
            continue  # no mark is without that letter
        above = title is None or _stands_above(line, title)
        for piece in (words, *_pieces(words)):
            if mark := _mark(piece, misread=above):
                raise ReadingRefused("secret", detail=mark)


def refuse_stamp(words: str, *, misread: bool = False) -> None:
    """Refuses where a box or a picture of the first page holds a mark of secrecy and nothing else."""
    if mark := _mark(words, misread=misread):
        raise ReadingRefused("secret", detail=mark)


def _mark(words: str, *, misread: bool) -> str | None:
    squeezed = "".join(words.split())
    if exact := _EXACT.fullmatch(squeezed):
        return _MARKS[(exact[1] or exact[2]).upper()]
    folded = bare(squeezed)
    if labelled := _LABELLED.fullmatch(folded):
        return _BARE[labelled[1].upper()]
    return _misread(_EDGES.sub("", folded)) if misread else None


def _misread(letters: str) -> str | None:
    """The mark that these letters without diacritics stand for, all of them capitals."""
    if not (letters.isalpha() and letters.isupper()) or letters.endswith("MAI"):  # a name, an evening
        return None
    if letters in _BARE:
        return _BARE[letters]
    long = (each for each in _BARE if len(each) > 3)
    return next((_BARE[each] for each in long if Levenshtein.distance(letters, each) <= _MISREAD), None)


def _pieces(words: str) -> Iterator[str]:
    """What stands side by side in a line of the header: in columns, or before the place and day."""
    if _BESIDE.search(words):
        yield from _BESIDE.split(words)
    place, day, _ = words.partition(", ngày ")
    if day:
        yield " ".join(takewhile(str.isupper, place.split()))


def _title_line(source: Source) -> Line | None:
    """The line in the header that names the type of the paper, under which its title stands."""
    zone = (
        line for line in _header_zone(source) if type_of_line(source.text[line.start : line.end].strip("#* "))
    )
    return next(zone, None)


def _stands_above(line: Line, title: Line) -> bool:
    """Whether a line begins no lower than the title: a stamp may stand beside it, and come later."""
    if line.box and title.box:
        return line.box.top < title.box.bottom
    return line.start < title.start


def _header_zone(source: Source) -> Iterator[Line]:
    """The first lines up to the body; where lines have places, also all in the upper part of page 1."""
    seen = 0
    for line in source.lines:
        if line.page not in (None, 1):
            break
        words = source.text[line.start : line.end]
        if not words.strip() or seen >= _HEADER_LINES:
            continue
        seen = _HEADER_LINES if _BODY.match(words) else seen + 1
        yield line
    height = source.pages[0].height if source.pages else 0
    yield from (
        line for line in source.lines if line.page == 1 and line.box and line.box.top < height * _HEADER_SHARE
    )
