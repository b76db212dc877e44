"""Comparing words of facts with one another: what is already said, and where."""

from __future__ import annotations

import re

_SIGNS = re.compile(r"[“”\"'‘’]")


def folded(words: str) -> str:
    """The words for comparison: lower case, single spaces, no signs at the edges."""
    plain = _SIGNS.sub("", words).replace("–", "-").replace("—", "-")
    return " ".join(plain.split()).strip(" .;:,-+*/").casefold()


def says(text: str, words: str) -> bool:
    """Whether `text` has the words in it."""
    return folded(words) in folded(text)


def opens(text: str, heading: str) -> bool:
    """Whether a running paragraph begins with what the outline keeps of it."""
    head = folded(heading)
    return bool(head) and folded(text).startswith(head)


def code_key(code: str) -> str:
    """A code for comparison."""
    return re.sub(r"\s", "", code).casefold()
