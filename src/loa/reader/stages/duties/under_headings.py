# ruff: noqa: E501  # patterns read better unbroken
"""Duties under a heading or lead-in that names who does them, and in sentences whose subject is a unit."""

from __future__ import annotations

from loa.reader.reading import Duty, Node
from loa.reader.rules.roles import SectionRole
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.doers import find_late_subject
from loa.reader.stages.duties.clauses import later_clause, later_work, member_told
from loa.reader.stages.duties.described_groups import group_told
from loa.reader.stages.duties.drafts import Holder, body_of, inherited, role_of
from loa.reader.stages.duties.entrusted import entrusted
from loa.reader.stages.duties.idle import appeals_to_all, is_idle, is_told_of, names_board, only_speaks
from loa.reader.stages.duties.items import Item, is_closing, items_of
from loa.reader.stages.duties.keeping import DutyKeeper, only_cooperates
from loa.reader.stages.duties.leading import EACH, FROM_HEADING, leads_of, told_above
from loa.reader.stages.duties.numbered_lines import LONGEST_HEADING, NumberedLine, acts
from loa.reader.stages.duties.openings import (
    group_end,
    is_cited,
    is_led_by,
    is_named_whole,
    is_no_work,
    opens_no_work,
    opens_what_is_taken,
    opens_work,
    points_elsewhere,
    tells_who_pays,
)
from loa.reader.stages.duties.plain_heads import heads_paragraphs, is_level, named_by_heading
from loa.reader.stages.duties.sentences import find_in_sentences, is_means, told_whole
from loa.reader.stages.duties.unknown_units import (
    doer_of,
    heads_unknown,
    is_labelled,
    labels_unknown,
    names_holder,
    unlisted_doer,
)
from loa.reader.stages.run_ins import RunIn, find_run_in, leads_in
from loa.reader.stages.subjects import Subject, find_subject, is_unit_list
from loa.reader.stages.units import as_values, split_units
from loa.reader.stages.wording import Wording


class HeadingWalk(DutyKeeper):
    """Walks the outline once; `holders` keeps for each node who does what stands below it."""

    def __init__(self, document: Document, taken: set[int], *, root: Holder | None = None) -> None:
        super().__init__(document)
        self.taken, self.root = taken, root
        self.holders: dict[int, Holder | None] = {}

    def walk(self) -> list[Duty]:
        """All duties of numbered units and of what stands under them."""
        for node in self.document.nodes:
            self.read_node(node)
        return self.duties

    def read_node(self, node: Node, *, given: Holder | None = None) -> None:
        """The duties of this node and of its own items; remembers who holds the nodes below."""
        block = self.document.block_of(node)
        parent = self.document.parent(node)
        above = given or (self.holders.get(parent.start) if parent else self._root_of(block))
        items = items_of(self.document.under(node), self.taken)
        leaf = not items and not self.document.children(node)
        topic = node.heading.spans[-1].end + 1 < block.end  # a run-in heading, with words behind its colon
        role = role_of(self.document, parent if leaf and not topic else node)
        self.holders[node.start] = above
        if role == "nothing" or self.document.zone(block) in ("outside", "other"):
            self.holders[node.start] = None
            return
        items = items[
            : next((i for i, item in enumerate(items) if is_closing(self.document, item.block)), len(items))
        ]
        holder = above
        if block.index not in self.taken and not is_closing(self.document, block):
            holder = self._read_numbered(node, block, above, items=items, role=role)
        self.holders[node.start] = holder if role == "duties" else None
        last = self.read_items(items, node, holder if role == "duties" else None, role=role)
        if role == "duties" and (told := told_above(self.document, node, items)):
            self.holders[node.start] = Holder(told)
        elif role == "duties" and last and items and self._opens_points(node, items[-1]):
            self.holders[node.start] = last

    def _root_of(self, block: Block) -> Holder | None:
        return self.root if self.document.zone(block) == "body" else None

    def _read_numbered(
        self, node: Node, block: Block, above: Holder | None, *, items: list[Item], role: SectionRole
    ) -> Holder | None:
        """A numbered line: a heading that names units, a duty of its own, or a heading of something else."""
        line = self._line(node, block, items, role)
        words, end = line.words, len(line.words.text)
        if given := entrusted(words):
            return Holder(given)
        if is_unit_list(words, 0, end):
            return self._holder(words, 0, end)
        if run_in := None if is_means(words, 0) else find_run_in(words, 0, end):
            return self._read_run_in(node, words, run_in, below=line.below)
        if rest := labels_unknown(self.document, node, words):
            return self._read_labelled(node, words, rest)
        if subject := self._late_subject(line, above):
            return self._read_led(line, subject, above)
        group = group_told(self.document, node, words, above)
        topic = None if group or names_board(words) else self._read_topic(node, words)
        return group or topic or self._read_work(line, above)

    def _read_labelled(self, node: Node, words: Wording, rest: int) -> Holder:
        """The work behind the colon of a unit whose name no list knows whole."""
        lead = (words.value((0, rest - 2)),)
        self.add(words, (rest, len(words.text)), lead=lead, node=node)
        return Holder(lead)

    def _line(self, node: Node, block: Block, items: list[Item], role: SectionRole) -> NumberedLine:
        words, inner = body_of(self.document, block), bool(self.document.children(node))
        items = [item for item in items if not is_cited(self.document.words(item.block))]
        led = leads_in(words, 0, len(words.text))
        listed = inner or any(item.block.kind == "bullet" for item in items)
        if led:  # what stands below may have been taken by its labels
            listed = listed or any(each.index in self.taken for each in self.document.under(node))
        return NumberedLine(node, words, role, led=led, listed=listed, below=inner or bool(items))

    def _late_subject(self, line: NumberedLine, above: Holder | None) -> Subject | None:
        """The unit that the line says acts, where it is another than who holds what stands here."""
        if above and is_led_by(line.words, above.lead):
            return None
        subject = find_late_subject(line.words, 0, len(line.words.text)) or self._told_last(line)
        if subject is None or only_speaks(line.words, subject):
            return None
        if line.role != "sentences":
            return subject
        appeals = appeals_to_all(self.document, line.node, line.words, subject)
        return None if appeals or is_means(line.words, subject.start) else subject

    def _told_last(self, line: NumberedLine) -> Subject | None:
        """Whom the last sentence of a line that opens a list tells: "Trời rét đậm. Các trường thực hiện:"."""
        if not (line.led and line.listed) or ". " not in line.words.text:
            return None
        last = line.words.text.rindex(". ") + 2
        return find_late_subject(line.words, last, len(line.words.text))

    def _read_led(self, line: NumberedLine, subject: Subject, above: Holder | None) -> Holder:
        """A line whose subject is a unit: its own duty, or the lead-in of those below."""
        words, end = line.words, len(line.words.text)
        if line.listed and subject.generic and is_named_whole(words, subject):
            return Holder((words.value((subject.start, group_end(words))),))
        late = subject.start > 40 and subject.generic
        each = words.canon.startswith(EACH, subject.start)
        lead = leads_of(words, subject, above if late or each else None)
        if not (line.listed or (line.below and line.led)) or line.role == "sentences":
            self.add(words, (0, end), lead=lead, node=line.node)
        helpers = inherited(self.helpers(words, 0, end), "with-from-heading") if line.led else ()
        return Holder(inherited(lead, FROM_HEADING), helpers)

    def _read_work(self, line: NumberedLine, above: Holder | None) -> Holder | None:
        """A line without a unit of its own: the work of who holds it, or a heading."""
        words, end = line.words, len(line.words.text)
        if line.role == "sentences" and not line.below:  # a later sentence may tell somebody
            item = Item(self.document.block_of(line.node))
            self.duties += find_in_sentences(self.document, item, line.node, year=self.year)
        idle = line.opens or tells_who_pays(words) or is_idle(words) or points_elsewhere(words.text)
        idle = idle or bool(above and above.guided and not acts(words))
        if line.role == "duties" and above and not idle:
            self.add(words, (0, end), lead=above.lead, cooperating=above.cooperating, node=line.node)
        if line.role == "duties" and above is None and self._read_unheld(line):
            return None
        if above and line.below and only_cooperates(words):
            return Holder(above.lead, above.cooperating, beside=True)
        if above and line.listed and line.led and (helpers := self.helpers(words, 0, end)):
            return Holder(above.lead, inherited(helpers, "with-from-heading"))
        alone = above is None or above is self.root
        return (self._unknown(line.node, words, below=line.below) if alone else None) or above

    def _read_unheld(self, line: NumberedLine) -> bool:
        """Whether work that nobody holds names its doer in a later clause, or one that no list knows."""
        words, end = line.words, len(line.words.text)
        if names_board(words):
            return False
        if not line.opens and (later := later_work(words)):
            self.add(words, (later[0], end), lead=leads_of(words, later[1], None), node=line.node)
            return True
        if not line.below and (doer := unlisted_doer(words)):
            self.add(words, (0, end), lead=doer, node=line.node)
            return True
        if line.opens or not acts(words) or ". " not in words.text:
            return False
        item = Item(self.document.block_of(line.node))
        self.duties += (found := find_in_sentences(self.document, item, line.node, year=self.year))
        return bool(found)

    def _read_topic(self, node: Node, words: Wording) -> Holder | None:
        """ "Về tuyên truyền: Giao Sở Y tế …": a topic, then the units that are ordered."""
        colon = words.text.find(": ")
        if not 0 < colon < LONGEST_HEADING or words.canon.startswith("địa chỉ "):
            return None
        start = colon + 2
        subject = find_subject(words, start, len(words.text))
        if not subject:
            start, subject = later_clause(words, start) or (start, None)
        if not subject or (subject.generic and not subject.ordered):
            return None
        lead = leads_of(words, subject, None)
        self.add(words, (start, len(words.text)), lead=lead, node=node)
        return Holder(inherited(lead, FROM_HEADING))

    def _unknown(self, node: Node, words: Wording, *, below: bool) -> Holder | None:
        named = below and (is_level(words) or heads_unknown(self.document, node, words))
        if named and is_level(words):
            return Holder((words.value((0, len(words.text.rstrip(" :")))),))
        return self._holder(words, 0, len(words.text)) if named else None

    def _holder(self, words: Wording, start: int, end: int) -> Holder:
        return Holder(as_values(words, split_units(words, start, end), rule=None))

    def _read_run_in(self, node: Node, words: Wording, run_in: RunIn, *, below: bool) -> Holder:
        """ "Sở Y tế: chủ trì …": what follows the colon is the duty, or opens the list of them."""
        rest, end = run_in.rest, len(words.text)
        lead = member_told(words, rest) or as_values(words, run_in.units)
        if not words.text[rest:].strip(" .;:"):
            return Holder(lead)
        if below and leads_in(words, rest, end):
            return Holder(lead, inherited(self.helpers(words, rest, end), "with-from-heading"))
        if not is_told_of(words, rest):
            self.add(words, (rest, end), lead=lead, node=node)
        return Holder(lead)

    def read_items(
        self, items: list[Item], node: Node | None, holder: Holder | None, *, role: SectionRole
    ) -> Holder | None:
        """The duties of bullets and paragraphs under a node, or under none; answers who holds what follows."""
        told = False
        for at, item in enumerate(items):
            if is_closing(self.document, item.block):
                return holder
            if self._is_no_work(item):
                continue
            if tells_who_pays(body_of(self.document, item.block)):
                self.duties += find_in_sentences(self.document, item, node, year=self.year)
                continue
            followed = bool(item.subs) or at + 1 < len(items) or self._opens_points(node, item)
            if holder is None and role == "duties" and followed and opens_no_work(self.document, item):
                role = "sentences"
            if role == "duties" and holder is None and is_labelled(self.document, item, items):
                words = body_of(self.document, item.block)
                label = split_units(words, 0, words.text.index(":"))
                self.item_duty(item, node, Holder(as_values(words, label)))
                continue
            if told and item.block.kind == "paragraph":
                holder, told = None, False  # whom a lead-in told, it told the points below it
            if holder is None and followed and role == "duties" and opens_work(self.document, item):
                holder, told = self._read_item(item, node, None, followed=True), True
                continue
            if role == "sentences" or (holder is None and not names_holder(self.document, item)):
                self._read_sentences(item, node, role=role)
                continue
            holder = self._read_item(item, node, holder, followed=followed)
        return holder

    def _is_no_work(self, item: Item) -> bool:
        """Whether an item lays nothing on anybody, whoever holds what stands here."""
        told = is_no_work(item, self.document.words(item.block), letter=self.root is not None)
        return told or is_idle(body_of(self.document, item.block))

    def _opens_points(self, node: Node | None, item: Item) -> bool:
        """Whether a line that ends in a colon opens the numbered points right below it."""
        if node is None or item.subs or not self.document.words(item.block).rstrip().endswith(":"):
            return False
        below = self.document.blocks[item.block.index + 1 : item.block.index + 2]
        return any(after.start == child.start for after in below for child in self.document.children(node))

    def _read_sentences(self, item: Item, node: Node | None, *, role: SectionRole) -> None:
        """An item that nobody holds: its sentences, else the doer that no list knows."""
        found = find_in_sentences(self.document, item, node, year=self.year)
        found = found or (told_whole(self.document, item, node, year=self.year) if role == "duties" else [])
        self.duties += found
        if not found and (doer := doer_of(self.document, item, node, role=role)):
            self.item_duty(item, node, Holder(doer))

    def _read_item(
        self, item: Item, node: Node | None, holder: Holder | None, *, followed: bool
    ) -> Holder | None:
        """One item; answers who holds the items after it."""
        words = body_of(self.document, item.block)
        end = len(words.text)
        if followed and item.block.kind == "paragraph" and heads_paragraphs(words):
            return named_by_heading(words)
        run_in = find_run_in(words, 0, end)
        rest = run_in.rest if run_in else 0
        opens = bool(run_in) and (not words.text[rest:].strip(" .;:") or leads_in(words, rest, end))
        if followed and (opens or is_unit_list(words, 0, end)):
            mine = self._holder(words, 0, rest - 1 if run_in else end)
            for sub in item.subs:
                self.item_duty(Item(sub), node, mine)
            return mine if not item.subs else holder
        if run_in and is_told_of(words, rest):
            return holder
        if run_in and not opens and not (holder and holder.beside):
            lead = member_told(words, rest) or as_values(words, run_in.units)
            self.item_duty(item, node, Holder(lead), start=0 if item.block.kind == "bullet" else rest)
            return Holder(lead) if item.block.kind == "paragraph" else holder
        if not item.subs and followed and (leads_in(words, 0, end) or only_cooperates(words)):
            return self._opened(words, holder)
        if followed and not item.subs and (given := entrusted(words)):
            return Holder(given)
        if holder and not (
            leads_in(words, 0, end) and opens_what_is_taken(self.document, item.block, self.taken)
        ):
            self.item_duty(item, node, holder)
        return holder

    def _opened(self, words: Wording, holder: Holder | None) -> Holder | None:
        """Who holds the points that a line opens, and with whom."""
        if holder and only_cooperates(words):
            return Holder(holder.lead, holder.cooperating, beside=True)
        end = len(words.text)
        subject = (find_subject if holder else find_late_subject)(words, 0, end)
        helpers = inherited(self.helpers(words, 0, end), "with-from-heading")
        if subject:
            return Holder(inherited(leads_of(words, subject, holder), FROM_HEADING), helpers)
        return Holder(holder.lead, helpers) if holder and helpers else holder
