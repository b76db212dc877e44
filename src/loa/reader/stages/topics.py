"""Topics: what is to be told and how, as the sections of contents and forms list it.

Reads outline and items. Writes topics in the order of the paper; the stages `contents` and `forms` make facts
of them. A section is one of contents or forms by its heading, or by that of a section around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from loa.reader.reading import Node, Phase, Span
from loa.reader.rules.sections import (
    ALL_ALONG,
    ASKED_TO_TELL,
    EVENT_TITLE,
    INFORMATION_TITLE,
    LABEL,
    LEAD_IN,
    LIST_OF_CONTENTS,
    TELLS,
    THANKS,
    THEME,
    SectionKind,
    kind_of_heading,
    plain,
)  # fmt: skip
from loa.reader.rules.verbs import DUTY_VERB
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.duties.drafts import body_of
from loa.reader.stages.duties.told_points import are_work
from loa.reader.stages.header import words_of_title
from loa.reader.stages.items import Item, list_items, opens_list
from loa.reader.stages.listings import blocks_of_listings, listed_rows
from loa.reader.stages.named_phases import NamedPhases
from loa.reader.stages.subjects import find_subject
from loa.reader.stages.topic import Place, Topic, topics_of_entry

_LISTED = ("contents", "forms", "both")
_SHORT_HEADING = 110
_LONG_HEADING = 260
_WORK_LABELS = (
    "đơn vị chủ trì", "cơ quan chủ trì", "đơn vị thực hiện", "cơ quan thực hiện", "chủ trì:", "phân công",
    "đơn vị phối hợp", "cơ quan phối hợp",
)  # fmt: skip
_ACT = re.compile(DUTY_VERB)
_LABEL_HEADS = frozenset("NnHhPpCcTtSsĐđKkQqYy")
_WORK_HEADS = frozenset("".join(label[0] + label[0].upper() for label in _WORK_LABELS))


def find_topics(document: Document, phases: Iterable[Phase]) -> tuple[Topic, ...]:
    """All contents and forms of `document`, in the order of the paper."""
    found = [*_Walk(document, phases).topics(), *_listed(document)]
    return tuple(sorted(found, key=lambda topic: topic.span.start))


def _listed(document: Document) -> Iterator[Topic]:
    """What tables of contents or forms list."""
    for row in listed_rows(document, "contents", "forms"):
        if text := row.cells.get("text"):
            phase = document.value(row.cells["phase"]) if "phase" in row.cells else None
            yield Topic("contents" if row.kind == "contents" else "forms", text, phase)


def is_about_information(document: Document) -> bool:
    """Whether the title says that the document is about informing the public."""
    title = words_of_title(document)
    return bool(INFORMATION_TITLE.search(title)) and not EVENT_TITLE.match(title)


class _Walk:
    def __init__(self, document: Document, phases: Iterable[Phase]) -> None:
        self.document = document
        self.information = is_about_information(document) or self._has_section_of_information()
        self.phases = NamedPhases(document, phases)
        self.listed = blocks_of_listings(document)

    def _has_section_of_information(self) -> bool:
        """Whether a section is named one of information: then "Nội dung" or "Hình thức" beside it is."""
        return any(
            kind_of_heading(node.heading.value, above=None, information=False) in _LISTED
            for node in self.document.children(None)
        )

    def topics(self) -> Iterator[Topic]:
        loose = [block for block in self.document.in_zone("body") if not self.document.section_of(block)]
        yield from self._of_items(loose, Place())
        outermost = self.document.children(None)
        opened = Place("contents") if outermost and self._opens_contents(outermost[0]) else Place()
        for node in outermost:
            yield from self._of_node(node, self._under_bare(node) or opened)

    def _under_bare(self, node: Node) -> Place | None:
        """The place that a heading without a number gives to the numbered units below it."""
        bare = self.document.bare_heading_of(self.document.block_of(node))
        if bare is None:
            return None
        words = self.document.words(bare)
        kind = kind_of_heading(words, above=None, information=self.information)
        return Place(kind, None, Span(bare.start, bare.end))

    def _opens_contents(self, first: Node) -> bool:
        """Whether the paragraph above the first number opens a list of contents."""
        at = self.document.block_of(first).index
        if not at or not opens_list(self.document.blocks[at - 1], self.document.text):
            return False
        words = plain(self.document.words(self.document.blocks[at - 1]))
        if LIST_OF_CONTENTS.search(words):
            return not are_work(self.document)
        return self.information and bool(ASKED_TO_TELL.search(words)) and self._tell_what_is_so()

    def _tell_what_is_so(self) -> bool:
        """Whether the outermost points are sentences about what is so: nobody is told to do anything."""
        document = self.document
        for node in document.children(None):
            words = body_of(document, document.block_of(node))
            stated = len(words.text) > _SHORT_HEADING and words.text.rstrip("/ ").endswith((".", ";"))
            if not stated or document.children(node) or _ACT.match(words.canon):
                return False
            if find_subject(words, 0, len(words.text)):
                return False
        return True

    def _of_node(self, node: Node, above: Place) -> Iterator[Topic]:
        document, block = self.document, self.document.block_of(node)
        own, phase = self._kind_of(node.heading.value, block, above=above), self.phases.at(block)
        below, children = document.under(node), document.children(node)
        run_in = document.text[node.heading.spans[-1].end : block.end].lstrip(" *_").startswith(":")
        alone = not (below or children or run_in)
        if alone and above.kind in _LISTED and own not in _LISTED:
            own = None  # an entry that begins like the heading of another section: it heads nothing
        place = Place(own or above.kind, phase or above.phase, node.heading.spans[0])
        if self._is_work(below, children):
            place = Place(None, place.phase, place.heading)
        elif place.kind is None and self._may_label(node) and self._labels_both(below):
            place = Place("both", place.phase, place.heading)
        if THEME.match(document.body(block)):
            yield Topic("contents", Span(block.body.start, block.end), None, place.heading)
        elif place.kind in _LISTED and (
            tail := self._tail(node, block, named=own is not None or phase is not None)
        ):
            if own is None and phase is None and below and not children and self._is_one_entry(node, below):
                yield from topics_of_entry(
                    self.document,
                    Span(block.body.start, below[-1].end),
                    Place(place.kind, place.phase, above.heading),
                )
                return
            if not (below or children):
                yield from topics_of_entry(
                    self.document, tail, place if own else Place(place.kind, place.phase, above.heading)
                )
            elif not self._only_opens(tail):
                yield from topics_of_entry(self.document, tail, place)
        yield from self._of_items(below, place)
        for child in children:
            yield from self._of_node(
                child, Place(place.kind if place.kind in _LISTED else None, place.phase, place.heading)
            )

    def _is_one_entry(self, node: Node, below: Sequence[Block]) -> bool:
        """Whether "+" points finish the entry of a number: most numbers beside it are entries themselves."""
        if not all(block.kind == "bullet" and block.marker == "+" for block in below):
            return False
        parent = self.document.parent(node)
        beside = [n for n in self.document.children(parent) if n is not node]
        alone = sum(not (self.document.under(n) or self.document.children(n)) for n in beside)
        return alone > len(beside) / 2

    def _kind_of(self, heading: str, block: Block, *, above: Place) -> SectionKind | None:
        """The kind of a section by its heading, or by the words on its line that open a list of contents."""
        kind = kind_of_heading(heading, above=above.kind, information=self.information)
        if (
            kind is None
            and above.kind != "forms"
            and (opens_list(block, self.document.text) or heading.rstrip().endswith(" sau"))
        ):
            words = plain(self.document.body(block))
            return "contents" if LIST_OF_CONTENTS.search(words[-_LONG_HEADING:]) else None
        return kind

    def _is_work(self, below: Sequence[Block], children: Sequence[Node]) -> bool:
        """Whether units and times are given under labels: then the section lists work, not contents."""
        for block in below:
            head = self.document.text[block.body.start : block.body.start + 1]
            if head.isalpha() and head not in _WORK_HEADS:
                continue  # by far the most
            if self.document.body(block)[:40].lower().startswith(_WORK_LABELS):
                return True
        return any(child.heading.value[:40].lower().startswith(_WORK_LABELS) for child in children)

    def _may_label(self, node: Node) -> bool:
        """Whether "Nội dung:" and "Hình thức:" below the node are labels of what is told and how."""
        return self.information or bool(TELLS.match(plain(node.heading.value)))

    def _labels_both(self, below: Sequence[Block]) -> bool:
        """Whether what is told and how stand under labels of their own, beside nothing but other labels."""
        text, kinds = self.document.text, set()
        for block in below:
            if text[block.body.start : block.body.start + 1] not in _LABEL_HEADS:
                return False
            may_be = text.find(":", block.body.start, block.end) >= 0  # as every label ends
            label = LABEL.match(text, block.body.start, block.end) if may_be else None
            kinds.add(label.lastgroup if label else None)
        return {"contents", "forms"} <= kinds <= {"contents", "forms", "other"}

    def _tail(self, node: Node, block: Block, *, named: bool) -> Span | None:
        """What a numbered line says beside its heading: all of it, or what follows the heading's colon."""
        text, start = self.document.text, block.body.start
        heading_end = node.heading.spans[-1].end
        rest = text[heading_end : block.end]
        if not named:
            return Span(start, block.end)
        if not rest.lstrip(" *_").startswith(":"):
            return None
        after = heading_end + rest.index(":") + 1
        return Span(after, block.end) if text[after : block.end].strip(" *_.;\n") else None

    def _only_opens(self, span: Span) -> bool:
        """Whether a numbered line with a list beneath it is no entry of its own: a heading or a lead-in."""
        words = self.document.words(span)
        return (
            not words.endswith((".", ";"))
            or len(words) < _SHORT_HEADING
            or bool(LEAD_IN.search(plain(words)))
        )

    def _of_items(self, blocks: Sequence[Block], place: Place) -> Iterator[Topic]:
        if self.listed:
            blocks = [block for block in blocks if block.index not in self.listed]
        items = list(list_items(blocks, self.document.text))
        for item, after in zip_longest(items, items[1:]):
            first = item.first
            followed = after is not None and after.first.kind == "bullet" and first.kind != "bullet"
            if place.kind not in _LISTED and self._says_nothing(item):
                continue
            phase, words = self.phases.at(first), self.document.words(item.span)
            if THEME.match(words):
                yield Topic("contents", item.span, None, place.heading)
                continue
            if own := self._heads(item, words, place=place, last=after is None):
                place = Place(own, place.phase, item.span)
                continue
            if first.index in self.document.bare_headings:
                place = Place("other")
                continue
            if first.kind == "paragraph" or _is_subheading(item, after, self.document.text):
                place = Place(place.kind, self._phase_after(phase, words, place=place), place.heading)
                if self._opens(item, words, followed=followed):
                    continue
            if place.kind in _LISTED and not (first.kind == "paragraph" and THANKS.match(words)):
                yield from topics_of_entry(self.document, item.span, self._place_of(item, place, phase=phase))

    def _says_nothing(self, item: Item) -> bool:
        """Whether an item outside a section of contents and forms is plainly neither heading nor theme."""
        text, first = self.document.text, item.first
        if first.kind != "bullet" or opens_list(first, text):
            return False
        start = first.body.start
        return not text[start : start + 12].lstrip(" *_").lower().startswith("chủ đề")

    def _phase_after(self, phase: Phase | None, words: str, *, place: Place) -> Phase | None:
        """The phase of what follows a paragraph: one that speaks of the whole time ends it."""
        return phase or (None if ALL_ALONG.match(words) else place.phase)

    def _place_of(self, item: Item, place: Place, *, phase: Phase | None) -> Place:
        """The place of an item: a short paragraph that opens its list is the heading right above it."""
        lead = item.lead
        if lead and lead.index < item.first.index and lead.end - lead.start < _SHORT_HEADING:
            place = Place(place.kind, place.phase, Span(lead.start, lead.end))
        return Place(place.kind, phase or place.phase, place.heading)

    def _heads(self, item: Item, words: str, *, place: Place, last: bool) -> SectionKind | None:
        """The kind that an item without a number gives to what follows it as its heading."""
        if len(item.blocks) > 1 or last or len(words) > _LONG_HEADING:
            return None
        opens = opens_list(item.first, self.document.text)
        if not opens and (item.first.kind == "bullet" or words[-1:] in ".;,!" or len(words) > 60):
            return None
        kind = kind_of_heading(words, above=place.kind, information=self.information)
        if kind is None and opens and item.first.kind == "paragraph" and place.kind != "forms":
            return "contents" if LIST_OF_CONTENTS.search(plain(words)[-_LONG_HEADING:]) else None
        return kind if ":" not in words[:-1] else None

    def _opens(self, item: Item, words: str, *, followed: bool) -> bool:
        """Whether a paragraph only opens the list that follows it."""
        if opens_list(item.blocks[-1], self.document.text):
            return True
        return followed and (not words.endswith((".", "…", "!")) or bool(LEAD_IN.search(plain(words))))


def _is_subheading(item: Item, after: Item | None, text: str) -> bool:
    """Whether a bullet only opens the list of bullets of another sign below it."""
    if after is None or len(item.blocks) > 1 or item.first.kind != "bullet" or after.first.kind != "bullet":
        return False
    return opens_list(item.first, text) and after.first.marker != item.first.marker
