"""The list of campaigns says of one that has ended what it ended with; no cell of it is empty."""

import re

import pytest
from django.urls import reverse

from loa.campaigns.actions import close_campaign, recall_campaign
from loa.campaigns.models import Campaign
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign, make_province

pytestmark = pytest.mark.django_db
EMPTY = re.compile(r"<td[^>]*>\s*</td>")


def rows_of(client, user):
    client.force_login(user)
    text = client.get(reverse("campaigns:index")).content.decode()
    assert not EMPTY.search(text)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text[text.index("<tbody>") :]))


@pytest.fixture
def province():
    return make_province(communes=2)


@pytest.fixture
def campaign(province):
    return make_campaign(province, [duty("Treo băng rôn", [COMMUNES], due=[due("trước", "2026-06-02")])])


def test_a_closed_one_has_its_share_its_day_and_what_was_left(client, province, campaign):
    row = close_campaign(province.officer, campaign)
    said = rows_of(client, province.officer)
    assert "0 trong 1 nhiệm vụ đã xong" in said
    assert f"Đã kết thúc ngày {row.standing_day():%d/%m/%Y}" in said
    assert "1 nhiệm vụ chưa xong khi kết thúc" in said


def test_a_recalled_one_asks_nothing_of_anybody(client, province, campaign):
    recall_campaign(province.officer, campaign, reason="sai kế hoạch")
    said = rows_of(client, province.officer)
    assert "Không còn ai phải làm" in said
    assert "sai kế hoạch" in said


def test_one_that_starts_says_so(client, province, campaign):
    Campaign.objects.filter(pk=campaign.pk).update(state=Campaign.State.STARTING)
    assert "Đang giao việc cho các đơn vị" in rows_of(client, province.officer)


def test_the_bar_of_a_closed_one_changes_no_more_as_days_go_by(client, province, campaign):
    close_campaign(province.officer, campaign)
    client.force_login(province.officer)
    text = client.get(reverse("campaigns:index")).content.decode()
    (bar,) = re.findall(r"<svg[^>]*campaign-bar.*?</svg>", text, re.S)
    assert "campaign-fill-none" in bar or "loa-fill-none" in bar
    assert "late" not in bar
