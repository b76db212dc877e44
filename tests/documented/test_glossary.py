"""Duties of a plan and the assignments given for them are two things: each has its own word, everywhere."""

from __future__ import annotations

import re

import pytest

from tests.documented.test_catalogues import ROOMS, catalogue, words

ASSIGNMENT, DUTY = re.compile(r"\bassignments?\b", re.I), re.compile(r"\bdut(y|ies)\b", re.I)


def messages():
    for room in ROOMS:
        for message in catalogue(room):
            if message.id:
                yield room, " ".join([message.id] if isinstance(message.id, str) else message.id), message


@pytest.mark.parametrize(
    ("this", "other", "foreign"), [(ASSIGNMENT, DUTY, "nhiệm vụ"), (DUTY, ASSIGNMENT, "việc được giao")]
)
def test_one_is_never_called_by_the_word_of_the_other(this, other, foreign):
    mixed = [
        f"{room}: {said}"
        for room, said, message in messages()
        if this.search(said) and not other.search(said)
        and any(foreign in one.lower() for one in words(message))
    ]  # fmt: skip
    assert mixed == []
