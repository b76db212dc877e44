"""Types of administrative documents and what stands at their heads.

The 29 types and their abbreviations: Decree 30/2020/NĐ-CP, Annex III (checked against a copy of its
table). Party types: Guide 36-HD/VPTW of 2018 (from memory, unchecked). Types of legal normative documents:
Law on the Promulgation of Legal Documents (from memory, unchecked). A công văn has no abbreviation.
"""

from __future__ import annotations

import re

from loa.reader.rules.folding import fold

# Type in lower case → abbreviation in codes ("46/KH-STTTT"). The 29 types of Decree 30/2020/NĐ-CP.
STATE_TYPES: dict[str, str | None] = {
    "nghị quyết": "NQ",
    "quyết định": "QĐ",
    "chỉ thị": "CT",
    "quy chế": "QC",
    "quy định": "QyĐ",
    "thông cáo": "TC",
    "thông báo": "TB",
    "hướng dẫn": "HD",
    "chương trình": "CTr",
    "kế hoạch": "KH",
    "phương án": "PA",
    "đề án": "ĐA",
    "dự án": "DA",
    "báo cáo": "BC",
    "biên bản": "BB",
    "tờ trình": "TTr",
    "hợp đồng": "HĐ",
    "công văn": None,
    "công điện": "CĐ",
    "bản ghi nhớ": "BGN",
    "bản thỏa thuận": "BTT",
    "giấy ủy quyền": "GUQ",
    "giấy mời": "GM",
    "giấy giới thiệu": "GGT",
    "giấy nghỉ phép": "GNP",
    "phiếu gửi": "PG",
    "phiếu chuyển": "PC",
    "phiếu báo": "PB",
    "thư công": None,
}
PARTY_TYPES: dict[str, str | None] = {
    "kết luận": "KL",
    "quy định": "QĐ",
    "thông tri": "TT",
    "quy chế": "QC",
    "đề cương": "ĐC",
    "lời kêu gọi": None,
    "tuyên bố": None,
    "chương trình hành động": "CTr",
}
LEGAL_TYPES: dict[str, str | None] = {
    "luật": None,
    "pháp lệnh": None,
    "nghị định": "NĐ-CP",
    "thông tư": "TT",
    "thông tư liên tịch": "TTLT",
    "nghị quyết liên tịch": "NQLT",
    "lệnh": "L",
}
# What plans are called besides: seen on papers, no types of their own in the decree.
OTHER_TYPES: dict[str, str | None] = {
    "kế hoạch liên tịch": "KHLT",
    "kế hoạch hành động": "KH",
    "kế hoạch phối hợp": "KHPH",
    "hướng dẫn liên tịch": "HDLT",
    "hướng dẫn liên ngành": "HDLN",
    "chương trình phối hợp": "CTrPH",
    "chương trình công tác": "CTr",
    "thông báo kết luận": "TB",
    "thể lệ": "TL",
    "thư ngỏ": None,
    "phiếu trình": "PTr",
    "biên bản nghiệm thu": "BB",
    "điều lệ": None,
    "nội quy": None,
    "quy trình": "QT",
    "danh mục": None,
    "quy ước": None,
    "giấy phép": "GP",
}
TYPES: dict[str, str | None] = {**LEGAL_TYPES, **OTHER_TYPES, **PARTY_TYPES, **STATE_TYPES}

# A type issued by a decision with which it shares one file: the type that carries the work is the main one.
ISSUING_TYPES = frozenset({"quyết định", "nghị quyết"})
CARRYING_TYPES = frozenset(
    {
        "kế hoạch", "chương trình", "đề án", "phương án", "chương trình hành động", "kế hoạch hành động",
        "hướng dẫn", "quy chế", "thể lệ", "dự án", "chương trình công tác", "kế hoạch phối hợp", "quy định",
    }
)  # fmt: skip

# Records of what two parties did and found: nothing in them is laid on anybody else.
RECORDING_TYPES = frozenset({"biên bản nghiệm thu"})

# What texts that bind nobody are called too: a contract of two people, the minutes of a family, the last
# chapter of a thesis. From memory, unchecked.
NAMES_OF_OTHER_TEXTS = frozenset(
    {
        "hợp đồng", "biên bản", "giấy ủy quyền", "bản thỏa thuận", "bản ghi nhớ", "kết luận", "danh mục",
        "đề cương", "quy trình", "dự án", "luật", "lệnh", "thư ngỏ", "lời kêu gọi", "nội quy",
    }
)  # fmt: skip

_URGENT = re.compile(
    r"(?<=CÔNG ĐIỆN) (?:KHẨN(?: CẤP)?|H[ỎO][AẢ] TỐC)$"
)  # how fast a telegram goes is no type
# With which a line ends that a narrow page broke within the name of a type: "QUYẾT" / "ĐỊNH".
TORN_TYPES = frozenset(name.split()[0].upper() for name in TYPES if name.count(" ") == 1)
_NAMES = {"".join(name.split()): name for name in TYPES}
# As OCR prints them that knows no diacritics: "KE HOACH".
_UNMARKED = {fold(squeezed): name for squeezed, name in _NAMES.items() if len(squeezed) > 4}
_TYPE_OF_ABBREVIATION = {
    a.casefold(): n for n, a in {**OTHER_TYPES, **PARTY_TYPES, **STATE_TYPES}.items() if a
}


def type_of_line(line: str) -> str | None:
    """The type that a line consists of ("KẾ HOẠCH", "QUYẾT ĐỊNH:"), in lower case, or None."""
    if not line.isupper() or len(line) > 60:
        return None
    words = line.strip(" \t.:*_-")
    if words.startswith("CÔNG ĐIỆN "):
        words = _URGENT.sub("", words)
    if not 3 < len(words) < 48:
        return None
    squeezed = "".join(words.split())
    if squeezed.isascii():
        return _UNMARKED.get(squeezed.lower())
    known = _NAMES.get(squeezed.lower().replace("uỷ", "ủy").replace("thoả", "thỏa").replace("qui", "quy"))
    return known or _UNMARKED.get(fold(squeezed))  # "KÊ HOACH", "CHỈ THI": some marks are lost


def type_of_code(code: str) -> str | None:
    """The type that a code's abbreviation names; "công văn" where it names none, None where unreadable."""
    tail = code.split("/", 1)[-1] if "/" in code else code
    if re.match(r"\s*\d{4}\s*/", tail):
        tail = tail.split("/", 1)[-1]
    party = re.match(r"[^/]*?-\s*([A-Za-zĐđÀ-ỹ]+)\s*/", code)
    state = re.match(r"\s*([A-Za-zĐđÀ-ỹ]+)", tail)
    for match in (party, state):
        if match and (name := _TYPE_OF_ABBREVIATION.get(match[1].casefold())):
            return name
    return "công văn" if state and "/" in code else None


_START = re.compile("|".join(re.escape(name) for name in sorted(TYPES, key=len, reverse=True)), re.IGNORECASE)


def type_at_start(words: str) -> str | None:
    """The type that `words` begin with, in lower case, or None."""
    match = _START.match(words)
    return match[0].lower() if match and words[match.end() : match.end() + 1].isspace() else None
