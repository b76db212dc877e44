# ruff: noqa: E501  # patterns read better unbroken
"""Units named after "phối hợp (với)" or "cùng (với)" in the words of a duty.

Reads a `Wording`. Nothing is taken where the cooperation is somebody else's ("chỉ đạo các phòng phối hợp với …").
"""

from __future__ import annotations

import re

from loa.reader.rules.needles import gate
from loa.reader.stages.heads import head
from loa.reader.stages.predicates import find_verb
from loa.reader.stages.subjects import CLAUSE_END, extent
from loa.reader.stages.units import Unit, skip_leading, split_units, trim
from loa.reader.stages.wording import Wording

_TOGETHER = re.compile(
    r"(?<!\w)(?:phối hợp|phối kết hợp|phối, kết hợp)(?:,? (?!với\b|cùng\b|các\b|giữa\b|có\b|phối\b|và\b|để\b)[^\W\d]+){0,5}? (?:cùng với|với|cùng)(?= )"
    r"|(?<!\w)phối hợp(?: chặt chẽ| tốt| thường xuyên)?(?= )"
    r"|(?<!\w)(?<!đồng hành )(?<!chung tay )(?<!sát cánh )(?<!đi )(?<!chung sức )(?P<beside>cùng (?:với )?)(?=\w)"
)
TOGETHER_NEEDS = gate("phối hợp", "kết hợp", "cùng ")
_NOUN = re.compile(r"(?:cơ quan|đơn vị|cơ chế|quy chế|công tác|việc|sự|tổ chức|chương trình) $")
_OTHERS = re.compile(
    r"(?<!\w)(?:chỉ đạo|hướng dẫn|đôn đốc|yêu cầu|vận động|đề nghị|giao|để|giúp|bảo đảm|đảm bảo) "
)


def find_cooperating(wording: Wording, start: int, end: int) -> tuple[Unit, ...]:
    """The units with which the duty is to be done, in order."""
    if not wording.hits & TOGETHER_NEEDS:
        return ()
    units: list[Unit] = []
    reached = start
    for match in _TOGETHER.finditer(wording.canon, start, end):
        if match.start() < reached or _NOUN.search(wording.canon[max(0, match.start() - 12) : match.start()]):
            continue
        at = skip_leading(wording, match.end(), end)
        if head(wording, at) is None or _is_others(wording, start, match):
            continue
        edge = _edge(wording, at, end)
        if edge > at:
            units += split_units(wording, at, edge)
            reached = edge
    return tuple(units)


def _edge(wording: Wording, at: int, end: int) -> int:
    end = min(end, at + 700)
    stop = CLAUSE_END.search(wording.canon, at, end)
    limit = stop.start() if stop else end
    verb = find_verb(wording, at, limit)
    return extent(wording, at, trim(wording, at, verb.start() if verb else limit)[1])


def _is_others(wording: Wording, start: int, match: re.Match[str]) -> bool:
    """Whether those who cooperate are the object of another verb in the same clause."""
    at = match.start()
    start = max(start, at - 1500)
    clause = max(wording.canon.rfind(";", start, at), wording.canon.rfind(". ", start, at), start)
    ordering = [m for m in _OTHERS.finditer(wording.canon, clause, at) if head(wording, m.end())]
    last = ordering[-1] if ordering else None
    if last and match["beside"] and find_verb(wording, last.end(), at) is None:
        return False  # "giao Sở A cùng Sở B …": both are told, the one to lead
    return last is not None and not re.search(
        r"[,;] (?:chủ động |tích cực |đồng thời )?$", wording.canon[last.end() : at]
    )
