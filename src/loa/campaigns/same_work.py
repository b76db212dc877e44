"""Work that a plan asks for twice in one sentence, as a duty and as a report."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loa.documents.models import Fact
from loa.reader.rules.folding import fold
from loa.reader.rules.units import canonical
from loa.reader.rules.verbs import DUTY_VERB

# "có trách nhiệm", "và", a full stop: what may stand in a duty beside its names and its report.
_FEW_WORDS = 4
# Or any number of those that say when, and nothing else: "định kỳ hằng tháng, chậm nhất là ngày 25", folded.
_WHEN = re.compile(
    r"(?:(?:dinh ky|hang|moi|tuan|thang|quy|nam|truoc|vao|(?:cham|muon) nhat|la|ngay|thu|chu nhat|hai|ba|tu|"
    r"sau|bay|cuoi|dau|cua|va|co trach nhiem|\d{1,4})(?!\w)|\W)*"
)


_OF = r"(?:co quan|don vi|dia phuong|nganh|minh)"
_GIVEN = r"(?: duoc (?:giao|phan cong))?"
_CARRY_OUT = r"(?:(?:to chuc|trien khai),? )*thuc hien"
_PLANS = r"(?:ke hoach|chuong trinh)(?:(?:,| va) (?:ke hoach|chuong trinh))*"
# What the general clause of a plan says of everybody's part before it asks for the report on it; folded.
# Source: closing clauses of provincial plans, e.g. 617/KH-UBND of Đồng Tháp, IV.7.
_GENERAL = re.compile(
    rf"(?:(?:tren co so|can cu)(?: vao)? (?:noi dung )?(?:ke hoach nay|(?:chuc nang, )?nhiem vu{_GIVEN})|"
    rf"(?:chu dong )?{_CARRY_OUT} (?:cac )?(?:noi dung|nhiem vu|ke hoach)(?: nay|{_GIVEN})"
    rf"(?: gan voi nhiem vu cua {_OF}(?:(?:,| va) {_OF})*)?|"
    rf"(?:chu dong )?xay dung {_PLANS}(?: cu the)? de {_CARRY_OUT}|"
    r"de tong hop[^.;]*|va|dong thoi|co trach nhiem)(?!\w)|\W"
)


# What is left of a duty before its report is work of its own: it ends with a sign of its own, has a verb, and
# so many words.
_BEFORE = re.compile(r"(.*\S)\s*[;.]\s*(?:(?:va|dong thoi|kip thoi)[\s,]*)*", re.DOTALL)
_OWN_WORDS = 3
_VERB = re.compile(rf"(?<!\w){DUTY_VERB}")


def is_within(duty: Fact, report: Fact) -> bool:
    """Whether the report's words are words of the duty."""
    spans = report.spans
    return bool(spans) and all(any(a <= start and end <= b for a, b in duty.spans) for start, end in spans)


def asks_the_same(duty: Fact, report: Fact) -> bool:
    """Whether a duty is nothing but the report: beside it only the names of those who report, and when.

    "Ủy ban nhân dân các xã báo cáo kết quả về Sở Y tế trước ngày 10/12" is read as both; one unit would
    otherwise have the same work twice. So it would where only the general clause stands beside it ("tổ chức
    thực hiện nhiệm vụ được giao"), and the duty has the report's day: that is reported on by then, whole.
    """
    leads = duty.data.get("lead") or []
    if not (is_within(duty, report) and set(report.data.get("from") or []) <= set(leads)):
        return False
    rest, words = fold(duty.data["text"]), fold(report.data["text"])
    for part in (words, *(fold(name) for name in leads)):
        rest = rest.replace(part, "", 1)
    if len(rest.split()) <= _FEW_WORDS or _WHEN.fullmatch(rest):
        return True
    return _has_its_day(duty, report) and not _GENERAL.sub("", " ".join(rest.split()))


def _has_its_day(duty: Fact, report: Fact) -> bool:
    due = report.data.get("due")
    return bool(due) and due in [one.get("end") for one in duty.data.get("due") or []]


def before_reports(duty: Fact, text: str, reports: Sequence[Fact]) -> str:
    """The duty's words without the reports of the same units that end them and are given by themselves.

    "Theo dõi, đôn đốc thực hiện; tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 10/3" is two pieces of
    work, each with its own words: else one report would be handed in twice (decision 0031).
    """
    theirs = [one for one in reports if is_within(duty, one) and _same_units(duty, one)]
    for report in sorted(theirs, key=lambda one: one.spans[0][0], reverse=True):
        text = _before(text, report.data["text"])
    return text


def _same_units(duty: Fact, report: Fact) -> bool:
    leads = set(duty.data.get("lead") or [])
    return bool(leads) and leads == set(report.data.get("from") or [])


def _before(text: str, report: str) -> str:
    words, tail = fold(text).rstrip(" .;,"), fold(report).rstrip(" .;,")
    if len(fold(text)) != len(text) or not words.endswith(tail):
        return text
    head = _BEFORE.fullmatch(words[: len(words) - len(tail)])
    rest = text[: head.end(1)] if head else ""
    says = len(rest.split()) >= _OWN_WORDS and _VERB.search(canonical(rest))
    return f"{rest}." if says else text
