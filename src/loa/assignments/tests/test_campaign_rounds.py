"""A duty that comes again counts on its campaign's page by units; its rounds are called rounds."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.assignments import recurring
from loa.assignments.models import Assignment
from loa.assignments.queries import LATER, THIS_WEEK, day_of
from loa.campaigns.actions import close_campaign, set_event_date
from loa.campaigns.board import board_of
from loa.campaigns.cells import done_cell, due_cell
from loa.campaigns.standings import Standing
from loa.campaigns.templatetags.campaigns import standing_mark
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign, make_province
from loa.directory.tests.factories import make_officer, make_post
from loa.documents.models import Fact
from loa.work.models import Clock
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
FIRST, SECOND = date(2026, 6, 8), date(2026, 6, 15)  # Mondays; due on their Fridays
FRIDAY = FIRST + timedelta(days=4)


@pytest.fixture(autouse=True)
def _today(monkeypatch, settings):
    """A Wednesday; two weeks ahead of it are made."""
    monkeypatch.setattr(timezone, "localdate", lambda *_a, **_k: date(2026, 6, 10))
    settings.OCCURRENCES_AHEAD_DAYS = 6


@pytest.fixture
def campaign():
    province = make_province(communes=3)
    weekly = [due("hằng tuần", None)]
    found = make_campaign(
        province, [duty("Phát loa", [COMMUNES], due=weekly), duty("Đăng tin", ["Sở Y tế"], due=weekly)]
    )
    Clock.objects.get_or_create(name=recurring.CLOCK)
    recurring.wake()
    work_off([Clock])
    return found


def rounds(number, start):
    return Assignment.objects.filter(duty__number=number, period_start=start).order_by("unit__path")


def row(campaign, number, *, today=FRIDAY):
    board = board_of(campaign, today=today)
    return next(row for row in board.rows if row.duty.number == number)


def confirm(rows):
    Assignment.objects.filter(pk__in=[found.pk for found in rows]).update(state="confirmed")


def told(campaign, number, *, today=FRIDAY):
    progress = row(campaign, number, today=today).progress
    return progress.units_done, progress.units, progress.done, progress.total


def test_units_are_counted_and_not_their_rounds(campaign):
    assert (told(campaign, 1), told(campaign, 2)) == ((0, 3, 0, 6), (0, 1, 0, 2))
    said = done_cell(row(campaign, 1))
    assert "0 / 3 đơn vị" in said
    assert "0 / 6 kỳ" in said
    said = done_cell(row(campaign, 2))
    assert "đơn vị" not in said
    assert "0 / 2 kỳ" in said


def test_a_unit_is_done_when_all_its_rounds_due_so_far_are_confirmed(campaign):
    confirm(rounds(1, FIRST)[:2])
    assert told(campaign, 1) == (2, 3, 2, 6)
    assert (row(campaign, 1).standing, row(campaign, 1).part) == (Standing.SOON, Standing.RUNNING)
    confirm(rounds(1, SECOND)[:1])
    assert told(campaign, 1, today=SECOND + timedelta(days=4)) == (1, 3, 3, 6)


def test_a_round_confirmed_ahead_does_not_hide_one_that_was_due(campaign):
    confirm(rounds(1, SECOND)[:1])
    assert told(campaign, 1)[0] == 0
    assert told(campaign, 1, today=FRIDAY - timedelta(days=1))[0] == 1


def test_nobody_is_done_before_anything_is_confirmed(campaign):
    assert told(campaign, 1, today=FIRST)[0] == 0


def test_units_that_are_late_with_two_rounds_are_named_and_counted_once(campaign):
    confirm([*rounds(1, FIRST)[1:], *rounds(1, SECOND)[1:]])
    found = row(campaign, 1, today=SECOND + timedelta(days=7)).progress
    assert (found.late, found.units_late) == (2, 1)
    assert found.late_units == (rounds(1, FIRST)[0].unit.name,)


def test_what_is_no_longer_given_counts_no_unit(campaign):
    Assignment.objects.filter(unit=rounds(1, FIRST)[0].unit).update(state="withdrawn")
    assert told(campaign, 1) == (0, 2, 0, 4)


def test_a_duty_done_once_counts_as_before():
    campaign = make_campaign(make_province(communes=3), [duty("Kiểm tra", [COMMUNES])])
    confirm(Assignment.objects.filter(duty__number=1)[:1])
    assert told(campaign, 1) == (1, 3, 1, 3)
    said = done_cell(row(campaign, 1))
    assert "1 / 3 đơn vị" in said
    assert "kỳ" not in said


def test_what_some_units_have_accepted_is_not_accepted_by_all():
    campaign = make_campaign(make_province(communes=3), [duty("Kiểm tra", [COMMUNES])])
    rows = list(Assignment.objects.filter(duty__number=1))
    Assignment.objects.filter(pk=rows[0].pk).update(state="accepted")
    found = row(campaign, 1)
    assert (found.standing, found.part) == (Standing.OFFERED, Standing.OFFERED)
    assert "1 trên 3 đã nhận" in standing_mark(found, FRIDAY)
    Assignment.objects.update(state="accepted")
    found = row(campaign, 1)
    assert (found.standing, found.part) == (Standing.ACCEPTED, Standing.ACCEPTED)
    assert "trên" not in standing_mark(found, FRIDAY)


def test_work_of_a_closed_campaign_says_that_it_is_closed(campaign, client):
    one = rounds(2, FIRST)[0]
    client.force_login(make_officer(one.unit))
    address = reverse("assignments:detail", args=[one.pk])
    assert "Chiến dịch đã kết thúc" not in client.get(address).content.decode()
    close_campaign(campaign.started_by, campaign)
    page = client.get(address).content.decode()
    assert "Chiến dịch đã kết thúc: không còn gì thay đổi nữa." in page
    assert "Bước tiếp theo thuộc về đơn vị" not in page


def week(campaign, *, today):
    return [(found.duty.number, found.progress.next_due) for found in board_of(campaign, today=today).week]


def test_a_round_due_this_week_stands_among_what_is_due_this_week(campaign):
    assert week(campaign, today=FIRST) == [(1, FRIDAY), (2, FRIDAY)]
    assert week(campaign, today=SECOND) == [(1, FRIDAY + timedelta(days=7)), (2, FRIDAY + timedelta(days=7))]
    confirm(rounds(1, FIRST))
    assert week(campaign, today=FIRST) == [(2, FRIDAY)]


def test_the_day_of_what_comes_again_is_that_of_its_next_round(campaign):
    assert "12/06/2026" in due_cell(row(campaign, 1, today=FIRST))
    confirm(rounds(1, FIRST))
    assert "19/06/2026" in due_cell(row(campaign, 1, today=FIRST))


def test_what_comes_again_is_as_pressing_as_its_next_round():
    days = [due("trước ngày 15/6/2026", "2026-06-15")], [due("hằng tuần", None)], [due("hằng tháng", None)]
    duties = [duty(f"Việc {number}", ["Sở Y tế"], due=of) for number, of in enumerate(days, 1)]
    campaign = make_campaign(make_province(communes=1), duties)
    board = board_of(campaign, today=FIRST)
    assert [(found.duty.number, found.standing) for found in board.rows] == [
        (2, Standing.SOON),
        (1, Standing.SOON),
        (3, Standing.OFFERED),
    ]
    assert "Còn 4 ngày" in standing_mark(board.rows[0], FIRST)


def phases():
    days = ("Đợt 1", "2026-05-16", "2026-06-14"), ("Đợt 2", "2026-06-15", "2026-07-20")
    return [
        (Fact.Kind.PHASE, {"name": name, "start": start, "end": end, "text": None})
        for name, start, end in days
    ]


def test_what_comes_again_belongs_to_the_phase_of_its_next_round(client):
    province = make_province(communes=2)
    every = duty("Phát loa", [COMMUNES], due=[due("hằng tuần", None)])
    campaign = make_campaign(province, [every, duty("Thường xuyên nhắc", ["Sở Y tế"])], others=phases())
    client.force_login(province.officer)
    page = reverse("campaigns:detail", args=[campaign.pk])
    said = client.get(page)
    panel = said.content.decode().split('id="campaign-risk"')[1].split("</section>")[0]
    first = campaign.phases.get(number=1)
    assert f'<a href="?phase={first.pk}#duties">Đợt 1</a> <b class="loa-num">2</b>' in panel
    assert "ngoài giai đoạn" not in panel
    drawn = [(bar.phase, bar.row and bar.row.duty.number) for bar in said.context["timeline"].bars]
    assert drawn == [(first, None), (None, 1), (campaign.phases.get(number=2), None)]
    chosen = client.get(page, {"phase": first.pk}).context["page"].object_list
    assert [found.duty.number for found in chosen] == [1]
    assert row(campaign, 1, today=SECOND + timedelta(days=1)).phase == first  # what is missed keeps its phase
    confirm(rounds(1, FIRST))
    assert row(campaign, 1, today=SECOND + timedelta(days=1)).phase.number == 2


def test_what_an_event_dates_belongs_to_the_phase_of_its_day():
    province = make_province(communes=1)
    bound = duty("Treo băng rôn", ["Sở Y tế"], due=[due("sau Ngày hội 03 ngày", None)])
    campaign = make_campaign(province, [bound], others=phases())
    assert row(campaign, 1).phase is None
    set_event_date(province.officer, campaign.events.get(), day=date(2026, 7, 1))
    assert row(campaign, 1).phase.name == "Đợt 2"


def test_what_comes_again_within_a_phase_belongs_to_it_from_the_start():
    weekly = duty("Mỗi tuần trong Đợt 2 đăng tin", ["Sở Y tế"], due=[due("Mỗi tuần", None)])
    campaign = make_campaign(make_province(communes=1), [weekly], others=phases())
    assert campaign.duties.get().phase.name == "Đợt 2"


def test_a_unit_has_the_round_of_this_week_in_its_day(campaign):
    Assignment.objects.update(state="accepted")
    officer = campaign.started_by
    unit = rounds(2, FIRST)[0].unit
    make_post(unit, person=officer.person)
    groups = {group.urgency: [found.due for found in group.rows] for group in day_of(officer).groups}
    assert groups == {THIS_WEEK: [FRIDAY], LATER: [FRIDAY + timedelta(days=7)]}
