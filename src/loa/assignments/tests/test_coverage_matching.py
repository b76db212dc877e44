"""How well the duties of a unit's plan are matched with those laid on it: six pairs annotated blind.

Pairs 1 to 3 were looked at while the rules were made, 4 to 6 only measured.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loa.assignments.coverage.matching import match_duties

PAIRS = Path(__file__).parent / "pairs"
Pairs = set[tuple[str, str]]


def matched(number: int, *, sure: bool = False) -> tuple[Pairs, Pairs]:
    """What was found and what is right of one pair of plans."""
    pair = json.loads((PAIRS / f"P{number}.json").read_text(encoding="utf-8"))
    laid, own = pair["parent_duties"], pair["child_duties"]
    found = match_duties([duty["text"] for duty in laid], [duty["text"] for duty in own])
    named = {(laid[m.laid]["id"], own[m.own]["id"]) for m in found if m.sure or not sure}
    return named, {(a, b) for a, b in pair["matches"]}


def f1(numbers: range) -> float:
    results = [matched(number) for number in numbers]
    right = sum(len(found & gold) for found, gold in results)
    return 2 * right / sum(len(found) + len(gold) for found, gold in results)


def test_known_pairs_and_unseen_pairs_are_matched_alike() -> None:
    assert f1(range(1, 4)) >= 0.89
    assert f1(range(4, 7)) >= 0.83


@pytest.mark.parametrize("number", range(1, 7))
def test_what_counts_without_a_person_is_hardly_ever_wrong(number: int) -> None:
    found, gold = matched(number, sure=True)
    assert len(found - gold) <= 1
    assert found


def test_nothing_in_common_is_no_match() -> None:
    assert match_duties(["Tổ chức tập huấn cho giáo viên"], ["Treo băng rôn tại chợ"]) == []
    assert match_duties([], ["Treo băng rôn"]) == []
    assert match_duties(["Và các của"], ["Và các của"]) == []


@given(st.lists(st.text(max_size=60), max_size=6), st.lists(st.text(max_size=60), max_size=6))
def test_any_words_give_scores_between_nought_and_one(laid: list[str], own: list[str]) -> None:
    for match in match_duties(laid, own):
        assert 0 < match.score <= 1
        assert match.laid < len(laid)
        assert match.own < len(own)
