# ruff: noqa: E501  # sample heads read better unbroken
"""Short heads of communes and centres, and the one time of a plan that a label or a title on its type's line gives."""

import pytest

from loa.reader.reading import Facts
from loa.reader.tests.factories import facts_of


def _head(line: str, title: str = "KẾ HOẠCH TRỒNG CÂY TRÊN ĐỊA BÀN XÃ") -> Facts:
    return facts_of(f"ỦY BAN NHÂN DÂN XÃ TRÀ GIANG\n{line}\n\n{title}\n\nI. MỤC ĐÍCH\n- Trồng cây.\n")


def _periods(facts: Facts) -> list[tuple[str | None, str | None]]:
    return [(p.start and p.start.value, p.end and p.end.value) for p in facts.phases]


@pytest.mark.parametrize(
    "line",
    [
        "Số: 189/KH-UBND, ngày 17 tháng 8 năm 2026",
        "Số: 189/KH-UBND ngày 17 tháng 8 năm 2026",
        "Số: 189/KH-UBND; ngày 17 tháng 8 năm 2026",
    ],
)
def test_the_day_may_stand_behind_the_number(line: str) -> None:
    header = _head(line).header
    assert header.code is not None
    assert header.date is not None
    assert (header.code.value, header.date.value) == ("189/KH-UBND", "2026-08-17")
    assert header.place is None


def test_no_day_behind_the_number_is_that_of_another_paper() -> None:
    assert _head("Số: 189/KH-UBND (thay Kế hoạch ngày 17 tháng 8 năm 2026)").header.date is None


@pytest.mark.parametrize("place", ["TT Trà Giang", "TT. Trà Giang"])
def test_a_township_is_named_in_short(place: str) -> None:
    header = _head(f"Số: 39/KH-UBND\n{place}, ngày 05 tháng 3 năm 2021").header
    assert header.place is not None
    assert header.place.value == place


def test_the_period_of_a_title_on_the_line_of_its_type() -> None:
    assert _periods(_head("Số: 24/KH-TTGD", "KẾ HOẠCH MỞ LỚP NGHỀ NĂM 2026")) == [
        ("2026-01-01", "2026-12-31")
    ]
    assert _periods(_head("Số: 24/KH-TTGD", "KẾ HOẠCH MỞ LỚP NGHỀ GIAI ĐOẠN 2026 - 2030")) == [
        ("2026-01-01", "2030-12-31")
    ]


_CLASS = "- Thời gian: Mở lớp từ ngày 16/7/2026 đến 24/7/2026 tại các ấp.\n"


def test_the_one_label_of_time_tells_when_a_plan_runs() -> None:
    facts = facts_of(f"KẾ HOẠCH\nMở lớp học\n\nI. NỘI DUNG VÀ TỔ CHỨC\n{_CLASS}- Địa điểm: Nhà văn hóa.\n")
    assert _periods(facts) == [("2026-07-16", "2026-07-24")]


def test_labels_of_time_of_several_acts_tell_of_none() -> None:
    other = "- Thời gian: Mở hội từ ngày 2/8/2026 đến 4/8/2026 tại xã.\n"
    facts = facts_of(f"KẾ HOẠCH\nMở lớp học\n\nI. LỚP HỌC\n{_CLASS}II. NGÀY HỘI\n{other}")
    assert _periods(facts) == []


@pytest.mark.parametrize("what", ["thi đua", "đợt thi đua", "phong trào thi đua chào mừng ngày lễ"])
def test_a_drive_is_launched_for_a_time(what: str) -> None:
    facts = facts_of(
        f"KẾ HOẠCH\nThi đua\n\nI. CHUẨN BỊ\n- Phát động {what} từ 05/3 đến 26/3/2018.\nII. NỘI DUNG\n"
    )
    assert _periods(facts) == [("2018-03-05", "2018-03-26")]
