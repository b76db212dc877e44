"""Heads and ends of papers as a scan misreads them: digits as letters, marks lost, lines and pages broken."""

from typing import Any

import pytest

from loa.reader.tests.factories import facts_of
from loa.reader.tests.test_wordings_of_headers import REST, read

SIGN = "CHỦ TỊCH\n\nTrần Văn Bình"
DATE = {"place": "Sông Ngàn", "date": "2018-05-18"}
TYPED = "\n\nKẾ HOẠCH\nTuyên truyền phòng dịch"
TOP = "UBND HUYỆN SÔNG NGÀN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
HEADS: list[tuple[str, str, dict[str, Any]]] = [
    # digits read as letters
    (
        TOP + "Số: l2/KH-UBND\nSông Ngàn, ngày 18 tháng 5 năm 20l8" + TYPED,
        SIGN,
        {**DATE, "code": "l2/KH-UBND"},
    ),
    (TOP + "Số: 12/KH-UBND\nSông Ngàn, ngày l8 tháng 5 năm 2O18" + TYPED, SIGN, DATE),
    (TOP + "Số: 12/KH-UBND\nSông Ngàn, ngày 18 tháng O5 năm 2OI8" + TYPED, SIGN, DATE),
    (
        TOP + "Số: I2/KH-UBND\nSông Ngàn, ngày I8/5/20l8" + TYPED,
        SIGN,
        {**DATE, "code": "I2/KH-UBND"},
    ),
    (TOP + "Số: 12/KH-UBND\nSông Ngàn, ngày 1 8 tháng 5 năm 2018" + TYPED, SIGN, DATE),
    (TOP + "Số: 12/KH-UBND\nSông Ngàn, ngày 18 tháng 5 năm 201 8" + TYPED, SIGN, DATE),
    # marks lost
    (TOP + "Sô: 12/KH-UBND\nSông Ngàn, ngay 18 thảng 5 nãm 2018" + TYPED, SIGN, DATE),
    (
        TOP + "Só: 12/KH-UBND\nSông Ngàn, ngày 18 tháng 5 năm 2018\n\nKÊ HOACH\nTuyên truyền phòng dịch",
        SIGN,
        {**DATE, "code": "12/KH-UBND", "type": "kế hoạch", "title": "Tuyên truyền phòng dịch"},
    ),
    (
        TOP + "Số: 12/CT-UBND\nSông Ngàn, ngày 18 tháng 5 năm 2018\n\nCHỈ THI\nVề việc phòng dịch",
        SIGN,
        {**DATE, "type": "chỉ thị", "title": "Về việc phòng dịch"},
    ),
    (
        TOP + "Số: 12/HD-UBND\nSông Ngàn, ngày 18 tháng 5 năm 2018\n\nHƯỚNG DẪN.\nTuyên truyền phòng dịch",
        SIGN,
        {"type": "hướng dẫn", "title": "Tuyên truyền phòng dịch"},
    ),
    (
        TOP + "Số: 12/HD-UBND\nSông Ngàn, ngày 18 tháng 5 năm 2018\n\nHƯƠNG DÂN\nTuyên truyền phòng dịch",
        SIGN,
        {"type": "hướng dẫn", "title": "Tuyên truyền phòng dịch"},
    ),
    (
        TOP + "Số: 12/CTr-UBND\nSông Ngàn, ngày 18 tháng 5 năm 2018\n\nCHƯONG TRÌNH\nTuyên truyền phòng dịch",
        SIGN,
        {"type": "chương trình", "title": "Tuyên truyền phòng dịch"},
    ),
    (
        "UY BAN NHÂN DÂN\nHUYỆN SÔNG NGÀN\nCÔNG HOÀ XÃ HÔI CHỦ NGHĨA VIÊT NAM\nĐôc lâp - Tư do - Hanh phúc\n"
        "Số: 12/KH-UBND\nSông Ngàn, ngày 18 tháng 5 năm 2018" + TYPED,
        SIGN,
        {**DATE, "code": "12/KH-UBND", "title": "Tuyên truyền phòng dịch"},
    ),
    # columns side by side, a stamp of the office that received it
    (
        "UY BAN NHÂN DÂN             CÔNG HOÀ XÃ HÔI CHỦ NGHĨA VIÊT NAM\n"
        "HUYÊN SÔNG NGÀN                Đôc lâp - Tư do - Hanh phúc\n"
        "Số: l2/CT-UBND              Sông Ngàn, ngày 18 tháng 5 năm 20l8\n\n"
        "SỞ TƯ PHÁP\nĐẾN  Số: 4412\nNgày: 21/5/2018\n\n"
        "CHỈ THI\nVề việc phòng dịch trong mùa\nmưa năm 2018",
        SIGN,
        {
            **DATE,
            "code": "l2/CT-UBND",
            "type": "chỉ thị",
            "title": "Về việc phòng dịch trong mùa mưa năm 2018",
        },
    ),
    (
        "UBND HUYÊN SÔNG NGÀN\nCÔNG VĂN ĐẾN\nSố: 77l\nNgày 2l/5/20l8\n"
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Số : 12 /KH-UBND\nSông Ngàn, ngày\n18 tháng 5 năm 20l8" + TYPED,
        SIGN,
        {**DATE, "code": "12 /KH-UBND"},
    ),
    # signatures torn by lines and pages
    (
        TOP + "Số: 12/KH-UBND\nSông Ngàn, ngày 18 tháng 5 năm 2018" + TYPED,
        "TM. UY BAN NHÂN DÂN\nKT. CHỦ\nTỊCH\nPHÓ CHỦ TỊCH\n\n4\n\nTrần Văn Bình",
        {"sig": ("TM. UY BAN NHÂN DÂN KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Văn Bình")},
    ),
    (
        TOP + "Số: 12/KH-UBND\nSông Ngàn, ngày 18 tháng 5 năm 2018" + TYPED,
        "TM. ỦY BAN NHÂN DÂN\n\n- 2 -\n\nCHỦ TICH\n\nTrần Văn Bình",
        {"sig": ("TM. ỦY BAN NHÂN DÂN", "CHỦ TICH", "Trần Văn Bình")},
    ),
    (
        TOP + "Số: 12/KH-UBND\nSông Ngàn, ngày 18 tháng 5 năm 2018" + TYPED,
        "KT, CHỦ TỊCH\nPHÓ CHỦ TICH\n\nTrần Văn Bình",
        {"sig": ("KT, CHỦ TỊCH", "PHÓ CHỦ TICH", "Trần Văn Bình")},
    ),
]


@pytest.mark.parametrize(("head", "sign", "expected"), HEADS)
def test_heads_that_a_scan_misread(head: str, sign: str, expected: dict[str, Any]) -> None:
    found = read(facts_of(head + REST.format(sign=sign)).header)
    assert {key: found[key] for key in expected} == expected


CITED = [
    ("Kế hoạch số l7/KH-UBND ngày 03/5/20l8 của UBND tỉnh", "l7/KH-UBND", "2018-05-03"),
    ("Kế hoạch sô 17/KH-UBND ngày 03 tháng 5 năm 20l8 của UBND tỉnh", "17/KH-UBND", "2018-05-03"),
    ("Chỉ thị số 1O/CT-TTg ngày l2/4/2O18 của Thủ tướng Chính phủ", "1O/CT-TTg", "2018-04-12"),
    ("Công văn số 2I4/SYT-NVY ngày 06/4/2018 của Sở Y tế", "2I4/SYT-NVY", "2018-04-06"),
    ("Nghị định số l0/2016/NĐ-CP ngày 0l/3/2016 của Chính phủ", "l0/2016/NĐ-CP", "2016-03-01"),
]


@pytest.mark.parametrize(("cited", "code", "date"), CITED)
def test_documents_cited_that_a_scan_misread(cited: str, code: str, date: str) -> None:
    head = TOP + "Số: 12/KH-UBND\nSông Ngàn, ngày 18 tháng 5 năm 2018" + TYPED
    paper = head + f"\n\nThực hiện {cited}, UBND huyện xây dựng kế hoạch như sau:" + REST.format(sign=SIGN)
    found = [(each.code.value, each.date.value if each.date else None) for each in facts_of(paper).references]
    assert found == [(code, date)]


def test_a_paper_whose_number_is_misread_does_not_cite_itself() -> None:
    head = TOP + "Số: l2/KH-UBND\nSông Ngàn, ngày 18 tháng 5 năm 20l8" + TYPED
    end = "\n\nPHỤ LỤC\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 18/5/2018 của UBND huyện)\n1. Biểu mẫu."
    assert not facts_of(head + REST.format(sign=SIGN) + end).references
