"""Work that a plan asks for twice in one sentence, as a duty and as a report."""

from __future__ import annotations

import re

from loa.documents.models import Fact
from loa.reader.rules.folding import fold

# "có trách nhiệm", "và", a full stop: what may stand in a duty beside its names and its report.
_FEW_WORDS = 4
# Or any number of those that say when, and nothing else: "định kỳ hằng tháng, chậm nhất là ngày 25", folded.
_WHEN = re.compile(
    r"(?:(?:dinh ky|hang|moi|tuan|thang|quy|nam|truoc|vao|(?:cham|muon) nhat|la|ngay|thu|chu nhat|hai|ba|tu|"
    r"sau|bay|cuoi|dau|cua|va|co trach nhiem|\d{1,4})(?!\w)|\W)*"
)


def is_within(duty: Fact, report: Fact) -> bool:
    """Whether the report's words are words of the duty."""
    spans = report.spans
    return bool(spans) and all(any(a <= start and end <= b for a, b in duty.spans) for start, end in spans)


def asks_the_same(duty: Fact, report: Fact) -> bool:
    """Whether a duty is nothing but the report: beside it only the names of those who report, and when.

    "Ủy ban nhân dân các xã báo cáo kết quả về Sở Y tế trước ngày 10/12" is read as both; one unit would
    otherwise have the same work twice.
    """
    leads = duty.data.get("lead") or []
    if not (is_within(duty, report) and set(report.data.get("from") or []) <= set(leads)):
        return False
    rest, words = fold(duty.data["text"]), fold(report.data["text"])
    for part in (words, *(fold(name) for name in leads)):
        rest = rest.replace(part, "", 1)
    return len(rest.split()) <= _FEW_WORDS or _WHEN.fullmatch(rest) is not None
