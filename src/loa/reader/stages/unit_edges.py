# ruff: noqa: E501  # patterns read better unbroken
"""What stands around the names of units and is no part of them: bullets, orders, persons, and what is told after.

Reads a `Wording`. Answers with places of its letters.
"""

from __future__ import annotations

import re

from loa.reader.rules.signature import PERSON_LAST
from loa.reader.rules.units import POST, RELATIVE
from loa.reader.rules.verbs import ORDER
from loa.reader.stages.asides import Range
from loa.reader.stages.wording import Wording

_LEADING = re.compile(
    rf"(?:\d{{1,2}}[.)] |[-–+*•] |[a-zđ]\) |{ORDER}\s*:?\s*|(?:riêng )?đối với |riêng |về phía |(?:và|cùng|với) |"
    r"(?:nhóm |các )?(?:trách nhiệm|nhiệm vụ|phần việc)(?: (?:chung|cụ thể|chính))? (?:của |(?:được )?giao (?:cho )?)?|công việc(?: (?:chung|cụ thể|chính))? của |"
    r"trân trọng (?=(?:kính )?(?:đề nghị|yêu cầu))|trong đó,? (?=(?:giao|phân công|đề nghị|yêu cầu) )|(?:các |những )(?=các |những )|(?:cơ quan|đơn vị) (?:chủ trì|thực hiện|phối hợp) ?: ?)"
)
# The first two letters of these and of persons: most words begin otherwise.
LEADS = frozenset({
    "ki", "kí", "đề", "yê", "gi", "ph", "ủy", "ri", "đố", "về", "và", "cù", "vớ", "tr", "nh", "cá", "cơ", "đơ",
    "đồ", "đ/", "cô", "ôn", "bà", "ts", "bá",
})  # fmt: skip
_HOLDS = re.compile(POST)
_PERSON = re.compile(
    r"(?:(?:các )?đồng chí(?! (?:trong|thuộc|phụ trách|được|có|là)(?!\w))|đ/c|ông|bà(?! con)|ts\.?|bác sĩ)(?: \(bà\))?:? "
)
_NAME_OF_PERSON = re.compile(r"(?:[A-ZĐÀ-Ỹ][\wà-ỹ.]*\s+){1,4}[A-ZĐÀ-Ỹ][\wà-ỹ.]*\s*(?:,|[-–](?=\s)|;)\s*")
_TRAILING = re.compile(
    rf"(?:\. \S{{1,2}}$|[\s,;:.\-–/…“\"]|(?<!\w)(?:trân trọng|kính|xin|và|cùng|với|thì|để|sẽ|(?<!địa )(?<!tín )(?<!chứng )chỉ|đều|cũng|luôn|(?<!trật )(?<!thứ )(?<!cách )tự|cùng nhau|có trách nhiệm|chịu trách nhiệm|(?:đã )?được (?:giao|phân công)|(?:nêu|nói) trên|"
    r"[-–] (?:là )?(?:cơ quan|đơn vị) (?:thường trực|đầu mối|chủ trì)(?: [^;,]*)?|"
    rf"(?:theo|căn cứ|trên cơ sở|trong phạm vi)(?! dõi) [^;]*|{RELATIVE} theo [^;]*))+$"
)
_SIGNS_AT_END = ' ,;:.-–/…“"'
_LAST = (
    "trân trọng", "kính", "xin", "và", "cùng", "với", "thì", "để", "sẽ", "có trách nhiệm", "chịu trách nhiệm", "được giao", "được phân công",
    "nêu trên", "nói trên", "chỉ", "đều", "cũng", "luôn", "tự", "cùng nhau",
)  # fmt: skip
_OPEN_WORDS = ("theo", "căn cứ", "trên cơ sở", "trong phạm vi")
_OPEN = ("- là ", "– là ", "- cơ quan", "– cơ quan", "- đơn vị", "– đơn vị", *_OPEN_WORDS)


def skip_leading(wording: Wording, start: int, end: int) -> int:
    """Where the first unit begins, after bullets, orders, "Đối với" and a person's name before the post."""
    if start < end and _is_ordinary(wording.canon[start : start + 2]):
        return start
    asked = (start, end)
    found: int | None = wording.answers.get(asked)
    if found is None:
        found = wording.answers[asked] = _skip_leading(wording, start, end)
    return found


def _is_ordinary(letters: str) -> bool:
    """Whether the first two letters show that no lead, person, bullet or number ("1.", "a)") begins there."""
    return letters not in LEADS and letters[0].isalpha() and letters[1:] != ")"


def _skip_leading(wording: Wording, start: int, end: int) -> int:
    while start < end:
        if wording.text[start] in " :,;.*":
            start += 1
        elif _is_ordinary(wording.canon[start : start + 2]):
            break
        elif lead := _LEADING.match(wording.canon, start, end):
            start = lead.end()
        elif person := _PERSON.match(wording.canon, start, end):
            name = _NAME_OF_PERSON.match(wording.text, person.end(), end)
            start = name.end() if name else person.end()
        else:
            break
    return start


def is_bare_name(canon: str) -> bool:
    """Whether nothing that `trim` cuts off may stand at the end of the words: so it is with most names."""
    if not canon[-1:].isalnum() or canon.endswith(_LAST) or ". " in canon[-4:]:
        return False
    dashed = "- " in canon or "– " in canon
    for opening in _OPEN if dashed else _OPEN_WORDS:  # noqa: SIM110  # a generator costs more than the look
        if opening in canon:
            return False
    return True


def trim(wording: Wording, start: int, end: int) -> Range:
    while start < end and wording.text[start] in " ,;:.":
        start += 1
    words = wording.canon[start:end].rstrip(_SIGNS_AT_END)
    if is_bare_name(words):
        return start, start + len(words)  # the pattern would look at each letter in vain
    tail = _TRAILING.search(wording.canon, start, end)
    return start, max(start, tail.start() if tail else end)


def without_person(wording: Wording, name: Range, *, post: int) -> Range:
    """The words of a post without the name of who holds it: "Phó Giám đốc Trần Văn Bình"."""
    start, end = name
    if not (wording.text[end - 1].islower() and _HOLDS.match(wording.canon, post)):
        return name
    person = PERSON_LAST.search(wording.text, start, end)
    return (start, person.start()) if person and person.start() > start else name
