"""What the nine kinds of document and their codes have by convention: names, issuers, last words.

Layout and forms: Decree 30/2020/NĐ-CP, Appendix I and III; head of papers of the Party: Guide 36-HD/VPTW of
2018 (both from memory, unchecked). Names of issuers:
usage of codes (from memory, unchecked).
"""

from __future__ import annotations

import re

from loa.writer.facts import Signatory

# Abbreviation in a code → name of the type, as it is cited.
CITED = {
    "NQ": "Nghị quyết", "QĐ": "Quyết định", "CT": "Chỉ thị", "TB": "Thông báo", "HD": "Hướng dẫn",
    "CTr": "Chương trình", "KH": "Kế hoạch", "PA": "Phương án", "ĐA": "Đề án", "DA": "Dự án",
    "BC": "Báo cáo", "BB": "Biên bản", "TTr": "Tờ trình", "CĐ": "Công điện", "GM": "Giấy mời",
    "KL": "Kết luận", "NĐ": "Nghị định", "TT": "Thông tư", "TTLT": "Thông tư liên tịch", "QC": "Quy chế",
    "QH": "Luật", "QyĐ": "Quy định", "UBTVQH": "Nghị quyết",
}  # fmt: skip
# Abbreviation of an issuer at the end of a code → its name.
ISSUERS = {
    "UBND": "ỦY BAN NHÂN DÂN", "HĐND": "HỘI ĐỒNG NHÂN DÂN", "STTTT": "SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
    "SVHTTDL": "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "SVHTT": "SỞ VĂN HÓA VÀ THỂ THAO", "SNV": "SỞ NỘI VỤ",
    "SYT": "SỞ Y TẾ", "SGDĐT": "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "SGDDT": "SỞ GIÁO DỤC VÀ ĐÀO TẠO",
    "STC": "SỞ TÀI CHÍNH", "STP": "SỞ TƯ PHÁP", "SCT": "SỞ CÔNG THƯƠNG", "SXD": "SỞ XÂY DỰNG",
    "SKHCN": "SỞ KHOA HỌC VÀ CÔNG NGHỆ", "SNNMT": "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",
    "BYT": "BỘ Y TẾ", "BNV": "BỘ NỘI VỤ", "BTP": "BỘ TƯ PHÁP", "BTC": "BỘ TÀI CHÍNH",
    "BTTTT": "BỘ THÔNG TIN VÀ TRUYỀN THÔNG", "BVHTTDL": "BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH",
    "BGDĐT": "BỘ GIÁO DỤC VÀ ĐÀO TẠO", "BKHCN": "BỘ KHOA HỌC VÀ CÔNG NGHỆ",
}  # fmt: skip
BLANK = "…………"
LETTER = "công văn"
DECISION = "quyết định"
RECORD = "biên bản"
ACCEPTANCE = "biên bản nghiệm thu"
ORDERS = (LETTER, "công điện", "chỉ thị")  # papers that go from their opening sentence to what is asked

_ABBREVIATED = re.compile(r"\b(?:ubnd|hđnd|ubmttq|mttq)\b")  # stay in capitals inside a sentence
_TYPE = re.compile(r"(?:[/-])([A-ZĐ][A-Za-zĐ]*)")


def cited_type(code: str) -> str:
    """How a document of this code is called where it is cited: "Kế hoạch", or "Văn bản"."""
    for abbreviation in _TYPE.findall(code):
        if abbreviation in CITED:
            return CITED[abbreviation]
    return "Công văn" if "/" in code else "Văn bản"


def is_of_the_party(code: str | None) -> bool:
    """Whether the code is one of the Party's: "134-KH/TU"."""
    return bool(re.match(r"\s*\d*\s*-\s*[A-ZĐ]", code or ""))


def issuer_of_code(code: str | None) -> str | None:
    """The name of the issuer that the code's abbreviation gives; None where it gives none."""
    tail = (code or "").rsplit("/", 1)[-1]
    for abbreviation in re.split(r"[-\s]", tail):
        if abbreviation in ISSUERS:
            return ISSUERS[abbreviation]
    return None


def issuer_of_authority(authority: str | None) -> str | None:
    """The collective body on whose behalf a paper is signed (TM.)."""
    found = re.match(r"T/?M\.?\s*(.+?)(?:\s+K/?T\.?\s.*)?$", authority or "")
    return found[1] if found else None


def who_decides(by: Signatory, issuer: str) -> str:
    """On whose behalf a decision is made: the collective body, or the head of the office."""
    authority = by.authority or ""
    body = "" if issuer == BLANK else issuer
    if collective := issuer_of_authority(authority):
        return body or collective
    acting_for = re.match(r"K/?T\.?\s*(.+)$", authority)
    office = acting_for[1] if acting_for else by.position or ""
    return f"{office} {body}".strip() or BLANK


def date_line(place: str | None, date: str | None) -> str:
    """ "Sông Vân, ngày 05 tháng 02 năm 2026", with what is not known left to be filled in."""
    return f"{place or '……'}, {spoken_day(date)}"


def spoken_day(date: str | None) -> str:
    """ "ngày 05 tháng 02 năm 2026", with what is not known left to be filled in."""
    year, month, day = [*(date or "").split("-"), "", "", ""][:3]
    month = (month if int(month) < 3 else str(int(month))) if month else "…"
    return f"ngày {day or '…'} tháng {month} năm {year or '……'}"


def spoken_date(date: str) -> str:
    """The date as it is cited: "ngày 16/7/2019", "tháng 7/2019", "năm 2019"."""
    parts = date.split("-")
    if len(parts) == 1:
        return f"năm {parts[0]}"
    month = parts[1] if int(parts[1]) < 3 else str(int(parts[1]))
    return f"tháng {month}/{parts[0]}" if len(parts) == 2 else f"ngày {parts[2]}/{month}/{parts[0]}"


def written_day(date: str | None) -> str:
    """The day as a table has it: "16/7/2019", "7/2019", "16/7 hằng năm"; nothing for none."""
    if not date:
        return ""
    if date.startswith("-"):
        _, _, month, *day = date.split("-")
        return f"{'/'.join([*day, month])} hằng năm"
    return "/".join(reversed(date.split("-")))


def opening(doc_type: str | None, issuer: str | None) -> str | None:
    """The sentence that leads from the bases to the body; None where the kind has none."""
    if doc_type is None or doc_type in (LETTER, DECISION, RECORD, ACCEPTANCE, "giấy mời"):
        return None
    if doc_type in ORDERS:
        return capital(f"{issuer or ''} yêu cầu các cơ quan, đơn vị thực hiện các nội dung sau:".lstrip())
    if issuer is None:
        return f"{capital(doc_type)} gồm các nội dung như sau:"
    verb = "ban hành" if doc_type in ("kế hoạch", "chương trình", "hướng dẫn") else "có"
    return f"{issuer} {verb} {capital(doc_type)} như sau:"


def closing(doc_type: str | None, addressees: tuple[str, ...]) -> str | None:
    """The sentence that ends the body; None where the kind has none."""
    if doc_type == "tờ trình":
        return f"Kính trình {', '.join(addressees) or 'cấp có thẩm quyền'} xem xét, quyết định./."
    if doc_type == RECORD:
        return "Biên bản được lập xong vào hồi …… giờ …… phút cùng ngày./."
    if doc_type == "giấy mời":
        return "Rất mong sự có mặt đầy đủ, đúng thời gian của quý vị./."
    if doc_type == LETTER:
        return "Trên đây là các nội dung đề nghị quý cơ quan, đơn vị quan tâm, phối hợp thực hiện./."
    if doc_type in ("kế hoạch", "báo cáo", "thông báo", "hướng dẫn", "chương trình"):
        return f"Trên đây là nội dung {capital(doc_type)}./."
    return None


def capital(words: str) -> str:
    """The words with a capital at the head."""
    return words[:1].upper() + words[1:]


def named_in_capitals(words: str) -> str:
    """ "ỦY BAN NHÂN DÂN TỈNH SÔNG VÂN" as it stands in a sentence: "Ủy ban nhân dân tỉnh Sông Vân"."""
    small = words.lower()
    area = re.search(
        r"\b(?:tỉnh|thành phố|huyện|quận|xã(?! hội\b)|phường|thị xã|thị trấn|đặc khu)\s+(.+)$", small
    )
    if area:
        small = small[: area.start(1)] + area[1].title()
    small = re.sub(r"(sở|bộ|ban|phòng|trung tâm) (.+)", _office, small, count=1) if not area else small
    return capital(_ABBREVIATED.sub(lambda found: found[0].upper(), small))


def _office(found: re.Match[str]) -> str:
    """An office's name: "sở Thông tin và Truyền thông"."""
    if found[1] == "ban" and found[2].startswith("nhân dân"):
        return found[0]
    parts = [capital(part) for part in re.split(r"(?<= và )|(?<=, )|(?<= [-–] )", found[2])]
    return f"{found[1]} {''.join(parts)}"
