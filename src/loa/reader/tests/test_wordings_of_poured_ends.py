"""Ends and heads of real papers: columns that OCR poured together, one-line signatures, days left blank."""

import pytest

from loa.reader.reading import Facts
from loa.reader.tests.factories import facts_of

_PAPER = """SỞ Y TẾ
Số: 12/SYT-NV
{place}

Kính gửi: {to}

Sở Y tế đề nghị các bệnh viện rà soát thuốc.

{end}
"""
_SIGNED = "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrần Văn Bình"


def _read(
    end: str = _SIGNED, *, to: str = "Các bệnh viện.", place: str = "Sông Ngàn, ngày 3/5/2025"
) -> Facts:
    return facts_of(_PAPER.format(place=place, to=to, end=end))


ENDS = [
    ("- Như trên;\n- Lưu: VT, NV (3b)z he Ab\n", ["Như trên", "Lưu: VT, NV (3b)"]),
    ("- Nhu tren: cps ten e (aa CUC TRUONG\n- Lưu: VT.\n", ["Nhu tren", "Lưu: VT"]),
    ("- Như trên;\n- Phó Giám đốc (để b/c); CỤC THANH TRA THUẾ\n- Lưu: VT.\n",
     ["Như trên", "Phó Giám đốc (để b/c)", "Lưu: VT"]),
    ("}„\n- Như trên;\n- Lưu: VT.\n", ["Như trên", "Lưu: VT"]),
    ("- - UBND tỉnh;\n- - Như trên;\n- - Lưu: VT.\n", ["UBND tỉnh", "Như trên", "Lưu: VT"]),
    ("- Như trên (để t/h);\n- Lưu: VT (2b), NV.\n", ["Như trên (để t/h)", "Lưu: VT (2b), NV"]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), ENDS)
def test_recipients_without_the_column_beside_them(lines: str, expected: list[str]) -> None:
    found = _read(f"Nơi nhận:\n{lines}\n{_SIGNED}").recipients
    assert [each.value for each in found] == expected


@pytest.mark.parametrize(
    "end",
    [
        "KT. GIÁM ĐỐC - PHÓ GIÁM ĐỐC Trần Văn Bình (đã ký)",
        "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTrần Văn Bình (đã ký)",
    ],
)
def test_a_signature_that_says_it_was_signed(end: str) -> None:
    signed = _read(end).header.signatory
    told = [each.value if each else None for each in (signed.authority, signed.position, signed.name)]
    assert told == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Văn Bình"]


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        ("Phòng Lao động\nhuyện, thành phố", ["Phòng Lao động huyện, thành phố"]),
        ("Phòng Lao động;\nPhòng Nội vụ", ["Phòng Lao động", "Phòng Nội vụ"]),
    ],
)
def test_an_addressee_goes_on_in_small_letters(to: str, expected: list[str]) -> None:
    assert [each.value for each in _read(to=to).addressees] == expected


@pytest.mark.parametrize("blank", ["ngày tháng năm", "ngày … tháng … năm ..."])
def test_the_place_stands_where_the_day_is_left_to_the_pen(blank: str) -> None:
    header = _read(place=f"Sông Ngàn, {blank}").header
    assert (header.place.value if header.place else None, header.date) == ("Sông Ngàn", None)


def test_a_number_whose_label_ocr_spoilt() -> None:
    code = facts_of("TỔNG CỤC THUẾ\n$6: 990/TB-TCT\n\nTHÔNG BÁO\nVề công tác tháng 10").header.code
    assert code is not None
    assert code.value == "990/TB-TCT"


def test_a_remark_in_brackets_ends_an_item_before_a_dash() -> None:
    facts = facts_of(
        "UBND TỈNH LẠC HẢI\nSố: 5/KH-UBND\nLạc Hải, ngày 2 tháng 3 năm 2023\n\nKẾ HOẠCH\nTrồng cây\n\n"
        "I. MỤC ĐÍCH\n- Nâng cao nhận thức.\n\n"
        "Nơi nhận: - Bộ Y tế; (báo cáo) - Thường trực Tỉnh ủy (để b/c) - Các sở;\n- Lưu: VT.\n"
    )
    found = [each.value for each in facts.recipients]
    assert found == ["Bộ Y tế; (báo cáo)", "Thường trực Tỉnh ủy (để b/c)", "Các sở", "Lưu: VT"]
