# ruff: noqa: E501  # patterns read better unbroken
"""The units that labels name: who leads, who helps."""

from __future__ import annotations

import re
from itertools import pairwise

from loa.reader.reading import Value
from loa.reader.rules.verbs import DUTY_VERB
from loa.reader.stages.cooperation import find_cooperating
from loa.reader.stages.duties.drafts import Values
from loa.reader.stages.duties.label_marks import WHEN_FIRST, WHEN_LAST, Label
from loa.reader.stages.later_subjects import more_subjects
from loa.reader.stages.predicates import NOUNISH
from loa.reader.stages.subjects import Subject, find_subject, is_unit_list
from loa.reader.stages.units import as_values, split_units
from loa.reader.stages.wording import Wording

_ACT = re.compile(DUTY_VERB)
# What names no one who leads among the clauses of a bracket: who helps, and until when.
_NO_LEAD = re.compile(
    r" ?(?:phối hợp|hoàn thành|xong|thời gian|thời hạn|trước|trong|tháng|quý|từ|định kỳ|h[ằà]ng|kinh phí|dự kiến|dịp|mùa|ngày|cuối|đầu|chậm nhất)(?!\w)|.*(?:phối hợp|tham gia|hỗ trợ)(?: thực hiện)?[ ;.)]*$"
)
# Which part somebody has, and no work: "Sở Y tế chủ trì, phối hợp với …".
_ONLY_PART = re.compile(r"(?:chủ trì|phối hợp|phụ trách|làm đầu mối|(?:tổ chức )?thực hiện(?=[.;,]|$))")
# "(Sở Y tế chủ trì, Sở Nội vụ phối hợp)": who helps stands before the word.
_HELPING = re.compile(
    r"[,;] (?:và )?(?P<who>[^,;:.()][^;:.()]{2,150}?) (?:phối hợp|tham gia|hỗ trợ)(?: thực hiện)?(?= ?(?:[;.)]|$))"
)


def leading(labels: list[Label]) -> Values:
    """The units that labels of those who lead name, without times and helpers beside them."""
    found: list[Value[str]] = []
    for label in labels:
        clauses = _clauses(label)
        for start, end in clauses:
            if len(clauses) > 1 and _NO_LEAD.match(label.words.canon, start, end):
                continue
            bracket = label.words.text[label.start - 1 : label.start] == "("
            start, end = _who(label.words, start, end) if bracket else (start, end)
            subject = find_subject(label.words, start, end)
            if subject and _is_told(label.words, subject, alone=bracket):
                units = subject.units + more_subjects(label.words, subject.verb, end)
            else:
                units = split_units(label.words, start, end, listed=True)
            found += as_values(label.words, units)
    return tuple(found)


def _is_told(words: Wording, subject: Subject, *, alone: bool) -> bool:
    """Whether a label says in a sentence what somebody does: "Sở Y tế rà soát danh sách"; a name may hold a verb."""
    if subject.told:
        return alone or not subject.generic
    return bool(_ACT.match(words.canon, subject.verb)) and not NOUNISH.match(words.canon, subject.verb)


def helping(leads: list[Label], helpers: list[Label]) -> Values:
    """The units that labels of helpers name, and those that a label of who leads names as helpers."""
    found: list[Value[str]] = []
    for label in helpers:
        found += as_values(label.words, split_units(label.words, label.start, label.end, listed=True))
    for label in leads:
        found += as_values(label.words, find_cooperating(label.words, label.start, label.end))
        for others in _HELPING.finditer(label.words.canon, label.start, label.end):
            found += as_values(label.words, split_units(label.words, *others.span("who")))
    return tuple(found)


def named_from(words: Wording) -> int | None:
    """Where a line below a bare label of units names them; None where it tells one of them what to do."""
    colon = words.text.find(": ")
    if colon >= 0:  # "Cấp tỉnh: Sở Y tế", but "Sở Y tế: Biên soạn tờ rơi"
        return colon + 2 if is_unit_list(words, colon + 2, len(words.text.rstrip(" .;,"))) else None
    subject = find_subject(words, 0, len(words.text))
    return None if subject and not _ONLY_PART.match(words.canon, subject.verb) else 0


def _clauses(label: Label) -> list[tuple[int, int]]:
    cuts = [m.end() for m in re.finditer(r"; ", label.words.text[label.start : label.end])]
    edges = [label.start, *(label.start + c for c in cuts), label.end]
    return list(pairwise(edges))


def _who(words: Wording, start: int, end: int) -> tuple[int, int]:
    """Where in a bracket stands who does it, and not when."""
    first = WHEN_FIRST.match(words.canon, start, end)
    last = WHEN_LAST.search(words.canon, start, end)
    return first.end() if first else start, last.start() if last else end
