"""The annexes of a paper: from the line that opens each to the next one, or to the end."""

from __future__ import annotations

from dataclasses import dataclass

from loa.documents.models import Reading
from loa.reader.rules.phrases import APPENDIX

_HEADING = 200  # letters that the line which opens an annex has at most


@dataclass(frozen=True, slots=True)
class Annex:
    """The words that open it, and the numbers of its first and last passage."""

    name: str
    first: int
    last: int


def annexes_of(reading: Reading) -> list[Annex]:
    """The annexes in the order of the paper; a sentence that only names one opens none."""
    opened: list[tuple[str, int]] = []
    last = 0
    for passage in reading.passages.all():
        last = passage.number
        words = reading.text[passage.start : passage.end]
        if passage.end - passage.start <= _HEADING and APPENDIX.match(words):
            opened.append((" ".join(words.split()), passage.number))
    ends = [*(first - 1 for _name, first in opened[1:]), last]
    return [Annex(name, first, end) for (name, first), end in zip(opened, ends, strict=False)]
