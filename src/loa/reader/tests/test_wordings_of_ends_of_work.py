# ruff: noqa: E501  # sample sentences read better unbroken
"""How long work lasts, the day among periods, who pays, all report at last; means of telling that are no office."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

TIMES: list[tuple[str, list[tuple[str, str | None]]]] = [
    ("Mở chuyên mục, kéo dài đến ngày 15/6/2025.", [("đến ngày 15/6/2025", "2025-06-15")]),
    ("Phát 05 phút mỗi ngày, kéo dài đến hết tháng 6/2025.", [("mỗi ngày", None), ("đến hết tháng 6/2025", "2025-06-30")]),
    ("Tuyên truyền đợt rét kéo dài đến tháng 12.", []),
    ("Đưa vào giờ sinh hoạt lớp từ năm học 2025 - 2026.", [("từ năm học 2025 - 2026", None)]),
    ("Dạy thử ngay học kỳ I năm học 2025 - 2026; rút kinh nghiệm.", [("học kỳ I năm học 2025 - 2026", None)]),
    ("Thi hùng biện vào học kỳ II.", [("học kỳ II", None)]),
    ("Xây dựng kế hoạch năm học 2025 - 2026.", []),
]  # fmt: skip


@pytest.mark.parametrize(("work", "expected"), TIMES)
def test_how_long_work_lasts(work: str, expected: list[tuple[str, str | None]]) -> None:
    (duty,) = facts_of(plan_of(f"1. Sở Y tế\n- {work}")).duties
    assert [(due.text.value, due.end and due.end.value) for due in duty.due] == expected


PERIODS = """II. NỘI DUNG TUYÊN TRUYỀN THEO ĐỢT

1. Đợt 1: từ ngày 01/5/2025 đến ngày 14/5/2025

- Lịch sử của lễ hội.

2. Ngày khai hội: Thứ Năm, 15/5/2025

- Không khí ngày hội.

3. Đợt 2: Sau lễ hội, từ ngày 16/5/2025 đến hết tháng 6/2025

- Kết quả lễ hội."""


def test_the_day_among_periods_and_the_days_behind_an_event() -> None:
    facts = facts_of(plan_of(told=PERIODS))
    found = [
        (p.name.value, p.text.value, p.start and p.start.value, p.end and p.end.value)
        for p in facts.phases[1:]
    ]
    assert found == [
        ("Đợt 1", "từ ngày 01/5/2025 đến ngày 14/5/2025", "2025-05-01", "2025-05-14"),
        ("Ngày khai hội", "Thứ Năm, 15/5/2025", "2025-05-15", "2025-05-15"),
        ("Đợt 2", "từ ngày 16/5/2025 đến hết tháng 6/2025", "2025-05-16", "2025-06-30"),
    ]
    assert [c.phase and c.phase.value for c in facts.contents] == ["Đợt 1", "Ngày khai hội", "Đợt 2"]


MONEY = [
    ("Kinh phí do ngân sách xã và nguồn vận động nhân dân bảo đảm.", ["ngân sách xã", "nguồn vận động nhân dân"]),
    ("Từ nguồn vận động xã hội đảm bảo theo quy định.", ["nguồn vận động xã hội"]),
    ("Từ nguồn bảo đảm trật tự, an toàn giao thông.", ["nguồn bảo đảm trật tự, an toàn giao thông"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), MONEY)
def test_who_bears_the_costs_is_no_part_of_the_source(words: str, expected: list[str]) -> None:
    assert [v.value for v in facts_of(plan_of(told=f"II. KINH PHÍ\n{words}")).funding] == expected


def test_money_that_an_office_gives_is_a_source_in_a_sentence_too() -> None:
    work = "1. Phòng Kế toán\n- Lập dự toán trên cơ sở kinh phí Sở Y tế hỗ trợ theo hợp đồng."
    assert [v.value for v in facts_of(plan_of(work)).funding] == ["kinh phí Sở Y tế hỗ trợ"]


LAST = "1. Sở Y tế\n- Phát tờ rơi.\n\n{end}các đơn vị, UBND các xã báo cáo kết quả về UBND huyện trước ngày 20/5/2025."


@pytest.mark.parametrize("end", ["Kết thúc đợt cao điểm, ", "Hết tháng hành động, đề nghị "])
def test_what_all_report_when_it_is_over_is_no_work_of_the_last_one_told(end: str) -> None:
    facts = facts_of(plan_of(LAST.format(end=end)))
    assert [d.text.value for d in facts.duties] == ["Phát tờ rơi."]
    assert [[u.value for u in r.sender] for r in facts.reports] == [["các đơn vị", "UBND các xã"]]


MEANS = """II. HÌNH THỨC TUYÊN TRUYỀN
1. Trang Fanpage “Trà Giang xanh” đăng ảnh, clip.
2. Tài liệu
- Nhóm Zalo của thôn là nơi nhắc lịch tiêm.
- Kênh YouTube tổ chức phát trực tiếp.
3. Đài Truyền thanh xã phát tin mỗi sáng."""


def test_a_page_or_group_on_the_net_is_told_nothing() -> None:
    duties = facts_of(plan_of(told=MEANS)).duties
    assert [duty.lead[0].value for duty in duties] == ["Đài Truyền thanh xã", "Sở Y tế"]


def test_to_wear_a_helmet_names_no_team() -> None:
    told = "II. NỘI DUNG TUYÊN TRUYỀN\n- Đội mũ bảo hiểm đạt chuẩn cho trẻ em.\n- Đội nón khi ra đồng tránh nắng."
    assert [duty.lead[0].value for duty in facts_of(plan_of(told=told)).duties] == ["Sở Y tế"]
