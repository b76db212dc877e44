# ruff: noqa: E501  # sample heads read better unbroken
"""Heads of papers of many offices: state, party, unions, schools; blank numbers and days, columns, OCR without marks."""

from typing import Any

import pytest

from loa.reader.reading import Header, Value
from loa.reader.tests.factories import facts_of

REST = """

I. MỤC ĐÍCH
- Nâng cao nhận thức.

II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Tập huấn.

Nơi nhận:
- UBND tỉnh;
- Lưu: VT.

{sign}
"""
HEADS = [
    (
        "SỞ Y TẾ SÔNG NGÀN\nSố: 12/KH-SYT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSông Ngàn, ngày 05 tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch năm 2025",
        "GIÁM ĐỐC\n\nTrần Văn Bình",
        {
            "code": "12/KH-SYT",
            "place": "Sông Ngàn",
            "date": "2025-03-05",
            "type": "kế hoạch",
            "title": "Tuyên truyền phòng dịch năm 2025",
            "sig": (None, "GIÁM ĐỐC", "Trần Văn Bình"),
        },
    ),
    (
        "SỞ Y TẾ SÔNG NGÀN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/KH-SYT              Độc lập - Tự do - Hạnh phúc\n                           Sông Ngàn, ngày 05 tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch năm 2025",
        "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrần Văn Bình",
        {
            "code": "12/KH-SYT",
            "place": "Sông Ngàn",
            "date": "2025-03-05",
            "sig": ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Văn Bình"),
        },
    ),
    (
        "SỞ Y TẾ SÔNG NGÀN\nSố:      /KH-SYT\nSông Ngàn, ngày     tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch năm 2025",
        "GIÁM ĐỐC\n\nTrần Văn Bình",
        {"code": "/KH-SYT", "place": "Sông Ngàn", "date": "2025-03"},
    ),
    (
        "SỞ Y TẾ SÔNG NGÀN\nSố: ..../KH-SYT\nSông Ngàn, ngày ... tháng ... năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch năm 2025",
        "GIÁM ĐỐC\n\nTrần Văn Bình",
        {"code": "/KH-SYT", "place": "Sông Ngàn", "date": "2025"},
    ),
    (
        "UBND TINH SONG NGAN\nSO Y TE\nSo: 12/KH-SYT\nCONG HOA XA HOI CHU NGHIA VIET NAM\nDoc lap - Tu do - Hanh phuc\nSông Ngàn, ngày 05 tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch năm 2025",
        "GIÁM ĐỐC\n\nTrần Văn Bình",
        {"code": "12/KH-SYT", "place": "Sông Ngàn", "date": "2025-03-05"},
    ),
    (
        "UBND TINH SONG NGAN\nSO Y TE\nSo: 12/KH-SYT\nCONG HOA XA HOI CHU NGHIA VIET NAM\nDoc lap - Tu do - Hanh phuc\nSong Ngan, ngay 05 thang 3 nam 2025\n\nKE HOACH\nTuyên truyền phòng dịch năm 2025",
        "GIÁM ĐỐC\n\nTrần Văn Bình",
        {
            "code": "12/KH-SYT",
            "place": "Song Ngan",
            "date": "2025-03-05",
            "type": "kế hoạch",
            "title": "Tuyên truyền phòng dịch năm 2025",
        },
    ),
    (
        "ĐẢNG BỘ TỈNH SÔNG NGÀN\nBAN TUYÊN GIÁO\n*\nSố 12-KH/BTGTU\nĐẢNG CỘNG SẢN VIỆT NAM\nSông Ngàn, ngày 05 tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch năm 2025",
        "K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\nTrần Văn Bình",
        {
            "code": "12-KH/BTGTU",
            "place": "Sông Ngàn",
            "date": "2025-03-05",
            "sig": ("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Trần Văn Bình"),
        },
    ),
    (
        "TỈNH ỦY SÔNG NGÀN\n*\nSố 12-KH/TU\nSông Ngàn, ngày 05-3-2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch năm 2025",
        "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nTrần Văn Bình",
        {
            "code": "12-KH/TU",
            "place": "Sông Ngàn",
            "date": "2025-03-05",
            "sig": ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Trần Văn Bình"),
        },
    ),
    (
        "ỦY BAN NHÂN DÂN\nTỈNH SÔNG NGÀN\n--------\n|\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n|\nSố:\n12/KH-UBND\n|\nSông Ngàn, ngày 05\ntháng 03 năm 2025\n|\n\nKẾ HOẠCH\nTuyên truyền phòng dịch năm 2025",
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Văn Bình",
        {
            "code": "12/KH-UBND",
            "place": "Sông Ngàn",
            "date": "2025-03-05",
            "sig": ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Văn Bình"),
        },
    ),
    (
        "| **UBND TỈNH SÔNG NGÀN** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |\n|---|---|\n| Số: 12/KH-UBND | Sông Ngàn, ngày 05 tháng 3 năm 2025 |\n\n# KẾ HOẠCH\n\n**Tuyên truyền phòng dịch năm 2025**",
        "GIÁM ĐỐC\n\nTrần Văn Bình",
        {
            "code": "12/KH-UBND",
            "place": "Sông Ngàn",
            "date": "2025-03-05",
            "title": "Tuyên truyền phòng dịch năm 2025",
        },
    ),
    (
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH SÔNG NGÀN\nCÔNG ĐOÀN VIÊN CHỨC\nSố: 12/KH-CĐVC\nTp. Sông Ngàn, ngày 5 tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch năm 2025",
        "TM. BAN THƯỜNG VỤ\nCHỦ TỊCH\n\nTrần Văn Bình",
        {"code": "12/KH-CĐVC", "place": "Tp. Sông Ngàn", "date": "2025-03-05"},
    ),
    (
        "BỘ Y TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 1234/BYT-DP\nHà Nội, ngày 05 tháng 3 năm 2025\nV/v tăng cường phòng, chống dịch\n\nKính gửi: UBND các tỉnh, thành phố trực thuộc Trung ương\n\nBộ Y tế đề nghị UBND các tỉnh, thành phố:\n1. Chỉ đạo phòng dịch.",
        "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nTrần Văn Bình",
        {
            "code": "1234/BYT-DP",
            "place": "Hà Nội",
            "date": "2025-03-05",
            "type": "công văn",
            "title": "tăng cường phòng, chống dịch",
        },
    ),
    (
        "UBND XÃ TÂN LẬP\nSố: 12/TB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nTân Lập, ngày 05/3/2025\n\nTHÔNG BÁO\nVề việc ra quân vệ sinh môi trường",
        "GIÁM ĐỐC\n\nTrần Văn Bình",
        {
            "code": "12/TB-UBND",
            "place": "Tân Lập",
            "date": "2025-03-05",
            "type": "thông báo",
            "title": "Về việc ra quân vệ sinh môi trường",
        },
    ),
    (
        "HỘI LHPN VIỆT NAM\nHỘI LHPN TỈNH SÔNG NGÀN\nSố: 12/HD-BTV\nSông Ngàn, ngày 05 tháng 3 năm 2025\n\nHƯỚNG DẪN\ntuyên truyền kỷ niệm 95 năm ngày thành lập Hội\n-----",
        "TM. BAN THƯỜNG VỤ\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(đã ký)\nTrần Thị Bình",
        {
            "code": "12/HD-BTV",
            "type": "hướng dẫn",
            "title": "tuyên truyền kỷ niệm 95 năm ngày thành lập Hội",
            "sig": ("TM. BAN THƯỜNG VỤ KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Thị Bình"),
        },
    ),
    (
        "TRƯỜNG THPT SÔNG NGÀN\nSố: 12 /KH-THPTSN\nSông Ngàn, ngày 05 tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch năm 2025",
        "HIỆU TRƯỞNG\nTrần Văn Bình",
        {"code": "12 /KH-THPTSN", "sig": (None, "HIỆU TRƯỞNG", "Trần Văn Bình")},
    ),
    (
        "CÔNG AN TỈNH SÔNG NGÀN\nPHÒNG CẢNH SÁT GIAO THÔNG\nSố: 12/KH-CAT-PC08\nSông Ngàn, ngày 05 tháng 3 năm 2025\n\nKẾ HOẠCH\nTuyên truyền phòng dịch năm 2025",
        "TL. GIÁM ĐỐC\nTRƯỞNG PHÒNG\n\nThượng tá Trần Văn Bình",
        {"code": "12/KH-CAT-PC08", "sig": ("TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG", "Thượng tá Trần Văn Bình")},
    ),
    (
        "SỞ Y TẾ - TỈNH ĐOÀN SÔNG NGÀN\nSố: 12/KHLT-SYT-TĐ\nSông Ngàn, ngày 05 tháng 3 năm 2025\n\nKẾ HOẠCH LIÊN TỊCH\nTuyên truyền phòng dịch năm 2025",
        "GIÁM ĐỐC\n\nTrần Văn Bình",
        {"code": "12/KHLT-SYT-TĐ", "type": "kế hoạch liên tịch", "title": "Tuyên truyền phòng dịch năm 2025"},
    ),
]


def words(value: Value[str] | None) -> str | None:
    return value.value if value else None


def read(header: Header) -> dict[str, Any]:
    by = header.signatory
    return {
        "code": words(header.code),
        "place": words(header.place),
        "date": words(header.date),
        "type": words(header.doc_type),
        "title": words(header.title),
        "sig": (words(by.authority), words(by.position), words(by.name)),
    }


@pytest.mark.parametrize(("head", "sign", "expected"), HEADS)
def test_heads_of_many_offices(head: str, sign: str, expected: dict[str, Any]) -> None:
    found = read(facts_of(head + REST.format(sign=sign)).header)
    assert {key: found[key] for key in expected} == expected
