"""A day entered for an event dates all that is bound to it; moving it moves them."""

import re
from datetime import date, timedelta

import pytest
from django.urls import reverse

from loa.assignments import announcing, dating
from loa.assignments.jobs import run_announcement
from loa.assignments.models import Announcement, Step
from loa.audit.models import Change
from loa.campaigns.actions import DutySettings, recall_campaign, set_duty, set_event_date
from loa.campaigns.errors import Refused
from loa.campaigns.models import Campaign
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign
from loa.directory.rights import NotAllowed
from loa.notices.models import Notice
from loa.work.actions import LeaseLost, claim
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
DAY = date(2026, 9, 10)


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
    real, told = announcing.tell_all, []

    def dies(notices):
        told.append(1)
        if len(told) == 2:
            raise SystemExit
        real(notices)

    monkeypatch.setattr(announcing, "tell_all", dies)
    row = claim(Announcement)
    with pytest.raises(SystemExit):
        run_announcement(row)
    assert Notice.objects.count() == 1
    Announcement.objects.filter(pk=row.pk).update(fence=99, lease_state="ready")
    with pytest.raises(LeaseLost):
        run_announcement(row)
    assert Notice.objects.count() == 1
    work_off([Announcement])
    assert Notice.objects.count() == 3


def test_a_recalled_campaign_keeps_its_days(province, campaign):
    recall_campaign(province.officer, campaign, reason="nhầm")
    with pytest.raises(Refused):
        set_event_date(province.officer, campaign.events.get(), day=DAY)
    assert Campaign.objects.get().state == Campaign.State.RECALLED


@pytest.fixture
def in_pieces(monkeypatch):
    """So little is too much for one request, and a piece is one assignment."""
    monkeypatch.setattr(dating, "AT_ONCE", 1)
    monkeypatch.setattr(dating, "PIECE", 1)
    monkeypatch.setattr(dating, "PAUSE", 0)


def test_very_many_assignments_are_moved_by_the_worker_before_it_tells(client, province, campaign, in_pieces):
    assert set_event_date(province.officer, campaign.events.get(), day=DAY) == 2
    assert dues(campaign)[:2] == [["None"] * 2, ["None"]]
    client.force_login(province.officer)
    said = "0 trên 3 việc đã được chuyển hạn"
    assert said in client.get(f"/campaigns/{campaign.pk}/").content.decode()
    work_off([Announcement])
    assert dues(campaign)[:2] == [["2026-08-31"] * 2, ["2026-09-10"]]
    row = Announcement.objects.get(kind=Announcement.Kind.DATED)
    assert (row.lease_state, row.progress_done, row.progress_total) == ("done", 3, 3)
    steps = Step.objects.filter(assignment__campaign=campaign, way="re_date")
    assert set(steps.values_list("by", flat=True)) == {province.officer.pk}
    told = Notice.objects.filter(key__startswith=f"announcement:{row.pk}:")
    assert "1 việc" in told.filter(recipient=province.commune_officers[0]).get().body
    assert said not in client.get(f"/campaigns/{campaign.pk}/").content.decode()


def test_a_worker_that_dies_while_it_moves_is_followed_by_one_that_goes_on(
    monkeypatch, province, campaign, in_pieces
):
    set_event_date(province.officer, campaign.events.get(), day=DAY)
    first = claim(Announcement)
    while first.kind != Announcement.Kind.DATED:
        run_announcement(first)
        first = claim(Announcement)
    real, moved = dating.move_to, []

    def dies(*args, **options):
        moved.append(1)
        if len(moved) == 2:
            raise SystemExit
        return real(*args, **options)

    monkeypatch.setattr(dating, "move_to", dies)
    with pytest.raises(SystemExit):
        run_announcement(first)
    monkeypatch.setattr(dating, "move_to", real)
    assert Step.objects.filter(way="re_date").count() == 1
    Announcement.objects.update(leased_until=first.due_at - timedelta(days=1))
    work_off([Announcement])
    with pytest.raises(LeaseLost):
        run_announcement(first)
    assert dues(campaign)[:2] == [["2026-08-31"] * 2, ["2026-09-10"]]
    assert Step.objects.filter(way="re_date").count() == 3


def test_a_day_before_the_plan_is_asked_about_and_the_order_stays(client, province):
    campaign = make_campaign(
        province,
        [
            duty("Treo băng rôn", [COMMUNES], due=[due("trước ngày hội 10 ngày", None)]),
            duty("Đưa tin", ["Sở Y tế"], due=[due("sau Đại hội", None)]),
        ],
    )
    first, second = campaign.events.order_by("pk")
    client.force_login(province.officer)
    address = f"/campaigns/{campaign.pk}/events/"
    early = {"event": first.pk, "day": "2020-01-01"}
    page = client.post(address, early).content.decode()
    assert "ở trước ngày ban hành kế hoạch" in page
    assert 'name="sure"' in page
    first.refresh_from_db()
    assert first.date is None
    client.post(address, {**early, "sure": "1"})
    first.refresh_from_db()
    assert first.date == date(2020, 1, 1)
    assert client.post(address, {"event": second.pk, "day": "2026-09-10"}).status_code == 302
    page = client.get(address).content.decode()
    assert page.index(f'id="event-{first.pk}"') < page.index(f'id="event-{second.pk}"')


def test_a_day_of_a_duty_before_the_plan_is_asked_about(client, province, campaign):
    third = campaign.duties.get(number=3)
    client.force_login(province.officer)
    address = f"/campaigns/{campaign.pk}/duties/{third.pk}/"
    early = {"due": "2020-01-01", "offset_days": "0"}
    page = client.post(address, early)
    assert page.status_code == 200
    assert 'name="sure"' in page.content.decode()
    third.refresh_from_db()
    assert third.due == date(2026, 11, 30)
    assert client.post(address, {**early, "sure": "on"}).status_code == 302
    assert client.post(address, {**early, "due": "2026-10-01"}).status_code == 302
    third.refresh_from_db()
    assert third.due == date(2026, 10, 1)


def test_the_day_of_an_event_that_the_calendar_knows_is_proposed_and_not_set(province, client):
    bound = duty("Nhắn tin", ["Sở Y tế"], due=[due("Trước Tết Nguyên đán 10 ngày", None)])
    campaign = make_campaign(province, [bound, duty("Tổng kết", ["Sở Y tế"], due=[due("sau Đại hội", None)])])
    client.force_login(province.officer)
    address = reverse("campaigns:events", args=[campaign.pk])
    page = client.get(address).content.decode()
    assert page.count("Lịch đề xuất: 06/02/2027") == page.count('value="06/02/2027"') == 1
    assert set(campaign.events.values_list("date", flat=True)) == {None}
    set_event_date(province.officer, campaign.events.get(name="Tết Nguyên đán"), day=date(2027, 2, 7))
    assert "Lịch đề xuất" not in client.get(address).content.decode()


def test_what_belongs_together_stands_together_where_a_duty_is_set_right(province, client, campaign):
    found = campaign.duties.get(number=3)
    client.force_login(province.officer)
    page = client.get(reverse("campaigns:duty", args=[campaign.pk, found.pk])).content.decode()
    groups = [group.split("</legend>")[0] for group in page.split("<legend>")[1:]]
    assert groups == ["Thời hạn", "Lặp lại", "Nội dung đơn vị đếm"]
    fields = page.split('class="campaign-form')[1].split("</form>")[0]
    assert len(re.findall(r'<(?:input|select)[^>]* name="(?!csrf)', fields)) == 10
    assert f'href="{reverse("campaigns:detail", args=[campaign.pk])}">Để nguyên</a>' in fields
