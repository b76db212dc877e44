"""The duties that were found so far, and how words of the paper become one of them."""

from __future__ import annotations

import re

from loa.reader.reading import Duty, Node
from loa.reader.stages.cooperation import find_cooperating
from loa.reader.stages.deadlines import due_in_text
from loa.reader.stages.document import Document
from loa.reader.stages.doers import find_agent, find_late_subject
from loa.reader.stages.duties.clauses import named_behind_label, set_apart, unit_in_bracket
from loa.reader.stages.duties.drafts import Holder, Values, body_of, draft, inherited, year_of
from loa.reader.stages.duties.items import Item, item_wording
from loa.reader.stages.duties.leading import FROM_HEADING, leads_of
from loa.reader.stages.duties.numbered_lines import acts
from loa.reader.stages.duties.openings import is_led_by
from loa.reader.stages.duties.orders_behind import order_behind, without
from loa.reader.stages.duties.run_on import run_on_points
from loa.reader.stages.run_ins import find_run_in
from loa.reader.stages.subjects import Subject, find_subject
from loa.reader.stages.units import as_values
from loa.reader.stages.wording import Wording

_COOPERATES = re.compile(r"(?:(?:chủ trì|chủ động|tích cực),? )?(?:và )?phối hợp(?!\w)")
# What may follow where nobody is named yet.
_OF_NOBODY = frozenset(
    {"chặt", "chẽ", "với", "cùng", "các", "cơ", "quan", "đơn", "vị", "ngành", "có", "liên"}
)


def only_cooperates(words: Wording) -> bool:
    """Whether a line only says that those told by name below help: "Chủ trì, phối hợp với:"."""
    opens = _COOPERATES.match(words.canon) if "phối" in words.canon[:16] else None
    return opens is not None and _OF_NOBODY.issuperset(words.canon[opens.end() :].strip(" :,.").split())


def _opening_units(words: Wording, start: int, end: int, subject: Subject | None) -> Values:
    """The units with which the words begin, before a colon or a verb."""
    if run_in := find_run_in(words, start, end):
        return as_values(words, run_in.units)
    return as_values(words, subject.units) if subject and subject.start == start else ()


# "Sau khi văn bản được ký, Thủ trưởng các đơn vị có trách nhiệm …": who does it stands behind the case.
_IN_CASE = ("khi ", "sau khi ", "ngay sau khi ", "trường hợp ", "nếu ")


class DutyKeeper:
    """Keeps the duties of one document in the order in which they are found."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.year = year_of(document)
        self.duties: list[Duty] = []

    def item_duty(self, item: Item, node: Node | None, holder: Holder, *, start: int = 0) -> None:
        """The duty of an item stands behind those found before: its subject does it, else who holds it."""
        words = item_wording(self.document, item)
        alone = len(body_of(self.document, item.block).text)
        subject = find_subject(words, start, alone) or find_agent(words, start, alone)
        subject = subject or named_behind_label(words, alone)
        if holder.guided and not subject:  # "Đối với hồ sơ thiếu: Cơ quan thuế hướng dẫn …"
            subject = find_late_subject(words, start, alone)
        elif not subject and words.canon.startswith(_IN_CASE, start):
            late = find_late_subject(words, start, alone)
            subject = late if late and not late.generic else None
        if subject and holder and is_led_by(words, holder.lead):
            subject = None
        if holder.guided and not (subject or acts(words)):
            return
        if holder.beside and (named := _opening_units(words, start, alone, subject)):
            helpers = (*named, *holder.cooperating)
            self.add(words, (start, len(words.text)), lead=holder.lead, cooperating=helpers, node=node)
            return
        lead = leads_of(words, subject, holder) if subject else inherited(holder.lead, FROM_HEADING)
        if not subject:
            lead = unit_in_bracket(words, holder.lead) or (*lead, *set_apart(words))
        self.add(words, (start, len(words.text)), lead=lead, cooperating=holder.cooperating, node=node)

    def helpers(self, words: Wording, start: int, end: int) -> Values:
        """With whom these words say that it is done."""
        return as_values(words, find_cooperating(words, start, end))

    def add(
        self,
        words: Wording,
        part: tuple[int, int],
        *,
        lead: Values,
        node: Node | None,
        cooperating: Values = (),
    ) -> None:
        """A duty of these words stands behind those found before, with the partners and times they tell.

        Numbered clauses that run on in them are a duty each if each tells its own unit or its own time, with
        the partners that what opens them tells.
        """
        start, end = part
        order = order_behind(words, start, end)
        if order and (others := without(lead, order[1])):
            at, ordered = order
            self.add(words, (start, at), lead=others, node=node, cooperating=cooperating)
            self.add(words, (at, end), lead=ordered, node=node)
            return
        points = run_on_points(words, start, end)
        told = [find_subject(words, *point) for point in points]
        apart = all(told) or all(due_in_text(words, *point, year=self.year) for point in points)
        if not points or not apart:
            self._add_one(words, part, lead=lead, node=node, cooperating=cooperating)
            return
        common = (*self.helpers(words, start, points[0][0]), *cooperating)
        for point, subject in zip(points, told, strict=True):
            named = as_values(words, subject.units) if subject and all(told) else lead
            self._add_one(words, point, lead=named, node=node, cooperating=common)

    def _add_one(
        self, words: Wording, part: tuple[int, int], *, lead: Values, node: Node | None, cooperating: Values
    ) -> None:
        start, end = part
        others = (*self.helpers(words, start, end), *cooperating)
        due = due_in_text(words, start, end, year=self.year)
        self.duties.append(
            draft(self.document, words.value((start, end)), lead=lead, cooperating=others, node=node, due=due)
        )
