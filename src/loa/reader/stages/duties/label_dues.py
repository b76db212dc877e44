"""Deadlines of a measure that stands above labels: what its labels say, unless its own words name a last day.

Reads the words of the measure and its labels. Writes `Due` values.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from loa.reader.reading import Due
from loa.reader.stages.deadlines import due_in_label, due_in_text
from loa.reader.stages.duties.label_marks import Label
from loa.reader.stages.wording import Wording

# "Chậm nhất ngày 20/02/2026", "vào năm 2027"; "từ nay đến năm 2030" is often that of a title.
_BOUNDS = ("trước ", "chậm nhất ", "muộn nhất ", "trễ nhất ")
_PART = re.compile(r"(?:cuối |đầu )?(?:năm|tháng|quý) ")
_IN = "vào "


def due_under_labels(
    words: Wording, end: int, *, times: Sequence[Label], leads: Sequence[Label], year: int | None
) -> tuple[Due, ...]:
    """The deadlines of the measure `words` (up to `end`) whose labels of time are `times`."""
    if not times:
        due = due_in_text(words, 0, end, year=year)
        for label in leads:  # "(Sở Y tế thực hiện, tháng 6/2020)"
            due += due_in_text(label.words, label.start, label.end, year=year)
        return due
    labelled = tuple(
        due for label in times for due in due_in_label(label.words, label.start, label.end, year=year)
    )
    return _of_its_own(words, end, labelled, year=year) or labelled


def _of_its_own(words: Wording, end: int, labelled: tuple[Due, ...], *, year: int | None) -> tuple[Due, ...]:
    """The last days that the measure itself names, which the label over several measures does not."""
    if not any(digit.isdigit() for digit in words.text[:end]):
        return ()
    known = {due.end.value for due in labelled if due.end}
    own = [due for due in due_in_text(words, 0, end, year=year) if due.end and due.end.value not in known]
    return tuple(due for due in own if _binds(words, due) and not _is_past(due, year))


def _binds(words: Wording, due: Due) -> bool:
    """Whether a word of deadline, or "vào", stands at the time."""
    told = due.text.value.lower()
    if told.startswith(_BOUNDS):
        return True
    return _PART.match(told) is not None and words.canon.endswith(_IN, 0, max(words.canon.find(told), 0))


def _is_past(due: Due, year: int | None) -> bool:
    """Whether the day lies before the year of the paper: "các trạm xây trước năm 2015"."""
    last = due.end.value if due.end else ""
    return bool(year) and last[:4].isdigit() and int(last[:4]) < (year or 0)
