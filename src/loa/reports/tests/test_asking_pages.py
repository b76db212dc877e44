"""The pages on which an office asks for reports and defines figures and forms."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.assignments.tests.factories import assignment_of
from loa.campaigns.tests.factories import COMMUNES, make_campaign, make_province
from loa.directory.models import Group
from loa.documents.models import Fact
from loa.reports.forms.asking import AskForm
from loa.reports.models import Figure, Proposal, ReportRequest, ReportTemplate, UnitReport
from loa.reports.tests.browsing import page, send
from loa.reports.tests.factories import (
    counting_duties,
    figure,
    make_request,
    make_started,
    step_on,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def province():
    return make_province(communes=3)


@pytest.fixture
def campaign(province):
    return make_started(province)


@pytest.fixture
def report(province, campaign):
    work = assignment_of(campaign, province.communes[0], number=1)
    step_on(work, date(2026, 5, 12), count=1234, by=province.commune_officers[0])
    return make_request(province, campaign).reports.get(unit=province.communes[0])


def test_a_report_is_asked_for_on_the_page_once_a_key(client, province, campaign):
    today = timezone.localdate()
    data = {
        "title": "Báo cáo đợt 1",
        "often": "by-day",
        "start": "2026-05-01",
        "end": "2026-05-31",
        "due": (today + timedelta(days=3)).isoformat(),
        "names": [COMMUNES],
        "lines": "Sở Y tế",
    }
    wrong = send(client, province.officer, "ask", campaign.pk, **{**data, "lines": "Không có ai"})
    assert "Không có ai" in wrong.content.decode()
    assert not ReportRequest.objects.exists()
    blank = send(client, province.officer, "ask", campaign.pk, **{**data, "due": ""}).context["form"].errors
    assert blank == {"due": ["Hãy nhập ngày ở “Hạn”, ví dụ 30/06/2026."]}
    early = send(client, province.officer, "ask", campaign.pk, **{**data, "end": "2026-04-30"})
    assert early.context["form"].errors == {"end": ["Kỳ báo cáo kết thúc trước khi bắt đầu."]}
    for _again in range(2):
        assert send(client, province.officer, "ask", campaign.pk, **data).status_code == 302
    request = ReportRequest.objects.get()
    assert {report.unit for report in request.reports.all()} == {*province.communes, province.health}
    assert request.template.standard
    assert figure("broadcasts") in request.figures.all()
    assert send(client, province.commune_officers[0], "ask", campaign.pk, **data).status_code == 404


@pytest.mark.parametrize("ticked", [[], [COMMUNES], [COMMUNES.upper()]])
def test_names_of_the_same_units_are_offered_once(campaign, ticked):
    one = campaign.parties.get(name=COMMUNES)
    campaign.parties.filter(pk=one.pk).delete()
    for name in (COMMUNES.upper(), COMMUNES):
        campaign.parties.create(name=name, units=one.units[::-1])
    form = AskForm(campaign=campaign, initial={"names": ticked})
    offered = [value for value, _said in form.fields["names"].choices]
    assert [name for name in offered if name.casefold() == COMMUNES.casefold()] == (ticked or [COMMUNES])
    assert len(offered) == len(campaign.parties.exclude(units=[])) - 1


def test_the_usual_title_stands_there_already(client, province, campaign):
    shown = page(client, province.officer, "ask", campaign.pk).content.decode()
    assert 'value="Báo cáo kết quả thực hiện kế hoạch 128/KH-UBND"' in shown


def test_a_quick_notice_is_due_within_the_day(client, province, campaign):
    today = timezone.localdate()
    data = {"title": "Báo cáo nhanh", "often": "quick", "start": today.isoformat(), "names": [COMMUNES]}
    later = {"due": (today + timedelta(days=3)).isoformat()}
    assert send(client, province.officer, "ask", campaign.pk, **data, **later).status_code == 200
    assert not ReportRequest.objects.exists()
    assert send(client, province.officer, "ask", campaign.pk, **data).status_code == 302
    request = ReportRequest.objects.get()
    assert (request.kind, request.start, request.end, request.due) == ("quick", today, today, today)
    assert {report.due for report in request.reports.all()} == {today}


def test_a_recurring_report_is_asked_for_and_stopped_on_the_page(client, province, campaign):
    first = timezone.localdate().replace(day=1)
    data = {"title": "Báo cáo tháng", "often": "monthly", "start": first.isoformat(), "names": [COMMUNES]}
    assert send(client, province.officer, "ask", campaign.pk, **data).status_code == 302
    series = campaign.report_series.get()
    assert series.requests.exists()
    assert send(client, province.commune_officers[0], "stop", series.pk).status_code == 404
    send(client, province.officer, "stop", series.pk, key="s")
    series.refresh_from_db()
    assert series.stopped_at


def test_a_monthly_report_keeps_the_day_that_the_plan_names(client, province):
    words = "Hằng tháng báo cáo kết quả về UBND tỉnh trước ngày 25"
    report = {"text": words, "from": [COMMUNES], "to": ["UBND tỉnh"]}
    campaign = make_campaign(province, counting_duties(), others=[(Fact.Kind.REPORT, report)])
    proposal = Proposal.objects.get(campaign=campaign)
    form = page(client, province.officer, "proposal", proposal.pk).context["form"]
    assert (form["often"].value(), form["due_day"].value()) == ("monthly", 25)
    first = timezone.localdate().replace(day=1)
    data = {"often": "monthly", "start": first.isoformat(), "names": [COMMUNES], "title": "Tháng"}
    for key, day in enumerate(("25", "31")):
        data |= {"due_day": day}
        assert send(client, province.officer, "ask", campaign.pk, **data, key=key).status_code == 302
    days = [
        {one.due.day for one in series.requests.all()} for series in campaign.report_series.order_by("pk")
    ]
    assert days[0] == {25}
    assert days[1] <= {28, 29, 30, 31}
    assert page(client, province.officer, "proposed", campaign.pk).context["rows"][0].given == 3


def test_the_last_day_of_a_series_is_the_one_entered_for_it_and_not_that_of_one_report(
    client, province, campaign
):
    shown = page(client, province.officer, "ask", campaign.pk).context["form"]
    filled = {name: shown[name].value() for name in ("start", "end", "due_after")}
    assert filled["end"] == timezone.localdate()
    data = {"often": "monthly", "names": [COMMUNES], **filled}
    assert send(client, province.officer, "ask", campaign.pk, **data, title="Không hạn").status_code == 302
    last = (timezone.localdate() + timedelta(days=90)).isoformat()
    send(client, province.officer, "ask", campaign.pk, **data, title="Có hạn", until=last, key="2")
    ends = {series.title: series.until for series in campaign.report_series.all()}
    assert ends == {"Không hạn": None, "Có hạn": date.fromisoformat(last)}


def test_a_proposal_is_looked_at_changed_or_dismissed_on_the_page(client, province, campaign):
    duty = campaign.duties.first()
    units = [unit.pk for unit in province.communes]
    proposal = Proposal.objects.create(
        campaign=campaign, duty=duty, kind="by-day", title="Báo cáo kết quả", units=units
    )
    assert "Báo cáo kết quả" in page(client, province.officer, "proposal", proposal.pk).content.decode()
    assert duty.text in page(client, province.officer, "proposed", campaign.pk).content.decode()
    for name in ("proposal", "proposed"):
        pk = proposal.pk if name == "proposal" else campaign.pk
        assert page(client, province.commune_officers[0], name, pk).status_code == 404
    assert send(client, province.commune_officers[0], "dismiss", proposal.pk, reason="x").status_code == 404
    send(client, province.officer, "dismiss", proposal.pk, reason="Đã có báo cáo tháng", key="d")
    proposal.refresh_from_db()
    assert (proposal.state, proposal.reason) == ("dismissed", "Đã có báo cáo tháng")


def test_an_office_defines_figures_and_forms_on_the_page(client, province, campaign):
    data = {
        "name": "Số cụm loa",
        "measure": "cụm",
        "prompt": "Bao nhiêu cụm?",
        "over_units": "sum",
        "over_periods": "last",
        "low": "0",
        "high": "1.500,5",
        "decimals": "0",
    }
    assert send(client, province.officer, "new-figure", **data).status_code == 302
    made = Figure.objects.get(name="Số cụm loa")
    assert (made.over_periods, str(made.high)) == ("last", "1500.5000")
    form = {
        "name": "Mẫu 1",
        "sections": "Kết quả: nêu rõ\nKiến nghị",
        "figures": [made.pk, figure("items").pk],
    }
    assert send(client, province.officer, "new-template", key="t", **form).status_code == 302
    template = ReportTemplate.objects.get(name="Mẫu 1")
    assert [(row["title"], row["prompt"]) for row in template.sections] == [
        ("Kết quả", "nêu rõ"),
        ("Kiến nghị", ""),
    ]
    assert "Mẫu 1" in page(client, province.officer, "templates").content.decode()
    assert send(client, province.commune_officers[0], "retire-template", template.pk).status_code == 404
    send(client, province.officer, "retire-template", template.pk)
    assert "Mẫu 1" not in page(client, province.officer, "templates").content.decode()


def test_a_request_is_closed_on_the_page(client, province, report):
    data = {"act": "close", "reason": "Đã đủ"}
    assert send(client, province.commune_officers[0], "end", report.request_id, **data).status_code == 404
    send(client, province.officer, "end", report.request_id, **data)
    assert UnitReport.objects.get(pk=report.pk).request.state == "closed"
    assert "Đã đủ" in page(client, province.commune_officers[0], "detail", report.pk).content.decode()


def test_the_page_of_a_campaign_leads_to_its_reports(client, province, report):
    client.force_login(province.officer)
    url = reverse("campaigns:detail", args=[report.request.campaign_id])
    shown = client.get(url).content.decode()
    assert reverse("reports:request", args=[report.request_id]) in shown
    assert reverse("reports:ask", args=[report.request.campaign_id]) in shown


def test_groups_of_one_name_are_told_apart_by_their_unit(client, province, campaign):
    for unit in (province.top, province.communes[0]):
        Group.objects.create(name="Các tổ dân phố", under=unit)
    shown = page(client, province.officer, "ask", campaign.pk).text
    for unit in (province.top, province.communes[0]):
        assert f"Các tổ dân phố ({unit.name})" in shown


def test_a_report_that_is_ordered_in_the_middle_of_a_sentence_is_quoted_so(client, province):
    report = {"text": "tổng hợp, báo cáo kết quả về UBND tỉnh", "from": [COMMUNES], "to": ["UBND tỉnh"]}
    campaign = make_campaign(province, counting_duties(), others=[(Fact.Kind.REPORT, report)])
    text = page(client, province.officer, "proposed", campaign.pk).content.decode()
    assert '<blockquote class="loa-source">…tổng hợp, báo cáo' in text
