"""What comes again: one occurrence a unit and period, ahead of time, on working days, never two."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from loa.assignments import actions, recurring
from loa.assignments.models import Assignment
from loa.assignments.tests.factories import bring_to
from loa.campaigns.actions import DutySettings, set_duty
from loa.campaigns.models import Duty
from loa.campaigns.periods import MONTH, QUARTER, WEEK, Rhythm
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign, make_province
from loa.directory.actions.calendar import drop_calendar_day, set_calendar_day
from loa.directory.models import Unit
from loa.directory.tests.factories import make_unit
from loa.work.actions import LeaseLost
from loa.work.models import Clock
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 10)  # a Wednesday
State = Assignment.State


@pytest.fixture(autouse=True)
def today(monkeypatch):
    """The tests' own day, which they move on."""
    now = {"day": TODAY}
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_a, **_k: now["day"])
    return now


@pytest.fixture
def province():
    return make_province(communes=3, manned=1)


@pytest.fixture
def campaign(province):
    return make_campaign(
        province,
        [
            duty("Tuyên truyền trên loa", [COMMUNES], due=[due("hằng tuần", None)]),
            duty("Việc khác", [COMMUNES]),
        ],
    )


def clock():
    """The clock has run, as the worker runs it."""
    row, _made = Clock.objects.get_or_create(name=recurring.CLOCK)
    recurring.wake()
    work_off([Clock])
    row.refresh_from_db()
    assert row.last_error == ""


def starts(unit, number=1):
    found = Assignment.objects.filter(unit=unit, duty__number=number).order_by("period_start")
    return [(row.period_start, row.due) for row in found]


def test_the_start_gives_the_first_and_the_clock_the_next_ahead_of_time(province, campaign, today):
    commune = province.communes[0]
    assert starts(commune) == [(date(2026, 6, 8), date(2026, 6, 12))]
    assert starts(commune, 2) == [(None, None)]
    clock()
    ahead = [(date(2026, 6, 8), date(2026, 6, 12)), (date(2026, 6, 15), date(2026, 6, 19)),
             (date(2026, 6, 22), date(2026, 6, 26))]  # fmt: skip
    assert starts(commune) == ahead
    clock()
    assert starts(commune) == ahead
    today["day"] = TODAY + timedelta(days=7)
    clock()
    assert starts(commune) == [*ahead, (date(2026, 6, 29), date(2026, 7, 3))]
    assert Assignment.objects.filter(duty__number=1).count() == 3 * 4


def test_how_far_ahead_is_a_setting(province, campaign, settings):
    settings.OCCURRENCES_AHEAD_DAYS = 6
    clock()
    assert [start for start, _due in starts(province.communes[0])] == [date(2026, 6, 8), date(2026, 6, 15)]


def test_a_week_that_is_nearly_over_begins_with_the_next(province, today):
    today["day"] = date(2026, 6, 13)  # Saturday: Friday has passed
    make_campaign(province, [duty("Tuyên truyền", [COMMUNES], due=[due("hằng tuần", None)])])
    first = Assignment.objects.values_list("period_start", "due").distinct().get()
    assert first == (date(2026, 6, 15), date(2026, 6, 19))


def test_no_unit_has_a_period_twice(province, campaign):
    row = Assignment.objects.filter(period_start__isnull=False).first()
    with pytest.raises(IntegrityError), transaction.atomic():
        Assignment.objects.create(
            campaign=campaign, duty=row.duty, unit=row.unit, period_start=row.period_start
        )


def test_killed_between_two_pieces_it_goes_on_there(province, campaign, monkeypatch):
    monkeypatch.setattr(recurring, "PIECE", 2)
    monkeypatch.setattr(recurring, "PAUSE", 0)
    killed = iter([True])

    def die():
        if next(killed, False):
            raise LeaseLost("killed")

    monkeypatch.setattr(recurring, "_let_others_write", die)
    Clock.objects.get_or_create(name=recurring.CLOCK)
    work_off([Clock])
    assert Assignment.objects.filter(period_start=date(2026, 6, 15)).count() == 2
    Clock.objects.filter(name=recurring.CLOCK).update(lease_state="ready")
    clock()
    for week in (15, 22):
        rows = Assignment.objects.filter(period_start=date(2026, 6, week))
        assert sorted(rows.values_list("unit", flat=True)) == sorted(unit.pk for unit in province.communes)


def test_a_fence_that_was_lost_writes_nothing(province, campaign):
    row = Clock.objects.create(name=recurring.CLOCK, lease_state="running", fence=7)
    Clock.objects.filter(pk=row.pk).update(fence=8)  # another worker has it by now
    with pytest.raises(LeaseLost):
        recurring.run_clock(row)
    assert not Assignment.objects.filter(period_start__gt=date(2026, 6, 8)).exists()


def test_a_day_off_moves_to_the_next_working_day(province, today):
    today["day"] = date(2026, 4, 20)
    make_campaign(province, [duty("Tuyên truyền", [COMMUNES], due=[due("chủ nhật hằng tuần", None)])])
    clock()
    # Sunday 26 April 2026 is Giỗ Tổ, made up for on Monday; Sunday 3 May moves to Monday 4 May.
    assert starts(province.communes[0])[:2] == [
        (date(2026, 4, 20), date(2026, 4, 28)), (date(2026, 4, 27), date(2026, 5, 4)),
    ]  # fmt: skip


def test_a_moved_holiday_moves_open_occurrences_and_only_them(province, campaign):
    first, second, third = (Assignment.objects.get(duty__number=1, unit=unit) for unit in province.communes)
    Assignment.objects.filter(pk=second.pk).update(state=State.CONFIRMED)
    actions.extend(province.officer, third, day=date(2026, 6, 18), reason="Bão số 3")
    holiday = set_calendar_day(
        None, day=date(2026, 6, 12), works=False, reason="Thông báo hoán đổi ngày nghỉ"
    )
    clock()
    due_days = [Assignment.objects.get(pk=row.pk).due for row in (first, second, third)]
    assert due_days == [date(2026, 6, 15), date(2026, 6, 12), date(2026, 6, 18)]
    step = first.steps.get()
    assert (step.way, step.by, step.from_due, step.to_due) == (
        "re_date", None, date(2026, 6, 12), date(2026, 6, 15)
    )  # fmt: skip
    assert Assignment.objects.get(pk=first.pk).first_due == date(2026, 6, 12)
    drop_calendar_day(None, holiday)
    set_calendar_day(None, day=date(2026, 6, 13), works=True, reason="Làm bù")
    clock()
    assert Assignment.objects.get(pk=first.pk).due == date(2026, 6, 12)


def test_a_duty_set_to_come_again_makes_what_units_have_its_first_occurrence(province, campaign):
    done, left = (Assignment.objects.get(duty__number=2, unit=unit) for unit in province.communes[:2])
    Assignment.objects.filter(pk=done.pk).update(state=State.CONFIRMED)
    other = Duty.objects.get(number=2)
    set_duty(province.officer, other, DutySettings(rhythm=Rhythm(MONTH, 20), recurs_until=date(2026, 12, 31)))
    clock()
    # 20 June 2026 is a Saturday.
    assert starts(left.unit, 2) == [(date(2026, 6, 1), date(2026, 6, 22))]
    assert set(starts(done.unit, 2)) == {(None, None), (date(2026, 6, 1), date(2026, 6, 22))}
    left.refresh_from_db()
    assert (left.period_start, left.first_due) == (date(2026, 6, 1), date(2026, 6, 22))


def test_it_ends_on_its_last_day(province, campaign):
    weekly = Duty.objects.get(number=1)
    set_duty(province.officer, weekly, DutySettings(rhythm=Rhythm(WEEK, 5), recurs_until=date(2026, 6, 16)))
    clock()
    assert [start for start, _due in starts(province.communes[0])] == [date(2026, 6, 8), date(2026, 6, 15)]


def test_an_occurrence_given_to_another_unit_stays_with_it(province, campaign, today):
    clock()
    row = Assignment.objects.get(duty__number=1, unit=province.communes[0], period_start=date(2026, 6, 8))
    other = make_unit("Sở Thông tin")
    actions.reassign(province.officer, row, unit=other, reason="Nhầm đơn vị")
    today["day"] = TODAY + timedelta(days=7)
    clock()
    kept = Assignment.objects.exclude(state=State.WITHDRAWN).filter(duty__number=1)
    assert not kept.filter(unit=province.communes[0]).exists()
    assert [start for start, _due in starts(other)] == [date(2026, 6, day) for day in (8, 15, 22, 29)]


def test_a_period_that_its_unit_has_accepted_is_not_given_to_the_new_one_too(province, campaign):
    clock()
    rows = Assignment.objects.filter(duty__number=1, unit=province.communes[0]).order_by("period_start")
    actions.accept(province.commune_officers[0], rows[1])
    other = make_unit("Sở Thông tin")
    actions.reassign(province.officer, rows[0], unit=other, reason="Nhầm đơn vị")
    clock()
    assert [start for start, _due in starts(other)] == [date(2026, 6, 8), date(2026, 6, 22)]


def test_a_recalled_campaign_has_no_more_occurrences(province, campaign):
    from loa.campaigns.actions import recall_campaign

    recall_campaign(province.officer, campaign, reason="nhầm")
    clock()
    assert not Assignment.objects.filter(period_start__gt=date(2026, 6, 8)).exists()


def test_each_occurrence_has_a_state_of_its_own(province, campaign):
    clock()
    first, second, _third = Assignment.objects.filter(duty__number=1, unit=province.communes[0]).order_by(
        "period_start"
    )
    bring_to("handed-in", first, doer=province.commune_officers[0])
    actions.confirm(province.officer, first)
    second.refresh_from_db()
    assert second.state == State.OFFERED


@pytest.mark.parametrize(
    ("rhythm", "day", "start", "due_day"),
    [
        (Rhythm(WEEK, 1), date(2026, 6, 14), date(2026, 6, 8), date(2026, 6, 8)),
        (Rhythm(MONTH), date(2026, 2, 10), date(2026, 2, 1), date(2026, 2, 28)),
        (Rhythm(MONTH, 31), date(2026, 4, 10), date(2026, 4, 1), date(2026, 4, 30)),
        (Rhythm(QUARTER, 20), date(2026, 5, 10), date(2026, 4, 1), date(2026, 6, 20)),
        (Rhythm(QUARTER), date(2026, 12, 31), date(2026, 10, 1), date(2026, 12, 31)),
    ],
)
def test_periods_and_their_days(rhythm, day, start, due_day):
    assert (rhythm.start(day), rhythm.due(rhythm.start(day))) == (start, due_day)
    assert rhythm.start(rhythm.next_start(start) - timedelta(days=1)) == start


def test_of_a_unit_that_was_merged_its_successor_has_the_next_round_once(province, campaign, today):
    clock()
    first, second, third = province.communes
    heir = make_unit("UBND xã Suối Lớn", parent=province.top, valid_from=date(2026, 6, 29))
    for unit, into in ((first, heir), (second, heir), (third, province.communes[0])):
        unit.successors.add(into)
    Unit.objects.filter(pk__in=[first.pk, second.pk]).update(valid_to=date(2026, 6, 28))
    today["day"] = TODAY + timedelta(days=7)
    clock()
    rows = Assignment.objects.filter(duty__number=1, period_start=date(2026, 6, 29))
    assert sorted(rows.values_list("unit", flat=True)) == sorted([third.pk, heir.pk])
    today["day"] = TODAY + timedelta(days=14)
    clock()
    rows = Assignment.objects.filter(duty__number=1, period_start=date(2026, 7, 6))
    assert sorted(rows.values_list("unit", flat=True)) == sorted([third.pk, heir.pk])
