"""Where a wrong day was set right, those who were told that work is overdue are told that it is not."""

from datetime import date

import pytest
from django.utils import timezone

from loa.assignments import announcing
from loa.assignments.models import Announcement, Assignment
from loa.assignments.tests.chases import days, round_on
from loa.campaigns.actions import DutySettings, set_duty, set_event_date
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign, make_province
from loa.directory.models import Post
from loa.directory.tests.factories import make_officer
from loa.notices.models import Kind, Notice
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
WRONG = date(2020, 1, 1)


@pytest.fixture
def campaign():
    """Its event was given a wrong day, and the round of the day has told that all is overdue."""
    province = make_province(communes=2)
    leader = make_officer(province.communes[0], Post.Kind.LEADER)
    plan = [
        duty("Treo băng rôn", [COMMUNES], due=[due("trước Ngày hội 10 ngày", None)]),
        duty("Đưa tin", ["Sở Y tế"], due=[due("sau Ngày hội", None)]),
    ]
    campaign = make_campaign(province, plan)
    set_event_date(province.officer, campaign.events.get(), day=WRONG)
    work_off([Announcement])
    Notice.objects.all().delete()
    round_on(timezone.localdate())
    campaign.province, campaign.leader = province, leader
    return campaign


def told():
    """Whom the mending told what, beside the new day."""
    work_off([Announcement])
    found = Notice.objects.exclude(key__startswith="chase:").exclude(key__startswith="announcement:")
    return {notice.recipient: notice for notice in found}


def test_all_who_were_told_are_told_and_nobody_else(campaign):
    were_told = {notice.recipient for notice in Notice.objects.all()}
    province = campaign.province
    assert were_told >= {*province.commune_officers, province.health_officer, province.officer}
    assert campaign.leader in were_told
    make_officer(province.communes[1], Post.Kind.LEADER)  # was told nothing
    set_event_date(province.officer, campaign.events.get(), day=timezone.localdate() + days(30))
    found = told()
    assert set(found) == were_told
    mine, giver = found[province.commune_officers[0]], found[province.officer]
    assert mine.subject == "1 việc không còn quá hạn: hạn đã được sửa"
    assert giver.subject == "3 việc không còn quá hạn: hạn đã được sửa"
    assert "Treo băng rôn" in mine.body
    assert "Đưa tin" not in mine.body
    assert "thông báo quá hạn trước đây không còn đúng" in mine.body
    assert {notice.kind for notice in found.values()} == {Kind.LATE}
    assert giver.url == f"/campaigns/{campaign.pk}/"


def test_they_are_told_in_pieces_and_once(campaign, monkeypatch):
    monkeypatch.setattr(announcing, "PIECE", 1)
    monkeypatch.setattr(announcing, "PAUSE", 0)
    were_told = {notice.recipient for notice in Notice.objects.all()}
    set_event_date(campaign.province.officer, campaign.events.get(), day=timezone.localdate() + days(30))
    assert set(told()) == were_told
    last = Announcement.objects.latest("pk")
    Announcement.objects.filter(pk=last.pk).update(lease_state="ready", told_up_to=0)
    before = Notice.objects.count()
    told()
    assert Notice.objects.count() == before


def test_a_day_of_a_duty_set_right_takes_back_what_was_told_of_it_alone(campaign):
    second = campaign.duties.get(number=2)
    settings = DutySettings(due=timezone.localdate() + days(30))
    set_duty(campaign.province.officer, second, settings)
    assert set(told()) == {campaign.province.health_officer, campaign.province.officer}


def test_what_is_still_overdue_or_done_is_not_taken_back(campaign):
    done = Assignment.objects.get(duty__number=2)
    Assignment.objects.filter(pk=done.pk).update(state=Assignment.State.CONFIRMED)
    set_event_date(campaign.province.officer, campaign.events.get(), day=timezone.localdate() - days(1))
    assert told() == {}
