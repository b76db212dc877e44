"""Where the day of a rhythm moves, those whose rounds move with it are told, with the old day and the new."""

from datetime import date

import pytest

from loa.assignments import actions, recurring
from loa.assignments.models import Announcement, Assignment, Step
from loa.campaigns.actions import DutySettings, set_duty
from loa.campaigns.models import Duty
from loa.campaigns.periods import MONTH, Rhythm
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign, make_province
from loa.notices.models import Notice
from loa.work.models import Clock
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 10)
SAID = "Hạn các kỳ của nhiệm vụ 1 thay đổi: 25/06/2026 thay cho 30/06/2026"


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_a, **_k: TODAY)


@pytest.fixture
def province():
    return make_province(communes=2)


@pytest.fixture
def campaign(province):
    """A monthly report, due with the month; its start has been told."""
    campaign = make_campaign(
        province, [duty("Báo cáo hằng tháng", [COMMUNES], due=[due("hằng tháng", None)]), duty("Khác", [])]
    )
    work_off([Announcement])
    Notice.objects.all().delete()
    return campaign


def set_rhythm(province, campaign, **values):
    set_duty(province.officer, campaign.duties.get(number=1), DutySettings(**values))


def told():
    """Who was told what."""
    work_off([Announcement, Clock])
    return sorted(Notice.objects.values_list("recipient", "subject"))


def days():
    return set(Assignment.objects.filter(duty__number=1).values_list("due", flat=True))


@pytest.mark.parametrize("first", [Announcement, Clock])
def test_units_are_told_of_the_day_their_rounds_had_and_have(province, campaign, first):
    Clock.objects.get_or_create(name=recurring.CLOCK)
    set_rhythm(province, campaign, rhythm=Rhythm(MONTH, 25))
    work_off([first])  # whichever of the two moves them
    assert told() == sorted((user.pk, SAID) for user in province.commune_officers)
    assert days() == {date(2026, 6, 25)}
    assert set(Notice.objects.values_list("body", flat=True)) == {f"{campaign.title}. 1 việc có hạn mới."}


def test_who_moved_them_stands_in_their_history(province, campaign):
    set_rhythm(province, campaign, rhythm=Rhythm(MONTH, 25))
    told()
    assert set(Step.objects.filter(way="re_date").values_list("by", flat=True)) == {province.officer.pk}


def test_a_round_with_a_later_day_granted_keeps_it_and_the_notice_says_so(province, campaign):
    first = Assignment.objects.get(duty__number=1, unit=province.communes[0])
    actions.extend(province.officer, first, day=date(2026, 7, 10), reason="Bão số 3")
    Notice.objects.all().delete()
    set_rhythm(province, campaign, rhythm=Rhythm(MONTH, 25))
    assert told() == sorted((user.pk, SAID) for user in province.commune_officers)
    body = Notice.objects.get(recipient=province.commune_officers[0]).body
    assert "1 việc giữ hạn cũ: 1 đã được cho hạn muộn hơn" in body
    assert "có hạn mới" not in body


def test_what_moves_no_round_tells_nobody(province, campaign):
    set_rhythm(province, campaign, rhythm=Rhythm(MONTH, 30), counts="items", target=3)
    assert told() == []


def test_a_duty_that_comes_again_from_now_on_tells_its_units(province):
    campaign = make_campaign(
        province, [duty("Treo băng rôn", [COMMUNES], due=[due("trước 31/7", "2026-07-31")])]
    )
    told()
    Notice.objects.all().delete()
    set_rhythm(province, campaign, rhythm=Rhythm(MONTH, 20))
    work_off([Announcement])
    said = "Hạn các kỳ của nhiệm vụ 1 thay đổi: 22/06/2026 thay cho 31/07/2026"
    assert told() == sorted((user.pk, said) for user in province.commune_officers)
    assert Duty.objects.get().rhythm == Rhythm(MONTH, 20)


def test_the_start_tells_as_many_as_the_list_shows_with_the_rounds_made_ahead(province):
    weekly = duty("Phát thanh", [COMMUNES], due=[due("hằng tuần", None)])
    make_campaign(province, [weekly, duty("Treo băng rôn", [COMMUNES])])
    work_off([Announcement])  # before the clock has run
    subjects = set(Notice.objects.values_list("subject", flat=True))
    Clock.objects.get_or_create(name=recurring.CLOCK)
    recurring.wake()
    work_off([Clock])
    listed = Assignment.objects.filter(unit=province.communes[0]).count()
    assert listed == 4  # the week of today, the two that begin within 14 days, and what is done once
    assert subjects == {f"{listed} việc mới được giao"}
