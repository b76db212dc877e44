"""Paragraphs that tell somebody to do what they open a list of, where the list itself is no work.

"Sở Y tế mời dự hội nghị gồm:" over those invited, "… chỉ đạo báo chí thông tin đúng, như sau:" over what
is so: then the paragraph is the duty.
"""

from __future__ import annotations

from bisect import bisect_left

from loa.reader.reading import Duty
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.duties.drafts import body_of, role_of, year_of
from loa.reader.stages.duties.items import is_closing
from loa.reader.stages.duties.openings import makes_the_paper
from loa.reader.stages.duties.sentences import duty_of_sentences
from loa.reader.stages.run_ins import leads_in
from loa.reader.stages.speaking import speaks


def find_in_lead_ins(document: Document, found: list[Duty]) -> list[Duty]:
    """The duties of lead-ins under which none of those found stands."""
    starts = sorted(duty.text.spans[0].start for duty in found)
    more = []
    for block in document.in_zone("preamble", "body"):
        if block.kind != "paragraph" or not document.words(block).endswith(":"):
            continue
        after = bisect_left(starts, block.start)
        if after < len(starts) and starts[after] < _reach(document, block):
            continue
        if _tells_somebody(document, block) and not is_closing(document, block):
            node = document.section_of(block)
            duty = duty_of_sentences(document, body_of(document, block), node, year=year_of(document))
            more += [duty] if duty else []
    return more


def _reach(document: Document, block: Block) -> int:
    """Where what a lead-in opens ends: with its section, or with the paper where it stands in none."""
    node = document.section_of(block)
    below = document.all_under(node) if node else document.in_zone("preamble", "body")
    return below[-1].end if below else block.end


def _tells_somebody(document: Document, block: Block) -> bool:
    """Whether somebody is told, and not by an office that only opens the paper."""
    node, words = document.section_of(block), body_of(document, block)
    if not leads_in(words, 0, len(words.text)) or speaks(document, block):
        return False
    if makes_the_paper(document, block):
        return False
    if node is not None:
        return role_of(document, node) != "nothing"
    return " đề nghị " in words.canon or " yêu cầu " in words.canon
