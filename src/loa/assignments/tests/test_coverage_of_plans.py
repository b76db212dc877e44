"""How well a unit's plan is matched with those laid on it when both are whole papers: read, then matched.

Six pairs of plans, annotated before they were read; none was looked at while rules were made.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

import pytest

from loa.assignments.coverage.matching import match_duties
from loa.reader.exports.facts import facts_object
from loa.reader.pipeline import read

PLANS = Path(__file__).parent / "pairs" / "plans"
NAMES = sorted(path.stem for path in PLANS.glob("*.json"))
Pairs = set[tuple[str, str]]


@dataclass(frozen=True)
class Measured:
    """The pairs found and the pairs that are right; where nothing is found, nothing found is wrong."""

    found: Pairs
    right: Pairs

    @property
    def precision(self) -> float:
        return len(self.found & self.right) / len(self.found) if self.found else 1.0

    @property
    def recall(self) -> float:
        return len(self.found & self.right) / len(self.right)


def duties_of(path: Path) -> list[dict[str, Any]]:
    """The duties that the reader finds in the plan."""
    found: list[dict[str, Any]] = facts_object(read(path.read_bytes(), name=path.name).facts)["assignments"]
    return found


def laid_on(pair: dict[str, Any], duties: list[dict[str, Any]]) -> list[str]:
    """The words of the duties that the parent plan lays on the unit, under any of the names it goes by."""
    names = {name.casefold() for name in pair["names"]}
    return [duty["text"] for duty in duties if names & {lead.casefold() for lead in duty["lead"]}]


def labels(text: str, marks: dict[str, str]) -> list[str]:
    """Which of the annotated duties the words are; what is none of them is called by its own words."""
    return [label for label, words in marks.items() if words in text] or [text]


def measured(name: str, *, sure: bool = False) -> Measured:
    """What is found of a pair when both plans are read and matched; `sure`: what counts without a person."""
    pair = json.loads((PLANS / f"{name}.json").read_text("utf-8"))
    laid = laid_on(pair, duties_of(PLANS / f"{name}.parent.txt"))
    own = [duty["text"] for duty in duties_of(PLANS / f"{name}.own.txt")]
    found = {
        (ours, theirs)
        for match in match_duties(laid, own)
        if match.sure or not sure
        for ours in labels(laid[match.laid], pair["laid"])
        for theirs in labels(own[match.own], pair["own"])
    }
    return Measured(found, {(ours, theirs) for ours, theirs in pair["matches"]})


@pytest.fixture(scope="module")
def every() -> dict[str, tuple[Measured, Measured]]:
    """Each pair with all its proposals, and with those that count without a person."""
    return {name: (measured(name), measured(name, sure=True)) for name in NAMES}


Every = dict[str, tuple[Measured, Measured]]


def test_plans_that_are_read_are_matched(every: Every) -> None:
    assert len(every) == 6
    found = [proposed for proposed, _sure in every.values()]
    assert mean(one.precision for one in found) >= 0.90
    assert mean(one.recall for one in found) >= 0.84
    assert min(one.precision for one in found) >= 0.80
    assert min(one.recall for one in found) >= 0.66


def test_what_counts_without_a_person_is_right_in_plans_that_are_read(every: Every) -> None:
    sure = [one for _proposed, one in every.values()]
    assert not any(one.found - one.right for one in sure)
    assert mean(one.recall for one in sure) >= 0.79
    assert min(one.recall for one in sure) >= 0.5


def test_the_figures_of_the_docs_are_those_that_are_measured(every: Every) -> None:
    told = (Path(__file__).parents[4] / "docs/explanation/coverage.md").read_text("utf-8")
    for name, kinds in every.items():
        figures = " | ".join(f"{figure:.2f}" for one in kinds for figure in (one.precision, one.recall))
        (row,) = (line for line in told.splitlines() if line.startswith(f"| {name} |"))
        assert row.endswith(f"| {figures} |")
    every_figure = [
        [m.precision for m in one] + [m.recall for m in one] for one in zip(*every.values(), strict=True)
    ]
    count = len(NAMES)
    cells = [column[at : at + count] for column in every_figure for at in (0, count)]
    for words, of in (("**mean**", mean), ("**worst**", min)):
        assert f"| {words} | | {' | '.join(f'{of(cell):.2f}' for cell in cells)} |" in told


@pytest.mark.parametrize("name", NAMES)
def test_what_is_annotated_stands_in_the_plans(name: str) -> None:
    pair = json.loads((PLANS / f"{name}.json").read_text("utf-8"))
    for side, paper in (("laid", "parent"), ("own", "own")):
        text = (PLANS / f"{name}.{paper}.txt").read_text("utf-8")
        assert all(words in text for words in pair[side].values())
    assert {ours for ours, _ in pair["matches"]} <= set(pair["laid"])
    assert {theirs for _, theirs in pair["matches"]} <= set(pair["own"])
