# ruff: noqa: E501  # sample tables read better unbroken
"""Tables that a page breaks: its number between two rows, the head said again, a row cut in two."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

HEAD = "| STT | Nội dung | Chủ trì | Phối hợp | Thời gian |\n|---|---|---|---|---|\n"
FIRST = "| 1 | In tờ rơi | Trạm Y tế phường | Đoàn phường | Trước 10/5/2021 |\n"
SECOND = "| 2 | Diệt lăng quăng | Hội Phụ nữ phường | Tổ dân phố | Tháng 6/2021 |"
TABBED_HEAD = "STT\tNội dung\tChủ trì\tPhối hợp\tThời gian\n"
TABBED = (
    "1\tIn tờ rơi\tTrạm Y tế phường\tĐoàn phường\tTrước 10/5/2021\n",
    "2\tDiệt lăng quăng\tHội Phụ nữ phường\tTổ dân phố\tTháng 6/2021",
)
BOTH = [
    ("In tờ rơi", ["Trạm Y tế phường"], ["Đoàn phường"], "2021-05-10"),
    ("Diệt lăng quăng", ["Hội Phụ nữ phường"], ["Tổ dân phố"], "2021-06-30"),
]
TABLES = [
    (HEAD + FIRST + "\n7\n\n" + SECOND, BOTH),
    (HEAD + FIRST + "| STT | Nội dung | Chủ trì | Phối hợp | Thời gian |\n" + SECOND, BOTH),
    (HEAD + FIRST + "| Nội dung | Chủ trì | Phối hợp | Thời gian |\n" + SECOND, BOTH),
    (HEAD + FIRST + "| | NỘI DUNG | CHỦ TRÌ | PHỐI HỢP | THỜI GIAN |\n" + SECOND, BOTH),
    (TABBED_HEAD + TABBED[0] + "- 4 -\n" + TABBED[1], BOTH),
    (TABBED_HEAD + TABBED[0] + "\n4\n\n" + TABBED[1], BOTH),
    (TABBED_HEAD + TABBED[0] + "Trang 4/6\n" + TABBED_HEAD + TABBED[1], BOTH),
    (
        "| TT | Việc | Ai làm | Xong khi nào |\n|---|---|---|---|\n| 1 | Sửa loa thôn Hạ | Đài Truyền thanh xã | 15/3/2024 |\n|  | và thay dây ở thôn Thượng |  |  |\n| 2 | Phát tờ rơi | Đoàn xã | Tháng 4/2024 |",
        [("Sửa loa thôn Hạ và thay dây ở thôn Thượng", ["Đài Truyền thanh xã"], [], "2024-03-15"), ("Phát tờ rơi", ["Đoàn xã"], [], "2024-04-30")],
    ),
    (
        "| TT | Việc | Ai làm | Hạn chót |\n|---|---|---|---|\n| 1 | Sửa loa | Đài Truyền thanh xã | 15/3/2024 |\n|  | Kẻ khẩu hiệu |  | 20/3/2024 |",
        [("Sửa loa", ["Đài Truyền thanh xã"], [], "2024-03-15"), ("Kẻ khẩu hiệu", ["Đài Truyền thanh xã"], [], "2024-03-20")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("table", "expected"), TABLES)
def test_rows_on_both_sides_of_a_break(
    table: str, expected: list[tuple[str, list[str], list[str], str]]
) -> None:
    found = [
        (
            duty.text.value,
            [unit.value for unit in duty.lead],
            [unit.value for unit in duty.cooperating],
            duty.due[0].end.value if duty.due and duty.due[0].end else None,
        )
        for duty in facts_of(plan_of(table)).duties
    ]
    assert found == expected
