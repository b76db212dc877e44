"""Whom a sentence under a heading tells: its own subject, or those of the heading."""

from __future__ import annotations

from loa.reader.reading import Node
from loa.reader.stages.document import Document
from loa.reader.stages.doers import find_late_subject
from loa.reader.stages.duties.drafts import EVERYBODY, Holder, Values, body_of, inherited, means_everybody
from loa.reader.stages.duties.items import Item
from loa.reader.stages.later_subjects import more_subjects
from loa.reader.stages.run_ins import leads_in
from loa.reader.stages.subjects import Subject
from loa.reader.stages.units import as_values
from loa.reader.stages.wording import Wording

FROM_HEADING = "lead-from-heading"
FROM_LEAD_IN = "lead-from-lead-in"
EACH = ("mỗi ", "từng ")


def leads_of(words: Wording, subject: Subject, holder: Holder | None) -> Values:
    """The subject's units, unless a heading names units and the sentence only says "các cơ quan, đơn vị"."""
    asked = subject.ordered and words.canon.startswith("yêu cầu") and not (holder and holder.guided)
    ordered_by_all = holder and holder.lead and holder.lead[0].rule == FROM_LEAD_IN
    named = words.canon.startswith(("các ", "những "), subject.start) and ordered_by_all
    each = words.canon.startswith(EACH, subject.start)  # members of those above
    if holder and means_everybody(holder.lead):
        holder = None if _names_more(words, subject) else holder  # whoever is named is named better
    generic = subject.generic and words.text.find(":", subject.start, subject.verb) < 0  # "Các sở: Y tế, …"
    if holder and holder.lead and ((generic and not named) or asked or each):
        return inherited(holder.lead, FROM_HEADING)
    if holder and generic:
        return as_values(words, subject.units)
    more = more_subjects(words, subject.verb, len(words.text))
    if holder:  # "Đội A phụ trách chợ; Đội B phụ trách bến xe"
        more = tuple(unit for unit in more if unit.kind == "proper")
    return as_values(words, subject.units + more)


def _names_more(words: Wording, subject: Subject) -> bool:
    """Whether the subject is somebody and not again everybody."""
    named = words.canon[subject.start : subject.verb].strip(" ,")
    return not EVERYBODY.fullmatch(named)


def told_above(document: Document, node: Node, items: list[Item]) -> Values:
    """Whom the paragraph above the points of a section tells: "…, các sở thực hiện các nhiệm vụ sau:"."""
    below = document.children(node)
    if (
        not items
        or not below
        or items[-1].block.kind != "paragraph"
        or items[-1].block.start > below[0].start
    ):
        return ()
    words = body_of(document, items[-1].block)
    end = len(words.text)
    subject = find_late_subject(words, 0, end) if leads_in(words, 0, end) else None
    return inherited(leads_of(words, subject, None), FROM_HEADING) if subject else ()
