"""Where the matter of an acceptance stands: what is accepted, the table of results, the conclusion."""

from __future__ import annotations

import re

from loa.writer.acceptance import RESULTS
from loa.writer.body import Body, section
from loa.writer.facts import Facts
from loa.writer.outline import Item

_SUBJECT = re.compile(r"nội dung|đối tượng|căn cứ", re.IGNORECASE)
_RESULTS = re.compile(r"kết quả|khối lượng|chất lượng", re.IGNORECASE)
_CONCLUSION = re.compile(r"kết luận|ý kiến", re.IGNORECASE)


def place_acceptance(body: Body, facts: Facts) -> None:
    """Each matter stands under its own heading; without one, in words that name it."""
    told = facts.acceptance
    if told is None:
        return
    rows = [Item(result.text, "result", result.cells) for result in told.results]
    if told.subject:
        _put(body, "Nội dung nghiệm thu", [Item(told.subject, "words")], wanted=_SUBJECT, other=_RESULTS)
    if rows:
        _put(body, RESULTS, rows, wanted=_RESULTS, other=_CONCLUSION)
    if told.conclusion:
        _put(body, "Kết luận", [Item(told.conclusion, "words")], wanted=_CONCLUSION, other=_RESULTS)


def _put(
    body: Body, name: str, items: list[Item], *, wanted: re.Pattern[str], other: re.Pattern[str]
) -> None:
    if home := section(body.units, wanted, other):
        home.items += items
    elif items[0].kind == "words":
        body.later.append(Item(f"{name}: {items[0].text}", "words"))
    else:
        body.later += [Item(f"{name}:", "words"), *items]
