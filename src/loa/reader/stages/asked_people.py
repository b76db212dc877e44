# ruff: noqa: E501  # patterns read better unbroken
"""People who are asked though no list of kinds holds them: "đề nghị các thầy cô chủ nhiệm lập danh sách".

Reads a `Wording`. Answers with the range that names them and where their verb begins.
"""

from __future__ import annotations

import re

from loa.reader.rules.people import PUBLIC, SOMEBODY
from loa.reader.rules.verbs import DUTY_VERB
from loa.reader.stages.wording import Wording

_ASKED = re.compile(
    rf"(?=(?:toàn thể|tất cả|các|những|quý|mọi) )(?:quý (?=\w))?{SOMEBODY}|quý (?=các )|{PUBLIC}"
)
_DOES = re.compile(rf"(?<= )(?:có trách nhiệm|cần|phải|không(?= )|{DUTY_VERB})")
# "… yêu cầu các hoạt động cần được tổ chức trang trọng": of things something is asked, and of nobody.
_OF_THINGS = re.compile(
    r"yêu cầu (?:việc|công tác|nội dung|hoạt động|quá trình|(?:các|mọi|những|toàn bộ) (?:hoạt động|nội dung|công tác|biện pháp|văn bản|hồ sơ|thông tin|sản phẩm|hình thức|công trình|dự án|khoản|nhiệm vụ|lễ hội|cuộc|hội nghị|buổi lễ))(?!\w)"
)
_NO_NAME = re.compile(r"[.;:()]| (?:được|đã|đang|sẽ)(?!\w)")
_ORDERS = re.compile(r"(?:trân trọng |kính )*(?:đề nghị|yêu cầu)(?!\w)")
_ADVERBS = (" chỉ", " đều", " cũng", " luôn", " tự")
_LONGEST = 70  # letters


def asked_people(wording: Wording, start: int, end: int) -> tuple[int, int, int] | None:
    """Where those named behind a word of order begin and end, and where their verb stands."""
    found = _ASKED.match(wording.canon, start, end)
    if found is None:
        return None
    for verb in _DOES.finditer(wording.canon, found.end(), min(end, found.end() + _LONGEST)):
        last = len(wording.text[: verb.start()].rstrip(" ,"))
        last -= next((len(word) for word in _ADVERBS if wording.canon.endswith(word, start, last)), 0)
        if wording.text[verb.start()].isupper():
            continue
        return None if _NO_NAME.search(wording.text, start, last) else (start, last, verb.start())
    return None


def people_told(wording: Wording, start: int, begin: int, end: int) -> tuple[int, int, int] | None:
    """The same where the words from `start` to `begin` order them: "Yêu cầu đội ngũ cán bộ nêu cao …"."""
    if begin == start or not _ORDERS.match(wording.canon, start, begin):
        return None
    return asked_people(wording, begin, end)


def asks_for_things(wording: Wording, order: int) -> bool:
    """Whether the order here tells how things are to be, and tells nobody."""
    return _OF_THINGS.match(wording.canon, order) is not None
