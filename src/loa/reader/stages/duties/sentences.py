# ruff: noqa: E501  # patterns read better unbroken
"""Duties in sections of content, form, funding or anything else: a named unit is the subject of the sentence."""

from __future__ import annotations

import re

from loa.reader.reading import Duty, Node
from loa.reader.stages.cooperation import find_cooperating
from loa.reader.stages.deadlines import due_in_text
from loa.reader.stages.document import Document
from loa.reader.stages.doers import find_late_subject
from loa.reader.stages.duties.clauses import later_work
from loa.reader.stages.duties.drafts import body_of, draft
from loa.reader.stages.duties.items import Item
from loa.reader.stages.later_subjects import more_subjects
from loa.reader.stages.subjects import leads_in
from loa.reader.stages.units import as_values
from loa.reader.stages.wording import Wording

_SENTENCE = re.compile(r" (?<=[.!?] )(?=[A-ZĐÀ-Ỹ])")
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
    found = (_duty(document, body_of(document, sub), node, year=year) for sub in item.subs)
    return [duty for duty in found if duty]


def _duty(document: Document, words: Wording, node: Node | None, *, year: int | None) -> Duty | None:
    end = len(words.text)
    if leads_in(words, 0, end):
        return None
    starts = [0, *(m.end() for m in _SENTENCE.finditer(words.text))]
    for start, stop in zip(starts, [*starts[1:], end], strict=True):
        subject = find_late_subject(words, start, stop)
        if subject and not is_means(words, subject.start):
            units = subject.units + more_subjects(words, subject.verb, end)
            return draft(
                document,
                words.value((start, end)),
                lead=as_values(words, units),
                cooperating=as_values(words, find_cooperating(words, start, end)),
                node=node,
                due=due_in_text(words, start, end, year=year),
            )
    if later := later_work(words):
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
