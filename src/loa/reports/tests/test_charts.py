"""Charts count in whole steps and write numbers as Vietnamese papers do."""

from __future__ import annotations

import base64
import re
from datetime import date, timedelta

import pytest

from loa.reports.charts import draw, objectives_chart, states_chart, trend_chart, trend_on_screen

WEEKS = ("2026-05-04", "2026-05-11")


def words_in(chart):
    return re.findall(r">([^<>]+)</text>", draw(chart).svg)


def weeks(done):
    return [{"week": week, "done": done} for week in WEEKS]


def numbers_in(chart):
    return [word for word in words_in(chart) if word[0].isdigit() and "/" not in word]


@pytest.mark.parametrize(("number", "named"), [(2, 2), (4, 4), (12, 6)])
def test_only_first_days_of_weeks_stand_below_the_trend(number, named):
    mondays = [date(2026, 3, 2) + timedelta(days=7 * n) for n in range(number)]
    chart = trend_chart([{"week": day.isoformat(), "done": n} for n, day in enumerate(mondays)])
    days = [word for word in words_in(chart) if "/" in word]
    assert len(days) == named
    assert set(days) <= {f"{day:%d/%m}" for day in mondays}
    assert f"{mondays[-1]:%d/%m}" in days


@pytest.mark.parametrize(
    ("done", "ticks"),
    [
        (0, ["0", "1"]),
        (1, ["0", "1"]),
        (3, ["0", "1", "2", "3"]),
        (2345, ["0", "500", "1.000", "1.500", "2.000", "2.500"]),
    ],
)
def test_work_is_counted_in_whole_steps(done, ticks):
    assert numbers_in(trend_chart(weeks(done))) == ticks


@pytest.mark.parametrize(
    ("done", "ticks"), [(1, ["0", "1"]), (9, ["0", "5", "10"]), (2345, ["0", "1.000", "2.000", "3.000"])]
)
def test_on_a_phone_the_steps_are_fewer_and_whole(done, ticks):
    assert numbers_in(trend_on_screen(weeks(done))) == ticks


def test_the_trend_on_a_page_brings_the_letters_of_the_page():
    svg = draw(trend_on_screen(weeks(3))).svg
    assert {name.split(",")[0].strip('"') for name in re.findall(r'font-family="([^"]*)"', svg)} == {
        "Be Vietnam Pro"
    }
    held = re.findall(r"url\(data:font/woff2;base64,([^)]*)\)", svg)
    assert [base64.b64decode(each)[:4] for each in held] == [b"wOF2", b"wOF2"]
    assert "font/woff2" not in draw(trend_chart(weeks(3))).svg, "papers have their own"


def test_the_trend_on_a_page_says_nothing_that_stands_beside_it():
    """Its axis had a title at the lower edge of the screen; the numbers below it say “week from …”."""
    assert "tuần từ ngày" in words_in(trend_chart(weeks(3)))
    assert "tuần từ ngày" not in words_in(trend_on_screen(weeks(3)))


def test_the_numbers_of_states_have_whole_steps_and_a_point_at_the_thousands():
    assert "1.234" in words_in(states_chart([{"state": "Đang làm", "n": 1234}]))
    assert numbers_in(states_chart([{"state": "Đang làm", "n": 1}])) == ["0", "1", "1"]


def test_the_way_to_a_target_is_written_with_a_comma():
    row = {"objective": "1", "way": 0.5, "said": "0 → 1"}
    chart = objectives_chart([row])
    for layer in (chart["layer"][0], chart["layer"][2]):
        layer["encoding"]["x"]["scale"]["domain"] = [0, 1]
    assert "0,5" in words_in(chart)
