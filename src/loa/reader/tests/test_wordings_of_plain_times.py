# ruff: noqa: E501  # sample sentences read better unbroken
"""Times in plain or misread words: lunar days, a scan's slips, labels by other names; reports with two subjects."""

import pytest

from loa.reader.reading import Span
from loa.reader.stages.deadlines import due_in_label, due_in_text
from loa.reader.stages.wording import word
from loa.reader.tests.factories import facts_of, plan_of
from loa.reader.tests.test_wordings_of_bare_days import Periods, Times
from loa.reader.tests.test_wordings_of_times import pairs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Slips of a scan.
        ("Nộp danh sách trươc ngày 15/4.", [("trươc ngày 15/4", "2024-04-15")]),
        ("Lắp biển báo truớc ngày l5/4/2024.", [("truớc ngày l5/4/2024", "2024-04-15")]),
        ("Trực chốt từ ngày 0l/5 đến ngày l0/5/2024.", [("từ ngày 0l/5 đến ngày l0/5/2024", "2024-05-10")]),
        ("Trưng bày ảnh đên hết ngày 30/6/2024.", [("đên hết ngày 30/6/2024", "2024-06-30")]),
        # Days of the moon: no day of the calendar.
        ("Thu dọn chợ hoa trước ngày 28 tháng Chạp.", [("trước ngày 28 tháng Chạp", None)]),
        ("Trang trí cổng chào trước 25 Tết.", [("trước 25 Tết", None)]),
        ("Trực cấp cứu từ 27 Tết đến mùng 5 Tết.", [("từ 27 Tết đến mùng 5 Tết", None)]),
        ("Ra quân trồng cây vào mùng 6 Tết.", [("mùng 6 Tết", None)]),
        ("Khai hội vào ngày 10 tháng Giêng.", [("ngày 10 tháng Giêng", None)]),
        # Counted from an event.
        ("Phát tờ rơi đến từng hộ trước ngày cắt nước 5 ngày.", [("trước ngày cắt nước 5 ngày", None)]),
        ("Trả lời phản ánh của dân trong 48 giờ.", [("trong 48 giờ", None)]),
        ("Ban hành kế hoạch của đơn vị trong 7 ngày kể từ ngày nhận văn bản.", [("trong 7 ngày kể từ ngày nhận văn bản", None)]),
        ("Đăng kết quả lên bảng tin ba hôm sau.", [("ba hôm sau", None)]),
        ("Đo lại nồng độ clo một tuần sau.", [("một tuần sau", None)]),
        # Hours without a day are none.
        ("Mở cửa phòng đọc từ 7 giờ đến 21 giờ.", []),
        ("Có mặt trước 6h30.", []),
        # A share, and days that only tell of whom or what is spoken.
        ("Vận động được hết 2/3 số hộ.", []),
        ("Kiểm tra các cơ sở thành lập sau ngày 01/7/2024.", []),
        ("Phổ biến văn bản có hiệu lực sau ngày 01/7/2024.", []),
        ("Tuyên truyền kỷ niệm các ngày 30/4, 01/5.", []),
        ("Sinh hoạt chi bộ cuối tháng.", []),
    ],
)  # fmt: skip
def test_times_in_a_duty(text: str, expected: Times) -> None:
    words = word(text, [Span(0, len(text))])
    assert pairs(due_in_text(words, 0, len(words.text), year=2024)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("28 tháng Chạp", [("28 tháng Chạp", None)]),
        ("Trước 23 Tết", [("Trước 23 Tết", None)]),
        ("trươc 15/4", [("trươc 15/4", "2024-04-15")]),
        ("Hai ngày 5, 6/9", [("Hai ngày 5, 6/9", "2024-09-06")]),
        ("Sau 20/5", [("Sau 20/5", None)]),
        ("Khoảng 20/10", [("Khoảng 20/10", "2024-10-20")]),
    ],
)  # fmt: skip
def test_times_in_a_cell(text: str, expected: Times) -> None:
    words = word(text, [Span(0, len(text))])
    assert pairs(due_in_label(words, 0, len(words.text), year=2024)) == expected


@pytest.mark.parametrize(
    "label", ["Khi nào", "Bao giờ xong", "Hạn", "Thời hạn", "Hạn xong", "Xong", "Lúc nào", "Ngày làm"]
)
def test_a_label_of_time_by_another_name(label: str) -> None:
    work = f"1. In tờ rơi về an toàn thực phẩm.\nĐơn vị chủ trì: Sở Y tế.\n{label}: trước 20/4/2025.\n2. Tập huấn cho cán bộ xã.\nĐơn vị chủ trì: Sở Y tế.\n{label}: tháng 5/2025."
    duties = facts_of(plan_of(work)).duties
    assert [[d.text.value for d in duty.due] for duty in duties] == [["trước 20/4/2025"], ["tháng 5/2025"]]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "1. Trước khi cắt nước (từ nay đến 14/8)\n- Lý do.\n2. Trong những ngày cắt nước: 15 - 21/8\n- Điểm cấp nước.\n3. Sau khi cấp nước lại\n- Cách súc rửa.",
            [("Trước khi cắt nước", None, "2025-08-14"), ("Trong những ngày cắt nước", "2025-08-15", "2025-08-21"), ("Sau khi cấp nước lại", None, None)],
        ),
        (
            "1. Tuần 1 (01 - 07/5)\n- Rửa tay.\n2. Tuần 2 (08 - 14/5)\n- Ăn chín.",
            [("Tuần 1", "2025-05-01", "2025-05-07"), ("Tuần 2", "2025-05-08", "2025-05-14")],
        ),
        (
            "1. Tháng 4: khởi động\n- Phát động.\n2. Tháng 5: cao điểm\n- Ra quân.",
            [("Tháng 4", "2025-04-01", "2025-04-30"), ("Tháng 5", "2025-05-01", "2025-05-31")],
        ),
        (
            "1. Quý II: làm điểm\n- Một xã.\n2. Quý III, quý IV: làm rộng\n- Các xã.",
            [("Quý II", "2025-04-01", "2025-06-30"), ("Quý III, quý IV", "2025-07-01", "2025-12-31")],
        ),
    ],
)  # fmt: skip
def test_periods(told: str, expected: Periods) -> None:
    told = f"II. NỘI DUNG TUYÊN TRUYỀN\n{told}"
    phases = facts_of(plan_of(title="Tuyên truyền tiết kiệm nước", told=told)).phases
    found = [(p.name.value, p.start and p.start.value, p.end and p.end.value) for p in phases]
    assert found == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Các xã, phường gửi báo cáo về Sở Y tế trước ngày 05/6/2025, Văn phòng UBND tỉnh tổng hợp, báo cáo Bộ Y tế trước 15/6.",
         [(("Các xã, phường",), ("Sở Y tế",), "2025-06-05"), (("Văn phòng UBND tỉnh",), ("Bộ Y tế",), "2025-06-15")]),
        ("Các trường gửi báo cáo về Sở Y tế trước ngày 05/6/2025 để Sở Y tế tổng hợp báo cáo UBND tỉnh.",
         [(("Các trường",), ("Sở Y tế",), "2025-06-05"), (("Sở Y tế",), ("UBND tỉnh",), None)]),
        ("Báo cáo năm gửi trước ngày 05/12/2025 để Sở Y tế tổng hợp báo cáo UBND tỉnh.",
         [((), (), "2025-12-05"), (("Sở Y tế",), ("UBND tỉnh",), None)]),
    ],
)  # fmt: skip
def test_reports_of_two(words: str, expected: list[tuple[object, ...]]) -> None:
    told = f"II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Tập huấn cán bộ.\n\nIII. BÁO CÁO\n{words}"
    reports = facts_of(plan_of("Giao Văn phòng lưu hồ sơ.", told=told, number="IV")).reports
    found = [
        (tuple(v.value for v in r.sender), tuple(v.value for v in r.receiver), r.due.value if r.due else None)
        for r in reports
    ]
    assert found == expected
