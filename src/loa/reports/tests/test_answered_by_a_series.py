"""A report of every period is the work that the plan laid on units: each is a proof, the last hands it in."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from loa.assignments.models import Assignment
from loa.campaigns.models import Cooperation, Duty
from loa.campaigns.tests.factories import COMMUNES, make_campaign
from loa.documents.models import Fact
from loa.reports.actions import asking, proposals
from loa.reports.actions.asking import Asked, Recurring
from loa.reports.actions.states import accept_report, return_report
from loa.reports.models import Proposal
from loa.reports.tests.factories import counting_duties, make_template, submit

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(province):
    report = {"text": "hằng tuần báo cáo kết quả về UBND tỉnh", "from": [COMMUNES], "to": ["UBND tỉnh"]}
    return make_campaign(province, counting_duties(), others=[(Fact.Kind.REPORT, report)])


def asked(province, campaign, **values):
    """The proposal of the plan, asked for weekly from two weeks ago: three requests, to this week."""
    today = timezone.localdate()
    first = today - timedelta(days=today.weekday() + 14)
    proposal = Proposal.objects.get(campaign=campaign)
    return proposals.accept_recurring(
        province.officer,
        proposal,
        template=make_template(province),
        title="Báo cáo tuần.",
        recurring=Recurring("weekly", first, due_after=30, **values),
        of=Asked(proposal.units),
    )


def reports(province, series):
    return [
        request.reports.get(unit=province.communes[0])
        for request in series.requests.order_by("start").filter(start__lte=timezone.localdate())
    ]


def told(client, user, assignment):
    client.force_login(user)
    return client.get(f"/assignments/{assignment.pk}/").content.decode()


def test_the_page_of_the_work_leads_to_its_report_that_waits(client, province, campaign):
    doer, other = province.commune_officers
    first, second, _last = reports(province, asked(province, campaign))
    whole = campaign.assignments.get(duty__kind="report", unit=province.communes[0])
    # A duty may be nothing but a report, too.
    Duty.objects.filter(pk=whole.duty_id).update(kind=Duty.Kind.DUTY, number=900)
    assert first.request.title.startswith("Báo cáo tuần ("), "the end of a sentence does not stand before it"
    leads = [f'href="/reports/{report.pk}/"' for report in (first, second)]
    shown = told(client, doer, whole)
    assert [link in shown for link in leads] == [True, False]
    submit(doer, first)
    shown = told(client, doer, whole)
    assert [link in shown for link in leads] == [False, True]
    of_other = campaign.assignments.get(duty=whole.duty, unit=province.communes[1])
    assert not any(link in told(client, other, of_other) for link in leads)
    Cooperation.objects.create(duty=whole.duty, unit=province.health)
    helper = told(client, province.health_officer, whole)
    assert "đơn vị phối hợp" in helper
    assert leads[1] not in helper, "who helps with the work does not see the report"
    Assignment.objects.filter(pk=whole.pk).update(period_start=first.request.start)
    assert leads[1] not in told(client, doer, whole), "that is the report of another round"


def work(province, campaign):
    found = campaign.assignments.get(duty__kind="report", unit=province.communes[0], parent=None)
    return found.state, found.proofs.count()


def test_each_report_proves_the_work_and_the_last_one_hands_it_in(province, campaign):
    doer = province.commune_officers[0]
    first, second, last = reports(province, asked(province, campaign, until=timezone.localdate()))
    submit(doer, first)
    assert work(province, campaign) == ("in-progress", 1)
    submit(doer, last)
    assert work(province, campaign) == ("in-progress", 2), "one of the second week is still owed"
    submit(doer, second)
    assert work(province, campaign) == ("handed-in", 3)
    for report in (first, last):
        accept_report(province.officer, report)
        assert work(province, campaign)[0] == "handed-in"
    return_report(province.officer, first, reason="Thiếu số liệu")
    assert work(province, campaign)[0] == "returned"
    accept_report(province.officer, second)
    submit(doer, first)
    assert work(province, campaign)[0] == "handed-in"
    accept_report(province.officer, first)
    assert work(province, campaign)[0] == "confirmed"


def test_the_stop_of_an_open_series_ends_the_work_of_units_that_owe_nothing(province, campaign):
    doer, other = province.commune_officers
    series = asked(province, campaign)
    for report in reports(province, series):
        accept_report(province.officer, submit(doer, report))
    submit(other, series.requests.earliest("start").reports.get(unit=province.communes[1]))
    assert work(province, campaign)[0] == "in-progress"
    for request in series.requests.filter(start__gt=timezone.localdate()):
        asking.withdraw_request(province.officer, request, reason="Dừng")
    asking.stop_series(province.officer, series)
    assert work(province, campaign)[0] == "confirmed"
    step = campaign.assignments.get(duty__kind="report", unit=province.communes[0]).steps.last()
    assert "Không còn kỳ báo cáo nào" in step.words
    behind = campaign.assignments.get(duty__kind="report", unit=province.communes[1])
    assert behind.state == "in-progress", "two of its reports are still to come"
    for request in series.requests.filter(state="open"):
        asking.close_request(province.officer, request, reason="Đủ rồi")
    behind.refresh_from_db()
    assert behind.state == "handed-in", "the missing ones are asked for no more; what came is not accepted"


def test_a_duty_that_comes_again_is_done_round_by_round(province, campaign):
    doer = province.commune_officers[0]
    first, second, _last = reports(province, asked(province, campaign))
    whole = campaign.assignments.get(duty__kind="report", unit=province.communes[0])
    Assignment.objects.filter(pk=whole.pk).update(period_start=first.request.start)
    Assignment.objects.create(
        campaign=campaign, duty=whole.duty, unit=whole.unit, period_start=second.request.start
    )
    submit(doer, first)
    rounds = campaign.assignments.filter(duty=whole.duty, unit=whole.unit).order_by("period_start")
    assert [row.state for row in rounds] == ["handed-in", "offered"]
    accept_report(province.officer, first)
    submit(doer, second)
    assert [row.state for row in rounds.all()] == ["confirmed", "handed-in"]
