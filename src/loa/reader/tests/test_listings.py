# ruff: noqa: E501  # tables read better unbroken
"""Tables that list one kind of fact are read by their heads alone, whatever words stand in their cells."""

import pytest

from loa.reader.exports.facts import facts_object
from loa.reader.tests.factories import facts_of

_HEAD = """UBND TỈNH SÔNG NGÀN
Số: 118/KH-UBND
Sông Ngàn, ngày 14 tháng 3 năm 2025

KẾ HOẠCH
Tuyên truyền về bờ kênh sạch

I. TỔ CHỨC THỰC HIỆN

"""
_REPORTS = """STT\tNội dung báo cáo\tĐơn vị báo cáo\tGửi đến\tThời hạn báo cáo
1\tkể lại đầu đuôi\tGánh hát Lam; xóm Bàu\tBàn Tổng hợp\t30/11/2025
2\tđếm ghe\tTrạm bơm\tChủ tịch xã\t15/12 hằng năm
3\tmấy dòng\t\tBàn Tổng hợp\t"""
_PERIODS = """STT\tGiai đoạn\tThời gian\tTừ ngày\tĐến ngày
1\tChặng nhóm lửa\tđộ sang xuân\t01/3/2025\t4/2025
2\tCon nước cuối\tkhi bãi lộ ra\t\t"""


def test_a_table_of_reports_gives_reports_and_no_duties():
    facts = facts_object(facts_of(_HEAD + _REPORTS))
    assert facts["assignments"] == []
    assert facts["reports"] == [
        {"from": ["Gánh hát Lam", "xóm Bàu"], "to": ["Bàn Tổng hợp"], "text": "kể lại đầu đuôi", "due": "2025-11-30"},
        {"from": ["Trạm bơm"], "to": ["Chủ tịch xã"], "text": "đếm ghe", "due": "--12-15"},
        {"from": [], "to": ["Bàn Tổng hợp"], "text": "mấy dòng", "due": None},
    ]  # fmt: skip


def test_a_table_of_periods_gives_their_names_words_and_days():
    assert facts_object(facts_of(_HEAD + _PERIODS))["phases"] == [
        {"name": "Chặng nhóm lửa", "start": "2025-03-01", "end": "2025-04", "text": "độ sang xuân"},
        {"name": "Con nước cuối", "start": None, "end": None, "text": "khi bãi lộ ra"},
    ]


def test_tables_of_contents_forms_and_money_give_their_cells():
    tables = (
        "| STT | Nội dung tuyên truyền | Giai đoạn |\n|---|---|---|\n| 1 | Mùi khói rơm | Đợt 1 |\n| 2 | Hạt giống cũ | Đợt 2 |\n\n"
        "| STT | Hình thức tuyên truyền |\n|---|---|\n| 1 | Thả diều có chữ |\n| 2 | Loa phường đọc |\n\n"
        "| STT | Nguồn kinh phí |\n|---|---|\n| 1 | hũ gạo của xóm |\n| 2 | tiền làng cho |"
    )
    facts = facts_object(facts_of(_HEAD + tables))
    assert [(c["phase"], c["text"]) for c in facts["contents"]] == [
        ("Đợt 1", "Mùi khói rơm"),
        ("Đợt 2", "Hạt giống cũ"),
    ]
    assert [(f["text"], f["channels"]) for f in facts["forms"]] == [
        ("Thả diều có chữ", []),
        ("Loa phường đọc", ["loudspeaker"]),
    ]
    assert facts["funding"] == ["hũ gạo của xóm", "tiền làng cho"]


def test_a_table_with_a_column_of_work_is_one_of_work():
    table = "STT\tNội dung báo cáo\tChủ trì\tGửi đến\n1\tSoạn báo cáo năm\tSở Y tế\tUBND tỉnh"
    facts = facts_object(facts_of(_HEAD + table))
    assert [duty["lead"] for duty in facts["assignments"]] == [["Sở Y tế"]]


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("khi lúa trổ (chậm nhất 15/8/2025)", [("khi lúa trổ", "2025-08-15")]),
        ("sang hè (chậm nhất ngày 30/6/2025); lúc bế mạc.", [("sang hè", "2025-06-30"), ("lúc bế mạc", None)]),
        ("tết làng (chậm nhất 10/3 hằng năm)", [("tết làng", "--03-10")]),
        ("Quý III/2025 (dự kiến)", [("Quý III/2025", "2025-09-30")]),
    ],
)  # fmt: skip
def test_a_bracket_says_the_last_day_of_the_time_before_it(words: str, times: list[tuple[str, str | None]]):
    facts = facts_object(
        facts_of(f"{_HEAD}- In tờ rơi.\nĐơn vị chủ trì: Sở Y tế.\nThời gian thực hiện: {words}")
    )
    assert [(due["text"], due["end"]) for due in facts["assignments"][0]["due"]] == times


def test_a_semicolon_divides_names_of_no_known_kind_in_labels_and_cells():
    labels = (
        "- In tờ rơi.\nĐơn vị chủ trì: Sở Y tế.\nĐơn vị phối hợp: Giáo xứ An; bà con chợ Cồn; các chủ ghe"
    )
    facts = facts_object(facts_of(_HEAD + labels))
    assert facts["assignments"][0]["with"] == ["Giáo xứ An", "bà con chợ Cồn", "các chủ ghe"]
    table = "STT\tNội dung\tChủ trì\n1\tIn tờ rơi\tCác bà đỡ; Phường thợ mộc; thầy đồ"
    facts = facts_object(facts_of(_HEAD + table))
    assert facts["assignments"][0]["lead"] == ["Các bà đỡ", "Phường thợ mộc", "thầy đồ"]


def test_the_title_of_an_appendix_makes_no_items_of_the_rows_below_it():
    appendix = (
        "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Văn Bình\n\nPHỤ LỤC\nHÌNH THỨC TUYÊN TRUYỀN\n"
        "(Kèm theo Kế hoạch số 118/KH-UBND ngày 14/3/2025)\n\n"
        "| STT | Hình thức tuyên truyền |\n|---|---|\n| 1 | Thả diều có chữ |\n| 2 | Đánh trống ba hồi |"
    )
    facts = facts_object(facts_of(_HEAD + "Sở Y tế in tờ rơi.\n\n" + appendix))
    assert [form["text"] for form in facts["forms"]] == ["Thả diều có chữ", "Đánh trống ba hồi"]
