"""Letters, directives and telegrams: a lead-in that orders, and paragraphs without numbers that give work."""

from __future__ import annotations

import re

from loa.reader.rules.verbs import ORDER
from loa.reader.stages.document import Document
from loa.reader.stages.duties.drafts import Holder, body_of, inherited
from loa.reader.stages.duties.told_points import opens_what_is_told
from loa.reader.stages.parties import read_addressees
from loa.reader.stages.run_ins import leads_in
from loa.reader.stages.subjects import find_subject, is_unit_list
from loa.reader.stages.units import Unit, as_values, split_units
from loa.reader.stages.wording import Wording

_ORDER = re.compile(rf"(?=[kđygpủ])(?<!\w){ORDER}")
_GUIDES = re.compile(
    r"(?:hướng dẫn|lưu ý|chỉ đạo) (?=(?:các|những|ubnd|ủy ban|phòng|sở|thủ trưởng|hiệu trưởng|giám đốc) )"
)
_OUTER = ("roman", "upper", "part", "chapter", "section", "article")


def find_root_holder(document: Document) -> Holder | None:
    """Who is told by the lead-in before the first numbered paragraph; None in a plan with sections."""
    sections = _begins_with_section(document)
    if sections and document.plan.type_block is not None:
        return None  # a plan has sections of all kinds
    numbered = document.is_numbered()
    first = document.nodes[0].start if document.nodes else len(document.text)
    before = [
        b
        for b in document.in_zone("preamble", "body")
        if b.start < first and b.kind in ("paragraph", "bullet")
    ]
    for block in reversed(before[-3:] if numbered else before):
        words = body_of(document, block)
        end = len(words.text)
        if not leads_in(words, 0, end):
            continue
        if opens_what_is_told(document, words):
            return None
        orders = list(_ORDER.finditer(words.canon))
        colon = words.text.rstrip().rfind(":")
        for at in reversed(range(len(orders))):
            units: tuple[Unit, ...] = ()
            if subject := find_subject(words, orders[at].start(), end):
                units = subject.units
            elif colon > orders[at].end() and is_unit_list(words, orders[at].end(), colon):
                units = split_units(words, orders[at].end(), colon)
            if units:
                units = (*_asked_before(words, orders[: at + 1]), *units)
                return Holder(inherited(as_values(words, units), "lead-from-lead-in"))
        if (
            not sections
            and (block is before[-1] or not numbered)
            and document.plan.addressed_block is not None
        ):
            return _guided(words) or (_addressed(document, block.start) if orders else None)
    return None


def _begins_with_section(document: Document) -> bool:
    """Whether the first number is one of a section: "I. NHIỆM VỤ CHUNG"."""
    mark = document.block_of(document.nodes[0]).mark if document.nodes else None
    return mark is not None and mark.style in _OUTER


def _guided(words: Wording) -> Holder | None:
    """Those whom a letter guides in what it lists: "Sở Y tế hướng dẫn các trường lập kế hoạch, gồm:"."""
    for guide in _GUIDES.finditer(words.canon):
        if subject := find_subject(words, guide.end(), len(words.text)):
            return Holder(inherited(as_values(words, subject.units), "lead-from-lead-in"), guided=True)
    return None


def _addressed(document: Document, told_from: int) -> Holder | None:
    """Those to whom a letter goes that asks for what it lists and names nobody."""
    lead = inherited(read_addressees(document), "lead-from-addressees")
    return Holder(lead, guided=True, told_from=told_from) if lead else None


def _asked_before(words: Wording, orders: list[re.Match[str]]) -> tuple[Unit, ...]:
    """Those named by an order right before the last one: "yêu cầu các sở, đề nghị các hội …"."""
    if len(orders) < 2 or words.canon.endswith("được ", 0, orders[-2].start()):
        return ()  # "nhiệm vụ được giao, Sở Y tế đề nghị …"
    start, end = orders[-2].end(), orders[-1].start()
    end = len(words.text[:end].rstrip(" ,;"))
    end -= len(" và") if words.canon[start:end].endswith(" và") else 0
    return split_units(words, start, end) if is_unit_list(words, start, end) else ()
