# ruff: noqa: E501  # sample sentences read better unbroken
"""Sections of time under any name of work, points of a schedule with their days, and years that bound no work."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

TITLE = "Diệt chuột bảo vệ mùa màng trên địa bàn tỉnh"
SPAN = "từ ngày 05/4/2025 đến ngày 20/4/2025"
ONCE = [(SPAN, "2025-04-05", "2025-04-20")]
Periods = list[tuple[str, str | None, str | None]]


def periods_of(told: str, title: str = TITLE, kind: str = "KẾ HOẠCH") -> Periods:
    paper = plan_of(title=title, told=told, number="V").replace("\nKẾ HOẠCH\n", f"\n{kind}\n")
    return [(p.name.value, p.start and p.start.value, p.end and p.end.value) for p in facts_of(paper).phases]


@pytest.mark.parametrize(
    "told",
    [
        *(f"II. {name}\n{SPAN.capitalize()}." for name in (
            "THỜI GIAN KIỂM TRA", "THỜI GIAN GIÁM SÁT", "THỜI GIAN LẤY Ý KIẾN", "THỜI GIAN DIỄN TẬP", "THỜI HẠN THỰC HIỆN",
            "VỀ THỜI GIAN", "THỜI GIAN VÀ CÁCH LÀM", "ĐỊA ĐIỂM, THỜI GIAN THỰC HIỆN", "THỜI GIAN (DỰ KIẾN)", "THỜI GIAN CỦA ĐỢT KIỂM TRA",
        )),
        f"II. NỘI DUNG\n1. Thời gian kiểm tra: {SPAN}.\n2. Địa bàn: các xã.",
        f"II. NỘI DUNG\n1. Thời gian (dự kiến): {SPAN}.\n2. Địa bàn: các xã.",
        f"II. NỘI DUNG\n1. Về thời gian: {SPAN}.\n2. Về địa bàn: các xã.",
        f"II. NỘI DUNG\n- Thời gian kiểm tra: {SPAN}.\n- Thành phần: cán bộ.",
        f"II. NỘI DUNG\n* Thời gian thực hiện: {SPAN}.\n* Thành phần: cán bộ.",
        f"II. NỘI DUNG\n+ Thời gian tập huấn: {SPAN}.\n+ Thành phần: cán bộ.",
    ],
)  # fmt: skip
def test_a_time_of_any_work_bounds_the_plan(told: str) -> None:
    assert [(name.lower(), *days) for name, *days in periods_of(told)] == ONCE


@pytest.mark.parametrize(
    "told",
    [
        f"II. THỜI GIAN NỘP HỒ SƠ\n{SPAN.capitalize()}.",
        f"II. NỘI DUNG\n- Thời gian nhận hồ sơ: {SPAN}.\n- Thành phần: cán bộ.",
        "II. THỜI GIAN LÀM VIỆC\nTừ 7 giờ 30 đến 17 giờ 00 hằng ngày.",
        # Several of other work are those of single measures, and a table has its own times.
        f"II. KIỂM TRA\n1. Thời gian kiểm tra: {SPAN}.\n2. Thời gian lập biên bản: {SPAN}.\n3. Thời gian kết luận: {SPAN}.",
    ],
)
def test_when_things_are_handed_in_is_no_period(told: str) -> None:
    assert periods_of(told) == []


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("II. THỜI GIAN PHÁT ĐỘNG\nTừ tuần 9 đến hết tuần 13.", [("Từ tuần 9 đến hết tuần 13", None, None)]),
        ("II. NỘI DUNG\n1. Thời gian: Từ đầu năm học đến hết học kỳ I.\n2. Địa bàn: các trường.",
         [("Từ đầu năm học đến hết học kỳ I", None, None)]),
        # Terms of a school year, also with an end behind a semicolon.
        ("II. NỘI DUNG\n- Học kỳ I: Bắt đầu từ ngày 05/9/2025; kết thúc trước ngày 15/01/2026.\n- Học kỳ II: từ ngày 18/01/2026 đến ngày 25/5/2026.",
         [("Học kỳ I", "2025-09-05", "2026-01-15"), ("Học kỳ II", "2026-01-18", "2026-05-25")]),
        ("II. NỘI DUNG\n1. Học kỳ I:\n- Mở hội thi.\n2. Học kỳ II:\n- Họp.", [("Học kỳ I", None, None), ("Học kỳ II", None, None)]),
        # Stages counted by hours or days.
        ("II. NỘI DUNG\n- Giai đoạn khẩn cấp (0-48 giờ): Phát nước.\n- Giai đoạn 48-72 giờ: Phát gạo.\n- Giai đoạn sau 72 giờ: Sửa nhà.",
         [("Giai đoạn khẩn cấp", None, None), ("Giai đoạn 48-72 giờ", None, None), ("Giai đoạn sau 72 giờ", None, None)]),
        ("II. NỘI DUNG\n- Giai đoạn 30 ngày đầu: Đặt bẫy.\n- Giai đoạn 60 ngày tiếp theo: Thu bẫy.",
         [("Giai đoạn 30 ngày đầu", None, None), ("Giai đoạn 60 ngày tiếp theo", None, None)]),
        # Days beside the points of a schedule, or on a line of time below a stage.
        ("II. TIẾN ĐỘ\n1. Chuẩn bị (từ ngày 05/4 đến ngày 10/4/2025)\n- Mua bẫy.\n2. Đặt bẫy: từ ngày 11/4 đến ngày 20/4/2025\n- Chia tổ.",
         [("Chuẩn bị", "2025-04-05", "2025-04-10"), ("Đặt bẫy", "2025-04-11", "2025-04-20")]),
        ("II. THỜI GIAN TỔ CHỨC THỰC HIỆN\n1. Cấp xã: Từ ngày 05/4/2025 đến ngày 20/4/2025.\n2. Cấp tỉnh: từ ngày 21/4/2025 đến ngày 30/4/2025.",
         [("Cấp xã", "2025-04-05", "2025-04-20"), ("Cấp tỉnh", "2025-04-21", "2025-04-30")]),
        ("II. NỘI DUNG\n1. Giai đoạn chuẩn bị\n- Thời gian: từ 05/4 đến 10/4/2025.\n- Mua bẫy.\n2. Giai đoạn thứ hai: Đặt bẫy\nThời gian thực hiện: từ 11/4 đến 20/4/2025.\n- Chia tổ.",
         [("Giai đoạn chuẩn bị", "2025-04-05", "2025-04-10"), ("Giai đoạn thứ hai", "2025-04-11", "2025-04-20")]),
        ("II. NỘI DUNG\n1. Cao điểm đợt 1: từ 05/4 đến 10/4/2025\n- Mua bẫy.\n2. Cao điểm đợt 2: từ 11/4 đến 20/4/2025\n- Đặt bẫy.",
         [("Cao điểm đợt 1", "2025-04-05", "2025-04-10"), ("Cao điểm đợt 2", "2025-04-11", "2025-04-20")]),
        ("II. NỘI DUNG\n1. 6 tháng đầu năm\n- Mua bẫy.\n2. 6 tháng cuối năm\n- Đặt bẫy.",
         [("6 tháng đầu năm", "2025-01-01", "2025-06-30"), ("6 tháng cuối năm", "2025-07-01", "2025-12-31")]),
        # A schedule that opens below aims.
        ("II. MỤC TIÊU\n- Năm 2025: Giảm một nửa số chuột.\n\nLỘ TRÌNH CÁC NĂM TIẾP THEO:\n- Năm 2026 (03 đợt): đặt bẫy ở ba xã.\n- Năm 2027 (02 đợt): đặt bẫy ở hai xã.",
         [("Năm 2026", "2026-01-01", "2026-12-31"), ("Năm 2027", "2027-01-01", "2027-12-31")]),
    ],
)  # fmt: skip
def test_terms_hours_and_points_of_a_schedule(told: str, expected: Periods) -> None:
    assert periods_of(told) == expected


@pytest.mark.parametrize(
    "told",
    [
        "II. KINH PHÍ\n- Năm 2025: 100 triệu đồng.\n- Năm 2026: 200 triệu đồng.",
        "II. KINH PHÍ THỰC HIỆN\n1. Giai đoạn 1: 20 tỷ đồng.\n2. Giai đoạn 2: 30 tỷ đồng.",
        "II. CHẾ ĐỘ BÁO CÁO\n- Đợt 1: gửi trước ngày 15/6/2025.\n- Đợt 2: gửi trước ngày 15/12/2025.",
        "II. QUY TRÌNH\n1. Bước 1: Nhận hồ sơ.\n2. Bước 2: Thẩm định hồ sơ.",
        "II. TRÌNH TỰ\n1. Bước 1: Nhận hồ sơ.\n- Ghi sổ.\nThời gian hoàn thành: trước ngày 20/4/2025.\n2. Bước 2: Thẩm định.\n- Họp.",
        "II. CÁCH LÀM\n1. Lần 1: đặt bẫy.\n2. Lần 2: thu bẫy.",
        "II. NỘI DUNG\n- Từ lớp 6 đến lớp 9: 4 đội.\n- Từ lớp 10 đến lớp 12: 3 đội.",
        "II. NỘI DUNG\n- Từ 6 tháng đến 5 tuổi: uống một viên.\n- Từ 5 tuổi đến 12 tuổi: uống hai viên.",
        "II. CHƯƠNG TRÌNH\n- Từ 07h30 - 08h00: đón đại biểu.\n- Từ 08h00 - 08h30: khai mạc.",
        "II. CHƯƠNG TRÌNH\n1. Từ 7 giờ 30 đến 8 giờ: đón đại biểu.\n2. Từ 8 giờ đến 9 giờ: khai mạc.",
    ],
)
def test_money_reports_steps_hours_and_ages_are_no_periods(told: str) -> None:
    assert periods_of(told) == []


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Phổ biến, giáo dục pháp luật năm 2025", "năm 2025"),
        ("Thực hiện các giải pháp giữ rừng năm 2025", "năm 2025"),
        ("Tuyên truyền các ngày lễ lớn năm 2025", "năm 2025"),
        ("Phổ biến, giáo dục pháp luật năm 2025 cho học sinh", "năm 2025"),
        ("Công tác năm 2025 về giữ rừng", "năm 2025"),
        ("Giữ rừng năm 2025 đối với các xã", "năm 2025"),
        ("Tổng kết công tác năm 2025, triển khai nhiệm vụ năm 2026", "năm 2026"),
        ("Tổ chức các hoạt động từ nay đến cuối năm 2025", "từ nay đến cuối năm 2025"),
        ("Thi hành Luật Lâm nghiệp năm 2025 tại xã", None),
        ("Tổ chức giải chạy năm 2025", None),
    ],
)
def test_the_year_of_a_title_is_that_of_the_plan_unless_something_else_bears_it(
    title: str, expected: str | None
) -> None:
    names = [name for name, *_ in periods_of("II. NỘI DUNG\n- Đặt bẫy.", title)]
    assert names == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("kind", "title", "expected"),
    [
        ("HƯỚNG DẪN", "Công tác tuyên truyền tháng 4 năm 2025", ["tháng 4 năm 2025"]),
        ("THÔNG BÁO", "V/v triển khai các nhiệm vụ tháng 4, quý II năm 2025", ["tháng 4, quý II năm 2025"]),
        ("THÔNG BÁO", "Kết luận cuộc họp về công tác tháng 4 năm 2025", []),
        ("THÔNG BÁO", "Nghỉ học tháng 4 năm 2025", []),
        ("BÁO CÁO", "Công tác tháng 4 năm 2025", []),
        ("KẾ HOẠCH", "HOẠT ĐỘNG THÁNG 4/2025\nChủ điểm: “Măng non”", ["THÁNG 4/2025"]),
    ],
)
def test_papers_that_guide_last_as_long_as_their_month(kind: str, title: str, expected: list[str]) -> None:
    assert [name for name, *_ in periods_of("II. NỘI DUNG\n- Đặt bẫy.", title, kind)] == expected


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (f"Ủy ban nhân dân tỉnh phát động đợt cao điểm diệt chuột {SPAN}, cụ thể như sau:", SPAN),
        (f"Ủy ban nhân dân tỉnh tổ chức chiến dịch diệt chuột {SPAN} với các nội dung sau:", SPAN),
        ("Ủy ban nhân dân tỉnh xây dựng Kế hoạch diệt chuột giai đoạn 2026 - 2030 với những nội dung chủ yếu sau đây:", "giai đoạn 2026 - 2030"),
        ("Từ năm 2021 tỉnh đã tổ chức chiến dịch diệt chuột. Nay Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:", None),
    ],
)  # fmt: skip
def test_the_sentence_above_the_sections_gives_the_period(sentence: str, name: str | None) -> None:
    paper = plan_of(title=TITLE).replace("I. MỤC ĐÍCH", f"{sentence}\n\nI. MỤC ĐÍCH", 1)
    assert [phase.name.value for phase in facts_of(paper).phases] == ([name] if name else [])


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("II. NỘI DUNG\n- Thời gian thực hiện: Tháng 4/2025.\n- Địa bàn: các xã.", "Tháng 4/2025"),
        ("II. NỘI DUNG\n* Thời gian: trong quý II năm 2025.\n* Địa bàn: các xã.", "quý II năm 2025"),
        ("II. NỘI DUNG\n- Thời gian hoàn thành: Tháng 4/2025.\n- Địa bàn: các xã.", None),
        ("II. NỘI DUNG\n1. Mua bẫy\n- Thời gian thực hiện: Tháng 4/2025.\n2. Đặt bẫy\n- Thời gian thực hiện: Tháng 5/2025.", None),
    ],
)  # fmt: skip
def test_the_one_label_of_time_may_tell_a_part_of_the_year(told: str, name: str | None) -> None:
    assert [found for found, *_ in periods_of(told)] == ([name] if name else [])
