# ruff: noqa: E501  # sample sentences read better unbroken
"""Lines below those who hold a section that are nobody's work, beside work that looks like them."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

IDLE = [
    # notes
    "* Lưu ý: Kế hoạch của các huyện gửi bản giấy và bản mềm.",
    "Ghi chú: Số liệu tính đến ngày 31/3/2025.",
    # sums and numbers
    "Kinh phí hỗ trợ: 120.000.000 đồng.",
    "- Mức chi: 50.000 đồng/người/buổi.",
    "- Số lượng: 500 tờ rơi.",
    # who attends
    "- Thành phần: lãnh đạo Sở Nội vụ, lãnh đạo UBND các huyện.",
    "- Thành phần đoàn: Trưởng đoàn là đại diện lãnh đạo Sở Nội vụ.",
    # what is so, or was done
    "- Hiện nay, Sở đang quản lý 12 trung tâm.",
    "- Hiện tại toàn tỉnh có 215 bể bơi.",
    "- Sở Y tế đã xây dựng dự thảo và lấy ý kiến các đơn vị.",
    "Trong năm 2024, UBND các huyện đã tổ chức 120 lớp dạy bơi.",
    # what is told only if something comes up
    "- Nếu có thay đổi, Sở Y tế sẽ thông báo sau.",
    "- Mọi vướng mắc xin liên hệ với Văn phòng Sở Nội vụ.",
    # whom to ask
    "- Chi tiết liên hệ Phòng Nghiệp vụ Y, Sở Y tế, điện thoại: 0204.123456.",
    "- Mọi thông tin chi tiết đề nghị liên hệ đồng chí Nguyễn Văn A.",
    "- Đầu mối liên hệ: Phòng Nghiệp vụ Y.",
    "- Cần thêm thông tin xin liên hệ Văn phòng Sở.",
    # who sits in a board
    "- Tổ trưởng: Phó Giám đốc Sở Nội vụ.",
    "- UBND các huyện: mỗi huyện 50 triệu đồng.",
]  # fmt: skip


@pytest.mark.parametrize("line", IDLE)
def test_a_line_that_lays_nothing_on_anybody_is_no_duty(line: str) -> None:
    assert _duties(f"1. Sở Y tế\n- Tập huấn cán bộ.\n\n{line}") == [(["Sở Y tế"], "Tập huấn cán bộ.")]


WORK = [
    ("* Lưu ý: Văn phòng Sở có trách nhiệm gửi bản giấy.", ["Văn phòng Sở"]),
    ("- Kinh phí: Phòng Kế hoạch lập dự toán.", ["Phòng Kế hoạch"]),
    ("- Hỗ trợ mỗi hộ 5 triệu đồng.", ["Sở Y tế"]),
    ("- Triển khai các nhiệm vụ đã được giao.", ["Sở Y tế"]),
    ("- Năm 2025, tổ chức 05 lớp tập huấn.", ["Sở Y tế"]),
    ("- Văn phòng Sở đã có dự thảo; hoàn thiện trước ngày 15/5/2025.", ["Sở Y tế"]),
    ("- Khi có dịch, lập chốt kiểm dịch.", ["Sở Y tế"]),
    ("- Băng rôn được treo tại các chợ.", ["Sở Y tế"]),
]


@pytest.mark.parametrize(("line", "lead"), WORK)
def test_work_that_looks_like_it_stays_work(line: str, lead: list[str]) -> None:
    assert _duties(f"1. Sở Y tế\n- Tập huấn cán bộ.\n{line}")[1] == (lead, line.lstrip("-* "))


OPENERS = [
    ("1. Sở Y tế\nLà cơ quan thường trực, có nhiệm vụ:\na) Mở lớp tập huấn.\nb) Biên soạn tài liệu.",
     ["Mở lớp tập huấn.", "Biên soạn tài liệu."]),
    ("1. Sở Y tế\n- Chỉ đạo các trung tâm y tế:\na) Rà soát bếp ăn.\nb) Lấy mẫu nước.",
     ["Rà soát bếp ăn.", "Lấy mẫu nước."]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "texts"), OPENERS)
def test_a_line_that_opens_lettered_points_is_no_duty(work: str, texts: list[str]) -> None:
    assert _duties(work) == [(["Sở Y tế"], text) for text in texts]


def test_a_line_that_opens_lettered_points_tells_with_whom_they_are_done() -> None:
    work = "1. Sở Y tế\nChủ trì, phối hợp với Sở Nội vụ thực hiện:\na) Mở lớp tập huấn."
    (duty,) = facts_of(plan_of(work)).duties
    assert [unit.value for unit in duty.cooperating] == ["Sở Nội vụ"]


def test_what_stands_below_a_bare_label_is_no_measure() -> None:
    told = "II. NỘI DUNG\n1. Lễ phát động\n- Thành phần:\n+ Lãnh đạo Sở Nội vụ.\n+ UBND các huyện: mỗi huyện 10 người.\n- Chủ trì: Sở Y tế."
    duties = facts_of(plan_of(told=told)).duties[:-1]
    assert [([u.value for u in duty.lead], duty.text.value) for duty in duties] == [
        (["Sở Y tế"], "Lễ phát động")
    ]


def _duties(work: str) -> list[tuple[list[str], str]]:
    return [([u.value for u in duty.lead], duty.text.value) for duty in facts_of(plan_of(work)).duties]


SAID = [
    "- Kế hoạch này thay thế Kế hoạch số 12/KH-SYT ngày 03/3/2024.",
    "- Kết quả tập huấn là căn cứ để xét thi đua.",
    "- Theo thống kê, hiện có 12 xã chưa có bể bơi.",
    "- 100% hộ gia đình được kiểm tra.",
]


@pytest.mark.parametrize("line", SAID)
def test_what_a_thing_is_and_what_share_is_aimed_at_is_no_duty(line: str) -> None:
    assert _duties(f"1. Sở Y tế\n- Tập huấn cán bộ.\n{line}") == [(["Sở Y tế"], "Tập huấn cán bộ.")]


def test_whoever_attends_what_somebody_else_leads_is_told_nothing() -> None:
    told = (
        "II. HÌNH THỨC\n1. Theo dõi\n- Tham dự hội nghị do Sở Y tế chủ trì.\n- Hội nghị do Sở Y tế chủ trì."
    )
    assert [duty.text.value for duty in facts_of(plan_of(told=told)).duties[:-1]] == [
        "Hội nghị do Sở Y tế chủ trì."
    ]


PURPOSE = [
    ("Các sở, ngành, địa phương triển khai nghiêm túc kế hoạch này.", []),
    ("Các cấp ủy, chính quyền, Mặt trận Tổ quốc xác định đây là nhiệm vụ quan trọng.", []),
    ("Các xã báo cáo Sở Y tế hằng tháng.", ["Các xã"]),
    ("Sở Nội vụ phải chuyển đơn đúng hạn.", ["Sở Nội vụ"]),
]


@pytest.mark.parametrize("mark", ["- ", "1. "])
@pytest.mark.parametrize(("sentence", "lead"), PURPOSE)
def test_demands_that_ask_everybody_are_no_duties(sentence: str, lead: list[str], mark: str) -> None:
    told = f"II. YÊU CẦU\n{mark}{sentence}"
    duties = facts_of(plan_of(told=told)).duties[:-1]
    assert [[unit.value for unit in duty.lead] for duty in duties] == [lead][: bool(lead)]


LAST = [
    "Đây là nhiệm vụ quan trọng, đề nghị các đơn vị tập trung thực hiện.",
    "Trên cơ sở Kế hoạch này, đề nghị các đơn vị triển khai; báo cáo về Sở Y tế trước ngày 15/12/2025.",
    "Đề nghị các sở, ngành và địa phương khẩn trương thực hiện đúng chức năng được giao; kịp thời báo cáo Sở Y tế khó khăn, vướng mắc.",
    "Chăm sóc trẻ em là nhiệm vụ cấp bách của xã hội. Đề nghị các sở, ngành nghiêm túc thực hiện.",
    "UBND tỉnh đề nghị Thủ trưởng các đơn vị nghiêm túc thực hiện./.",
    "UBND tỉnh yêu cầu Chủ tịch các huyện tổ chức thực hiện nghiêm.",
    "UBND tỉnh yêu cầu các đơn vị triển khai, báo cáo UBND tỉnh kết quả thực hiện./.",
    "Đề nghị các sở, ngành nghiêm túc triển khai thực hiện và định kỳ báo cáo kết quả về Sở Y tế.",
]


@pytest.mark.parametrize("line", LAST)
def test_last_words_that_ask_everybody_are_no_duty(line: str) -> None:
    assert _duties(f"1. Sở Y tế\n- Tập huấn cán bộ.\n\n{line}\n\n|") == [(["Sở Y tế"], "Tập huấn cán bộ.")]


def test_last_words_that_ask_for_more_stay_a_duty() -> None:
    line = "Chăm sóc trẻ em là nhiệm vụ cấp bách của xã hội. Đề nghị các sở, ngành rà soát bể bơi."
    assert len(_duties(f"1. Sở Y tế\n- Tập huấn cán bộ.\n\n{line}")) == 2


MEMBERS = "- Ông Trần Văn C, Phó Giám đốc Sở Nội vụ - Phó Trưởng ban;\n- Đại diện lãnh đạo Công an tỉnh - Thành viên."


def test_who_sits_in_a_board_holds_nothing() -> None:
    assert _duties(f"1. Sở Y tế\n- Tập huấn cán bộ.\n{MEMBERS}") == [(["Sở Y tế"], "Tập huấn cán bộ.")]


SPOKEN = [
    ("1. UBND tỉnh ghi nhận, biểu dương các đơn vị đã tham gia. Sở Nội vụ tham mưu khen thưởng.",
     [(["Sở Nội vụ"], "Sở Nội vụ tham mưu khen thưởng.")]),
    ("1. UBND tỉnh đồng ý với đề xuất của Sở Nội vụ.", []),
    ("1. Hiện nay đang vào mùa bão, có nơi chưa có phương án, đề nghị UBND các xã lập phương án.",
     [(["UBND các xã"], "Hiện nay đang vào mùa bão, có nơi chưa có phương án, đề nghị UBND các xã lập phương án.")]),
    ("1. Các sở sử dụng kinh phí thường xuyên.", [(["Các sở"], "Các sở sử dụng kinh phí thường xuyên.")]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "expected"), SPOKEN)
def test_praise_is_no_work_and_the_order_behind_a_situation_is(
    work: str, expected: list[tuple[list[str], str]]
) -> None:
    assert _duties(work) == expected


def test_a_matter_to_be_told_is_no_duty() -> None:
    told = "II. NỘI DUNG\n1. Quyền và nghĩa vụ của công dân; cơ quan nhà nước có trách nhiệm bảo vệ trẻ em.\n2. Sở Nội vụ có trách nhiệm bảo vệ trẻ em."
    assert [duty.lead[0].value for duty in facts_of(plan_of(told=told)).duties[:-1]] == ["Sở Nội vụ"]
