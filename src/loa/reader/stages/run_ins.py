# ruff: noqa: E501  # patterns read better unbroken
"""Units before a colon ("Sở Y tế: …"), and words that only open a list.

Reads a `Wording`. Answers with ranges of its letters.
"""

from __future__ import annotations

import re

from loa.reader.record import Record
from loa.reader.rules.units import FIELDS_OF_GROUP
from loa.reader.rules.verbs import ORDER, ORDER_NEEDS
from loa.reader.stages.subjects import is_unit_list
from loa.reader.stages.told_about import colon_of_people
from loa.reader.stages.unit_edges import skip_leading
from loa.reader.stages.units import Unit, names_members, split_units
from loa.reader.stages.wording import Wording

# "…, Sở Y tế yêu cầu các đơn vị thực hiện các nội dung sau.": the list that a full stop opens.
_FOLLOWS = (" như sau", " sau đây", " nội dung sau", " nhiệm vụ sau", " công việc sau", " việc sau", " giải pháp sau", " biện pháp sau", " yêu cầu sau")  # fmt: skip
# A colon that opens no clause: "Các sở: Y tế, Công Thương".
_COLON = re.compile(rf":(?!\d|//|{FIELDS_OF_GROUP})")
_ORDER = re.compile(rf"(?:trân trọng )?{ORDER}")
_ORDER_ALONE = re.compile(rf"\s*(?:{ORDER}|đối với)\s*")
_RUN_IN_LIMIT = 400


class RunIn(Record, frozen=True):
    """Units named before a colon: where they begin and where the words after the colon begin."""

    units: tuple[Unit, ...]
    rest: int


def find_run_in(wording: Wording, start: int, end: int) -> RunIn | None:
    """The units before the first colon ("Sở Y tế: …", "Đề nghị: Hội A, Hội B"); None where the words name none."""
    end_of_run_in = min(end, start + _RUN_IN_LIMIT)
    if wording.canon.find(":", start, end_of_run_in) < 0:
        return None  # by far the most
    if colon_of_people(wording, start, end) >= 0:
        return None
    for colon in _COLON.finditer(wording.canon, start, end_of_run_in):
        if names_members(wording, skip_leading(wording, start, colon.start()), colon.start(), end):
            return None
        if _ORDER_ALONE.fullmatch(wording.canon[start : colon.start()]):
            continue
        if ordered := _ordered_run_in(wording, start, colon, end):
            return ordered
        if is_unit_list(wording, start, colon.start()):
            return RunIn(split_units(wording, start, colon.start()), colon.end())
        return None
    return None


def _ordered_run_in(wording: Wording, start: int, colon: re.Match[str], end: int) -> RunIn | None:
    """Those whom an office orders before a colon that work follows: "UBND tỉnh yêu cầu Sở Y tế: Thực hiện …"."""
    if not wording.hits & ORDER_NEEDS or not wording.text[colon.end() : end].strip(" .;"):
        return None
    order = next(reversed([*_ORDER.finditer(wording.canon, start, colon.start())]), None)
    if order is None or not is_unit_list(wording, order.end(), colon.start()):
        return None
    comma = wording.canon.rfind(", ", start, order.start())
    speaker = start if comma < 0 else comma + 2
    if not is_unit_list(wording, speaker, order.start()):
        return None
    return RunIn(split_units(wording, order.end(), colon.start()), colon.end())


def leads_in(wording: Wording, start: int, end: int) -> bool:
    """Whether the words only open a list: they end in a colon, or say that it follows."""
    words = wording.text[start:end].rstrip()
    if words.endswith((".", ";")):
        return wording.canon.endswith(_FOLLOWS, start, start + len(words) - 1)
    return words.endswith(":")
