"""What is due this week: the duties still open whose day comes from today to Sunday."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.assignments.models import Assignment
from loa.campaigns.actions import close_campaign, recall_campaign
from loa.campaigns.board import Filter, board_of
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign, make_province

pytestmark = pytest.mark.django_db
MONDAY = date(2027, 3, 15)
DAYS = (6, 0, 2, 3, 5, 7, -1)  # after Monday: in this order in the plan


@pytest.fixture
def campaign():
    days = [str(MONDAY + timedelta(days=after)) for after in DAYS]
    duties = [duty(f"Việc {number}", ["Sở Y tế"], due=[due("trước", day)]) for number, day in enumerate(days)]
    duties.append(duty("Việc không có ngày", ["Sở Y tế"], due=[]))
    return make_campaign(make_province(communes=1), duties)


def week(campaign, after):
    """The days after Monday of what is due this week, seen on a day after Monday."""
    found = board_of(campaign, today=MONDAY + timedelta(days=after))
    assert found.chosen(Filter(standing="week")) == found.week
    return [(row.duty.due - MONDAY).days for row in found.week]


@pytest.mark.parametrize(
    ("today", "days"),
    [
        (-1, [-1]),  # a Sunday: the week ends with it
        (0, [0, 2, 3, 5, 6]),  # a Monday: the whole week, next Monday not
        (2, [2, 3, 5, 6]),  # today counts, yesterday does not
        (3, [3, 5, 6]),
        (6, [6]),
    ],
)
def test_this_week_is_from_today_to_sunday(campaign, today, days):
    assert week(campaign, today) == days


def test_what_is_done_is_no_longer_due(campaign):
    done = Assignment.objects.filter(duty__due=MONDAY + timedelta(days=3))
    assert done.update(state="confirmed") == 1
    assert week(campaign, 0) == [0, 2, 5, 6]


def test_the_pages_say_how_much_is_due_this_week(client):
    province = make_province(communes=1)
    today = timezone.localdate()
    duties = [duty(f"Việc {n}", ["Sở Y tế"], due=[due("x", str(today + timedelta(days=n)))]) for n in (0, 8)]
    campaign = make_campaign(province, duties)
    client.force_login(province.officer)
    page = client.get(reverse("campaigns:detail", args=[campaign.pk])).content.decode()
    assert "1 nhiệm vụ đến hạn trong tuần này" in page
    boards = client.get(reverse("campaigns:index")).content.decode()
    assert 'data-label="Tuần này"><a class="loa-text-soon" href="' in boards
    assert (
        f'{reverse("campaigns:detail", args=[campaign.pk])}?state=week#duties">1 nhiệm vụ</a></td>' in boards
    )
    Assignment.objects.update(state="confirmed")
    page = client.get(reverse("campaigns:detail", args=[campaign.pk])).content.decode()
    assert "Không có nhiệm vụ nào quá hạn hay đến hạn trong tuần này." in page


def test_numbers_of_duties_and_of_assignments_are_called_so_and_lead_to_their_lists(client):
    province = make_province(communes=3)
    yesterday = str(timezone.localdate() - timedelta(days=1))
    campaign = make_campaign(province, [duty("Phát loa", [COMMUNES], due=[due("x", yesterday)])])
    client.force_login(province.officer)
    listed = client.get(reverse("campaigns:index")).content.decode()
    page = reverse("campaigns:detail", args=[campaign.pk])
    assert f'<a class="loa-text-late" href="{page}?state=late#duties">1 nhiệm vụ</a>' in listed
    assert f'<a href="{page}?state=week#duties">' not in listed
    rows = reverse("reports:dashboard-rows") + f"?campaign={campaign.pk}&amp;state=late"
    detail = client.get(page).content.decode()
    assert f'3 đơn vị, <a href="{rows}">tổng cộng 3 việc được giao quá hạn</a>' in detail
    assert client.get(rows.replace("&amp;", "&")).context["page"].paginator.count == 3


def test_a_recalled_campaign_presses_nobody(client):
    province = make_province(communes=1)
    today = timezone.localdate()
    duties = [duty(f"Việc {n}", ["Sở Y tế"], due=[due("x", str(today + timedelta(days=n)))]) for n in (-3, 0)]
    campaign = make_campaign(province, duties)
    client.force_login(province.officer)
    page = client.get(reverse("campaigns:detail", args=[campaign.pk])).content.decode()
    assert [words in page for words in ('id="late"', 'id="week"', "1 nhiệm vụ quá hạn")] == [True] * 3
    recall_campaign(province.officer, campaign, reason="Ban hành nhầm")
    page = client.get(reverse("campaigns:detail", args=[campaign.pk])).content.decode()
    assert "Ban hành nhầm" in page
    assert [words in page for words in ('id="late"', 'id="week"', "1 nhiệm vụ quá hạn")] == [False] * 3


def test_a_closed_campaign_presses_nobody_either(client):
    province = make_province(communes=1)
    today = str(timezone.localdate())
    campaign = make_campaign(province, [duty("Việc", ["Sở Y tế"], due=[due("x", today)])])
    client.force_login(province.officer)
    addresses = [reverse("campaigns:detail", args=[campaign.pk]), reverse("campaigns:index")]
    said = [' id="week"', "nhiệm vụ đến hạn trong tuần này", "state=week#duties"]
    before = "".join(client.get(address).content.decode() for address in addresses)
    assert [words in before for words in said] == [True] * 3
    close_campaign(province.officer, campaign)
    pages = [client.get(address).content.decode() for address in addresses]
    assert 'class="campaign-lede"' in pages[0]
    assert [words in "".join(pages) for words in said] == [False] * 3
