# ruff: noqa: E501  # patterns read better unbroken
"""Where a unit begins: its kind of unit, post or collective, known or spoilt by OCR.

Reads a `Wording`. The grammar works on kinds (`rules.units`), never on names, so that units nobody listed are
read too.
"""

from __future__ import annotations

import re
from typing import Literal

from loa.reader.rules.units import (
    COLLECTIVE,
    COLLECTIVES,
    COMPLEMENT,
    DETERMINER,
    DETERMINERS,
    KIND,
    KINDS,
    NO_COLLECTIVE,
    NO_UNITS,
    POST,
    POSTS,
    RELATIVE,
    SPOILT_KIND,
    SPOILT_OPENINGS,
    TERRITORIES,
    TERRITORY,
    openings,
)
from loa.reader.rules.verbs import DUTY_VERB, OPENER
from loa.reader.stages.wording import Wording

HeadKind = Literal["proper", "collective", "territory"]
DETERMINED = re.compile(DETERMINER)
_NAMED = re.compile(rf"(?:{POST}|{KIND})")
_CAPITAL = re.compile(r"(?:Tổ|Nhóm|Khối|Cụm|Trại) [A-ZĐ\d]")
# "TTVH-TT&TT huyện", "NHCSXH tỉnh": letters that stand for a unit of a territory.
_ABBREVIATED = re.compile(
    r"[A-ZĐ&]{3,12}(?:-[A-ZĐ&]{2,8})*(?= (?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường|cấp|khu vực|TP|thị trấn|trường|các (?:lớp|khối|trường))(?!\w))"
)
_SPOILT = re.compile(SPOILT_KIND)
_COLLECTIVE = re.compile(COLLECTIVE)
TERRITORIAL = re.compile(TERRITORY)
# What is done, and no office: "Thanh tra, kiểm tra việc chấp hành …".
_INSPECTS = re.compile(r"thanh tra(?:, (?:kiểm tra|giám sát|xử lý)| (?:việc|đột xuất|chuyên đề) )")
_AFTER_COLLECTIVE = re.compile(
    rf"\s*(?:$|[,;/:.()]|-(?!\w)|(?:và|hoặc|cùng|với|có) |{COMPLEMENT}|{TERRITORY}|{COLLECTIVE}|{RELATIVE}|{DETERMINER})"
)
_TOLD = re.compile(rf" (?:{OPENER}|{DUTY_VERB})")
# Without "các" these are a unit only in a list: "Phòng, chống …" and "Tổ chức, triển khai …" are none.
_ONLY_LISTED = frozenset(
    {
        "tổ chức",
        "bộ",
        "vụ",
        "cục",
        "chi",
        "phòng",
        "hội",
        "báo",
        "đài",
        "bản",
        "cấp",
        "trường",
        "lực lượng",
        "ban",
        "thôn",
        "xóm",
        "sóc",
        "làng",
        "đại biểu",
        "đảng",
        "nhân dân",
        "cộng đồng doanh nghiệp",
        "cộng đồng dân cư",
        "cộng đồng",
    }
)
# Written large and alone these are parts of a name: "Ban Xã hội, Dân số, Gia đình".
_PEOPLE = frozenset({"gia đình", "cá nhân", "đoàn viên", "hội viên"})
_PARTY = frozenset({"tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "đảng ủy", "đảng bộ"})
_NO_COLLECTIVE = {word: re.compile(others) for word, others in NO_COLLECTIVE.items()}
# By the first two letters: a word that begins with none of these names no unit.
_DETERMINING, _COLLECTING = openings(DETERMINERS), openings(COLLECTIVES)
_NAMING, _TERRITORIES = openings(KINDS, POSTS), openings(TERRITORIES)
_BEGINNINGS = frozenset(_DETERMINING | _COLLECTING | _NAMING | _TERRITORIES)
_LISTED = re.compile(r"[,;/(] $| và $|với $")


Head = tuple[HeadKind, int]
_UNASKED = ("proper", -1)


def head(wording: Wording, at: int) -> Head | None:
    """The kind of unit whose first word stands at `at`, and where its kind-word ends."""
    found: Head | None = wording.answers.get(at, _UNASKED)
    if found is _UNASKED:
        found = wording.answers[at] = _head(wording, at)
    return found


def _head(wording: Wording, at: int) -> Head | None:
    canon = wording.canon
    if known := wording.named_end(at):
        return "proper", known
    if canon[at : at + 2] not in _BEGINNINGS:
        return _spoilt(wording, at)
    determiner = DETERMINED.match(canon, at) if canon[at : at + 2] in _DETERMINING else None
    after = determiner.end() if determiner else at
    letters = canon[after : after + 2]
    collective = _collective(wording, after, determined=bool(determiner)) if letters in _COLLECTING else None
    named = _NAMED.match(canon, after) if canon.startswith(_NAMING.get(letters, ()), after) else None
    if named and letters == "th" and _INSPECTS.match(canon, after):
        return None
    if collective and not (named and named.end() > collective.end()):
        if (
            not determiner
            and collective[0] in _ONLY_LISTED
            and not _LISTED.search(canon[max(0, at - 4) : at])
        ):
            return ("proper", named.end()) if named else None
        if not determiner and collective[0] in _PARTY and wording.text[after].isupper():
            return "proper", collective.end()
        told = (
            collective[0] != "tổ chức"
            and _TOLD.match(canon, collective.end())
            and wording.text[collective.end() + 1].islower()
        )
        if determiner or told or _AFTER_COLLECTIVE.match(canon, collective.end()):
            return "collective", collective.end()
    if named:
        return "proper", named.end()
    if letters in _TERRITORIES and (territory := TERRITORIAL.match(canon, after)):
        return ("collective" if determiner else "territory"), territory.end()
    return _spoilt(wording, at)


def _collective(wording: Wording, at: int, *, determined: bool) -> re.Match[str] | None:
    """The word for many at `at`, unless it is one of another thing or the part of a name."""
    canon = wording.canon
    words = _COLLECTING[canon[at : at + 2]]
    found = _COLLECTIVE.match(canon, at) if canon.startswith(words, at) else None
    if found is None or _other_thing(canon, found):
        return None
    part_of_name = not determined and found[0] in _PEOPLE and wording.text[at].isupper()
    return None if part_of_name else found


def _spoilt(wording: Wording, at: int) -> Head | None:
    """A kind known by its capital alone, or by its letters where OCR lost their marks."""
    text = wording.text
    if not text[at : at + 1].isupper():
        return None
    if text[at + 1 : at + 2].isupper() and (short := _ABBREVIATED.match(text, at)):
        return ("proper", short.end()) if short[0] not in NO_UNITS else None
    if text[at] in "TNKC" and _CAPITAL.match(text, at):
        return "proper", text.index(" ", at)
    folded = wording.folded
    begun = SPOILT_OPENINGS.get(folded[at : at + 4])
    if begun is None or not folded.startswith(begun, at):
        return None
    spoilt = _SPOILT.match(folded, at)
    return ("proper", spoilt.end()) if spoilt else None


def _other_thing(canon: str, collective: re.Match[str]) -> bool:
    guard = _NO_COLLECTIVE.get(collective[0])
    return guard is not None and guard.match(canon, collective.end()) is not None
