# ruff: noqa: E501  # patterns read better unbroken
"""What the heading of a section says that stands under it: contents, forms, slogans, times, money, work.

Source: headings of public information plans and the layout of plans in Decree 30/2020/NĐ-CP, Annex III; from
memory, unchecked. Headings are matched in lower case with single spaces.
"""

from __future__ import annotations

import re
from typing import Literal

from loa.reader.rules.units import COLLECTIVE, DETERMINER, KIND, POST

SectionKind = Literal["contents", "forms", "both", "slogans", "time", "other"]

_INFORM = r"(?:tuyên truyền|truyền thông|thông tin(?! và truyền thông)|phổ biến|cổ động|quảng bá|giáo dục pháp luật|vận động)"
# A document whose title has these words is about information; "Nội dung" alone then means what is to be told.
INFORMATION_TITLE = re.compile(
    rf"{_INFORM}|nâng cao nhận thức|tháng (?:hành động|cao điểm)|hưởng ứng|kỷ niệm|chiến dịch|tuần lễ",
    re.IGNORECASE,
)
# One who holds a festival, a contest or a meeting tells of it, and not how people are informed.
EVENT_TITLE = re.compile(
    rf"^\W*(?:kế hoạch )?tổ chức (?:các )?\W?(?:ngày hội|hội (?:thi|nghị|diễn|thao|khỏe|trại)|liên hoan|giải|lễ hội|đại hội|diễn tập)(?!\w)(?!.*{_INFORM})",
    re.IGNORECASE,
)

SLOGANS = re.compile(r"khẩu hiệu")
NO_SLOGANS = re.compile(
    r"treo khẩu hiệu|(?:băng rôn|pa ?-? ?nô|áp ?-? ?phích|băng zôn)[^:]*khẩu hiệu|khẩu hiệu[^:]*(?:băng rôn|pa ?-? ?nô|áp ?-? ?phích)|khẩu hiệu hành động"
)
_AND = r"(?:,|;| và| &|/| -| –)"
# A heading is a list of nouns and what is said of them: "Nội dung, hình thức | tuyên truyền".
_NOUNS = {
    "contents": r"nội dung|chủ đề|chủ điểm|đề tài|thông điệp|vấn đề|kiến thức",
    "forms": r"hình thức|thể loại|loại hình|phương thức|phương tiện|phương pháp|cách thức|cách làm|biện pháp|kênh|công cụ",
    "neutral": r"thời gian|thời điểm|đối tượng|phạm vi|địa bàn|địa điểm|quy mô|tiến độ|thời lượng|số lượng|sản phẩm|mục tiêu|yêu cầu|khẩu hiệu",
    "work": r"nhiệm vụ|giải pháp|hoạt động|công việc|kinh phí|tổ chức thực hiện|trách nhiệm|kế hoạch|lộ trình",
}
_NOUN = "(?:" + "|".join(_NOUNS.values()) + ")"
_QUALITY = (
    r"(?:trọng tâm|chủ yếu|chính|cơ bản|cụ thể|tập trung|cần|của|công tác|hoạt động|các|trong|chung|khác)"
)
HEADING = re.compile(
    rf"^(?:(?:một số|các|những|về|phần|định hướng|trọng tâm|đổi mới|đa dạng|đa dạng hóa|đa dạng hoá|xác định)(?:,| và)? )*(?P<nouns>{_NOUN}(?:{_AND} {_NOUN})*)(?P<tail>(?!\w).*)$"
)
NOUN_OF = {kind: re.compile(rf"(?<!\w)(?:{words})(?!\w)") for kind, words in _NOUNS.items()}
TOLD = re.compile(rf"^(?:{_AND}| |{_QUALITY})*?(?<!\w){_INFORM}")
# In a paper about information these say as much.
TOLD_LOOSELY = re.compile(
    rf"^(?:{_AND}| |{_QUALITY})*?(?<!\w)(?:quán triệt|học tập|giáo dục|tư vấn|trao đổi|phát thanh|phát sóng|truyền tải|chuyển tải|đưa tin|nói|(?:tin )?bài|tin, bài)(?!\w)"
)
BARE = re.compile(r"^(?: (?:trọng tâm|chủ yếu|chủ chốt|then chốt|chính|cơ bản|cụ thể|chung|khác))*$")
DONE = re.compile(r"^(?: (?:tổ chức|thực hiện|tiến hành|triển khai|công tác|các|hoạt động|thể hiện))+$")
# Headings in plain speech: "Tuyên truyền cái gì", "Những điều cần nói", "Nói bằng cách nào".
_TELL = rf"(?:{_INFORM}|nói|kể|nhắn|truyền tải|cho [^?.:;,]{{2,20}} biết)"
PLAIN_SPEECH: tuple[tuple[SectionKind, re.Pattern[str]], ...] = (
    ("forms", re.compile(
        rf"^(?:(?:{_TELL}|làm|đưa tin|đưa thông tin)(?: [^?.:;,]{{2,30}}?)?(?: |$))?(?:bằng (?:những |các )?(?:cách|hình thức|phương tiện|kênh) nào|(?:như )?thế nào|ra sao|bằng gì|(?<!làm )ở đâu(?:, (?:bằng gì|bằng cách nào))?|qua (?:những |các )?(?:đâu|kênh nào)|kiểu gì)\??$"
        rf"|^(?:các |những )?(?:cách|đường|con đường) (?:{_INFORM}|nói|truyền tải|chuyển tải|đưa (?:tin|thông tin)|đến với|tiếp cận)(?!\w)"
    )),
    ("contents", re.compile(
        rf"^(?:cần )?{_TELL}(?: (?:cho|với|đến|tới) [^?.:;,]{{2,20}})?(?: về)? (?:những |các )?(?:(?:cái|điều|chuyện|việc|nội dung|vấn đề) )?(?:gì|nào)(?!\w)[^.:;,]{{0,30}}$"
        rf"|^(?:(?:những|các|một số) )?(?:cái|điều|chuyện|việc|thông tin) (?:cần|phải|nên|muốn) (?:{_TELL}|đưa|gửi|chuyển|truyền)(?!\w)[^.:;]{{0,30}}$"
        rf"|^[^?.:;,]{{2,25}} cần (?:biết|nhớ|nắm|hiểu)(?: (?:những )?(?:điều )?gì)?\??$"
        rf"|^(?:những |các )?thông tin (?:chính|chủ yếu|cơ bản|trọng tâm)$|^(?:định hướng|trọng tâm)(?: công tác)? {_INFORM}$"
    )),
)  # fmt: skip
PLAIN_SPEECH_WORDS = (
    " gì", " nào", " sao", " đâu", "cách ", "đường ", " cần ", " phải ", " nên ", " muốn ", "thông tin ", "định hướng ", "trọng tâm ",
)  # fmt: skip
# Beneath a heading of contents or forms: the same for some of those told, for a place, for a time.
NARROWED = re.compile(
    r"^ (?:riêng|dành|đối với|cho|theo|với|ở|tại|trong|trên|thường xuyên|cao điểm|trước|sau|giai đoạn|đợt|bằng|từng|của từng)(?!\w)"
)
# Beside contents and forms: when all that is done.
PERIODS = re.compile(
    r"^(?:về )?(?:(?:các|những) )?(?:đợt|giai đoạn|mốc|thời kỳ|khung giờ|lịch)(?: (?:cao điểm|trọng điểm|thời gian|chính|quan trọng|thực hiện|triển khai|tổ chức|tuyên truyền|truyền thông|phát sóng|công tác))*$"
)
TIME = re.compile(r"^(?:về )?(?:thời gian|thời điểm|tiến độ|lộ trình)")
# A section of its own with other matter: what stood above it about contents or forms ends here.
OTHER = re.compile(
    r"^(?:[ivx\d.]* ?)?(?:thời gian|thời điểm|tiến độ|lộ trình|địa điểm|địa bàn|phạm vi|đối tượng(?! (?:là|thuộc|thứ|số|\d))|thành phần|kinh phí|nguồn|tổ chức thực hiện|tổ chức triển khai|phân công|trách nhiệm"
    r"|nhiệm vụ|giải pháp|mục đích|yêu cầu|mục tiêu|chỉ tiêu|quan điểm|công tác (?:kiểm tra|tổ chức|chỉ đạo|báo cáo|thi đua)|chế độ|kiểm tra|báo cáo|kết quả|số lượng|điều kiện|cơ cấu giải|giải thưởng)"
)
# Of these sections nothing is content, form or period.
TARGETS = re.compile(r"mục tiêu|chỉ tiêu|mục đích|yêu cầu|quan điểm|kết quả đạt được|đánh giá tình hình")
ORGANISING = re.compile(r"tổ chức thực hiện|tổ chức triển khai|phân công|trách nhiệm|nhiệm vụ|giải pháp")

# Labels inside a section: what follows the colon.
LABEL = re.compile(
    r"(?P<contents>nội\s+dung(?:\s+(?:tuyên\s+truyền|truyền\s+thông|chính))?|chủ\s+đề(?:\s+[^:.;]{0,40})?|thông\s+điệp(?:\s+[^:.;]{0,30})?)\s*:\s*"
    r"|(?P<forms>hình\s+thức(?:\s+(?:tuyên\s+truyền|truyền\s+thông|thực\s+hiện|thể\s+hiện|tổ\s+chức))?|phương\s+thức(?:\s+(?:tuyên\s+truyền|truyền\s+thông|thực\s+hiện))?)\s*:\s*"
    r"|(?P<other>(?:thời\s+(?:gian|lượng|hạn|điểm)|đối\s+tượng|địa\s+(?:điểm|bàn)|phạm\s+vi|số\s+lượng|đơn\s+vị|cơ\s+quan|kinh\s+phí|thành\s+phần|yêu\s+cầu|quy\s+mô|tần\s+suất|chủ\s+trì|phối\s+hợp|kích\s+thước|ngôn\s+ngữ)"
    r"(?:\s+[^:.;]{0,40})?)\s*:\s*",
    re.IGNORECASE,
)
# A section or item that only sends the reader elsewhere.
POINTER = re.compile(
    r"^(?:bám\s+sát|theo|thực\s+hiện\s+theo|căn\s+cứ|như|lựa\s+chọn|(?:các\s+)?nội\s+dung[^.;]{0,60}(?:theo|tại|bám\s+sát)|(?:có\s+)?(?:phụ\s+lục|văn\s+bản)[^.;]{0,40}(?:kèm\s+theo|gửi\s+kèm)|thực\s+hiện\s+các\s+nội\s+dung"
    r"|(?:các\s+)?hình\s+thức[^.;]{0,60}(?:theo|tại|bám\s+sát)|\(?(?:chi\s+tiết|cụ\s+thể)\s+(?:theo|tại))\b[^.;]{0,400}?(?:hướng\s+dẫn|kế\s+hoạch|đề\s+cương|phụ\s+lục|công\s+văn|văn\s+bản|mục\s+\S+|phần\s+\S+|đính\s+kèm|kèm\s+theo|chỉ\s+thị|chương\s+trình)",
    re.IGNORECASE,
)
# A lead-in only opens the list that follows.
LEAD_IN = re.compile(
    rf"(?:các|những|một số|với|theo)? ?(?:nội dung|hình thức|khẩu hiệu)[^.;:]{{0,60}}(?:sau|như sau|cụ thể|gồm|là)(?: đây)?$|(?:tập trung|chú trọng) (?:công tác )?{_INFORM}(?:[^.;:]{{0,30}})$|(?:như sau|sau đây|cụ thể)$"
)
LIST_OF_CONTENTS = re.compile(
    rf"(?<!\w){_INFORM}(?:{_AND} {_INFORM})*(?: [^.;:]{{0,60}})? (?:các|một số|những|với) nội dung(?: (?:trọng tâm|chính|chủ yếu|cơ bản|cụ thể|cần thiết))*(?: (?:sau|như sau|sau đây|cụ thể sau|gồm))?$"
    rf"|nội dung {_INFORM}[^.;:]{{0,60}} (?:sau|gồm|vào|là|như sau|sau đây)$"
)
# Whoever is asked to tell "as follows" is given what to tell, where the points below are no work.
ASKED_TO_TELL = re.compile(
    rf"(?<!\w)(?:đề nghị|yêu cầu|giao|chỉ đạo|mời)(?!\w)[^;:]*?(?<!\w)(?:{_INFORM}|thông tin|thông báo|định hướng|đăng tải|đưa tin)(?!\w)[^;:]*(?:như sau|sau đây|sau|cụ thể)$"
)
THANKS = re.compile(r"(?:[^.;:]{3,60} )?(?:(?:xin|rất|trân trọng) )+cảm ơn(?!\w)", re.IGNORECASE)
# The heading of a section that tells people something, in a paper about other work.
TELLS = re.compile(
    rf"^(?:về )?(?:(?:công tác|hoạt động|tăng cường|đẩy mạnh|tổ chức|thực hiện|thông tin)(?:,| và)? )*(?:{_INFORM}|nâng cao nhận thức)(?!\w)"
)
# A declared theme is content wherever it stands.
THEME = re.compile(
    r"^chủ\s+đề(?:\s+(?:của|chính|tuyên\s+truyền|truyền\s+thông))*\s+(?:(?:tháng|tuần|năm|ngày|chiến\s+dịch|đợt|cuộc|lễ)\b[^:.;]{0,80}|[^:.;]{0,30}năm\s+20\d\d)\s*:",
    re.IGNORECASE,
)
# A unit told to do something is laid a duty on; that is no content.
TOLD_UNIT = re.compile(
    rf"(?:(?:giao|đề nghị|yêu cầu) )?(?:{DETERMINER}{COLLECTIVE}|{KIND}|{POST})[^.;:]{{0,120}}? (?:chủ trì|có trách nhiệm|chịu trách nhiệm|phối hợp|chỉ đạo|tham mưu|xây dựng|tổ chức|mở|đăng|tăng cường|triển khai|thực hiện|hướng dẫn|tiếp tục|chủ động|bố trí)(?!\w)"
)
# After the periods, a paragraph that speaks of all of them.
ALL_ALONG = re.compile(
    r"^(?:Bên cạnh|Ngoài ra|Ngoài (?:các|những)|Song song|Xuyên suốt|Trong suốt|Đồng thời,? trong)"
)


# A section whose heading carries no number: what the headings of plans begin with.
_SECTION = re.compile(
    r"^(?:về )?(?:(?:các|một số|những|công tác) )?(?:mục đích|mục tiêu|yêu cầu|quan điểm|nội dung|hình thức|phương thức|thời gian|thời điểm|địa điểm|"
    r"đối tượng|phạm vi|nhiệm vụ|giải pháp|hoạt động|chủ đề|thông điệp|khẩu hiệu|kinh phí|nguồn lực|nguồn kinh phí|tổ chức thực hiện|tổ chức triển khai|"
    r"triển khai thực hiện|phân công|trách nhiệm|tiến độ|lộ trình|chế độ|chỉ tiêu|biện pháp|kênh)(?!\w)"
)
_LONGEST_SECTION = 90


def is_section_heading(words: str) -> bool:
    """Whether a line without a number is the heading of a section of a plan."""
    if len(words) > _LONGEST_SECTION or words[-1:] in ".;,!?…" or not words[:1].isupper():
        return False
    return ":" not in words[:-1] and _SECTION.match(plain(words)) is not None


def plain(words: str) -> str:
    """Words of a heading in the form the patterns expect."""
    return " ".join(words.lower().split()).strip(" .:;–-*")


def kind_of_heading(heading: str, *, above: SectionKind | None, information: bool) -> SectionKind | None:
    """What a heading says of its section; None where it says nothing and `above` goes on.

    `information`: the document or the heading above is about information, so "Nội dung" alone is enough.
    """
    words = plain(heading)
    if SLOGANS.search(words) and not NO_SLOGANS.search(words):
        return "slogans"
    if THEME.match(heading.strip() + ":"):
        return "contents"
    named, listed = HEADING.match(words), above in ("contents", "forms", "both")
    if named and (kind := _kind_of_nouns(named, known=information or listed, narrowed=listed)):
        same = kind == "other" and listed and above in NOUN_OF and NOUN_OF[above].search(named["nouns"])
        return None if same else kind  # "Hình thức phải hợp với từng nơi:" goes on with the forms
    if (information or listed) and (kind := _in_plain_speech(words, above=above)):
        return kind
    if TIME.match(words) or (above == "both" and PERIODS.match(words)):
        return "time"
    return "other" if OTHER.match(words) else None


def _in_plain_speech(words: str, *, above: SectionKind | None) -> SectionKind | None:
    """The kind of a heading that asks or tells what is said and how; a list of contents may ask anything."""
    if not _may_be_plain_speech(words):
        return None
    return next((kind for kind, pattern in PLAIN_SPEECH if kind != above and pattern.search(words)), None)


def _may_be_plain_speech(words: str) -> bool:
    for word in PLAIN_SPEECH_WORDS:  # noqa: SIM110  # asked so often that a generator costs more than the look
        if word in words:
            return True
    return False


def _kind_of_nouns(named: re.Match[str], *, known: bool, narrowed: bool) -> SectionKind | None:
    """The kind that the nouns of a heading and what is said of them give; None where they say nothing here."""
    nouns, tail = named["nouns"], named["tail"]
    contents, forms = bool(NOUN_OF["contents"].search(nouns)), bool(NOUN_OF["forms"].search(nouns))
    if not contents and not forms:
        return None
    if NOUN_OF["work"].search(nouns):
        return "other"
    told = TOLD.match(tail) or (known and TOLD_LOOSELY.match(tail))
    if not told and not (narrowed and NARROWED.match(tail)):
        contents = contents and known and bool(BARE.match(tail))
        forms = forms and known and bool(BARE.match(tail) or DONE.match(tail))
    if contents and forms:
        return "both"
    return "contents" if contents else "forms" if forms else "other"
