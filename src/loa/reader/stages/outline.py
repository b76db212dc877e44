"""The outline: numbered headings and units with their depth in the document's own hierarchy.

Reads blocks and zones. Writes nodes in order. Bullets are no nodes. Levels follow the order in which
the document itself nests its marks; misread or repeated numbers stay as printed and shift no levels.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from msgspec.structs import replace

from loa.reader.reading import Node, Span, Value, fold_space
from loa.reader.rules.numbering import LETTERS, RANK, Mark, roman_number
from loa.reader.rules.phrases import BARE_REQUEST
from loa.reader.stages.block import Block
from loa.reader.stages.zones import Zone

_BESIDE = 6  # nodes above one that may be beside it
HEADING_LETTERS = 80  # of a running paragraph, by ANNOTATION: the first 80 characters
_COLON = re.compile(r":(?=\s+\S)")
_OUTLINED: frozenset[Zone] = frozenset({"preamble", "body", "closing", "appendix"})


@dataclass(slots=True)
class _Open:
    """A node that is still open: what may stand beneath it."""

    mark: Mark
    level: int
    nums: list[str] = field(default_factory=list)
    opens: bool = False  # it ends in a colon, as what holds a list does

    @property
    def key(self) -> tuple[str, str, int]:
        return style_key(self.mark)


def style_key(mark: Mark) -> tuple[str, str, int]:
    """Marks of the same key number the same kind of unit: "1." is another kind than "1)"."""
    if mark.style in ("arabic", "lower"):
        return mark.style, mark.close, 1
    return mark.style, "", mark.depth


class _Outliner:
    def __init__(self, *, scanned: bool) -> None:
        self.stack: list[_Open] = []
        self.scanned = scanned
        self.table: int | None = None
        self.outside: list[_Open] = []

    def restart(self) -> None:
        self.stack, self.outside, self.table = [], [], None

    def enter(self, table: int | None) -> None:
        """Units in a table stand under the unit that the table stands in, and end with it."""
        if table == self.table:
            return
        if self.table is not None:
            self.stack = list(self.outside)
        self.table, self.outside = table, list(self.stack)

    def place(self, mark: Mark, *, opens: bool, headed: bool = False) -> _Open:
        """The level and path of the next unit; `opens`: it ends in a colon, `headed`: below a heading."""
        mark = self._repaired(mark)
        if self.scanned and mark.style == "roman" and mark.ordinal:
            mark = replace(mark, num=roman_number(mark.ordinal))
        keep = len(self.stack) if headed and self._counts_anew(mark) else self._parent_depth(mark)
        del self.stack[keep:]
        above = self.stack[-1].nums if self.stack else []
        nums = (
            [*above[:-1], mark.num] if above and mark.num.startswith(f"{above[-1]}.") else [*above, mark.num]
        )
        opened = _Open(mark, len(self.stack) + 1, nums, opens)
        self.stack.append(opened)
        return opened

    def _repaired(self, mark: Mark) -> Mark:
        """A mark read as its neighbours show it must be: "4)" for "a)", "C." after "B.", "I." after "H."."""
        keys = [node.key for node in self.stack]
        if mark.style == "arabic" and mark.close == ")" and style_key(mark) not in keys and mark.ordinal != 1:
            return Mark("lower", ")", mark.num, None, mark.end)
        if mark.style == "roman" and len(mark.num) == 1 and ("upper", "", 1) in keys:
            last = self.stack[keys.index(("upper", "", 1))].mark
            letter = ord(mark.num.upper()) - ord(last.num)
            roman = self.stack[keys.index(("roman", "", 1))].mark if ("roman", "", 1) in keys else None
            follows = roman is not None and roman.ordinal is not None and mark.ordinal == roman.ordinal + 1
            if 0 < letter <= 2 and not follows and mark.num != "I":
                return Mark("upper", mark.close, mark.num, last.ordinal, mark.end)
        if mark.style == "upper" and ("upper", "", 1) not in keys and mark.num != "A":
            if mark.num == "H":  # "II" read as one letter
                return Mark("roman", mark.close, mark.num, 2, mark.end)
            if mark.num in "CDM" and ("roman", "", 1) in keys:
                return Mark("roman", mark.close, mark.num, None, mark.end)
        if mark.style == "arabic" and mark.close == ")" and mark.ordinal == 1 and self.stack:
            last = self.stack[-1].mark
            if last.style == "lower" and last.close == ")" and last.num == "h":  # "i" read as "1"
                return Mark("lower", ")", mark.num, LETTERS.index("i") + 1, mark.end)
        return mark

    def _parent_depth(self, mark: Mark) -> int:
        """How many of the open nodes stand above `mark`."""
        if mark.style == "decimal":
            return self._decimal_depth(mark)
        key = style_key(mark)
        base = len(self.outside) if self.table is not None else 0
        for depth in range(len(self.stack) - 1, base - 1, -1):
            if self.stack[depth].key == key:
                return depth
        if mark.ordinal == 1 or mark.ordinal is None:
            depth = len(self.stack)
            if RANK[mark.style] <= RANK["roman"]:
                while depth > base and RANK[self.stack[depth - 1].mark.style] > RANK["roman"]:
                    if self.stack[depth - 1].mark.style == "article" and self.stack[depth - 1].opens:
                        break  # "Điều 1. Thông qua Đề án như sau:" holds what follows
                    depth -= 1
            return depth
        depth = len(self.stack)
        while depth > base and RANK[self.stack[depth - 1].mark.style] >= RANK[mark.style]:
            if self.stack[depth - 1].mark.style == mark.style and self._is_sibling_style(mark, depth):
                break
            depth -= 1
        return depth

    def _counts_anew(self, mark: Mark) -> bool:
        """Whether the numbers begin again below a heading: "1. MỤC TIÊU" (a misread "I."), "1. Rác"."""
        last = self.stack[-1] if self.stack else None
        return (
            mark.style == "arabic" and mark.ordinal == 1 and last is not None and last.key == style_key(mark)
        )

    def _is_sibling_style(self, mark: Mark, depth: int) -> bool:
        """Another closing sign of the same style further down: "1." with "1)" beneath it."""
        return (
            mark.ordinal is not None
            and self.stack[depth - 1].mark.close != mark.close
            and mark.close in (")", "()")
        )

    def _decimal_depth(self, mark: Mark) -> int:
        prefix = mark.num.rpartition(".")[0]
        for depth in range(len(self.stack) - 1, -1, -1):
            if self.stack[depth].mark.num == prefix:
                return depth + 1
        key = style_key(mark)
        for depth in range(len(self.stack) - 1, -1, -1):
            if self.stack[depth].key == key:
                return depth
        depth = len(self.stack)
        while depth and (
            RANK[self.stack[depth - 1].mark.style] > RANK["decimal"]
            or (
                self.stack[depth - 1].mark.style == "decimal"
                and self.stack[depth - 1].mark.depth >= mark.depth
            )
        ):
            depth -= 1
        return depth


def heading_of(block: Block, text: str) -> Value[str]:
    """The words of the numbered line, up to the first colon that words follow; of a paragraph 80 letters."""
    raw = text[block.body.start : block.body.end]
    colon = next((c for c in _COLON.finditer(raw) if _closes_heading(raw, c.start())), None)
    end = colon.start() if colon else len(raw)
    words = fold_space(raw[:end])
    rule = None
    if not colon and _is_running(words):
        end = _offset_of(raw, HEADING_LETTERS)
        rule = None
    span = Span(block.body.start, block.body.start + len(raw[:end].rstrip()))
    if not (not colon and _is_running(words)):
        trimmed = text[span.start : span.end].rstrip(" .:;")
        span = Span(span.start, span.start + len(trimmed))
    return Value(fold_space(text[span.start : span.end]), (span,), rule)


def _closes_heading(raw: str, colon: int) -> bool:
    """Whether the colon ends the heading: not that of a bare request, and none within brackets."""
    if BARE_REQUEST.fullmatch(raw[: colon + 1].strip()):
        return False
    opened = raw.rfind("(", 0, colon)
    return opened < 0 or raw.find(")", opened, colon) >= 0 or raw.find(")", colon) < 0


def _is_running(words: str) -> bool:
    """Whether a numbered line is a paragraph rather than a heading."""
    return len(words) > HEADING_LETTERS and (words.endswith((".", ";", "…", ",")) or len(words) > 220)


def _offset_of(raw: str, letters: int) -> int:
    """The offset in `raw` at which its folded words reach this length."""
    low, high = 0, len(raw)
    while low < high:
        middle = (low + high + 1) // 2
        if len(fold_space(raw[:middle])) <= letters:
            low = middle
        else:
            high = middle - 1
    return low


def read_outline(
    blocks: tuple[Block, ...], zones: tuple[Zone, ...], *, text: str, scanned: bool = False
) -> tuple[tuple[Node, ...], dict[int, int]]:
    """The nodes in order, and for the index of each block that carries a node the index of that node.

    Of a paper that was `scanned`, a Roman number that our own OCR misread is repaired; any other source keeps
    what it prints.
    """
    outliner = _Outliner(scanned=scanned)
    nodes: list[Node] = []
    carried: dict[int, int] = {}
    zone_before: Zone = "header"
    for block in blocks:
        zone = zones[block.index]
        if zone == "footnote":
            continue
        if (zone == "appendix") != (zone_before == "appendix") or _opens_appendix(block, zone, text):
            outliner.restart()
        zone_before = zone
        if block.kind != "numbered" or zone not in _OUTLINED or block.mark is None:
            continue
        heading = _heading(blocks, block, text)
        if heading is None:
            continue
        if _is_request_of_purpose(heading, nodes):
            heading = Value("Yêu cầu", (Span(block.body.start, block.body.start + len("Yêu cầu")),))
        outliner.enter(block.table)
        opens = text[block.start : block.end].rstrip().endswith(":")
        above = blocks[block.index - 1] if block.index - 1 in carried else None
        headed = (
            above is not None
            and text[above.end - 1] not in ".;,"
            and above.end - above.start < HEADING_LETTERS
        )
        placed = outliner.place(block.mark, opens=opens, headed=headed)
        carried[block.index] = len(nodes)
        path = ".".join(placed.nums)
        num = _num_value(block, text, placed.mark.num)
        nodes.append(Node(num, heading, placed.level, path, block.start, block.end))
    return tuple(nodes), carried


def _is_request_of_purpose(heading: Value[str], nodes: list[Node]) -> bool:
    """Whether "Yêu cầu: …" stands beside a purpose and heads what is required, ordering nobody."""
    if not heading.value.startswith("Yêu cầu:"):
        return False
    return any(node.heading.value.casefold().startswith("mục đích") for node in nodes[-_BESIDE:])


def _heading(blocks: tuple[Block, ...], block: Block, text: str) -> Value[str] | None:
    """The heading on the numbered line or, for a part, chapter or appendix that stands alone, on the next."""
    if block.body.start < block.end:
        return heading_of(block, text)
    if block.mark and RANK[block.mark.style] <= RANK["section"]:
        following = blocks[block.index + 1] if block.index + 1 < len(blocks) else None
        if following and following.kind == "paragraph" and following.end - following.start < 300:
            return Value(
                fold_space(text[following.start : following.end]), (Span(following.start, following.end),)
            )
        return Value("", (Span(block.end, block.end),))
    return None


def _num_value(block: Block, text: str, num: str) -> Value[str]:
    """The number as printed; where it was repaired, the rule that did so and the printed sign."""
    at = text.find(num, block.start, block.body.start)
    if at >= 0:
        return Value(num, (Span(at, at + len(num)),))
    return Value(num, (Span(block.start, min(block.body.start, block.end)),), "number-of-unit")


def _opens_appendix(block: Block, zone: Zone, text: str) -> bool:
    return (
        zone == "appendix"
        and block.kind == "paragraph"
        and text[block.start : block.start + 9].upper().startswith("PHỤ LỤC")
    )
