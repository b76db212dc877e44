"""One number of days late, in the same words, wherever work is told of."""

import datetime as dt

import pytest
from django.utils import translation

from loa.campaigns.lateness import days_late, overdue_words

DUE = dt.date(2026, 6, 5)  # a Friday


@pytest.mark.parametrize(("after", "late"), [(-3, 0), (0, 0), (1, 1), (3, 3), (9, 9)])
def test_each_day_after_the_day_counts_and_none_before(after, late):
    assert days_late(DUE, on=DUE + dt.timedelta(days=after)) == late


def test_the_words_are_those_of_both_languages():
    said = []
    for language in ("vi", "en"):
        with translation.override(language):
            said += [overdue_words(1), overdue_words(249)]
    assert said == ["quá hạn 1 ngày", "quá hạn 249 ngày", "1 day overdue", "249 days overdue"]
