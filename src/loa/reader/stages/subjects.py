# ruff: noqa: E501  # patterns read better unbroken
"""Who is told to do something: the units before a verb or a colon, or after an order.

Reads a `Wording`. Answers with ranges of its letters.
"""

from __future__ import annotations

import re

from loa.reader.record import Record
from loa.reader.rules.needles import gate
from loa.reader.rules.units import COMPLEMENT, FIELDS_OF_GROUP
from loa.reader.rules.verbs import DUTY_VERB, ORDER, ORDER_NEEDS
from loa.reader.stages.asides import find_holes
from loa.reader.stages.heads import head
from loa.reader.stages.predicates import NOUNISH, find_verb
from loa.reader.stages.unit_edges import skip_leading, trim
from loa.reader.stages.units import CUT, Unit, names_members, split_units
from loa.reader.stages.wording import Wording, remembered

_TOLD = re.compile(
    r"(?:chủ trì|phối hợp|thực hiện|có trách nhiệm|chịu trách nhiệm|phụ trách|tham mưu|tổ chức|triển khai|chủ động|làm đầu mối|là(?= ))"
)
PLURAL = ("các ", "những ", "một số ", "tất cả ", "mỗi ", "từng ")
_ORDERS = re.compile(rf"(?=[kđygpủ])(?<!\w){ORDER}")
_LONGEST_ORDER = 40  # letters that a word of order and what must not follow it may take
_BESIDE = re.compile(r" cùng (?:với )?")
# "Việc cấp phát do Sở Y tế chủ trì": who does it stands behind what is done.
# People of one's own: "Phân công cán bộ phụ trách từng địa bàn".
_STAFF = re.compile(
    r"phân công (?:cụ thể |rõ )?(?:\d+ )?(?:cán bộ|công chức|viên chức|nhân viên|người|đồng chí|lực lượng|nhân sự|đảng viên|đoàn viên|hội viên|thành viên|lãnh đạo)(?!\w)"
)
_AS_FOLLOWS = re.compile(r" (?:như sau|sau đây)\W*$")
_DONE_BY = re.compile(r"do (?<!\wdo )(?=\w)")
_GIVEN_TO = re.compile(r"(?:giao|phân công)(?: (?:nhiệm vụ|trách nhiệm))? cho (?=\w)")
_LONGEST_THING = 80
_MONEY = re.compile(r"kinh phí|chi phí|dự toán|ngân sách|(?<!\w)tiền ")
_NO_THING = re.compile(
    rf"{DUTY_VERB}|(?:toàn bộ )?(?:kinh phí|chi phí|nguồn|tiền|ngân sách|nguyên nhân|theo |tại |nếu |khi |các )"
)
_TAKES_ON = re.compile(
    r"(?:chủ trì|đảm nhiệm|đảm nhận|phụ trách|chịu trách nhiệm|làm đầu mối|thực hiện(?=[.;,)]|$))"
)
# What those do who take on the thing that stands before: "Băng rôn do Phòng Văn hóa treo".
_DOES = re.compile(
    r"(?:treo|dán|in|phát|cấp|soạn|biên soạn|viết|lắp|dựng|dọn|chuẩn bị|lo|làm(?! (?:trưởng|tổ trưởng|phó|chủ|thư ký))|thiết kế|vẽ|cắt|nấu|trực|quay|dựng|"
    r"bố trí|lập|tuyên truyền(?=[.;,]|$)|hướng dẫn(?=[.;,]|$))(?!\w)"
)
DONE_BY_NEEDS = gate("do ", "cho ")
_AFTER_COMMA = re.compile(r", ?(?:thì |và )?")
_CONTINUING = (
    "văn hóa", "thể thao", "du lịch", "xã hội", "môi trường", "truyền", "tạp chí", "bản tin", "tập san", "tài liệu",
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
    rf":(?!{FIELDS_OF_GROUP})(?:\s|$)|\.(?:\s|$)|;(?! (?:các|ubnd|ủy ban|sở|cổng|thủ trưởng|chủ tịch|công an|đài|báo|trung tâm|phòng|văn phòng|ban )(?!\w))"
)
_ADVERBIAL = re.compile(
    r"(?:căn cứ|cùng với|cùng|trên cơ sở|h[ằà]ng (?:năm|quý|tháng|tuần)|định kỳ|tùy theo|tùy|trong quá trình|để|nhằm|thực hiện|ngoài|bên cạnh|"
    r"đồng thời|riêng|trước mắt|sau khi|khi|năm \d|từ|đến|trong|bám sát|theo|trước|ngay|với|về|song song|tiếp tục|do đó|"
    r"ngày|quý|tháng|nếu|trường hợp|quá trình|\()(?!\w)"
)
# Where the money comes from: what a comma adds is one more source, and nobody's work.
_SOURCE = re.compile(
    r"từ (?:các )?(?:nguồn|ngân sách|kinh phí)[^.;]{3,60}, (?:quỹ|ngân sách|nguồn|kinh phí) "
)
# A colon that opens no clause: "Các sở: Y tế, Công Thương".
_COLON = re.compile(rf":(?!\d|//|{FIELDS_OF_GROUP})")
_RUN_IN_LIMIT = 400
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
    if _AS_FOLLOWS.search(wording.canon, begin, end):
        return False  # "UBND xã … có Công điện như sau:"
    colon = re.search(rf":(?! các |{FIELDS_OF_GROUP}) \S", wording.canon[begin:end])
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
        or bool(re.match(COMPLEMENT, canon[at : at + 20]))
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
    if found is None or found[0] == "territory" or wording.canon.startswith("bản tin", begin):
        return None
    reach = min(end, begin + REACH)
    stop_at = CLAUSE_END.search(wording.canon, begin, reach)
    limit = stop_at.start() if stop_at else reach
    verb = find_verb(wording, begin, limit)
    if verb is None or verb["past"] or verb["edge"] or verb.start() < found[1]:
        return None
    edge = trim(wording, begin, verb.start())[1]
    if not _well_formed(wording, begin, edge):
        return None
    if verb["order"] and orders:
        ordered = find_subject(wording, verb.start(), end, orders=orders - 1)
        if ordered:
            return Subject(ordered.units, ordered.start, ordered.verb, True)
    units = split_units(wording, begin, _before_helpers(wording, begin, edge))
    ordered_first = bool(re.match(ORDER, wording.canon[start:begin].lstrip()))
    told = bool(_TOLD.match(wording.canon, verb.start()))
    return Subject(units, begin, verb.start(), ordered_first, told) if units else None


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


@remembered
def find_late_subject(wording: Wording, start: int, end: int) -> Subject | None:
    """The subject of a clause that opens with an adverbial: "Hằng năm, căn cứ …, các sở xây dựng …"."""
    if subject := find_subject(wording, start, end):
        return subject
    if subject := _find_doer(wording, start, end):
        return subject
    opener = _ADVERBIAL.match(wording.canon, start, end)
    if opener and _SOURCE.match(wording.canon, start):
        return None
    ordered = wording.hits & ORDER_NEEDS
    if not opener and not ordered:
        return None
    end = min(end, start + 4 * REACH)
    stop = CLAUSE_END.search(wording.canon, start, end)
    limit = stop.start() if stop else end
    places = [m.end() for m in _AFTER_COMMA.finditer(wording.canon, start, limit)] if opener else []
    order = _ORDERS.search(wording.canon, start, min(end, limit + _LONGEST_ORDER)) if ordered else None
    if order and order.start() < limit:
        places.append(order.start())
    for place in sorted(places):
        named = _ORDERS.match(wording.canon, place)
        found = head(wording, _past_colon(wording, named.end() if named else place))
        listed = (
            not named and found and found[0] == "collective" and not wording.canon.startswith(PLURAL, place)
        )
        if found is None or listed:
            continue
        if subject := find_subject(wording, place, end):
            return subject
    return None


def _find_doer(wording: Wording, start: int, end: int) -> Subject | None:
    """Who takes on what stands before: "việc này do Văn phòng đảm nhiệm", "… giao cho Phòng Y tế"."""
    if not wording.hits & DONE_BY_NEEDS:
        return None
    found: Subject | None = None
    for mark in _DONE_BY.finditer(wording.canon, start, end):
        if head(wording, mark.end()) is None:
            continue
        subject = find_subject(wording, mark.end(), end)
        if not subject:
            continue
        if _TAKES_ON.match(wording.canon, subject.verb) or (
            _DOES.match(wording.canon, subject.verb) and _is_thing(wording, start, mark.start())
        ):
            units = subject.units if found is None else found.units + subject.units
            found = Subject(units, found.start if found else subject.start, subject.verb)
    return found or _find_given(wording, start, end)


def _is_thing(wording: Wording, start: int, end: int) -> bool:
    """Whether the clause that ends here begins with a thing and not with a verb: "Băng rôn tại chợ"."""
    cut = wording.canon.rfind("; ", start, end)
    clause = cut + len("; ") if cut >= 0 else start
    return end - clause < _LONGEST_THING and _NO_THING.match(wording.canon, clause) is None


def _find_given(wording: Wording, start: int, end: int) -> Subject | None:
    """To whom the sentence says that the work is given: "Việc trực loa được giao cho Đài xã."."""
    for mark in _GIVEN_TO.finditer(wording.canon, start + 1, end):
        if _MONEY.search(wording.canon, start, mark.start()):
            continue  # a budget is given to somebody who spends it
        stop = CLAUSE_END.search(wording.canon, mark.end(), end)
        limit = stop.start() if stop else end
        if is_unit_list(wording, mark.end(), len(wording.text[:limit].rstrip(" .;"))):
            units = split_units(wording, mark.end(), limit)
            return Subject(units, mark.end(), mark.start(), ordered=True) if units else None
    return None


def _past_colon(wording: Wording, at: int) -> int:
    while at < len(wording.text) and wording.text[at] in " :":
        at += 1
    return at


class RunIn(Record, frozen=True):
    """Units named before a colon: where they begin and where the words after the colon begin."""

    units: tuple[Unit, ...]
    rest: int


def find_run_in(wording: Wording, start: int, end: int) -> RunIn | None:
    """The units before the first colon ("Sở Y tế: …", "Đề nghị: Hội A, Hội B"); None where the words name none."""
    for colon in _COLON.finditer(wording.canon, start, min(end, start + _RUN_IN_LIMIT)):
        if names_members(wording, skip_leading(wording, start, colon.start()), colon.start(), end):
            return None
        if re.fullmatch(rf"\s*(?:{ORDER}|đối với)\s*", wording.canon[start : colon.start()]):
            continue
        if is_unit_list(wording, start, colon.start()):
            return RunIn(split_units(wording, start, colon.start()), colon.end())
        return None
    return None


def leads_in(wording: Wording, start: int, end: int) -> bool:
    """Whether the words only open a list: they end in a colon."""
    return wording.text[start:end].rstrip().endswith(":")
