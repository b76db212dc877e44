"""A day entered for an event dates all that is bound to it; moving it moves them."""

from datetime import date, timedelta

import pytest

from loa.assignments import announcing
from loa.assignments.jobs import run_announcement
from loa.assignments.models import Announcement
from loa.audit.models import Change
from loa.campaigns.actions import DutySettings, recall_campaign, set_duty, set_event_date
from loa.campaigns.errors import Refused
from loa.campaigns.models import Campaign
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign, make_province
from loa.directory.rights import NotAllowed
from loa.notices.models import Notice
from loa.work.actions import LeaseLost, claim
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
DAY = date(2026, 9, 10)


@pytest.fixture
def province():
    return make_province(communes=2)


@pytest.fixture
def campaign(province):
    return make_campaign(
        province,
        [
            duty("Treo băng rôn", [COMMUNES], due=[due("trước ngày hội 10 ngày", None)]),
            duty("Đưa tin", ["Sở Y tế"], due=[due("trước, trong và sau Ngày hội", None)]),
            duty("Tổng kết", ["Sở Y tế"], due=[due("xong trước 30/11/2026", "2026-11-30")]),
        ],
    )


def dues(campaign):
    return [[str(a.due) for a in duty.assignments.all()] for duty in campaign.duties.all()]


def test_one_day_dates_all_and_moving_it_moves_all(province, campaign):
    event = campaign.events.get()
    assert event.name == "Ngày hội"
    assert set_event_date(province.officer, event, day=DAY) == 2
    assert dues(campaign) == [["2026-08-31"] * 2, ["2026-09-10"], ["2026-11-30"]]
    set_event_date(province.officer, event, day=DAY + timedelta(days=7))
    assert dues(campaign) == [["2026-09-07"] * 2, ["2026-09-17"], ["2026-11-30"]]
    first_days = set(campaign.assignments.filter(duty__number=1).values_list("first_due", flat=True))
    assert first_days == {date(2026, 8, 31)}
    moved = Change.objects.filter(action="campaigns.set_event_date").order_by("pk")
    assert [change.values["date"] for change in moved] == [[None, "2026-09-10"], ["2026-09-10", "2026-09-17"]]


def test_taking_the_day_back_leaves_the_bond(province, campaign):
    event = campaign.events.get()
    set_event_date(province.officer, event, day=DAY)
    set_event_date(province.officer, event, day=None)
    assert dues(campaign) == [["None"] * 2, ["None"], ["2026-11-30"]]
    assert event.duties.count() == 2


def test_only_the_campaigns_officer_dates_events(province, campaign):
    event = campaign.events.get()
    with pytest.raises(NotAllowed):
        set_event_date(province.health_officer, event, day=DAY)
    assert dues(campaign)[1] == ["None"]
    assert set_event_date(province.officer, event, day=DAY) == 2


def test_a_duty_is_set_right_by_hand(province, campaign):
    event, third = campaign.events.get(), campaign.duties.get(number=3)
    set_event_date(province.officer, event, day=DAY)
    settings = DutySettings(event=event, offset_days=5, counts="items", counted_in="tin", target=3)
    with pytest.raises(NotAllowed):
        set_duty(province.health_officer, third, settings)
    set_duty(province.officer, third, settings)
    third.refresh_from_db()
    assert (third.due, third.target, third.assignments.get().due) == (date(2026, 9, 15), 3, date(2026, 9, 15))
    other = make_campaign(province, [duty("Khác", ["Sở Y tế"], due=[due("sau Lễ hội", None)])]).events.get()
    with pytest.raises(Refused):
        set_duty(province.officer, third, DutySettings(event=other))


def test_officers_are_told_once_of_start_move_and_recall(province, campaign):
    work_off([Announcement])
    doers = {*province.commune_officers, province.health_officer}
    assert {n.recipient for n in Notice.objects.all()} == doers
    set_event_date(province.officer, campaign.events.get(), day=DAY)
    work_off([Announcement])
    recall_campaign(province.officer, campaign, reason="Nhầm văn bản")
    work_off([Announcement])
    mine = Notice.objects.filter(recipient=province.health_officer).order_by("pk")
    assert len(mine) == 3
    assert "Nhầm văn bản" in mine[2].body
    assert Notice.objects.count() == 3 * len(doers)


def test_telling_goes_on_where_it_was_broken_off(province, campaign, monkeypatch):

    monkeypatch.setattr(announcing, "PIECE", 1)
    row, told = claim(Announcement), announcing._tell
    monkeypatch.setattr(announcing, "_tell", lambda user, a: None)
    Announcement.objects.filter(pk=row.pk).update(fence=99)
    with pytest.raises(LeaseLost):
        run_announcement(row)
    assert row.told_up_to == 0
    monkeypatch.setattr(announcing, "_tell", told)
    Announcement.objects.filter(pk=row.pk).update(lease_state="ready")
    work_off([Announcement])
    assert Notice.objects.count() == 3


def test_a_recalled_campaign_keeps_its_days(province, campaign):
    recall_campaign(province.officer, campaign, reason="nhầm")
    with pytest.raises(Refused):
        set_event_date(province.officer, campaign.events.get(), day=DAY)
    assert Campaign.objects.get().state == Campaign.State.RECALLED
