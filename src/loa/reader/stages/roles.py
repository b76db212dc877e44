"""Roles: which passages are background, and by which rule; which ask for what Loa does not carry.

Reads zones, outline, facts and declined spans. Writes proposals: a person confirms them, a section at a time.
What no rule knows stays unaccounted for.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from loa.reader.reading import Declined, Node, Passage, Role, Span
from loa.reader.rules.background import ATTACHMENT, LINKING, MOST_LINKING, SECTIONS, ZONES, duty_suspects
from loa.reader.rules.funding import FUNDING_HEADING
from loa.reader.rules.phrases import APPENDIX
from loa.reader.rules.sections import POINTER, plain
from loa.reader.rules.signature import is_sentence
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.items import opens_list

_WORD = re.compile(r"[^\W_][^\W_]*")  # not a plus: the engine skips only to a sign or a class
_ASIDE = re.compile(r"\([^()]{0,40}\)")
_NUMBERED = re.compile(r"^\s*(?:[-–+*•]|(?:\d{1,2}\.){0,3}\d{0,2}[.)]|[a-zđ]\))\s")
_UNLABELLED = re.compile(r"^\s*[-–+*•]?\s*(?:[^\W\d_]+\s){1,3}?[^\W\d_]+:\s*|^\s*[-–+*•]\s*")
_LONGEST_POINTER = 500

Range = tuple[int, int]
Proposal = tuple[Role, str | None] | None


def propose_roles(
    document: Document, declined: tuple[Declined, ...], *, held: Sequence[Range]
) -> Callable[[Passage, bool], Proposal]:
    """What the reader proposes, asked passage by passage; `held`: ranges of facts and of what is declined."""
    return _Proposer(document, declined, held=held)


class _Proposer:
    def __init__(
        self,
        document: Document,
        declined: tuple[Declined, ...],
        *,
        held: Sequence[Range],
    ) -> None:
        self.document = document
        self.declined = sorted(
            (min(span.start for span in each.spans), max(span.end for span in each.spans), i, each)
            for i, each in enumerate(declined)
            if each.spans
        )
        self.declined_starts = [start for start, _, _, _ in self.declined]
        self.declined_ends = list(accumulate((end for _, end, _, _ in self.declined), max))
        self.starts = [block.start for block in document.blocks]
        self.of_node = self._sections()
        self.held = held
        self.ends = list(accumulate([end for _, end in held], max))

    def __call__(self, passage: Passage, held: bool) -> Proposal:
        """The role and the rule behind it; None where no rule knows the passage.

        `held`: no word of it lies outside of facts and declined spans.
        """
        if self.declined and (reason := self._declined(passage)):
            return "not-carried", reason
        if held:
            return "carried", None
        rule = self._background(passage)
        return ("background", rule) if rule else None

    def _sections(self) -> dict[int, str]:
        """By the start of each node: the rule that its own heading or one around it gives."""
        found: dict[int, str] = {}
        for node in self.document.nodes:
            parent = self.document.parent(node)
            above = found.get(parent.start) if parent else None
            rule = above or (None if self._is_running(node) else _section_rule(node))
            if rule:
                found[node.start] = rule
        return found

    def _is_running(self, node: Node) -> bool:
        """Whether the numbered line is a paragraph of which the heading is only the beginning."""
        rest = self.document.text[node.heading.spans[-1].end : self.document.block_of(node).end]
        return bool(rest.strip(" *_.;:")) and not rest.startswith(":")

    def _declined(self, passage: Passage) -> str | None:
        """The reason, where every word of the passage is declined."""
        first = bisect_right(self.declined_ends, passage.start)
        for _, _, _, each in self.declined[first : bisect_left(self.declined_starts, passage.end)]:
            covered = sum(_overlap(span, passage) for span in each.spans)
            words = self.document.text[passage.start : passage.end].rstrip(" .;,\n")
            if covered and covered >= len(words) - _marker_length(words):
                return each.reason
        return None

    def _background(self, passage: Passage) -> str | None:
        block = self._block(passage)
        if block is None:
            return None
        zone = ZONES.get(self.document.zone(block))
        if zone == "recipients" and block.kind == "paragraph" and is_sentence(self.document.words(block)):
            return None  # it names nobody: who reads the list has to say what it is
        if zone:
            return zone
        if block.head:
            return "table-head"
        section = self.document.section_of(block)
        if section and (rule := self.of_node.get(section.start)):
            return rule
        words = self.document.text[passage.start : passage.end]
        if ATTACHMENT.match(words):
            return "attachment"
        return self._of_words(passage, block, words)

    def _of_words(self, passage: Passage, block: Block, words: str) -> str | None:
        """Rules that look at the passage alone; none speaks where it looks like a duty."""
        rule = None
        if self._only_links(passage):
            return "row-number" if passage.kind == "cell" and words.strip(" .").isdigit() else "label"
        if (
            self.document.zone(block) == "appendix"
            and block.kind == "paragraph"
            and (words == words.upper() or APPENDIX.match(words))
        ):
            return "appendix-title"
        if passage.kind == "heading":
            rule = "heading"
        elif len(words) < _LONGEST_POINTER and POINTER.match(_UNLABELLED.sub("", words)):
            rule = "pointer"
        elif (
            passage.end >= block.end - 1
            and opens_list(block, self.document.text)
            and self._list_follows(block)
        ):
            rule = "lead-in"
        elif self._is_about_money(block):
            # A source of money may be called by a verb of duty ("quỹ bảo đảm …"): what is asked is the rest.
            return None if duty_suspects(self._open_words(passage)) else "funding"
        if rule in (None, "heading") or not duty_suspects(self.document.text, passage.start, passage.end):
            return rule if rule != "heading" or self._names_a_section(block) else None
        return None

    def _only_links(self, passage: Passage) -> bool:
        """Whether the words that no fact holds only label and link those that facts hold."""
        words = _WORD.findall(self._open_words(passage).lower())
        if passage.kind == "cell" and len(words) == 1 and words[0].isdigit():
            return True
        known = all(word in LINKING for word in words) and len(words) <= MOST_LINKING
        return known and (passage.kind in ("label", "cell") or self._touches_a_fact(passage))

    def _open_words(self, passage: Passage) -> str:
        """The words of a passage beyond the spans of facts, its number and brackets put aside."""
        text, at, out = self.document.text, passage.start, []
        for i in range(bisect_right(self.ends, passage.start), len(self.held)):
            start, end = self.held[i]
            if start >= passage.end:
                break
            if start > at:
                out.append(text[at:start])
            at = max(at, end)
        out.append(text[at : passage.end])
        return _ASIDE.sub(" ", _NUMBERED.sub("", " ".join(out)))

    def _touches_a_fact(self, passage: Passage) -> bool:
        first = bisect_right(self.ends, passage.start)
        return first < len(self.held) and self.held[first][0] < passage.end

    def _is_about_money(self, block: Block) -> bool:
        section = self.document.section_of(block)
        if not section:
            return False
        return any(
            FUNDING_HEADING.match(n.heading.value) for n in (*self.document.ancestors(section), section)
        )

    def _names_a_section(self, block: Block) -> bool:
        """Whether something stands under the heading of this block; one without may be a duty."""
        node = self.document.node_at(block)
        return node is None or bool(self.document.under(node) or self.document.children(node))

    def _list_follows(self, block: Block) -> bool:
        following = self.document.blocks[block.index + 1 : block.index + 2]
        return any(b.kind in ("bullet", "numbered", "row") for b in following)

    def _block(self, passage: Passage) -> Block | None:
        i = bisect_right(self.starts, passage.start) - 1
        return self.document.blocks[i] if i >= 0 and self.document.blocks[i].end > passage.start else None


def _section_rule(node: Node) -> str | None:
    heading = plain(node.heading.value)
    return next((name for name, words in SECTIONS if words.match(heading)), None)


def _overlap(span: Span, passage: Passage) -> int:
    return max(0, min(span.end, passage.end) - max(span.start, passage.start))


def _marker_length(words: str) -> int:
    """Letters that a bullet or number at the head of a passage may take."""
    head = words[:8]
    return (
        len(head) - len(head.lstrip("-–+*•0123456789.)abcdđeghikl ")) if head[:1] in "-–+*•0123456789" else 0
    )
