"""Names of units that a paper tells itself: where a line names one whole, the sentences elsewhere know it.

Reads the outline. "4. Phòng Biên tập chương trình" above bullets shows where the name ends, and so what is
told of it in "Phòng Biên tập chương trình quay …". A department named by what it does ("Ban Xây dựng tổ
chức …") is known from the line it heads alone.
"""

from __future__ import annotations

import re
from dataclasses import replace

from loa.reader.reading import Node
from loa.reader.rules.verbs import DUTY_VERB
from loa.reader.stages.document import Document
from loa.reader.stages.heads import head
from loa.reader.stages.predicates import find_verb
from loa.reader.stages.units import split_units
from loa.reader.stages.wording import Wording, word

_LONGEST = 90  # letters of a heading that lists units
_LONGEST_NAME = 60
_SHORTEST_NAME = 3  # words: fewer are a kind and little more
_DEPARTMENT = re.compile(
    r"(?:ban|phòng|trung tâm|chi cục|cục|vụ|khoa|tổ|viện|quỹ|bộ phận|văn phòng|đội)(?= \w)"
)
_DOING = re.compile(DUTY_VERB)
_ASSIGNED = re.compile(
    r"(?:chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|tham mưu|thực hiện|triển khai|tổ chức|"
    r"xây dựng|chủ động|tiếp tục|là|cần|phải)(?!\w)"
)
_MOST = 0.6  # of the headings beside it that name units


def know_own_names(document: Document) -> Document:
    """The document with the units known that its headings name whole."""
    headings = [(node, words) for node in document.nodes if (words := _heading(document, node)) is not None]
    if not headings:
        return document
    plain = {node.start for node, words in headings if find_verb(words, 0, len(words.text)) is None}
    names: set[str] = set()
    for node, words in headings:
        if node.start in plain and not ("," in words.text and _is_named_by_work(words)):
            names.update(_parts(words))
        elif _is_named_by_work(words) or _stands_among_units(document, node, words, plain=plain):
            names.add(words.canon)
    return (
        replace(document, names=document.names.and_own(sorted(names)), wordings={}, kept={})
        if names
        else document
    )


def _heading(document: Document, node: Node) -> Wording | None:
    """The words of a line that may name units and nothing else: short, without an end, with a list below."""
    heading = node.heading
    if len(heading.value) > _LONGEST or heading.value[-1:] in ".;,:…" or not heading.value[:1].isupper():
        return None
    block = document.block_of(node)
    if document.text[heading.spans[-1].end : block.end].strip(" :*_\n"):
        return None
    words = word(document.text, heading.spans, letters=document.letters)
    found = head(words, 0)
    if not found or found[0] != "proper":
        return None  # by far the most
    return words if document.children(node) or document.under(node) else None


def _parts(words: Wording) -> list[str]:
    """The names of a heading that lists units."""
    units = split_units(words, 0, len(words.text))
    whole = [unit.pieces[0] for unit in units if unit.kind == "proper" and len(unit.pieces) == 1]
    names = [words.canon[start:end] for start, end in whole]
    return [name for name in names if len(name.split()) >= _SHORTEST_NAME and len(name) <= _LONGEST_NAME]


def _is_named_by_work(words: Wording) -> bool:
    """Whether a department is named by what it does: "Ban Xây dựng tổ chức …", "Trung tâm Hỗ trợ …"."""
    kind = _DEPARTMENT.match(words.canon)
    comma = words.text.find(", ")
    listed = comma > 0 and (words.text[comma + 2].isupper() or head(words, comma + 2))
    if not kind or len(words.text) > _LONGEST_NAME or listed:
        return False
    at = kind.end() + 1
    return words.text[at].isupper() and bool(_DOING.match(words.canon, at))


def _stands_among_units(document: Document, node: Node, words: Wording, *, plain: set[int]) -> bool:
    """Whether a department is named beside other units, by words of which one may be a verb elsewhere."""
    if not _DEPARTMENT.match(words.canon) or len(words.text) > _LONGEST_NAME or "," in words.text:
        return False
    verb = find_verb(words, 0, len(words.text))
    if verb is None or _ASSIGNED.match(words.canon, verb.start()):
        return False
    beside = [n for n in document.children(document.parent(node)) if n is not node]
    return len(beside) > 1 and sum(n.start in plain for n in beside) >= len(beside) * _MOST
