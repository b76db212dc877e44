"""Lines that open what stands below them: work, no work, or what is read already."""

from __future__ import annotations

import re

from loa.reader.rules.roles import role_of_heading
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.duties.drafts import body_of
from loa.reader.stages.duties.items import Item
from loa.reader.stages.subjects import Subject, find_subject, leads_in
from loa.reader.stages.wording import Wording

_LONGEST_LEAD_IN = 60
_LONGEST_RELATIVE = 45  # letters of what a group does, where they are part of its name


def opens_no_work(document: Document, item: Item) -> bool:
    """Whether a line opens a list of what is told or how: "Phương tiện, hình thức:"."""
    words = body_of(document, item.block)
    short = item.block.kind == "paragraph" and len(words.text) < _LONGEST_LEAD_IN
    end = len(words.text)
    if not short or not leads_in(words, 0, end) or role_of_heading(words.folded) != "sentences":
        return False
    return find_subject(words, 0, end) is None


def opens_work(document: Document, item: Item) -> bool:
    """Whether a paragraph tells somebody what stands below: "Sở Y tế thực hiện các việc sau:"."""
    if item.block.kind != "paragraph" or item.subs:
        return False
    words = body_of(document, item.block)
    end = len(words.text)
    return leads_in(words, 0, end) and find_subject(words, 0, end) is not None


def opens_what_is_taken(document: Document, block: Block, taken: set[int]) -> bool:
    """Whether the paragraph only says what the table or the labelled work below it shows."""
    below = document.blocks[block.index + 1 : block.index + 2]
    return block.kind == "paragraph" and any(after.kind == "row" or after.index in taken for after in below)


def is_named_whole(words: Wording, subject: Subject) -> bool:
    """Whether a heading tells a group by what it does: "Các doanh nghiệp cung ứng vắc xin"."""
    end = len(words.text.rstrip(" :"))
    said = words.text[subject.verb : end]
    plural = words.canon.startswith(("các ", "những "), subject.start)
    return plural and len(said) < _LONGEST_RELATIVE and not re.search(r"[,.;:]| (?:và|có trách nhiệm) ", said)
