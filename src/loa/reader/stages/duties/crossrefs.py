# ruff: noqa: E501  # patterns read better unbroken
"""Whole sections of work given to a unit elsewhere: "Thực hiện nhiệm vụ tại Mục III của Kế hoạch này"."""

from __future__ import annotations

import re

from loa.reader.reading import Duty, Node, Value
from loa.reader.rules.folding import fold
from loa.reader.stages.document import Document
from loa.reader.stages.duties.drafts import Holder, role_of

_GRANT = re.compile(
    r"(?:thực hiện|chủ trì|triển khai|phụ trách|chịu trách nhiệm)(?: tổ chức| triển khai| thực hiện| về)*(?: các)? (?:nhiệm vụ|công việc|phần việc)"
    r"(?: được giao| nêu)? (?:tại|ở|trong) (?P<where>[^.;]{2,120})",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:(?P<inner>(?:khoản|điểm|tiểu mục|mục) (?P<nums>[\d.]+(?:, ?[\d.]+)*(?: và [\d.]+)?),? )?(?:của )?(?:Mục|Phần|mục|phần) (?P<outer>[IVX]+|[A-Z])\b)"
)
# "chủ trì thực hiện nhiệm vụ, giải pháp số 1, 4 và 7 của Kế hoạch": by their numbers in the section of them.
_BY_NUMBER = re.compile(
    r"(?:nhiệm vụ|giải pháp) số (?P<nums>\d{1,2}(?:(?:, ?| và )\d{1,2})*)(?![\d/])", re.IGNORECASE
)
_CLAUSE = re.compile(r"[;.] ")
_HELPS = ("phối hợp", "tham gia", "hỗ trợ")
_OF_WORK = ("nhiem vu", "giai phap")


def find_grants(document: Document, duties: list[Duty]) -> dict[str, Holder]:
    """For the path of each granted section who does the work in it; sections of content or form are none."""
    grants: dict[str, Holder] = {}
    for duty in duties:
        if not duty.lead or not _may_grant(document, duty):
            continue
        given = tuple(Value(v.value, v.spans, "lead-from-cross-reference") for v in duty.lead)
        for path in _by_number(document, duty):
            grants.setdefault(path, Holder(given))
        if not (grant := _GRANT.search(duty.text.value)):
            continue
        for place in _PLACE.finditer(grant["where"]):
            outer = place["outer"]
            inner = re.findall(r"[\d.]*\d", place["nums"] or "")
            for path in [f"{outer}.{num}" for num in inner] or [outer]:
                grants.setdefault(path, Holder(given))
    return {path: holder for path, holder in grants.items() if _is_work(document, path)}


def _may_grant(document: Document, duty: Duty) -> bool:
    text = duty.text
    lower = document.letters.lowered(text.value, text.spans[0].start)
    return "nhiệm vụ" in lower or "công việc" in lower or "phần việc" in lower or "giải pháp số" in lower


def _by_number(document: Document, duty: Duty) -> list[str]:
    """The paths of the tasks that are given by their numbers, where the paper has one section of them."""
    if " số " not in duty.text.value:
        return []  # by far the most
    clauses = [each for each in _CLAUSE.split(duty.text.value) if not each.lower().startswith(_HELPS)]
    given = [match["nums"] for each in clauses for match in _BY_NUMBER.finditer(each)]
    nums = re.findall(r"\d+", " ".join(given))
    if not nums:
        return []
    own = duty.section.value.partition(".")[0] if duty.section else ""
    paths = [
        [child.path for child in document.children(node) if child.num.value in nums]
        for node in document.children(None)
        if node.path != own and any(word in fold(node.heading.value) for word in _OF_WORK)
    ]
    held = [found for found in paths if 2 * len(found) > len(nums)]  # a number may be torn off its line
    return held[0] if len(held) == 1 else []


def _is_work(document: Document, path: str) -> bool:
    nodes = [node for node in document.nodes if node.path == path]
    return bool(nodes) and role_of(document, nodes[0]) == "duties"


def granted(grants: dict[str, Holder], node: Node) -> Holder | None:
    """Who was given the section of this node; the most specific grant wins."""
    path = node.path
    while path:
        if path in grants:
            return grants[path]
        path = path.rpartition(".")[0]
    return None
