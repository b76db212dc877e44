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


def test_a_heading_in_capitals_broken_behind_two_letters() -> None:
    facts = facts_of(
        "KẾ HOẠCH\nGiữ sạch bãi biển\n\nI. MỤC\nĐÍCH\n\n- Giữ sạch.\n\nII. TỔ\nCHỨC THỰC HIỆN\n\n1.\nSở Y tế:\n\n- In tờ rơi.\n"
    )
    assert [node.heading.value for node in facts.outline] == ["MỤC ĐÍCH", "TỔ CHỨC THỰC HIỆN", "Sở Y tế"]


@pytest.mark.parametrize(
    ("opening", "phases"),
    [
        ("Sau đợt lũ vừa qua, bãi biển có nhiều rác, cụ thể như sau:", ["Sau lễ hội"]),
        ("Sau mùa bão vừa rồi:", ["Sau lễ hội"]),
        ("Trước lễ hội:", ["Trước lễ hội", "Sau lễ hội"]),
    ],
)
def test_what_went_by_is_no_period_of_the_plan(opening: str, phases: list[str]) -> None:
    told = f"II. NỘI DUNG\n1. {opening}\n- Dọn rác.\n2. Sau lễ hội:\n- Dọn lều."
    found = facts_of(plan_of(told=told, title="Giữ sạch bãi biển")).phases
    assert [phase.name.value for phase in found] == phases


def test_reports_asked_for_below_a_heading_of_checking_and_reporting() -> None:
    work = "1. Công tác giám sát, kiểm tra, báo cáo\n- Khi xuất hiện ca bệnh, báo cáo ngay về Sở Y tế.\n- Báo cáo tổng hợp hằng ngày gửi UBND tỉnh."
    reports = facts_of(plan_of(told=f"II. NỘI DUNG\n{work}")).reports
    assert [([to.value for to in report.receiver], report.text.value) for report in reports] == [
        (["Sở Y tế"], "Khi xuất hiện ca bệnh, báo cáo ngay về Sở Y tế"),
        (["UBND tỉnh"], "Báo cáo tổng hợp hằng ngày gửi UBND tỉnh"),
    ]


def test_a_line_that_begins_with_the_number_of_a_paper_goes_on_with_its_sentence() -> None:
    work = "1. Sở Y tế:\n\n- Mở lớp theo chỉ đạo tại Nghị quyết\nsố 121/NQ-CP ngày 11 tháng 9 năm 2022, chú trọng người già.\n\n- In tờ rơi."
    texts = [duty.text.value for duty in facts_of(plan_of(work)).duties]
    assert texts == [
        "Mở lớp theo chỉ đạo tại Nghị quyết số 121/NQ-CP ngày 11 tháng 9 năm 2022, chú trọng người già.",
        "In tờ rơi.",
    ]


@pytest.mark.parametrize(
    ("lead_in", "lead"),
    [
        ("Để chống dịch, các sở, ngành tập trung triển khai các nhiệm vụ sau đây:", ["các sở, ngành"]),
        ("Để chống dịch, các sở, ngành can tập trung triển khai các nhiệm vụ sau đây:", ["các sở, ngành"]),
        ("Các xã đã tiêm phòng xong.", None),
    ],
)
def test_a_paragraph_that_tells_who_does_the_points_below_it(lead_in: str, lead: list[str] | None) -> None:
    work = f"1. Hoan nghênh các sở đã tiêm phòng.\n\n{lead_in}\n\na) In tờ rơi.\n\nb) Treo băng rôn."
    found = [[unit.value for unit in duty.lead] for duty in facts_of(plan_of(work)).duties]
    assert found == ([lead, lead] if lead else [])


@pytest.mark.parametrize(
    ("words", "leads"),
    [
        ("Đối với đơn tố cáo: Thanh tra tỉnh chuyển ngay đơn đến tổ bầu cử.", [["Thanh tra tỉnh"]]),
        ("Đối với đơn tố cáo, Thanh tra tỉnh phải chuyển ngay đơn đến tổ bầu cử.", [["Thanh tra tỉnh"]]),
        ("Đối với trẻ em dưới 5 tuổi: tiêm tại trạm y tế.", []),
        ("Đối với các xã ven biển: phun thuốc hai lần.", []),
    ],
)
def test_who_deals_with_a_matter_told_first(words: str, leads: list[list[str]]) -> None:
    duties = facts_of(plan_of(told=f"II. NỘI DUNG THỰC HIỆN\n1. Xử lý\n- {words}")).duties
    found = [
        [unit.value for unit in duty.lead] for duty in duties if duty.section and duty.section.value == "II.1"
    ]
    assert found == leads


@pytest.mark.parametrize(
    ("told", "levels"),
    [
        ("1. TINH THẦN HÀNH ĐỘNG\n1. Giữ sạch bãi biển.\n2. Giữ sạch chợ.", [2, 3, 3]),
        ("1. Rác.\n1. Nước thải.\n2. Khói.", [2, 2, 2]),  # a number printed twice
    ],
)
def test_numbers_that_begin_again_right_below_a_heading(told: str, levels: list[int]) -> None:
    outline = facts_of(plan_of(told=told)).outline
    assert [node.level for node in outline][1:-2] == levels
