"""The document that every stage of facts works on: blocks, outline and zones with ways to ask them.

Built by `assembling` from a `Source`. All answers are in offsets of `Source.text`.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import chain
from operator import attrgetter
from typing import Any

from loa.reader.gazetteer import NATIONAL, Gazetteer
from loa.reader.reading import Node, Source, Span, Value
from loa.reader.rules.units import UNNAMED, UnitNames
from loa.reader.stages.block import Block
from loa.reader.stages.documents import Plan
from loa.reader.stages.letters import Letters
from loa.reader.stages.wording import Wording
from loa.reader.stages.zones import Zone

_index = attrgetter("index")


@dataclass(frozen=True, slots=True)
class Document:
    """A source with its blocks, outline nodes and zones."""

    source: Source
    text: str
    blocks: tuple[Block, ...]
    nodes: tuple[Node, ...]
    plan: Plan
    letters: Letters
    gazetteer: Gazetteer = NATIONAL
    names: UnitNames = UNNAMED  # the gazetteer's units that stood on the day of issue
    _node_of: tuple[int | None, ...] = ()  # per block: the node it stands under or carries
    _parent_of: tuple[int | None, ...] = ()  # per node
    _children: dict[int | None, tuple[Node, ...]] = field(default_factory=dict)  # by the node above
    _under: dict[int, tuple[Block, ...]] = field(default_factory=dict)  # asked for before, by the node
    _carried: dict[int, int] = field(default_factory=dict)  # block index → node index
    _islands: tuple[Span, ...] = ()  # page marks and footnotes, in order
    _island_ends: tuple[int, ...] = ()  # their last letters
    _carriers: tuple[int, ...] = ()  # per node: the index of its block
    _order: dict[int, int] = field(default_factory=dict)  # start of a node → its index
    closing: dict[int, bool] = field(default_factory=dict)  # blocks asked for before: does it close the paper
    _words: dict[int, str] = field(default_factory=dict)  # words of blocks asked for before
    wordings: dict[int | tuple[Span, ...], Wording] = field(default_factory=dict)  # by block, and by spans
    bracketed: list[frozenset[int]] = field(
        default_factory=list
    )  # asked for before: blocks that end in a unit
    kept: dict[Any, Any] = field(default_factory=dict)  # what stages found out that others ask again
    bare_headings: tuple[int, ...] = ()  # blocks that head sections without a number

    @property
    def span(self) -> Span:
        """The main document, without a decision that stands before it and others that follow."""
        zones = self.plan.zones
        first = next((b.start for b in self.blocks if zones[b.index] != "outside"), 0)
        other = next((b.start for b in self.blocks if zones[b.index] == "other"), len(self.text))
        return Span(first if "outside" in zones else 0, other)

    def zone(self, block: Block) -> Zone:
        """The part of the document that the block stands in."""
        return self.plan.zones[block.index]

    def in_zone(self, *zones: Zone) -> list[Block]:
        """The blocks of these zones in order."""
        found: list[Block] | None = self.kept.get(zones)
        if found is None:
            some = [blocks for zone in {*zones} if (blocks := self._by_zone().get(zone))]
            found = some[0] if len(some) == 1 else sorted(chain.from_iterable(some), key=_index)
            self.kept[zones] = found
        return [*found]

    def _by_zone(self) -> dict[Zone, list[Block]]:
        """The blocks of each zone, in order."""
        found: dict[Zone, list[Block]] | None = self.kept.get("zones")
        if found is None:
            found = self.kept["zones"] = {}
            for block in self.blocks:
                found.setdefault(self.plan.zones[block.index], []).append(block)
        return found

    def is_numbered(self) -> bool:
        """Whether the paper itself numbers anything: an appendix of a letter without numbers may."""
        return any(self.zone(self.block_of(node)) != "appendix" for node in self.nodes)

    def node_at(self, block: Block) -> Node | None:
        """The node whose number and heading this block carries, if it carries one."""
        at = self._carried.get(block.index)
        return None if at is None else self.nodes[at]

    def block_of(self, node: Node) -> Block:
        """The block that carries the number and heading of `node`."""
        return self.blocks[self._carriers[self._order[node.start]]]

    def section_of(self, block: Block) -> Node | None:
        """The innermost node that the block stands under; for a block that carries a node, that node."""
        at = self._node_of[block.index]
        return None if at is None else self.nodes[at]

    def parent(self, node: Node) -> Node | None:
        at = self._parent_of[self._order[node.start]]
        return None if at is None else self.nodes[at]

    def bare_heading_of(self, block: Block) -> Block | None:
        """The heading without a number above the block; None in a paper that numbers its sections."""
        at = bisect_left(self.bare_headings, block.index)
        return self.blocks[self.bare_headings[at - 1]] if at else None

    def under_bare(self, heading: Block) -> list[Block]:
        """The blocks between a heading without a number and the next, as far as no number holds them."""
        at = bisect_left(self.bare_headings, heading.index) + 1
        end = self.bare_headings[at] if at < len(self.bare_headings) else len(self.blocks)
        zone = self.zone(heading)
        return [
            block
            for block in self.blocks[heading.index + 1 : end]
            if self.zone(block) == zone and self._node_of[block.index] is None
        ]

    def ancestors(self, node: Node) -> tuple[Node, ...]:
        """The nodes above `node`, outermost first, without itself."""
        out: list[Node] = []
        above = self.parent(node)
        while above:
            out.append(above)
            above = self.parent(above)
        return tuple(reversed(out))

    def children(self, node: Node | None) -> tuple[Node, ...]:
        """The nodes directly under `node`; of None the outermost ones."""
        return self._children.get(None if node is None else self._order[node.start], ())

    def under(self, node: Node) -> tuple[Block, ...]:
        """The blocks directly under `node`: after its heading, before the next node or the zone's end."""
        at = self._order[node.start]
        found = self._under.get(at)
        if found is None:
            found = self._under[at] = tuple(self._find_under(at))
        return found

    def _find_under(self, at: int) -> list[Block]:
        out: list[Block] = []
        for i in range(self._carriers[at] + 1, len(self.blocks)):
            block = self.blocks[i]
            if block.kind == "footnote":
                continue
            if self._node_of[block.index] != at or block.index in self._carried:
                break
            out.append(block)
        return out

    def all_under(self, node: Node) -> list[Block]:
        """The blocks under `node` and its descendants, in order, without its own heading."""
        at = self._order[node.start]
        last = at + 1
        while last < len(self.nodes) and self.nodes[last].level > node.level:
            last += 1
        start = self._carriers[at] + 1
        end = self._carriers[last] if last < len(self.nodes) else len(self.blocks)
        zone = self.plan.zones[start - 1]
        return [
            b for b in self.blocks[start:end] if self.plan.zones[b.index] == zone and b.kind != "footnote"
        ]

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """The range without blanks at its edges and without the page marks and footnotes inside it."""
        islands, text = self._islands, self.text
        i = bisect_left(self._island_ends, start)
        if i == len(islands) or islands[i].start >= end:
            if start < end <= len(text) and not (text[start].isspace() or text[end - 1].isspace()):
                return (Span(start, end),)  # by far the most
            trimmed = self._trimmed(Span(start, end))
            return (trimmed,) if trimmed else ()
        out: list[Span] = []
        at = start
        while i < len(islands) and islands[i].start < end:
            island = islands[i]
            if island.start <= start and island.end >= end:
                break
            if island.start > at:
                out.append(Span(at, island.start))
            at = max(at, island.end)
            i += 1
        if at < end:
            out.append(Span(at, end))
        return tuple(trimmed for span in out if (trimmed := self._trimmed(span)))

    def _trimmed(self, span: Span) -> Span | None:
        words = self.text[span.start : span.end]
        left = len(words) - len(words.lstrip())
        right = len(words.rstrip())
        if left >= right:
            return None
        return span if right - left == len(words) else Span(span.start + left, span.start + right)

    def words(self, span: Span | Block) -> str:
        """The words of a span or block, on one line, without page marks and footnotes inside."""
        if isinstance(span, Block):
            known = self._words.get(span.index)
            if known is None or span.index < 0:
                known = self.letters.reread(span.pieces or self.spans(span.start, span.end))
                self._words[span.index] = known
            return known
        return self.letters.reread(self.spans(span.start, span.end))

    def lowered(self, block: Block) -> str:
        """The words of a block in lower case."""
        return self.letters.lowered(self.words(block), block.start)

    def body(self, block: Block) -> str:
        """The words of a block without its number or bullet."""
        return self.words(block.body)

    def value(self, *spans: Span) -> Value[str]:
        """The value that these spans re-read to."""
        clean = tuple(part for span in spans for part in self.spans(span.start, span.end))
        return Value(self.letters.reread(clean), clean)

    def derived(self, value: str, *spans: Span, rule: str) -> Value[str]:
        """A value that a rule draws from these spans."""
        return Value(value, tuple(part for span in spans for part in self.spans(span.start, span.end)), rule)

    def find(self, words: str, within: Span | Block) -> Span | None:
        """Where in a span or block these words stand, blanks and line ends apart; None where they do not."""
        raw = self.text[within.start : within.end]
        at = raw.find(words)
        if at >= 0:
            return Span(within.start + at, within.start + at + len(words))
        letters = [(i, c) for i, c in enumerate(raw) if not c.isspace()]
        squeezed = "".join(c for _, c in letters)
        wanted = "".join(words.split())
        at = squeezed.find(wanted) if wanted else -1
        if at < 0:
            return None
        return Span(within.start + letters[at][0], within.start + letters[at + len(wanted) - 1][0] + 1)
