# ruff: noqa: E501  # sample sentences read better unbroken
"""Groups told by their fields, heads of offices, whom a point of a letter tells behind its topic, days with their names."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of, who_does

Told = list[tuple[list[str], list[str]]]
FIELDS: list[tuple[str, Told]] = [
    ("1. Yêu cầu các sở: Y tế; Nội vụ; Tài chính rà soát kinh phí.", [(["các sở: Y tế; Nội vụ; Tài chính"], [])]),
    ("1. Giao các Phòng: Nội vụ; Tư pháp chuẩn bị hồ sơ.", [(["các Phòng: Nội vụ; Tư pháp"], [])]),
    ("1. Đối với 6 việc mới (kèm theo), yêu cầu các Sở: Công Thương; Xây dựng; Khoa học và Công nghệ xây dựng phương án.", [(["các Sở: Công Thương; Xây dựng; Khoa học và Công nghệ"], [])]),
    ("1. Các Sở: Y tế; Xây dựng; UBND các xã\n- Rà soát các điểm cũ.", [(["Các Sở: Y tế; Xây dựng", "UBND các xã"], [])]),
    ("1. Các sở, ngành: Công Thương; Nội vụ kiểm tra chợ; Sở Y tế trực cấp cứu.", [(["Các sở, ngành: Công Thương; Nội vụ", "Sở Y tế"], [])]),
    ("1. Trưởng Thuế các tỉnh có trách nhiệm hướng dẫn các hộ kê khai.", [(["Trưởng Thuế các tỉnh"], [])]),
    ("1. Trưởng Thống kê tỉnh\n- Cử người tập huấn.", [(["Trưởng Thống kê tỉnh"], [])]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "expected"), FIELDS)
def test_groups_by_fields_and_heads_of_offices(work: str, expected: Told) -> None:
    assert who_does(work) == expected


_LETTER = """UBND TỈNH SÔNG NGÀN
SỞ XÂY DỰNG
Số: 118/SXD-VP
Sông Ngàn, ngày 14 tháng 3 năm 2025

Kính gửi: Lãnh đạo các bến xe khách liên tỉnh.

Thời gian qua mưa lũ gây nhiều thiệt hại. Sở Xây dựng yêu cầu những nơi nói trên khẩn trương làm các việc sau:

1. Về hỗ trợ người dân
{points}

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Trần Văn Bình
"""


@pytest.mark.parametrize(
    ("point", "lead"),
    [
        ("- Đối với nhà đã sửa xong: Cơ quan thuế địa phương hướng dẫn hộ kê khai.", "Cơ quan thuế địa phương"),
        ("- Đối với xe chưa có hồ sơ (hoặc hồ sơ chưa đủ): Đội quản lý đường bộ số 2 hướng dẫn bổ sung.", "Đội quản lý đường bộ số 2"),
        ("- Khi có thiên tai, Công an tỉnh bố trí người trực tại bến.", "Công an tỉnh"),
        ("- Trong những ngày mưa, UBND các xã cử người trông nom bến.", "UBND các xã"),
    ],
)  # fmt: skip
def test_a_point_of_a_letter_tells_whom_behind_its_topic(point: str, lead: str) -> None:
    duties = facts_of(_LETTER.format(points=point)).duties
    assert [[unit.value for unit in duty.lead] for duty in duties] == [[lead]]


@pytest.mark.parametrize(
    ("work", "words", "day"),
    [
        ("- Rà soát xong trước Thứ Tư ngày 03/12/2025.", "trước Thứ Tư ngày 03/12/2025", "2025-12-03"),
        (
            "- Nộp hồ sơ chậm nhất thứ Sáu, ngày 05/12/2025.",
            "chậm nhất thứ Sáu, ngày 05/12/2025",
            "2025-12-05",
        ),
        (
            "- Gửi danh sách trước chiều thứ 2, ngày 08/12/2025.",
            "trước chiều thứ 2, ngày 08/12/2025",
            "2025-12-08",
        ),
        ("- Đăng ký chậm nhất vào Chủ nhật 07/12/2025.", "chậm nhất vào Chủ nhật 07/12/2025", "2025-12-07"),
    ],
)
def test_the_name_of_a_day_stands_between_its_bound_and_the_day(work: str, words: str, day: str) -> None:
    (duty,) = facts_of(plan_of(f"1. Sở Y tế\n{work}")).duties
    assert [(due.text.value, due.end and due.end.value) for due in duty.due] == [(words, day)]


_SECTIONS = """UBND TỈNH SÔNG NGÀN
SỞ XÂY DỰNG
Số: 118/SXD-VP
Sông Ngàn, ngày 14 tháng 3 năm 2025

Kính gửi: UBND các xã, phường.

Thực hiện Công văn số 15/UBND-VX ngày 02/3/2025 của UBND tỉnh, {order}

{body}

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Trần Văn Bình
"""
_ASKS = "Sở Xây dựng đề nghị UBND các xã, phường thực hiện các nội dung sau:"


@pytest.mark.parametrize(
    ("order", "body", "leads"),
    [
        (_ASKS, "I. NHIỆM VỤ CHUNG\nTreo biển báo tại các ngã ba.\nII. NHIỆM VỤ CỤ THỂ\n1. Về biển báo\n- Sơn lại vạch kẻ.\n- Thay biển hỏng.", ["UBND các xã, phường"] * 3),
        (_ASKS, "A. CÔNG VIỆC TRƯỚC MẮT\n1. Thay biển hỏng trên đường xã.\n2. Đoàn Thanh niên xã dọn cỏ hai bên đường.", ["UBND các xã, phường", "Đoàn Thanh niên xã"]),
        (_ASKS, "I. MỤC TIÊU\n- Giảm tai nạn trên đường xã.\nII. GIẢI PHÁP\n- Dọn cỏ hai bên đường.", ["UBND các xã, phường"]),
        (_ASKS, "Phần I. NHIỆM VỤ\n1. Dọn cỏ hai bên đường.\nPhần II. KINH PHÍ\nTừ ngân sách xã.", ["UBND các xã, phường"]),
        # where the letter asks nobody, nobody is told by it
        ("Sở Xây dựng báo cáo kết quả như sau:", "I. NHIỆM VỤ CHUNG\n- Treo biển báo tại các ngã ba.", []),
    ],
)  # fmt: skip
def test_a_letter_asks_above_its_sections(order: str, body: str, leads: list[str]) -> None:
    duties = facts_of(_SECTIONS.format(order=order, body=body)).duties
    assert [unit.value for duty in duties for unit in duty.lead] == leads


@pytest.mark.parametrize(
    "came",
    [
        "Sở Văn hóa và Thể thao nhận được Công văn số 15/UBND-VX về phòng dịch. Để đạt kết quả, Sở Văn hóa và Thể thao đề nghị:",
        "Sở Văn hóa và Thể thao nhận được ý kiến của các xã, Sở Văn hóa và Thể thao đề nghị:",
        "Ngày 02/3/2025, Sở Văn hóa và Thể thao nhận được Kế hoạch số 15/KH-UBND, đề nghị:",
    ],
)
def test_nobody_is_told_to_receive(came: str) -> None:
    body = f"{came}\n\nCác bệnh viện công lập chủ động mở chuyên trang.\n\nCác trạm y tế xã phát tờ rơi."
    duties = facts_of(
        f"Số: 118/SVH-VP\nV/v phòng dịch\n\nKính gửi: Các bệnh viện công lập\n\n{body}\n\nNơi nhận:\n- Như trên.\n"
    ).duties
    assert [unit.value for duty in duties for unit in duty.lead] == [
        "Các bệnh viện công lập",
        "Các trạm y tế xã",
    ]


SHORT_WORDS: list[tuple[str, Told]] = [
    ("1. UBND TP. Sông Ngàn chủ trì, phối hợp với Công an TP. Sông Ngàn treo băng rôn.", [(["UBND TP. Sông Ngàn"], ["Công an TP. Sông Ngàn"])]),
    ("1. Đoàn xã\n- Phối hợp với UBND TX. Bình Sơn mở lớp tập huấn.", [(["Đoàn xã"], ["UBND TX. Bình Sơn"])]),
    ("1. UBND TT. Lộc Sơn phát tờ rơi.", [(["UBND TT. Lộc Sơn"], [])]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "expected"), SHORT_WORDS)
def test_the_dot_of_a_short_word_ends_no_sentence(work: str, expected: Told) -> None:
    assert who_does(work) == expected


@pytest.mark.parametrize(
    "where",
    ["số 51 đường Lê Lợi, TP. Sông Ngàn", ", số 12B Lê Lợi", "(địa chỉ: 12 Lê Lợi)", ", số nhà 5, phố Mới", "tại địa chỉ 12 Lê Lợi, TP. Sông Ngàn"],
)  # fmt: skip
def test_where_an_office_stands_is_not_its_name(where: str) -> None:
    work = f"1. Phòng Văn hóa báo cáo kết quả gửi về Sở Nội vụ {where} trước ngày 31/8/2025.".replace(
        " ,", ","
    )
    (report,) = facts_of(plan_of(work)).reports
    assert [unit.value for unit in report.receiver] == ["Sở Nội vụ"]
    assert report.due is not None
    assert report.due.value == "2025-08-31"


POLICE = ["Công an tỉnh"]
HELP: list[tuple[str, Told]] = [
    ("1. Công an tỉnh\na) Tuần tra các bến xe.\nb) Chủ trì, phối hợp\n- Sở Tài chính và các đơn vị có liên quan cân đối kinh phí.\n- Sở Nội vụ: rà soát biên chế.\n- Tuần tra ban đêm.\nc) Mở lớp tập huấn.",
     [(POLICE, []), (POLICE, ["Sở Tài chính", "các đơn vị có liên quan"]), (POLICE, ["Sở Nội vụ"]), (POLICE, []), (POLICE, [])]),
    ("1. Công an tỉnh\nChủ động phối hợp với các đơn vị liên quan:\n- Sở Y tế phát tờ rơi.\n- Hội Nông dân tỉnh mở lớp.", [(POLICE, ["Sở Y tế"]), (POLICE, ["Hội Nông dân tỉnh"])]),
    ("1. Công an tỉnh\na) Phối hợp chặt chẽ với:\n- Sở Y tế phát tờ rơi.", [(POLICE, ["Sở Y tế"])]),
    # what says more than that they help, opens as before
    ("1. Công an tỉnh\nChỉ đạo, phân công cụ thể:\n- Công an xã phát tờ rơi.", [(["Công an xã"], [])]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "expected"), HELP)
def test_units_below_a_line_of_cooperation_help(work: str, expected: Told) -> None:
    assert who_does(work) == expected


@pytest.mark.parametrize(
    ("clause", "receiver"),
    [
        ("Hoàn thành, báo cáo kết quả Ủy ban nhân dân tỉnh (qua Công an tỉnh)", "Ủy ban nhân dân tỉnh"),
        ("Rà soát các trạm, báo cáo tình hình thực hiện Ban Chỉ đạo tỉnh", "Ban Chỉ đạo tỉnh"),
        ("Báo cáo tiến độ Chủ tịch UBND tỉnh", "Chủ tịch UBND tỉnh"),
        ("Báo cáo kết quả thực hiện về Sở Nội vụ", "Sở Nội vụ"),
        ("Báo cáo kết quả phòng, chống dịch về Sở Nội vụ", "Sở Nội vụ"),
    ],
)
def test_who_gets_a_report_stands_behind_what_is_reported(clause: str, receiver: str) -> None:
    (report,) = facts_of(plan_of(f"1. Sở Y tế\n- {clause} trước ngày 05/5/2025.")).reports
    assert [unit.value for unit in report.receiver] == [receiver]
