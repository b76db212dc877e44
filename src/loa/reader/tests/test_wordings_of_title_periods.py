"""Plans of a month, a quarter or half a year: the title says for how long, and nothing else of it does."""

from __future__ import annotations

import pytest

from loa.reader.pipeline import read

PAPER = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND
Suối Mơ, ngày {day} tháng {month} năm 2026

{kind}
{title}

I. MỤC ĐÍCH
1. Nâng cao nhận thức của người dân.
II. TỔ CHỨC THỰC HIỆN
1. Văn phòng phát thanh nội dung của kế hoạch.
2. Công an xã tổ chức ra quân.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
"""


def phases(title: str, *, kind: str = "KẾ HOẠCH", day: str = "28", month: str = "3") -> list[tuple[str, ...]]:
    facts = read(PAPER.format(title=title, kind=kind, day=day, month=month).encode(), name="a.txt").facts
    return [
        (
            one.name.value,
            one.start.value if one.start else "",
            one.end.value if one.end else "",
        )
        for one in facts.phases
    ]


@pytest.mark.parametrize(
    ("title", "name", "start", "end"),
    [
        ("Công tác tuyên truyền tháng 4 năm 2026", "tháng 4 năm 2026", "2026-04-01", "2026-04-30"),
        ("Công tác tuyên truyền tháng 4/2026 trên địa bàn xã", "tháng 4/2026", "2026-04-01", "2026-04-30"),
        ("HOẠT ĐỘNG CỦA ĐỘI TUYÊN TRUYỀN THÁNG 4", "THÁNG 4", "2026-04-01", "2026-04-30"),
        ("Công tác tuyên truyền quý II năm 2026", "quý II năm 2026", "2026-04-01", "2026-06-30"),
        ("Thông tin cơ sở 6 tháng cuối năm 2026", "6 tháng cuối năm 2026", "2026-07-01", "2026-12-31"),
        (
            "Triển khai nhiệm vụ trọng tâm tháng 6, quý II năm 2026",
            "tháng 6, quý II năm 2026",
            "2026-04-01",
            "2026-06-30",
        ),
        (
            "Đánh giá công tác tháng 3, triển khai nhiệm vụ tháng 4 năm 2026",
            "tháng 4 năm 2026",
            "2026-04-01",
            "2026-04-30",
        ),
    ],
)
def test_a_plan_of_a_part_of_the_year_lasts_as_its_title_says(title, name, start, end):
    assert phases(title) == [(name, start, end)]


def test_a_month_without_a_year_comes_after_the_paper():
    assert phases("Tuyên truyền tháng 01", day="20", month="12") == [
        ("tháng 01", "2027-01-01", "2027-01-31"),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Tổ chức Ngày hội đọc sách tháng 4 năm 2026",
        "Hưởng ứng Tháng hành động vì trẻ em tháng 6 năm 2026",
        "Khắc phục tồn tại đến tháng 4 năm 2026",
        "Triển khai kết luận của cuộc họp ngày 15 tháng 4 năm 2026",
        "Ra quân sau tháng 4 năm 2026",
        "Phát thanh theo Kế hoạch tháng 4 năm 2026 của Ủy ban nhân dân tỉnh",
    ],
)
def test_what_else_bears_a_month_gives_the_plan_no_period(title):
    assert phases(title) == []


def test_only_plans_have_the_period_of_their_title():
    assert phases("Kết quả công tác tuyên truyền tháng 3 năm 2026", kind="BÁO CÁO") == []


def test_a_week_of_a_year_is_not_the_year():
    assert phases("Công tác tuyên truyền tuần 15 năm 2026") == []
