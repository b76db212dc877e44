"""Arithmetic of half-open character spans: sorted, apart from each other, never empty."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

Span = tuple[int, int]


def joined(spans: Iterable[Sequence[int]]) -> list[Span]:
    """The same characters as `spans`, sorted, without overlap, touching ones as one."""
    result: list[Span] = []
    for start, end in sorted((int(s[0]), int(s[1])) for s in spans):
        if start >= end:
            continue
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


def within(spans: Sequence[Span], bounds: Span) -> list[Span]:
    """What of `spans` (as `joined` gives them) lies in `bounds`."""
    first = max(bisect_right(spans, (bounds[0], bounds[0])) - 1, 0)
    result = []
    for start, end in spans[first:]:
        if start >= bounds[1]:
            break
        if end > bounds[0]:
            result.append((max(start, bounds[0]), min(end, bounds[1])))
    return [span for span in result if span[0] < span[1]]


def without(spans: Sequence[Span], taken: Sequence[Span]) -> list[Span]:
    """What of `spans` no part of `taken` covers; both as `joined` gives them."""
    result = []
    for start, end in spans:
        at = start
        for taken_start, taken_end in within(taken, (start, end)):
            if taken_start > at:
                result.append((at, taken_start))
            at = taken_end
        if at < end:
            result.append((at, end))
    return result


def common(spans: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    """The characters that both hold; both as `joined` gives them."""
    return [part for span in spans for part in within(others, span)]
