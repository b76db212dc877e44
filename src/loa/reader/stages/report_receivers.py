# ruff: noqa: E501  # patterns read better unbroken
"""To whom a report goes: the units after its verb, after "về", "gửi", at whose address, before whom.

Reads the words of a clause of reporting. Answers with values.
"""

from __future__ import annotations

import re

from loa.reader.rules.reporting import ADDRESS, AUTHORITY, FOR, HOW, TO
from loa.reader.stages.duties.drafts import Values
from loa.reader.stages.heads import head
from loa.reader.stages.predicates import find_verb
from loa.reader.stages.report_clauses import Clause
from loa.reader.stages.subjects import extent
from loa.reader.stages.unit_edges import skip_leading, trim
from loa.reader.stages.units import as_values, split_units
from loa.reader.stages.wording import Wording

_TO = re.compile(TO)
_FOR = re.compile(FOR)
_ADDRESS = re.compile(ADDRESS)
_AUTHORITY = re.compile(AUTHORITY)
_MORE = re.compile(r"(?:,| và) (?=chính quyền|ủy ban|ubnd|ban |sở|công an|các |lãnh đạo|văn phòng)")
_IN_A_NAME = ("tuyên truyền", "truyền thông")
_HOW = re.compile(HOW)
_BESIDE = re.compile(r",? (?:(?:và )?đồng (?:kính )?|(?:và|đồng thời|, đồng thời) )gửi (?:về |cho |đến )?")
_SENT = re.compile(r"(?<!\w)(?:gửi|chuyển|nộp|cung cấp)(?:(?: [^ ,.;:()]+){0,6}? (?:về|cho|đến|tới))? (?=\w)")
_ABOUT = re.compile(
    r":|[ ](?:ngày \d+|\d{1,2} ?(?:giờ|h|phút|ngày|lần)(?!\w)|kết quả|tình hình|số (?:ca|vụ|liệu|lượng|người|lượt)|danh sách|về|để|trước|theo|những|các vấn đề|tiến độ|đồng thời|phương án|dự thảo|đề xuất|đề án|danh mục|nội dung|việc|xin ý kiến|cho ý kiến|bằng|vào|định kỳ|h[ằà]ng (?:ngày|tuần|tháng|quý|năm|kỳ|buổi)|qua|thông qua|tại (?:các )?(?:phiên|cuộc|kỳ|buổi|hội nghị|giao ban|lễ|cuối)|"
    r"trong (?:vòng|thời hạn|tháng|quý|nửa|tuần|ngày|năm|đợt|\d|hai|ba)|khi|nếu|riêng|xem xét|giải quyết|nhằm|những|tuần|chậm nhất|muộn nhất|ngay|sau khi)(?!\w)"
    # where the office stands: "Sở Y tế, số 12 đường Lê Lợi", "Sở Y tế (địa chỉ: …)"
    r"|,? (?:số nhà \d|số \d+[a-z]?(?:[/-]\d+)*,? (?:đường|phố|ngõ|ngách|đại lộ|quốc lộ|tỉnh lộ)(?!\w)|(?:theo |tại )?địa chỉ(?!\w))|, số \d"
)
THROUGH = re.compile(
    r" ?\((?:thông )?qua [^)]*\)| (?:thông )?qua (?=(?:sở|văn phòng|ban |phòng|ủy ban|cơ quan|công an)(?!\w))"
)


# "báo cáo kết quả UBND tỉnh": what is reported stands before whoever gets it, and nothing between them.
_STATED = re.compile(
    r" (?:kết quả|tình hình|tiến độ)(?: (?:thực hiện|triển khai|xử lý|giải quyết|công tác))* (?=ubnd |ủy ban nhân dân |chủ tịch |sở |bộ (?!phận|môn)|ban (?:chỉ đạo|tổ chức|thường vụ|tuyên giáo|chấp hành|giám hiệu)|thường trực |tỉnh ủy|thành ủy|huyện ủy|đảng ủy |chính phủ|thủ tướng |phòng (?!,|chống|cháy|ngừa|dịch|tránh)|giám đốc |hiệu trưởng|lãnh đạo )"
)


def receivers_of(words: Wording, clause: Clause) -> Values:
    """To whom: the units right after "báo cáo", after "về", "gửi", or for whose use it is."""
    at = clause.after
    how = _HOW.match(words.canon, at, clause.end)
    at = how.end() if how else at
    places = [skip_leading(words, at + 1, clause.end)] if at < clause.end else []
    if stated := _STATED.match(words.canon, at, clause.end):
        places.insert(0, stated.end())
    places += [m.end() for m in _TO.finditer(words.canon, at, clause.end)]
    places += [m.end() for m in _FOR.finditer(words.canon, at, clause.end)]
    for at in places:
        address = _ADDRESS.match(words.canon, at, clause.end)
        place = address.end() if address else at
        authority = _AUTHORITY.match(words.canon, place)
        if authority and not _MORE.match(words.canon, authority.end(), clause.end):
            return (words.value(authority.span()),)
        if place >= clause.end or head(words, place) is None:
            continue
        limit = clause.end
        for stop in (
            THROUGH.search(words.canon, place, limit),
            _verb_after(words, place, limit),
            _ABOUT.search(words.canon, place, limit),
        ):
            limit = min(limit, stop.start()) if stop else limit
        edge = extent(words, place, trim(words, place, limit)[1])
        if edge > place:
            units = as_values(words, split_units(words, place, edge))
            return units + _copied(words, edge, clause.end)
    return ()


def sent_to(words: Wording, start: int, end: int) -> Values:
    """To whom the words send what is asked for: "cho ý kiến, gửi về Sở Y tế trước ngày …"."""
    for sending in reversed([*_SENT.finditer(words.canon, start, end)]):
        place = sending.end()
        if head(words, place) is None:
            continue
        stop = _ABOUT.search(words.canon, place, end)
        edge = extent(words, place, trim(words, place, stop.start() if stop else end)[1])
        if edge > place:
            return as_values(words, split_units(words, place, edge))
    return ()


def _copied(words: Wording, start: int, limit: int) -> Values:
    """Who gets the same report beside: "gửi UBND tỉnh, đồng gửi Sở Tài chính"."""
    beside = _BESIDE.match(words.canon, start, limit)
    if not beside or head(words, beside.end()) is None:
        return ()
    for stop in (_verb_after(words, beside.end(), limit), _ABOUT.search(words.canon, beside.end(), limit)):
        limit = min(limit, stop.start()) if stop else limit
    edge = extent(words, beside.end(), trim(words, beside.end(), limit)[1])
    return as_values(words, split_units(words, beside.end(), edge)) if edge > beside.end() else ()


def _verb_after(words: Wording, place: int, limit: int) -> re.Match[str] | None:
    """The verb that ends a receiver; "Tiểu ban Thông tin tuyên truyền" bears one in its name."""
    verb = find_verb(words, place, limit)
    return None if verb and words.canon.startswith(_IN_A_NAME, verb.start()) else verb
