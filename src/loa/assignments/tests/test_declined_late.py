"""Work that was declined and that nobody has since is not late in silence: whoever gave it is told."""

import pytest

from loa.assignments.models import Assignment, Reminder
from loa.assignments.tests.chases import DUE, days, round_on, start, told
from loa.campaigns.models import Campaign
from loa.directory.tests.factories import make_officer, make_unit
from loa.notices.models import Kind

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick")]
State = Assignment.State


@pytest.fixture
def declined():
    """A province and its campaign, whose only commune has declined the work."""
    province, campaign = start(communes=1)
    campaign.assignments.update(state=State.DECLINED)
    return province, campaign


def rounds(first, last):
    for day in range(first, last + 1):
        round_on(DUE + days(day))


def test_the_giver_is_told_once_when_its_day_has_passed_and_the_unit_is_not(declined):
    province, campaign = declined
    rounds(-8, 0)
    assert not told(province.officer)
    rounds(1, 9)
    (notice,) = told(province.officer)
    assert (notice.kind, notice.url) == (Kind.LATE, "/assignments/")
    assert notice.subject == f"1 việc không được nhận đã qua hạn: {campaign.title}"
    assert "UBND xã Suối 1" in notice.body
    assert "Đơn vị không nhận và chưa giao lại cho ai" in notice.body
    assert not told(province.commune_officers[0])
    assert list(Reminder.objects.values_list("what", "unmanned")) == [("declined", False)]


def test_it_stands_beside_what_has_become_overdue():
    province, campaign = start(communes=3)
    campaign.assignments.filter(unit=province.communes[0]).update(state=State.DECLINED)
    rounds(1, 1)
    (notice,) = told(province.officer)
    assert "2 việc quá hạn" in notice.subject
    first, second = notice.body.split("Đơn vị không nhận và chưa giao lại cho ai")
    assert "UBND xã Suối 2, UBND xã Suối 3" in first
    assert "UBND xã Suối 1" in second


@pytest.mark.parametrize("state", [State.WITHDRAWN, State.CONFIRMED, State.HANDED_IN])
def test_what_was_let_be_given_elsewhere_or_done_is_not_told(declined, state):
    province, campaign = declined
    campaign.assignments.update(state=state)
    rounds(1, 9)
    assert not told(province.officer)


def test_what_is_offered_again_is_late_as_all_is(declined):
    province, campaign = declined
    rounds(1, 1)
    campaign.assignments.update(state=State.OFFERED)
    rounds(2, 2)
    assert "1 việc quá hạn" in told(province.officer)[-1].subject
    assert len(told(province.commune_officers[0])) == 1


def test_a_campaign_that_has_ended_tells_nothing(declined):
    province, _campaign = declined
    Campaign.objects.update(state=Campaign.State.CLOSED)
    rounds(1, 2)
    assert not told(province.officer)


@pytest.mark.parametrize(("whole", "count"), [(State.IN_PROGRESS, 1), (State.HANDED_IN, 0)])
def test_a_part_is_told_to_the_unit_that_handed_it_down_while_the_whole_is_open(whole, count):
    province, campaign = start(communes=1)
    row = campaign.assignments.get()
    village = make_unit("Thôn 1", parent=row.unit, level="village")
    make_officer(village)
    part = Assignment.objects.get(pk=row.pk)
    part.pk, part.parent, part.unit, part.state = None, row, village, State.DECLINED
    part.save()
    Assignment.objects.filter(pk=row.pk).update(state=whole, due=DUE + days(30))
    rounds(1, 2)
    said = [notice for notice in told(province.commune_officers[0]) if "không được nhận" in notice.subject]
    assert len(said) == count
    assert not told(province.officer)
