"""Phrases that open, close and join the parts of Vietnamese administrative documents.

Layout and fixed phrases: Decree 30/2020/NĐ-CP, Annex I and III; party papers: Guide 36-HD/VPTW of 2018 (both
from memory, unchecked). Words that cannot end a sentence: Vietnamese grammar, own list.
"""

from __future__ import annotations

import re

from loa.reader.rules.letters import exact
from loa.reader.rules.places import DASHED
from loa.reader.rules.signature import AUTHORITY

# Words after which a sentence must go on: a line that ends in one is continued by the next.
_DANGLING = (
    r"của|và|với|các|những|trên|tại|do|để|từ|đến|trong|cho|về|theo|là|bằng|hoặc|như|được|bởi|vào|"
    r"cùng|giữa|mỗi|từng|nhằm|gồm|ở|này,|Chỉ thị|một|một số|hay|mà|thì|TP\.|Tp\.|TX\.|T\.|P\.|Q\.|tp\."
)
DANGLING = re.compile(rf"(?:^|[\s(/])(?:{_DANGLING})$")
# Words that go on only into a number: "Kế hoạch số" does, "chuyển đổi số" does not.
_COUNTING = r"số|sô|sổ|ngày|tháng|quý|năm|cấp độ|thứ|khóa|khoá|kỳ|khoản|điểm|mục|Mục|Điều|Nghị quyết|Kế hoạch"
COUNTING = re.compile(rf"(?:^|[\s(/])(?:{_COUNTING})$")
# Kinds of offices that are no name without what follows: "Cục" / "Di sản văn hóa". "Văn phòng Sở" is whole.
_KINDS = (
    r"Sở|Bộ|Cục|Vụ|Chi cục|Tổng cục|Hội Liên hiệp|Liên hiệp|Liên đoàn|Liên minh|Trung tâm|Viện|"
    r"Ủy ban|Uỷ ban|Phòng|Đảng ủy|Đảng uỷ|Hội"
)
NAMING = re.compile(
    rf"(?:^|[,;./()\d] ?|(?:^|\s)(?:và|với|cho|do|giao|gửi|về|nghị|cầu|hợp|trừ)\s)(?:{_KINDS})$|"
    r"Ban Thường vụ$|Ban Chấp hành$|"  # of which party body: "Ban Thường vụ" / "Huyện ủy …"
    r"[,;./()\d] ?Văn phòng$"  # alone on its line it is one of a list
)
NAMED_ON = re.compile(exact(r"[A-ZĐÀ-Ỹ][a-zà-ỹđ]"))
# The last syllables of all of these: a line that ends in any other dangles in none of them.
LAST_SYLLABLES = frozenset(
    words.replace("\\", "").split()[-1]
    for words in f"{_DANGLING}|{_COUNTING}|{_KINDS}|phòng|vụ|hành".split("|")
)
COUNTED = re.compile(r"[\d(/]|[IVXL]+\b")
TERMINAL = re.compile(r"[.;:!?…][”\"'’)\]]*$|[.;:!?…”\"'’)\]][.;:!?…]$")
COUNTRY = re.compile(r"C[ỘOÔ]NG\s+H[ÒOÓÔ][AÀÁ]\s+X[ÃAÁÀẢÂ]|ĐẢNG\s+CỘNG\s+SẢN|CỘNG\s+H[OÒ][ÀA]", re.IGNORECASE)
MOTTO = re.compile(r"(?:[ĐÐ]|(?-i:D))[ộôoóồố]c\s+l[ậaâạấă]p\s*[-–—]\s*T[ựưuứừ]\s+d[o0]", re.IGNORECASE)
# A code stands after "Số"; a letter "o" and a stray sign are usual slips of OCR.
NUMBER_LABEL = re.compile(
    r"[S$][ốồôóổỗộo6éẻèő][\s.]*(?::|;(?=\s?\d)|(?=\s*[\d.…_]{0,8}\s*[-/]\s*[A-ZĐ]))", re.IGNORECASE
)
SUBJECT_LABEL = re.compile(
    r"V\s?/\s?v\b[\s:.]*|(?:Về|VỀ)\s+việc\b(?=\s)|V/(?=\s)|Vv(?:\s|\s?:\s*)|Trích\s+yếu\s*:\s*|(?-i:Về)\s?:\s+|(?-i:V\.v)[.:]?\s+(?=\w)"
    # as a scan leaves the letters and their stroke
    r"|(?-i:V[wy]|Wv|V[ií]/?v|V⁄v|V/[yw])[:.]?\s+(?=\w)",
    re.IGNORECASE,
)
ADDRESSED = re.compile(
    r"(?:K[íi]nh|Thân)\s+g[ửưu]i\b\s*[:;.]?\s*|n?Gửi\s*:\s*"
    r"|K[íiỉìĩîï][nm]h\s+(?:[gsøq][ửưuùứừũởơûữ][iíìỉ]|giri)\b\s*[:;.]?\s*",
    re.IGNORECASE,
)
# Who telegraphs stands before it, whom it tells in the list below: "CHỦ TỊCH UBND TỈNH … điện:".
TELEGRAPHED = re.compile(
    r"(?:CHỦ\s+TỊCH|ỦY\s+BAN|UBND|BAN\s|BỘ\s|BỘ\s+TRƯỞNG|THỦ\s+TƯỚNG|TRƯỞNG\s+BAN|GIÁM\s+ĐỐC|SỞ\s)[^.;:\n]{0,150}?\sđiện\s*:\s*",
    re.IGNORECASE,
)
RECIPIENTS = re.compile(
    r"[*_]{0,3}N(?:[ơoóởờ]?i\s+(?:nh[ậaâạ]n\b\s*[:;.]?|gửi\s*:)|[ơoóởờøeaôồ][iït]\s+nh[ậaâạấầ][nmu]\s*[:;])\s*",
    re.IGNORECASE,
)
APPENDIX = re.compile(
    r"(?:PH[ỤU]\s+L[ỤU]C|Ph[ụu]\s+l[ụu]c|PHỤ\s+BIỂU|Phụ\s+biểu|BIỂU\s+MẪU)\b(?:\s+(?:số\s+|SỐ\s+)?[\dIVXA-Z]{1,4})?\s*[:.]?\s*$|(?:PHỤ\s+LỤC|PHỤ\s+BIỂU)\b"
)
ATTACHED = re.compile(
    r"\(?\s*(?:(?:Ban\s+hành\s+)?[Kk]èm\s+theo|Ban\s+hành\s+(?:kèm|theo)|[Đđ]ính\s+kèm)\s", re.IGNORECASE
)
PREAMBLE = re.compile(
    r"(?:Căn\s+cứ|Thực\s+hiện|Theo|Để|Nhằm|Xét|Thời\s+gian\s+qua|Trong\s+thời\s+gian|Triển\s+khai|Tiếp\s+tục|Trên\s+cơ\s+sở|Ngày\s+\d{1,2}|Hưởng\s+ứng|"
    r"Chấp\s+hành|Phát\s+huy|Sau\s+khi|Hiện\s+nay|Qua\s|Trước\s+tình\s+hình|Năm\s+\d{4})\b"
)
# What stands in small letters below a title in capitals and still belongs to it.
TITLE_GOES_ON = re.compile(
    r"(?:Giai\s+đoạn|Năm|Đợt|Lần|Khóa|Khoá|Nhiệm\s+kỳ|Trên\s+địa\s+bàn|Từ\s|Tháng|Quý|Nhân|Về|Tại|Chủ\s+đề|Chào\s+mừng|Kỷ\s+niệm|Hưởng\s+ứng|Ngành)\b"
)
CLOSING = re.compile(
    r"(?:Trên\s+đây\s+là|Trong\s+quá\s+trình|Quá\s+trình\s+(?:triển|thực)|Nhận\s+được\s|Yêu\s+cầu\s|Đề\s+nghị\s|Kế\s+hoạch\s+này|Chỉ\s+thị\s+này|(?:Phương\s+án|Thông\s+báo|Công\s+văn|Quyết\s+định|Đề\s+án)\s+này|"
    r"Hướng\s+dẫn\s+này|Công\s+điện\s+này|Chương\s+trình\s+này|Căn\s+cứ\s+(?:[Kk]ế\s+hoạch|nội\s+dung|[Hh]ướng\s+dẫn|[Cc]hương\s+trình)|Nếu\s+có\s|"
    r"[^.;:\n]{3,60}\s(?:đề\s+nghị|yêu\s+cầu)\s[^.:\n]{3,200}\s(?:khó\s+khăn|vướng\s+mắc|phát\s+sinh)|Mọi\s+(?:vướng|khó)|Với\s+tinh\s+thần|Rất\s+mong|Kính\s+(?:trình|đề\s+nghị|mong)|Trân\s+trọng|Giao\s.{3,250}(?:theo\s+dõi|đôn\s+đốc))",
)
# What a page of the web adds below a paper: its source, who wrote it, what else may be done there.
BELOW_ON_PAGE = re.compile(
    r"\((?:Nguồn|Theo)\b[^()]{3,160}\)\s*\.?\Z|(?:Nguồn|Tác\s+giả(?:\s+bài\s+viết)?|Người\s+viết|Ảnh|Tin,?\s+(?:bài|ảnh)|Bài\s+viết)\s*:[^.;]{0,80}\Z|"
    r"(?:Đánh\s+giá|Chia\s+sẻ|Bình\s+luận|Ý\s+kiến(?:\s+bạn\s+đọc)?|Gửi\s+bình\s+luận.{0,30}|In\s+bài(?:\s+viết)?|(?:Các\s+)?[Tt]in\s+(?:tức\s+)?(?:liên\s+quan|khác|mới(?:\s+nhất)?|cùng\s+chuyên\s+mục)|"
    r"(?:Các\s+)?[Bb]ài\s+viết\s+(?:liên\s+quan|khác)|Liên\s+kết\s+bài\s+viết\s+gốc|Quay\s+lại|Trở\s+về|PV)\Z"
)
WRITER = re.compile(exact(r"(?:[A-ZĐÀ-Ỹ][a-zà-ỹ]+\s+){1,3}[A-ZĐÀ-Ỹ][a-zà-ỹ]+\Z"))
# The first of several points that are counted in words.
FIRST_IN_WORDS = re.compile(r"(?:Thứ nhất|Một là|Trước hết)[,:]? ")
LABEL = re.compile(
    r"(?:[Đđ]ơn\s+vị|[Cc]ơ\s+quan|[Tt]hời\s+(?:gian|hạn|điểm)|[Cc]hủ\s+trì|[Pp]hối\s+hợp|[Pp]hân\s+công|[Nn]gười\s+thực\s+hiện|[Kk]inh\s+phí|"
    r"[Đđ]ịa\s+điểm|[Tt]hành\s+phần|[Kk]ết\s+quả|[Ss]ản\s+phẩm|[Tt]iến\s+độ|[Ll]ộ\s+trình|[Hh]oàn\s+thành|[Đđ]ầu\s+mối|[Cc]ùng\s+(?:thực\s+hiện|tham\s+gia)|[Hh]ình\s+thức|[Nn]ội\s+dung|[Nn]gười\s+(?:làm|giúp|phụ|hỗ\s+trợ)|Ai\s+(?:làm|giúp|phụ|chủ\s+trì)|Giúp|Làm|"
    r"Giao\s+cho|[Tt]rách\s+nhiệm\s+chính|[Pp]hụ\s+trách|[Hh]ỗ\s+trợ|[Tt]ham\s+gia|[Bb]ộ\s+phận|Khi\s+nào|Hạn|Xong)\b[^:.;\n]{0,40}:"
)
# Bare requests that do not make a heading of what stands before their colon.
BARE_REQUEST = re.compile(
    r"(?:Đề\s+nghị|Yêu\s+cầu|Giao|Phân\s+công|Đối\s+với|Kính\s+đề\s+nghị)\s*:", re.IGNORECASE
)
ACKNOWLEDGED = re.compile(r"X[ÁA]C\s+NH[ẬA]N|Xác\s+nhận\b")
# Who decides, in the capitals of a line of its own between the title of a decision and its bases.
DECIDER = re.compile(
    r"(?:(?:CHỦ\s+TỊCH|BỘ\s+TRƯỞNG|THỦ\s+TƯỚNG|THỐNG\s+ĐỐC|(?:TỔNG\s+)?GIÁM\s+ĐỐC|HIỆU\s+TRƯỞNG|VIỆN\s+TRƯỞNG|"
    r"(?:TỔNG\s+)?CỤC\s+TRƯỞNG|TRƯỞNG\s+BAN|TRƯỞNG\s+PHÒNG|BAN\s+THƯỜNG\s+VỤ|BAN\s+CHẤP\s+HÀNH|ĐOÀN\s+CHỦ\s+TỊCH|[ỦU][YỶ]\s+BAN\s+NHÂN\s+DÂN|"
    r"UBND|HỘI\s+ĐỒNG\s+NHÂN\s+DÂN|QUỐC\s+HỘI)\s|CHÍNH\s+PHỦ$|THỦ\s+TƯỚNG\s+CHÍNH\s+PHỦ$)"
)
# How the names of issuing bodies begin, in the capitals of a header.
ORGAN = re.compile(
    r"(?:ỦY|UỶ|UBND|HỘI|HĐND|SỞ|BAN|BỘ|CỤC|TỔNG|CÔNG AN|ĐẢNG ỦY|TỈNH|THÀNH|HUYỆN|TRUNG TÂM|MẶT TRẬN|"
    r"PHÒNG(?!,| (?:CHỐNG|CHÁY|NGỪA|TRÁNH|THỦ)\b)|"
    r"ĐOÀN|LIÊN|VĂN|THỦ TƯỚNG|CHÍNH PHỦ|QUỐC HỘI|KIỂM TOÁN|"
    r"ĐÀI|TRƯỜNG|CHI|VIỆN|TIỂU|THANH TRA|BẢO HIỂM|NGÂN|QUẬN)\b"
)


def _inline(pattern: re.Pattern[str]) -> str:
    return f"(?{'i' if pattern.flags & re.IGNORECASE else ''}:{pattern.pattern})"


# One look at the head of a line for all that no line above it continues.
OPENS = re.compile(
    "|".join(
        (
            f"(?P<closed>{_inline(COUNTRY)}|{_inline(MOTTO)})",
            f"(?P<appendix>{_inline(APPENDIX)})",
            f"(?P<upper>{_inline(ACKNOWLEDGED)})",
            *(_inline(each) for each in (RECIPIENTS, ADDRESSED, AUTHORITY, ATTACHED, NUMBER_LABEL)),
            exact(rf"(?=[A-ZĐÀ-Ỹ]){_inline(LABEL)}"),
            rf"(?=V[/vwyií⁄ .]|Wv|Về\s?:){_inline(SUBJECT_LABEL)}|[*_]{{1,3}}V\s?/\s?v\b",
            exact(r"CÔNG VĂN\s*:?\s+(?:V/v|[Vv]ề việc)\b|Công văn\s*:?\s+V/v\b"),
            r"Trên đây là|Căn cứ\s",
        )
    )
)


def _cases(letter: str) -> tuple[str, str]:
    return letter, letter.upper()


# The first two letters of all of these: most lines begin with others.
_IN_ANY_CASE = {
    "cộ", "cô", "co", "đả", "độ", "đô", "đo", "đó", "đồ", "đố", "ðộ", "ðô", "ðo", "ðó", "ðồ", "ðố",
    "nơ", "no", "nó", "nở", "nờ", "ni", "kí", "ki", "kè", "ba", "đí", "số", "sồ", "sô", "só", "sổ",
    "sỗ", "sộ", "so", "s6", "th", "tr", "gử", "ng",
    "sé", "sẻ", "sè", "ső", "kỉ", "kì", "kĩ", "kî", "kï", "nø", "ne", "na", "nô", "nồ",
    "vi", "ví", "vw", "vy", "wv",
}  # fmt: skip
OPENINGS = frozenset({
    "PH", "Ph", "BI", "XÁ", "XA", "Xá", "TM", "T/", "KT", "K/", "TL", "TU", "Q ", "Q.", "Q,", "Q:",
    "V ", "V/", "V.", "V⁄", "Về", "VỀ", "Vv", "VV", "Tr", "Că", "Đơ", "Cơ", "Th", "Ch", "Ng", "Ki", "Đị",
    "Kế", "Sả", "Ti", "Lộ", "Ho", "Đầ", "Cù", "Hì", "Nộ", "Ai", "Bộ", "Gi", "Hạ", "Hỗ", "Kh", "Là", "Xo",
    *(one + other for pair in _IN_ANY_CASE for one in _cases(pair[0]) for other in _cases(pair[1])),
    *(f"${letter}" for letter in "ốồôóổỗộo6ỐỒÔÓỔỖỘOéẻèőÉẺÈŐ"),  # "$6: 12/TB-SYT", as OCR reads "Số:"
    *(f"D{tone}" for tone in "ộôoóồốỘÔOÓỒỐ"),
    *(sign + letter for sign in "*_(" for letter in " *_nkbđNKBĐvV"),
})  # fmt: skip


def match_addressed(words: str) -> re.Match[str] | None:
    """The label that opens the addressees: "Kính gửi:", or who telegraphs and "điện:"."""
    return ADDRESSED.match(words) or TELEGRAPHED.match(words)


# National names of two parts that a dash joins, by the last word before it: a line may break there.
_JOINED = {
    **DASHED,
    "động": "Thương binh",
    "số": "Kế hoạch",
    "thanh": "Truyền hình",
    "hóa": "Thông tin|Xã hội|xã hội|Thể thao",
    "hoá": "Thông tin|Xã hội|xã hội|Thể thao",
    "tế": "xã hội|Xã hội|Hạ tầng|hạ tầng|kỹ thuật|Kỹ thuật|ngân sách",
    "trị": "xã hội|Xã hội|Hành chính",
    "chính": "Kế hoạch|Quản trị",
    "học": "Công nghệ|công nghệ|Kỹ thuật|kỹ thuật",
    "nghiệp": "Tự chủ|tiểu thủ|Tiểu thủ|Giáo dục thường xuyên",
    "hội": "nghề nghiệp|Nghề nghiệp",
    "phòng": "an ninh|An ninh",
    "thao": "Du lịch",
}


def is_torn_at_dash(before: str, words: str) -> bool:
    """Whether a line that begins with a dash goes on in a name that the line above broke off."""
    last = before.rpartition(" ")[2]
    return last in _JOINED and words[1:].lstrip().startswith(tuple(_JOINED[last].split("|")))
