# ruff: noqa: E501  # sample papers read better unbroken
"""Papers whose sections have headings without a number."""

import pytest

from loa.reader.tests.factories import facts_of

PAPER = """HỘI LIÊN HIỆP PHỤ NỮ TỈNH SÔNG NGÀN
BAN THƯỜNG VỤ
***
Số: 21/KH-BTV
Sông Ngàn, ngày 05 tháng 02 năm 2025

KẾ HOẠCH
Truyền thông bình đẳng giới năm 2025

Thực hiện Chương trình công tác năm 2025, Ban Thường vụ Hội Liên hiệp Phụ nữ tỉnh xây dựng Kế hoạch như sau:

Mục đích, yêu cầu
Nâng cao nhận thức của hội viên; bảo đảm thiết thực.

Nội dung truyền thông
1. Quyền của phụ nữ và trẻ em gái.
2. Phòng ngừa bạo lực gia đình.

Hình thức truyền thông
- Sinh hoạt chi hội hằng tháng.
- Phát thanh trên loa thôn.

Thời gian thực hiện
Từ ngày 01/3/2025 đến ngày 30/11/2025.

Kinh phí
Từ nguồn ngân sách cấp cho Hội.

Tổ chức thực hiện
Ban Tuyên giáo - Chính sách luật pháp
- Biên soạn đề cương, gửi các cơ sở Hội trước ngày 20/02/2025.
- Phối hợp với Báo tỉnh mở chuyên mục.
Hội Liên hiệp Phụ nữ các xã, phường
- Tổ chức ít nhất 02 buổi truyền thông.
- Báo cáo kết quả về Ban Thường vụ trước ngày 05/12/2025.

Nơi nhận:
- Tỉnh ủy (b/c);
- Lưu: VP.

TM. BAN THƯỜNG VỤ
CHỦ TỊCH

Lê Thị Mai
"""


@pytest.mark.parametrize("sign", ["{}", "**{}**", "## {}", "{}:"])
def test_headings_without_a_number_open_and_end_sections(sign: str) -> None:
    headings = {
        "Mục đích, yêu cầu", "Nội dung truyền thông", "Hình thức truyền thông", "Thời gian thực hiện", "Kinh phí",
        "Tổ chức thực hiện",
    }  # fmt: skip
    lines = [f"\n{sign.format(line)}\n" if line in headings else line for line in PAPER.splitlines()]
    facts = facts_of("\n".join(lines))
    assert [content.text.value for content in facts.contents] == [
        "Quyền của phụ nữ và trẻ em gái.",
        "Phòng ngừa bạo lực gia đình.",
    ]
    assert [form.text.value for form in facts.forms] == [
        "Sinh hoạt chi hội hằng tháng.",
        "Phát thanh trên loa thôn.",
    ]
    assert [(p.start and p.start.value, p.end and p.end.value) for p in facts.phases] == [
        ("2025-03-01", "2025-11-30")
    ]
    assert [(duty.lead[0].value, duty.section) for duty in facts.duties] == [
        ("Ban Tuyên giáo - Chính sách luật pháp", None),
        ("Ban Tuyên giáo - Chính sách luật pháp", None),
        ("Hội Liên hiệp Phụ nữ các xã, phường", None),
        ("Hội Liên hiệp Phụ nữ các xã, phường", None),
    ]


def test_a_line_without_a_number_ends_no_section_of_a_paper_that_numbers_them() -> None:
    numbered = PAPER.replace("Mục đích, yêu cầu", "I. MỤC ĐÍCH").replace(
        "Tổ chức thực hiện\n", "II. TỔ CHỨC THỰC HIỆN\n"
    )
    assert [duty.section and duty.section.value for duty in facts_of(numbered).duties] == ["II"] * 4


def test_slogans_end_at_the_closing_paragraph_and_the_second_office_is_none_of_this_paper() -> None:
    slogans = "\n\nKhẩu hiệu tuyên truyền\n- Bình đẳng giới là hạnh phúc của mọi nhà!\n\nBan Tổ chức đề nghị các đơn vị thực hiện, có khó khăn báo cho Ban để giải quyết./.\n\nNơi nhận:"
    paper = PAPER.replace("\n\nNơi nhận:", slogans).replace(
        "TM. BAN THƯỜNG VỤ\nCHỦ TỊCH\n",
        "TM. BAN TỔ CHỨC\nKT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nPHÓ GIÁM ĐỐC SỞ NỘI VỤ\n",
    )
    facts = facts_of(paper)
    assert [slogan.value for slogan in facts.slogans] == ["Bình đẳng giới là hạnh phúc của mọi nhà!"]
    position = facts.header.signatory.position
    assert position
    assert position.value == "PHÓ TRƯỞNG BAN"


def test_labels_of_work_do_not_reach_above_the_heading_of_their_section() -> None:
    work = "Tổ chức thực hiện\n- In 2.000 tờ rơi.\nĐơn vị chủ trì: Sở Y tế.\n- Tổ chức hội thi.\nĐơn vị chủ trì: Tỉnh đoàn."
    top, _, rest = PAPER.partition("Tổ chức thực hiện\n")
    facts = facts_of(f"{top}{work}\n\nNơi nhận:{rest.partition('Nơi nhận:')[2]}")
    assert [(duty.lead[0].value, duty.text.value) for duty in facts.duties] == [
        ("Sở Y tế", "In 2.000 tờ rơi."),
        ("Tỉnh đoàn", "Tổ chức hội thi."),
    ]


def test_periods_head_their_contents_below_a_heading_without_a_number() -> None:
    contents = "Đợt 1 (từ ngày 01/3/2025 đến ngày 30/4/2025):\n- Quyền của phụ nữ.\nĐợt 2 (từ ngày 01/9/2025 đến ngày 30/9/2025):\n- Phòng ngừa bạo lực."
    told = "1. Quyền của phụ nữ và trẻ em gái.\n2. Phòng ngừa bạo lực gia đình."
    time = "Thời gian thực hiện\nTừ ngày 01/3/2025 đến ngày 30/11/2025.\n\n"
    facts = facts_of(PAPER.replace(told, contents).replace(time, ""))
    assert [(p.name.value, p.end and p.end.value) for p in facts.phases if p.name.value != "năm 2025"] == [
        ("Đợt 1", "2025-04-30"),
        ("Đợt 2", "2025-09-30"),
    ]
    assert [(c.phase and c.phase.value, c.text.value) for c in facts.contents] == [
        ("Đợt 1", "Quyền của phụ nữ."),
        ("Đợt 2", "Phòng ngừa bạo lực."),
    ]
