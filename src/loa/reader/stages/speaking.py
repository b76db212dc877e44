# ruff: noqa: E501  # patterns read better unbroken
"""An office that speaks: "Chủ tịch UBND tỉnh yêu cầu:", "UBND huyện có ý kiến như sau:".

Reads blocks. Answers whether one only opens what units are told below it.
"""

from __future__ import annotations

import re

from loa.reader.reading import Facts
from loa.reader.rules.units import KIND
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.duties.drafts import body_of
from loa.reader.stages.subjects import find_subject, is_unit_list

_CARRIED_OUT = "Thực hiện "
_HEAD = 40  # blocks in which a page says what it carries out
_BELOW = 2  # blocks below that may name whom it tells
# What an office "đã yêu cầu" is told of the past; "đơn vị" and "cơ quan" may be anybody's.
_SPEAKS = re.compile(
    rf"(?:[^:;]{{0,400}}, )?(?:(?:chủ tịch|thường trực|ban thường vụ|giám đốc) )?(?!đơn vị|cơ quan)(?:{KIND})(?![^:]* (?:đã|là|được|cho biết) )[^.:;,]{{0,60}}?"
    r" (?:yêu cầu|đề nghị|chỉ đạo|thông báo|có ý kiến(?: chỉ đạo)?(?= như sau| ?:))(?: [^.:;]{0,150})? ?:"
)


def speaks(document: Document, block: Block) -> bool:
    """Whether an office says what follows, and there a unit is told what to do."""
    if block.kind != "paragraph" or not document.words(block).endswith(":"):
        return False
    if not _SPEAKS.fullmatch(body_of(document, block).canon):
        return False
    below = (body_of(document, each) for each in document.blocks[block.index + 1 :][:_BELOW])
    return any(
        find_subject(each, 0, len(each.text)) or is_unit_list(each, 0, len(each.text)) for each in below
    )


def carries_out(document: Document, facts: Facts) -> bool:
    """Whether a paper is carried out and points below order a unit to do something, or tell two what they do."""
    opens = next((b for b in document.blocks[:_HEAD] if document.words(b).startswith(_CARRIED_OUT)), None)
    if opens is None or opens.kind != "paragraph" or not facts.references:
        return False
    told = [
        subject
        for block in document.blocks[opens.index + 1 :]
        if block.kind in ("bullet", "numbered")
        and (subject := find_subject(words := body_of(document, block), 0, len(words.text)))
    ]
    return len(told) > 1 or any(subject.ordered for subject in told)
