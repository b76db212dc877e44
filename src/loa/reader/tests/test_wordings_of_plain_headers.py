# ruff: noqa: E501  # sample sentences read better unbroken
"""Numbers, subjects, days and signatures as offices write them, and what pages print above a paper without its head."""

import pytest

from loa.reader.tests.factories import facts_of

LETTER = """UBND TỈNH SÔNG NGÀN
SỞ Y TẾ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {number}
{subject}
{day}

Kính gửi: Các Trạm Y tế.

Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2025 của UBND tỉnh, Sở Y tế yêu cầu các đơn vị thực hiện:

1. Phòng Y tế tổ chức tập huấn trước ngày 20/4/2025.
2. Trạm Y tế rà soát danh sách.

Nơi nhận:
- Như trên;
- Lưu: VT, NVY.
{below}
{signature}
"""
SUBJECT, DAY, SIGNED = (
    "V/v tập huấn phòng bệnh",
    "Sông Ngàn, ngày 14 tháng 3 năm 2025",
    "GIÁM ĐỐC\nTrần Văn Bình",
)
ABOUT = "tập huấn phòng bệnh"


def head_of(
    *,
    number: str = "118/SYT-NVY",
    subject: str = SUBJECT,
    day: str = DAY,
    signature: str = SIGNED,
    below: str = "",
) -> dict[str, str | None]:
    text = LETTER.format(number=number, subject=subject, day=day, signature=signature, below=below)
    return told(text)


def told(text: str) -> dict[str, str | None]:
    header = facts_of(text).header
    signed = header.signatory
    values = {
        "type": header.doc_type,
        "code": header.code,
        "place": header.place,
        "date": header.date,
        "title": header.title,
        "authority": signed.authority,
        "position": signed.position,
        "name": signed.name,
    }
    return {key: value.value if value else None for key, value in values.items()}


@pytest.mark.parametrize(
    "number",
    ["2865/SYT –KH&TC", "54/TB/TTYT-TCHC", "54/CV/ĐTN", "04/KH-THPTSN. BT", "118/SYT_NVY", "118/KH-TH&THCS", "118/SYT- NVY"],
)  # fmt: skip
def test_a_number_is_read_to_its_end(number: str) -> None:
    assert head_of(number=number)["code"] == number


@pytest.mark.parametrize(
    "subject",
    [f"*V/v {ABOUT}*", f"_V/v {ABOUT}_", f"**V/v {ABOUT}**", f"Về: {ABOUT}", f"V.v {ABOUT}", f"Vv: {ABOUT}", f"V/ v {ABOUT}"],
)  # fmt: skip
def test_a_subject_stands_behind_any_label(subject: str) -> None:
    found = head_of(subject=subject)
    assert (found["title"], found["place"], found["date"]) == (ABOUT, "Sông Ngàn", "2025-03-14")


@pytest.mark.parametrize(
    ("day", "place"),
    [("Sông Ngàn, 14 tháng 3 năm 2025", "Sông Ngàn"), ("Ngày 14 tháng 3 năm 2025", None)],
)
def test_a_day_without_all_its_words_is_no_part_of_the_subject(day: str, place: str | None) -> None:
    found = head_of(day=day)
    assert (found["title"], found["place"], found["date"]) == (ABOUT, place, "2025-03-14")


def test_a_subject_may_be_read_below_the_paper() -> None:
    found = head_of(subject="", below="V/v tập huấn phòng bệnh\ncho học sinh")
    assert (found["title"], found["position"]) == ("tập huấn phòng bệnh cho học sinh", "GIÁM ĐỐC")


@pytest.mark.parametrize(
    ("signature", "authority", "position", "name"),
    [
        ("KT. BỘ TRƯỞNG, CHỦ NHIỆM PHÓ CHỦ NHIỆM Trần Văn Bình", "KT. BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ CHỦ NHIỆM", "Trần Văn Bình"),
        ("KT.HIỆU TRƯỞNG\nP.HIỆU TRƯỞNG\nTrần Văn Bình", "KT.HIỆU TRƯỞNG", "P.HIỆU TRƯỞNG", "Trần Văn Bình"),
        ("TM. BAN GIÁM HIỆU\nP. HIỆU TRƯỞNG\nTrần Văn Bình", "TM. BAN GIÁM HIỆU", "P. HIỆU TRƯỞNG", "Trần Văn Bình"),
        ("GIÁM ĐỐC\nBs. CKII Trần Văn Bình", None, "GIÁM ĐỐC", "Bs. CKII Trần Văn Bình"),
    ],
)  # fmt: skip
def test_offices_that_one_person_holds_and_their_short_forms(
    signature: str, authority: str | None, position: str, name: str
) -> None:
    found = head_of(signature=signature)
    assert (found["authority"], found["position"], found["name"]) == (authority, position, name)


DECISION = """UBND TỈNH SÔNG NGÀN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 118/QĐ-UBND
Sông Ngàn, ngày 14 tháng 3 năm 2025

QUYẾT ĐỊNH
{title}
Căn cứ Luật Tổ chức chính quyền địa phương;
QUYẾT ĐỊNH:
Điều 1. Thành lập đội.
Điều 2. Giao Sở Y tế tập huấn.
"""


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("VỀ VIỆC THÀNH LẬP ĐỘI PHÒNG DỊCH\nNĂM 2025 CỦA TỈNH\nTRƯỞNG\nBAN BAN CHỈ ĐẠO PHÒNG DỊCH\nTỈNH SÔNG NGÀN", "VỀ VIỆC THÀNH LẬP ĐỘI PHÒNG DỊCH NĂM 2025 CỦA TỈNH"),
        ("VỀ VIỆC ỦY QUYỀN CẤP PHÉP CHO\nCHỦ TỊCH ỦY BAN NHÂN DÂN CÁC XÃ", "VỀ VIỆC ỦY QUYỀN CẤP PHÉP CHO CHỦ TỊCH ỦY BAN NHÂN DÂN CÁC XÃ"),
    ],
)  # fmt: skip
def test_who_decides_is_no_part_of_the_title(title: str, expected: str) -> None:
    assert told(DECISION.format(title=title))["title"] == expected


POINTS = "\n\n1. Phòng Giáo dục kiểm tra hệ thống điện trước ngày 20/4/2025.\n2. Công an xã hướng dẫn các trường.\n"
RESTS = "Thực hiện Công văn số 12/UBND-VX ngày 01/3/2025 của UBND tỉnh về phòng cháy; UBND xã yêu cầu:"


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (f"# Tăng cường phòng cháy trong trường học\n\n{RESTS}{POINTS}", {"type": None, "title": "Tăng cường phòng cháy trong trường học"}),
        (f"Văn bản điều hành\n05/3/2025\n\nTriển khai công tác phòng cháy trong trường học\n\n{RESTS}{POINTS}\n(Nguồn: Từ Công văn số 45/UBND-VX ngày 05/3/2025)\n",
         {"type": "công văn", "code": "45/UBND-VX", "date": "2025-03-05", "title": "Triển khai công tác phòng cháy trong trường học"}),
        (f"Tăng cường phòng cháy trong trường học\n\n{RESTS}{POINTS}\n(Nguồn công văn số 45/UBND-VX - 05/3/2025)\n",
         {"type": "công văn", "code": "45/UBND-VX", "date": "2025-03-05", "title": "Tăng cường phòng cháy trong trường học"}),
        (f"Thông báo về việc tổng vệ sinh trường học trong xã.\nCập nhật lúc: 08:51 17/04/2025\n\nKính gửi: Hiệu trưởng các trường.\n{RESTS}{POINTS}",
         {"type": "thông báo", "title": "về việc tổng vệ sinh trường học trong xã"}),
        # Nothing above the sentence, or a sentence of the page itself.
        (f"{RESTS}{POINTS}", {"type": None, "title": None}),
        (f"Các trường trong xã vừa được nhắc phòng cháy.\nSáng nay có buổi họp ở xã.\n\n{RESTS}{POINTS}", {"title": None}),
        (f"Tin tức\n\n{RESTS}{POINTS}", {"title": None}),
    ],
)  # fmt: skip
def test_a_page_prints_what_the_paper_is_about(page: str, expected: dict[str, str | None]) -> None:
    found = told(page)
    assert {key: found[key] for key in expected} == expected


def test_a_page_of_a_month_lasts_that_month() -> None:
    page = f"ĐỊNH HƯỚNG TUYÊN TRUYỀN THÁNG 7 NĂM 2025\n\n{RESTS}{POINTS}"
    assert [p.name.value for p in facts_of(page).phases] == ["THÁNG 7 NĂM 2025"]
