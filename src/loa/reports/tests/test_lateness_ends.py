"""Lateness in days stops at the day on which the campaign was closed, on every page and in each table."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.assignments.tests.factories import assignment_of
from loa.campaigns.actions import close_campaign, recall_campaign, reopen_campaign
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign, make_province
from loa.reports.dashboards.sheets import sheet_of_assignments
from loa.reports.models import UnitReport
from loa.reports.templatetags.reports import is_late
from loa.reports.tests.factories import make_request

pytestmark = pytest.mark.django_db
BEFORE = 10  # days since it was closed


@pytest.fixture
def province():
    return make_province(communes=2)


@pytest.fixture
def campaign(province):
    """Closed ten days ago: one duty was 5 days late then, the day of the other has come only since."""
    today = timezone.localdate()
    days = {"Treo băng rôn": BEFORE + 5, "Phát tin trên đài": BEFORE - 3}
    duties = [
        duty(text, [COMMUNES], due=[due("trước", str(today - timedelta(days=days[text])))]) for text in days
    ]
    return make_campaign(province, duties)


@pytest.fixture
def closed(province, campaign):
    row = close_campaign(province.officer, campaign)
    row.closed_at -= timedelta(days=BEFORE)
    row.save()
    return row


def text_of(client, user, name, *args):
    client.force_login(user)
    return client.get(reverse(name, args=args)).content.decode()


def test_the_page_of_the_campaign(client, province, closed):
    text = text_of(client, province.officer, "campaigns:detail", closed.pk)
    assert "Quá hạn 5 ngày" in text
    assert f"Đã kết thúc {closed.standing_day():%d/%m/%Y}" in text
    assert "quá hạn 5 ngày" in text  # in its timeline
    assert "Quá hạn 7 ngày" not in text
    assert f"quá hạn {BEFORE + 5} ngày" not in text


def test_the_pages_of_its_work(client, province, closed):
    late, since = (assignment_of(closed, province.communes[0], number=n) for n in (1, 2))
    listed = text_of(client, province.officer, "assignments:duty", late.duty_id)
    assert "Quá hạn 5 ngày" in listed
    assert "Quá hạn" not in text_of(client, province.officer, "assignments:duty", since.duty_id)
    alone = text_of(client, province.commune_officers[0], "assignments:detail", late.pk)
    assert alone.lower().count("quá hạn 5 ngày") == 2
    assert f"quá hạn {BEFORE + 5} ngày" not in alone.lower()
    told = text_of(client, province.commune_officers[0], "assignments:detail", since.pk).lower()
    assert not re.search(r"quá hạn \d", told)


def test_the_table_to_take_away(province, closed):
    sheet = sheet_of_assignments(closed, closed.assignments.order_by("duty__number", "pk"))
    place = [key for key, _kind in sheet.columns].index("days_late")
    assert [row[place] for row in sheet.rows] == [5, 5, None, None]


def test_reports_that_are_owed(client, province, campaign):
    request = make_request(province, campaign)
    today = timezone.localdate()
    days = dict(zip(request.reports.order_by("pk"), (BEFORE + 5, BEFORE - 3), strict=True))
    for report, ago in days.items():
        UnitReport.objects.filter(pk=report.pk).update(due=today - timedelta(days=ago))
    row = close_campaign(province.officer, campaign)
    row.closed_at -= timedelta(days=BEFORE)
    row.save()
    reports = list(UnitReport.objects.filter(request=request).order_by("pk"))
    assert [is_late(report) for report in reports] == [True, False]
    client.force_login(province.officer)
    page = client.get(reverse("reports:request", args=[request.pk]))
    assert page.context["counts"].late == 1
    text = page.content.decode()
    assert "Quá hạn 5 ngày" in text
    assert not {f"Quá hạn {BEFORE + 5} ngày", f"Quá hạn {BEFORE - 3} ngày"} & set(
        re.findall(r"Quá hạn \d+ ngày", text)
    )


def test_under_way_again_it_grows_again(client, province, closed):
    row = reopen_campaign(province.officer, closed, reason="Còn việc")
    assert row.closed_at is None
    assert f"Quá hạn {BEFORE + 5} ngày" in text_of(client, province.officer, "campaigns:detail", row.pk)


def test_recalled_it_stops_at_that_day(province, campaign):
    recall_campaign(province.officer, campaign, reason="Nhầm")
    campaign.refresh_from_db()
    campaign.recalled_at -= timedelta(days=BEFORE)
    assert campaign.standing_day() == timezone.localdate() - timedelta(days=BEFORE)
