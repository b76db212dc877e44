# ruff: noqa: E501  # sample sentences read better unbroken
"""Lead-ins that are the duty themselves: what stands below them is no work."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of
from loa.reader.tests.test_wordings_of_letters import LETTER


def read_plan(section: str) -> list[tuple[str, list[str]]]:
    """The words and leads of the duties above the last section of a plan."""
    duties = facts_of(plan_of(told=section)).duties
    above = [duty for duty in duties if duty.section and not duty.section.value.startswith("III")]
    return [(duty.text.value, [v.value for v in duty.lead]) for duty in above]


def read_letter(lead: str, body: str) -> list[str]:
    return [duty.text.value for duty in facts_of(LETTER.format(lead=lead, body=body)).duties]


GUESTS = "1. Thành phần chính:\n\n- Đại diện các tổ chức thành viên.\n\n- Đại diện các thôn.\n\n2. Khách mời:\n\n- Đại diện Hội đồng nhân dân xã;\n\n"


@pytest.mark.parametrize(
    ("lead_in", "lead"),
    [
        ("Ban Thường trực Ủy ban MTTQ Việt Nam xã triệu tập và chủ trì hội nghị gồm:", "Ban Thường trực Ủy ban MTTQ Việt Nam xã"),
        ("Ủy ban nhân dân xã mời dự hội nghị gồm:", "Ủy ban nhân dân xã"),
        ("Văn phòng Đảng ủy chuẩn bị giấy mời gửi các đại biểu sau đây:", "Văn phòng Đảng ủy"),
        ("Theo quy định, Ủy ban nhân dân xã mời các thành phần sau:", "Ủy ban nhân dân xã"),
    ],
)  # fmt: skip
def test_who_invites_those_listed_below(lead_in: str, lead: str) -> None:
    assert read_plan(f"II. THÀNH PHẦN HỘI NGHỊ\n\n{lead_in}\n\n{GUESTS}") == [(lead_in, [lead])]


@pytest.mark.parametrize("heading", ["NỘI DUNG ĐỢT THI ĐUA", "NỘI DUNG TUYÊN TRUYỀN", "YÊU CẦU VỀ NỘI DUNG"])
def test_who_tells_the_contents_listed_below(heading: str) -> None:
    lead_in = "Các sở, ngành, Đài Truyền hình tỉnh tập trung tuyên truyền các nội dung sau:"
    contents = "- Ý nghĩa của ngày lễ.\n\n- Gương người tốt, việc tốt.\n\n"
    found = read_plan(f"II. {heading}\n\n{lead_in}\n\n{contents}")
    assert found == [(lead_in, ["Các sở, ngành", "Đài Truyền hình tỉnh"])]


TRUE = "1. Trong thời gian qua, tỉnh đã tiêm 20.000 liều vắc xin.\n\n2. Ngày 02/3/2025, Sở Tài chính đã bố trí kinh phí mua vắc xin. Việc mua vắc xin không nhằm mục đích thương mại."


@pytest.mark.parametrize(
    "order",
    [
        "Sở Y tế đề nghị UBND các xã, phường chỉ đạo đài truyền thanh thông tin đúng về dịch bệnh, cụ thể như sau:",
        "Sở Y tế trân trọng đề nghị UBND các xã, phường và các bệnh viện công lập tuyên truyền rộng rãi các thông tin sau:",
        "Sở Y tế yêu cầu UBND các xã, phường thông báo để nhân dân yên tâm với các nội dung chính:",
    ],
)
def test_the_order_over_what_is_so_is_the_duty(order: str) -> None:
    before = "trên mạng có tin sai lệch. "
    assert read_letter(before + order, TRUE) == [order]


def test_over_work_a_lead_in_is_no_duty() -> None:
    order = "Sở Y tế đề nghị UBND các xã, phường thực hiện các nội dung sau:"
    assert read_letter(order, "1. Phun hóa chất.\n\n2. Treo băng rôn.") == [
        "Phun hóa chất.",
        "Treo băng rôn.",
    ]


def test_the_office_that_makes_the_plan_is_given_no_work() -> None:
    text = plan_of().replace(
        "I. MỤC ĐÍCH", "Sở Y tế ban hành Kế hoạch phòng, chống dịch như sau:\n\nI. MỤC ĐÍCH"
    )
    assert [duty.text.value for duty in facts_of(text).duties] == ["Tập huấn cán bộ."]


@pytest.mark.parametrize(
    ("told", "read"),
    [
        ("Ngày 16/6/2025, Quốc hội đã thông qua Luật Thanh tra.", 0),
        ("Vào ngày 16 tháng 6 năm 2025, Chính phủ vừa họp bàn về thuốc.", 0),
        ("Trong tháng 5/2025, các bệnh viện đã khám cho 300 trẻ em.", 0),
        ("Ngày 16/6/2025, khám bệnh cho 300 trẻ em.", 1),
    ],
)
def test_what_was_done_on_a_day_is_no_work(told: str, read: int) -> None:
    assert len(facts_of(plan_of(f"1. Sở Y tế\n- {told}")).duties) == read


@pytest.mark.parametrize(
    "told",
    [
        "Ngày 01/7/2025, Sở Tư pháp ban hành Hướng dẫn số 09/HD-STP, trong đó quy định các huyện lập danh sách gửi về Sở.",
        "Ngày 02 tháng 3 năm 2025, Ủy ban nhân dân tỉnh ký Quyết định số 12/QĐ-UBND về chế độ trực.",
        "Tháng 3/2025, Sở Nội vụ gửi các đơn vị Công văn số 15/SNV-TH về chế độ trực.",
    ],
)
def test_what_an_office_issued_on_a_day_is_no_work(told: str) -> None:
    order = "Sở Y tế đề nghị UBND các xã, phường phun thuốc diệt muỗi."
    assert read_letter("Sở Y tế trân trọng thông báo.", f"\n{told}\n\n{order}") == [order]


@pytest.mark.parametrize(
    "told",
    [
        "1. Sở Y tế chủ trì, phối hợp với Hội Phụ nữ tỉnh thực hiện các chương trình có liên quan như:",
        "1. Sở Y tế chủ trì, phối hợp với Hội Phụ nữ tỉnh triển khai các hoạt động như:",
        "1. Sở Y tế phối hợp với Hội Phụ nữ tỉnh tổ chức một số việc gồm:",
        "1. Sở Y tế phối hợp cùng Hội Phụ nữ tỉnh mở các lớp như:",
    ],
)
def test_partners_of_a_lead_in_end_before_what_is_done_with_them(told: str) -> None:
    duties = facts_of(plan_of(f"{told}\n- Nấu ăn cho trẻ nhỏ;\n- Phòng bệnh cho người già.")).duties
    assert [[unit.value for unit in duty.cooperating] for duty in duties] == [["Hội Phụ nữ tỉnh"]] * 2


@pytest.mark.parametrize("told", ["Sở Y tế thực hiện các việc sau:", "Sở Y tế phối hợp với Công an tỉnh:"])
def test_a_bullet_that_tells_a_unit_what_its_points_list_is_one_duty(told: str) -> None:
    points = "+ Mở lớp cho cán bộ xã.\n+ Phát tờ rơi."
    duties = facts_of(plan_of(f"- {told}\n{points}")).duties
    assert [(duty.text.value, duty.lead[0].value) for duty in duties] == [
        (f"{told} {points}".replace("\n", " "), "Sở Y tế")
    ]
