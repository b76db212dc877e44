"""Roman numbers of a scan, which the Vietnamese data misreads, looked at again in English."""

from __future__ import annotations

import re

from PIL import Image

from loa.reader.formats.scan.engine import BLOCK, engine, library
from loa.reader.formats.scan.words import TextLine, Word

_SUSPECT = re.compile(r"(?<!\w)(?:[XVIl|H]{2,}|H(?=[.]))(?!\w)")  # H is II to it
_ROMAN = re.compile(r"(?<!\w)X{0,3}(?:IX|IV|V?I{0,3})(?!\w)")
# What a heading begins with: a number and its point ("I."), one read as letters ("IL"), one without its blank
# ("HLPHÁT", "I.NÂNG").
_BEGINS = re.compile(r"[XVIHLl|]{1,5}(?:[.]|(?=$|[^\W\d_]{2}))")
_NUMBER = re.compile(r"([XVIl|]{1,5})[.]")
_SLIPS = re.compile(r"(?<!\w)[XVIl|]{2,}(?!\w)")  # "Ill" for "III"
_STROKES = str.maketrans("l|", "II")
# Of 165 Roman numbers in three scanned plans `vie` alone read 87 right; a second look at single
# lines 139 as they are and 143 at twice the size (one line a picture), 156 at twice the size as a block.
_PAD, _ENLARGED = 10, 2
_MOST = 60  # lines of a page, each some 40 ms; a page of 60 lines has no more


def check_numerals(even: Image.Image, lines: list[TextLine]) -> None:
    """Lines that have a Roman number are read again in English.

    Only the Roman numbers of the second reading are taken, each where it stands. How many lines are looked at
    depends on the page alone, never on the clock: the same bytes give the same reading on a busy machine.
    """
    suspects = [line for line in lines if _is_suspect(line)]
    if not suspects or engine("eng", BLOCK) is None:
        return
    for line in suspects[:_MOST]:
        _correct_line(line, _again(even, line))


def _is_suspect(line: TextLine) -> bool:
    if any(_SUSPECT.search(word.text) for word in line.words):
        return True
    first, following = _first(line)
    begins = _BEGINS.match(first.text) if first else None
    if first is None or begins is None:
        return False
    rest = first.text[begins.end() :] or (following.text if following and begins[0][-1] != "." else "")
    return rest.isupper() if rest else begins[0][-1] == "."


def _first(line: TextLine) -> tuple[Word | None, Word | None]:
    """The first word that has a letter or a figure, and the one after it."""
    words = [word for word in line.words if any(sign.isalnum() for sign in word.text)]
    return (words[0] if words else None), (words[1] if len(words) > 1 else None)


def _again(even: Image.Image, line: TextLine) -> list[Word]:
    """The words of the line as they are read in English, enlarged; none where that takes too long."""
    api, binding = engine("eng", BLOCK), library()
    left = max(0, min(word.left for word in line.words) - _PAD)
    top = max(0, min(word.top for word in line.words) - _PAD)
    right = min(even.width, max(word.right for word in line.words) + _PAD)
    bottom = min(even.height, max(word.bottom for word in line.words) + _PAD)
    crop = even.crop((left, top, right, bottom))
    api.SetImage(crop.resize((crop.width * _ENLARGED, crop.height * _ENLARGED), Image.Resampling.LANCZOS))
    iterator = api.GetIterator() if api.Recognize(5000) else None
    found: list[Word] = []
    for item in binding.iterate_level(iterator, binding.RIL.WORD) if iterator is not None else ():
        box = item.BoundingBox(binding.RIL.WORD)
        if box is not None:
            text = item.GetUTF8Text(binding.RIL.WORD).strip()
            start, end = (round(pixel / _ENLARGED) + left for pixel in (box[0], box[2]))
            found.append(Word(text, start, 0, end, 0))
    return found


def _correct_line(line: TextLine, again: list[Word]) -> None:
    first, _following = _first(line)
    if first is not None and _correct_first(first, again):
        line.words[: line.words.index(first)] = []  # dirt before it
    for word in line.words:
        _correct(word, again)


def _correct_first(word: Word, again: list[Word]) -> bool:
    """The number that the heading begins with becomes what the second reading begins with, and its point."""
    begins = _BEGINS.match(word.text)
    other = next((each for each in again if min(word.right, each.right) > max(word.left, each.left)), None)
    number = _NUMBER.match(other.text) if other else None
    roman = number[1].translate(_STROKES) if number else ""
    if not (begins and roman and _ROMAN.fullmatch(roman)):
        return False
    word.text = f"{roman}. {word.text[begins.end() :]}".strip()
    return True


def _correct(word: Word, again: list[Word]) -> None:
    """The Roman number of `word` becomes what the second reading has in the same place."""
    if not (first := _SUSPECT.search(word.text)):
        return
    for other in again:
        shared = min(word.right, other.right) - max(word.left, other.left)
        if shared > 0.5 * (word.right - word.left):
            plain = _SLIPS.sub(lambda slip: slip[0].translate(_STROKES), other.text)
            numbers = [match[0] for match in _ROMAN.finditer(plain) if match[0]]
            if len(numbers) == 1:
                word.text = word.text[: first.start()] + numbers[0] + word.text[first.end() :]
            return
