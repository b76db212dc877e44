# ruff: noqa: E501  # sample sentences read better unbroken
"""Work that is told for a case ("Đối với …thì …", "Trường hợp …"), and lists that the last sentence of a line opens."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of, who_does


@pytest.mark.parametrize("mark", ["1. ", "- "])
@pytest.mark.parametrize(
    ("told", "units"),
    [
        ("Đối với đơn thư gửi nhầm thì Phòng Tư pháp chuyển đơn đến Sở Nội vụ.", ["Phòng Tư pháp"]),
        ("Đối với vụ việc ở chợ thì Ủy ban bầu cử có trách nhiệm xác minh.", ["Ủy ban bầu cử"]),
        ("Trường hợp hộ dân chưa di dời thì UBND các xã tổ chức cưỡng chế.", ["UBND các xã"]),
        ("Trường hợp hộ dân chưa di dời, UBND các xã tổ chức cưỡng chế.", ["UBND các xã"]),
        ("Nếu có mưa to, UBND các xã phải báo động.", ["UBND các xã"]),
        ("Nếu đập có vết nứt thì Công an xã chặn đường.", ["Công an xã"]),
        ("Tại các chốt trực thì Công an xã chịu trách nhiệm giữ trật tự.", ["Công an xã"]),
        ("Khi có báo động cấp 3 thì Công an xã, Hội Nông dân xã đưa dân lên đồi.", ["Công an xã", "Hội Nông dân xã"]),
        ("Đối với người già yếu thì đề nghị Hội Phụ nữ xã vận động.", ["Hội Phụ nữ xã"]),
    ],
)  # fmt: skip
def test_a_case_is_told_first_and_then_whose_work_it_is(mark: str, told: str, units: list[str]) -> None:
    assert who_does(mark + told) == [(units, [])]


@pytest.mark.parametrize(
    "told",
    [
        "Trường hợp vượt thẩm quyền, các xã báo cáo UBND tỉnh.",
        "Nếu có khó khăn, các xã phản ánh về Sở Y tế.",
        "Trường hợp phát sinh vướng mắc thì các xã phản ánh về Sở Y tế.",
    ],
)
def test_what_is_reported_in_trouble_is_no_work(told: str) -> None:
    facts = facts_of(plan_of(f"1. Sở Y tế\n- Mở lớp.\n2. {told}"))
    assert [duty.text.value for duty in facts.duties] == ["Mở lớp."]
    assert [[unit.value for unit in report.sender] for report in facts.reports] == [["các xã"]]


@pytest.mark.parametrize(
    ("line", "units"),
    [
        ("Rét đậm còn kéo dài. Các trường tiểu học thực hiện những việc sau:", ["Các trường tiểu học"]),
        ("Công tác tuyên truyền còn hạn chế. Đề nghị Sở Y tế, Sở Nội vụ quan tâm một số nội dung sau:", ["Sở Y tế", "Sở Nội vụ"]),
        ("Hội nghị mở lúc 8 giờ. Văn phòng UBND xã có nhiệm vụ:", ["Văn phòng UBND xã"]),
        ("Các xã có sông thực hiện các nhiệm vụ sau:", ["Các xã có sông"]),
        ("Các doanh nghiệp cung ứng nước sạch cần:", ["Các doanh nghiệp cung ứng nước sạch"]),
        ("Các trường mầm non tập trung:", ["Các trường mầm non"]),
    ],
)  # fmt: skip
def test_the_last_sentence_of_a_line_tells_whom_its_list_orders(line: str, units: list[str]) -> None:
    assert who_does(f"1. {line}\n- Rửa tay cho trẻ.\n- Lau sàn.") == [(units, [])] * 2


@pytest.mark.parametrize(
    ("told", "unit"),
    [
        ("Đối với vụ việc ở chợ thì cơ quan, tổ chức, đơn vị trực tiếp quản lý người đó có trách nhiệm xác minh.", "cơ quan, tổ chức, đơn vị trực tiếp quản lý người đó"),
        ("Cơ quan, tổ chức, đơn vị sử dụng lao động có trách nhiệm lập danh sách.", "Cơ quan, tổ chức, đơn vị sử dụng lao động"),
        ("Các cơ quan, đơn vị quản lý bến bãi phải thắp đèn.", "Các cơ quan, đơn vị quản lý bến bãi"),
        ("Các cơ quan, đơn vị thực hiện nghiêm kế hoạch và có trách nhiệm thắp đèn.", "Các cơ quan, đơn vị"),
    ],
)  # fmt: skip
def test_several_bare_kinds_are_told_by_what_they_do(told: str, unit: str) -> None:
    assert who_does(f"1. {told}") == [([unit], [])]
