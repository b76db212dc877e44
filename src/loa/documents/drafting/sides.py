"""The two sides of an earlier record of acceptance, for a new draft of one."""

from __future__ import annotations

import re
from typing import Any

from loa.documents.drafting.content import Content
from loa.documents.opening import read_typed
from loa.reader.errors import ReadingRefused
from loa.reader.exports.facts import parties_object

_Party = dict[str, Any]
_ROLES = {"giver": re.compile(r"\bgiao\b", re.IGNORECASE), "taker": re.compile(r"\bnhận\b", re.IGNORECASE)}
# What a record ends with is printed anew: the hour of closing, the copies, both signatures.
_CLOSING = re.compile(r"^\W*biên bản\b.*?\blập\b", re.IGNORECASE | re.MULTILINE)


def sides_of(text: str) -> tuple[Content, int, int]:
    """Both sides with who stood for them, and where between their names and the closing the rest stands.

    A side is taken over where the record says which one hands over; of two that it only calls A and B
    nothing is taken, nor where it cannot be read again: the draft then begins with blank sides. Hours, place
    and copies are those of another day and are left out.
    """
    try:
        parties = parties_object(read_typed(text).facts)
    except ReadingRefused:
        parties = []
    begin = _end_of(parties, text)
    closing = _CLOSING.search(text, begin)
    end = closing.start() if closing else len(text)
    content: Content = {}
    for side, party in _told(parties).items():
        content[side] = party["name"]
        content[f"{side}_people"] = [", ".join(filter(None, one.values())) for one in party["people"]]
    return content, begin, end


def _told(parties: list[_Party]) -> dict[str, _Party]:
    """The parties by their sides; where one is told, another one is the other."""
    told = {side: p for side, role in _ROLES.items() for p in parties if role.search(p["role"])}
    if len(parties) == len(_ROLES) and len(told) == 1:
        (known,) = told.values()
        told |= {side: p for side in _ROLES.keys() - told.keys() for p in parties if p is not known}
    return told


def _end_of(parties: list[_Party], text: str) -> int:
    """Where the last of those who stood for a side is named."""
    at = 0
    for party in parties:
        for words in (party["role"], party["name"], *(one["name"] for one in party["people"])):
            found = text.find(words, at)
            at = found + len(words) if found >= 0 else at
    return at
