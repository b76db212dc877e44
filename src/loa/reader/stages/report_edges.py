# ruff: noqa: E501  # patterns read better unbroken
"""Where other work ends in front of a report, and where other work begins behind it.

Reads the words of a clause, and answers with places in them. Source of the words: from memory of administrative
usage, unchecked.
"""

from __future__ import annotations

import re

from loa.reader.rules.verbs import DUTY_VERB
from loa.reader.stages.wording import Wording

_MUCH = 40  # letters of other work that run into the verb
_OTHER_WORK = re.compile(
    r"(?:^|(?<=, )|(?<= và )|(?<=[.;:+-] ))(?:phê duyệt|xây dựng|đề xuất|rà soát|hoàn thiện|thẩm định|ban hành|nghiên cứu|chuẩn bị|bố trí|lập (?:danh sách|hồ sơ|kế hoạch)|xác định|thành lập|phân loại) (?!(?:kết quả|số liệu|tình hình)(?!\w))[^.;:]*$"
)
_CASE = re.compile(
    r"(?:nếu|trường hợp|khi|đối với|riêng|mọi|những|kết quả|để|yêu cầu|đề nghị|giao|trong|trước|sau|định kỳ|h[ằà]ng|\d|quý|tháng|năm|tham mưu)(?!\w)"
)
_LEADS_ON = re.compile(
    r"(?:(?:kịp thời|định kỳ|thường xuyên|khẩn trương|nhanh chóng|chủ động|trực tiếp|gửi|trình|có|phải|để) )+$"
)
# "báo cáo cấp trên, kịp thời đưa vào chương trình …", "báo cáo kết quả, trên cơ sở đó …": what is done besides, or by it.
_MORE_WORK = re.compile(
    rf", (?:và )?(?:trên cơ sở đó|từ đó|qua đó|bảo đảm|đảm bảo|góp phần|tránh|không để|"
    rf"(?:kịp thời|khẩn trương|chủ động|đồng thời) (?={DUTY_VERB})(?!(?:báo cáo|phản ánh|đề xuất|tham mưu|kiến nghị|gửi|trình|thông tin|thông báo|xin ý kiến|tổng hợp|chính xác|đầy đủ|khách quan|trung thực)))(?=\W?\w)(?!.*(?:báo cáo|gửi về|phản ánh))"
)
_QUALITY = re.compile(r", (?:bảo|đảm) ?(?:bảo|đảm) (?:đúng|kịp|chất|chính|đầy|tiến|thời|yêu)")


def past_other_work(words: Wording, start: int, verb: int) -> int:
    """Where the report begins behind long work of another kind: "phê duyệt danh sách hộ … báo cáo Sở Y tế"."""
    if verb - start < _MUCH or words.canon[verb - 2] in ",;" or words.canon.endswith(" và ", 0, verb):
        return start
    if _CASE.match(words.canon, start):
        return start
    other = _OTHER_WORK.search(words.canon[start:verb])
    if other is None or len(other[0]) < _MUCH:
        return start
    leads_on = _LEADS_ON.search(words.canon, start, verb)
    return leads_on.start() if leads_on else verb


def before_more_work(words: Wording, start: int, end: int) -> int:
    """Where the report ends before what is done besides, or by it."""
    more = _MORE_WORK.search(words.canon, start, end)
    return more.start() if more and not _QUALITY.match(words.canon, more.start()) else end
