"""What comes again begins where the plan says that it does, and is due on the day that the plan names."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.assignments import recurring
from loa.assignments.models import Assignment
from loa.campaigns.actions import DutySettings, set_duty
from loa.campaigns.forms import DutyForm
from loa.campaigns.models import Duty
from loa.campaigns.periods import WEEK, Rhythm
from loa.campaigns.preview import start_preview
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign, make_plan, make_province
from loa.documents.models import Fact
from loa.work.models import Clock
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
PHASES = [
    (Fact.Kind.PHASE, {"name": "Đợt 1", "start": "2026-12-01", "end": "2027-01-31", "text": None}),
    (Fact.Kind.PHASE, {"name": "Đợt 2", "start": "2027-02-15", "end": "2027-06-30", "text": None}),
]
WEEKLY, MONTHLY = due("mỗi tuần", None), due("mỗi tháng", None)
SPAN = due("từ ngày 01/12/2026 đến hết ngày 30/6/2027", "2027-06-30")
DUTIES = [
    duty("Mỗi tuần phát sóng 02 phóng sự", ["Sở Y tế"], due=[WEEKLY, SPAN]),
    duty("Phát bản tin mỗi tuần trong Đợt 1 và Đợt 2", [COMMUNES], due=[WEEKLY]),
    duty("Sinh hoạt dưới cờ mỗi tháng trong Đợt 2", ["Sở Y tế"], due=[MONTHLY]),
    duty("Hằng tháng, trước ngày 25, báo cáo", [COMMUNES], due=[due("Hằng tháng", None)]),
    duty("Phát loa", ["Sở Y tế"], due=[due("hằng tuần", None)]),
]
# The first day of the first round, and the day by which it is due; 28/02/2027 is a Sunday.
FIRST = [
    (date(2026, 11, 30), date(2026, 12, 4)),
    (date(2026, 11, 30), date(2026, 12, 4)),
    (date(2027, 2, 1), date(2027, 3, 1)),
    (date(2026, 11, 1), date(2026, 11, 25)),
    (date(2026, 11, 23), date(2026, 11, 27)),
]


@pytest.fixture(autouse=True)
def today(monkeypatch):
    """The tests' own day, which they move on: a Monday before both phases."""
    now = {"day": date(2026, 11, 23)}
    monkeypatch.setattr(timezone, "localdate", lambda *_a, **_k: now["day"])
    return now


@pytest.fixture
def plan():
    province = make_province(communes=2)
    made = make_plan(province, DUTIES, others=PHASES)
    made.province = province
    return made


def clock():
    Clock.objects.get_or_create(name=recurring.CLOCK)
    recurring.wake()
    work_off([Clock])


def rounds(number):
    rows = Assignment.objects.filter(duty__number=number)
    return sorted(set(rows.values_list("period_start", "due")))


def test_the_first_round_is_that_of_the_beginning_that_the_plan_names(plan, today):
    preview = start_preview(plan)
    campaign = make_campaign(plan.province, document=plan)
    assert [rounds(number)[0] for number in range(1, 6)] == FIRST
    clock()
    assert Assignment.objects.count() == preview.altogether
    assert {number: len(rounds(number)) for number in (1, 2, 3)} == {1: 2, 2: 2, 3: 1}
    until = list(campaign.duties.values_list("recurs_until", flat=True))
    assert until == [date(2027, 6, 30)] * 3 + [None] * 2
    today["day"] = date(2026, 12, 21)
    clock()
    assert [due_day.day for _start, due_day in rounds(4)] == [25, 25, 25]


def test_the_start_says_when_the_first_round_is_due(plan, client):
    client.force_login(plan.province.officer)
    page = client.get(reverse("campaigns:start", args=[plan.pk])).content.decode()
    section = page.split("Nhiệm vụ lặp lại")[1].split("</section>")[0]
    assert section.count("04/12/2026") == 2
    assert section.count("đến hết 30/06/2027") == 3
    assert '<span class="loa-num">30/06/2027' not in section  # that day ends it
    assert "25/11/2026" in section
    assert "01/03/2027" in section


def test_a_person_sets_where_it_begins(plan, today):
    campaign = make_campaign(plan.province, [duty("Việc", [COMMUNES])], document=None)
    one = campaign.duties.get()
    data = {"period": WEEK, "period_day": 5, "recurs_from": "2026-12-14", "offset_days": ""}
    form = DutyForm(data, duty=one)
    assert form.is_valid(), form.errors
    set_duty(plan.province.officer, one, form.answer)
    clock()
    assert rounds(1) == [(date(2026, 12, 14), date(2026, 12, 18))]
    one = Duty.objects.get(pk=one.pk)
    assert DutyForm(duty=one).initial["recurs_from"] == date(2026, 12, 14)
    set_duty(plan.province.officer, one, DutySettings(rhythm=Rhythm(WEEK, 5)))
    assert Duty.objects.get(pk=one.pk).recurs_from is None
