"""What a synthesised report may say: a number without a source is not sent for approval."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from loa.documents.drafting.content import Content
from loa.documents.drafting.filling import MARK
from loa.reports.synthesis.outline import lines_to_write, to_be_written

# What is counted in such reports: before such a word a number says how much. From memory, unchecked.
_COUNTED = (
    r"(?:lượt|lần|tin|bài|buổi|cuộc|lớp|hội nghị|hội thi|giờ|phút|người|hộ|nhà|em|cán bộ|đại biểu|học sinh"
    r"|xã|phường|thôn|tổ|cơ quan|đơn vị|địa phương|trường|cụm|loa|băng|pa nô|áp phích|tờ|cuốn|đĩa|ảnh|video"
    r"|phóng sự|chuyên mục|chuyên trang|sản phẩm|nhiệm vụ|việc|chỉ tiêu|đồng|triệu|tỷ|nghìn|ca|trường hợp)"
)
_NOT_COUNTING = rf"(?!\w)(?![.,]\d)(?!\s*%)(?!\s+{_COUNTED}(?!\w))"
_DAY, _MONTH, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:19|20)\d{2}"
_PAPER = (
    r"(?:văn bản|kế hoạch|quyết định|công văn|công điện|chỉ thị|nghị quyết|nghị định|thông tư|luật|pháp lệnh"
    r"|hướng dẫn|thông báo|báo cáo|tờ trình|quy định|kết luận|đề án|chương trình|phụ lục|mẫu|bảng)"
)
# Numbers that tell when, which paper or which place, not how much. From memory, unchecked.
_TELLING = re.compile(
    rf"(?<![\d/]){_DAY}/{_MONTH}(?:/{_YEAR})?(?!/)"  # days and months
    + _NOT_COUNTING
    + rf"|(?<![\d/]){_MONTH}/{_YEAR}"
    + _NOT_COUNTING
    + r"|(?<!\w)(?:ngày|tháng|năm|quý|tuần|đợt|giai đoạn|kỳ|khóa|lần thứ|thứ)\s+"
    r"(?:\d+|[IVX]+)(?:/\d+){0,2}(?:\s*[-–]\s*\d+)?"
    + _NOT_COUNTING
    + r"|(?<!\w)(?:điều|khoản|điểm|mục|phần|chương|bảng|biểu đồ|hình|phụ lục|mục tiêu)\s+\d+(?:\.\d+)*"
    + _NOT_COUNTING
    + rf"|{_PAPER}\s+(?:liên tịch\s+)?số\s+\d+"
    + _NOT_COUNTING
    + r"|(?-i:\d+/(?:\d{4}/)?[A-ZĐ][\w.&-]*)"  # codes of documents
    r"|(?<!\w)(?:lúc|từ|đến|hồi|vào|trước|sau)\s+\d{1,2}\s*(?:giờ|h)(?!\w)(?:\s*\d{1,2})?"
    r"|\d{1,2}\s*(?:giờ|h)\s*(?:\d{2}(?!\d)|sáng|trưa|chiều|tối)"
    rf"|(?<![\d.,/]){_YEAR}" + _NOT_COUNTING + r"|covid-19|sars-cov-2",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d+(?:[.,]\d+)*")
_ONES = r"(?:một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín)"
# Numbers from ten on in words, and parts of a whole; smaller ones are words of everyday ("hai bên").
_SPELLED = re.compile(
    rf"(?<!\w)(?:{_ONES}\s+(?:mươi|chục|trăm|nghìn|ngàn|vạn|triệu)|{_ONES}\s+tỷ(?!\s+(?:lệ|trọng|suất|số))"
    rf"|(?<!tháng\s)mười|{_ONES}\s+phần\s+(?:{_ONES}|mười|trăm))(?!\w)",
    re.IGNORECASE,
)


def numbers_without_source(content: Content, *, cited: Iterable[str] = ()) -> list[str]:
    """Each number typed into the report that says how much, in digits or words, with the words around it.

    `cited` are words of the plan itself: what they say has the plan as its source.
    """
    found = []
    for text in _texts(content):
        rest = text
        for words in sorted(cited, key=len, reverse=True):
            rest = re.sub(re.escape(words), " ", rest, flags=re.IGNORECASE) if words else rest
        rest = _TELLING.sub(" ", MARK.sub(" ", rest))
        if number := _DIGIT.search(rest) or _SPELLED.search(rest):
            at = max(text.find(number[0]) - 30, 0)
            found.append(text[at : at + 70])
    return found


def _texts(content: Content) -> Iterator[str]:
    """All words that a person types into the body; the cells of a table that is filled are none."""
    yield content.get("title", "")
    for row in content["rows"]:
        yield row["text"]
        if row["kind"] == "table" and not row.get("name"):
            yield from (cell for cells in row["cells"] for cell in cells)


def objections(
    content: Content, known: set[str], used: set[str], *, cited: Iterable[str] = ()
) -> tuple[str, ...]:
    """Why the report is not sent yet, as sentences."""
    found = [*_without_source(content, cited), *to_be_written(content["rows"])]
    found += [_("There is no figure [[%(name)s]].") % {"name": name} for name in sorted(used - known)]
    return tuple(found)


def unsettled_lines(content: Content, *, cited: Iterable[str] = ()) -> tuple[str, ...]:
    """The same by the line, for the one who writes."""
    return (*_without_source(content, cited), *lines_to_write(content["rows"]))


def _without_source(content: Content, cited: Iterable[str]) -> list[str]:
    return [
        _("“%(words)s”: a number needs a source; put the mark of a figure in its place.") % {"words": words}
        for words in numbers_without_source(content, cited=cited)
    ]
