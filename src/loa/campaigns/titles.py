"""What a campaign is called where its paper writes the subject in capitals.

The paper itself says how its words are written: each is taken as the running text has it, names and
abbreviations too. Where the text leaves one word in doubt, the subject stays as it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loa.documents.models import Document
from loa.documents.queries import current_reading

_WORD = re.compile(r"\w+")
_FEWEST = 3  # words: a shorter subject in capitals may be a name


def title_of(document: Document) -> str:
    """What a campaign on the document is called."""
    reading = current_reading(document)
    title = document.title or str(document)
    return in_ordinary_case(title, reading.text) if reading else title


@dataclass(frozen=True)
class _Said:
    """A word of the running text, and whether a sentence, line or item begins with it."""

    word: str
    opens: bool


def in_ordinary_case(title: str, text: str) -> str:
    """The title as the running text writes its words; unchanged where that is not known of each of them."""
    places = list(_WORD.finditer(title))
    if not title.isupper() or len(places) < _FEWEST:
        return title
    said = list(_running(text))
    known: dict[str, list[int]] = {}
    for at, one in enumerate(said):
        known.setdefault(one.word.casefold(), []).append(at)
    wanted = [place[0].casefold() for place in places]
    written: list[str] = []
    while len(written) < len(wanted):
        found = _longest(wanted[len(written) :], said, known)
        if found is None:
            return title
        written += found
    parts = zip([0, *(place.end() for place in places)], [*places, None], strict=True)
    gaps = (title[end : place.start() if place else None] for end, place in parts)
    ordinary = "".join(gap + word for gap, word in zip(gaps, [*written, ""], strict=True))
    return ordinary[:1].upper() + ordinary[1:]


def _running(text: str) -> Iterator[_Said]:
    """The words of all lines but those in capitals."""
    for line in text.splitlines():
        if line.isupper():
            continue
        for word in _WORD.finditer(line):
            before = line[: word.start()].rstrip()
            yield _Said(word[0], not before or not (before[-1].isalnum() or before[-1] == ","))


def _longest(wanted: list[str], said: list[_Said], known: dict[str, list[int]]) -> list[str] | None:
    """The most of the next words that stand together in the text, as it writes them; None if it differs."""
    if wanted[0].isdecimal():
        return [wanted[0]]
    ways: dict[int, set[tuple[str, ...]]] = {}
    for at in known.get(wanted[0], []):
        length = 0
        while length < len(wanted) and at + length < len(said):
            one = said[at + length]
            if one.word.casefold() != wanted[length] or (one.opens and (length or one.word[:1].isupper())):
                break
            length += 1
        if length:
            ways.setdefault(length, set()).add(tuple(one.word for one in said[at : at + length]))
            ways.setdefault(1, set()).add((said[at].word,))
    found = ways[max(ways)] if ways else set()
    return list(next(iter(found))) if len(found) == 1 else None
