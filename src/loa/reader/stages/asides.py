# ruff: noqa: E501  # patterns read better unbroken
"""Words among units that belong to none of them: brackets, and asides such as "theo chức năng, nhiệm vụ"."""

from __future__ import annotations

import re

from loa.reader.rules.needles import gate
from loa.reader.stages.wording import Wording

Range = tuple[int, int]
_QUOTE = re.compile(r"“[^“”]*”")
_BRACKET = re.compile(r"[()\[\]]")
_ASIDE = re.compile(
    r" (?:trong phạm vi|theo|căn cứ|tùy theo) (?:chức năng|nhiệm vụ|thẩm quyền|quy định|lĩnh vực|yêu cầu|phạm vi)"
    r"[^;]*?(?= và các | và (?:ubnd|ủy ban)|;|$)"
)
ASIDE_NEEDS = gate("theo", "căn cứ", "trong phạm vi")  # "tùy theo" holds the first
# Some of them told beside all: "các sở, nhất là Sở Y tế, phải …".
_ABOVE_ALL = re.compile(
    r", (?:nhất là|đặc biệt là|trước hết là|trong đó có|(?:trong đó )?(?:nòng cốt|trọng tâm) là) [^;:.()]{3,160}?"
    r"(?:,(?= (?:phải|cần|có trách nhiệm|chủ động|tăng cường|tiếp tục|khẩn trương|tích cực|tập trung|đẩy mạnh|nghiêm túc|thực hiện|tổ chức|triển khai|xây dựng|rà soát|kiểm tra|chỉ đạo|phối hợp|quan tâm|mở)(?!\w))"
    r"|(?= (?:phải|cần|có trách nhiệm)(?!\w))|,? ?(?:$|:))"
)
ABOVE_ALL_NEEDS = gate("nhất là", "đặc biệt là", "trước hết là", "trong đó có", "nòng cốt là", "trọng tâm là")


def find_holes(wording: Wording, start: int, end: int) -> list[Range]:
    """Ranges inside that belong to no unit: brackets, and asides such as "theo chức năng, nhiệm vụ"."""
    asked = ("holes", start, end)
    found: list[Range] | None = wording.answers.get(asked)
    if found is None:
        found = wording.answers[asked] = _find_holes(wording, start, end)
    return found


def _find_holes(wording: Wording, start: int, end: int) -> list[Range]:
    holes = _brackets(wording.text, start, end)
    for aside in _ASIDE.finditer(wording.canon, start, end) if wording.hits & ASIDE_NEEDS else ():
        if not any(a <= aside.start() < b for a, b in holes):
            holes.append(aside.span())
    for aside in _ABOVE_ALL.finditer(wording.canon, start, end) if wording.hits & ABOVE_ALL_NEEDS else ():
        if not any(a <= aside.start() < b for a, b in holes):
            holes.append(aside.span())
    return sorted(holes)


def find_quotes(text: str, start: int, end: int) -> list[Range]:
    """Names in quotes that are closed: what they hold is told of nobody."""
    if text.find("“", start, end) < 0:
        return []
    return [quote.span() for quote in _QUOTE.finditer(text, start, end)]


def _brackets(text: str, start: int, end: int) -> list[Range]:
    """Outermost brackets, an unclosed one to the end."""
    if text.find("(", start, end) < 0 and text.find("[", start, end) < 0:
        return []
    holes: list[Range] = []
    depth, opened = 0, start
    for sign in _BRACKET.finditer(text, start, end):
        if sign[0] in "([":
            opened, depth = (sign.start() if depth == 0 else opened), depth + 1
        elif depth:
            depth -= 1
            if not depth:
                holes.append((opened, sign.end()))
    return [*holes, (opened, end)] if depth else holes
