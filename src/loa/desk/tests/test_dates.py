"""A moment is written in one way on all pages: its day, then its time."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

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


def test_what_names_no_way_is_written_in_the_same() -> None:
    """Where a page leaves the way to the language, the day stands first too."""
    with translation.override("vi"):
        written = formats.date_format(dt.datetime(2026, 11, 22, 21, 53), "SHORT_DATETIME_FORMAT")
    assert written == "22/11/2026 21:53"
