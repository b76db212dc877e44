# ruff: noqa: E501  # patterns read better unbroken
"""Units of a kind that nobody listed: told from the lines beside them that name units."""

from __future__ import annotations

import re

from loa.reader.reading import Node
from loa.reader.rules.roles import role_of_heading
from loa.reader.rules.verbs import DUTY_VERB
from loa.reader.stages.document import Document
from loa.reader.stages.duties.drafts import body_of, names_unit
from loa.reader.stages.duties.items import Item
from loa.reader.stages.subjects import find_run_in, find_subject, is_unit_list
from loa.reader.stages.wording import Wording

_TOLD_FIRST = re.compile(DUTY_VERB)
_NO_UNIT = re.compile(
    r"kinh phi|thoi gian|che do|bao cao|thong tin|ve |doi voi|cong tac|khen thuong|kiem tra|so ket|tong ket|yeu cau|thanh phan|danh sach|dai bieu|so luong"
)


def heads_unknown(document: Document, node: Node, words: Wording) -> bool:
    """Whether a short line of its own among lines that name units is a unit of a kind that is not known."""
    if len(words.text) > 120 or words.text.rstrip(" :")[-1:] in (".", ";", ","):
        return False
    folded = words.folded
    if role_of_heading(folded) or _NO_UNIT.match(folded) or _TOLD_FIRST.match(words.canon):
        return False
    siblings = [n for n in document.children(document.parent(node)) if n is not node]
    named = sum(names_unit(document, sibling) for sibling in siblings)
    return len(siblings) >= 2 and named >= len(siblings) * 0.6


def is_labelled(document: Document, item: Item, items: list[Item]) -> bool:
    """Whether the words before the colon are a unit of a kind that is not known: most labels beside it are units."""
    words = body_of(document, item.block)
    colon = words.text.find(":")
    if not 0 < colon < 70 or find_run_in(words, 0, len(words.text)) or _TOLD_FIRST.match(words.canon):
        return False
    if _NO_UNIT.match(words.folded) or role_of_heading(words.folded[:colon]):
        return False
    others = [other for other in items if other is not item]
    return sum(_names_unit(document, other) for other in others) >= max(1, (len(others) + 1) // 2)


def _names_unit(document: Document, item: Item) -> bool:
    words = body_of(document, item.block)
    return names_holder(document, item) or find_subject(words, 0, len(words.text)) is not None


def names_holder(document: Document, item: Item) -> bool:
    """Whether the item names units and nothing else, or does so before a colon."""
    words = body_of(document, item.block)
    return is_unit_list(words, 0, len(words.text)) or find_run_in(words, 0, len(words.text)) is not None
