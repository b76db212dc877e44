# ruff: noqa: E501  # letters read better unbroken
"""Letters without numbers: their last words, what is appended, notes below the signature, recipients without bullets."""

import pytest

from loa.reader.reading import Facts
from loa.reader.tests.factories import facts_of

_LETTER = """UBND TỈNH SÔNG NGÀN
SỞ Y TẾ

Số: 12/SYT-NV
V/v phòng bệnh tại các trường THCS, THPT
Sông Ngàn, ngày 3 tháng 9 năm 2025

Kính gửi: Các trạm y tế.

Sở Y tế đề nghị các trạm y tế căn cứ nội dung đã được tập huấn cho nhân viên vào tháng 8/2025(1), phun hóa chất tại các trường.

{last}

Nơi nhận

Như trên;

Bộ trưởng (để báo cáo);

Giám đốc (để báo cáo);

Lưu: VT, NV.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

(đã ký)
Trần Văn Bình

{below}
"""
_LAST = "Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các trạm y tế phản ánh về Sở Y tế (qua Phòng Nghiệp vụ)."


def _read(last: str = _LAST, below: str = "") -> Facts:
    return facts_of(_LETTER.format(last=last, below=below))


BELOW = [
    "",
    "PHỤ LỤC\n1. DANH SÁCH TRƯỜNG\n2. BIỂU MẪU\n",
    "(1) Công văn số 65/SYT-NV ngày 16/8/2025 về việc tập huấn.",
]


@pytest.mark.parametrize("below", BELOW)
@pytest.mark.parametrize(
    ("last", "due"),
    [
        (_LAST, None),
        ("Kết quả thực hiện báo cáo về Sở Y tế trước ngày 10/9/2025.", "2025-09-10"),
        (
            "Nhận được Công văn này, yêu cầu các trạm y tế triển khai thực hiện, báo cáo kết quả về Sở Y tế trước ngày 10/9/2025./.",
            "2025-09-10",
        ),
    ],
)
def test_last_words_of_a_letter_without_numbers_ask_for_reports(
    last: str, due: str | None, below: str
) -> None:
    facts = _read(last, below)
    assert [duty.text.value[:10] for duty in facts.duties] == ["Sở Y tế đề"]
    (report,) = facts.reports
    assert ([unit.value for unit in report.receiver], report.due and report.due.value) == (["Sở Y tế"], due)


def test_who_gets_it_without_bullets_and_who_signs() -> None:
    facts = _read()
    assert [value.value for value in facts.recipients] == [
        "Như trên",
        "Bộ trưởng (để báo cáo)",
        "Giám đốc (để báo cáo)",
        "Lưu: VT, NV",
    ]
    signed = facts.header.signatory
    assert [value and value.value for value in (signed.authority, signed.position, signed.name)] == [
        "KT. GIÁM ĐỐC",
        "PHÓ GIÁM ĐỐC",
        "Trần Văn Bình",
    ]


def test_a_note_below_the_signature_is_no_point_and_cites() -> None:
    facts = _read(below=BELOW[2])
    assert facts.outline == ()
    assert [reference.code.value for reference in facts.references] == ["65/SYT-NV"]


def test_a_subject_in_capitals_ends_where_the_place_begins() -> None:
    header = _read().header
    assert header.place
    assert header.place.value == "Sông Ngàn"
    assert header.title
    assert header.title.value == "phòng bệnh tại các trường THCS, THPT"


def test_what_was_done_in_a_month_sets_no_time() -> None:
    assert [due for duty in _read().duties for due in duty.due] == []


@pytest.mark.parametrize("filed", ["Lưu: VT, QT(3). 240", "Lưu: VT, QT (3) Cương", "Lưu: VT, NV"])
def test_who_drew_it_up_stands_in_the_file(filed: str) -> None:
    facts = facts_of(_LETTER.format(last=_LAST, below="").replace("Lưu: VT, NV", filed))
    assert facts.recipients[-1].value == filed


@pytest.mark.parametrize(
    "bank",
    ["Ngân hàng Nhà nước Việt Nam", "Ngân hàng Chính sách xã hội huyện", "Ngân hàng Nhà nước chi nhánh tỉnh"],
)
def test_a_bank_gets_reports_by_its_whole_name(bank: str) -> None:
    (report,) = _read(f"Kết quả thực hiện báo cáo về {bank} trước ngày 10/9/2025.").reports
    assert [unit.value for unit in report.receiver] == [bank]
