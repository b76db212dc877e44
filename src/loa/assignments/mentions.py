"""Who is called in a text: "@" and a full name as the directory writes it."""

from __future__ import annotations

import re

from loa.directory.models import Person

_LONGEST_NAME = 7  # words
_CALL = re.compile(r"(?<![\w@.])@((?:\w+[ \t]+){0,6}\w+)")


def called_in(text: str) -> list[list[Person]]:
    """Those called, in the order of the text: for each call all who bear the name.

    After each "@" the longest run of words that is somebody's name counts; "@" before anything else is text.
    """
    found: list[list[Person]] = []
    runs = [run.split() for run in _CALL.findall(text)]
    names = {" ".join(words[:n]) for words in runs for n in range(1, len(words) + 1)}
    known: dict[str, list[Person]] = {}
    for person in Person.objects.filter(name__in=names).select_related("user"):
        known.setdefault(person.name, []).append(person)
    for words in runs:
        for length in range(min(len(words), _LONGEST_NAME), 1, -1):
            people = known.get(" ".join(words[:length]))
            if people:
                found.append(people)
                break
    return found
