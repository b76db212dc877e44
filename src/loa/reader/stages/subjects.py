# ruff: noqa: E501  # patterns read better unbroken
"""Who is told to do something: the units before a verb, or after an order.

Reads a `Wording`. Answers with ranges of its letters.
"""

from __future__ import annotations

import re

from loa.reader.record import Record
from loa.reader.rules.units import COMPLEMENT, FIELDS_OF_GROUP
from loa.reader.rules.verbs import ORDER
from loa.reader.stages.asides import find_holes
from loa.reader.stages.asked_people import asked_people, asks_for_things, people_told
from loa.reader.stages.heads import head
from loa.reader.stages.issued_papers import asked_by_it, handed_at, issued_at
from loa.reader.stages.predicates import NOUNISH, find_verb
from loa.reader.stages.unit_edges import skip_leading, trim
from loa.reader.stages.units import (
    CUT,
    Unit,
    goes_on_fields,
    is_charged_post,
    names_members,
    split_units,
)
from loa.reader.stages.wording import Wording, remembered

_TOLD = re.compile(
    r"(?:chủ trì|phối hợp|thực hiện|có trách nhiệm|chịu trách nhiệm|phụ trách|tham mưu|tổ chức|triển khai|chủ động|làm đầu mối|cùng (?:nhau|làm|lo)|là(?= ))"
)
PLURAL = ("các ", "những ", "một số ", "tất cả ", "mỗi ", "từng ")
_BESIDE = re.compile(r" cùng (?:với )?")
# People of one's own: "Phân công cán bộ phụ trách từng địa bàn".
_STAFF = re.compile(
    r"phân công (?:cụ thể |rõ )?(?:\d+ )?(?:cán bộ|công chức|viên chức|nhân viên|người|đồng chí|lực lượng|nhân sự|đảng viên|đoàn viên|hội viên|thành viên|lãnh đạo)(?!\w)"
)
_AS_FOLLOWS = re.compile(r" (?:như sau|sau đây)\W*$")
_CONTINUING = (
    "văn hóa", "thể thao", "tư tưởng", "du lịch", "xã hội", "môi trường", "truyền", "tạp chí", "bản tin", "tập san", "tài liệu",
    "viễn thông", "xuất bản", "cao đẳng", "thương binh", "đầu tư", "công nghệ", "y tế", "hạ tầng", "nông thôn",
    "chữa cháy", "cứu nạn", "đào tạo", "ấp", "tổ", "khóm", "cụm", "nhà", "người", "trẻ em", "cơ sở", "quân sự", "dân vận", "tôn giáo",
    "đoàn", "nghiệp vụ", "liên quan", "báo chí", "chống", "ngừa", "trung cấp", "đại học", "dạy nghề", "ven", "biên giới", "hải đảo", "internet", "mạng", "điện", "nước", "thủy", "khác", "trung học", "tiểu học", "mầm non",
)  # fmt: skip
# "Các Đội Kiểm tra số 1, 2, 3": one name with several numbers.
_NEXT_NUMBER = re.compile(r"(?<=\d, )\d{1,3}(?= ?(?:$|[,;:.(]| và ))|(?<=\d và )\d{1,3}(?= ?(?:$|[,;:.(]))")
# "UBND các huyện, thành, thị": cities and towns in short.
_SHORT_TERRITORY = re.compile(
    r"(?:thành|thị)(?= ?(?:$|[,;:.()])| (?:và|phối|chủ|tổ|triển|xây|chỉ|tăng|thực|rà|kiểm|báo|có|căn|tiếp|đẩy|tham|tuyên|hướng|bố|quan) )"
)
CLAUSE_END = re.compile(
    rf":(?!{FIELDS_OF_GROUP})(?:\s|$)|(?<!\.\.)\.(?:\s|$)|;(?! (?:các|ubnd|ủy ban|sở|cổng|thủ trưởng|chủ tịch|công an|đài|báo(?! cáo)|trung tâm|phòng|văn phòng|ban(?! hành| bố)|giám đốc|chánh|trưởng (?:ban|phòng|các)|hiệu trưởng|bí thư|tổng giám đốc|bộ trưởng|đảng ủy|mặt trận|hội(?! nghị| thảo| thi| diễn)|tỉnh đoàn|thành đoàn|đoàn (?:thanh niên|xã|phường|tncs)|liên đoàn|tỉnh ủy|thành ủy|huyện ủy|kho bạc|ngân hàng|cục|chi cục|tòa án|viện(?! trợ| dẫn)|trường(?! hợp)|điện lực|công ty|bưu điện|hạt kiểm lâm|bộ(?! phận)|bộ chỉ huy|tập đoàn|tổng công ty)(?!\w))"
)
_SAYS_MORE = re.compile(rf":(?! các |{FIELDS_OF_GROUP}) \S")
_ORDER = re.compile(rf"(?:trân trọng )?{ORDER}")
_COMPLEMENT = re.compile(COMPLEMENT)
# Bare words for somebody, whom only what they do tells from others.
_BARE_KIND = re.compile(
    r"(?:các |những |mỗi |từng )?(?:cơ quan|đơn vị|bộ phận|cán bộ|công chức|tổ chức|cơ sở|lực lượng)"
    r"(?:(?:,| và|,? hoặc) (?:cơ quan|đơn vị|tổ chức|cơ sở|cá nhân|doanh nghiệp)){0,3} "
)
_CHARGES = re.compile(r" (?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|phải)(?!\w)")
_GOES_ON = re.compile(r"[,;:]| và $|(?<!\w)(?:có trách nhiệm|nếu|thì|để|được) ")
_WISH = re.compile(r" (?:kính |rất )?(?:mong|trông mong)(?: muốn)?(?= |$)")
_TIME_BETWEEN = re.compile(
    r"(?:trước|trong|vào) (?:ngày|thời hạn|vòng|tháng|quý|tuần) (?:(?!phải |cần )[^ ,.;:()]+ ){1,14}?(?=(?:phải|cần|có trách nhiệm) )"
)
_AND_MORE = re.compile(r"(?:,| và)(?: các)? ")
_DOES_PLAINLY = re.compile(
    r" (?!(?:của|thuộc|trên|tại|trong|ở|có|không|chưa|đã|được|liên|này|nêu|trực thuộc|và|hoặc|khi|nếu|để|theo|về|do|từ|với|là|như|đóng|ngoài|cấp|quan|gửi|nộp|khác|nói) |sau\b)[a-zà-ỹđ]+ [\w(“\"]"
)
_LONGEST_BARE = 40
_LONGEST_RELATIVE = 60
REACH = 700  # letters in which the verb of a subject must come


class Subject(Record, frozen=True):
    """Units that are told to do something, where they begin and where their verb begins.

    `ordered` tells that a word of order stands before them ("Đề nghị Sở Y tế …").
    """

    units: tuple[Unit, ...]
    start: int
    verb: int
    ordered: bool = False
    told: bool = True  # a verb of assigning follows ("chủ trì"), not only one that may be part of a name

    @property
    def generic(self) -> bool:
        """Whether only collectives are named: "các cơ quan, đơn vị"."""
        return all(unit.kind == "collective" for unit in self.units)


def is_unit_list(wording: Wording, start: int, end: int) -> bool:
    """Whether the phrase names units and says nothing else: no verb, every part begins with a kind of unit."""
    begin = skip_leading(wording, start, end)
    first = head(wording, begin)
    if first is None or first[0] == "territory" or end - begin > 500:
        return False
    if is_charged_post(wording, begin, end):
        return True
    if _AS_FOLLOWS.search(wording.canon, begin, end):
        return False  # "UBND xã … có Công điện như sau:"
    colon = None
    if wording.canon.find(":", begin, end) >= 0:
        colon = _SAYS_MORE.search(wording.canon[begin:end])
    if colon and not names_members(wording, begin, begin + colon.start(), end):
        return False
    if wording.canon.startswith("đối với", start) or wording.canon.startswith("về phía", start):
        return ":" in wording.text[end - 1 : end + 1] or find_verb(wording, begin, end) is None
    return find_verb(wording, begin, end) is None and _well_formed(
        wording, begin, trim(wording, begin, end)[1]
    )


def _well_formed(wording: Wording, start: int, end: int) -> bool:
    return extent(wording, start, end) == end


def extent(wording: Wording, start: int, end: int) -> int:
    """Where the list of units from `start` ends: each stretch between commas is a kind, a name or a complement."""
    holes = find_holes(wording, start, end)
    left, reached = start, start
    for cut in [*CUT.finditer(wording.canon, start, end), None]:
        right = cut.start() if cut else end
        found = head(wording, left) if cut else None
        if cut and ((found and right < found[1]) or any(a <= right < b for a, b in holes)):
            continue
        joined = left > start and wording.canon[left - 3 : left] == "và " and right - left <= 45
        if right - left > 160 or not (joined or _nameable(wording, left, first=left == start)):
            return reached
        reached = right
        left = cut.end() if cut else end
    return reached


def _nameable(wording: Wording, at: int, *, first: bool) -> bool:
    if not first and _SHORT_TERRITORY.match(wording.canon, at):
        return True
    if at >= len(wording.text) or head(wording, at):
        return True
    canon = wording.canon
    return not first and (
        wording.text[at].isupper()
        or bool(_NEXT_NUMBER.match(canon, at))
        or bool(_COMPLEMENT.match(canon, at, at + 20))
        or bool(NOUNISH.match(canon, at))
        or canon.startswith(_CONTINUING, at)
    )


@remembered
def find_subject(wording: Wording, start: int, end: int, *, orders: int = 3) -> Subject | None:
    """The units told to do something by the clause at `start`; None where nobody is, or the clause is past.

    An issuer that orders others ("UBND tỉnh yêu cầu các sở …") is not the subject: the others are.
    """
    if wording.canon.startswith("cùng ", start):
        return None  # "Cùng với Hội A tổ chức …" names who helps, not who does it
    if wording.canon.startswith("phân công ", start) and _STAFF.match(wording.canon, start):
        return None  # whoever reads it gives the work to people of its own
    begin = skip_leading(wording, start, end)
    found = head(wording, begin)
    if found is None:
        asked = people_told(wording, start, begin, end)
        return Subject((Unit((asked[:2],), "proper"),), begin, asked[2], True) if asked else None
    if found[0] == "territory" or wording.canon.startswith("bản tin", begin):
        return None
    reach = min(end, begin + REACH)
    limit = _clause_end(wording, begin, reach, ordered=start < begin)
    verb = find_verb(wording, begin, limit)
    named = verb.start() if verb else begin
    verb = _past_time(wording, verb, limit) if verb and verb["edge"] else verb
    if verb is None or not _tells(wording, verb) or named < found[1]:
        return None
    if issued_at(wording, named):
        return _asked_from(wording, asked_by_it(wording, named, end), end, orders=orders)
    handed = _asked_from(wording, handed_at(wording, named, limit), end, orders=orders)
    return handed or _by_verb(wording, (start, end), (begin, named), verb, limit=limit, orders=orders)


def _asked_from(wording: Wording, at: int | None, end: int, *, orders: int) -> Subject | None:
    """Those whom the words from `at` ask, where an office only issued or sent a paper before."""
    return find_subject(wording, at, end, orders=orders - 1) if at and orders else None


def _by_verb(
    wording: Wording,
    clause: tuple[int, int],
    name: tuple[int, int],
    verb: re.Match[str],
    *,
    limit: int,
    orders: int,
) -> Subject | None:
    """Who stands before the verb, or those whom it orders."""
    start, (begin, named) = clause[0], name
    edge = trim(wording, begin, named)[1]
    if charged := _charged_by(wording, begin, verb, end=limit):
        return Subject((Unit(((begin, charged.start()),), "proper"),), begin, charged.start() + 1)
    if not _well_formed(wording, begin, edge) or _wishes(wording, begin, edge):
        return None
    if verb["order"] and orders and (asked := _asked(wording, clause, verb, limit, orders=orders)):
        return asked
    units = split_units(wording, begin, _before_helpers(wording, begin, edge))
    ordered_first = start < begin and bool(_ORDER.match(wording.canon[start:begin].lstrip()))
    told = bool(_TOLD.match(wording.canon, verb.start()))
    return Subject(units, begin, verb.start(), ordered_first, told) if units else None


def _asked(
    wording: Wording, clause: tuple[int, int], order: re.Match[str], limit: int, *, orders: int
) -> Subject | None:
    """Those whom the issuer that opens the clause orders; None where it orders nobody by name."""
    start, end = clause
    told = order[0].endswith(" và ")  # "thông báo và đề nghị …"
    ordered = find_subject(wording, order.end() if told else order.start(), end, orders=orders - 1)
    if ordered:
        return Subject(ordered.units, ordered.start, ordered.verb, True)
    if asked := asked_people(wording, order.end() + wording.canon.startswith(" ", order.end()), limit):
        return Subject((Unit((asked[:2],), "proper"),), asked[0], asked[2], True)
    opens = skip_leading(wording, start, end) == start
    if opens and wording.text.endswith(":", 0, end):
        return _asked_by_name(wording, order, end)
    return _asked_plainly(wording, order, limit)


def _asked_plainly(wording: Wording, order: re.Match[str], limit: int) -> Subject | None:
    """Groups that are asked for what no list of verbs holds: "đề nghị các đơn vị trực 24/24 giờ"."""
    start = order.end() + wording.canon.startswith(" ", order.end())
    at, end = start, start
    while (group := head(wording, at)) and group[1] < limit and wording.text[at].islower():
        if group[0] != "collective" and at == start:
            return None
        end = group[1]
        more = _AND_MORE.match(wording.canon, end, limit)
        if more is None:
            break
        at = more.end()
    if (
        end == start
        or not wording.canon.startswith(PLURAL, start)
        or not _DOES_PLAINLY.match(wording.text, end)
    ):
        return None
    return Subject((Unit(((start, end),), "collective"),), start, end + 1, True)


def _wishes(wording: Wording, start: int, end: int) -> bool:
    """Whether who is named only wishes for something: "UBND tỉnh mong muốn gửi lời cảm ơn tới …"."""
    return (
        wording.canon.find("ong ", start, end) >= 0
        and _WISH.search(wording.canon, start, end + 1) is not None
    )


def _past_time(wording: Wording, edge: re.Match[str], limit: int) -> re.Match[str] | None:
    """The verb behind the time that parts it from its units: "UBND các xã trước ngày 5/6 phải gửi kế hoạch"."""
    time = _TIME_BETWEEN.match(wording.canon, edge.start(), limit)
    return find_verb(wording, time.end(), limit) if time else edge


def _tells(wording: Wording, verb: re.Match[str]) -> bool:
    """Whether a verb tells somebody to do something: nothing of the past, and nobody is told to receive."""
    if verb["past"] or verb["edge"] or wording.canon.startswith("nhận được ", verb.start()):
        return False
    return not (verb["order"] and asks_for_things(wording, verb.start()))


def _clause_end(wording: Wording, begin: int, reach: int, *, ordered: bool) -> int:
    """Where the clause ends; behind a word of order a semicolon between units ends none: "Giao Hội A; Hội B mở lớp"."""
    stop = CLAUSE_END.search(wording.canon, begin, reach)
    while stop and stop[0] == ";" and goes_on_fields(wording, begin, stop.start()):
        stop = CLAUSE_END.search(wording.canon, stop.end(), reach)
    while ordered and stop and stop[0] == ";":
        after = head(wording, stop.end() + 1)
        listed = (
            after is not None and after[0] == "proper" and find_verb(wording, begin, stop.start()) is None
        )
        if not listed or extent(wording, begin, stop.start()) != stop.start():
            break
        stop = CLAUSE_END.search(wording.canon, stop.end(), reach)
    return stop.start() if stop else reach


def _charged_by(wording: Wording, begin: int, verb: re.Match[str], *, end: int) -> re.Match[str] | None:
    """The words that charge somebody told by what they do: "Bộ phận xử lý đơn thư phải …", "Đơn vị tổ chức có trách nhiệm …"."""
    if (
        verb.start() - begin > _LONGEST_BARE
        or verb["order"]
        or not _BARE_KIND.fullmatch(wording.canon, begin, verb.start())
    ):
        return None
    charge = _CHARGES.search(wording.canon, verb.end(), min(end, verb.end() + _LONGEST_RELATIVE))
    if charge is None or _GOES_ON.search(wording.canon, verb.start(), charge.start() + 1):
        return None
    return charge


def _asked_by_name(wording: Wording, order: re.Match[str], end: int) -> Subject | None:
    """Those whom an order names and nothing else: "Sở Y tế đề nghị các bệnh viện:"; whoever orders does nothing."""
    start, colon = order.end(), end - 1
    if start >= colon or not is_unit_list(wording, start, colon):
        return None
    units = split_units(wording, start, colon)
    return Subject(units, skip_leading(wording, start, colon), order.start(), True) if units else None


def _before_helpers(wording: Wording, start: int, end: int) -> int:
    """Where those who lead end: "Sở Y tế cùng Sở Nội vụ …" names one that leads and one that helps."""
    if wording.canon.find(" cùng ", start, end) < 0:
        return end
    for mark in _BESIDE.finditer(wording.canon, start, end):
        if (
            head(wording, skip_leading(wording, mark.end(), end))
            and (wording.named_end(start) or 0) <= mark.start()
        ):
            return mark.start()
    return end
