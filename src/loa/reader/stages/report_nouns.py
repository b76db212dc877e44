# ruff: noqa: E501  # patterns read better unbroken
"""Where "báo cáo" and "phản ánh" are no verbs: papers that come of the work, what people complain of, kinds of work.

Reads letters as `canonical` writes them. Source of the words: from memory of administrative usage, unchecked.
"""

from __future__ import annotations

import re

from loa.reader.rules.reporting import OFFICE

_FAR = 160  # letters before the word in which it may be said what it is
# "- Kết quả: Bài viết, báo cáo về dư luận": what comes of the work.
_COMES_OF_IT = re.compile(
    r"(?:^|[.;+–-] )(?:dự kiến )?(?:kết quả|sản phẩm|đầu ra|hồ sơ|tài liệu|thành phần hồ sơ|thành quả)(?: (?!báo cáo|gửi)[^ ,.;:]+){0,3}: [^.]*$"
)
_LABELS = ("kết quả", "sản phẩm", "đầu ra", "hồ sơ", "tài liệu", "thành quả")
# "đơn thư khiếu nại, tố cáo, kiến nghị, phản ánh": what people bring.
_BROUGHT = re.compile(
    r"(?<!\w)(?:(?:khiếu nại|tố cáo|kiến nghị|đề nghị|góp ý|đơn thư|thông tin|ý kiến|khen|đơn)(?:,| và) )+(?:và )?$"
)
_BRINGS = re.compile(
    r"(?<!\w)(?:tiếp nhận|xử lý|giải quyết|trả lời|đơn thư|đơn|nội dung|tiếp công dân|các|những)(?!\w)[^.;:]*$"
)
# "đăng tin, bài phản ánh hoạt động …": what the press does.
_BY_THE_PRESS = re.compile(
    r"(?<!\w)(?:tin,? bài|tin|bài|bài viết|chuyên mục|phóng sự|đưa tin|đăng tải|tuyên truyền|phát sóng|báo chí|hình ảnh)(?:,| và| để)* (?:[^ ,.;:]+,? ){0,3}$"
)
# "ứng dụng công nghệ trong quản lý, điều hành, báo cáo": a kind of work; "trong quá trình báo cáo": while it is done.
_KIND_OF_WORK = re.compile(
    r"(?<!\w)(?:trong (?:công tác |việc |hoạt động )?(?:quản lý|điều hành|thống kê|tổng hợp|chỉ đạo|giám sát|lưu trữ)(?:(?:,| và) [^ ,.;:]+(?: [^ ,.;:]+){0,2})*(?:,| và) $|(?:trong |cho )?(?:quá trình|khi|lúc|trước khi|sau khi|thời điểm|kỹ năng|phần mềm|hệ thống|biểu) $)"
)
_OVER = re.compile(r" ?(?:[.;,)]|$)")
# "giữa Báo cáo và dự thảo", "(Sao gửi Báo cáo kèm theo)", "số liệu báo cáo về thiệt hại".
_A_PAPER = re.compile(
    r"(?<!\w)(?:giữa|so với|nêu tại|nêu trong|sao gửi|gửi kèm|kèm theo|đính kèm|kèm|có trong|trích|căn cứ|số liệu|thông tin,? số liệu) $"
)
_GOES_TO = re.compile(
    rf" (?:về )?(?:{OFFICE}|tiểu ban|tổ |thủ tướng|chính phủ|tỉnh|huyện|thành ủy|xã |phường |đảng|cấp )"
)


def is_no_verb(canon: str, start: int, end: int) -> bool:
    """Whether the word of reporting from `start` to `end` is a noun, or tells of a kind of work."""
    near = canon[max(0, start - _FAR) : start]
    if canon.startswith("phản ánh", start):
        brought = _BROUGHT.search(near) is not None and _BRINGS.search(near) is not None
        return brought or _BY_THE_PRESS.search(near) is not None
    if not canon.startswith(("báo cáo", "gửi báo cáo"), start):
        return False
    if any(label in near for label in _LABELS) and _COMES_OF_IT.search(near):
        return True
    goes = _GOES_TO.match(canon, end) is not None
    if (canon.startswith("gửi báo cáo kèm", start) and near.endswith(("(", "sao ", "(có "))) or (
        not goes and _A_PAPER.search(near)
    ):
        return True
    kind = _KIND_OF_WORK.search(near)
    return (
        kind is not None
        and not goes
        and (near.endswith((" quá trình ", " kỹ năng ", " phần mềm ")) or _OVER.match(canon, end) is not None)
    )
