"""What each of the days of a duty asks for, where its sentence gives each day work of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from loa.campaigns.carried import Due
from loa.campaigns.counting import Counted, guess_counts
from loa.campaigns.deadlines import last_day

_CLAUSE_END = re.compile(r"[.;](?=\s|$)")

Counts = tuple[Counted, ...]


def counted_by_day(text: str, dues: Sequence[Due], days: Sequence[date], *, on: date) -> list[Counts] | None:
    """What the duty counts by each of its days, in their order; None where its words do not say that.

    They do where each day closes a clause of its own: "Lắp 12 pa nô trước ngày 20/11; phổ biến quy định trước
    ngày 25/12". A number in a clause without a day may be meant for any of them.
    """
    clauses = [" ".join(clause.split()) for clause in _CLAUSE_END.split(text)]
    places = [_place(clauses, [due["text"] for due in dues if last_day(due.get("end"), on=on) == day])
              for day in days]  # fmt: skip
    if len(set(places) - {None}) < len(days):
        return None
    counts = [guess_counts(clause) for clause in clauses]
    if any(one.target is not None for at, found in enumerate(counts) if at not in places for one in found):
        return None
    return [counts[at] for at in places if at is not None]


def _place(clauses: Sequence[str], said: Sequence[str]) -> int | None:
    """The only clause that holds the only words of a day; None where there are more, or none."""
    if len(said) != 1 or not said[0]:
        return None
    words = " ".join(said[0].split())
    held = [at for at, clause in enumerate(clauses) if words in clause]
    return held[0] if len(held) == 1 else None
