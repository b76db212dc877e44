# ruff: noqa: E501  # patterns read better unbroken
"""What a page puts around the paper that it tells: the headline above it, and who wrote it below.

Reads blocks. Neither is work, though a headline may name an office and a byline be one.
"""

from __future__ import annotations

import re

from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.duties.drafts import body_of
from loa.reader.stages.subjects import is_unit_list

_ENDS = (".", ";", ":", ",", "…", "!", "?")
_LONGEST_BYLINE = 45
_LAST = 4  # blocks in which a page says who wrote it
_WROTE = re.compile(
    r"\W*(?:[Tt]in|[Bb]ài|[Ảả]nh|[Tt]heo|[Nn]guồn|[Tt]ác giả|[Bb]iên tập|BBT|[Cc]ổng|[Tt]rang|www\.)(?!\w)[^.;]*"
)
_NAME = re.compile(r"(?:[A-ZĐÀ-Ỹ][\w.]*(?:[ -]|$)){1,5}")


def stands_around(document: Document, block: Block) -> bool:
    """Whether the block is the headline or the byline of a page."""
    if block.kind != "paragraph":
        return False
    words = document.words(block).strip()
    return _is_headline(document, block, words) or _is_byline(document, block, words)


def _is_headline(document: Document, block: Block, words: str) -> bool:
    """Whether the page begins with this line, which ends in no sign while what follows is sentences."""
    if block.index or words.endswith(_ENDS) or len(document.blocks) < 2:
        return False
    return any(document.words(each).endswith(_ENDS) for each in document.blocks[1:])


def _is_byline(document: Document, block: Block, words: str) -> bool:
    """Whether one of the last lines, behind the end of a sentence, is a name or says whence the page comes."""
    if len(words) > _LONGEST_BYLINE or block.index < len(document.blocks) - _LAST or block.index == 0:
        return False
    if any(after.kind != "paragraph" for after in document.blocks[block.index + 1 :]):
        return False  # a heading without a number
    if not document.words(document.blocks[block.index - 1]).rstrip().endswith((".", "…", "!", "./")):
        return False
    if _WROTE.fullmatch(words) or _NAME.fullmatch(words.rstrip(".")):
        return True
    wording = body_of(document, block)
    return not words.endswith(_ENDS) and is_unit_list(wording, 0, len(wording.text))
