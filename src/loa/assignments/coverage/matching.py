"""Which duties of a unit's own plan take up which duties laid on it.

Two duties are alike by the words they share, each word weighing the more the rarer it is in the two plans
(Robertson and Spärck Jones 1976, inverse document frequency); pairs of neighbouring words count as words.
What is alike beyond doubt counts as taken up; what is the best of weak likenesses is shown to a person.
Figures: docs/explanation/coverage.md.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from loa.assignments.coverage.words import EMPTY, SAME

SURE = 0.15
PERHAPS = 0.06
_NEAR = 0.9  # of the best likeness of either duty: one duty may be divided in two, and two joined in one
_STRONG = 0.5  # so alike that a better one beside it takes nothing away
_WORD = re.compile(r"[^\W_]+")
_TOKEN = re.compile(r"=?\w+")
# "Ban hành kế hoạch của địa phương": the answer itself. "… kế hoạch kiểm tra" is another.
_FOR_IT = r"của|tại|ở|trước|trong|để|triển khai|thực hiện|tuyên truyền|truyền thông|thông tin|hành động"
_OWN_PLAN = re.compile(
    r"\b(?:xây dựng|ban hành)(?:(?:,| và)? (?:ban hành|triển khai|tổ chức))*"
    rf" (?:kế hoạch|chương trình)(?: (?:cụ thể|chi tiết|riêng))?(?:\s*[.;,]|\s*$| (?:{_FOR_IT})\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Match:
    """The duty `own` of the unit's plan takes up the duty `laid`; `score` between 0 and 1."""

    laid: int
    own: int
    score: float

    @property
    def sure(self) -> bool:
        """Whether it counts without a person's word."""
        return self.score >= SURE


def asks_for_plan(text: str) -> bool:
    """Whether the duty asks for the unit's own plan for this work, and for nothing that stands in it."""
    return _OWN_PLAN.search(unicodedata.normalize("NFC", " ".join(text.split()))) is not None


def match_duties(laid: Sequence[str], own: Sequence[str]) -> list[Match]:
    """The likely pairs, as indexes into both lists."""
    table = _likenesses(laid, own)
    best_of_laid = [max(row, default=0.0) for row in table]
    found = []
    for at in range(len(own)):
        best = max((row[at] for row in table), default=0.0)
        for duty, row in enumerate(table):
            score = row[at]
            near = score >= _NEAR * best and (score >= _NEAR * best_of_laid[duty] or score >= _STRONG)
            if score >= PERHAPS and near:
                found.append(Match(duty, at, round(score, 3)))
    return found


def _likenesses(laid: Sequence[str], own: Sequence[str]) -> list[list[float]]:
    counts = [Counter(_tokens(text)) for text in (*laid, *own)]
    spread = Counter(word for count in counts for word in count)
    weights = [_weighted(count, spread, len(counts)) for count in counts]
    return [[_likeness(a, b) for b in weights[len(laid) :]] for a in weights[: len(laid)]]


def _weighted(count: Counter[str], spread: Mapping[str, int], documents: int) -> dict[str, float]:
    return {
        word: (1 + math.log(times)) * math.log(1 + documents / spread[word]) for word, times in count.items()
    }


def _likeness(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Half what they share of both, half what they share of the shorter: units write the shorter."""
    shared = sum(min(weight, b[word]) for word, weight in a.items() if word in b)
    all_a, all_b = sum(a.values()), sum(b.values())
    if not shared:
        return 0.0
    return 0.5 * shared / math.sqrt(all_a * all_b) + 0.5 * shared / min(all_a, all_b)


def _tokens(text: str) -> list[str]:
    lower = unicodedata.normalize("NFC", text).lower()
    joined = f" {' '.join(_WORD.findall(lower))} "
    for sign, forms in SAME:
        for form in forms:
            joined = joined.replace(f" {form} ", f" ={sign} ")
    words = _TOKEN.findall(joined)
    pairs = pairwise(words)
    told = [f"{a} {b}" for a, b in pairs if a not in EMPTY and b not in EMPTY]
    return [word for word in words if word not in EMPTY] + told
