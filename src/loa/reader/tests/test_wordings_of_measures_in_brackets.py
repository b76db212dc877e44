"""The time in the bracket that closes the name of a measure is when what follows on its line is due."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of, who_does

DUE = [
    (
        "1. Khám sức khỏe (tháng 9/2025): Trạm Y tế chủ trì, phối hợp Phòng Văn hóa khám cho học sinh.",
        ["2025-09-30"],
    ),
    (
        "1. Treo băng rôn (trước ngày 20/4/2025): Đoàn xã treo băng rôn tại các trục đường.",
        ["2025-04-20"],
    ),
    ("1. Treo băng rôn (20 băng rôn): Đoàn xã treo băng rôn tại các trục đường.", []),
    ("1. Treo băng rôn (theo Kế hoạch số 5/2025): Đoàn xã treo tại các trục đường.", []),
    (
        "1. Treo băng rôn (tháng 9/2025): Đoàn xã treo băng rôn trước ngày 02/9/2025.",
        ["2025-09-02"],
    ),
    (
        "1. Treo băng rôn (theo Kế hoạch số 5/KH-UBND ngày 12/9/2025): Đoàn xã treo tại các trục đường.",
        [],
    ),
    # What stands above bullets is not said again of each.
    ("1. Treo băng rôn (tháng 9/2025):\n- Đoàn xã treo băng rôn tại các trục đường.", []),
]


@pytest.mark.parametrize(("work", "days"), DUE)
def test_the_bracket_of_a_measure_is_its_time(work: str, days: list[str]) -> None:
    duties = facts_of(plan_of(work)).duties
    assert duties
    assert [due.end.value for duty in duties for due in duty.due if due.end] == days


def test_a_rhythm_in_the_bracket_is_one() -> None:
    duties = facts_of(plan_of("1. Kiểm tra bếp ăn (2 lần/năm): Trạm Y tế kiểm tra các trường.")).duties
    assert [(due.text.value, due.end) for due in duties[0].due] == [("2 lần/năm", None)]


@pytest.mark.parametrize(
    ("work", "lead"),
    [
        ("1. Cơ sở KCB BHYT: Cử cán bộ tham dự đúng thành phần.", "Cơ sở KCB BHYT"),
        ("1. Các cơ sở KCB: Chuẩn bị đường truyền.", "Các cơ sở KCB"),
        ("- Phòng Truyền thông phản hồi ý kiến bạn đọc trên trang của trường.", "Phòng Truyền thông"),
    ],
)
def test_who_treats_patients_and_who_answers(work: str, lead: str) -> None:
    assert who_does(work) == [([lead], [])]
