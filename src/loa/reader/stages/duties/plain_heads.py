# ruff: noqa: E501  # patterns read better unbroken
"""Headings without a number among the paragraphs of a section, and headings that name a level: "Cấp xã"."""

from __future__ import annotations

import re

from loa.reader.stages.duties.drafts import Holder
from loa.reader.stages.heads import head
from loa.reader.stages.predicates import find_verb
from loa.reader.stages.subjects import is_unit_list
from loa.reader.stages.wording import Wording

_LONGEST = 60  # letters
_OF_MATTER = re.compile(
    r"(?:chế độ|kinh phí|nguồn kinh phí|thời gian|tiến độ|khen thưởng)(?: (?:thông tin|báo cáo|thực hiện|triển khai|tổ chức|kiểm tra|giám sát|và|kỷ luật|hội họp|sinh hoạt),?){0,5}"
)
_ORGANISATION = re.compile(r"tổ chức (?=(?:đoàn|hội|công đoàn|đảng|mặt trận)(?!\w))")
_LEVEL = re.compile(
    r"(?:ở |đối với )?(?:các )?cấp (?:trung ương|tỉnh|huyện|xã|thành phố|quận|phường|cơ sở)(?:, (?:huyện|xã|phường))*[ :.]*"
)


def heads_paragraphs(words: Wording) -> bool:
    """Whether a short line that ends no sentence heads the paragraphs below it: "Chế độ báo cáo"."""
    if len(words.text) > _LONGEST or words.text[-1:] in ".;,:":
        return False
    return _OF_MATTER.fullmatch(words.canon) is not None or _names_organisation(words) or _names_people(words)


def named_by_heading(words: Wording) -> Holder | None:
    """Who holds what stands below such a heading; None where it names a matter."""
    named = _names_organisation(words) or _names_people(words)
    return Holder((words.value((0, len(words.text))),)) if named else None


def is_level(words: Wording) -> bool:
    """Whether a heading names a level of government and nothing else: "Cấp xã"."""
    return words.canon.startswith(("cấp ", "ở ", "đối với ", "các ")) and bool(_LEVEL.fullmatch(words.canon))


def _names_organisation(words: Wording) -> bool:
    opening = _ORGANISATION.match(words.canon)
    return opening is not None and is_unit_list(words, opening.end(), len(words.text))


def _names_people(words: Wording) -> bool:
    """Whether a line begins with a unit and tells nothing, though not all it names is known: "Tổ văn phòng và nhân viên"."""
    found, end = head(words, 0), len(words.text)
    if found is None or found[0] != "proper" or not words.text[:1].isupper():
        return False
    return find_verb(words, 0, end) is None and not is_unit_list(words, 0, end)
