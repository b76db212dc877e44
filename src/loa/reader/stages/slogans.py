"""Slogans: what is listed to be displayed, one entry a line.

Reads outline and blocks. Writes values that are the words of the paper, without bullet or number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loa.reader.reading import Span, Value
from loa.reader.rules.sections import POINTER, kind_of_heading, plain
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.items import opens_list

_SENTENCE = re.compile(
    r"[^!]{20,}\./?\.?/?\.?$"
)  # a paragraph below the list that says something of the whole paper
_ASKS = re.compile(r"(?:đề nghị|yêu cầu|trên đây là|báo cáo|kế hoạch này|hướng dẫn này)(?!\w)", re.IGNORECASE)

_SIDE_BY_SIDE = re.compile(r";|(?<=[”\"!])[,.]?\s(?=[“\"])")
_SECTION_MARKS = ("roman", "upper", "part", "chapter", "section", "appendix", "article")
_LONGEST = 330
_REMARKS = (
    "ngoài",
    "các khẩu hiệu",
    "và các khẩu hiệu",
    "các cơ quan",
    "trên cơ sở",
    "căn cứ",
    "treo",
    "(ban hành",
    "(kèm",
    "lưu ý",
    "ghi chú",
)


_NAMED = "khẩu"  # in every heading of slogans


def find_slogans(document: Document) -> tuple[Value[str], ...]:
    """The slogans of `document` in the order of the paper."""
    if _NAMED not in document.letters.lower:
        return ()
    return tuple(document.value(span) for blocks in _sections(document) for span in _listed(document, blocks))


def _sections(document: Document) -> Iterator[list[Block]]:
    """What stands under each heading of slogans, numbered or not."""
    taken, lower = -1, document.letters.lower
    for block in document.in_zone("body", "appendix"):
        if block.index <= taken or lower.find(_NAMED, block.start, block.end) < 0:
            continue  # by far the most
        if not _is_heading(document, block):
            continue
        node = document.node_at(block)
        if node and any(_is_heading(document, document.block_of(child)) for child in document.children(node)):
            continue  # "Chủ đề và khẩu hiệu": a heading beneath it names the slogans alone
        blocks = document.all_under(node) if node else list(_after(document, block))
        taken = blocks[-1].index if blocks else block.index
        yield [block, *blocks]


def _is_heading(document: Document, block: Block) -> bool:
    node = document.node_at(block)
    words = node.heading.value if node else document.words(block)
    start = block.body.start if node else block.start
    if len(words) > 160 or _NAMED not in document.letters.lowered(words, start):
        return False
    if kind_of_heading(words, above=None, information=False) != "slogans":
        return False
    if node:
        return True
    if block.index in document.bare_headings:
        return True
    return block.kind == "paragraph" and (opens_list(block, document.text) or words == words.upper())


def _after(document: Document, heading: Block) -> Iterator[Block]:
    """The lines below a heading without a number, up to the next one that is no line of a list."""
    zone = document.zone(heading)
    for block in document.blocks[heading.index + 1 :]:
        if block.kind == "footnote":
            continue
        words = document.words(block)
        heads = block.mark is not None and block.mark.style in _SECTION_MARKS
        if (
            document.zone(block) != zone
            or heads
            or block.index in document.bare_headings
            or (words == words.upper() and opens_list(block, document.text))
        ):
            return
        yield block


def _listed(document: Document, blocks: Iterable[Block]) -> Iterator[Span]:
    heading, *below = blocks
    for span in _run_in(document, heading):
        if _is_slogan(document, span):
            yield span
    for block in below:
        if block.kind == "paragraph" and _closes(document.words(block)):
            return
        if block.kind not in ("bullet", "numbered", "paragraph") or opens_list(block, document.text):
            continue
        span = Span(block.body.start, block.end)
        if _is_slogan(document, span):
            yield span


def _closes(words: str) -> bool:
    """Whether a paragraph below the list is the end of the paper, and no slogan."""
    return bool(_ASKS.search(words) and _SENTENCE.fullmatch(words))


def _run_in(document: Document, heading: Block) -> Iterator[Span]:
    """Slogans on the line of the heading itself, after its colon."""
    node = document.node_at(heading)
    if not node:
        return
    end = node.heading.spans[-1].end
    rest = document.text[end : heading.end]
    if not rest.startswith(":") or not rest.strip(" :*_\n"):
        return
    at = end + 1
    for cut in [*_SIDE_BY_SIDE.finditer(document.text, at, heading.end), None]:
        stop = cut.start() if cut else heading.end
        yield Span(at, stop)
        at = cut.end() if cut else stop


def _is_slogan(document: Document, span: Span) -> bool:
    words = document.words(span)
    if not 8 < len(words) < _LONGEST or POINTER.match(words):
        return False
    return words.endswith(("!", "”", '"', "!.", "!;")) or not plain(words).startswith(_REMARKS)
