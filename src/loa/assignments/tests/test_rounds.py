"""A round is made by workers that may die, in order, again where a day moves, with few queries."""

import pytest
from django.db.models import F
from django.utils import timezone

from loa.assignments.chasing import sweeping
from loa.assignments.chasing.jobs import run_chase
from loa.assignments.chasing.sweeping import open_chase
from loa.assignments.models import Assignment, Chase, Reminder
from loa.assignments.tests.chases import DUE, days, round_on, start, told
from loa.campaigns.actions import DutySettings, set_duty
from loa.notices.models import Kind, Notice
from loa.work.actions import LeaseLost, claim
from loa.work.worker import work_off

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick")]
State = Assignment.State


def test_a_worker_that_dies_between_pieces_is_followed_by_one_that_goes_on(monkeypatch):
    province, _campaign = start(communes=5)
    open_chase(DUE + days(1))
    chase = claim(Chase)
    real, calls = sweeping.people_of, []

    def dies(*args, **options):
        calls.append(1)
        if len(calls) == 2:
            raise SystemExit
        return real(*args, **options)

    monkeypatch.setattr(sweeping, "people_of", dies)
    with pytest.raises(SystemExit):
        run_chase(chase)
    monkeypatch.undo()
    monkeypatch.setattr(sweeping, "PAUSE", 0)
    assert Reminder.objects.count() == 2
    Chase.objects.update(leased_until=F("due_at") - days(1))
    work_off([Chase])
    with pytest.raises(LeaseLost):
        run_chase(chase)
    assert Reminder.objects.count() == 5
    assert [len(told(user)) for user in province.commune_officers] == [1] * 5


def test_an_earlier_round_goes_first():
    start()
    open_chase(DUE)
    open_chase(DUE + days(1))
    later = Chase.objects.get(day=DUE + days(1))
    Chase.objects.filter(day=DUE).update(due_at=F("due_at") + days(1))
    work_off([Chase])
    later.refresh_from_db()
    assert (later.lease_state, later.attempts) == ("ready", 0)
    assert not Reminder.objects.exists()


def test_a_duty_moved_into_the_past_is_told_the_same_day(monkeypatch):
    province, campaign = start(duties=2)
    day = timezone.localdate()
    campaign.duties.update(due=day + days(20))
    Assignment.objects.update(due=day + days(20))
    round_on(day)
    Notice.objects.all().delete()
    moved, kept = campaign.duties.order_by("number")
    set_duty(province.officer, moved, DutySettings(due=day - days(1)))
    work_off([Chase])
    assert [(chase.turn, chase.lease_state) for chase in Chase.objects.filter(day=day)] == [
        (1, "done"),
        (0, "done"),
    ]
    for user in (*province.commune_officers, province.officer):
        (notice,) = told(user)
        assert (notice.kind, moved.text in notice.body, kept.text in notice.body) == (Kind.LATE, True, False)
    set_duty(province.officer, kept, DutySettings(due=day + days(3)))
    assert Chase.objects.count() == 2, "nothing is late: tomorrow's round is early enough"


def test_what_is_overdue_when_its_campaign_starts_is_told_the_same_day():
    day = timezone.localdate()
    round_on(day)
    province, campaign = start(on=day - days(1))
    work_off([Chase])
    for user in (*province.commune_officers, province.officer):
        (notice,) = told(user)
        assert (notice.kind, campaign.duties.get().text in notice.body) == (Kind.LATE, True)
    start(on=day + days(9))
    assert Chase.objects.count() == 2, "nothing is late: tomorrow's round is early enough"


def test_a_round_that_has_not_begun_needs_no_further_one():
    start()
    open_chase(DUE)
    assert sweeping.open_further(DUE) is None
    work_off([Chase])
    further = sweeping.open_further(DUE)
    assert (further.turn, sweeping.open_further(DUE)) == (1, None)


def test_a_round_asks_little_however_many_assignments_it_tells(monkeypatch, django_assert_max_num_queries):
    monkeypatch.setattr(sweeping, "UNITS", 20)
    start(communes=12, duties=40)
    open_chase(DUE + days(1))
    chase = claim(Chase)
    with django_assert_max_num_queries(80):
        run_chase(chase)
    assert Reminder.objects.count() == 12 * 40
    assert (chase.progress_done, chase.progress_total) == (12, 12)
