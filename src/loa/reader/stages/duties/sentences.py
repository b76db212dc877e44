# ruff: noqa: E501  # patterns read better unbroken
"""Duties in sections of content, form, funding or anything else: a named unit is the subject of the sentence."""

from __future__ import annotations

import re

from msgspec.structs import replace

from loa.reader.reading import Duty, Node
from loa.reader.stages.cooperation import find_cooperating
from loa.reader.stages.deadlines import due_in_text
from loa.reader.stages.document import Document
from loa.reader.stages.doers import find_late_subject
from loa.reader.stages.duties.clauses import later_work
from loa.reader.stages.duties.drafts import body_of, draft, unique
from loa.reader.stages.duties.idle import appeals_to_all, names_board, only_speaks, tells_matter
from loa.reader.stages.duties.items import Item, item_wording
from loa.reader.stages.later_subjects import more_subjects
from loa.reader.stages.run_ins import leads_in
from loa.reader.stages.subjects import find_subject
from loa.reader.stages.units import as_values
from loa.reader.stages.wording import Wording

_SENTENCE = re.compile(r" (?<=[.!?] )(?=[A-ZĐÀ-Ỹ])")
_CASES = ("đối với ", "trường hợp ", "khi ", "nếu ")
_LABELLED = re.compile(r"[A-ZĐÀ-Ỹ][^.:;,]{3,60}: (?=[A-ZĐÀ-Ỹ])")
# The words of an office that open an order: "…, Chủ tịch UBND tỉnh có ý kiến như sau: Giao …".
_SPOKEN = re.compile(
    r"[^:;]{3,400}? (?:có ý kiến|kết luận|chỉ đạo|yêu cầu)(?: [^:;.,]{1,40})? ?: (?=(?:giao|đề nghị|yêu cầu|phân công) )"
)
# A page or group on the net by which something is told is no office: "Nhóm Zalo của thôn là nơi nhắc lịch".
_MEANS = re.compile(r"(?:các )?(?:trang |kênh |nhóm )(?:fan ?page|facebook|zalo|youtube|tik ?tok)(?!\w)")


def is_means(words: Wording, start: int) -> bool:
    """Whether what a sentence begins with is no office but a page or group by which something is told."""
    return _MEANS.match(words.canon, start) is not None


def find_in_sentences(document: Document, item: Item, node: Node | None, *, year: int | None) -> list[Duty]:
    """The duty from the first sentence whose subject is a unit to the end of the item; else those of its "+" items."""
    words = body_of(document, item.block)
    if duty := _duty(document, words, node, year=year):
        return [duty]
    found = [duty for sub in item.subs if (duty := _duty(document, body_of(document, sub), node, year=year))]
    if found and words.canon.startswith(_CASES) and leads_in(words, 0, len(words.text)):
        return [_whole(item_wording(document, item), found)]
    return found


def told_whole(document: Document, item: Item, node: Node | None, *, year: int | None) -> list[Duty]:
    """The one duty of a bullet that tells a unit what its "+" items list: "- Sở Y tế thực hiện: + Mở lớp."."""
    words = body_of(document, item.block)
    if not item.subs or item.block.kind != "bullet" or not leads_in(words, 0, len(words.text)):
        return []
    subject = find_subject(words, 0, len(words.text))
    if subject is None or only_speaks(words, subject):
        return []
    duty = duty_of_sentences(document, item_wording(document, item), node, year=year)
    return [duty] if duty else []


def _whole(words: Wording, found: list[Duty]) -> Duty:
    """The one duty of a bullet that tells a case by its "+" items: all its words, whoever one of them tells."""
    lead = (value for duty in found for value in duty.lead)
    helping = (value for duty in found for value in duty.cooperating)
    return replace(
        found[0],
        text=words.value((0, len(words.text))),
        lead=unique(tuple(lead)),
        cooperating=unique(tuple(helping)),
        due=tuple(due for duty in found for due in duty.due),
    )


def _sentences(text: str) -> list[int]:
    """Where sentences behind the first one begin: the letters themselves are quickly asked for first."""
    several = ". " in text or "! " in text or "? " in text
    return [sentence.end() for sentence in _SENTENCE.finditer(text)] if several else []


def _duty(document: Document, words: Wording, node: Node | None, *, year: int | None) -> Duty | None:
    if leads_in(words, 0, len(words.text)) or tells_matter(words):
        return None
    return duty_of_sentences(document, words, node, year=year)


def duty_of_sentences(
    document: Document, words: Wording, node: Node | None, *, year: int | None
) -> Duty | None:
    """The duty from the first sentence whose subject is a unit to the end of the words."""
    end = len(words.text)
    spoken = _SPOKEN.match(words.canon) if ": " in words.text else None
    label = None if spoken else _LABELLED.match(words.text)
    starts = [spoken.end() if spoken else 0, *([label.end()] if label else ()), *_sentences(words.text)]
    starts = [start for start in starts if start >= starts[0]]
    for start, stop in zip(starts, [*starts[1:], end], strict=True):
        subject = find_late_subject(words, start, stop)
        if subject and not is_means(words, subject.start):
            if appeals_to_all(document, node, words, subject):
                return None
            if only_speaks(words, subject):
                continue
            units = subject.units + more_subjects(words, subject.verb, end)
            start = 0 if label and start == label.end() else start  # a bullet keeps its label
            return draft(
                document,
                words.value((start, end)),
                lead=as_values(words, units),
                cooperating=as_values(words, find_cooperating(words, start, end)),
                node=node,
                due=due_in_text(words, start, end, year=year),
            )
    if not names_board(words) and (later := later_work(words)):
        start, told = later
        return draft(
            document,
            words.value((start, end)),
            lead=as_values(words, told.units + more_subjects(words, told.verb, end)),
            cooperating=as_values(words, find_cooperating(words, start, end)),
            node=node,
            due=due_in_text(words, start, end, year=year),
        )
    return None
