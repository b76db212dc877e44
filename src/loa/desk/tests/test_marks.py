"""The state of an assignment is named alike wherever it is shown."""

import datetime as dt

import pytest
from django.utils import translation

from loa.assignments.models import Assignment
from loa.desk.templatetags.loa import MARKS, capital, late_words, state_mark


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("state", Assignment.State.values)
def test_mark_and_list_use_one_word(language, state):
    with translation.override(language):
        assert f"<span>{capital(Assignment.State(state).label)}</span>" in state_mark(state)


def test_done_is_done_in_vietnamese_and_has_its_shape():
    with translation.override("vi"):
        assert "Đã xong" in state_mark("confirmed")
        assert "Không nhận" in state_mark("declined")
    assert set(MARKS) == {*Assignment.State.values, "not-carried"}
    assert len({icon for icon, _word, _colour in MARKS.values()}) == len(MARKS)


def test_late_work_is_told_in_the_words_of_notices():
    due = dt.date(2026, 6, 2)
    on = due + dt.timedelta(days=9)
    with translation.override("vi"):
        assert late_words(due, on) == "quá hạn 9 ngày"
        assert "<span>Quá hạn 9 ngày</span>" in state_mark("accepted", due, on)
