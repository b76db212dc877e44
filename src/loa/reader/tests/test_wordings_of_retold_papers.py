# ruff: noqa: E501  # pages read better unbroken
"""Papers that a page of an office tells again without their head: who speaks, the list, and what the page adds below."""

import pytest

from loa.reader.pipeline import read
from loa.reader.reading import Reading
from loa.reader.stages.run import NOT_ADMINISTRATIVE

LIST = "- Sở Y tế in tờ rơi cho các thôn.\n\n- Ủy ban nhân dân các xã treo băng rôn tại các chợ.\n"
LEADS = [["Sở Y tế"], ["Ủy ban nhân dân các xã"]]


def page(text: str) -> Reading:
    return read(text.encode(), name="a.txt")


def leads(text: str) -> list[list[str]]:
    return [[unit.value for unit in duty.lead] for duty in page(text).facts.duties]


@pytest.mark.parametrize(
    "told",
    [
        "UBND tỉnh có ý kiến như sau:",
        "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:",
        "Nhân mùa mưa, Ủy ban nhân dân huyện Sông Ngàn có ý kiến chỉ đạo như sau:",
        "Theo đề nghị của Hội Nông dân tỉnh, UBND thị xã thông báo:",
        "Sở Y tế đề nghị các đơn vị thực hiện:",
        "Sau khi xem xét, Chủ tịch UBND tỉnh có ý kiến chỉ đạo:",
    ],
)
def test_an_office_that_speaks_above_a_list_gives_work(told: str) -> None:
    assert leads(f"Phòng bệnh mùa mưa\n\n{told}\n\n{LIST}") == LEADS


@pytest.mark.parametrize(
    "told",
    [
        "Ông Trần Văn Lộc, Giám đốc Sở Y tế, cho biết:",
        "Năm 2025, Sở Y tế đã yêu cầu:",
        "Tại hội nghị, các đại biểu thảo luận:",
        "Sở Y tế tỉnh là nơi người dân có ý kiến:",
    ],
)
def test_a_list_below_other_words_gives_none(told: str) -> None:
    assert page(f"Phòng bệnh mùa mưa\n\n{told}\n\n{LIST}").warnings == (NOT_ADMINISTRATIVE,)


def test_an_office_that_speaks_above_no_unit_gives_none() -> None:
    text = "Phòng bệnh mùa mưa\n\nSở Y tế đề nghị người dân lưu ý:\n\n- Uống nước đun sôi.\n\n- Rửa tay bằng xà phòng.\n"
    assert page(text).warnings == (NOT_ADMINISTRATIVE,)


def test_work_may_follow_in_one_paragraph() -> None:
    text = "UBND tỉnh có ý kiến như sau:\nGiao Sở Y tế chủ trì, phối hợp các xã in tờ rơi; hoàn thành trước ngày 10/12/2023./.\n(Theo Công văn số 62/UBND-KT, ngày 23/11/2023)\n"
    (duty,) = page(text).facts.duties
    assert [unit.value for unit in duty.lead] == ["Sở Y tế"]
    assert [due.end and due.end.value for due in duty.due] == ["2023-12-10"]


@pytest.mark.parametrize(
    "below",
    [
        "(Nguồn: Công văn số 62/UBND-VP ngày 22/4/2021)\n",
        "(Nguồn công văn số 62/UBND-VP - 22/4/2021)\n\nĐánh giá\n\nTin liên quan\n",
        "(Theo Công văn số 62/UBND-VP ngày 22/4/2021)\n\nTrần Văn Lộc\n",
        "Đánh giá\n\nTin tức liên quan\n",
        "Tác giả: Trần Văn Lộc\n\nÝ kiến bạn đọc\n",
        "Tác giả bài viết: Trần Văn Lộc\n\nChia sẻ\n",
    ],
)
def test_what_a_page_adds_below_is_no_work(below: str) -> None:
    told = "UBND tỉnh có ý kiến như sau:\n\n1. Sở Y tế: In tờ rơi cho các thôn.\n\n2. Ủy ban nhân dân các xã\n\n- Treo băng rôn tại các chợ.\n\n"
    assert leads(told + below) == LEADS


def test_a_last_paragraph_of_work_is_no_addition() -> None:
    told = (
        "UBND tỉnh có ý kiến như sau:\n\n1. Sở Y tế\n\nIn tờ rơi cho các thôn.\n\nTreo băng rôn tại các chợ\n"
    )
    assert [duty.text.value for duty in page(told).facts.duties] == [
        "In tờ rơi cho các thôn.",
        "Treo băng rôn tại các chợ",
    ]


def test_work_below_a_source_is_work() -> None:
    told = "UBND tỉnh có ý kiến như sau:\n\n1. Sở Y tế\n\nIn tờ rơi cho các thôn.\n\n(Theo Công văn số 62/UBND-VP ngày 22/4/2021)\n\nTreo băng rôn tại các chợ.\n"
    assert "Treo băng rôn tại các chợ." in [duty.text.value for duty in page(told).facts.duties]


@pytest.mark.parametrize(
    "told",
    [
        "Ngày 20/7/2018, Ủy ban nhân dân tỉnh nhận được Văn bản số 56/BYT-DP ngày 18/7/2018 của Bộ Y tế về phòng bệnh.",
        "Ngày 10 tháng 4 năm 2018, Ban Chỉ đạo huyện họp thông qua lịch phòng bệnh.",
    ],
)
def test_what_happened_on_a_day_is_no_work(told: str) -> None:
    assert leads(f"{told}\n\nChủ tịch UBND tỉnh có ý kiến chỉ đạo:\n\n{LIST}") == LEADS


def test_work_of_a_day_to_come_is_work() -> None:
    text = f"UBND tỉnh có ý kiến như sau:\n\n{LIST}\nNgày 20/7/2028, Sở Nội vụ tổ chức lễ tổng kết.\n"
    assert leads(text) == [*LEADS, ["Sở Nội vụ"]]


@pytest.mark.parametrize(
    "last",
    [
        "Để phòng bệnh đạt kết quả, đề nghị các cơ quan, đơn vị và nhân dân nghiêm túc triển khai thực hiện./.",
        "Ủy ban nhân dân huyện yêu cầu các cơ quan, đơn vị và Ủy ban nhân dân các xã tổ chức triển khai thực hiện.",
        "Đề nghị các đơn vị quán triệt, tổ chức thực hiện nghiêm túc./.",
    ],
)
def test_the_last_words_that_ask_all_to_carry_it_out_are_no_work(last: str) -> None:
    assert leads(f"UBND thị xã thông báo:\n\n{LIST}\n{last}\n") == LEADS


def test_such_words_are_work_where_nothing_else_is() -> None:
    text = "SỞ Y TẾ\n-------\nSố: 12/SYT-NV\n\nKính gửi: Các trạm y tế\n\nĐề nghị các trạm y tế nghiêm túc triển khai thực hiện./.\n"
    assert leads(text) == [["các trạm y tế"]]


@pytest.mark.parametrize(
    "work",
    [
        "- Đề nghị các khu phố vận động các hộ dân treo cờ.\n",
        "- Sở Y tế in tờ rơi cho các thôn.\n- Tỉnh đoàn treo băng rôn tại các chợ.\n",
    ],
)
def test_a_page_that_carries_out_a_paper_and_tells_units_what_to_do(work: str) -> None:
    text = (
        "Treo cờ mùa hội\n\nThực hiện Công văn số 506/UBND-VX ngày 03/4/2025 của UBND tỉnh về việc treo cờ;\n"
    )
    assert page(text + work).warnings == ()


@pytest.mark.parametrize(
    "work",
    [
        "- Sở Y tế đã in tờ rơi cho các thôn.\n- Tỉnh đoàn đã treo băng rôn tại các chợ.\n",
        "- Sở Y tế in tờ rơi cho các thôn.\n- Người dân hồ hởi nhận tờ rơi.\n",
        "Tỉnh đoàn treo băng rôn tại các chợ.\n",
    ],
)
def test_news_of_how_a_paper_is_carried_out_bind_nobody(work: str) -> None:
    text = "Thực hiện Công văn số 506/UBND-VX ngày 03/4/2025 của UBND tỉnh, sáng 10/10 các xã treo cờ.\n"
    assert page(text + work).warnings == (NOT_ADMINISTRATIVE,)


def test_what_a_page_says_above_the_office_that_speaks_is_no_work() -> None:
    above = "Chủ tịch UBND tỉnh yêu cầu Giám đốc Sở Y tế và thủ trưởng các đơn vị liên quan phối hợp phòng bệnh.\n"
    assert leads(f"{above}UBND tỉnh có ý kiến như sau:\n{LIST}") == LEADS


@pytest.mark.parametrize(
    "caption", ["Các xã treo cờ mừng ngày hội. Ảnh: Văn Lộc", "Băng rôn tại chợ Sông Ngàn (Ảnh: T.V.L)"]
)
def test_a_caption_between_points_is_no_work(caption: str) -> None:
    text = f"UBND tỉnh yêu cầu:\n\n1. Sở Y tế in tờ rơi cho các thôn.\n\n{caption}\n\n2. Tỉnh đoàn treo băng rôn.\n"
    assert leads(text) == [["Sở Y tế"], ["Tỉnh đoàn"]]


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("Các cơ sở sản xuất kinh doanh", ["Các cơ sở sản xuất kinh doanh"]),
        (
            "Các cơ quan, đơn vị, các cơ sở sản xuất, kinh doanh",
            ["Các cơ quan, đơn vị", "các cơ sở sản xuất, kinh doanh"],
        ),
        ("Phòng Chính trị, tư tưởng", ["Phòng Chính trị, tư tưởng"]),
    ],
)
def test_a_name_of_several_parts(who: str, expected: list[str]) -> None:
    assert leads(f"UBND thị xã thông báo:\n\n- {who} treo cờ tại cổng.\n\n- Sở Y tế in tờ rơi.\n") == [
        expected,
        ["Sở Y tế"],
    ]
