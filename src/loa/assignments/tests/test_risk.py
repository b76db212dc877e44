"""What endangers an assignment: each reason alone, its bounds, and one rule for counts, marks and lists."""

from datetime import datetime, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from loa.assignments.models import Assignment, Extension
from loa.assignments.queries import Days, Risk, at_risk, risk, risk_words
from loa.assignments.tests.factories import asked, assignment_of
from loa.campaigns.models import Campaign, Phase
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_province

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
BEGAN = 20  # days before today
State = Assignment.State


@pytest.fixture
def province():
    return make_province(communes=3)


@pytest.fixture
def campaign(province):
    campaign = make_campaign(
        province, [duty("Phát 10 lượt tin trên đài xã", [COMMUNES]), duty("Treo băng rôn", [COMMUNES])]
    )
    began = timezone.make_aware(datetime.combine(TODAY - timedelta(days=BEGAN), time(9)))
    Campaign.objects.filter(pk=campaign.pk).update(started_at=began)
    campaign.duties.filter(number=1).update(target=10, counts="broadcasts")
    campaign.assignments.update(state=State.IN_PROGRESS, due=TODAY + timedelta(days=60))
    campaign.refresh_from_db()
    return campaign


@pytest.fixture
def work(province, campaign):
    """A duty without a number to reach."""
    return assignment_of(campaign, province.communes[0], number=2)


@pytest.fixture
def counted(province, campaign):
    """Ten broadcasts to reach."""
    return assignment_of(campaign, province.communes[0])


def put(assignment, days, state=State.IN_PROGRESS, **values):
    due = TODAY + timedelta(days=days)
    Assignment.objects.filter(pk=assignment.pk).update(state=state, due=due, **values)


def ask(assignment, by, state="asked"):
    return Extension.objects.create(
        assignment=assignment, asked_by=by, reason="Loa hỏng", old_due=TODAY, new_due=TODAY, state=state
    )


def found(assignment):
    """The reason, and whether the filter takes it: always the same answer."""
    rows = Assignment.objects.filter(pk=assignment.pk)
    reason = rows.annotate(risk=risk(Days.of())).get().risk
    assert rows.filter(at_risk(Days.of())).exists() == bool(reason)
    return reason


@pytest.mark.parametrize("state", State.values)
@pytest.mark.parametrize("days", [-1, 0, 7, 8])
def test_near_its_day_only_what_is_not_accepted_or_returned_is_at_risk_by_its_state(work, state, days):
    put(work, days, state)
    near = 0 <= days <= 7
    expected = (
        {State.OFFERED: Risk.NOT_ACCEPTED, State.RETURNED: Risk.RETURNED}.get(state, "") if near else ""
    )
    assert found(work) == expected


@pytest.mark.parametrize("days", [-1, 0, 7, 8])
def test_an_ask_that_nobody_answered_endangers_what_is_near(work, province, days):
    put(work, days)
    one = ask(work, province.officer)
    assert found(work) == (Risk.EXTENSION if 0 <= days <= 7 else "")
    Extension.objects.filter(pk=one.pk).update(state="refused")
    assert found(work) == ""


@pytest.mark.parametrize(
    ("days", "done", "reason"),
    [
        (5, 7, Risk.BEHIND),  # 20 of 25 days are gone: eight should be there
        (5, 8, ""),
        (14, 4, Risk.BEHIND),  # 20 of 34 days: 5.9, so five
        (14, 5, ""),
        (15, 0, ""),  # too far ahead
        (0, 9, Risk.BEHIND),
        (0, 10, ""),
        (-1, 0, ""),  # late is more than at risk
    ],
)
def test_what_is_behind_an_even_pace_is_at_risk(counted, days, done, reason):
    put(counted, days, counted=done)
    assert found(counted) == reason


@pytest.mark.parametrize("state", [State.HANDED_IN, State.CONFIRMED, State.DECLINED, State.WITHDRAWN])
def test_what_is_not_open_is_never_behind(counted, state):
    put(counted, 3, state)
    assert found(counted) == ""


def test_without_a_number_to_reach_nothing_is_behind(work):
    put(work, 1)
    assert found(work) == ""


def test_a_part_is_held_against_its_share_and_a_period_from_its_first_day(counted, province):
    part = Assignment.objects.create(
        campaign=counted.campaign, duty=counted.duty, unit=counted.unit, parent=counted, share=2,
        officer=province.commune_officers[0].person,
    )  # fmt: skip
    put(part, 5, counted=0)
    assert found(part) == Risk.BEHIND
    put(part, 5, counted=1)
    assert found(part) == ""
    put(counted, 10, counted=4, period_start=TODAY - timedelta(days=5))
    assert found(counted) == ""
    put(counted, 10, counted=2, period_start=TODAY - timedelta(days=5))
    assert found(counted) == Risk.BEHIND


def test_the_reason_is_said_in_words(counted, work):
    put(counted, 5, counted=3)
    put(work, 0, State.OFFERED)
    rows = {row.pk: row for row in Assignment.objects.annotate(risk=risk(Days.of())).exclude(risk="")}
    assert risk_words(rows[counted.pk]) == "đã làm 3/10, chậm so với tiến độ đều, còn 5 ngày"
    assert risk_words(rows[work.pk]) == "chưa nhận, đến hạn hôm nay"


@pytest.fixture
def endangered(counted, work, province):
    put(counted, 5, counted=3)
    put(work, 2, State.OFFERED)
    other = assignment_of(counted.campaign, province.communes[1])
    put(other, 6, State.RETURNED, counted=10)
    return counted.campaign


def test_the_pages_of_an_assignment_and_a_duty_say_why(client, endangered, counted, province):
    client.force_login(province.officer)
    with CaptureQueriesContext(connection) as seen:
        page = client.get(reverse("assignments:detail", args=[counted.pk])).text
    assert asked(seen) <= 15
    assert "Nguy cơ trễ: đã làm 3/10, chậm so với tiến độ đều, còn 5 ngày" in page
    address = reverse("assignments:duty", args=[counted.duty_id])
    page = client.get(address).text
    assert page.count("Nguy cơ trễ: ") == 2
    at_risk = client.get(address, {"state": "risk"})
    assert "Nguy cơ trễ: " not in at_risk.text
    assert "Đã làm 3/10, chậm so với tiến độ đều, còn 5 ngày" in at_risk.text
    listed = at_risk.context["page"].object_list
    assert {row.unit for row in listed} == set(province.communes[:2])


def test_a_units_own_list_says_why(client, endangered, province):
    client.force_login(province.commune_officers[0])
    page = client.get(reverse("assignments:index")).text
    assert page.count("Nguy cơ trễ: ") == 2


def test_the_page_of_the_campaign_counts_by_duty_and_reason(client, endangered, province):
    client.force_login(province.officer)
    with CaptureQueriesContext(connection) as seen:
        page = client.get(reverse("campaigns:detail", args=[endangered.pk]))
    assert asked(seen) <= 15
    panel = next(p.context for p in page.context["panels"] if p.template == "assignments/risk_panel.html")
    told = {one.duty.number: (one.count, one.reasons) for one in panel["duties"]}
    assert (panel["count"], told) == (
        3,
        {1: (2, [(Risk.RETURNED, 1), (Risk.BEHIND, 1)]), 2: (1, [(Risk.NOT_ACCEPTED, 1)])},
    )
    shown = page.text.split('id="campaign-risk"')[1].split("</section>")[0]
    assert shown.lower().count("nguy cơ trễ") == 1, "the heading says it for all below"
    for one in panel["duties"]:
        listed = client.get(reverse("assignments:duty", args=[one.duty.pk]), {"state": "risk"})
        assert listed.context["page"].paginator.count == one.count
    Assignment.objects.update(due=TODAY + timedelta(days=60))
    page = client.get(reverse("campaigns:detail", args=[endangered.pk]))
    assert "assignments/risk_panel.html" not in {p.template for p in page.context["panels"]}


def test_the_page_of_the_campaign_counts_by_phase_where_there_are_several(client, endangered, province):
    client.force_login(province.officer)
    first = Phase.objects.create(campaign=endangered, number=1, name="Đợt chuẩn bị")
    address = reverse("campaigns:detail", args=[endangered.pk])
    endangered.duties.filter(number=1).update(phase=first)
    assert _phases_told(client.get(address)) == [(first, 2), (None, 1)]
    second = Phase.objects.create(campaign=endangered, number=2, name="Đợt cao điểm")
    Phase.objects.create(campaign=endangered, number=3, name="Đợt không có nguy cơ")
    endangered.duties.filter(number=2).update(phase=second)
    with CaptureQueriesContext(connection) as seen:
        page = client.get(address)
    assert asked(seen) <= 15
    assert _phases_told(page) == [(first, 2), (second, 1)]
    assert f'?phase={second.pk}#duties">Đợt cao điểm</a> <b class="loa-num">1</b>' in page.text
    listed = client.get(address, {"phase": second.pk}).context["page"].object_list
    assert [row.duty.number for row in listed] == [2]


def test_what_is_all_of_one_phase_is_counted_once(client, endangered, province):
    client.force_login(province.officer)
    only = Phase.objects.create(campaign=endangered, number=1, name="Cả năm")
    endangered.duties.update(phase=only)
    assert _phases_told(client.get(reverse("campaigns:detail", args=[endangered.pk]))) == []


def _phases_told(page):
    panel = next(p.context for p in page.context["panels"] if p.template == "assignments/risk_panel.html")
    return panel["phases"]
