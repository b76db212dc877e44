"""A moment is written in one way on all pages: its day, then its time."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from django import forms
from django.utils import formats, translation

ROOMS = Path(__file__).resolve().parents[2]
WRITTEN = re.compile(r'\|(?:date|time):"([^"]*H:i[^"]*)"')


def test_a_moment_is_its_day_and_then_its_time() -> None:
    """No template writes the time before the day, and none drops the year."""
    ways: dict[str, set[str]] = {}
    for page in ROOMS.glob("*/templates/**/*.html"):
        for way in WRITTEN.findall(page.read_text()):
            ways.setdefault(way, set()).add(page.name)
    assert ways.keys() <= {"d/m/Y H:i", "H:i"}, {way: sorted(where) for way, where in ways.items()}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_names_no_way_is_written_in_the_same(language: str) -> None:
    """Where a page leaves the way to the language, the day stands first too, in each."""
    with translation.override(language):
        moment = dt.datetime(2026, 11, 2, 21, 53)
        assert formats.date_format(moment, "SHORT_DATETIME_FORMAT") == "02/11/2026 21:53"
        assert formats.date_format(moment, "SHORT_DATE_FORMAT") == "02/11/2026"
        assert forms.DateField().clean("02/11/2026") == moment.date()
