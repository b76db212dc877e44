"""Letters, directives and telegrams: a lead-in that orders, and paragraphs without numbers that give work."""

from __future__ import annotations

import re

from loa.reader.rules.verbs import ORDER
from loa.reader.stages.document import Document
from loa.reader.stages.duties.drafts import Holder, body_of, inherited
from loa.reader.stages.subjects import find_subject, is_unit_list, leads_in
from loa.reader.stages.units import as_values, split_units

_ORDER = re.compile(rf"(?<!\w){ORDER}")
_OUTER = ("roman", "upper", "part", "chapter", "section", "article")


def find_root_holder(document: Document) -> Holder | None:
    """Who is told by the lead-in before the first numbered paragraph; None in a plan with sections."""
    if document.nodes:
        mark = document.block_of(document.nodes[0]).mark
        if mark and mark.style in _OUTER:
            return None
    first = document.nodes[0].start if document.nodes else len(document.text)
    before = [
        b
        for b in document.in_zone("preamble", "body")
        if b.start < first and b.kind in ("paragraph", "bullet")
    ]
    for block in reversed(before[-3:]):
        words = body_of(document, block)
        end = len(words.text)
        if not leads_in(words, 0, end):
            continue
        for order in reversed(list(_ORDER.finditer(words.canon))):
            if subject := find_subject(words, order.start(), end):
                return Holder(inherited(as_values(words, subject.units), "lead-from-lead-in"))
            colon = words.text.rstrip().rfind(":")
            if colon > order.end() and is_unit_list(words, order.end(), colon):
                return Holder(
                    inherited(as_values(words, split_units(words, order.end(), colon)), "lead-from-lead-in")
                )
    return None
