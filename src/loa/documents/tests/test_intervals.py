"""Spans behave as sets of characters."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from loa.documents.intervals import common, joined, within, without

spans = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=12)


def characters(found: list[tuple[int, int]]) -> set[int]:
    return {at for start, end in found for at in range(start, end)}


@given(spans)
def test_joined_keeps_every_character_once_in_order(some: list[tuple[int, int]]) -> None:
    found = joined(some)
    assert characters(found) == characters(some)
    assert all(a[1] < b[0] for a, b in pairwise(found))


@given(spans, spans)
def test_difference_and_meeting_part_the_characters(some: list[tuple[int, int]], other: list) -> None:
    a, b = joined(some), joined(other)
    assert characters(without(a, b)) == characters(a) - characters(b)
    assert characters(common(a, b)) == characters(a) & characters(b)


@given(spans, st.integers(0, 60), st.integers(0, 60))
def test_within_cuts_to_the_bounds(some: list[tuple[int, int]], start: int, end: int) -> None:
    assert characters(within(joined(some), (start, end))) == characters(some) & set(range(start, end))
