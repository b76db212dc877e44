# ruff: noqa: E501  # patterns read better unbroken
"""What stands in a label or cell of times and sets none, and what stands there before the time.

Reads letters as `canonical` writes them. Answers with whether, or with where the time begins.
"""

from __future__ import annotations

import re

from loa.reader.rules.time_words import SAYS_WHAT

_SAYS_WHAT = re.compile(rf"(?:{SAYS_WHAT})(?:[ ,.;:].*)?$")
# "Thường xuyên hằng năm", "Thường xuyên và định kỳ": the rhythm is the time. "Thường xuyên theo chức năng" has none.
_ALWAYS = re.compile(
    r"(?:thực hiện |làm |duy trì |tiến hành )?(?:thường xuyên|liên tục)(?:,? (?:và|hoặc|hay|hoặc là|,))* "
)
_RHYTHMS = ("hằng ", "hàng ", "mỗi ", "định kỳ", "theo định kỳ")
_AND_NO_TIME = re.compile(
    r"(?:theo (?!quý|tháng|tuần|ngày|năm|kỳ|đợt)|cả năm$|quanh năm$|suốt năm$|các năm|những năm|(?:khi )?(?:cần|có)(?!\w)|đối với|ở |tại |trên |để |nhằm |trong (?:suốt |cả )?(?:quá trình|thời gian (?:thực hiện|triển khai)))"
)


def names_no_time(canon: str, left: int, right: int) -> bool:
    """Whether the words of a label say something else than when: who does it, what comes of it, how far it is."""
    words = canon[left:right]
    return _SAYS_WHAT.match(words) is not None or goes_on_always(words)


def goes_on_always(words: str) -> bool:
    """Whether the words say that it is done all the time, and how: "Thường xuyên theo chức năng, nhiệm vụ"."""
    always = _ALWAYS.match(words)
    return always is not None and _AND_NO_TIME.match(words, always.end()) is not None


def after_always(canon: str, left: int, right: int) -> int:
    """Where the rhythm begins behind "thường xuyên": "Thường xuyên hằng năm" is every year."""
    always = _ALWAYS.match(canon, left, right)
    return always.end() if always and canon.startswith(_RHYTHMS, always.end()) else left
