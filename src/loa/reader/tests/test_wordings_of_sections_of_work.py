# ruff: noqa: E501  # sample sentences read better unbroken
"""Sections of work that are called contents, and lead-ins that name everybody behind an adverbial."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

Told = list[tuple[str, list[str]]]


def told_by(section: str) -> Told:
    """The path of each duty above the last section, and who leads it."""
    duties = facts_of(plan_of(told=section)).duties
    paths = [(duty.section.value if duty.section else "", duty) for duty in duties]
    return [(path, [v.value for v in duty.lead]) for path, duty in paths if not path.startswith("III")]


@pytest.mark.parametrize(
    "heading",
    [
        "NỘI DUNG", "NỘI DUNG THỰC HIỆN", "NỘI DUNG TRIỂN KHAI", "NỘI DUNG VÀ TIẾN ĐỘ", "NỘI DUNG CHỈ ĐẠO",
        "NỘI DUNG, BIỆN PHÁP THỰC HIỆN", "NỘI DUNG YÊU CẦU", "NGUỒN LỰC", "KINH PHÍ VÀ HẬU CẦN", "NỘI DUNG HOẠT ĐỘNG",
    ],
)  # fmt: skip
def test_a_section_cut_by_units_gives_them_work(heading: str) -> None:
    section = f"II. {heading}\n\n1. Phòng Y tế\n\na) Mở lớp tập huấn.\n\nb) Cấp phát thuốc.\n\n2. Đề nghị Đoàn xã\n\nVận động thanh niên hiến máu.\n\n"
    assert told_by(section) == [("II.1.a", ["Phòng Y tế"]), ("II.1.b", ["Phòng Y tế"]), ("II.2", ["Đoàn xã"])]


@pytest.mark.parametrize(
    "heading", ["NỘI DUNG TUYÊN TRUYỀN", "ĐỐI TƯỢNG", "THÀNH PHẦN THAM DỰ", "HÌNH THỨC TRUYỀN THÔNG"]
)
def test_units_of_whom_a_section_only_tells_are_given_nothing(heading: str) -> None:
    section = f"II. {heading}\n\n1. Phòng Y tế\n\n- Cán bộ, nhân viên.\n\n2. Đoàn xã\n\n- Đoàn viên.\n\n"
    assert told_by(section) == []


@pytest.mark.parametrize(
    "lead_in",
    [
        "Căn cứ tình hình thực tế, các cơ quan, đơn vị phối hợp thực hiện các hoạt động sau:",
        "Trong tháng cao điểm, các cơ quan, đơn vị tổ chức các hoạt động sau:",
        "Tùy điều kiện, các cơ quan, đơn vị lựa chọn triển khai một số việc sau:",
        "Để hưởng ứng ngày lễ, các cơ quan, đơn vị thực hiện:",
        "Theo chức năng được giao, các cơ quan, đơn vị tập trung thực hiện các nội dung:",
    ],
)
def test_a_lead_in_tells_everybody_behind_its_adverbial(lead_in: str) -> None:
    section = (
        f"II. CÁC HOẠT ĐỘNG CHÍNH\n\n{lead_in}\n\n- Tổ chức lễ phát động.\n\n- Treo băng rôn tại trụ sở.\n\n"
    )
    assert told_by(section) == [("II", ["các cơ quan, đơn vị"])] * 2


def test_points_below_nobody_stay_nobodys() -> None:
    assert (
        told_by("II. NỘI DUNG THỰC HIỆN\n\n- Tổ chức lễ phát động.\n\n- Treo băng rôn tại trụ sở.\n\n") == []
    )
