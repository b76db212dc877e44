# ruff: noqa: E501  # sample sentences read better unbroken
"""Periods told by an event and its day, by the end of a heading, by a month of work above its point of time."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

TITLE = "Phòng, chống đuối nước cho trẻ em trên địa bàn tỉnh"
Periods = list[tuple[str, str | None, str | None]]


def periods_of(told: str, title: str = TITLE) -> Periods:
    phases = facts_of(plan_of(title=title, told=told, number="V")).phases
    return [(p.name.value, p.start and p.start.value, p.end and p.end.value) for p in phases]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        # Before and after the day of an event.
        ("II. NỘI DUNG\n1. Đợt 1: Từ tháng 4 đến ngày khai giảng 05/9/2025\n- Luật.\n2. Đợt 2: Sau ngày khai giảng 05/9/2025\n- Kết quả.",
         [("Đợt 1", "2025-04-01", "2025-09-05"), ("Đợt 2", "2025-09-05", None)]),
        ("II. NỘI DUNG\n1. Đợt 1: Từ nay đến trước ngày khai mạc hội thi 19/5/2025\n- Luật.\n2. Đợt 2: Sau ngày 19/5/2025\n- Kết quả.",
         [("Đợt 1", None, "2025-05-19"), ("Đợt 2", "2025-05-19", None)]),
        ("II. NỘI DUNG\n1. Trước ngày khai giảng 05/9/2025\n- Luật.\n2. Sau ngày khai giảng 05/9/2025\n- Kết quả.",
         [("Trước ngày khai giảng 05/9/2025", None, "2025-09-05"), ("Sau ngày khai giảng 05/9/2025", "2025-09-05", None)]),
        ("II. NỘI DUNG\n1. Đợt 1: Từ nay đến ngày hội (23/5/2025)\n- Luật.\n2. Đợt 2: Ngày 25/5/2025\n- Kết quả.",
         [("Đợt 1", None, "2025-05-23"), ("Đợt 2", "2025-05-25", "2025-05-25")]),
        # What a heading of work ends in; of a paper or an aim it says no period.
        ("II. NỘI DUNG\n1. Nội dung xuyên suốt từ nay đến kết thúc mùa bơi\n- Ý nghĩa.\n2. Nội dung từng đợt\n2.1. Đợt 1: Trong tháng 5/2025\n- Luật.",
         [("từ nay đến kết thúc mùa bơi", None, None), ("Đợt 1", "2025-05-01", "2025-05-31")]),
        ("II. CÁC NHIỆM VỤ THỰC HIỆN TỪ NAY ĐẾN NĂM 2030\n1. Dạy bơi.\nIII. MỘT SỐ NHIỆM VỤ TRỌNG TÂM TỪ NAY ĐẾN NĂM 2027\n1. Mua phao.",
         [("TỪ NAY ĐẾN NĂM 2030", None, "2030-12-31"), ("TỪ NAY ĐẾN NĂM 2027", None, "2027-12-31")]),
        ("II. NHIỆM VỤ NĂM 2025\n1. Dạy bơi.\nIII. NHIỆM VỤ GIAI ĐOẠN 2026 - 2030\n1. Xây bể.",
         [("NĂM 2025", "2025-01-01", "2025-12-31"), ("GIAI ĐOẠN 2026 - 2030", "2026-01-01", "2030-12-31")]),
        ("II. MỤC TIÊU TỪ NAY ĐẾN NĂM 2030\n1. Giảm tai nạn.\nIII. NHIỆM VỤ CỦA ĐỀ ÁN TỪ NAY ĐẾN NĂM 2027\n1. Dạy bơi.", []),
        ("II. KẾT QUẢ NĂM 2024\n1. Đã dạy bơi.\nIII. NHIỆM VỤ NĂM 2025\n1. Dạy bơi.", []),
        # A month or week of work above its point of time, also in a section of aims.
        ("II. MỤC TIÊU\n1. Giảm tai nạn.\n2. Tháng hành động\na) Chủ đề: “Bơi an toàn”.\nb) Thời gian: Từ ngày 15/6/2025 đến ngày 15/7/2025.\nc) Hoạt động\n- Phát động.",
         [("Tháng hành động", "2025-06-15", "2025-07-15")]),
        ("II. TUẦN LỄ BƠI AN TOÀN\n1. Chủ đề: “Bơi an toàn”.\n2. Thời gian: từ ngày 01/6/2025 đến ngày 08/6/2025.\n3. Hoạt động\n- Phát động.",
         [("TUẦN LỄ BƠI AN TOÀN", "2025-06-01", "2025-06-08")]),
        # From one event to another, with what runs then.
        ("II. THỜI GIAN\nĐợt thi đua được triển khai từ ngày ban hành Kế hoạch đến khi tổ chức xong hội thi.", [("Đợt thi đua", None, None)]),
        # What counts something else, a day within the period, and a sentence that runs on.
        ("II. THỜI GIAN\n- Theo quy định, hội thi lần thứ hai được tổ chức từ ngày 02/6/2025 đến ngày 05/6/2025.\n- Dự kiến khai mạc hội thi vào ngày 02/6/2025.",
         [("từ ngày 02/6/2025 đến ngày 05/6/2025", "2025-06-02", "2025-06-05")]),
        ("III. NỘI DUNG\n1. Trong thời gian đóng bể bơi, không thu phí của các hộ và hằng tháng lập danh sách các hộ như sau:\n- Tên hộ.\n2. Phát tin.", []),
    ],
)  # fmt: skip
def test_periods_of_events_headings_and_months_of_work(told: str, expected: Periods) -> None:
    assert periods_of(told) == expected


def test_a_title_may_run_until_an_event() -> None:
    told = "II. NỘI DUNG\n- Luật."
    assert periods_of(told, "Cao điểm an toàn bơi lội từ nay đến ngày khai giảng năm học mới") == [
        ("từ nay đến ngày khai giảng năm học mới", None, None)
    ]
    assert periods_of(told, "Triển khai Đề án dạy bơi từ nay đến ngày khai giảng năm học mới") == []
