"""Items: what a section lists, a bullet with its points or a paragraph each.

Reads the blocks under a node. Writes items in order; contents, forms and slogans are made of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from loa.reader.reading import Span
from loa.reader.record import Record
from loa.reader.stages.block import Block

_LONGEST_TAIL = 60  # letters in which the colon stands, with the blanks and stars behind it
_DASHES = frozenset("-–—_~")


class Item(Record, frozen=True):
    """One entry of a list: its blocks, the first without its number or bullet.

    `lead` is the paragraph that opens the list, if a paragraph right above does.
    """

    blocks: tuple[Block, ...]
    lead: Block | None = None

    @property
    def span(self) -> Span:
        return Span(self.blocks[0].body.start, self.blocks[-1].end)

    @property
    def first(self) -> Block:
        return self.blocks[0]


def _sign(block: Block) -> str | None:
    if block.kind != "bullet":
        return None
    return "-" if block.marker in _DASHES else block.marker


def list_items(blocks: Iterable[Block], text: str) -> Iterator[Item]:
    """The items of `blocks`: points of another sign than the list's own belong to the bullet above them."""
    own: str | None = None
    lead: Block | None = None
    here: list[Block] = []
    for block in blocks:
        sign = _sign(block)
        if here and sign and own and sign not in (own, "-"):
            here.append(block)
            continue
        if here and sign is None and block.kind == "paragraph" and _goes_on(block, text):
            here.append(block)
            continue
        if here:
            yield Item(tuple(here), lead)
            here = []
        if sign is None and opens_list(block, text):
            lead, own = block, None
        elif sign is None:
            own = None
        else:
            own = sign
        here = [block]
    if here:
        yield Item(tuple(here), lead)


def opens_list(block: Block, text: str) -> bool:
    """Whether the words of `block` end in a colon."""
    if text[block.end - 1 : block.end] not in " *_:":
        return False  # by far the most
    return text[max(block.start, block.end - _LONGEST_TAIL) : block.end].rstrip(" *_").endswith(":")


def _goes_on(block: Block, text: str) -> bool:
    """Whether a paragraph without a bullet finishes the sentence above it."""
    return text[block.body.start : block.body.start + 1].islower()
