# ruff: noqa: E501  # patterns read better unbroken
"""Units of a kind that nobody listed: told from the lines beside them that name units."""

from __future__ import annotations

import re

from loa.reader.reading import Node
from loa.reader.rules.folding import fold
from loa.reader.rules.people import SOMEBODY
from loa.reader.rules.roles import SectionRole, role_of_heading
from loa.reader.rules.verbs import DUTY_VERB
from loa.reader.stages.document import Document
from loa.reader.stages.duties.drafts import Values, body_of, names_unit
from loa.reader.stages.duties.idle import is_told_of
from loa.reader.stages.duties.items import Item
from loa.reader.stages.heads import head
from loa.reader.stages.run_ins import find_run_in
from loa.reader.stages.subjects import find_subject, is_unit_list
from loa.reader.stages.unit_edges import skip_leading, trim
from loa.reader.stages.wording import Wording

_TOLD_FIRST = re.compile(DUTY_VERB)
_DOES_SOMETHING = re.compile(rf"(?<= )(?:có trách nhiệm|chịu trách nhiệm|thì|{DUTY_VERB})")
_NO_UNIT = re.compile(
    r"kinh phi|thoi gian|che do|bao cao|thong tin|ve |doi voi|cong tac|khen thuong|kiem tra|so ket|tong ket|yeu cau|thanh phan|danh sach|dai bieu|so luong"
)

_SOMEBODY = re.compile(SOMEBODY)
_OF_A_SCHOOL = (
    "mỗi học sinh ",
    "mỗi lớp ",
    "từng lớp ",
    "các lớp ",
    "học sinh ",
    "mỗi khối lớp ",
    "các khối lớp ",
    "giáo viên ",
    "mỗi giáo viên ",
)
# Where pupils are told of: what is wanted of them, who takes part, how it was.
_TOLD_OF = re.compile(
    r"muc dich|muc tieu|yeu cau|y nghia|thanh phan|doi tuong|tieu chuan|the le|danh gia|tinh hinh|ket qua|phuong phap|chi tieu"
)
_LEADERS = re.compile(r"Lãnh đạo [A-ZĐ]")  # of somebody; in small letters what is done to somebody
_NO_SUBJECT = re.compile(r"[.;:()]|, (?!(?:số )?\d)| (?:được|đã|đang|sẽ)(?!\w)")
_LONGEST_LABEL = 100  # letters
_LONGEST_SUBJECT = 60  # letters


def unlisted_doer(words: Wording) -> Values:
    """Who begins the sentence and is told what to do, though of a kind that is not known: "Thủ kho cấp phát …"."""
    if not words.text[:1].isupper() or not _SOMEBODY.match(words.canon):
        return ()
    if _TOLD_FIRST.match(words.canon) and not _LEADERS.match(words.text):
        return ()
    first = words.canon.find(" ")
    for verb in _DOES_SOMETHING.finditer(words.canon, first + 1, first + _LONGEST_SUBJECT):
        if words.text[verb.start()].isupper():
            continue  # part of a name: "Xưởng Truyền thông"
        start = skip_leading(words, 0, verb.start())
        end = trim(words, start, verb.start())[1]
        if end > start and not _NO_SUBJECT.search(words.text, start, end):
            return (words.value((start, end)),)
        break
    return ()


def doer_of(document: Document, item: Item, node: Node | None, *, role: SectionRole) -> Values:
    """The unlisted doer of an item; in a section of contents only a class or pupils, where no demand is made of all."""
    words = body_of(document, item.block)
    if role == "duties":
        return unlisted_doer(words)
    if node is None or role == "nothing" or not words.canon.startswith(_OF_A_SCHOOL):
        return ()
    told = any(_TOLD_OF.search(fold(each.heading.value)) for each in (node, *document.ancestors(node)))
    return () if told else unlisted_doer(words)


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


def labels_unknown(document: Document, node: Node, words: Wording) -> int | None:
    """Where the work begins behind a colon below whose like units stand: "Trung tâm Giám định hàng hóa: Chủ trì …"."""
    colon = words.text.find(": ")
    if not 0 < colon < _LONGEST_LABEL or not _TOLD_FIRST.match(words.canon, colon + 2):
        return None
    found = head(words, 0)
    if found is None or found[0] != "proper" or role_of_heading(words.folded[:colon]):
        return None
    if (subject := find_subject(words, 0, colon)) and subject.told:
        return None  # "Sở Y tế chủ trì: …": the verb is none of a name
    siblings = [n for n in document.children(document.parent(node)) if n is not node]
    named = sum(names_unit(document, sibling) for sibling in siblings)
    return colon + 2 if len(siblings) >= 2 and named >= len(siblings) * 0.6 else None


def is_labelled(document: Document, item: Item, items: list[Item]) -> bool:
    """Whether the words before the colon are a unit of a kind that is not known: most labels beside it are units."""
    words = body_of(document, item.block)
    colon = words.text.find(":")
    if not 0 < colon < 70 or find_run_in(words, 0, len(words.text)) or _TOLD_FIRST.match(words.canon):
        return False
    if _NO_UNIT.match(words.folded) or role_of_heading(words.folded[:colon]):
        return False
    if is_told_of(words, colon + 1):
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
