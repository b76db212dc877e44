# ruff: noqa: E501  # a table of fields reads better unbroken
"""How alike two sets of facts are: the mean over the fields that carry a campaign, each as the F1 of its items.

Texts are compared without case, spacing and signs at their ends; a text pairs with the likest one on the other side.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from rapidfuzz import fuzz

Json = dict[str, Any]
_ALIKE = 85.0  # of a hundred: from here on two texts are the same one
_REPORTS_ALIKE = 70.0  # a report may be told with or without the names of those who report


def likeness(facts: Json, read: Json) -> float:
    """The mean over all fields in which either side has anything."""
    figures = [figure for field in _FIELDS if (figure := field(facts, read)) is not None]
    return sum(figures) / len(figures) if figures else 1.0


def folded(text: Any) -> str:
    """The text for comparison."""
    plain = re.sub(r"[“”\"']", "", str(text or "")).replace("–", "-")
    return " ".join(plain.split()).strip(" .;:,-+*/").casefold()


def _pairs(ours: list[str], theirs: list[str], alike: float = _ALIKE) -> list[tuple[int, int]]:
    """Pairs of alike texts, the likest first, each text once."""
    left, right = [folded(text) for text in ours], [folded(text) for text in theirs]
    likest = sorted(
        ((fuzz.ratio(a, b), -abs(i - j), i, j) for i, a in enumerate(left) for j, b in enumerate(right)), reverse=True
    )  # fmt: skip
    pairs: list[tuple[int, int]] = []
    for ratio, _, i, j in likest:
        if ratio >= alike and all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs


def _f1(hits: int, ours: int, theirs: int) -> float | None:
    return 2 * hits / (ours + theirs) if ours + theirs else None


def _texts(
    field: str, of: Callable[[Any], str], alike: float = _ALIKE
) -> Callable[[Json, Json], float | None]:
    def figure(facts: Json, read: Json) -> float | None:
        ours, theirs = [of(each) for each in facts[field]], [of(each) for each in read[field]]
        return _f1(len(_pairs(ours, theirs, alike)), len(ours), len(theirs))

    return figure


def _equal(ours: Iterable[Any], theirs: Iterable[Any]) -> float | None:
    left, right = list(ours), list(theirs)
    total, hits = (len(left), len(right)), 0
    for each in left:
        if each in right:
            right.remove(each)
            hits += 1
    return _f1(hits, *total)


def _of_duties(facts: Json, read: Json, *, told: Callable[[Json], list[Any]]) -> float | None:
    """The F1 of what paired duties tell."""
    ours, theirs = facts["assignments"], read["assignments"]
    hits = 0
    for i, j in _pairs([duty["text"] for duty in ours], [duty["text"] for duty in theirs]):
        left = told(theirs[j])
        for each in told(ours[i]):
            if each in left:
                left.remove(each)
                hits += 1
    return _f1(hits, sum(len(told(duty)) for duty in ours), sum(len(told(duty)) for duty in theirs))


def _head(facts: Json, read: Json) -> float | None:
    """The share of right values in the head and the signature."""
    pairs = [(facts[key], read[key]) for key in ("doc_type", "code", "place", "date", "title")]
    pairs += [(facts["signatory"][key], read["signatory"][key]) for key in ("authority", "position", "name")]
    right = [folded(a) == folded(b) for a, b in pairs if a or b]
    return sum(right) / len(right)


_FIELDS: tuple[Callable[[Json, Json], float | None], ...] = (
    _head,
    _texts("recipients", str),
    lambda a, b: _equal((r["code"] for r in a["references"]), (r["code"] for r in b["references"])),
    _texts("outline", lambda node: f"{node['num']} {node['heading'][:40]}"),
    lambda a, b: _equal(*([(p["start"], p["end"]) for p in side["phases"]] for side in (a, b))),
    _texts("assignments", lambda duty: duty["text"]),
    lambda a, b: _of_duties(a, b, told=lambda duty: [folded(name) for name in duty["lead"]]),
    lambda a, b: _of_duties(a, b, told=lambda duty: [folded(name) for name in duty["with"]]),
    lambda a, b: _of_duties(a, b, told=lambda duty: [due["end"] or folded(due["text"]) for due in duty["due"]]),
    _texts("contents", lambda content: content["text"]),
    _texts("forms", lambda form: form["text"]),
    _texts("slogans", str),
    _texts("reports", lambda report: report["text"], _REPORTS_ALIKE),
    _texts("funding", str),
)  # fmt: skip
