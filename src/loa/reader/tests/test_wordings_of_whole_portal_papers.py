# ruff: noqa: E501  # sample sentences read better unbroken
"""Who does it, with whom and by when, as whole papers on portals say it."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of, who_does
from loa.reader.tests.test_wordings_of_law_portals import LETTER

Told = list[tuple[list[str], list[str]]]


@pytest.mark.parametrize(
    ("work", "told"),
    [
        # A verb that is a syllable of a name, or of a word beside it.
        ("1. Bộ Ngoại giao\n- Vận động các nước.", [(["Bộ Ngoại giao"], [])]),
        ("1. Sở Ngoại giao phối hợp với Bộ Ngoại giao mở lớp.", [(["Sở Ngoại giao"], ["Bộ Ngoại giao"])]),
        ("1. UBND các xã có nông sản xuất khẩu qua cảng cập nhật giá.", [(["UBND các xã có nông sản xuất khẩu qua cảng"], [])]),
        # A kind told once for all stays one unit.
        ("1. Các Sở: Công Thương, Giáo dục và Đào tạo, Nội vụ thành lập các tổ công tác.", [(["Các Sở: Công Thương, Giáo dục và Đào tạo, Nội vụ"], [])]),
        ("1. Các Bộ: Công Thương, Ngoại giao và Nội vụ\n- Thành lập các tổ công tác.", [(["Các Bộ: Công Thương, Ngoại giao và Nội vụ"], [])]),
        ("1. Các Bộ: Công Thương, Ngoại giao thành lập các tổ (gạo, cá).", [(["Các Bộ: Công Thương, Ngoại giao"], [])]),
        ("1. Các sở: Mở lớp cho cán bộ.", [(["Các sở"], [])]),
        # Posts and bodies of the state.
        ("1. Giao các Phó Thủ tướng Chính phủ theo nhiệm vụ được phân công kiểm tra các bộ.", [(["các Phó Thủ tướng Chính phủ"], [])]),
        ("1. Đề nghị Kiểm toán Nhà nước và các cơ quan chức năng tạo điều kiện cho doanh nghiệp.", [(["Kiểm toán Nhà nước", "các cơ quan chức năng"], [])]),
        ("1. Đề nghị Ủy viên Ban Thường vụ Đảng ủy cho ý kiến đối với dự thảo.", [(["Ủy viên Ban Thường vụ Đảng ủy"], [])]),
        # For whose good it is done, and not with whom.
        ("1. Nhằm góp phần cùng thành phố chống dịch triệt để, Sở Y tế treo băng rôn.", [(["Sở Y tế"], [])]),
        ("1. Sở Y tế cùng Công an tỉnh treo băng rôn.", [(["Sở Y tế"], ["Công an tỉnh"])]),
    ],
)  # fmt: skip
def test_who_does_it_with_whom(work: str, told: Told) -> None:
    assert who_does(work) == told


@pytest.mark.parametrize(
    "told",
    [
        "Góp phần tăng thu cho Ngân sách Nhà nước.",
        "Các hộ nộp vào ngân sách nhà nước đúng hạn.",
        "Chống thất thu ngân sách.",
    ],
)
def test_what_is_paid_into_the_budget_is_no_source(told: str) -> None:
    assert facts_of(plan_of(f"1. Cục Thuế\n- {told}")).funding == ()


def test_what_comes_out_of_the_budget_is_a_source() -> None:
    funding = facts_of(plan_of("1. Cục Thuế\n- Kinh phí từ ngân sách nhà nước.")).funding
    assert [source.value for source in funding] == ["ngân sách nhà nước"]


@pytest.mark.parametrize(
    ("before", "number"),
    [
        ("Văn phòng Tỉnh ủy có văn bản số 15-CV/VPTU ngày 23/5/2021 gửi Sở Y tế đề nghị cho ý kiến đối với dự thảo báo cáo. Sở Y tế đã dự thảo báo cáo.", 1),
        ("Sở Y tế có văn bản số 15/SYT ngày 23/5/2021 gửi Hội Nông dân đề nghị góp ý. Sở Y tế đề nghị Tỉnh đoàn treo băng rôn.", 2),
    ],
)  # fmt: skip
def test_the_paper_that_came_before_gives_no_work(before: str, number: int) -> None:
    said = f"{before}\n\nSở Y tế đề nghị các trường treo băng rôn trước ngày 30/5/2021."
    assert len(facts_of(LETTER.format(a=";", b=".", said=said)).duties) == number


LABELS = "- Thời gian hoàn thành: tháng 11/2025.\n- Đơn vị chủ trì: Sở Y tế.\n- Đơn vị phối hợp: Tỉnh đoàn."


@pytest.mark.parametrize(
    ("bullets", "texts"),
    [
        ("- Bảo đảm thống nhất với hướng dẫn của Bộ Y tế.\n- Các văn bản phải thể hiện rõ trách nhiệm.\n", ["Xây dựng và ban hành hướng dẫn tiêm phòng cho các trường."]),
        ("- Việc in phải bảo đảm đúng mẫu.\n- In tờ rơi.\n", ["Xây dựng và ban hành hướng dẫn tiêm phòng cho các trường.", "In tờ rơi"]),
        ("- In tờ rơi.\n- Tập huấn cán bộ.\n", ["In tờ rơi", "Tập huấn cán bộ"]),
        ("- Bảo đảm kinh phí tiêm phòng.\n- In tờ rơi.\n", ["Bảo đảm kinh phí tiêm phòng", "In tờ rơi"]),
        ("", ["Xây dựng và ban hành hướng dẫn tiêm phòng cho các trường."]),
    ],
)  # fmt: skip
def test_how_it_is_done_is_no_measure_of_its_own(bullets: str, texts: list[str]) -> None:
    work = f"1. Xây dựng và ban hành hướng dẫn tiêm phòng cho các trường.\n{bullets}{LABELS}"
    duties = facts_of(plan_of(work)).duties
    assert [duty.text.value.rstrip(".") for duty in duties] == [text.rstrip(".") for text in texts]
    assert {unit.value for duty in duties for unit in duty.lead} == {"Sở Y tế"}
