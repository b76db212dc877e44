"""Of a day that is set right units are told, those who still have something to do."""

from datetime import date

import pytest

from loa.assignments import dating
from loa.assignments.models import Announcement, Assignment
from loa.assignments.tests.factories import assignment_of
from loa.campaigns.actions import DutySettings, set_duty, set_event_date
from loa.campaigns.periods import WEEK, Rhythm
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign
from loa.notices.models import Notice
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
OLD, NEW = date(2027, 6, 30), date(2027, 7, 15)
SAID = "Hạn của nhiệm vụ 1 là 15/07/2027, thay cho 30/06/2027"


@pytest.fixture
def campaign(province):
    """Its start has been told."""
    duties = [
        duty("Treo băng rôn", [COMMUNES, "Sở Y tế"], due=[due("trước ngày 30/6", OLD.isoformat())]),
        duty("Đưa tin", [COMMUNES, "Sở Y tế"], due=[due("trước, trong và sau Ngày hội", None)]),
    ]
    made = make_campaign(province, duties)
    work_off([Announcement])
    Notice.objects.all().delete()
    return made


def told():
    """Who was told what, each once."""
    work_off([Announcement])
    return sorted(Notice.objects.values_list("recipient", "subject"))


def set_day(province, campaign, day, **values):
    set_duty(province.officer, campaign.duties.get(number=1), DutySettings(due=day, **values))


def test_a_duty_whose_day_is_set_right_tells_its_units_the_old_and_the_new_day(province, campaign):
    set_day(province, campaign, NEW)
    doers = (*province.commune_officers, province.health_officer)
    assert told() == sorted((user.pk, SAID) for user in doers)
    assert set(Notice.objects.values_list("body", flat=True)) == {f"{campaign.title}. 1 việc có hạn mới."}


def test_a_report_is_called_by_its_own_word(province, campaign):
    """Duties and reports are numbered each by themselves: both have a number 1."""
    campaign.duties.update(kind="report")
    set_day(province, campaign, NEW)
    assert {subject for _user, subject in told()} == {SAID.replace("nhiệm vụ", "báo cáo")}


def test_of_a_day_taken_away_or_first_given_they_are_told_too(province, campaign):
    set_day(province, campaign, None)
    work_off([Announcement])
    set_day(province, campaign, NEW)
    subjects = {subject for user, subject in told() if user == province.health_officer.pk}
    gone = "Nhiệm vụ 1 hiện chưa có hạn; trước đó hạn là 30/06/2027"
    assert subjects == {gone, "Hạn của nhiệm vụ 1 là 15/07/2027"}


def test_what_leaves_the_day_alone_tells_nobody(province, campaign):
    set_day(province, campaign, OLD, counts="items", counted_in="tin", target=3)
    assert told() == []


@pytest.mark.parametrize("state", ["confirmed", "withdrawn"])
def test_to_whom_nothing_is_left_to_do_a_new_day_is_no_news(province, campaign, state):
    done = [assignment_of(campaign, province.communes[0], number=number).pk for number in (1, 2)]
    Assignment.objects.filter(pk__in=done).update(state=state)
    first, others = province.commune_officers[0].pk, {*province.commune_officers[1:], province.health_officer}
    set_day(province, campaign, NEW)
    assert {user for user, _subject in told()} == {user.pk for user in others}
    set_event_date(province.officer, campaign.events.get(), day=NEW)
    found = told()
    assert first not in {user for user, _subject in found}
    assert len(found) == 2 * len(others)


def test_what_was_withdrawn_keeps_its_day_and_its_history(province, campaign):
    gone = assignment_of(campaign, province.communes[0])
    Assignment.objects.filter(pk=gone.pk).update(state=Assignment.State.WITHDRAWN)
    set_day(province, campaign, NEW)
    assert Assignment.objects.get(pk=gone.pk).due == OLD
    assert not gone.steps.filter(moves_due=True).exists()
    others = Assignment.objects.filter(duty__number=1).exclude(pk=gone.pk)
    assert set(others.values_list("due", flat=True)) == {NEW}


@pytest.fixture
def in_pieces(monkeypatch):
    """So little is too much for one request, and a piece is one assignment."""
    monkeypatch.setattr(dating, "AT_ONCE", 1)
    monkeypatch.setattr(dating, "PIECE", 1)
    monkeypatch.setattr(dating, "PAUSE", 0)


def test_what_comes_again_before_the_worker_has_moved_it_keeps_days_of_its_own(province, campaign, in_pieces):
    set_day(province, campaign, NEW)
    set_day(province, campaign, None, rhythm=Rhythm(WEEK, 5))
    rows = Assignment.objects.filter(duty__number=1)
    days = set(rows.values_list("due", flat=True))
    told_of = f"Hạn các kỳ của nhiệm vụ 1 thay đổi: {max(days):%d/%m/%Y} thay cho 30/06/2027"
    doers = (*province.commune_officers, province.health_officer)
    assert told() == sorted((user.pk, told_of) for user in doers)  # of the day that was set before: nothing
    assert set(rows.values_list("due", flat=True)) == days
    assert not days & {None, OLD, NEW}


def test_very_many_are_moved_by_the_worker_before_it_tells(province, campaign, in_pieces):
    set_day(province, campaign, NEW)
    rows = Assignment.objects.filter(duty__number=1)
    assert set(rows.values_list("due", flat=True)) == {OLD}
    assert {subject for _user, subject in told()} == {SAID}
    assert set(rows.values_list("due", flat=True)) == {NEW}
    row = Announcement.objects.get(kind=Announcement.Kind.DATED)
    assert (row.lease_state, row.progress_done, row.by) == ("done", rows.count(), province.officer)
