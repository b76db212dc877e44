"""Vietnamese times as written, and the days they mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loa.reader.rules.dates import find_times
from loa.reader.rules.issue_dates import find_issue_date
from loa.reader.rules.written_deadlines import find_deadlines
from loa.reader.rules.written_periods import find_periods


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("ngày 5/3/2026", "2026-03-05", "2026-03-05"),
        ("05.03.2026", "2026-03-05", "2026-03-05"),
        ("ngày\n26/3/2025", "2025-03-26", "2025-03-26"),
        ("ngày 02 tháng 3 năm 2026", "2026-03-02", "2026-03-02"),
        ("ngày 15 tháng 11", "--11-15", "--11-15"),
        ("tháng 9/2020", "2020-09-01", "2020-09-30"),
        ("tháng 02 năm 2024", "2024-02-01", "2024-02-29"),
        ("tháng 7,8/2020", "2020-07-01", "2020-08-31"),
        ("Quý III/2026", "2026-07-01", "2026-09-30"),
        ("Quí IV-2025", "2025-10-01", "2025-12-31"),
        ("quý 1 năm 2027", "2027-01-01", "2027-03-31"),
        ("6 tháng cuối năm 2026", "2026-07-01", "2026-12-31"),
        ("năm 2026", "2026-01-01", "2026-12-31"),
    ],
)
def test_a_time_has_its_first_and_last_day(words: str, first: str, last: str) -> None:
    time = find_times(f"làm {words} nhé")
    assert [(t.first, t.last) for t in time] == [(first, last)]
    assert f"làm {words} nhé"[time[0].start : time[0].end] == words


@pytest.mark.parametrize(
    "words", ["trực 24/7", "ngày 31/02/2026", "số 80/2021/NĐ-CP", "tháng 13/2026", "50/50"]
)
def test_what_is_no_day_is_not_read_as_one(words: str) -> None:
    assert find_times(words) == []


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("từ 01/9/2020 đến 31/10/2020", "2020-09-01", "2020-10-31"),
        ("từ tháng 6/2020 đến hết tháng 12/2020", "2020-06-01", "2020-12-31"),
        ("từ tháng 3 đến tháng 5/2026", "2026-03-01", "2026-05-31"),
        ("từ tháng 10 đến 31/12/2020", "2020-10-01", "2020-12-31"),
        ("từ tháng 3 - 15/6/2021", "2021-03-01", "2021-06-15"),
        ("từ ngày 01 đến ngày 15/3/2026", "2026-03-01", "2026-03-15"),
        ("từ 20/02 đến hết ngày 14/3/2026", "2026-02-20", "2026-03-14"),
        ("từ 15/3 - 20/4/2026", "2026-03-15", "2026-04-20"),
        ("giai đoạn 2026 - 2030", "2026-01-01", "2030-12-31"),
        ("từ nay đến năm 2030", None, "2030-12-31"),
        ("đến hết năm 2021", None, "2021-12-31"),
        ("Từ 01/7/2025", "2025-07-01", None),
        ("Năm 2022 và các năm tiếp theo", "2022-01-01", None),
    ],
)
def test_a_period_has_its_bounds(words: str, first: str | None, last: str | None) -> None:
    text = f"Thực hiện {words}, cụ thể"
    period = find_periods(text)
    assert [(p.first, p.last) for p in period] == [(first, last)]
    assert text[period[0].start : period[0].end] == words


@pytest.mark.parametrize(
    ("text", "words", "last"),
    [
        ("xong trước tháng 9/2020", "trước tháng 9/2020", "2020-08-31"),
        ("xong trước tháng 1/2021", "trước tháng 1/2021", "2020-12-31"),
        ("xong trước ngày 20/8/2026.", "trước ngày 20/8/2026", "2026-08-20"),
        ("(xong trong tháng 4/2020)", "trong tháng 4/2020", "2020-04-30"),
        ("chậm nhất ngày 5/6/2026", "chậm nhất ngày 5/6/2026", "2026-06-05"),
        ("hằng năm gửi báo cáo trước ngày 30/11", "trước ngày 30/11", "--11-30"),
        ("Quý IV/2025", "Quý IV/2025", "2025-12-31"),
    ],
)
def test_a_deadline_ends_on_its_last_day(text: str, words: str, last: str) -> None:
    found = find_deadlines(text)
    assert [(text[d.start : d.end], d.last) for d in found] == [(words, last)]


def test_days_joined_by_and_share_the_word_that_bounds_them() -> None:
    text = "định kỳ trước ngày 01/6 và 15/11 hằng năm báo cáo"
    assert [(text[d.start : d.end], d.last) for d in find_deadlines(text)] == [
        ("trước ngày 01/6", "--06-01"),
        ("15/11 hằng năm", "--11-15"),
    ]


def test_a_day_without_year_falls_in_the_year_given_unless_it_recurs() -> None:
    assert find_deadlines("gửi trước ngày 25/8", year=2026)[0].last == "2026-08-25"
    assert find_deadlines("hằng năm gửi trước ngày 25/8", year=2026)[0].last == "--08-25"


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("ngày 02 tháng 3 năm 2026", "2026-03-02"),
        ("ngày tháng 5 năm 2020", "2020-05"),
        ("ngày ... tháng ... năm 2026", "2026"),
        ("ngày Jÿtháng 10 năm 2023", "2023-10"),
        ("ngày 49/10/2023", "2023-10"),
        ("ngày 19\ntháng 11 năm 2025", "2025-11-19"),
    ],
)
def test_an_issue_date_is_partial_where_the_paper_is_blank(words: str, iso: str) -> None:
    found = find_issue_date(f"Nơi, {words}\nrest")
    assert found is not None
    assert found.iso == iso


@given(st.text())
def test_any_text_can_be_searched_for_times(text: str) -> None:
    for time in find_times(text):
        assert 0 <= time.start < time.end <= len(text)
    for period in find_periods(text):
        assert 0 <= period.start < period.end <= len(text)
    find_deadlines(text)
    find_issue_date(text)


def test_a_year_behind_the_last_of_several_times_is_that_of_all() -> None:
    found = find_deadlines("tổ chức trong quý II và quý III năm 2027")
    assert [deadline.last for deadline in found] == ["2027-06-30", "2027-09-30"]
    apart = find_deadlines("tổ chức trong quý II; tổng kết tháng 9 năm 2027")
    assert [deadline.last for deadline in apart] == ["--06-30", "2027-09-30"]
