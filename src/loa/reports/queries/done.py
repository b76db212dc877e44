"""What a unit did in the period of its report: the list that the report comes with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import reduce
from operator import add
from typing import Any

from loa.assignments.numbers import combined
from loa.assignments.queries import visible_assignments
from loa.assignments.transitions import TABLE
from loa.campaigns.things import FIRST
from loa.directory.models import User
from loa.reports.figures import loading
from loa.reports.figures.registry import Scope

TEXT = 300
SAID = 300
# What a unit says of its result; reasons of wishes and refusals, and words of the giver, are none. A step
# without the name of its way is older than the names.
RESULTS = {"", *(TABLE[name].name for name in ("report_progress", "add_proof", "hand_in"))}


def done_in(scope: Scope) -> list[dict[str, Any]]:
    """Each assignment that something was done for in the period, as it is kept with the report.

    {"assignment", "duty", "state", "added", "counted_in", "counts", "further", "words", "last", "proofs"},
    where proofs are [number, kind, title] and `state` is that after the last step of the period. `further`
    are the other things that it counts: [added, counted in, kind].
    """
    works = {work.pk: work for work in loading.known(scope)}
    begins = scope.period.begins
    steps: dict[int, list[loading.Stepped]] = defaultdict(list)
    for step in loading.steps(scope):
        if step.at >= begins:
            steps[step.assignment].append(step)
    proofs: dict[int, list[loading.Proven]] = defaultdict(list)
    for proof in loading.proofs(scope):
        proofs[proof.assignment].append(proof)
    touched = [pk for pk in works if steps[pk] or proofs[pk]]
    return [_row(works[pk], steps[pk], proofs[pk]) for pk in touched]


def _row(work: loading.Work, steps: list[loading.Stepped], proofs: list[loading.Proven]) -> dict[str, Any]:
    said = [words for step in steps if step.way in RESULTS and (words := step.words.strip())]
    added = reduce(lambda found, step: combined(found, step.added, add), steps, dict[str, int]())
    first, *others = work.things or (None,)
    return {
        "assignment": work.pk,
        "duty": work.words[:TEXT],
        "state": steps[-1].state if steps else work.state,
        "added": added.get(FIRST, 0),
        "counts": first.counts if first else "",
        "counted_in": first.counted_in if first else "",
        "further": [[added.get(one.key, 0), one.counted_in, one.counts] for one in others if one],
        "words": said[-1][:SAID] if said else "",
        "last": steps[-1].day.isoformat() if steps else "",
        "proofs": [[proof.record, proof.kind, proof.title] for proof in proofs],
    }


def works_seen(user: User, done: Sequence[Mapping[str, Any]]) -> set[int]:
    """Those assignments of the list that the user may open."""
    works = [row["assignment"] for row in done]
    return (
        set(visible_assignments(user).filter(pk__in=works).values_list("pk", flat=True)) if works else set()
    )
