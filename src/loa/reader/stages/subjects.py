# ruff: noqa: E501  # patterns read better unbroken
"""Who is told to do something: the units before a verb or a colon, or after an order.

Reads a `Wording`. Answers with ranges of its letters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from loa.reader.rules.units import COMPLEMENT, DETERMINER, FIELD, RELATIVE, TERRITORY
from loa.reader.rules.verbs import DUTY_VERB, OPENER, ORDER, PAST
from loa.reader.stages.units import CUT, Unit, find_holes, head, skip_leading, split_units, trim
from loa.reader.stages.wording import Wording

_STOP = re.compile(
    rf"(?<!\w)(?:(?P<past>{PAST})|(?P<order>{ORDER})|{OPENER}|{DUTY_VERB}|(?:theo|để|nhằm|khi|nếu|vào|trước|trong việc|thì)(?!\w))"
)
# A name that is complete: a lower-case word behind it that is no complement begins what is told of the unit.
_COMPLETE = re.compile(
    rf"(?:(?:sở|phòng) {FIELD}(?: (?:{DETERMINER})?{TERRITORY}(?:, {TERRITORY})*)?"
    rf"|(?:ubnd|ủy ban nhân dân|hđnd|công an|văn phòng ubnd|văn phòng hđnd và ubnd|ban chỉ huy quân sự|trạm y tế|tỉnh đoàn|"
    rf"đoàn thanh niên|hội nông dân|hội cựu chiến binh|hội liên hiệp phụ nữ|thanh tra|bảo hiểm xã hội|kho bạc nhà nước|"
    rf"ủy ban mttq(?: việt nam)?|ủy ban mặt trận tổ quốc(?: việt nam)?) "
    rf"(?:{DETERMINER})?{TERRITORY}(?! đoàn| ủy| hội)(?:, {TERRITORY}(?! đoàn| ủy| hội))*)"
)
_NO_PREDICATE = re.compile(
    rf" (?:{COMPLEMENT}|(?:và|cùng|với|hoặc|ven|vùng|miền|biên|có|trọng điểm|phía|nơi|bị|nằm|giáp|đã|được|các|cấp|sau|mới|nông|"
    rf"đang|vừa|chưa|phường|xã|thôn|số|lân cận)(?!\w)|{TERRITORY})"
)
_PREDICATE = re.compile(r"(?P<past>(?!))?(?P<order>(?!))?\w+")
_RELATIVE = re.compile(rf" {RELATIVE}")
_NOUNISH = re.compile(
    r"(?:phát thanh|truyền thông|thông tin|truyền thanh|giáo dục|tuyên truyền|quản lý|chủ trì|phối hợp|tham mưu|"
    r"chỉ đạo|kiểm tra|giám sát|đào tạo|hỗ trợ|tư vấn|phát hành|sản xuất|cung cấp|"
    r"đăng ký|bảo vệ|đầu tư|vận hành|sử dụng|khai thác|thường trực|thẩm định|soạn thảo|điều hành|tổng hợp)"
    r"(?!\w)"
)
_PLAIN_HEAD = re.compile(
    rf"(?:{DETERMINER})?(?:cơ quan|đơn vị|ban|tổ|phòng|trung tâm|đài|doanh nghiệp|hội|cơ sở|ủy ban|lực lượng|ngành|"
    r"công ty|sở|cán bộ|đội|đoàn|bộ phận|tổ chức|hội đồng|văn phòng|thành viên)$"
)
_COMPOUND = re.compile(
    r"(?:công nghệ|dịch vụ|trang|cổng|văn hóa|hạ tầng|an toàn|cơ sở|nguồn|tạp chí|điện tử|báo|đài|chỉ số) $"
)
_NOUN_IN_LIST = re.compile(
    rf"(?:báo chí|kiểm tra|giám sát|thanh tra|truyền thông|phát thanh|truyền thanh|truyền hình|thông tin|xuất bản|tuyên truyền)(?= {COMPLEMENT}| và |,)"
)
_TOLD = re.compile(
    r"(?:chủ trì|phối hợp|thực hiện|có trách nhiệm|chịu trách nhiệm|phụ trách|tham mưu|tổ chức|triển khai|chủ động|làm đầu mối|là(?= ))"
)
_PLURAL = ("các ", "những ", "một số ", "tất cả ", "mỗi ", "từng ")
_ORDERS = re.compile(rf"(?<!\w){ORDER}")
_CONTINUING = (
    "văn hóa", "thể thao", "du lịch", "xã hội", "môi trường", "truyền", "tạp chí", "bản tin", "tập san", "tài liệu",
    "viễn thông", "xuất bản", "cao đẳng", "thương binh", "đầu tư", "công nghệ", "y tế", "hạ tầng", "nông thôn",
    "đào tạo", "ấp", "tổ", "khóm", "cụm", "nhà", "người", "trẻ em", "cơ sở", "quân sự", "dân vận", "tôn giáo",
    "đoàn", "liên quan", "báo chí", "chống", "ngừa", "trung cấp", "đại học", "dạy nghề", "internet", "mạng", "điện", "nước", "thủy", "khác", "trung học", "tiểu học", "mầm non",
)  # fmt: skip
CLAUSE_END = re.compile(
    rf":(?:\s(?!{FIELD})|$)|\.(?:\s|$)|;(?! (?:các|ubnd|ủy ban|sở|cổng|thủ trưởng|chủ tịch|công an|đài|báo|trung tâm|phòng|văn phòng|ban )(?!\w))"
)
_ADVERBIAL = re.compile(
    r"(?:căn cứ|trên cơ sở|h[ằà]ng (?:năm|quý|tháng|tuần)|định kỳ|tùy theo|tùy|trong quá trình|để|nhằm|thực hiện|ngoài|bên cạnh|"
    r"đồng thời|riêng|trước mắt|sau khi|khi|năm \d|từ|đến|trong|bám sát|theo|trước|ngay|với|về|song song|tiếp tục|do đó|"
    r"ngày|quý|tháng|nếu|trường hợp|quá trình|\()(?!\w)"
)
# A colon that opens no clause: "Các sở: Y tế, Công Thương".
_COLON = re.compile(rf":(?!\d|//| {FIELD})")
_RUN_IN_LIMIT = 400
_LEADS_IN = re.compile(r"(?:(?:như )?sau|gồm|là|trách nhiệm|nhiệm vụ|nội dung|cụ thể|thực hiện)\s*:\s*$")


@dataclass(frozen=True, slots=True)
class Subject:
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
    if re.search(rf":(?! các | {FIELD}) \S", wording.canon[begin:end]):
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
        if cut and any(a <= right < b for a, b in holes):
            continue
        joined = left > start and wording.canon[left - 3 : left] == "và " and right - left <= 45
        if right - left > 160 or not (joined or _nameable(wording, left, first=left == start)):
            return reached
        reached = right
        left = cut.end() if cut else end
    return reached


def _nameable(wording: Wording, at: int, *, first: bool) -> bool:
    if at >= len(wording.text) or head(wording, at):
        return True
    canon = wording.canon
    return not first and (
        wording.text[at].isupper()
        or bool(re.match(COMPLEMENT, canon[at : at + 20]))
        or bool(_NOUNISH.match(canon, at))
        or canon.startswith(_CONTINUING, at)
    )


def find_verb(wording: Wording, start: int, end: int) -> re.Match[str] | None:
    """The first verb, adverbial, order or past tense after a list of units that begins at `start`."""
    canon, text = wording.canon, wording.text
    holes = [h for h in find_holes(wording, start, end) if text[h[0]] in "(["]
    skip, last_head = _name_end(wording, start), start
    predicate = _after_complete(wording, start, end)
    heads = [cut.end() for cut in CUT.finditer(canon, start, end)]
    for stop in _STOP.finditer(canon, start, end):
        at = stop.start()
        if any(a <= at < b for a, b in holes) or not text[at].islower():
            continue
        while heads and heads[0] <= at:
            cut = heads.pop(0)
            if _name_end(wording, cut) > cut:
                last_head, skip = cut, max(skip, _name_end(wording, cut))
                predicate = predicate or _after_complete(wording, cut, end)
        if predicate and predicate.start() < at:
            return predicate
        if at < skip:
            continue
        if stop[0] == "tổ chức" and canon[at - 2 : at] in (", ", "à ") and head(wording, at):
            continue
        if stop["past"] and (relative := _RELATIVE.match(canon, at - 1)):
            skip = relative.end()
        elif not _noun_here(canon, text, last_head, at=at, end=end):
            return stop
    return predicate


def _after_complete(wording: Wording, at: int, end: int) -> re.Match[str] | None:
    """The first word of what is told of a unit whose name is complete; None where the name goes on."""
    name = _COMPLETE.match(wording.canon, at, end)
    if not name or name.end() + 1 >= end or wording.text[name.end()] != " ":
        return None
    if not wording.text[name.end() + 1].islower() or _NO_PREDICATE.match(wording.canon, name.end()):
        return None
    return _PREDICATE.match(wording.canon, name.end() + 1)


def _name_end(wording: Wording, at: int) -> int:
    complete = _COMPLETE.match(wording.canon, at)
    found = head(wording, at)
    return complete.end() if complete else found[1] if found else at


def _named_on(text: str, at: int) -> bool:
    """Whether a name goes on behind: "Công nghệ thông tin và Truyền thông"."""
    return bool(
        re.match(r" và [A-ZĐÀ-Ỹ]|, [A-ZĐÀ-Ỹ][a-zà-ỹ]+ (?:và|-|–) [A-ZĐÀ-Ỹ]", text[at : at + 40])
    ) and not re.match(r" và (?:UBND|HĐND|Sở|Ủy|Phòng|Ban|Công an)", text[at : at + 12])


def _noun_here(canon: str, text: str, unit: int, *, at: int, end: int) -> bool:
    """Whether the verb at `at` is a noun: right behind a plain kind ("cơ quan truyền thông"), or in a list of nouns."""
    if canon[at - 2 : at] == ", " and _NOUN_IN_LIST.match(canon, at):
        return True
    noun = _NOUNISH.match(canon, at)
    if noun and (_COMPOUND.search(canon, max(unit, at - 20), at) or _named_on(text, noun.end())):
        return True
    if not noun or not _PLAIN_HEAD.fullmatch(canon[unit:at].rstrip()):
        return False
    later = _STOP.search(canon, noun.end(), min(end, noun.end() + 90))
    return later is None or not re.match(r" (?:và |,)", canon[noun.end() : noun.end() + 4])


def find_subject(wording: Wording, start: int, end: int) -> Subject | None:
    """The units told to do something by the clause at `start`; None where nobody is, or the clause is past.

    An issuer that orders others ("UBND tỉnh yêu cầu các sở …") is not the subject: the others are.
    """
    begin = skip_leading(wording, start, end)
    found = head(wording, begin)
    if found is None or found[0] == "territory" or wording.canon.startswith("bản tin", begin):
        return None
    stop_at = CLAUSE_END.search(wording.canon, begin, end)
    limit = min(stop_at.start() if stop_at else end, begin + 700)
    verb = find_verb(wording, begin, limit)
    if verb is None or verb["past"] or verb.start() < found[1]:
        return None
    edge = trim(wording, begin, verb.start())[1]
    if not _well_formed(wording, begin, edge):
        return None
    if verb["order"]:
        ordered = find_subject(wording, verb.start(), end)
        if ordered:
            return Subject(ordered.units, ordered.start, ordered.verb, True)
    units = split_units(wording, begin, edge)
    ordered_first = bool(re.match(ORDER, wording.canon[start:begin].lstrip()))
    told = bool(_TOLD.match(wording.canon, verb.start()))
    return Subject(units, begin, verb.start(), ordered_first, told) if units else None


def find_late_subject(wording: Wording, start: int, end: int) -> Subject | None:
    """The subject of a clause that opens with an adverbial: "Hằng năm, căn cứ …, các sở xây dựng …"."""
    if subject := find_subject(wording, start, end):
        return subject
    opener = _ADVERBIAL.match(wording.canon, start, end)
    order = _ORDERS.search(wording.canon, start, end)
    stop = CLAUSE_END.search(wording.canon, start, end)
    limit = stop.start() if stop else end
    places = [m.end() for m in re.finditer(r", ?(?:thì |và )?", wording.canon[start:limit])] if opener else []
    places = [start + p for p in places]
    if order and order.start() < limit:
        places.append(order.start())
    for place in sorted(places):
        named = _ORDERS.match(wording.canon, place)
        found = head(wording, _past_colon(wording, named.end() if named else place))
        listed = (
            not named and found and found[0] == "collective" and not wording.canon.startswith(_PLURAL, place)
        )
        if found is None or listed:
            continue
        if subject := find_subject(wording, place, end):
            return subject
    return None


def _past_colon(wording: Wording, at: int) -> int:
    while at < len(wording.text) and wording.text[at] in " :":
        at += 1
    return at


def more_subjects(wording: Wording, start: int, end: int) -> tuple[Unit, ...]:
    """Units that are subjects of later clauses of the same duty: "…; các đơn vị khác có trách nhiệm …"."""
    units: list[Unit] = []
    for mark in re.finditer(r"([;,.]) ", wording.canon[start:end]):
        at = start + mark.end()
        found = head(wording, at)
        if found is None or (found[0] != "proper" and not wording.canon.startswith(_PLURAL, at)):
            continue
        if wording.canon.startswith(("người đứng đầu ", "thủ trưởng ", "lãnh đạo "), at):
            continue
        subject = find_subject(wording, at, end)
        if subject and (
            mark[1] != "," or re.match(r"(?:có|chịu) trách nhiệm", wording.canon[subject.verb :][:20])
        ):
            units += subject.units
    return tuple(units)


@dataclass(frozen=True, slots=True)
class RunIn:
    """Units named before a colon: where they begin and where the words after the colon begin."""

    units: tuple[Unit, ...]
    rest: int


def find_run_in(wording: Wording, start: int, end: int) -> RunIn | None:
    """The units before the first colon ("Sở Y tế: …", "Đề nghị: Hội A, Hội B"); None where the words name none."""
    for colon in _COLON.finditer(wording.canon, start, min(end, start + _RUN_IN_LIMIT)):
        if re.fullmatch(rf"\s*(?:{ORDER}|đối với)\s*", wording.canon[start : colon.start()]):
            continue
        if is_unit_list(wording, start, colon.start()):
            return RunIn(split_units(wording, start, colon.start()), colon.end())
        return None
    return None


def leads_in(wording: Wording, start: int, end: int) -> bool:
    """Whether the words only open a list: they end in a colon."""
    return wording.text[start:end].rstrip().endswith(":") or bool(_LEADS_IN.search(wording.canon, start, end))
