"""The first two letters of all words that a pattern matches, read off the pattern itself."""

from __future__ import annotations

import re
from itertools import product
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_ANY = "\0"  # stands for a class of letters, such as white space
_LOOKS = {code.ASSERT, code.ASSERT_NOT, code.AT}
_REPEATS = {code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT}


def first_letters(pattern: re.Pattern[str], count: int = 2) -> set[str]:
    """What the words that `pattern` matches begin with; looks ahead and behind narrow nothing."""
    return _of_sequence(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE), count)


def _of_sequence(items: Any, count: int) -> set[str]:
    begun, done = {""}, set[str]()
    for operation, argument in items:
        begun = {head + tail for head in begun for tail in _of_one(operation, argument, count - len(head))}
        done |= {head for head in begun if len(head) >= count}
        begun = {head for head in begun if len(head) < count}
    return done | begun


def _of_one(operation: Any, argument: Any, count: int) -> set[str]:
    if operation is code.LITERAL:
        return {chr(argument)}
    if operation is code.IN:
        return {letter for each in argument for letter in _of_class(*each)}
    if operation is code.BRANCH:
        return set[str]().union(*(_of_sequence(branch, count) for branch in argument[1]))
    if operation is code.SUBPATTERN:
        begun = _of_sequence(argument[3], count)
        return _in_any_case(begun) if argument[1] & re.IGNORECASE else begun
    if operation in _REPEATS:
        least, most, repeated = argument
        times = range(least, min(most, least + count) + 1)
        return set[str]().union(*(_of_sequence(list(repeated) * n, count) for n in times))
    return {""} if operation in _LOOKS else {_ANY}


def _in_any_case(begun: set[str]) -> set[str]:
    cases = [product(*((letter.lower(), letter.upper()) for letter in letters)) for letters in begun]
    return {"".join(letters) for each in cases for letters in each}


def _of_class(operation: Any, argument: Any) -> set[str]:
    if operation is code.LITERAL:
        return {chr(argument)}
    if operation is code.RANGE:
        return {chr(letter) for letter in range(argument[0], argument[1] + 1)}
    return {_ANY}
