"""Who else is told in the same duty: subjects of its later clauses.

Reads a `Wording`. Answers with units.
"""

from __future__ import annotations

import re

from loa.reader.stages.heads import head
from loa.reader.stages.subjects import PLURAL, REACH, extent, find_subject, is_unit_list
from loa.reader.stages.units import Unit
from loa.reader.stages.wording import Wording

_EACH = ("mỗi ", "từng ")
# Where a clause about somebody else may begin: "…; riêng Đoàn xã …", "… còn Đoàn xã …".
_CLAUSES = re.compile(r"([;,.]) (?:(?:riêng|còn|đồng thời|đề nghị|yêu cầu) (?!đối))?| còn (?=\w)")
_LONGEST_LISTED = 80
# Words that no listed kind begins may stand in a list as well: "phối hợp với phụ huynh, giáo viên chủ nhiệm".
_HANDED_ON = re.compile(r"(?<!\w)(?:với|cùng|cho|tới|đến|của|như|gồm|mời|giúp|từ) [^,;.]{2,40}\Z")
_ANSWERS = re.compile(r"(?:người đứng đầu|thủ trưởng|lãnh đạo) ")
_BLAMED = re.compile(r"(?:phải )?chịu trách nhiệm")
_HELPING = "phối hợp với "
_CHARGED = re.compile(r"(?:chủ trì|phối hợp|phụ trách|đảm nhiệm|(?:có|chịu) trách nhiệm|có nhiệm vụ)(?!\w)")
_HELPS = re.compile(r"phối hợp(?! (?:chặt chẽ |tốt )?(?:với|cùng)(?!\w))")


def more_subjects(wording: Wording, start: int, end: int) -> tuple[Unit, ...]:
    """Units that are subjects of later clauses of the same duty: "…; các đơn vị khác có trách nhiệm …"."""
    units: list[Unit] = []
    for mark in _CLAUSES.finditer(wording.canon, start, min(end, start + 8 * REACH)):
        at = mark.end()
        found = head(wording, at)
        if wording.canon.startswith(_EACH, at):
            continue  # members of those above
        if found is None or (found[0] != "proper" and not wording.canon.startswith(PLURAL, at)):
            continue
        subject = find_subject(wording, at, end)
        if subject and mark[1] == ";" and _goes_on_helping(wording, start, mark.start(), verb=subject.verb):
            continue
        if subject and _ANSWERS.match(wording.canon, at) and _BLAMED.match(wording.canon, subject.verb):
            continue  # "…; người đứng đầu cơ quan chịu trách nhiệm nếu …": of those above
        if subject and wording.canon.startswith("là ", subject.verb) and "gồm" in wording.canon[start:at]:
            continue  # "…, gồm: …; thường trực Ban là Công an xã": who sits in a board
        if subject and _HELPS.match(wording.canon, subject.verb):
            continue  # "Sở A chủ trì; Sở B phối hợp": Sở B helps
        if subject and (
            mark[1] != ","
            or re.match(r"(?:có|chịu) trách nhiệm", wording.canon[subject.verb :][:20])
            or not (subject.generic or _goes_on_listing(wording, start, mark.start()))
        ):
            units += subject.units
    return tuple(units)


def _goes_on_helping(wording: Wording, start: int, semicolon: int, *, verb: int) -> bool:
    """Whether the semicolon stands in a list of helpers: "chủ trì, phối hợp với Sở A; Sở B xây dựng …"."""
    if _CHARGED.match(wording.canon, verb):
        return False  # "phối hợp với Sở A; Sở B chịu trách nhiệm …": of its own
    helping = wording.canon.rfind(_HELPING, start, semicolon)
    named = helping + len(_HELPING)
    return helping >= 0 and is_unit_list(wording, named, semicolon)


def _goes_on_listing(wording: Wording, start: int, comma: int) -> bool:
    """Whether the comma stands behind a unit: what follows is one more of those invited, told or helped."""
    left = max(start, comma - _LONGEST_LISTED)
    if _HANDED_ON.search(wording.canon, left, comma):
        return True
    places = [left, *(at + 1 for at in range(left, comma) if wording.canon[at] == " ")]
    return any(head(wording, at) and extent(wording, at, comma) == comma for at in places)
