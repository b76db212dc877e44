"""How a name that a plan writes in capitals is shown: the plan's own words stay on record.

A list of units headed "SỞ Y TẾ" means the department, not louder than the others.
"""

from __future__ import annotations

import re

from loa.campaigns.titles import in_ordinary_case
from loa.reader.rules.syllables import is_syllable

_WORD = re.compile(r"\w+")
_MOST = 2 / 3  # of the letters: a bracket or a number's unit may be small
_WORDS = 4  # fewer may be abbreviations


def is_in_capitals(words: str) -> bool:
    """Whether running words are written in capitals: lists set them smaller, and change no letter."""
    letters = [letter for letter in words if letter.isalpha()]
    loud = sum(letter.isupper() for letter in letters)
    return len(words.split()) >= _WORDS and loud >= _MOST * len(letters) > 0


def ordinary_name(name: str, called: str, *, text: str = "") -> str:
    """What is shown for the name; nothing where it stands in ordinary case, or is only an abbreviation.

    `called` is what the directory calls who is meant; where it has no one name for them, the running `text`
    of the plan says how the words are written, else they are small but for abbreviations.
    """
    if not (name.isupper() and any(_is_word(word[0]) for word in _WORD.finditer(name))):
        return ""
    if called != name:
        return called
    said = in_ordinary_case(name, text)
    return said if said != name else _small(name)


def _is_word(printed: str) -> bool:
    return len(printed) > 1 and is_syllable(printed.lower())


def _small(name: str) -> str:
    small = _WORD.sub(lambda word: word[0].lower() if is_syllable(word[0].lower()) else word[0], name)
    return small[:1].upper() + small[1:]
