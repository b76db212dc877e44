# ruff: noqa: E501  # sample sentences read better unbroken
"""Slips of OCR: what is mended for the stages, what is left alone, and that the facts keep the printed words."""

import pytest
from msgspec.structs import replace

from loa.reader.gazetteer import NATIONAL
from loa.reader.reading import Page
from loa.reader.stages.mending import mended
from loa.reader.stages.run import run_stages
from loa.reader.tests.factories import facts_of, plan_of, source_of


def spelt(text: str) -> str:
    """The text that the stages see."""
    return mended(source_of(text)).text


@pytest.mark.parametrize(
    ("printed", "right"),
    [
        # Marks lost, one taken for another, both in capitals.
        ("Phôi hơp với công an xã tuyên truyên lưu đông.", "Phối hợp với công an xã tuyên truyền lưu động."),
        ("Bao cao kết quả trước ngay 15 thang 6.", "Báo cáo kết quả trước ngày 15 tháng 6."),
        ("II. TÔ CHỨC THỤC HIỆN", "II. TỔ CHỨC THỰC HIỆN"),
        ("Chù trì, tham mưu ban hành kê hoach.", "Chủ trì, tham mưu ban hành kế hoạch."),
        ("Hinh thưc: treo băng ron, pa nô.", "Hình thức: treo băng rôn, pa nô."),
        # Over the end of a line.
        ("Các tô\nchức đoàn thê thôn.", "Các tổ\nchức đoàn thể thôn."),
        # Digits read as letters in days and years.
        ("Từ l5/6 đến 3O/8/2O25.", "Từ 15/6 đến 30/8/2025."),
        ("Xong trong thang 9 năm 2O26.", "Xong trong tháng 9 năm 2026."),
        # Dust at the edges of lines.
        ("' - Trạm Y tế xã phát tờ rơi. |", "  - Trạm Y tế xã phát tờ rơi.  "),
        ("~ Treo cờ trước ngày 30/4 ’", "  Treo cờ trước ngày 30/4  "),
    ],
)  # fmt: skip
def test_slips_are_mended_sign_by_sign(printed: str, right: str) -> None:
    assert spelt(printed) == right
    assert len(right) == len(printed)


@pytest.mark.parametrize(
    "text",
    [
        "Học sinh về sinh hoạt hè tại thôn; các phong trào thi đua; các phóng viên báo, đài.",
        "Các bản tin đêm; văn bản chỉ đạo; kịch bản chi tiết; trưởng các bản tuyên truyền bằng tiếng dân tộc.",
        "Cơ quan thú y cùng cấp; nhiệm vụ tại khoản 9; hồ sơ nộp tại nhà; địa chỉ của Sở tại địa phương.",
        "Báo cáo hàng năm và hằng năm; phù hợp với tình hình thực tế địa phương thực hiện.",
        "3. Sau Tháng hành động: tổng kết; các tỉnh phía Nam sau bão; vốn đầu tư năm 2025; Thông tư năm 2020.",
        "Nội dung trao đổi với người dân; chuyển đổi số; học viên; quan điểm sai trái.",
        "Sông Cỏ Đông, ông Nguyễn Văn Hoa, bà Trần Thị Ban Hanh.",
        "Phát triển giáo dục phải đi đôi với giữ gìn truyền thống; giao cho các trường.",
        "Thông tư số l2a/TT; mã QR2O; quốc lộ 1A; Nghị quyết 18-NQ/TW",
        "| Chủ trì | Phối hợp |\n|---|---|\n| Xã | ' |",
        "* Khối trường học:\n* Khối cơ quan:\n...",
        "Thì Ủy ban quyết, thì Đoàn xã làm, mọi trường hợp đều ghi.",
        "Dân có quan hệ tốt; báo tại chính quyền xã; cả nhân viên đi; có động lực; từ quản lý đến dạy.",
        "Có mặt để ra quân mọi ngày.",
    ],
)
def test_what_is_no_slip_stays(text: str) -> None:
    source = source_of(text)
    assert mended(source) is source


def test_only_what_a_machine_read_off_paper_is_mended() -> None:
    slip = source_of("Phôi hơp với công an xã.")
    born = replace(slip, kind="pdf", pages=(Page(1, 595.0, 842.0, 0, 10),))
    assert mended(born) is born
    assert mended(replace(slip, kind="docx")).text == slip.text
    scanned = replace(born, pages=(replace(born.pages[0], scanned=True),))
    assert mended(scanned).text.startswith("Phối hợp")


def test_dust_stands_beside_the_passages() -> None:
    source = source_of("KẾ HOẠCH\n\n~ Treo cờ. ’\n\n' Dọn vệ sinh\nđường làng. |\n")
    result = run_stages(source, NATIONAL)
    assert [(source.text[mark.start : mark.end], mark.why) for mark in result.marks] == [
        (sign, "dust") for sign in "~’'|"
    ]
    assert "Treo cờ." in [source.text[passage.start : passage.end] for passage in result.passages]


def test_facts_of_a_scan_keep_the_printed_words() -> None:
    facts = facts_of(
        plan_of(
            "1. Phong Văn hóa xã\n- Chù trì, phôi hơp với Tram Y tế xã mở lớp tâp huấn trươc ngay 2O/5/2025."
        )
    )
    (duty,) = facts.duties
    assert duty.text.value == "Chù trì, phôi hơp với Tram Y tế xã mở lớp tâp huấn trươc ngay 2O/5/2025."
    assert [unit.value for unit in duty.lead] == ["Phong Văn hóa xã"]
    assert [unit.value for unit in duty.cooperating] == ["Tram Y tế xã"]
    assert [(due.text.value, due.end and due.end.value) for due in duty.due] == [
        ("trươc ngay 2O/5/2025", "2025-05-20")
    ]
