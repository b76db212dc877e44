"""The day of a month by which something comes again is a word of its rhythm."""

import pytest

from loa.reader.reading import Span
from loa.reader.stages.deadlines import due_in_text
from loa.reader.stages.wording import word
from loa.reader.tests.test_wordings_of_times import pairs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hằng tháng, trước ngày 25, các xã báo cáo kết quả.", ["Hằng tháng, trước ngày 25"]),
        ("Định kỳ hằng tháng (trước ngày 25) báo cáo về Sở.", ["Định kỳ hằng tháng (trước ngày 25)"]),
        ("Hàng tháng, chậm nhất là ngày 05, nộp bảng kê.", ["Hàng tháng, chậm nhất là ngày 05"]),
        ("Mỗi quý, muộn nhất vào ngày 20, họp một lần.", ["Mỗi quý, muộn nhất vào ngày 20"]),
        # Of the next month, of a week, and of several rhythms: as before.
        ("Hằng tháng, trước ngày 05 tháng sau, nộp bảng kê.", ["Hằng tháng, trước ngày 05 tháng sau"]),
        ("Hằng tuần, trước ngày 25, nộp bảng kê.", ["Hằng tuần"]),
        ("Họp tổ hằng tháng vào ngày 25.", ["hằng tháng"]),
        ("Hằng tháng, trước ngày 40, nộp bảng kê.", ["Hằng tháng"]),
        ("Hằng tháng, trước ngày 25 người về đích, trao giải.", ["Hằng tháng"]),
    ],
)
def test_the_day_beside_the_rhythm(text: str, expected: list[str]) -> None:
    found = pairs(due_in_text(word(text, [Span(0, len(text))]), 0, len(text), year=2026))
    assert found == [(words, None) for words in expected]


def test_a_full_day_beside_a_rhythm_is_a_time_of_its_own() -> None:
    text = "Hằng tháng, trước ngày 25/12, báo cáo."
    found = pairs(due_in_text(word(text, [Span(0, len(text))]), 0, len(text), year=2026))
    assert ("trước ngày 25/12", "2026-12-25") in found
