"""Days and times of day are read as Vietnam writes them, and refused in words."""

from __future__ import annotations

import re
from datetime import date, time
from pathlib import Path

import pytest
from django import forms
from django.template.loader import render_to_string
from django.utils import timezone, translation

from loa.directory.forms.days import DayField, TimeField

ROOMS = Path(__file__).resolve().parents[2]
OWN = re.compile(r"""type["']?\s*[=:]\s*["'](?:date|time|datetime-local)["']""")
PLAIN = re.compile(r"forms\.(?:Date|Time)(?:Field|Input)\(")
TODAY = date(2025, 11, 24)


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *_: TODAY)


@pytest.mark.parametrize(
    "typed",
    [
        "25/12/2025",
        "25-12-2025",
        "2025-12-25",
        "25.12.2025",
        " 25 / 12 / 2025 ",
        "25122025",
        "25/12",
        "25-12",
    ],
)
def test_a_day_is_read_however_it_is_typed(typed):
    assert DayField().clean(typed) == date(2025, 12, 25)


def test_days_stand_first_in_both_languages():
    for language in ("vi", "en"):
        with translation.override(language):
            assert DayField().clean("1/2/2026") == date(2026, 2, 1)
            assert 'value="01/02/2026"' in DayField().widget.render("day", date(2026, 2, 1))


@pytest.mark.parametrize(
    "typed", ["31/02/2026", "12/25/2025", "hôm nay", "25/12/25", "32/1", "1", "0/0/0000"]
)
def test_what_is_no_day_is_refused_with_its_words(typed):
    with translation.override("vi"), pytest.raises(forms.ValidationError) as refused:
        DayField().clean(typed)
    assert refused.value.messages == [f"“{typed}” không phải là ngày: ghi ngày/tháng/năm, ví dụ 25/12/2025."]


@pytest.mark.parametrize(("typed", "years"), [("5/1", (2025, 2026)), ("20/05", (2025, 2026))])
def test_a_day_whose_year_nobody_can_tell_is_asked_about(typed, years):
    with translation.override("vi"), pytest.raises(forms.ValidationError, match="ghi cả năm") as refused:
        DayField().clean(typed)
    assert all(str(year) in refused.value.messages[0] for year in years)


def test_an_empty_day_is_none():
    assert DayField(required=False).clean("  ") is None
    with pytest.raises(forms.ValidationError):
        DayField().clean(" ")


@pytest.mark.parametrize(
    "typed", ["07:30", "7:30", "7h30", "7 giờ 30", "7g30", "0730", "730", "07:30:00", "7.30"]
)
def test_a_time_is_read_however_it_is_typed(typed):
    assert TimeField().clean(typed) == time(7, 30)


@pytest.mark.parametrize("typed", ["25:00", "7:65", "sáng", "7"])
def test_what_is_no_time_is_refused_with_its_words(typed):
    with translation.override("vi"), pytest.raises(forms.ValidationError) as refused:
        TimeField().clean(typed)
    assert refused.value.messages == [f"“{typed}” không phải là giờ: ghi giờ:phút, ví dụ 07:30."]


def test_no_page_leaves_the_way_of_typing_to_the_browser():
    own = {path.name for path in ROOMS.glob("**/*.html") if OWN.search(path.read_text())}
    own |= {path.name for path in ROOMS.glob("*/static/**/*.js") if OWN.search(path.read_text())}
    code = [path for path in ROOMS.glob("**/*.py") if "tests" not in path.parts]
    own |= {path.name for path in code if OWN.search(path.read_text())}
    own |= {path.name for path in code if PLAIN.search(path.read_text())}
    assert own == set()


def test_a_field_is_one_of_text_however_its_widget_came_to_be():
    for field in (DayField(), TimeField()):
        assert re.findall(r'type="(\w+)"', field.widget.render("when", None))[0] == "text"


def test_a_written_out_field_is_the_same():
    with translation.override("vi"):
        said = render_to_string("desk/day.html", {"id": "d", "name": "day", "value": TODAY, "required": True})
    (field,) = re.findall(r"<input[^>]*>", said)
    for part in (
        'id="d"',
        'name="day"',
        'value="24/11/2025"',
        "required",
        'inputmode="numeric"',
        'type="text"',
    ):
        assert part in field
    assert 'placeholder="ngày/tháng/năm"' in field
    assert 'aria-label="Chọn ngày trong lịch"' in said
