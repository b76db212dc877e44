"""The lines of a head as they stand, and the place and day that they tell.

Reads header blocks, without the stamp of an office that received the paper. Answers with values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loa.reader.reading import Span, Value
from loa.reader.rules.issue_dates import find_issue_date
from loa.reader.rules.letters import exact
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document

_STAMP = re.compile(r"C[ÔO]NG\s+V[ĂA]N\s+[ĐD][ẾE]N|^[ĐD][ẾE]N$|^\s*ĐẾN\s*(?:Số|Ngày)?", re.IGNORECASE)
_UNIT = (
    r"(?:(?:Thành\s+phố|thành\s+phố|Thị\s+xã|thị\s+xã|Thị\s+trấn|Huyện|huyện|Quận|quận|Xã|xã|Phường|phường|Đặc\s+khu|"
    r"đặc\s+khu|Tỉnh|tỉnh|TP\.?|Tp\.?|TX\.?|TT\.?)\s*)"
)
_WORD = exact(r"[A-ZĐÀ-Ỹ][a-zà-ỹđ'’]*")
PLACE = re.compile(
    exact(
        rf"(?<![^\W_])(?<!/)(?P<place>{_UNIT}?(?:{_WORD}(?:\s+|\s?-\s?)){{0,5}}(?:{_WORD}|\d{{1,2}})|{_UNIT}?[A-ZĐÀ-Ỹ]{{2,}}(?:\s+[A-ZĐÀ-Ỹ]{{2,}}){{0,3}})"
        r"\s*[,.;]\s*(?:(?:[Hh]ồi|[Ll]úc|[Vv]ào\s+hồi)\s+\d{1,2}\s?(?:giờ|g|h|:)\s?\d{0,2}(?:\s?phút)?,?\s*)?(?=[Nn]g[àaáảãâạ]y|[Tt]h[áaàảãâạ]ng)"
    )
)
_BEFORE_DAY = re.compile(r"[,.;]\s*(?:[Hh]ồi|[Ll]úc|[Vv]ào|[Nn]g|[Tt]h)")  # as every place with a day holds
# A place broken at the end of a line: "Thành phố", one syllable of two.
_PLACE_HEAD = re.compile(
    exact(rf"{_UNIT}(?:{_WORD}\s*){{0,4}}|(?!Khẩn|Mật)(?:{_WORD}(?:\s+|\s?-\s?)){{0,3}}{_WORD}")
)
# A line without the comma or the word for the day: "Sông Ngàn ngày 5 tháng 3 năm 2025", "Sông Ngàn, 5/3/25".
_LOOSE_LINE = re.compile(
    exact(
        rf"\s*(?P<place>{_UNIT}?(?:{_WORD}\s?-?\s?){{1,5}}?{_WORD})"
        r"(?:\s+(?P<day>ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})|,\s*(?P<figures>\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))\s*"
    )
)
_BARE_DAY = re.compile(r"[\s_*]*[Nn]gày\s.{0,16}tháng\s.{0,10}năm\s+[12][\dlIO]{3}[\s_*]*\Z", re.DOTALL)
_BLANK_DAY = re.compile(r"[Nn]gày[\s.…_]*tháng[\s.…_]*năm[\s.…_]*")  # left to the pen
# A number or a day left blank, so wide that what follows seems to stand in a column of its own.
_BEFORE_BLANK = re.compile(r"(?:(?<!\w)S[ốo]\s*:|,\s*ng[àa]y)\Z", re.IGNORECASE)
_AFTER_BLANK = re.compile(
    r"[ \t]+(?:[/-][A-ZĐ][\w&-]+(?:/[A-ZĐ]+)?|th[áa]ng[^\n]{1,12}\sn[ăa]m\s+(?:19|20)\d\d(?!\d))",
    re.IGNORECASE,
)
LABEL_WITHIN = 60  # letters before "Số": the rest of a line of the other column
_HEADER_LINE = 200


def _is_stamp(document: Document, blocks: list[Block], i: int) -> bool:
    """Whether block `i` belongs to the stamp of an office that received the paper."""
    return any(_STAMP.search(document.words(blocks[j])) for j in range(max(0, i - 2), i + 1))


def pieces_of_head(document: Document, blocks: list[Block]) -> Iterator[tuple[int, Span, str]]:
    """The stretches of the blocks in order, each with the index of its block and its words as they stand."""
    for i, block in enumerate(blocks):
        if not _is_stamp(document, blocks, i):
            for piece in block.pieces:
                whole = _over_the_blank(document.text, piece)
                yield i, whole, document.text[whole.start : whole.end]


def _over_the_blank(text: str, piece: Span) -> Span:
    """The piece on to what its line leaves room for: "Số:      /KH-UBND", "ngày      tháng 5 năm 2026"."""
    if not _BEFORE_BLANK.search(text, max(piece.start, piece.end - LABEL_WITHIN), piece.end):
        return piece
    after = _AFTER_BLANK.match(text, piece.end)
    return Span(piece.start, after.end()) if after else piece


def place_and_date(
    document: Document, blocks: list[Block], code: Value[str] | None
) -> tuple[Value[str] | None, Value[str] | None]:
    """Where and on which day the paper was issued, None for what the lines leave out."""
    after_code = code.spans[-1].end if code and code.spans else -1
    for i, piece, words in pieces_of_head(document, blocks):
        start = after_code if piece.start <= after_code < piece.end else piece.start
        raw = words[start - piece.start :]
        found = PLACE.search(raw) if len(raw) <= _HEADER_LINE and _BEFORE_DAY.search(raw) else None
        written = find_issue_date(raw[found.end() :]) if found else None
        if found and not written and _BLANK_DAY.fullmatch(raw, found.end()):
            return document.value(Span(start + found.start("place"), start + found.end("place"))), None
        if not found or not written or written.start > 0:
            continue
        at = start + found.end()
        date = document.derived(written.iso, Span(at, at + written.end), rule="date-in-words")
        spans = [Span(start + found.start("place"), start + found.end("place"))]
        broken = found.start("place") == 0 and i > 0 and not blocks[i].gap
        if broken and _PLACE_HEAD.fullmatch(document.words(blocks[i - 1])):
            spans.insert(0, Span(blocks[i - 1].start, blocks[i - 1].end))
        return document.value(*spans), date
    return _loose_place_and_date(document, blocks) or (None, _bare_date(document, blocks, after_code))


def _loose_place_and_date(
    document: Document, blocks: list[Block]
) -> tuple[Value[str] | None, Value[str] | None] | None:
    """Place and date of a line that lacks the comma or the word for the day."""
    for _, piece, raw in pieces_of_head(document, blocks):
        found = _LOOSE_LINE.fullmatch(raw) if raw[:1].strip() and raw[-1:].isdigit() else None
        if found is None:
            continue
        kind = "day" if found["day"] else "figures"
        if written := find_issue_date(found["day"] or f"ngày {found['figures']}"):
            day = Span(piece.start + found.start(kind), piece.start + found.end(kind))
            place = Span(piece.start + found.start("place"), piece.start + found.end("place"))
            return document.value(place), document.derived(written.iso, day, rule="date-in-words")
    return None


def is_day_alone(words: str) -> bool:
    """Whether a line tells a day and at most a place, though the comma or the word for the day is missing."""
    return _BARE_DAY.match(words) is not None or _LOOSE_LINE.fullmatch(words) is not None


def _bare_date(document: Document, blocks: list[Block], after_code: int) -> Value[str] | None:
    """A date that stands without a place, alone or behind the number: "Số: 12/KH-UBND, ngày …"."""
    for _, piece, words in pieces_of_head(document, blocks):
        start = after_code if piece.start <= after_code < piece.end else piece.start
        raw = words[start - piece.start :]
        bare = _BARE_DAY.match(raw.lstrip(" ,;\t") if start == after_code else raw)
        if bare and (written := find_issue_date(raw)):
            span = Span(start + written.start, start + written.end)
            return document.derived(written.iso, span, rule="date-in-words")
    return None
