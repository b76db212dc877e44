"""The state of an assignment is named alike wherever it is shown."""

import pytest
from django.utils import translation

from loa.assignments.models import Assignment
from loa.desk.templatetags.loa import MARKS, capital, state_mark


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
