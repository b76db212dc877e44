# ruff: noqa: E501  # patterns read better unbroken
"""An office that only issued a paper with a number: "Sở Y tế ban hành Công văn số 12/SYT-NV về việc …".

That is told and no work; where the paper asks somebody ("… đề nghị UBND các huyện …"), they are told what to do.
"""

from __future__ import annotations

import re

from loa.reader.rules.verbs import ORDER
from loa.reader.stages.wording import Wording

_ISSUED = re.compile(
    r"(?:có|ban hành|ký(?: ban hành)?|phát hành|ra|gửi)(?: các| những)? (?:công văn|văn bản|công điện|tờ trình|thông báo|kế hoạch|chỉ thị|quyết định|hướng dẫn|báo cáo)(?: (?:liên tịch|liên ngành|khẩn|hỏa tốc|phối hợp|chỉ đạo|triển khai|hướng dẫn|đôn đốc))* (?:số )?(?=\d+/)"
)
_ASKS = re.compile(rf"(?=[kđygpủ])(?<!\w){ORDER}")
_MATTER = ("về việc ", "đã ", "được ", "theo ", "nội dung ", "ý kiến ")
_HANDS = re.compile(
    r"(?:sao gửi|sao lục|gửi(?: kèm)?|chuyển|trân trọng gửi|xin gửi|thông báo|thông tin|trích gửi)(?!\w)"
)
_AND_ASKS = re.compile(
    r"(?:,| và|; )(?: và)? ?(?=(?:trân trọng |kính )?(?:đề nghị|yêu cầu) (?!được|xem xét))"
)
_ENDS = re.compile(r"[.:;](?= |$)")


def issued_at(wording: Wording, verb: int) -> bool:
    """Whether the verb here says that a paper with a number was issued."""
    return wording.text[verb] in "cbkprg" and _ISSUED.match(wording.canon, verb) is not None


def handed_at(wording: Wording, verb: int, end: int) -> int | None:
    """Where an office that sends something on goes on to ask: "Sở Y tế sao gửi Công văn trên và đề nghị các xã …"."""
    if wording.text[verb] not in "stgct" or not _HANDS.match(wording.canon, verb):
        return None
    asks = _AND_ASKS.search(wording.canon, verb, end)
    return asks.end() if asks else None


def asked_by_it(wording: Wording, verb: int, end: int) -> int | None:
    """Where the same clause says whom that paper asks; None where it only says what it is about."""
    stop = _ENDS.search(wording.canon, verb, end)
    limit = stop.start() if stop else end
    for order in _ASKS.finditer(wording.canon, verb, limit):
        if not wording.canon.endswith(_MATTER, verb, order.start()):
            return order.start()
    return None
