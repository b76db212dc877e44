# ruff: noqa: E501  # sample sentences read better unbroken
"""Days without a year, by classes of wording: cells, duties, periods; and reports and money told in passing."""

import pytest

from loa.reader.reading import Span
from loa.reader.stages.deadlines import due_in_label, due_in_text
from loa.reader.stages.wording import word
from loa.reader.tests.factories import facts_of, plan_of
from loa.reader.tests.test_wordings_of_times import pairs

Times = list[tuple[str, str | None]]
Periods = list[tuple[str, str | None, str | None]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A day alone in its cell.
        ("05/4", [("05/4", "2024-04-05")]),
        ("9/11", [("9/11", "2024-11-09")]),
        ("sáng 20/5", [("sáng 20/5", "2024-05-20")]),
        ("Tối 14/8", [("Tối 14/8", "2024-08-14")]),
        ("ngay trong đêm 31/12", [("trong đêm 31/12", "2024-12-31")]),
        ("19h30 ngày 02/9", [("19h30 ngày 02/9", "2024-09-02")]),
        ("8h00, 12/10", [("8h00, 12/10", "2024-10-12")]),
        ("thứ Sáu 17/5", [("thứ Sáu 17/5", "2024-05-17")]),
        ("Sơ khảo 10/6; chung kết 25/6", [("10/6", "2024-06-10"), ("25/6", "2024-06-25")]),
        ("Chung khảo 20/11", [("20/11", "2024-11-20")]),
        ("01/8 - 15/8", [("01/8 - 15/8", "2024-08-15")]),
        ("20/4, 20/9", [("20/4", "2024-04-20"), ("20/9", "2024-09-20")]),
        ("Hằng quý, từ quý II", [("Hằng quý, từ quý II", None)]),
        ("Hằng tuần, từ 01/6", [("Hằng tuần, từ 01/6", None)]),
        # No days.
        ("2/3 số xã", [("2/3 số xã", None)]),
    ],
)  # fmt: skip
def test_times_in_a_cell(text: str, expected: Times) -> None:
    words = word(text, [Span(0, len(text))])
    assert pairs(due_in_label(words, 0, len(words.text), year=2024)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Several days that share a month.
        ("Tăng số chuyên mục, nhất là các ngày 14, 15/8 và 02/9/2024.", [("các ngày 14, 15/8", "2024-08-15"), ("02/9/2024", "2024-09-02")]),
        ("Trực tổng đài trong các ngày 29, 30/4 và 01/5.", [("trong các ngày 29, 30/4", "2024-04-30"), ("01/5", "2024-05-01")]),
        ("Phát quà các ngày 12, 13/10 tại cổng trường.", [("các ngày 12, 13/10", "2024-10-13")]),
        # A day that is only foreseen.
        ("Đưa tin lễ trao giải (dự kiến 20/11).", [("20/11", "2024-11-20")]),
        ("Dự lễ khánh thành cầu (dự kiến ngày 18/7/2024).", [("ngày 18/7/2024", "2024-07-18")]),
        # Days of the week.
        ("Gửi ảnh cho nhóm Zalo vào thứ Hai.", [("thứ Hai", None)]),
        ("Chốt lịch phát thanh vào chiều thứ Năm.", [("chiều thứ Năm", None)]),
        ("Dọn kênh mương vào sáng Chủ nhật.", [("sáng Chủ nhật", None)]),
        # The whole of a month or of so many peaks.
        ("Phát thanh lưu động, suốt Tháng hành động.", [("suốt Tháng hành động", None)]),
        ("Bật đèn tín hiệu suốt tháng cao điểm.", [("suốt tháng cao điểm", None)]),
        ("Kiểm tra chợ trong hai đợt cao điểm.", [("trong hai đợt cao điểm", None)]),
        ("Treo cờ trong cả ba đợt cao điểm.", [("trong cả ba đợt cao điểm", None)]),
        ("Dán thông báo ở nhà văn hóa, xong trong tuần đầu.", [("trong tuần đầu", None)]),
        ("Hoàn thành việc in ấn trong tuần đầu tiên.", [("trong tuần đầu tiên", None)]),
        ("Giữa quý và cuối quý kiểm tra sổ theo dõi.", [("Giữa quý", None), ("cuối quý", None)]),
        ("Cuối tháng đối chiếu số phát hành.", [("Cuối tháng", None)]),
        # Counted back from what comes again and again, and so many times a year.
        ("Gửi giấy mời 03 ngày trước mỗi phiên họp.", [("03 ngày trước mỗi phiên họp", None)]),
        ("Phun khử khuẩn 2 ngày trước từng buổi tiêm.", [("2 ngày trước từng buổi tiêm", None)]),
        ("Diễn tập chữa cháy 3 lần trong năm.", [("3 lần trong năm", None)]),
        ("Kiểm tra kho 02 lần trong quý.", [("02 lần trong quý", None)]),
        ("Rà soát lỗi chính tả trước khi in.", []),
        ("Nghe duyệt băng trước khi phát.", []),
        ("Tháo dỡ băng rôn sau ngày 05/5.", [("sau ngày 05/5", None)]),
        ("Thu hồi biển báo sau 30/9/2024.", [("sau 30/9/2024", None)]),
        # A rhythm that its bracket tells more closely.
        ("Họp giao ban hằng tháng (ngày 25 hằng tháng).", [("hằng tháng", None)]),
        # How far apart, how long: no times.
        ("Hai lần phun cách nhau không quá 10 ngày.", []),
        ("Hai mũi tiêm cách nhau trong vòng 30 ngày.", []),
        ("Diễn tập phương án 3/4 số hộ trong xã.", []),
    ],
)  # fmt: skip
def test_times_in_a_duty(text: str, expected: Times) -> None:
    words = word(text, [Span(0, len(text))])
    assert pairs(due_in_text(words, 0, len(words.text), year=2024)) == expected


@pytest.mark.parametrize(
    ("task", "when", "expected"),
    [
        ("Phát bản tin 2 lần/ngày", "Cả tháng", ["Cả tháng", "2 lần/ngày"]),
        ("Chuyên mục sức khỏe (mỗi tuần 01 số)", "Từ 01/4", ["Từ 01/4", "mỗi tuần"]),
        ("Chuyên mục sức khỏe mỗi tuần 01 số", "Hằng tuần", ["Hằng tuần"]),
        ("Lập kế hoạch truyền thông hằng năm", "Trước 15/4", ["Trước 15/4"]),
    ],
)  # fmt: skip
def test_a_row_that_says_how_often_beside_its_time(task: str, when: str, expected: list[str]) -> None:
    table = f"| STT | Nội dung | Chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | {task} | Sở Y tế | {when} |\n| 2 | Tập huấn | Sở Y tế | Tháng 5 |"
    duties = facts_of(plan_of(table)).duties
    assert [due.text.value for due in duties[0].due] == expected


TOLD = "II. NỘI DUNG TUYÊN TRUYỀN\n"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "1. Từ ngày 02 đến ngày 12/5: vùng hạ lưu\n- Cách lọc nước.\n2. 13 - 25/5: vùng thượng lưu\n- Cách trữ nước.\n3. 5 ngày cuối tháng 5: toàn tỉnh\n- Cách dùng nước.",
            [("Từ ngày 02 đến ngày 12/5", "2025-05-02", "2025-05-12"), ("13 - 25/5", "2025-05-13", "2025-05-25"), ("5 ngày cuối tháng 5", "2025-05-27", "2025-05-31")],
        ),
        (
            "1. Đợt 1 (từ 05/4 đến 20/4)\n- Quy định mới.\n2. Đợt 2 (từ 01/8 đến 15/8)\n- Kết quả.",
            [("Đợt 1", "2025-04-05", "2025-04-20"), ("Đợt 2", "2025-08-01", "2025-08-15")],
        ),
        (
            "1. Tuần đầu tháng 4: chợ\n- Niêm yết giá.\n2. Tuần cuối tháng 4: siêu thị\n- Hóa đơn.",
            [("Tuần đầu tháng 4", "2025-04-01", "2025-04-07"), ("Tuần cuối tháng 4", "2025-04-24", "2025-04-30")],
        ),
        (
            "1. Đến hết 15/4:\n- Rà soát danh sách.\n2. Ngày 16/4:\n- Khai trương.\n3. Từ 17/4 trở đi:\n- Duy trì.",
            [("Đến hết 15/4", None, "2025-04-15"), ("Ngày 16/4", "2025-04-16", "2025-04-16"), ("Từ 17/4 trở đi", "2025-04-17", None)],
        ),
        (
            "1. Đợt 1, từ Ngày Sách Việt Nam 21/4 đến hết tháng 5\n- Văn hóa đọc.\n2. Đợt 2 - đầu năm học\n- Thư viện.",
            [("Đợt 1", "2025-04-21", "2025-05-31"), ("Đợt 2", None, None)],
        ),
        (
            "1. Giai đoạn 1: từ 20/11 đến 10/12\n- Luật.\n2. Giai đoạn 2: từ 15/12 đến 15/01\n- Kết quả.",
            [("Giai đoạn 1", "2025-11-20", "2025-12-10"), ("Giai đoạn 2", "2025-12-15", "2026-01-15")],
        ),
    ],
)  # fmt: skip
def test_periods_without_a_year(told: str, expected: Periods) -> None:
    phases = facts_of(plan_of(title="Tuyên truyền tiết kiệm nước", told=TOLD + told)).phases
    found = [(p.name.value, p.start and p.start.value, p.end and p.end.value) for p in phases]
    assert found == expected


def test_a_period_that_a_later_heading_names_in_short() -> None:
    told = (
        "II. THỜI GIAN\n- Cao điểm Ngày Nước: từ 15/3 đến 25/3/2025;\n- Cao điểm mùa lũ: từ tháng 8 đến hết tháng 9/2025.\n\n"
        "III. NỘI DUNG TUYÊN TRUYỀN\n1. Ngày Nước\n- Lời kêu gọi.\n2. Mùa lũ\n- Cách phòng tránh.\n3. Chung cả năm\n- Tiết kiệm."
    )
    contents = facts_of(plan_of(title="Tuyên truyền tiết kiệm nước", told=told, number="IV")).contents
    assert [(c.text.value, c.phase and c.phase.value) for c in contents] == [
        ("Lời kêu gọi.", "Cao điểm Ngày Nước"),
        ("Cách phòng tránh.", "Cao điểm mùa lũ"),
        ("Tiết kiệm.", None),
    ]


REPORTING = [
    (
        "Kết thúc đợt ra quân, các đơn vị gửi báo cáo kết quả về Sở Y tế trước ngày 10/6/2025.",
        [(("các đơn vị",), ("Sở Y tế",), "2025-06-10")],
    ),
    (
        "Báo cáo tuần gửi về Sở Y tế trước 16/4, 16/5.",
        [((), ("Sở Y tế",), "2025-04-16"), ((), ("Sở Y tế",), "2025-05-16")],
    ),
]


@pytest.mark.parametrize(("words", "expected"), REPORTING)
def test_a_paragraph_under_a_heading_of_reports(words: str, expected: list[tuple[object, ...]]) -> None:
    told = f"II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Tập huấn cán bộ.\n\nIII. BÁO CÁO\n{words}"
    reports = facts_of(
        plan_of("Giao Văn phòng lưu hồ sơ.", title="Tuyên truyền tiết kiệm nước", told=told, number="IV")
    ).reports
    assert [
        (
            tuple(v.value for v in r.sender),
            tuple(v.value for v in r.receiver),
            r.due.value if r.due else None,
        )
        for r in reports
    ] == expected


@pytest.mark.parametrize(
    ("words", "sources"),
    [
        ("Nguồn: chi phí quảng bá trong giá thành năm 2025; quỹ khen thưởng (phần quà tặng); tài trợ của đối tác.",
         ["chi phí quảng bá trong giá thành năm 2025", "quỹ khen thưởng", "tài trợ của đối tác"]),
        ("Chi từ kinh phí hoạt động, quỹ Đoàn, tiền ủng hộ của cựu sinh viên.", ["kinh phí hoạt động", "quỹ Đoàn", "tiền ủng hộ của cựu sinh viên"]),
        ("Lấy từ ngân sách xã, quỹ khuyến học và nguồn xã hội hóa.", ["ngân sách xã", "quỹ khuyến học", "nguồn xã hội hóa"]),
        ("Nguồn: ngân sách huyện; phí dịch vụ để lại; đóng góp của hội viên.", ["ngân sách huyện", "phí dịch vụ để lại", "đóng góp của hội viên"]),
    ],
)  # fmt: skip
def test_sources_in_a_list(words: str, sources: list[str]) -> None:
    told = f"II. KINH PHÍ\n{words}"
    assert [v.value for v in facts_of(plan_of(told=told)).funding] == sources
