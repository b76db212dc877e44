"""Comparing words of facts with one another: what is already said, and where."""

from __future__ import annotations

import re

_BRACKET = re.compile(r"\([^()]*\)")
_ABOUT_UNITS = re.compile(r"\b(?:đối với|đề nghị|yêu cầu|giao|trách nhiệm của|nhiệm vụ của|và|cùng)\b")
_SIGNS = re.compile(r"[“”\"'‘’]")


def folded(words: str) -> str:
    """The words for comparison: lower case, single spaces, no signs at the edges."""
    plain = _SIGNS.sub("", words).replace("–", "-").replace("—", "-")
    return " ".join(plain.split()).strip(" .;:,-+*/").casefold()


def says(text: str, words: str) -> bool:
    """Whether `text` has the words in it."""
    return folded(words) in folded(text)


def names_only(heading: str, names: tuple[str, ...]) -> bool:
    """Whether a heading is nothing but these names: "Đối với Sở Y tế và Sở Nội vụ"."""
    rest = folded(_BRACKET.sub(" ", heading))
    for name in sorted(map(folded, names), key=len, reverse=True):
        if name not in rest:
            return False
        rest = rest.replace(name, " ", 1)
    return bool(names) and not re.search(r"\w", _ABOUT_UNITS.sub(" ", rest))


def runs_on(text: str, heading: str, *, names: tuple[str, ...] = ()) -> bool:
    """Whether the numbered line begins this paragraph; a heading that only names `names` has it below."""
    head = folded(heading)
    return bool(head) and folded(text).startswith(head) and not names_only(heading, names)


def code_key(code: str) -> str:
    """A code for comparison."""
    return re.sub(r"\s", "", code).casefold()
