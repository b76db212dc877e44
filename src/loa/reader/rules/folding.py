"""Folding of Vietnamese letters, one letter to one letter, so that offsets stay what they were.

Source: the alphabet itself (TCVN 6909:2001 / Unicode); text is NFC throughout the reader.
"""

from __future__ import annotations

import unicodedata


def _bare(letter: str) -> str:
    first = unicodedata.normalize("NFD", letter)[0]
    return {"đ": "d", "Đ": "D"}.get(first, first)


_LETTERS = "".join(chr(c) for c in (*range(0xC0, 0x250), *range(0x1EA0, 0x1EFA)))
_TO_BARE = {ord(c): _bare(c) for c in _LETTERS if _bare(c) != c}
_TO_BARE_LOWER = _TO_BARE | {ord(c): _bare(c).lower() for c in _LETTERS}


def bare(text: str) -> str:
    """`text` without diacritics and đ, in its own case and of its own length."""
    return text.translate(_TO_BARE)


def fold(text: str) -> str:
    """`text` in lower case without diacritics and đ, of its own length."""
    folded = text.lower()
    return (folded if len(folded) == len(text) else text).translate(_TO_BARE_LOWER)


def lowered(text: str) -> str:
    """`text` in lower case, of its own length: a few capitals have no single small letter."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
