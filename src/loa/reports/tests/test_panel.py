"""The page of a campaign counts its reports as the office's own list does."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.assignments.models import Assignment
from loa.campaigns.board import board_of
from loa.campaigns.models import Duty
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_province
from loa.directory.rights import RIGHTS, Verb
from loa.documents.models import Fact
from loa.reports.models import UnitReport
from loa.reports.panel import reports_of
from loa.reports.queries.mine import campaigns_to_ask, requests_of
from loa.reports.tests.factories import make_request, make_started

pytestmark = pytest.mark.django_db


def test_the_panel_and_the_list_count_alike():
    province, today = make_province(communes=3), timezone.localdate()
    campaign = make_started(province)
    request = make_request(province, campaign, title="Báo cáo tháng")
    late, came, _rest = request.reports.order_by("pk")[:3]
    UnitReport.objects.filter(pk=late.pk).update(due=today - timedelta(days=1))
    UnitReport.objects.filter(pk=came.pk).update(state=UnitReport.State.SUBMITTED)
    panel = reports_of(province.officer, board_of(campaign, today=today))
    listed = requests_of(province.officer, today=today).get()
    [shown] = panel["requests"]
    assert (shown["total"], shown["came"], shown["late"]) == (listed.total, listed.came, listed.late)
    assert (listed.came, listed.late) == (1, 1)
    assert (shown["pk"], shown["title"], shown["due"]) == (request.pk, request.title, request.due)


def test_what_the_plan_orders_and_units_have_as_work_is_told_apart_from_what_nobody_has(client, province):
    own = {"text": "báo cáo kết quả về UBND tỉnh", "from": [COMMUNES], "to": [], "due": "2030-11-30"}
    nobody = {"text": "báo cáo khi có yêu cầu", "from": [], "to": [], "due": None}
    others = [(Fact.Kind.REPORT, own), (Fact.Kind.REPORT, nobody)]
    campaign = make_campaign(province, [duty("Phát tờ rơi", [COMMUNES])], others=others)
    panel = reports_of(province.officer, board_of(campaign, today=timezone.localdate()))
    assert (panel["given"], panel["proposed"]) == (1, 1)
    client.force_login(province.officer)
    shown = client.get(reverse("campaigns:detail", args=[campaign.pk])).content.decode()
    assert "Kế hoạch yêu cầu 1 báo cáo chưa được gửi đi." in shown
    assert "1 báo cáo mà kế hoạch yêu cầu đã được giao thành việc" in shown
    assert campaigns_to_ask(province.officer).get().proposed == 1
    Assignment.objects.update(state=Assignment.State.WITHDRAWN)
    assert campaigns_to_ask(province.officer).get().proposed == 2
    panel = reports_of(province.officer, board_of(campaign, today=timezone.localdate()))
    assert (panel["given"], panel["proposed"]) == (0, 2)


def test_what_is_overdue_stands_before_the_panels_and_the_timeline(client):
    province = make_province(communes=2)
    campaign = make_started(province)
    Duty.objects.filter(campaign=campaign).update(due=timezone.localdate() - timedelta(days=3))
    campaign.assignments.update(due=timezone.localdate() - timedelta(days=3))
    client.force_login(province.officer)
    shown = client.get(reverse("campaigns:detail", args=[campaign.pk])).content.decode()
    places = [shown.index(f'id="{name}"') for name in ("late", "campaign-reports", "timeline", "duties")]
    assert places == sorted(places)


def test_whoever_sees_a_campaign_sees_its_reports():
    """The panel leans on it and asks for no further right."""
    assert RIGHTS[Verb.SEE_CAMPAIGN] <= RIGHTS[Verb.SEE_REPORT]
