# ruff: noqa: E501  # patterns read better unbroken
"""Reports that are made only if something comes up: "nếu có khó khăn, vướng mắc, … phản ánh về Sở Y tế".

Source: the closing formulas of everyday plans, from memory, unchecked. Written for `canonical` text.
"""

from __future__ import annotations

import re

from loa.reader.rules.reporting import CONDITION
from loa.reader.rules.units import canonical

_TROUBLE = r"(?:khó khăn|vướng mắc|bất cập|sự cố|tình huống|vấn đề (?:\w+ ){0,3}(?:phát sinh|nảy sinh)|nội dung (?:\w+ ){0,3}phát sinh|phát sinh (?:khó khăn|vướng mắc|vấn đề))"
_MEANWHILE = r"(?:(?:trong )?(?:suốt )?quá trình [^,.;:]{3,80},? )?"
_OPENS = re.compile(
    rf"{_MEANWHILE}(?:{CONDITION}|(?:mỗi )?khi (?:có |gặp |phát hiện |xảy ra |xuất hiện |phát sinh )(?:\w+ )?(?:{_TROUBLE}|dịch|ca |ổ dịch|dấu hiệu|thiên tai|cháy|vụ việc|trường hợp)"
    rf"|khi (?:phát hiện|xảy ra|phát sinh)(?!\w)|(?:mọi|những|các) {_TROUBLE}(?!\w)|(?:{_TROUBLE},? ?)+\(nếu có\))"
)
# "Kịp thời báo cáo những khó khăn, vướng mắc": what is told is trouble alone.
_TELLS_TROUBLE = re.compile(
    rf"(?:(?:kịp thời|chủ động|thường xuyên|nhanh chóng|và|,) ?)*(?:phản ánh|báo cáo|thông tin)(?: (?:kịp thời|ngay|những|các|về|với|sở|ubnd)(?: \w+){{0,4}}?)?? (?:những |các )?{_TROUBLE}"
)
_OF_THE_WORK = re.compile(r"(?<!\w)(?:kết quả|tình hình|tiến độ|số liệu)(?!\w)")


def is_conditional(words: str) -> bool:
    """Whether the words of a report ask for it only where something comes up, so that nothing is owed before."""
    canon = canonical(" ".join(words.split())).strip()
    if _OPENS.match(canon):
        return True
    return bool(_TELLS_TROUBLE.match(canon)) and not _OF_THE_WORK.search(canon)
