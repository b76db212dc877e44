"""What a page prints above a paper whose head it left out: the line that says what the paper is about.

Reads the first blocks of a document without type, number or subject. Answers with the facts of a header.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from loa.reader.reading import Header, Span
from loa.reader.rules.codes import find_codes
from loa.reader.rules.phrases import ADDRESSED, COUNTRY, MOTTO, NUMBER_LABEL, ORGAN
from loa.reader.rules.sections import is_section_heading
from loa.reader.rules.types import type_at_start
from loa.reader.stages.document import Document
from loa.reader.stages.lines import is_upper

_FIRST = 8  # blocks in which a page prints its line
_POINTS = 2  # so many numbered points at least stand below
_SHORTEST, _LONGEST = 6, 320  # syllables, letters
# How the paper itself begins below that line.
_BEGINS = re.compile(
    r"(?:Thực\s+hiện|Căn\s+cứ|Triển\s+khai|Thi\s+hành|Chấp\s+hành)\s|" + ADDRESSED.pattern,
    re.IGNORECASE,
)
# When the page was put up, and where it stands: "Cập nhật lúc : 08:51 17/04/2018".
_OF_PAGE = re.compile(
    r"\W*(?:(?:Cập\s+nhật|Ngày\s+đăng|Đăng\s+lúc|Lượt\s+xem|Tác\s+giả|Nguồn|Thứ\s+\w+|Chủ\s+nhật)\b[^.;]{0,60}|[\d\s/:.,|–-]+)\Z",
    re.IGNORECASE,
)
_SAYS = re.compile(r"[.;:!?…]\s*\Z")
_TELLS = re.compile(r"(?<!\w)(?:vừa|đã|sẽ|được|bị|có|diễn ra|sáng|chiều|hôm|mới)(?!\w)|\. ", re.IGNORECASE)
_ABOUT = re.compile(r"\s*(?::\s*)?(?=\S)")


def title_of_page(document: Document) -> Span | None:
    """The line above the first sentence of a paper whose head a page left out, or None."""
    plan = document.plan
    if plan.type_block is not None or plan.title_in_type_line is not None or document.in_zone("title"):
        return None
    if len(document.nodes) < _POINTS:
        return None
    found: Span | None = None
    for block in document.blocks[:_FIRST]:
        words = document.words(block).strip(" *_#")
        if block.kind not in ("paragraph", "heading"):
            return None
        if _opens_paper(words):
            return found if found and len(words) > len(document.words(found)) // 2 else None
        if NUMBER_LABEL.match(words) or COUNTRY.search(words) or MOTTO.search(words):
            return None
        if not _OF_PAGE.match(words) and _is_line(words):
            found = Span(block.start, block.end)
    return None


def _opens_paper(words: str) -> bool:
    """Whether the paper itself begins there: who gets it, or a sentence that tells what it rests on."""
    if ADDRESSED.match(words):
        return True
    whole = (
        _SAYS.search(words) is not None
        or len(words) > _LONGEST
        or any(find_codes(words, Span(0, len(words))))
    )
    return whole and not is_upper(words) and _BEGINS.match(words) is not None


def _is_line(words: str) -> bool:
    """Whether the words may be such a line: no sentence, no name of an office, no heading of a section."""
    said = _SAYS.search(words) is not None and (words[-1] != "." or _TELLS.search(words) is not None)
    office = is_upper(words) and ORGAN.match(words)
    long = len(words.split()) >= _SHORTEST and len(words) <= _LONGEST
    return long and not said and not office and not is_section_heading(words)


def with_title_of_page(document: Document, header: Header) -> Header:
    """The header with the line of the page as its title, and the type with which that begins."""
    line = title_of_page(document) if header.title is None else None
    if line is None or (header.code and header.code.spans[0].start < line.end):
        return header
    words = document.text[line.start : line.end]
    left = len(words) - len(words.lstrip(" *_#\n"))
    end = line.start + len(words.rstrip(" *_#.\n"))
    named = (
        type_at_start(words[left:])
        if header.doc_type is None or header.doc_type.rule == "letter-form"
        else None
    )
    if named is None:
        return replace(header, title=document.value(Span(line.start + left, end)))
    name = Span(line.start + left, line.start + left + len(named))
    behind = _ABOUT.match(document.text, name.end, end)
    start = behind.end() if behind else name.end
    kind = document.derived(named, name, rule="told-head")
    return replace(header, doc_type=kind, title=document.value(Span(start, end)))
