# ruff: noqa: E501  # sample sentences read better unbroken
"""Periods by classes of wording: sections of time, stages of the work, the year of the title."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

TITLE = "Tuyên truyền phòng, chống ma túy trên địa bàn tỉnh"
PERIODS = [
    (
        TITLE,
        "II. THỜI GIAN\nTừ tháng 4/2025 đến tháng 12/2025.",
        [("Từ tháng 4/2025 đến tháng 12/2025", "2025-04-01", "2025-12-31")],
    ),
    (
        TITLE,
        "II. THỜI GIAN, ĐỊA ĐIỂM\n- Thời gian: từ ngày 01/4/2025 đến ngày 30/6/2025.\n- Địa điểm: toàn tỉnh.",
        [("từ ngày 01/4/2025 đến ngày 30/6/2025", "2025-04-01", "2025-06-30")],
    ),
    (
        TITLE,
        "II. THỜI GIAN TUYÊN TRUYỀN\n1. Đợt 1: Từ ngày 01/4/2025 đến ngày 30/4/2025.\n2. Đợt 2: Từ ngày 01/6/2025 đến ngày 30/6/2025.",
        [("Đợt 1", "2025-04-01", "2025-04-30"), ("Đợt 2", "2025-06-01", "2025-06-30")],
    ),
    (
        TITLE,
        "II. THỜI GIAN\nChia làm 02 đợt:\n- Đợt 1 (từ 01/4/2025 đến 30/4/2025): Tuyên truyền chung.\n- Đợt 2 (từ 01/6/2025 đến 30/6/2025): Cao điểm.",
        [("Đợt 1", "2025-04-01", "2025-04-30"), ("Đợt 2", "2025-06-01", "2025-06-30")],
    ),
    (
        TITLE,
        "II. THỜI GIAN\n- Giai đoạn chuẩn bị: trước ngày 15/4/2025.\n- Giai đoạn triển khai: từ ngày 15/4/2025 đến ngày 30/9/2025.\n- Giai đoạn tổng kết: tháng 10/2025.",
        [
            ("Giai đoạn chuẩn bị", None, "2025-04-15"),
            ("Giai đoạn triển khai", "2025-04-15", "2025-09-30"),
            ("Giai đoạn tổng kết", "2025-10-01", "2025-10-31"),
        ],
    ),
    (
        TITLE,
        "II. TIẾN ĐỘ\n1. Bước 1. Chuẩn bị (tháng 4/2025)\n- Biên soạn tài liệu.\n2. Bước 2. Triển khai (từ tháng 5 đến tháng 9/2025)\n- Phát tin.\n3. Bước 3. Tổng kết (tháng 10/2025)\n- Họp.",
        [
            ("Bước 1", "2025-04-01", "2025-04-30"),
            ("Bước 2", "2025-05-01", "2025-09-30"),
            ("Bước 3", "2025-10-01", "2025-10-31"),
        ],
    ),
    (
        TITLE,
        "II. NỘI DUNG\n1. Giai đoạn I (từ nay đến hết tháng 5/2025)\n- Quy định của pháp luật.\n2. Giai đoạn II (từ tháng 6/2025 đến hết năm 2025)\n- Tác hại của ma túy.",
        [("Giai đoạn I", None, "2025-05-31"), ("Giai đoạn II", "2025-06-01", "2025-12-31")],
    ),
    (
        TITLE,
        "II. NỘI DUNG\n1. Trước Đại hội\n- Ý nghĩa.\n2. Trong thời gian diễn ra Đại hội\n- Diễn biến.\n3. Sau Đại hội\n- Kết quả.",
        [
            ("Trước Đại hội", None, None),
            ("Trong thời gian diễn ra Đại hội", None, None),
            ("Sau Đại hội", None, None),
        ],
    ),
    (
        TITLE,
        "II. NỘI DUNG\n1. Từ nay đến ngày 30/4/2025\n- Ý nghĩa.\n2. Từ ngày 01/5/2025 đến ngày 15/5/2025\n- Diễn biến.",
        [
            ("Từ nay đến ngày 30/4/2025", None, "2025-04-30"),
            ("Từ ngày 01/5/2025 đến ngày 15/5/2025", "2025-05-01", "2025-05-15"),
        ],
    ),
    (
        TITLE,
        "II. LỘ TRÌNH THỰC HIỆN\n1. Quý II/2025: Ban hành văn bản.\n2. Quý III/2025: Tổ chức tập huấn.\n3. Quý IV/2025: Tổng kết.",
        [
            ("Quý II/2025", "2025-04-01", "2025-06-30"),
            ("Quý III/2025", "2025-07-01", "2025-09-30"),
            ("Quý IV/2025", "2025-10-01", "2025-12-31"),
        ],
    ),
    (
        TITLE,
        "II. THỜI GIAN\nTháng cao điểm: từ ngày 01/6/2025 đến ngày 30/6/2025.",
        [("Tháng cao điểm", "2025-06-01", "2025-06-30")],
    ),
    (
        TITLE,
        "II. THỜI GIAN\n- Cao điểm: Từ ngày 15/5 đến ngày 30/6/2025.\n- Thường xuyên: cả năm 2025.",
        [("Cao điểm", "2025-05-15", "2025-06-30"), ("Thường xuyên", "2025-01-01", "2025-12-31")],
    ),
    (
        "Tuyên truyền phòng, chống ma túy năm 2025",
        "II. NỘI DUNG\n- Quy định của pháp luật.",
        [("năm 2025", "2025-01-01", "2025-12-31")],
    ),
    (
        "Tuyên truyền phòng, chống ma túy năm 2025",
        "II. THỜI GIAN\n1. Đợt 1: từ ngày 01/4/2025 đến ngày 30/4/2025.\n2. Đợt 2: từ ngày 01/6/2025 đến ngày 30/6/2025.",
        [
            ("năm 2025", "2025-01-01", "2025-12-31"),
            ("Đợt 1", "2025-04-01", "2025-04-30"),
            ("Đợt 2", "2025-06-01", "2025-06-30"),
        ],
    ),
    (
        "Tuyên truyền Tháng hành động phòng, chống ma túy (từ ngày 01/6 đến ngày 30/6/2025)",
        "II. NỘI DUNG\n- Quy định của pháp luật.",
        [("từ ngày 01/6 đến ngày 30/6/2025", "2025-06-01", "2025-06-30")],
    ),
    (
        "Tuyên truyền chuyển đổi số giai đoạn 2025 - 2030",
        "II. NỘI DUNG\n- Quy định của pháp luật.",
        [("giai đoạn 2025 - 2030", "2025-01-01", "2030-12-31")],
    ),
    ("Truyền thông dân số đến năm 2030", "II. NỘI DUNG\n- Quy định.", []),
    (
        TITLE,
        "II. NỘI DUNG\n- Kỷ niệm 50 năm Ngày thống nhất đất nước (30/4/1975 - 30/4/2025).\n- Thực hiện trong nhiệm kỳ 2025 - 2030.",
        [],
    ),
    (
        TITLE,
        "II. THỜI GIAN VÀ HÌNH THỨC\n1. Thời gian: 03 tháng, từ ngày 01/4/2025 đến ngày 30/6/2025.\n2. Hình thức: phát thanh.",
        [("từ ngày 01/4/2025 đến ngày 30/6/2025", "2025-04-01", "2025-06-30")],
    ),
    (
        TITLE,
        "II. THỜI GIAN\nThực hiện từ ngày ban hành kế hoạch đến hết ngày 31/12/2025.",
        [("từ ngày ban hành kế hoạch đến hết ngày 31/12/2025", None, "2025-12-31")],
    ),
    (
        TITLE,
        "II. TUYÊN TRUYỀN TRƯỚC, TRONG VÀ SAU NGÀY BẦU CỬ\n1. Trước ngày bầu cử (từ nay đến 22/5/2025)\n- Luật.\n2. Trong ngày bầu cử (23/5/2025)\n- Không khí.\n3. Sau ngày bầu cử (từ 24/5/2025 đến 30/5/2025)\n- Kết quả.",
        [
            ("Trước ngày bầu cử", None, "2025-05-22"),
            ("Trong ngày bầu cử", "2025-05-23", "2025-05-23"),
            ("Sau ngày bầu cử", "2025-05-24", "2025-05-30"),
        ],
    ),
]


@pytest.mark.parametrize(("title", "body", "expected"), PERIODS)
def test_periods_of_a_plan(title: str, body: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    phases = facts_of(plan_of(title=title, told=body, number="V")).phases
    found = [
        (phase.name.value, phase.start and phase.start.value, phase.end and phase.end.value)
        for phase in phases
    ]
    assert found == expected


ABOVE_THE_FIRST_NUMBER = [
    (
        "Thời gian thực hiện: từ ngày 05/5/2025 đến ngày 20/6/2025.",
        [("từ ngày 05/5/2025 đến ngày 20/6/2025", "2025-05-05", "2025-06-20")],
    ),
    ("Thời gian thực hiện: năm 2025.", [("năm 2025", "2025-01-01", "2025-12-31")]),
    (
        "Thời gian thực hiện:\n- Giai đoạn chuẩn bị: từ nay đến ngày 31/5/2025.\n- Tháng cao điểm: từ ngày 01/6/2025 đến ngày 30/6/2025.",
        [("Giai đoạn chuẩn bị", None, "2025-05-31"), ("Tháng cao điểm", "2025-06-01", "2025-06-30")],
    ),
    (
        "Thời gian thực hiện:\n- Trước Đại hội.\n- Sau Đại hội.",
        [("Trước Đại hội", None, None), ("Sau Đại hội", None, None)],
    ),
]


@pytest.mark.parametrize(("words", "expected"), ABOVE_THE_FIRST_NUMBER)
def test_periods_told_above_the_first_section(
    words: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    paper = plan_of(title=TITLE, number="II").replace("I. MỤC ĐÍCH", f"{words}\n\nI. MỤC ĐÍCH")
    found = [
        (phase.name.value, phase.start and phase.start.value, phase.end and phase.end.value)
        for phase in facts_of(paper).phases
    ]
    assert found == expected


def test_events_in_a_section_of_time_are_periods() -> None:
    body = "II. THỜI GIAN\n- Trước Đại hội.\n- Trong Đại hội.\n- Sau Đại hội."
    phases = facts_of(plan_of(title=TITLE, told=body, number="V")).phases
    assert [phase.name.value for phase in phases] == ["Trước Đại hội", "Trong Đại hội", "Sau Đại hội"]


_SPAN = ("từ ngày 01/4/2025 đến ngày 30/9/2025", "2025-04-01", "2025-09-30")


@pytest.mark.parametrize(
    "heading",
    ["Thời gian phát động phong trào thi đua", "Thời gian thi đua", "Thời gian phát động đợt thi đua", "Thời gian tổ chức cuộc thi trực tuyến",
     "Thời gian triển khai cuộc vận động", "Thời gian thực hiện tuần lễ", "Thời gian, địa điểm tổ chức hội thi",
     "Thời gian thực hiện các hoạt động hưởng ứng", "Thời gian thực hiện chiến dịch làm sạch biển", "Thời gian diễn ra tháng hành động vì trẻ em"],
)  # fmt: skip
def test_the_time_of_what_the_plan_is_for_is_the_time_of_the_plan(heading: str) -> None:
    title = "Phát động phong trào thi đua làm đường giao thông nông thôn"
    for told in (
        f"II. {heading.upper()}\n{_SPAN[0].capitalize()}.",
        f"II. TỔ CHỨC\n1. Đối tượng: toàn dân.\n2. {heading}: {_SPAN[0]}.",
    ):
        facts = facts_of(plan_of(title=title, told=told, number="IV"))
        assert [
            (p.name.value.lower(), p.start and p.start.value, p.end and p.end.value) for p in facts.phases
        ] == [_SPAN], told


@pytest.mark.parametrize(
    "heading", ["Thời gian học của học sinh", "Thời gian thực hiện hợp đồng bảo trì", "Thời gian nghỉ"]
)
def test_the_time_of_something_else_is_no_time_of_the_plan(heading: str) -> None:
    told = f"II. {heading.upper()}\n{_SPAN[0].capitalize()}."
    assert not facts_of(plan_of(title=TITLE, told=told, number="IV")).phases
