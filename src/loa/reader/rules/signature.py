# ruff: noqa: E501  # patterns read better unbroken
"""Words of the signature block: for whom a paper is signed, and the offices of those who sign.

TM., KT., TL., TUQ., Q.: Decree 30/2020/NĐ-CP, Article 13 and Annex I, II.7 (checked against an account
of it). T/M, K/T, T/L: Guide 36-HD/VPTW of 2018 (from memory, unchecked). Offices: usage of state, party and
mass organisations (from memory, unchecked).
"""

from __future__ import annotations

import re

from loa.reader.rules.folding import bare
from loa.reader.rules.letters import exact

AUTHORITY = re.compile(
    exact(
        r"(?:TM|T/M|KT|K/T|TL|T/L|TUQ|T/UQ|Q)(?:\s?[.,:]\s?|\s+)(?=[A-ZĐÀ-Ỹ])|(?:T/M|K/T|T/L)\s*\.?\s*(?=[A-ZĐÀ-Ỹ])"
    )
)
# An authority in the middle of a line: two columns were read as one.
AUTHORITY_INSIDE = re.compile(
    exact(r"(?<=\s)(?:(?:TM|KT|TL|TUQ)\s?[.,]|(?:T/M|K/T|T/L)\s)\s*[A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹ\s,&\-]{3,}$")
)
# "T/M" whose first letter a scan took for a sign.
AUTHORITY_MISREAD = re.compile(exact(r"[„“”‘’'\[|]/M\s+[A-ZĐÀ-Ỹ]{2}[A-ZĐÀ-Ỹ\s,&\-]*$"))
_OFFICES = (
    "BÍ THƯ", "BỘ TRƯỞNG", "CHI CỤC TRƯỞNG", "CHÁNH THANH TRA", "CHÁNH VĂN PHÒNG", "CHÁNH ÁN",
    "CHÍNH UỶ", "CHÍNH ỦY", "CHỈ HUY TRƯỞNG", "CHỦ NHIỆM", "CHỦ TỊCH", "CỤC TRƯỞNG", "GIÁM ĐỐC",
    "HIỆU TRƯỞNG", "HẠT TRƯỞNG", "HỘI TRƯỞNG", "KHỐI TRƯỞNG", "PHÓ TRƯỞNG BAN", "THƯ KÝ", "THỐNG ĐỐC",
    "THỦ TRƯỞNG", "THỦ TƯỚNG", "THỨ TRƯỞNG", "TRƯỞNG BAN", "TRƯỞNG CÔNG AN", "TRƯỞNG KHOA",
    "TRƯỞNG NGÀNH", "TRƯỞNG PHÒNG", "TRƯỞNG TIỂU BAN", "TRƯỞNG ĐOÀN", "TRẠM TRƯỞNG", "TƯ LỆNH",
    "CHI HỘI TRƯỞNG", "CHÍNH TRỊ VIÊN", "NGƯỜI LẬP", "TRƯỞNG BẢN", "TRƯỞNG BỘ MÔN", "TRƯỞNG KHU PHỐ",
    "TRƯỞNG THÔN", "TRƯỞNG ẤP", "TRƯỞNG TRẠM", "TRƯỞNG XÓM", "TRƯỞNG BUÔN", "TRƯỞNG LÀNG", "TỔNG PHỤ TRÁCH", "ĐỒN TRƯỞNG",
    "TỔ TRƯỞNG", "TỔNG BIÊN TẬP", "TỔNG BÍ THƯ", "TỔNG CỤC TRƯỞNG", "TỔNG GIÁM ĐỐC", "TỔNG THANH TRA",
    "TỔNG THƯ KÝ", "UỶ VIÊN", "VIỆN TRƯỞNG", "VỤ TRƯỞNG", "ĐỘI TRƯỞNG", "ỦY VIÊN",
)  # fmt: skip
_ANY_OFFICE = "|".join(
    bare(office).replace(" ", r"\s+") for office in sorted(set(_OFFICES), key=len, reverse=True)
)
_OFFICE = re.compile(rf"(?:(?:(?:PHO|QUYEN)\s+|P\s?\.\s?)(?:TONG\s+)?)*(?:{_ANY_OFFICE})(?![a-z])")


_LONGEST_OFFICE = 50
_ARCHIVED = re.compile(r"[*_]{0,3}L[ưu]u\b", re.IGNORECASE)
_SENTENCE = 10  # words from which on a line that ends in a full stop names nobody


def is_sentence(words: str) -> bool:
    """Whether a line without a bullet among recipients says something, instead of naming one more."""
    if not words.endswith(".") or ";" in words or words.isupper() or _ARCHIVED.match(words):
        return False
    return len(words.split()) >= _SENTENCE


def names_office(words: str) -> bool:
    """Whether the words begin with an office, in capitals; diacritics that OCR misread do not matter."""
    return words[:2].isupper() and bool(_OFFICE.match(bare(words)))  # most lines do not begin in capitals


def is_office(words: str) -> bool:
    """Whether a short line names an office, in capitals or not: "Giám đốc", "KT. Hiệu trưởng"."""
    words = AUTHORITY.sub("", words, count=1)
    return (
        len(words) < _LONGEST_OFFICE
        and words[:1].isupper()
        and ":" not in words
        and names_office(words.upper())
    )


# Given names may bear a rank or degree; capitals throughout are usual on party papers.
TITLE = (
    r"(?:(?:Đại|Thượng|Trung|Thiếu)\s+(?:tá|úy|tướng)|"
    r"GS|PGS|TS|ThS|[BD][Ss]|NCS|ĐD|CK[I1]+|BSCK\w*|BS\.?\s?CK\w*|KS|LS|CN|NGƯT|TTND|TTƯT|Dr)"
)
NAME = re.compile(
    exact(
        rf"(?:{TITLE}\.?\s*)*(?:[A-ZĐÀ-Ỹ][a-zà-ỹđ'’]*\.?(?:\s*-\s*)?\s+){{1,5}}[A-ZĐÀ-Ỹ][a-zà-ỹđ]*(?:\s+[A-ZĐÀ-Ỹ][a-zà-ỹđ]*)?"
    )
)
# Family names by frequency; a name in capitals is told from an office by them (common knowledge, unchecked).
SURNAMES = frozenset({
    "BÙI", "BẠCH", "BẾ", "CAO", "CHU", "CHÂU", "CẦM", "DIỆP", "DƯƠNG", "GIANG", "GIÀNG", "HOÀNG",
    "HUỲNH", "HÀ", "HỒ", "HỨA", "KHỔNG", "KIỀU", "KSOR", "LA", "LÂM", "LÊ", "LÒ", "LÝ", "LƯU", "LƯƠNG",
    "LẠI", "LỤC", "LỮ", "MA", "MAI", "MẠC", "NGHIÊM", "NGUYỄN", "NGÔ", "NINH", "NÔNG", "PHAN", "PHÍ",
    "PHÙNG", "PHẠM", "QUÀNG", "QUÁCH", "RCOM", "SIU", "SÙNG", "THIỀU", "THÀO", "THÁI", "THÂN", "THẠCH",
    "TIÊU", "TRIỆU", "TRÀ", "TRÌNH", "TRƯƠNG", "TRẦN", "TRỊNH", "TÒNG", "TÔ", "TĂNG", "TẠ", "TỐNG",
    "TỪ", "UNG", "VI", "VIÊN", "VÀNG", "VÕ", "VŨ", "VƯƠNG", "Y", "ÂU", "ĐINH", "ĐOÀN", "ĐÀM", "ĐÀO",
    "ĐẬU", "ĐẶNG", "ĐỒNG", "ĐỖ",
})  # fmt: skip
_FAMILY = "|".join(sorted(each.capitalize() for each in SURNAMES if len(each) > 1))
# Somebody's name behind the office held: "Phó Giám đốc Sở Trần Văn Bình"; "phường Lê Lợi" is a place.
PERSON_LAST = re.compile(
    exact(
        rf" (?<!huyện )(?<!phường )(?<!xã )(?<!trường )(?<!quận )(?<!thôn )(?<!phố )(?<!trấn )(?<!tỉnh )(?:{_FAMILY})(?: [A-ZĐÀ-Ỹ][a-zà-ỹđ]+){{1,3}}$"
        rf"| (?:{_FAMILY})(?: [A-ZĐÀ-Ỹ][a-zà-ỹđ]+)? (?:Thị|Văn)(?: [A-ZĐÀ-Ỹ][a-zà-ỹđ]+){{1,2}}$"
    )
)
SIGNED = re.compile(r"^\s*[(\[]?\s*(?:đã ký|Ký bởi|đã kí|chờ ký|chưa ký)\b", re.IGNORECASE)
# A whole signature poured into one line: "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC (Đã ký) Trần Văn Bình".
POURED = re.compile(
    exact(
        rf"(?P<offices>[A-ZĐÀ-Ỹ/]{{1,3}}[A-ZĐÀ-Ỹ\s.,/&\-]{{5,}}?)\s+(?:\([^()]{{2,30}}\)\s+)?(?P<name>{NAME.pattern})[.\s]*"
    )
)
_AUTHORITIES = re.compile(rf"(?:(?<=\s)|^)(?:{AUTHORITY.pattern})")
_OF_BOARD = re.compile(r"(?:THƯ KÝ|CHỈ HUY|CHỦ NHIỆM)(?!\w)")  # "TRƯỞNG BAN THƯ KÝ" is one
_GOES_ON = re.compile(r"(?:,|KIÊM)\s*\Z")  # "KT. BỘ TRƯỞNG, CHỦ NHIỆM": one who holds both
_WITHIN = ("PHÓ ", "P. ", "P.", "QUYỀN ", "TỔNG ")


def where_office_ends(words: str) -> int:
    """Where the office ends with which the capitals begin: another one behind it is held elsewhere."""
    for blank in re.finditer(r"(?<![,\-–])\s+(?=\S)", words):
        before, after = words[: blank.start()], words[blank.end() :]
        opens = names_office(after) and not before.endswith("KIÊM")
        if opens and names_office(before) and not _is_within(f"{before} ", after):
            return blank.start()
    return len(words)


def _is_within(before: str, after: str) -> bool:
    """Whether an office that begins behind these words is a part of theirs: "BAN GIÁM ĐỐC", "PHÓ CHỦ TỊCH"."""
    if before.endswith("BAN "):
        return not before.endswith("TRƯỞNG BAN ") or _OF_BOARD.match(after) is not None
    return before.endswith(_WITHIN)


def where_office_begins(words: str) -> int:
    """Where in the capitals of a signature the office stands; 0 without an authority, -1 unknown."""
    authorities = list(_AUTHORITIES.finditer(words))
    if not authorities:
        return 0 if names_office(words) else -1
    last = authorities[-1]
    starts = [m.start() for m in re.finditer(r"(?<=\s)\S|^\S", words) if m.start() >= last.end()]
    offices = [
        at
        for at in starts
        if names_office(words[at:])
        and not _is_within(words[:at], words[at:])
        and not _GOES_ON.search(words[:at])
    ]
    own = 0 if words[last.start() :].startswith(("TM", "T/M")) else 1  # "KT. GIÁM ĐỐC" holds an office itself
    return offices[own] if len(offices) > own else -1
