"""A reason typed into a form of the reports comes back with the refusal beside it."""

import pytest
from django.urls import reverse
from lxml import html

from loa.campaigns.tests.factories import COMMUNES, make_campaign
from loa.documents.models import Fact
from loa.reports.actions.evaluating import set_objective
from loa.reports.actions.scoring import define_usual_criteria
from loa.reports.models import Proposal, ReportRequest
from loa.reports.tests.commended import make_half_done, proposed, scored
from loa.reports.tests.evaluated import goal
from loa.reports.tests.factories import counting_duties, make_request, make_started, submit

pytestmark = pytest.mark.django_db
LONG = "Loa xã kêu rõ. " * 300


def form_at(answer, address):
    """The form that goes to the address and was opened, of a page that says 422."""
    assert answer.status_code == 422
    page = html.fromstring(answer.content.decode())
    (form,) = page.xpath(f"//form[@action='{address}'][.//*[@class='loa-field__error']]")
    return form


def said(form):
    return form.xpath("string(.//*[@class='loa-field__error'])")


@pytest.fixture
def asked(province):
    return make_request(province, make_started(province))


def test_a_day_that_is_none_leaves_the_reason_and_what_was_typed(client, province, asked):
    client.force_login(province.officer)
    address = reverse("reports:move-due-day", args=[asked.pk])
    sent = {"key": "a", "day": "31/02/2027", "reason": "Chờ số liệu"}
    form = form_at(client.post(address, sent), address)
    found = dict(form.form_values())
    assert (found["day"], found["reason"]) == ("31/02/2027", "Chờ số liệu")
    assert "31/02/2027" in said(form)
    assert form.xpath("ancestor::details/@open")


def test_an_end_without_a_reason_opens_its_own_form(client, province, asked):
    client.force_login(province.officer)
    address = reverse("reports:end", args=[asked.pk])
    for act in ("close", "withdraw"):
        form = form_at(client.post(address, {"key": act, "act": act, "reason": " "}), address)
        assert form.xpath(f".//button[@value='{act}']")
    assert ReportRequest.objects.get(pk=asked.pk).state == ReportRequest.State.OPEN


def test_a_report_returned_without_a_reason_opens_the_form(client, province, asked):
    report = asked.reports.get(unit=province.communes[0])
    submit(province.commune_officers[0], report)
    client.force_login(province.officer)
    address = reverse("reports:decide", args=[report.pk])
    assert said(form_at(client.post(address, {"key": "a", "act": "return", "words": " "}), address))


def test_a_proposal_dismissed_without_a_reason_opens_its_own_form(client, province):
    report = {"text": "báo cáo kết quả trước ngày 30/11/2026", "from": [COMMUNES], "to": ["Sở Y tế"]}
    others = [(Fact.Kind.REPORT, {**report, "due": f"2026-11-{day}"}) for day in (29, 30)]
    make_campaign(province, counting_duties(), others=others)
    _first, second = Proposal.objects.order_by("pk")
    client.force_login(province.officer)
    address = reverse("reports:dismiss", args=[second.pk])
    assert said(form_at(client.post(address, {"key": "a", "reason": " "}), address))


def test_what_was_learnt_is_not_lost_where_it_is_too_long(client, province):
    campaign = make_started(province)
    row = set_objective(province.officer, campaign, goal=goal())
    client.force_login(province.officer)
    address = reverse("reports:lesson", args=[row.pk])
    client.post(address, {"key": "a", "worked": "Tốt", "to_change": "Sớm hơn"})
    form = form_at(client.post(address, {"key": "b", "worked": LONG, "to_change": "Muộn hơn"}), address)
    found = dict(form.form_values())
    assert (found["worked"].strip(), found["to_change"].strip()) == (LONG.strip(), "Muộn hơn")
    row.refresh_from_db()
    assert (row.worked, row.to_change) == ("Tốt", "Sớm hơn")


@pytest.fixture
def nominated(province, leader):
    campaign = make_half_done(province)
    define_usual_criteria(province.officer, campaign)
    return proposed(province, campaign)


def test_points_that_are_no_number_leave_their_reason_in_their_line(client, province, nominated):
    client.force_login(province.officer)
    address = reverse("reports:score", args=[nominated.pk])
    by_hand = nominated.campaign.criteria.get(figure=None)
    sent = {"key": "a", "criterion": by_hand.pk, "points": "mười", "reason": "Có mô hình mới"}
    form = form_at(client.post(address, sent), address)
    found = dict(form.form_values())
    assert (found["points"], found["reason"]) == ("mười", "Có mô hình mới")
    assert said(form)


def test_a_decision_that_is_refused_keeps_council_and_reason(client, province, leader, nominated):
    scored(province, nominated)
    client.force_login(leader)
    address = reverse("reports:decide-commendation", args=[nominated.pk])
    sent = {"key": "a", "act": "refuse", "council": "Hội đồng xã", "day": "01/02/2026", "reason": ""}
    form = form_at(client.post(address, sent), address)
    found = dict(form.form_values())
    assert (found["council"], found["day"]) == ("Hội đồng xã", "01/02/2026")
    nominated.refresh_from_db()
    assert nominated.decided_at is None


@pytest.mark.parametrize("act", ["close", "withdraw"])
def test_a_reason_that_is_too_long_is_not_cut_but_comes_back_whole(client, province, asked, act):
    client.force_login(province.officer)
    address = reverse("reports:end", args=[asked.pk])
    form = form_at(client.post(address, {"key": act, "act": act, "reason": LONG}), address)
    assert dict(form.form_values())["reason"].strip() == LONG.strip()
    assert "1.000" in said(form)
    assert ReportRequest.objects.get(pk=asked.pk).state == ReportRequest.State.OPEN


def test_words_of_a_return_that_are_too_long_come_back_whole(client, province, asked):
    report = asked.reports.get(unit=province.communes[0])
    submit(province.commune_officers[0], report)
    client.force_login(province.officer)
    address = reverse("reports:decide", args=[report.pk])
    form = form_at(client.post(address, {"key": "r", "act": "return", "words": LONG}), address)
    assert dict(form.form_values())["words"].strip() == LONG.strip()
    assert "4.000" in said(form)
