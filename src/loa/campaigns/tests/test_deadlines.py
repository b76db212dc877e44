"""A duty is due on a day that its plan states, or bound to an event that will have a day."""

from datetime import date

import pytest

from loa.campaigns.deadlines import Bond, find_bond, find_days, find_deadline, last_day

TODAY = date(2026, 6, 12)


@pytest.mark.parametrize(
    ("iso", "day"),
    [
        ("2026-06-30", date(2026, 6, 30)),
        ("2026-02", date(2026, 2, 28)),
        ("2026", date(2026, 12, 31)),
        ("--11-30", date(2026, 11, 30)),
        ("--03-01", date(2027, 3, 1)),
        ("--13-01", None),
        ("", None),
        (None, None),
    ],
)
def test_last_day(iso, day):
    assert last_day(iso, on=TODAY) == day


def test_the_next_day_to_come_counts():
    dues = [{"text": "trước 30/5", "end": "2026-05-30"}, {"text": "trước 30/11", "end": "2026-11-30"}]
    found = find_deadline(dues, on=TODAY)
    assert (found.day, found.words, found.bond) == (date(2026, 11, 30), "trước 30/5; trước 30/11", None)


def test_when_all_are_past_the_last_counts():
    dues = [{"text": "a", "end": "2026-04-30"}, {"text": "b", "end": "2026-05-30"}]
    assert find_deadline(dues, on=TODAY).day == date(2026, 5, 30)


@pytest.mark.parametrize(
    ("words", "bond"),
    [
        ("trước, trong và sau Đại hội", Bond("Đại hội", 0)),
        ("trước và sau Đại hội", Bond("Đại hội", 0)),
        ("sau khi có kết quả bầu cử", Bond("Có kết quả bầu cử", 0)),
        ("ngay sau Đại hội", Bond("Đại hội", 0)),
        ("trước Đại hội", Bond("Đại hội", 0)),
        ("trước ngày bầu cử 10 ngày", Bond("Ngày bầu cử", -10)),
        ("chậm nhất 05 ngày sau Đại hội", Bond("Đại hội", 5)),
        ("02 tuần trước khi khai mạc", Bond("Khai mạc", -14)),
        ("trong dịp Lễ hội", Bond("Lễ hội", 0)),
    ],
)
def test_words_bind_to_an_event(words, bond):
    assert find_bond(words) == bond


@pytest.mark.parametrize(
    "words",
    [
        "hằng tháng",
        "định kỳ trước ngày 20 hằng tháng",
        "trước tháng 9/2026",
        "thường xuyên",
        "trước ngày 30/6",
    ],
)
def test_a_rhythm_or_a_stated_day_is_no_event(words):
    assert find_bond(words) is None


def test_a_bond_leaves_the_day_open():
    found = find_deadline([{"text": "trước, trong và sau Đại hội", "end": None}], on=TODAY)
    assert (found.day, found.bond) == (None, Bond("Đại hội", 0))


@pytest.mark.parametrize(
    ("dues", "days"),
    [
        ([("Đợt 1 trước ngày 10/7/2026", "2026-07-10"), ("Đợt 2 trước ngày 05/9/2026", "2026-09-05")],
         [date(2026, 7, 10), date(2026, 9, 5)]),
        ([("đợt 1 trước 15/4/2026", "2026-04-15"), ("đợt 2 trước 31/8/2026", "2026-08-31")],
         [date(2026, 4, 15), date(2026, 8, 31)]),
        ([("trước ngày 01/6", "--06-01"), ("15/11 hằng năm", "--11-15")],
         [date(2026, 11, 15), date(2027, 6, 1)]),
        ([("trong tháng 7/2026", "2026-07-31"), ("trước ngày 15/11/2026", "2026-11-15")],
         [date(2026, 7, 31), date(2026, 11, 15)]),
        # The same deadline said twice, the second time closer.
        ([("trong tháng 7/2026", "2026-07-31"), ("trước ngày 25/7/2026", "2026-07-25")], [date(2026, 7, 25)]),
        ([("trong quý III/2026", "2026-09-30"), ("xong trước ngày 25/7/2026", "2026-07-25")],
         [date(2026, 7, 25)]),
        ([("trong năm 2026", "2026"), ("trong quý III/2026", "2026-09-30")], [date(2026, 9, 30)]),
        ([("trước 30/11", "2026-11-30"), ("ngày 30 tháng 11", "2026-11-30")], [date(2026, 11, 30)]),
        ([("trước, trong và sau Đại hội", None)], []),
    ],
)  # fmt: skip
def test_every_day_that_is_stated_is_a_round(dues, days):
    assert find_days([{"text": text, "end": end} for text, end in dues], on=TODAY) == days
