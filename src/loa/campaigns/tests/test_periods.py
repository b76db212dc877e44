"""Which rhythm the words of a deadline name."""

import pytest

from loa.campaigns.periods import MONTH, QUARTER, WEEK, Rhythm, find_rhythm


@pytest.mark.parametrize(
    ("words", "rhythm"),
    [
        ("hằng tuần", Rhythm(WEEK, 5)),
        ("thứ Bảy hàng tuần", Rhythm(WEEK, 6)),
        ("Chủ nhật hằng tuần", Rhythm(WEEK, 7)),
        ("trước thứ 4 mỗi tuần", Rhythm(WEEK, 3)),
        ("hằng tháng", Rhythm(MONTH)),
        ("trước ngày 25 hằng tháng", Rhythm(MONTH, 25)),
        ("định kỳ hàng quý", Rhythm(QUARTER)),
        ("ngày 20 tháng cuối hằng quý", Rhythm(QUARTER, 20)),
        ("hằng tháng; trước ngày 30/11/2026", Rhythm(MONTH)),
        ("thường xuyên", None),
        ("trong tuần lễ cao điểm", None),
        ("trước ngày 25 tháng 6", None),
        ("", None),
    ],
)
def test_the_rhythm_of_the_words(words, rhythm):
    assert find_rhythm(words) == rhythm
