"""The review is told which cell of which table a line stands in, and of other lines nothing."""

import pytest

from loa.documents.paper import paper_of
from loa.documents.tests.factories import make_document, make_officer, make_reading, make_unit

pytestmark = pytest.mark.django_db


def test_a_line_in_a_cell_says_where() -> None:
    user = make_officer(make_unit())
    reading = make_reading(
        make_document(user.person.posts.get().unit, by=user), text="II. NHIỆM VỤ\nTT\nViệc\n"
    )
    for column, line in enumerate(reading.lines[1:]):
        line |= {"kind": "table-cell", "table": 0, "row": 0, "column": column}
    assert [line[4:] for line in paper_of(reading)["lines"]] == [[], [[0, 0, 0]], [[0, 0, 1]]]
