# ruff: noqa: E501  # patterns read better unbroken
"""An office that speaks: "Chủ tịch UBND tỉnh yêu cầu:", "UBND huyện có ý kiến như sau:".

Reads blocks. Answers whether one only opens what units are told below it.
"""

from __future__ import annotations

import re

from loa.reader.reading import Facts
from loa.reader.rules.units import KIND
from loa.reader.rules.verbs import ORDER, ORDER_NEEDS
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.doers import find_late_subject
from loa.reader.stages.duties.drafts import body_of
from loa.reader.stages.run_ins import leads_in
from loa.reader.stages.subjects import find_subject, is_unit_list

_ORDER = re.compile(rf"(?=[kđygpủ])(?<!\w){ORDER}")
_CARRIED_OUT = "Thực hiện "
_HEAD = 40  # blocks in which a page says what it carries out
_NEAR = 4  # blocks from there on in which it says whom it asks
_BELOW = 2  # blocks below that may name whom it tells
# What an office "đã yêu cầu" is told of the past; "đơn vị" and "cơ quan" may be anybody's.
_SPEAKS = re.compile(
    rf"(?:[^:;]{{0,400}}[,.] )?(?:(?:chủ tịch|thường trực|ban thường vụ|giám đốc) )?(?!đơn vị|cơ quan)(?:{KIND})(?![^:]* (?:đã|là|được|cho biết) )[^.:;,]{{0,60}}?"
    r" (?:yêu cầu|đề nghị|chỉ đạo|thông báo|có ý kiến(?: chỉ đạo)?(?= như sau| ?:))(?: [^.:;]{0,150})? ?:"
)


def speaks(document: Document, block: Block) -> bool:
    """Whether an office says what follows, and there a unit is told what to do."""
    if block.kind != "paragraph" or not document.words(block).endswith(":"):
        return False
    told = body_of(document, block).canon
    if not (_SPEAKS.fullmatch(told) or _SPEAKS.fullmatch(told, told.rfind(". ") + 2)):
        return False
    below = (body_of(document, each) for each in document.blocks[block.index + 1 :][:_BELOW])
    return any(
        find_subject(each, 0, len(each.text)) or is_unit_list(each, 0, len(each.text)) for each in below
    )


def _orders_what_is_listed(document: Document, block: Block) -> bool:
    """Whether an office asks units for what the points below say: "Sở Y tế đề nghị các trường thực hiện:"."""
    words = body_of(document, block)
    below = document.blocks[block.index + 1 : block.index + 2]
    if block.kind != "paragraph" or not leads_in(words, 0, len(words.text)) or not words.hits & ORDER_NEEDS:
        return False
    if not below or below[0].kind not in ("bullet", "numbered"):
        return False
    end = len(words.text)
    subject = find_late_subject(words, 0, end)
    if subject and subject.ordered:
        return True
    last = next(reversed(list(_ORDER.finditer(words.canon))), None)  # behind several aims
    return last is not None and find_subject(words, last.start(), end) is not None


def carries_out(document: Document, facts: Facts) -> bool:
    """Whether a paper is carried out and units are told what to do: by the sentence above a list, or by its points."""
    opens = next((b for b in document.blocks[:_HEAD] if document.words(b).startswith(_CARRIED_OUT)), None)
    if opens is None or opens.kind != "paragraph" or not facts.references:
        return False
    if any(_orders_what_is_listed(document, each) for each in document.blocks[opens.index :][:_NEAR]):
        return True
    told = [
        subject
        for block in document.blocks[opens.index + 1 :]
        if block.kind in ("bullet", "numbered")
        and (subject := find_subject(words := body_of(document, block), 0, len(words.text)))
    ]
    return len(told) > 1 or any(subject.ordered for subject in told)
