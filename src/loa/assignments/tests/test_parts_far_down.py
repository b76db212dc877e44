"""Work handed down six times, each time by whoever got it: it counts, closes and goes back all the way."""

import pytest

from loa.assignments import actions
from loa.assignments.actions import Part, Report
from loa.assignments.errors import Refused
from loa.assignments.models import Assignment
from loa.assignments.tests.factories import bring_to, make_record
from loa.assignments.tests.wholes import doer as doer
from loa.assignments.tests.wholes import whole as whole
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer, make_unit

pytestmark = pytest.mark.django_db
State = Assignment.State
LEVELS = 6


@pytest.fixture
def line(province, doer, whole):
    """[(assignment, its officer)] from the commune down; each has one part, and the last has none."""
    found, unit = [(whole, doer)], province.communes[0]
    for number in range(1, LEVELS + 1):
        unit = make_unit(f"Tổ {number}", parent=unit, level="village")
        above, giver = found[-1]
        officer = make_officer(unit)
        part = actions.hand_down(giver, above, parts=[Part(unit=unit, share=2)])[0]
        bring_to("accepted", part, doer=officer)
        found.append((part, officer))
    return found


def _now(line):
    return [Assignment.objects.get(pk=row.pk) for row, _officer in line]


def test_what_the_lowest_did_is_counted_at_every_level(line):
    lowest, officer = line[-1]
    actions.report_progress(officer, lowest, report=Report(count=2))
    assert [row.counted for row in _now(line)] == [2] * (LEVELS + 1)
    actions.report_progress(officer, lowest, report=Report(count=1))
    assert [row.counted for row in _now(line)] == [1] * (LEVELS + 1)


def test_each_level_closes_after_the_one_below_and_none_before(province, line):
    whole, doer = line[0]
    with pytest.raises(Refused):
        actions.hand_in(doer, whole)
    for (row, officer), (_above, giver) in zip(line[:0:-1], line[-2::-1], strict=True):
        actions.hand_in(officer, row, record=make_record(officer, row), report=Report("Xong", 2))
        with pytest.raises(NotAllowed):  # who did it does not confirm it
            actions.confirm(officer, row)
        actions.confirm(giver, row)
    actions.hand_in(doer, whole)
    actions.confirm(province.officer, whole)
    assert {row.state for row in _now(line)} == {State.CONFIRMED}


def test_taken_back_at_the_top_it_is_taken_back_all_the_way(line):
    (_whole, doer), (first, _officer) = line[:2]
    _lowest, last = line[-1]
    with pytest.raises(NotAllowed):
        actions.take_back(last, first, reason="Giao nhầm")
    actions.take_back(doer, first, reason="Giao nhầm")
    assert [row.state for row in _now(line)] == [State.IN_PROGRESS] + [State.WITHDRAWN] * LEVELS
