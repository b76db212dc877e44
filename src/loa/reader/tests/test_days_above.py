"""A day that stands above a timetable of work is the day of each duty below it."""

from __future__ import annotations

import pytest

from loa.reader.tests.factories import facts_of, plan_of

BULLETS = """II. LỊCH LÀM VIỆC

Ngày 24/11/2025:

- Sở Y tế tổ chức lễ ra quân tại Quảng trường.

- UBND xã Suối Một treo băng rôn trước ngày 20/11/2025.

Thứ Ba, ngày 25 tháng 11 năm 2025

- Sở Văn hóa, Thể thao và Du lịch chiếu phim lưu động.

III. TỔ CHỨC THỰC HIỆN

- Sở Tài chính bố trí kinh phí.
"""
NUMBERED = BULLETS.replace("Ngày 24/11/2025:", "1. Ngày 24/11/2025: Lễ ra quân").replace(
    "Thứ Ba", "2. Thứ Ba"
)
ROWS = """II. NHIỆM VỤ

| STT | Nội dung | Đơn vị thực hiện | Thời gian |
|---|---|---|---|
| I | Ngày 24/11: Lễ ra quân | | |
| 1 | Tổ chức lễ ra quân | Sở Y tế | 7h30 |
| 2 | Treo băng rôn | UBND xã Suối Một | Trước ngày 20/11/2025 |
| Ngày 25/11 | | | |
| 3 | Chiếu phim lưu động | Sở Văn hóa, Thể thao và Du lịch | |

III. TỔ CHỨC THỰC HIỆN

- Sở Tài chính bố trí kinh phí.
"""
DAYS = [["2025-11-24"], ["2025-11-20"], ["2025-11-25"], []]


@pytest.mark.parametrize("body", [BULLETS, NUMBERED, ROWS], ids=["bullets", "numbered", "rows"])
def test_the_day_above_is_that_of_what_has_none(body: str) -> None:
    duties = facts_of(plan_of(body)).duties
    assert [[due.end.value for due in duty.due if due.end] for duty in duties] == DAYS
    above = duties[0].due[0]
    assert above.end is not None
    assert (above.end.rule, above.text.value[:10]) == ("day-above", "Ngày 24/11")


@pytest.mark.parametrize(
    "line",
    [
        "Ngày 24/11/2025, UBND tỉnh ban hành Kế hoạch.",
        "Ngày 24/11/2025 là ngày truyền thống của ngành.",
        "Trước ngày 24/11/2025:",
        "Ngày 24/11/2025: Sở Y tế tập huấn.",
    ],
)
def test_a_day_within_a_sentence_heads_nothing(line: str) -> None:
    body = f"II. NHIỆM VỤ\n\n{line}\n\n- Sở Tài chính bố trí kinh phí.\n"
    (duty,) = [duty for duty in facts_of(plan_of(body)).duties if duty.text.value.startswith("Sở Tài chính")]
    assert duty.due == ()


@pytest.mark.parametrize("days", ["24, 25 và 26 tháng 11 năm 2025", "24, 25, 26/11/2025"])
@pytest.mark.parametrize("before", ["trong 03 ngày: ", "trong 03 ngày ", "trong các ngày "])
def test_days_counted_and_named_are_one_time(before: str, days: str) -> None:
    body = f"II. NHIỆM VỤ\n\n1. Sở Y tế\n\n- Chiếu phim lưu động {before}{days}.\n"
    (duty,) = facts_of(plan_of(body)).duties
    assert [(due.text.value, due.end and due.end.value) for due in duty.due] == [
        (f"{before}{days}", "2025-11-26")
    ]
