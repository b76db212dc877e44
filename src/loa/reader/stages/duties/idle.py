# ruff: noqa: E501  # patterns read better unbroken
"""Lines that lay nothing on whoever holds their section: notes, sums and numbers, who attends, what is so or was done.

Reads a `Wording`. Source of the words: from memory of everyday plans and letters, unchecked.
"""

from __future__ import annotations

import re

from loa.reader.reading import Node
from loa.reader.rules.folding import fold
from loa.reader.rules.needles import gate
from loa.reader.rules.verbs import DUTY_VERB, ORDER
from loa.reader.stages.document import Document
from loa.reader.stages.doers import find_late_subject
from loa.reader.stages.duties.quotas import is_quota
from loa.reader.stages.heads import head
from loa.reader.stages.predicates import find_verb
from loa.reader.stages.subjects import CLAUSE_END, Subject, is_unit_list
from loa.reader.stages.unit_edges import skip_leading
from loa.reader.stages.wording import Wording

_ACTS = re.compile(DUTY_VERB)
_ORDERS = re.compile(ORDER)
_NOTE = re.compile(r"\W*(?:lưu ý|chú ý|ghi chú|chú thích)(?: (?:thêm|chung|khác|quan trọng))? ?: ?")
_CONTACTED = "liên "
# Days that are told of: "Kỷ niệm 145 năm ngày sinh … (22/4/1870 - 22/4/2015); Giỗ Tổ (10/3 âm lịch).".
_OCCASIONS = ("kỷ niệm ", "kỉ niệm ", "lễ ", "ngày ", "giỗ ", "tết ")
_DAY_TOLD = r"(?:(?:lễ )?k[ỷỉ] niệm|ngày|giỗ|tết|lễ|đại lễ)(?!\w)[^.;:()]{3,160}\([^()]*\d[^()]*\)"
_OCCASION = re.compile(rf"{_DAY_TOLD}(?:[;,] (?:và )?{_DAY_TOLD})*[ .;]*")
# Whom to ask: "Chi tiết liên hệ Phòng Tổng hợp, điện thoại: …".
_CONTACT = re.compile(
    r"\W*(?:(?:mọi |cần )?(?:thêm )?(?:thông tin )?(?:chi tiết|thắc mắc|vướng mắc|thông tin)|đầu mối|(?:địa chỉ|cán bộ|người|số điện thoại|thông tin))(?: [^ .;:]+){0,8}? (?:liên hệ|liên lạc)(?!\w)"
)
_ASKED_THERE = re.compile(
    r"(?<!\w)liên (?:hệ|lạc)(?!\w)[^;]*(?:điện thoại|email|e-mail|địa chỉ|số máy|sđt|đt:|zalo|hotline)"
)
# What a law says, told before what it asks: "Tại khoản 3 Điều 1 Luật số … quy định: …", "Căn cứ quy định trên, …".
_LAW_SAYS = re.compile(
    r"(?:tại |theo |căn cứ )?(?:quy định )?(?:tại |của )?(?:các )?(?:điểm|khoản|điều) \S+ [^:;]{0,160}?(?:luật|nghị định|thông tư|quyết định|nghị quyết|quy chế|điều lệ)[^:;]{0,160}: (?=\S)"
    r"|(?:căn cứ|theo) (?:các )?(?:quy định|hướng dẫn) (?:trên|nêu trên|nói trên|này|tại [^,;:]{3,80}), (?:trường hợp|đối với|người|cơ sở|tổ chức)(?!\w)"
)
# What tells numbers, places and people of something that is done elsewhere: "Số lượng: 500 tờ rơi".
_LABEL = re.compile(
    r"\W*(?:(?P<who>thành phần|(?:định vị|tầm nhìn|sứ mệnh|sứ mạng|giá trị cốt lõi|thông điệp|slogan|triết lý)(?= ?:)|địa chỉ (?:nộp|nhận|gửi))|(?:tổng )?(?:số lượng|số tiền|kinh phí|chi phí|dự toán|trị giá)|mức (?:chi|hỗ trợ|thưởng|thu|đóng góp|quà|giải)|đơn giá|định mức|địa điểm|đối tượng|"
    r"cơ cấu giải|giải thưởng)(?: [^:;.,]{1,60})? ?: ?"
)
_COUNTED = r"\d[\d.,]*(?: ?(?:triệu|nghìn|ngàn|tỷ|tỉ))*(?: ?(?:đồng|đ|vnđ)| (?:người|đại biểu|đồng chí|em|học sinh|cán bộ|hội viên|đoàn viên|suất|lượt|phần quà|cuốn|bộ|tờ|cái|chiếc|bản))(?!\w)"
_SUM = re.compile(
    rf" ?\d{{1,4}}[ .;]*|(?:\d{{1,3}} ?\+ ?)*\d{{1,3}}[ .;]*| ?(?:(?:mỗi|một|cho|là|khoảng|tổng)(?: \w+){{0,2}} )?{_COUNTED}(?: ?/ ?[\w /]{{1,40}})?(?: \([^()]*\))?[ .;]*"
)
_PAST_NEEDS = gate("đã ", "vừa ", "đang ")
_TARGET = re.compile(r"(?:ít nhất |trên |tối thiểu )?\d[\d.,]* ?%")
# What stands so now, or was so: "Hiện nay toàn tỉnh có 12 bể bơi", "Trong năm 2023, các huyện đã mở 12 lớp".
_NOW = re.compile(
    r"(?:hiện nay|hiện tại|đến nay|cho đến nay|tính đến|thời gian (?:vừa )?qua|(?:trong )?(?:những|các) năm (?:gần đây|vừa qua|qua)|trong (?:thời gian|năm) (?:vừa )?qua|nhìn chung|tuy nhiên)(?!\w)|theo (?:thống kê|số liệu|báo cáo)[^,.;:]{0,80},"
)
# What a paper says of itself or of a thing: "Kế hoạch này thay thế …", "Kết quả là căn cứ để …".
_SAYS_WHAT_IT_IS = re.compile(
    r"(?:kế hoạch|quyết định|chỉ thị|công văn|hướng dẫn|chương trình) này (?:thay thế|có hiệu lực|gồm|áp dụng|được áp dụng)(?!\w)"
    r"|(?:kết quả|số liệu|nội dung|việc) [^,.;:]{3,80} là (?:một trong (?:những|các) )?(?:căn cứ|cơ sở|tiêu chí|điều kiện)(?!\w)"
)
_YEAR = re.compile(
    r"(?:trong |vào )?(?:ngày|năm|quý|tháng|\d+ tháng)(?: đầu năm)? [\divx/.-]+(?: (?:tháng|năm) [\d/]+){0,2}, "
)
_STANDS = re.compile(r"(?<!\w)(?:đã|đang|vừa|chưa|còn|có|đạt)(?!\w)")
_DONE = re.compile(
    r"(?<!\w)(?:đã|vừa)(?! (?:được|ký|có|nêu|đề ra|ban hành|giao|phê duyệt|xây dựng|đăng ký|duyệt))(?!\w)"
)
# Why something is so: "Do các xã còn phải rà soát nên đến nay mới có 5 xã báo cáo".
_REASON = re.compile(
    r"(?:do|vì|bởi vì|tuy|mặc dù) (?!đó|vậy|thế)[^.;]{10,500}?(?<!\w)(?:nên|nhưng) [^.;]{0,80}?(?<!\w)(?:mới|đã|vẫn|còn|chưa|không)(?!\w)"
)
# What is told only if something comes up: "Nếu có thay đổi, Sở Y tế thông báo sau".
_IF_TROUBLE = re.compile(
    r"(?:(?:trong )?(?:suốt )?quá trình [^,.;:]{3,80},? )?(?:nếu|khi|trường hợp|mọi|có) (?:có |gặp |còn |phát sinh )?[^,.;:]{0,40}?(?:khó khăn|vướng mắc|bất cập|thay đổi|chưa rõ|(?:vấn đề|nội dung) (?:\w+ ){0,2}phát sinh)(?!\w)"
    r"[^.;]*?(?<!\w)(?:liên hệ|trao đổi|thông báo)(?!\w)"
)
# "Hiệu trưởng: Chủ tịch Ban Chỉ đạo": who sits in a board, nobody's work.
_MEMBER = re.compile(
    r" ?(?:là |làm )?(?:(?:phó )?(?:trưởng ban|chủ tịch|tổ trưởng|trưởng đoàn|trưởng tiểu ban)|phó ban|ủy viên|thành viên|thư ký)"
    r"(?: (?:thường trực|chính|chuyên trách|ban chỉ đạo|ban tổ chức|hội đồng|tổ giúp việc|tiểu ban|đoàn kiểm tra))*[.;, ]*"
)
# "Bà Trần Thị B, Giám đốc Sở Y tế - Phó Trưởng ban": who sits in a board, by a name or post and a part.
_SITS = re.compile(
    r"[^.;:]{3,160} [-–] (?:(?:phó )?(?:trưởng ban|trưởng đoàn|tổ trưởng|trưởng tiểu ban)|ủy viên|thành viên|thư ký)(?: (?:thường trực|ban chỉ đạo|ban tổ chức|tổ giúp việc|tiểu ban))*[.;, ]*"
)
# "Kiện toàn Ban Chỉ đạo, gồm: Trưởng ban là Chủ tịch UBND xã; …": a board and who sits in it.
_BOARD = re.compile(
    r"(?:gồm|thành phần|cơ cấu)(?: [^ :;.,]+){0,6} ?: ?(?:đồng chí |ông |bà )?(?:phó )?(?:trưởng|tổ trưởng|tổ phó|chủ tịch|ủy viên|thành viên|thư ký)(?: [^ ;:.,]+){0,6}? (?:là|gồm|do) "
)
# "Ban Tổ chức do Phó Hiệu trưởng làm Trưởng ban; Phòng Y tế là thường trực.": who sits in it, in a sentence.
_SEAT = r"(?:phó )?(?:trưởng ban|chủ tịch|tổ trưởng|trưởng đoàn|trưởng tiểu ban)|phó ban|ủy viên|thành viên|thư ký"
_SEATED = r"(?: (?:thường trực|ban chỉ đạo|ban tổ chức|hội đồng|tổ giúp việc|tiểu ban))*"
_SEATS = re.compile(
    rf"(?:[^.;:]{{3,120}}: )?[^.;:]{{3,120}} (?:là|làm) (?:{_SEAT}){_SEATED}"
    rf"(?:[;,] [^.;:,]{{3,120}} (?:là|làm) (?:{_SEAT}|(?:cơ quan |bộ phận )?thường trực){_SEATED})*[.;, ]*"
)
_PERSON = re.compile(r" ?(?:các )?(?:đồng chí|đ/c|ông|bà) ")
_ALL = (
    "các cấp", "các ngành", "các sở", "các bộ, ", "các ban, ", "các cơ quan", "các đơn vị", "các địa phương", "các tổ chức", "các phòng, ban",
    "các chi bộ", "các xã", "cấp ủy", "đảng ủy, chính quyền", "đảng bộ, chính quyền", "mọi ", "toàn thể ", "tất cả ",
)  # fmt: skip
_PURPOSE = re.compile(
    r"^(?:muc dich|yeu cau|cac yeu cau|quan diem|muc tieu)(?!\w)(?!.*(?:noi dung|nhiem vu|to chuc))"
)
# Who may be commended: "Tập thể: Các đơn vị được phân công phục vụ …".
_MERITED = re.compile(
    r"(?:đối với |các )?(?:tập thể|cá nhân|hộ gia đình|gia đình)(?:(?:,| và) (?:tập thể|cá nhân|hộ gia đình|gia đình|hộ))* ?: "
)
_COMMENDS = re.compile(
    r"khen thuong|ton vinh|bieu duong|binh chon|xet chon|xet tang|trao tang|giai thuong|doi tuong"
)
_PRINCIPLE = re.compile(
    r"^(?:(?:quan diem|yeu cau|muc tieu|muc dich)(?:,| va) )?(?:cac )?(?:nguyen tac|phuong cham)(?!\w)(?!.*(?:noi dung|nhiem vu|trach nhiem|to chuc thuc hien|giai phap|quy trinh))"
)
# Whom a movement calls upon, and no work: "Các trường thi đua dạy tốt, học tốt".
_EMULATES = re.compile(
    r"(?<!ban )(?<!động )(?<!chức )(?<!mạnh )(?<!khai )(?<!ứng )(?<!ước )(?<!ký )(?<!khối )(?<!cụm )(?<!đồng )(?<!trào )(?<!tác )thi đua,? (?=(?:làm|thực hiện|lập|hoàn thành|học|dạy|lao động|xây dựng|phấn đấu|đẩy|nâng|tham gia|sáng tạo|sản xuất|phát huy|phát triển|đổi mới|nêu|chấp hành|phục vụ)(?!\w))"
)
_LONGEST_EMULATION = 30  # letters that the verb and the next one may take
_PRAISES = re.compile(
    r"(?:ghi nhận|biểu dương,|đánh giá cao|hoan nghênh|chúc mừng|cảm ơn|(?:cơ bản )?(?:nhất trí|đồng ý|đồng tình))(?!\w)"
)
_MATTER = re.compile(
    r"(?:trách nhiệm|quyền|nghĩa vụ|quyền và nghĩa vụ|vai trò|ý nghĩa|vị trí|tầm quan trọng) (?:của|và|về)(?!\w)"
)
# "Dạy nghề cho người khuyết tật phải gắn với việc làm": how work is to be that others do.
_MUST_BE = re.compile(
    r"(?!tăng cường|đẩy mạnh|tiếp tục|chỉ đạo|yêu cầu|quán triệt)[^,.;:()]{5,140} phải (?:luôn |thật )?(?:gắn|bảo đảm|đảm bảo|phù hợp|xuất phát)(?!\w)"
)
_LATER = re.compile(r"[;.] (?=\w)")


def is_idle(words: Wording) -> bool:
    """Whether a line lays nothing on anybody, whoever holds its section."""
    canon = words.canon
    if ":" in canon and (note := _NOTE.match(canon)):
        return not _tells_somebody(words, note.end()) or _ASKED_THERE.search(canon) is not None
    if canon.startswith(_OCCASIONS) and _OCCASION.fullmatch(canon):
        return True
    if (_CONTACTED in canon and _CONTACT.match(canon)) or is_quota(words) or _LAW_SAYS.match(canon):
        return True
    if " phải " in canon and _MUST_BE.match(canon) and not _tells_somebody(words, 0):
        return True
    if _ACTS.match(words.canon):
        return False  # what begins with a verb is work: so do most, and nothing more is asked of them
    if label := _LABEL.match(words.canon):
        return bool(label["who"]) or not (
            _tells_somebody(words, label.end()) or _ACTS.match(words.canon, label.end())
        )
    if _TARGET.match(words.canon) or _SAYS_WHAT_IT_IS.match(words.canon) or _sits_in_board(words):
        return True  # "100 % các hộ ký cam kết" is a target
    return _is_sum(words, 0) or _tells_what_is(words) or _IF_TROUBLE.match(words.canon) is not None


def names_board(words: Wording, end: int | None = None) -> bool:
    """Whether a line (up to `end`) tells of a board who sits in it, which gives these no work."""
    end = len(words.text) if end is None else end
    return words.canon.find("gồm", 0, end) >= 0 and _BOARD.search(words.canon, 0, end) is not None


def is_told_of(words: Wording, rest: int) -> bool:
    """Whether what stands behind a unit's colon tells who it is or how much it gets, and no work."""
    if not words.text[rest:].strip(" .;:"):
        return False
    about = _PERSON.match(words.canon, rest) or _MEMBER.fullmatch(words.canon, rest)
    return bool(about) or _is_sum(words, rest) or _names_members(words, rest) or is_quota(words)


def _is_sum(words: Wording, start: int) -> bool:
    """Whether what begins at `start` is only a sum or a number: "150 triệu đồng", "mỗi huyện 10 người"."""
    return bool(_SUM.fullmatch(words.canon, start)) and not _ACTS.match(words.canon, start)


def _names_members(words: Wording, start: int) -> bool:
    """Whether what stands behind the colon only names posts: "Trưởng ban: Phó Hiệu trưởng phụ trách …"."""
    end = len(words.text.rstrip(" .;,"))
    return end > start and is_unit_list(words, start, end)


def _sits_in_board(words: Wording) -> bool:
    at_end = words.text[-24:]
    return (" - " in at_end or " – " in at_end or " viên" in at_end) and bool(_SITS.fullmatch(words.canon))


def seats_somebody(words: str) -> bool:
    """Whether these words only say who leads a board and who sits in it."""
    at_end = words[-24:].lower()
    return (
        any(each in at_end for each in ("trưởng", "viên", "thường trực", "thư ký", "chủ tịch"))
        and _SEATS.fullmatch(words.lower()) is not None
    )


def _tells_somebody(words: Wording, start: int) -> bool:
    subject = find_late_subject(words, start, len(words.text))
    return subject is not None and not subject.generic


def _tells_what_is(words: Wording) -> bool:
    """Whether the sentence tells what is so or was done, and nothing behind it is work."""
    canon = words.canon
    opener = _NOW.match(canon) or _YEAR.match(canon)
    if _REASON.match(canon):
        return not any(_ORDERS.match(canon, mark.end()) for mark in _LATER.finditer(canon))
    if opener is None and not words.hits & _PAST_NEEDS:
        return False
    stop = CLAUSE_END.search(canon)
    end = stop.start() if stop else len(canon)
    if opener is None:
        told = _was_done(words, end)
    else:
        told = (_DONE if opener.re is _YEAR else _STANDS).search(canon, opener.end(), end) is not None
    if opener and told and (_ORDERS.search(canon, opener.end(), end) or find_late_subject(words, 0, end)):
        return False
    return told and not any(
        _ACTS.match(canon, mark.end()) or _ORDERS.match(canon, mark.end()) for mark in _LATER.finditer(canon)
    )


def _was_done(words: Wording, end: int) -> bool:
    """Whether a unit opens the sentence and has done, or is doing, something."""
    found = head(words, 0) if skip_leading(words, 0, end) == 0 else None
    if found is None or found[0] == "territory":
        return False
    verb = find_verb(words, 0, end)
    return verb is not None and verb["past"] in ("đã", "vừa", "đang")


def appeals_to_all(document: Document, node: Node | None, words: Wording, subject: Subject) -> bool:
    """Whether a sentence of the purpose and demands of a paper only asks everybody: "Các ngành thực hiện nghiêm túc"."""
    if node is not None and not subject.ordered and _stands_in(document, node, _PRINCIPLE):
        return True
    if node is not None and _MERITED.match(words.canon) and _stands_in(document, node, _COMMENDS):
        return True
    everybody = words.canon.startswith(_ALL, subject.start) or head(words, subject.start) is None
    if node is None or not everybody or "báo cáo" in words.canon:
        return False
    return _stands_in(document, node, _PURPOSE)


def _stands_in(document: Document, node: Node, section: re.Pattern[str]) -> bool:
    """Whether the node or one around it is headed as such a section."""
    return any(section.search(fold(each.heading.value)) for each in (node, *document.ancestors(node)))


def only_speaks(words: Wording, subject: Subject) -> bool:
    """Whether who is named only praises, agrees or competes in a movement, or the words tell a matter: none is work."""
    if _PRAISES.match(words.canon, subject.verb) or _competes(words, subject) or is_quota(words):
        return True
    return subject.start > 0 and (tells_matter(words) or names_board(words, subject.start))


def _competes(words: Wording, subject: Subject) -> bool:
    if subject.ordered or "thi đua" not in words.canon:
        return False
    return _EMULATES.search(words.canon, subject.start, subject.verb + _LONGEST_EMULATION) is not None


def tells_matter(words: Wording) -> bool:
    """Whether the words are a matter to be told: "Quyền và nghĩa vụ của công dân; …"."""
    return _MATTER.match(words.canon) is not None
