"""Clauses that tell somebody behind the first one: behind a group, behind a topic, behind what is agreed."""

from __future__ import annotations

import re

from loa.reader.rules.verbs import ORDER_NEEDS
from loa.reader.stages.duties.drafts import Values
from loa.reader.stages.later_subjects import more_subjects
from loa.reader.stages.subjects import Subject, find_subject, is_unit_list
from loa.reader.stages.units import Unit, as_values, split_units
from loa.reader.stages.wording import Wording

_CLAUSE = re.compile(r"[;.] ")
_LATER_CLAUSE = re.compile(r"[;.] | [-–] ")  # "Tổ chức hội thi - Sở Tư pháp chủ trì, phối hợp với …"
_IN_BRACKET = re.compile(r"(?<=\w )\((?P<who>[^()]{4,120})\)(?=[.,;]|$)")
_APART = re.compile(r"[;.] riêng (?!đối với|về)(?=\w)")
_CLOSES = re.compile(r"[”’»\"`](?:[\s,;)]|$)")  # a quote, behind the full stop of what it holds
_LONGEST_LABEL = 62
_LABEL = re.compile(r"[A-ZĐÀ-Ỹ][^.:;,]{3,58}: (?=[A-ZĐÀ-Ỹ])")
Clause = tuple[int, Subject]  # where the words of the duty begin, and who is told


def member_told(words: Wording, rest: int) -> Values:
    """Who of a group before the colon is told behind it: "Các đơn vị thuộc Sở: Giao Văn phòng Sở …"."""
    told = find_subject(words, rest, len(words.text)) if words.hits & ORDER_NEEDS else None
    if not told or not told.ordered or told.generic:
        return ()
    others = more_subjects(words, told.verb, len(words.text))
    return as_values(words, (*told.units, *(unit for unit in others if unit.kind == "proper")))


def later_clause(words: Wording, start: int) -> Clause | None:
    """The first clause behind `start` that tells somebody named: "từ nguồn …; Sở Tài chính hướng dẫn …"."""
    for mark in _CLAUSE.finditer(words.text, start):
        if subject := _named(words, mark.end()):
            return mark.end(), subject
    return None


def later_work(words: Wording) -> Clause | None:
    """The sentence in which a later clause gives work: "Thống nhất chủ trương …; giao Công an tỉnh …"."""
    start = 0
    dashed = " - " in words.text or " – " in words.text  # few are: the engine tries no dash at every blank
    for mark in (_LATER_CLAUSE if dashed else _CLAUSE).finditer(words.text):
        start = mark.end() if mark[0] == ". " and not _CLOSES.match(words.text, mark.end()) else start
        subject = _named(words, mark.end())
        if subject and (subject.ordered or subject.told):
            return start, subject
    return None


def set_apart(words: Wording) -> Values:
    """Who of those above does more than the others: "…. Riêng Tỉnh đoàn huy động thanh niên …"."""
    if "iêng " not in words.text:
        return ()
    units: list[Unit] = []
    for mark in _APART.finditer(words.canon):
        subject = _named(words, mark.end())
        units += subject.units if subject else ()
    return as_values(words, tuple(units))


def unit_in_bracket(words: Wording, among: Values) -> Values:
    """Who of several units does this one, told in brackets: "Dán cảnh báo tại 10 điểm (Công an xã)"."""
    if len(among) < 2 or "(" not in words.text:
        return ()
    leading = {value.value.casefold() for value in among}
    for bracket in _IN_BRACKET.finditer(words.text):
        if not is_unit_list(words, *bracket.span("who")):
            continue
        named = as_values(words, split_units(words, *bracket.span("who")))
        if named and {value.value.casefold() for value in named} < leading:
            return named
    return ()


def named_behind_label(words: Wording, end: int) -> Subject | None:
    """The unit that the sentence behind a label tells: "Kinh phí: Phòng Kế hoạch lập dự toán"."""
    if words.text.find(": ", 0, _LONGEST_LABEL) < 0 or not (label := _LABEL.match(words.text, 0, end)):
        return None
    return _named(words, label.end())


def _named(words: Wording, at: int) -> Subject | None:
    """The subject of the clause at `at`, where it is somebody named."""
    subject = find_subject(words, at, len(words.text))
    return subject if subject and not subject.generic else None
