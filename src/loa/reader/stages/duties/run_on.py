"""Several duties run on in one paragraph: "Sở Y tế: (1) Mở lớp tập huấn; (2) Biên soạn tài liệu".

Reads a `Wording`. Answers with ranges of its letters.
"""

from __future__ import annotations

import re

from loa.reader.rules.verbs import DUTY_VERB
from loa.reader.stages.subjects import find_subject
from loa.reader.stages.wording import Wording

Range = tuple[int, int]
_MARK = re.compile(r"\((?:\d{1,2}|[ivx]{1,4}|[a-zđ])\) ?(?=\w)|(?:\d{1,2}|[a-zđ])\) (?=\w)")
_BULLET = re.compile(r"[-–•] ?(?=\w)")
_CLAUSES = (": ", "; ", ". ", ", ")
_ACTS = re.compile(DUTY_VERB)
_FEWEST = 2


def run_on_points(words: Wording, start: int, end: int) -> list[Range]:
    """The numbered clauses of a paragraph, where there are several and each is work."""
    if words.text.find(") ", start, end) < 0:
        return []
    marks = [
        m for m in _MARK.finditer(words.text, start, end) if _opens_clause(words, m.start(), start=start)
    ]
    points = _between(words, marks, start, end)
    return points if all(_is_work(words, point) for point in points) else []


def bullets_in_cell(words: Wording) -> list[Range]:
    """The bullets that a cell lists, each on its line or behind a clause, where there are several."""
    if words.text.find("- ") < 0 and "–" not in words.text and "•" not in words.text:
        return []
    marks = [m for m in _BULLET.finditer(words.text) if _opens_line(words, m.start())]
    return _between(words, marks, 0, len(words.text))


def _between(words: Wording, marks: list[re.Match[str]], start: int, end: int) -> list[Range]:
    if len(marks) < _FEWEST or words.text[start : marks[0].start()].strip()[-1:] not in ("", ":"):
        return []
    return [
        (m.end(), after.start() if after else end) for m, after in zip(marks, [*marks[1:], None], strict=True)
    ]


def _opens_clause(words: Wording, at: int, *, start: int) -> bool:
    return not words.text[start:at].strip() or words.text[at - 2 : at] in _CLAUSES


def _opens_line(words: Wording, at: int) -> bool:
    """Whether a bullet stands at the beginning of the cell, of a line of it or of a clause."""
    if at == 0 or words.text[at - 2 : at] in _CLAUSES[:3]:
        return True
    return (
        "\n" in words.source[words.offsets[at - 1] : words.offsets[at]]
        or words.source[words.offsets[at] - 1] == "\n"
    )


def _is_work(words: Wording, point: Range) -> bool:
    return bool(_ACTS.match(words.canon, point[0])) or find_subject(words, *point) is not None
