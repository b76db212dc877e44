"""The pages of a report that the plan orders say to whom it goes, and that it is work of units already."""

from __future__ import annotations

import pytest

from loa.assignments.models import Assignment
from loa.campaigns.tests.factories import COMMUNES, make_campaign
from loa.documents.models import Fact
from loa.reports.models import Proposal
from loa.reports.tests.browsing import page
from loa.reports.tests.factories import counting_duties

pytestmark = pytest.mark.django_db
TWICE = "không đơn vị nào phải nộp hai lần"


def ordered(province, to):
    report = {"text": f"báo cáo kết quả về {to} trước ngày 30/11/2026", "from": [COMMUNES], "to": [to]}
    others = [(Fact.Kind.REPORT, {**report, "due": "2026-11-30"})]
    return Proposal.objects.get(campaign=make_campaign(province, counting_duties(), others=others))


def asked(client, province, proposal):
    return page(client, province.officer, "proposal", proposal.pk).content.decode()


def test_the_form_says_that_the_plan_names_another_receiver(client, province):
    shown = asked(client, province, ordered(province, "Sở Y tế"))
    assert "Kế hoạch ghi báo cáo về Sở Y tế" in shown
    assert "UBND tỉnh Bình Sơn, cơ quan gửi yêu cầu" in shown


def test_the_form_is_silent_where_the_plan_names_the_office_that_asks(client, province):
    assert "Kế hoạch ghi báo cáo về" not in asked(client, province, ordered(province, "UBND tỉnh Bình Sơn"))


def test_the_names_that_report_stand_ticked_before_the_others(client, province):
    """The box shows six names; who is ticked below them looks like nobody."""
    proposal = ordered(province, "Sở Y tế")
    party = proposal.campaign.parties.get(name=COMMUNES)
    proposal.campaign.parties.filter(pk=party.pk).delete()
    proposal.campaign.parties.create(name=COMMUNES, units=party.units)
    box = asked(client, province, proposal).split('class="report-choices"')[1].split("</div>")[0]
    assert [("checked" in one, COMMUNES in one) for one in box.split("<label")[1:]] == [
        (True, True),
        (False, False),
    ]


def test_who_receives_a_report_of_its_group_is_not_asked_for_it(province):
    first, second = province.communes
    assert ordered(province, first.name).units == [second.pk]


def test_the_pages_say_that_a_report_is_work_already_and_not_done_twice(client, province):
    proposal = ordered(province, "UBND tỉnh Bình Sơn")
    of_all = page(client, province.officer, "proposed", proposal.campaign_id).content.decode()
    for shown in (of_all, asked(client, province, proposal)):
        assert "Đã giao cho 2 đơn vị" in shown
        assert TWICE in shown
    Assignment.objects.filter(duty=proposal.duty).update(state=Assignment.State.WITHDRAWN)
    assert TWICE not in page(client, province.officer, "proposed", proposal.campaign_id).content.decode()
    assert TWICE not in asked(client, province, proposal)


def test_a_report_of_every_period_is_that_work_bit_by_bit_and_the_pages_say_so(client, province):
    proposal = ordered(province, "UBND tỉnh Bình Sơn")
    Proposal.objects.filter(pk=proposal.pk).update(kind=Proposal.Kind.RECURRING)
    of_all = page(client, province.officer, "proposed", proposal.campaign_id).content.decode()
    for shown in (of_all, asked(client, province, proposal)):
        assert TWICE not in shown
        assert "nộp báo cáo kỳ cuối là nộp kết quả" in shown
