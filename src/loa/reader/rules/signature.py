"""Words of the signature block: for whom a paper is signed, and the offices of those who sign.

TM., KT., TL., TUQ., Q.: Decree 30/2020/NĐ-CP, Annex I, on the signature (from memory, unchecked). T/M, K/T, T/L:
Guide 36-HD/VPTW of 2018 (from memory, unchecked). Offices: usage of state, party and mass organisations (from
memory, unchecked).
"""

from __future__ import annotations

import re

AUTHORITY = re.compile(
    r"(?:TM|T/M|KT|K/T|TL|T/L|TUQ|T/UQ|Q)(?:\s?[.,:]\s?|\s+)(?=[A-ZĐÀ-Ỹ])|(?:T/M|K/T|T/L)\s*\.?\s*(?=[A-ZĐÀ-Ỹ])"
)
# An authority in the middle of a line: two columns were read as one.
AUTHORITY_INSIDE = re.compile(
    r"(?<=\s)(?:(?:TM|KT|TL|TUQ)\s?[.,]|(?:T/M|K/T|T/L)\s)\s*[A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹ\s,&\-]{3,}$"
)
_OFFICES = (
    "CHỦ TỊCH", "GIÁM ĐỐC", "TỔNG GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", "CHÁNH THANH TRA", "CHÁNH ÁN", "VIỆN TRƯỞNG",
    "BÍ THƯ", "TRƯỞNG BAN", "TRƯỞNG PHÒNG", "TRƯỞNG TIỂU BAN", "TRƯỞNG ĐOÀN", "TRƯỞNG CÔNG AN", "BỘ TRƯỞNG", "THỨ TRƯỞNG",
    "CỤC TRƯỞNG", "TỔNG CỤC TRƯỞNG", "VỤ TRƯỞNG", "HIỆU TRƯỞNG", "CHỦ NHIỆM", "UỶ VIÊN", "ỦY VIÊN", "CHỈ HUY TRƯỞNG",
    "CHÍNH ỦY", "CHÍNH UỶ", "THỦ TƯỚNG", "TỔNG BIÊN TẬP", "HỘI TRƯỞNG", "THỦ TRƯỞNG", "TỔNG THANH TRA",
    "ĐỘI TRƯỞNG", "CHI CỤC TRƯỞNG", "HẠT TRƯỞNG", "TRẠM TRƯỞNG", "KHỐI TRƯỞNG", "TỔ TRƯỞNG", "THƯ KÝ", "TỔNG BÍ THƯ",
    "THỐNG ĐỐC", "TƯ LỆNH", "TRƯỞNG KHOA", "VIỆN TRƯỞNG", "TỔNG THƯ KÝ", "PHÓ TRƯỞNG BAN", "TRƯỞNG NGÀNH",
)  # fmt: skip
_ANY_OFFICE = "|".join(office.replace(" ", r"\s+") for office in sorted(set(_OFFICES), key=len, reverse=True))
OFFICE = re.compile(rf"(?:(?:PHÓ|QUYỀN)\s+(?:TỔNG\s+)?)*(?:{_ANY_OFFICE})(?![a-zà-ỹ])")
# Given names may bear a rank or degree; capitals throughout are usual on party papers.
TITLE = r"(?:(?:Đại|Thượng|Trung|Thiếu)\s+(?:tá|úy|tướng)|GS|PGS|TS|ThS|BS|BSCK\w*|BS\.?\s?CK\w*|KS|LS|CN|NGƯT|TTND|TTƯT|Dr)"
NAME = re.compile(
    rf"(?:{TITLE}\.?\s*)*(?:[A-ZĐÀ-Ỹ][a-zà-ỹđ'’]*\.?(?:\s*-\s*)?\s+){{1,5}}[A-ZĐÀ-Ỹ][a-zà-ỹđ]*(?:\s+[A-ZĐÀ-Ỹ][a-zà-ỹđ]*)?"
)
SIGNED = re.compile(r"^\s*\(?\s*(?:đã ký|Đã ký|ĐÃ KÝ|Ký bởi|đã kí)\b", re.IGNORECASE)
