# ruff: noqa: E501  # patterns read better unbroken
"""Who does it where the sentence opens with something else: "Hằng năm, các sở …", "Băng rôn do Đoàn xã treo".

Reads a `Wording`. Answers with a `Subject`.
"""

from __future__ import annotations

import re

from loa.reader.rules.needles import gate
from loa.reader.rules.verbs import DUTY_VERB, ORDER, ORDER_NEEDS
from loa.reader.stages.heads import head
from loa.reader.stages.subjects import (
    CLAUSE_END,
    PLURAL,
    REACH,
    Subject,
    find_subject,
    is_unit_list,
)
from loa.reader.stages.units import split_units
from loa.reader.stages.wording import Wording, remembered

_ORDERS = re.compile(rf"(?=[kđygpủ])(?<!\w){ORDER}")
_ONLY_MATTER = (
    "phương án ",
    "đề án ",
    "việc ",
    "được ",
    "đã ",
    "cơ chế ",
    "đề xuất ",
    "theo ",
    "đáp ứng ",
    "quyết định ",
    "khi có ",
    "nếu có ",
)
# A paper that asks somebody above: "Hồ sơ trình, đề nghị Chủ tịch UBND tỉnh khen thưởng gửi về …".
_PAPER_THAT_ASKS = re.compile(
    r"(?:các |những )?(?:hồ sơ|danh sách|tờ trình|văn bản|đơn|giấy|phiếu|công văn|bản)(?! (?:này|nêu trên|trên|số))(?: [^ ,.;:]+){0,4}(?: trình)?,? "
)
_CARRIED_OUT = ("thực hiện ", "căn cứ ", "theo ", "tại ")
_LONGEST_ORDER = 40  # letters that a word of order and what must not follow it may take
# "Việc cấp phát do Sở Y tế chủ trì": who does it stands behind what is done.
_DONE_BY = re.compile(r"do (?<!\wdo )(?=\w)")
_GIVEN_TO = re.compile(r"(?:giao|phân công)(?: (?:nhiệm vụ|trách nhiệm))? cho (?=\w)")
_LONGEST_THING = 80
_MONEY = re.compile(r"kinh phí|chi phí|dự toán|ngân sách|(?<!\w)tiền ")
_NO_THING = re.compile(
    rf"{DUTY_VERB}|(?:toàn bộ )?(?:kinh phí|chi phí|nguồn|tiền|ngân sách|nguyên nhân|theo |tại |nếu |khi |các )"
)
# "Tham dự hội nghị do Sở Y tế chủ trì": who leads it is not who attends.
_ATTENDS = re.compile(r"(?:trực tiếp |cử \w+(?: \w+)? )?(?:tham dự|tham gia|dự|đến dự|theo dõi)(?!\w)")
_TAKES_ON = re.compile(
    r"(?:chủ trì|đảm nhiệm|đảm nhận|phụ trách|chịu trách nhiệm|làm đầu mối|(?:cùng (?:nhau )?)?(?:phối hợp )?thực hiện(?=[.;,)]|$)|cùng (?:nhau )?(?:làm|lo)(?=[.;,)]|$| trong | vào | trước | từ | xong ))"
)
# What those do who take on the thing that stands before: "Băng rôn do Phòng Văn hóa treo".
_DOES = re.compile(
    r"(?:cùng (?:nhau )?|phối hợp (?:cùng )?)?(?:treo|dán|in|phát(?! hành| động| triển| hiện| huy| biểu| sinh)|cấp|soạn|biên soạn|viết|lắp|dựng|dọn|chuẩn bị|lo|làm(?! (?:trưởng|tổ trưởng|phó|chủ|thư ký))|thiết kế|vẽ|cắt|nấu|trực|quay|dựng|"
    r"bố trí|lập|tuyên truyền(?=[.;,]|$)|hướng dẫn(?=[.;,]|$))(?!\w)|phối hợp (?:(?:với|cùng) (?=\w)|thực hiện|tổ chức|triển khai)"
)
# What is done by them in the passive: "Băng rôn được Trung tâm Văn hóa huyện treo".
_DONE_TO = re.compile(
    r"(?:cùng (?:nhau )?)?(?:rà soát|rà|kiểm tra|đăng|đăng tải|biên tập|thu gom|gom|tổ chức|thực hiện|triển khai|duyệt|cập nhật|sửa|sửa chữa|chiếu|thu dọn|thay|sắp xếp|tiếp nhận|trình bày|giới thiệu|trưng bày)(?!\w)"
)
_PASSIVE = re.compile(
    r"được (?=(?:ubnd|ủy ban|các|mỗi|từng|sở|phòng|trung tâm|hội|đoàn|ban|trạm|đài|công an|văn phòng|tổ|trường|cán bộ|thôn|huyện đoàn|tỉnh đoàn|xí nghiệp|công ty|bưu điện|thư viện|bảo tàng|chi đoàn|chi hội|trưởng)(?!\w))"
)
DONE_BY_NEEDS = gate("do ", "cho ")
PASSIVE_NEEDS = gate(
    *(
        f"được {first}"
        for first in (
            *(
                "ubnd",
                "ủy ban",
                "các",
                "mỗi",
                "từng",
                "sở",
                "phòng",
                "trung tâm",
                "hội",
                "đoàn",
                "ban",
                "trạm",
            ),
            *(
                "đài",
                "công an",
                "văn phòng",
                "tổ",
                "trường",
                "cán bộ",
                "thôn",
                "huyện đoàn",
                "tỉnh đoàn",
                "trưởng",
            ),
            *("xí nghiệp", "công ty", "bưu điện", "thư viện", "bảo tàng", "chi đoàn", "chi hội"),
        )
    )
)
_WAS_DONE = ("đã ", "vừa ", "đang ", "từng ")
_AFTER_COMMA = re.compile(r"[,;] ?(?:thì |và )?")
_THEN = " thì "  # between a case and whose work it then is: "Đối với đơn gửi nhầm thì Phòng Tư pháp …"
# What is done and nobody: "công tác kiểm tra, thanh tra, giám sát".
_INSPECTS = re.compile(r"(?:thanh tra|kiểm toán|điều tra)(?=,| và | giám sát| việc | xử lý)")
_ADVERBIAL = re.compile(
    r"(?:căn cứ|cùng với|cùng|đối với|trên cơ sở|h[ằà]ng (?:năm|quý|tháng|tuần)|định kỳ|tùy theo|tùy|trong quá trình|để|nhằm|thực hiện|ngoài|bên cạnh|"
    r"đồng thời|riêng|trước mắt|sau khi|khi|năm \d|hết|cuối|đầu|giữa|chậm nhất|muộn nhất|mỗi (?:ngày|tuần|tháng|quý|năm|sáng|trưa|chiều|tối|đêm|thứ|chủ nhật)|từ|đến|trong|bám sát|theo|trước|ngay|với|về|song song|tiếp tục|do đó|"
    r"ngày|quý|tháng|nếu|trường hợp|quá trình|tại(?= [^,;.:]{3,80} thì )|\()(?!\w)"
)
# Where the money comes from: what a comma adds is one more source, and nobody's work.
_SOURCE = re.compile(
    r"từ (?:các )?(?:nguồn|ngân sách|kinh phí)[^.;]{3,60}, (?:quỹ|ngân sách|nguồn|kinh phí) "
)


@remembered
def find_late_subject(wording: Wording, start: int, end: int) -> Subject | None:
    """The subject of a clause that opens with an adverbial: "Hằng năm, căn cứ …, các sở xây dựng …"."""
    if subject := find_subject(wording, start, end):
        return subject
    if subject := _find_doer(wording, start, end):
        return subject
    if subject := find_agent(wording, start, end):
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
    places = _after_opening(wording, start, limit, opener=opener[0] if opener else "")
    order = _order(wording, start, min(end, limit + _LONGEST_ORDER)) if ordered else None
    if order and order.start() < limit:
        places.append(order.start())
    for place in sorted(places):
        named = _ORDERS.match(wording.canon, place)
        found = head(wording, _past_colon(wording, named.end() if named else place))
        listed = (
            not named
            and found
            and found[0] == "collective"
            and not wording.canon.endswith(_THEN, start, place)
            and not wording.canon.startswith((*PLURAL, "nhà trường ", "bộ phận "), place)
        )
        if (
            found is None
            or listed
            or _INSPECTS.match(wording.text, place)
            or _goes_on_by_whom(wording, start, place)
        ):
            continue
        subject = find_subject(wording, place, end)
        if subject and not _goes_on_naming(wording, start, subject):
            return subject
    return None


def _goes_on_by_whom(wording: Wording, start: int, place: int) -> bool:
    """Whether a comma goes on those by whom something was done: "đã được Đảng ủy, Ban Giám hiệu phê duyệt"."""
    by = wording.canon.rfind(" được ", start, place)
    named = by + len(" được ")
    return by >= 0 and named < place and is_unit_list(wording, named, len(wording.text[:place].rstrip(" ,")))


def _goes_on_naming(wording: Wording, start: int, subject: Subject) -> bool:
    """Whether units go on a list of partners: "hợp tác với Hội A, Hội B và các hội khác theo thỏa thuận"."""
    if subject.ordered or not _ADVERBIAL.match(wording.canon, subject.verb):
        return False
    comma = wording.canon.rfind(",", start, subject.start)
    beside = max(wording.canon.rfind(f" {word} ", start, comma) for word in ("với", "cùng", "giữa"))
    named = wording.canon.find(" ", beside + 1) + 1 if beside >= 0 else comma
    return named < comma and comma - named < REACH and is_unit_list(wording, named, comma)


def _order(wording: Wording, start: int, end: int) -> re.Match[str] | None:
    """The first word of order that is not the matter of another one: "nghiên cứu phương án giao Bộ A …"."""
    for order in _ORDERS.finditer(wording.canon, start, end):
        if _is_told_of_paper(wording, start, order.start()):
            continue
        if not wording.canon.endswith(_ONLY_MATTER, start, order.start()):
            return None if _PAPER_THAT_ASKS.fullmatch(wording.canon, start, order.start()) else order
    return None


def _is_told_of_paper(wording: Wording, start: int, order: int) -> bool:
    """Whether the order stands in the paper that is carried out: "Thực hiện Công văn số …, trong đó giao Bộ A …"."""
    if not wording.canon.endswith("trong đó ", start, order):
        return False
    return wording.canon.startswith(_CARRIED_OUT, start) and wording.canon.find(" số ", start, order) > 0


def _after_opening(wording: Wording, start: int, limit: int, *, opener: str) -> list[int]:
    """Where a subject may stand behind an adverbial: past its commas, past the colon of "Đối với đơn tố cáo: …"."""
    places = [m.end() for m in _AFTER_COMMA.finditer(wording.canon, start, limit)] if opener else []
    if opener and (then := wording.canon.find(_THEN, start, limit)) >= 0:
        places.append(then + len(_THEN))
    if opener == "tiếp tục":  # which is work itself
        places = [place for place in places if not _names_whose(wording, start, place)]
    if opener == "đối với" and wording.text[limit : limit + 1] == ":":
        places.append(_past_colon(wording, limit))
    return places


def _names_whose(wording: Wording, start: int, at: int) -> bool:
    """Whether the words before the comma name units of which something is: "của Tỉnh ủy, UBND tỉnh"."""
    of = wording.canon.rfind(" của ", start, at)
    comma = at - len(wording.text[start:at]) + len(wording.text[start:at].rstrip(" ,"))
    return of >= 0 and is_unit_list(wording, of + len(" của "), comma)


def _find_doer(wording: Wording, start: int, end: int) -> Subject | None:
    """Who takes on what stands before: "việc này do Văn phòng đảm nhiệm", "… giao cho Phòng Y tế"."""
    if not wording.hits & DONE_BY_NEEDS:
        return None
    if _ATTENDS.match(wording.canon, start):
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


def find_agent(wording: Wording, start: int, end: int) -> Subject | None:
    """By whom the thing that opens the sentence is done: "Băng rôn được Trung tâm Văn hóa huyện treo"."""
    if not wording.hits & PASSIVE_NEEDS:
        return None
    for mark in _PASSIVE.finditer(wording.canon, start, end):
        if wording.canon.endswith(_WAS_DONE, start, mark.start()):
            continue  # told of the past
        subject = find_subject(wording, mark.end(), end)
        if not subject or not _is_thing(wording, start, mark.start()):
            continue
        if _DOES.match(wording.canon, subject.verb) or _DONE_TO.match(wording.canon, subject.verb):
            return Subject(subject.units, subject.start, subject.verb)
    return None


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
