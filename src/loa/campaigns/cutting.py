"""Words that are too long for where they stand: cut between two of them, never through a number or a name."""

from __future__ import annotations

_LOOSE = ' ,;:–-("“'


def cut(words: str, letters: int) -> str:
    """At most so many letters, with dots where more would follow; without a space, cut where it must be."""
    if len(words) <= letters:
        return words
    kept = words[: letters - 1]
    if not words[letters - 1].isspace():
        whole = kept.rpartition(" ")[0]
        kept = whole if len(whole) > letters // 2 else kept
    return kept.rstrip(_LOOSE) + "…"
