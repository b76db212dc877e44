"""Whether words that open with an office name it, or go on and give it something to do.

Verbs that nobody listed are told by what they stand behind: words in small letters behind a whole name, or
more words in capitals than the name of a place has. From memory of usage, unchecked.
"""

from __future__ import annotations

import re

from loa.reader.rules.units import COLLECTIVE, DETERMINER, FIELD, KIND, POST, TERRITORY, canonical
from loa.reader.rules.verbs import DUTY_VERB

MOST_UNKNOWN = 3  # syllables of a name of a place or a firm

_WORD = re.compile(r"[^\W_]+")
_VERB = re.compile(rf"(?<!\w){DUTY_VERB}")
_OFFICE = re.compile(
    rf"(?:(?:t/?m|k/?t|t/?l|tuq|q)\.?\s*)?(?:{KIND}|{POST}|{TERRITORY}|{DETERMINER}?{COLLECTIVE}"
    r"|ubnd|hđnd|đảng bộ|đảng ủy)(?!\w)"
)
_OF_OFFICES = re.compile(
    rf"(?<!\w)(?:{KIND}|{POST}|{DETERMINER}?{COLLECTIVE}|{FIELD}|{TERRITORY}|trung ương|quốc gia|nhà nước"
    r"|nhân dân|việt nam|thường vụ|thường trực|chấp hành|chỉ đạo|dân vận|phó|quyền|báo chí|phóng viên|địa bàn"
    r"|điện tử)(?!\w)"
)
# What stands in names in small letters: levels, territories, and words that link.
_IN_NAMES = """
    các những và với của thuộc trực trong trên ngoài tại ở về có như mục cùng lưu khối
    trung ương quốc nhà nước cấp tỉnh thành thị quận huyện xã phường đặc khu địa vùng miền tw
    thôn bản ấp buôn làng xóm tổ khối ngành đơn vị phòng ban cơ quan đoàn thể trường báo đài
"""
OF_NAMES = frozenset(_IN_NAMES.split())


def office_in_capitals(own: str, *, names: int = MOST_UNKNOWN) -> bool:
    """Whether it opens with an office, gives it nothing to do, and leaves no more words than names have."""
    words = canonical(own)
    if not _OFFICE.match(words):
        return False
    left = _OF_OFFICES.sub(" ", _OFFICE.sub(" ", words, count=1))
    unknown = [word for word in _WORD.findall(left) if word not in OF_NAMES]
    return len(unknown) <= names and not _VERB.search(left)


def office_goes_on(own: str) -> bool:
    """Whether two words in small letters that are of no name follow others in small letters."""
    known = _OF_OFFICES.sub(lambda found: " " * len(found[0]), canonical(own))
    in_a_row, before = 0, ""
    for word in _WORD.finditer(own):
        small = word[0].islower() and word[0] not in OF_NAMES and not known[slice(*word.span())].isspace()
        in_a_row = in_a_row + 1 if small and (in_a_row or before.islower()) else 0
        if in_a_row > 1:
            return True
        before = word[0]
    return False
