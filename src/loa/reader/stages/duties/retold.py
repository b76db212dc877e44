# ruff: noqa: E501  # patterns read better unbroken
"""Orders that a page without a head retells in the past: "UBND tỉnh vừa có văn bản yêu cầu các sở …".

In a paper such an order is one of long ago; on a page that tells nothing else it is what the page is about.
"""

from __future__ import annotations

import re

from loa.reader.reading import Duty
from loa.reader.stages.block import Block
from loa.reader.stages.cooperation import find_cooperating
from loa.reader.stages.deadlines import due_in_text
from loa.reader.stages.document import Document
from loa.reader.stages.duties.drafts import body_of, draft, year_of
from loa.reader.stages.subjects import find_subject
from loa.reader.stages.units import as_values
from loa.reader.stages.wording import Wording

_PAPER = r"(?:văn bản|công văn|công điện|chỉ thị|thông báo|ý kiến chỉ đạo|chỉ đạo|kế hoạch|quyết định)"
_RETOLD = re.compile(
    rf"(?:đã|vừa|mới) (?:có|ký|ký ban hành|ban hành|ra|phát hành|gửi)(?: các)? {_PAPER}(?: [^.;:]{{1,160}}?)?,? (?=(?:yêu cầu|đề nghị|giao|phân công) )"
)


def retells(document: Document, block: Block) -> bool:
    """Whether a paragraph tells whom a paper asked."""
    return block.kind == "paragraph" and _told(body_of(document, block)) is not None


def find_retold(document: Document) -> list[Duty]:
    """The orders that a page without a head retells; none in a paper that has its type or its addressees."""
    plan = document.plan
    if plan.type_block is not None or plan.addressed_block is not None:
        return []
    duties = []
    for block in document.in_zone("preamble", "body"):
        words = body_of(document, block)
        if block.kind != "paragraph" or not (told := _told(words)):
            continue
        start = words.text.rfind(". ", 0, told) + 2 if ". " in words.text[:told] else 0
        end = len(words.text)
        subject = find_subject(words, told, end)
        if subject is None:
            continue
        duties.append(
            draft(
                document,
                words.value((start, end)),
                lead=as_values(words, subject.units),
                cooperating=as_values(words, find_cooperating(words, told, end)),
                node=document.section_of(block),
                due=due_in_text(words, told, end, year=year_of(document)),
            )
        )
    return duties


def _told(words: Wording) -> int | None:
    """Where the order begins that the words retell, if it tells somebody."""
    if "cầu " not in words.canon and "nghị " not in words.canon and "giao " not in words.canon:
        return None
    retold = _RETOLD.search(words.canon)
    subject = find_subject(words, retold.end(), len(words.text)) if retold else None
    return retold.end() if retold and subject and subject.ordered else None
