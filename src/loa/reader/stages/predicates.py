# ruff: noqa: E501  # patterns read better unbroken
"""Where a list of units ends and what is told of them begins.

Reads a `Wording`. A name may hold words that are verbs elsewhere ("Sở Thông tin và Truyền thông", "cơ quan
truyền thông"); they are told from verbs by their capitals, their neighbours and the kind before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from loa.reader.rules.at_words import AtWords
from loa.reader.rules.units import (
    COMPLEMENT,
    DETERMINER,
    FIELD,
    NAMED_BY_WORK,
    NAMED_BY_WORK_OPENS,
    POST,
    RELATIVE,
    TERRITORY,
)
from loa.reader.rules.verbs import DUTY_VERB, OPENER, ORDER, PAST, TOLD_AND
from loa.reader.stages.asides import find_holes, find_quotes
from loa.reader.stages.heads import DETERMINED, head
from loa.reader.stages.units import CUT
from loa.reader.stages.verbs_in_names import is_in_name, leads_work
from loa.reader.stages.wording import Wording, remembered

_STOP = AtWords(
    rf"(?:(?P<past>{PAST})|(?P<order>{ORDER}|{TOLD_AND})|{OPENER}|{DUTY_VERB}|(?:theo|thì)(?!\w)|(?P<edge>(?:rất mong|gồm|bao gồm|để|nhằm|khi|nếu|vào|trước|trong (?:việc|thời hạn|vòng|tháng|quý|năm|dịp|đợt|thời gian|suốt|tổ chức|tuyên truyền|triển khai|thực hiện|xây dựng|công tác|quá trình))(?!\w)))"
)
# A name that is complete: a lower-case word behind it that is no complement begins what is told of the unit.
_COMPLETE = re.compile(
    rf"(?:(?:các )?(?:sở|phòng) {FIELD}(?: (?:{DETERMINER})?{TERRITORY}(?:, {TERRITORY})*)?"
    rf"|(?:ubnd|ủy ban nhân dân|hđnd|công an|văn phòng ubnd|văn phòng hđnd và ubnd|ban chỉ huy quân sự|trạm y tế|tỉnh đoàn|"
    rf"đoàn thanh niên|hội nông dân|hội cựu chiến binh|hội liên hiệp phụ nữ|thanh tra|bảo hiểm xã hội|kho bạc nhà nước|"
    rf"ủy ban mttq(?: việt nam)?|ủy ban mặt trận tổ quốc(?: việt nam)?) "
    rf"(?:{DETERMINER})?{TERRITORY}(?! đoàn| ủy| hội)(?:, {TERRITORY}(?! đoàn| ủy| hội))*)"
    r"|các (?:đoàn thể|hội đoàn thể|nhà mạng|hộ gia đình|hộ kinh doanh|hộ dân|khu phố|tổ dân phố|chi hội|chi đoàn|"
    r"(?:cơ quan|đơn vị|ngành|bên|tổ chức|địa phương)(?:, (?:cơ quan|đơn vị|ngành|tổ chức|địa phương))* (?:có )?liên quan)(?!\w)"
    r"|các trường(?= (?!học|mầm|tiểu|trung|phổ|đại|cao|dạy|chính|dân|bán|nội|năng|thành|chuyên|nghề|công|ngoài|tư|quốc|liên|giáo|có|điểm))"
)
# Any other name is closed by its territory, unless that word begins another one: "xã hội", "huyện ủy".
_CLOSED = re.compile(
    r" (?:tỉnh|thành phố|huyện|thị xã|xã|phường|thị trấn)(?= (?!hội|viên|đội|đoàn|ủy|bộ|lộ|giao|bạn|đảo|nhà|và|hoặc|,))"
)
_NEXT_UNIT = re.compile(rf"[,;:(]| {DETERMINER}")
_LONGEST_CLOSED = 70  # letters of a name up to its territory
_HOLDS = re.compile(rf"(?:{DETERMINER})?{POST}")
_CHARGE = re.compile(r"phụ trách (?!công tác|việc|các|chung|toàn|trực|theo|chỉ|và )(?=\w)")
_LONGEST_CHARGE = 40
_NO_PREDICATE = re.compile(
    rf" (?:{COMPLEMENT}|(?:trân trọng|kính|xin|và|cùng|với|hoặc|ven|vùng|miền|biên|có|trọng điểm|phía|nơi|bị|nằm|giáp|đã|được|các|cấp|sau|mới|nông|"
    rf"đang|vừa|chưa|chính trị|quần chúng|nhân dân|nghèo|khó khăn|cận nghèo|chính sách|sản xuất|văn hóa|bản|buôn|làng|ấp|khóm|tổ|phường|xã|thôn|số|lân cận|năm|quý|tháng|ngày)(?!\w)|{TERRITORY})"
)
_PREDICATE = re.compile(r"(?P<edge>(?!))?(?P<past>(?!))?(?P<order>(?!))?\w+")
_GIVEN_WORK = re.compile(
    rf"được (?:[^,.;:()]{{2,40}} )?(?:giao|phân công)(?: nhiệm vụ| việc)? (?!(?:chủ trì|thực hiện|phụ trách|quản lý|theo dõi|tham mưu)(?!\w))(?={DUTY_VERB})"
)
_SEVERAL = ("các ", "những ", "mọi ")
_RELATIVE = re.compile(rf" {RELATIVE}")
NOUNISH = re.compile(
    r"(?:phát thanh|truyền thông|thông tin|truyền thanh|giáo dục|tuyên truyền|quản lý|chủ trì|phối hợp|tham mưu|"
    r"chỉ đạo|kiểm tra|giám sát|đào tạo|hỗ trợ|tư vấn|phát hành|sản xuất|cung cấp|"
    r"đăng ký|bảo vệ|đầu tư|vận hành|sử dụng|khai thác|thường trực|thẩm định|soạn thảo|điều hành|tổng hợp|"
    r"cung ứng|phục vụ|vận chuyển|phân phối|điều trị|khám bệnh|lưu trữ|kiểm định|giám định|xét nghiệm|liên kết|cứu trợ|thí điểm|"
    r"giúp việc|ôn tập|giảng dạy|chuyển giao|quảng bá|hướng nghiệp|biên dịch|truyền dẫn|cứu hộ|tiêm phòng|cách ly|đối thoại|tiếp xúc|hòa giải)"
    r"(?!\w)"
)
# What is told on goes to somebody, by some means or in some manner; in a name nothing of the kind follows.
_TELLS_ON = re.compile(
    r"(?:tuyên truyền|truyền thông|thông tin|quảng bá)(?:, (?:tuyên truyền|phổ biến|vận động|giáo dục|quảng bá|cổ động|hướng dẫn|giới thiệu)"
    r"| (?:rộng rãi|sâu rộng|mạnh mẽ|đậm nét|kịp thời|đầy đủ|trực quan|về|(?:thông )?qua|bằng|nội dung"
    r"|(?:đến|tới)(?= (?:cán bộ|đảng viên|công chức|toàn thể|tận|từng|mọi|các|đoàn viên|hội viên|học sinh|nhân dân|người|quần chúng|bà con))"
    r"|(?:cho|để)(?= (?:cán bộ|toàn thể|từng|mọi|các|đoàn viên|hội viên|học sinh|nhân dân|người|bà con))"
    r"|trên(?= (?:(?:các |hệ thống )*(?:phương tiện|loa|đài|cổng|trang|fanpage|zalo|mạng|báo|kênh))))(?!\w))"
)
# These go with no word before them to make a name: "Giám đốc Đài chỉ đạo …".
_ACTS = frozenset(
    {
        "chỉ đạo",
        "tham mưu",
        "phối hợp",
        "chủ trì",
        "tổng hợp",
        "kiểm tra",
        "giám sát",
        "thẩm định",
        "điều hành",
    }
)
_NAMED_BY_WORK = re.compile(NAMED_BY_WORK)
_NEXT_TOLD = re.compile(rf"\s*(?:$|:| (?:{OPENER}|{DUTY_VERB}))")  # of whom it is told
_BROADCAST = frozenset({"phát thanh", "truyền thanh", "thông tin"})
_IN_DOING = re.compile(r",? (?:thực hiện|triển khai|với|cùng|tổ chức|chặt chẽ)(?!\w)")
_ACT = re.compile(rf" {DUTY_VERB}")
_NEXT_ACT = re.compile(rf", {DUTY_VERB}")
_PLAIN_HEAD = re.compile(
    rf"(?:{DETERMINER})?(?:cơ quan|đơn vị|ban|tổ|phòng|vụ|cục|trung tâm|đài|doanh nghiệp|hội|cơ sở|ủy ban|lực lượng|ngành|"
    r"công ty|sở|(?:cán bộ|nhân viên|công chức)(?: phụ trách| chuyên trách)?|đội|đoàn|bộ phận|tổ chức|hội đồng|văn phòng|thành viên)$"
)
_COMPOUND = re.compile(
    r"(?:công nghệ|dịch vụ|trang|cổng|văn hóa|hạ tầng|an toàn|cơ sở|nguồn|tạp chí|điện tử|báo|đài|chỉ số) $"
)
_MEANS = (" kinh phí", " nguồn", " ngân sách", " các nguồn")  # which are used, and name nobody
_BESIDE_NAME = re.compile(r"[-–(] ?(?:cơ quan|đơn vị) \Z")
_NOUN_IN_LIST = re.compile(
    rf"(?:báo chí|kiểm tra|giám sát|thanh tra|truyền thông|phát thanh|truyền thanh|truyền hình|thông tin|xuất bản|tuyên truyền)(?= {COMPLEMENT}| và |,)"
)


@remembered
def find_verb(wording: Wording, start: int, end: int) -> re.Match[str] | None:
    """The first verb, adverbial, order or past tense after a list of units that begins at `start`."""
    canon, text = wording.canon, wording.text
    skip, last_head = _name_end(wording, start), start
    predicate = _after_complete(wording, start, end)
    heads = (cut.end() for cut in CUT.finditer(canon, start, end))  # asked as far as the verb stands
    following = next(heads, None)
    for stop in _stops(wording, start, end):
        at = stop.start()
        while following is not None and following <= at:
            cut, following = following, next(heads, None)
            if _name_end(wording, cut) > cut:
                last_head, skip = cut, max(skip, _name_end(wording, cut))
                predicate = predicate or _after_complete(wording, cut, end)
        if predicate and predicate.start() < at:
            return predicate
        if at < skip or is_in_name(wording, stop):
            continue
        if stop[0] == "phụ trách" and (charge := _charge_end(wording, last_head, at, end=end)):
            skip = charge
            continue  # "Phó Giám đốc phụ trách kỹ thuật duyệt …": what the post is charged with names it
        if stop["past"] and (_is_named_to(wording, last_head, at) or _is_given_work(wording, last_head, at)):
            return _PREDICATE.match(canon, at)
        if stop["past"] and (relative := _RELATIVE.match(canon, at - 1)):
            skip = relative.end()
        elif not _noun_here(canon, text, last_head, at=at, end=end):
            return stop
    rest = heads if following is None else chain((following,), heads)
    later = (_after_complete(wording, cut, end) for cut in rest)
    return predicate or next(filter(None, later), None)


def _stops(wording: Wording, start: int, end: int) -> Iterator[re.Match[str]]:
    """The words in small letters, outside brackets and asides, that may begin what is told."""
    holes = [h for h in find_holes(wording, start, end) if wording.text[h[0]] in "([,"]
    holes += find_quotes(wording.text, start, end)
    for stop in _STOP.finditer(wording.canon, start, end):
        at = stop.start()
        if wording.text[at].islower() and not any(a <= at < b for a, b in holes):
            yield stop


def _is_named_to(wording: Wording, unit: int, at: int) -> bool:
    """Whether a unit whose name is whole is made something: "Sở Y tế được giao làm đầu mối"."""
    return wording.canon.startswith(("được giao là ", "được giao làm "), at) and _is_complete(
        wording, unit, at - 1
    )


def _is_given_work(wording: Wording, unit: int, at: int) -> bool:
    """Whether one office is told by a passive what to do: "Chi hội 4 được Thường trực giao trực bàn"."""
    found = head(wording, unit) if _GIVEN_WORK.match(wording.canon, at) else None
    if found is None or wording.canon.startswith(_SEVERAL, unit):
        return False
    named = wording.text[found[1] : at]
    return found[0] == "proper" or any(sign.isdigit() or sign.isupper() for sign in named)  # "Chi hội khóm 4"


def _charge_end(wording: Wording, unit: int, at: int, *, end: int) -> int | None:
    """Where the charge that names a post ends: before the verb of what is told, or with a heading."""
    charge = _CHARGE.match(wording.canon, at, end)
    if not charge or not _HOLDS.match(wording.canon, unit):
        return None
    stops = (s for s in _STOP.finditer(wording.canon, charge.end(), end) if s.start() > charge.end())
    verb = next(stops, None)
    reach = verb.start() if verb else end
    words = wording.text[charge.end() : reach]
    if (verb and verb["edge"]) or len(words) > _LONGEST_CHARGE or re.search(r"[,;:.]", words):
        return None
    return reach if verb or end == len(wording.text.rstrip(" :")) else None


def _is_complete(wording: Wording, start: int, end: int) -> bool:
    """Whether the name that begins at `start` is whole at `end`: what follows tells of the unit."""
    complete = _COMPLETE.match(wording.canon, start, end)
    return complete is not None and complete.end() == end


def _after_complete(wording: Wording, at: int, end: int) -> re.Match[str] | None:
    """The first word of what is told of a unit whose name is complete; None where the name goes on."""
    complete = _COMPLETE.match(wording.canon, at, end)
    edge = wording.named_end(at) or (complete.end() if complete else _closed_end(wording, at, end))
    if edge + 1 >= end or wording.text[edge] != " ":
        return None
    if not wording.text[edge + 1].islower() or _NO_PREDICATE.match(wording.canon, edge):
        return None
    return _PREDICATE.match(wording.canon, edge + 1)


def _closed_end(wording: Wording, at: int, end: int) -> int:
    """Where a name of any kind is closed by its territory; `end` where it is not."""
    found = head(wording, at)
    if found is None or found[0] == "territory" or DETERMINED.match(wording.canon, at):
        return end
    closed = _CLOSED.search(wording.canon, found[1], min(end, at + _LONGEST_CLOSED))
    if closed is None or _NEXT_UNIT.search(wording.canon, at, closed.start() + 1):
        return end
    return closed.end() if wording.text[closed.end() - 1].islower() else end


def _name_end(wording: Wording, at: int) -> int:
    if known := wording.named_end(at):
        return known
    complete = _COMPLETE.match(wording.canon, at)
    found = head(wording, at)
    end = complete.end() if complete else found[1] if found else at
    return max(end, _named_by_work(wording, at, end)) if found else end


def _named_by_work(wording: Wording, at: int, end: int) -> int:
    """Where the words end that name a body or post by its work: "Chuyên viên phụ trách tổng hợp"; `at` without any."""
    if wording.canon[at : at + 2] not in NAMED_BY_WORK_OPENS:
        return at
    if wording.canon.endswith(" phụ trách", at, end):
        charge = NOUNISH.match(wording.canon, end + 1)
        return charge.end() if charge and _NEXT_TOLD.match(wording.canon, charge.end()) else at
    named = _NAMED_BY_WORK.match(wording.canon, at)
    return named.end() if named else at


def _named_on(text: str, at: int) -> bool:
    """Whether a name goes on behind: "Công nghệ thông tin và Truyền thông"."""
    return bool(
        re.match(r" và [A-ZĐÀ-Ỹ]|, [A-ZĐÀ-Ỹ][a-zà-ỹ]+ (?:và|-|–) [A-ZĐÀ-Ỹ]", text[at : at + 40])
    ) and not re.match(r" và (?:UBND|HĐND|Sở|Ủy|Phòng|Ban|Công an)", text[at : at + 12])


def _is_to_help(canon: str, noun: re.Match[str], unit: int) -> bool:
    """Whether units are told or asked to do something with others: "Đề nghị các đơn vị phối hợp treo …"."""
    if noun[0] != "phối hợp":
        return False
    asked = canon.startswith("các ", unit) and canon.endswith(("đề nghị ", "yêu cầu "), 0, unit)
    return bool(_IN_DOING.match(canon, noun.end()) or (asked and _ACT.match(canon, noun.end())))


def _goes_on_doing(canon: str, verb: re.Match[str]) -> bool:
    """Whether what follows shows a verb: "… đơn vị chỉ đạo việc treo cờ", "… đơn vị chỉ đạo, kiểm tra việc …"."""
    if canon.startswith(" việc ", verb.end()):
        return True
    return verb[0] == "chỉ đạo" and _NEXT_ACT.match(canon, verb.end()) is not None


def _noun_here(canon: str, text: str, unit: int, *, at: int, end: int) -> bool:
    """Whether the verb at `at` is a noun: right behind a plain kind ("cơ quan truyền thông"), or in a list of nouns."""
    if canon[at - 2 : at] == ", " and _NOUN_IN_LIST.match(canon, at):
        return True
    noun = None if canon.startswith("quý ", unit) else NOUNISH.match(canon, at)  # "Quý Đài" is whole
    if noun and noun[0] == "thường trực" and _BESIDE_NAME.search(canon, max(0, at - 12), at):
        return True  # "Phòng Văn hóa - cơ quan thường trực"
    if noun and noun[0] in _BROADCAST and canon.startswith("biên tập ", max(0, at - 9)):
        return True  # "Phòng Biên tập phát thanh"
    if noun and noun[0] == "tổng hợp" and canon.startswith("dịch vụ ", max(0, at - 8)):
        return True  # "Trung tâm Dịch vụ tổng hợp"
    compound = noun and noun[0] not in _ACTS and _COMPOUND.search(canon, max(unit, at - 20), at)
    if compound and compound[0] == "cơ sở " and canon[unit:at].endswith("trật tự cơ sở "):
        compound = None  # "Tổ bảo vệ an ninh trật tự cơ sở tuyên truyền …": a word of the name, not its kind
    if noun and (compound or _named_on(text, noun.end())):
        return True
    if noun and (
        _is_to_help(canon, noun, unit) or (noun[0] == "sử dụng" and canon.startswith(_MEANS, noun.end()))
    ):
        return False
    if noun and (_goes_on_doing(canon, noun) or leads_work(canon, noun, unit)):
        return False
    if not noun or not _PLAIN_HEAD.fullmatch(canon[unit:at].rstrip()) or _TELLS_ON.match(canon, at):
        return False
    later = _STOP.search(canon, noun.end(), min(end, noun.end() + 90))
    return later is None or not re.match(r" (?:và |,)", canon[noun.end() : noun.end() + 4])
