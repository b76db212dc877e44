"""What a plan asks for only where something comes up: rules that stand throughout, and no work that is owed.

"Nếu có khó khăn, vướng mắc, … phản ánh về Sở Y tế để tổng hợp, báo cáo Ủy ban nhân dân tỉnh": given as work
it would stand open with every unit until the end of the campaign.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from loa.documents.models import Fact
from loa.reader.rules.conditions import is_conditional
from loa.reader.rules.folding import fold

_NEAR = 3  # letters between a report and the words that pass it on
_FEW_WORDS = 4  # beside its report in a duty that asks for nothing else
_MEANWHILE = re.compile(r"(?:trong )?(?:suot )?qua trinh [^,.;:]{3,80},")


Rule = tuple[Fact, ...]  # a report and what passes it on


def find_standing(facts: Sequence[Fact]) -> tuple[list[Rule], set[int]]:
    """The rules among the facts of a plan, in its order; the ids of all facts that give no work by them."""
    rules: list[Rule] = []
    for fact in facts:
        if fact.kind != Fact.Kind.REPORT or _dated(fact):
            continue
        if rules and _passes_on(fact, rules[-1][-1]):
            rules[-1] = (*rules[-1], fact)
        elif is_conditional(fact.data["text"]):
            rules.append((fact,))
    standing = [fact for rule in rules for fact in rule]
    duties = [fact for fact in facts if fact.kind == Fact.Kind.DUTY and not _dated(fact)]
    only = [duty for duty in duties if _is_nothing_but(duty, standing)]
    return rules, {fact.pk for fact in (*standing, *only)}


def _dated(fact: Fact) -> bool:
    """Whether a last day is named: then it is owed by that day."""
    due = fact.data.get("due")
    return any(one.get("end") for one in due) if isinstance(due, list) else bool(due)


def _passes_on(fact: Fact, before: Fact) -> bool:
    """Whether the report goes on with the words of the one before: "để tổng hợp, báo cáo …"."""
    if not (fact.spans and before.spans and fold(fact.data["text"]).startswith("de ")):
        return False
    return 0 <= fact.spans[0][0] - before.spans[-1][1] <= _NEAR


def _is_nothing_but(duty: Fact, reports: Sequence[Fact]) -> bool:
    """Whether nothing is left of the duty without these reports."""
    within = [fact for fact in reports if _holds(duty, fact)]
    rest = fold(duty.data["text"])
    for words in (*(fold(fact.data["text"]) for fact in within), *map(fold, duty.data.get("lead") or [])):
        rest = rest.replace(words, "", 1)
    return bool(within) and len(_MEANWHILE.sub("", rest).split()) <= _FEW_WORDS


def _holds(duty: Fact, report: Fact) -> bool:
    spans = report.spans
    return bool(spans) and all(any(a <= start and end <= b for a, b in duty.spans) for start, end in spans)
