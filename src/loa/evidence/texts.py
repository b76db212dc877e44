"""Whether a page still says what it said: texts compared by their runs of words."""

from __future__ import annotations

import difflib
import re
import unicodedata
from dataclasses import dataclass

RUN = 4  # words in a row: single words return by chance, whole sentences change by a comma
LONGEST_DIFF = 4000  # lines of one text that are compared one by one
WORD = re.compile(r"\w+")
BLANKS = re.compile(r"[^\S\n]+")


def plain(text: str) -> str:
    """The text in composed letters, without what only sets it apart: blanks run together, no empty lines."""
    lines = (BLANKS.sub(" ", line).strip() for line in unicodedata.normalize("NFC", text).splitlines())
    return "\n".join(line for line in lines if line)


def kept_of(before: str, after: str) -> float:
    """How much of what the text said it still says, from 0 to 1: the share of its runs of words that stand.

    What was added does not count: a page may gain a list of newer articles and say the same.
    """
    said, says = _runs(before), _runs(after)
    if not said:
        return 1.0 if not says else 0.0
    return len(said & says) / len(said)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = WORD.findall(unicodedata.normalize("NFC", text).casefold())
    if len(words) < RUN:
        return {tuple(words)} if words else set()
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


@dataclass(frozen=True)
class Line:
    """A line of one of two texts: it stands in both, only before, or only after."""

    mark: str  # same, gone, new
    text: str


def differences(before: str, after: str, *, around: int = 1) -> list[Line]:
    """The lines that differ, each with so many of those around it; an empty line parts what is left out."""
    one, other = before.splitlines()[:LONGEST_DIFF], after.splitlines()[:LONGEST_DIFF]
    found: list[Line] = []
    for group in difflib.SequenceMatcher(None, one, other, autojunk=False).get_grouped_opcodes(around):
        if found:
            found.append(Line("same", ""))
        for tag, a, b, c, d in group:
            if tag == "equal":
                found += [Line("same", text) for text in one[a:b]]
            else:
                found += [Line("gone", text) for text in one[a:b]]
                found += [Line("new", text) for text in other[c:d]]
    return found
