# ruff: noqa: E501  # patterns read better unbroken
"""Whole sections of work given to a unit elsewhere: "Thực hiện nhiệm vụ tại Mục III của Kế hoạch này"."""

from __future__ import annotations

import re

from loa.reader.reading import Duty, Node, Value
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


def find_grants(document: Document, duties: list[Duty]) -> dict[str, Holder]:
    """For the path of each granted section who does the work in it; sections of content or form are none."""
    grants: dict[str, Holder] = {}
    for duty in duties:
        if not duty.lead or not (grant := _grant(document, duty)):
            continue
        given = tuple(Value(v.value, v.spans, "lead-from-cross-reference") for v in duty.lead)
        for place in _PLACE.finditer(grant["where"]):
            outer = place["outer"]
            inner = re.findall(r"[\d.]*\d", place["nums"] or "")
            for path in [f"{outer}.{num}" for num in inner] or [outer]:
                grants.setdefault(path, Holder(given))
    return {path: holder for path, holder in grants.items() if _is_work(document, path)}


def _grant(document: Document, duty: Duty) -> re.Match[str] | None:
    text = duty.text
    lower = document.letters.lowered(text.value, text.spans[0].start)
    if "nhiệm vụ" in lower or "công việc" in lower or "phần việc" in lower:
        return _GRANT.search(text.value)
    return None


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
