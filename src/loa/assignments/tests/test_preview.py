"""What is shown before a start is what the start, and the clock that it wakes, make of it."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.assignments import recurring
from loa.assignments.models import Assignment
from loa.campaigns.models import Campaign, Cooperation
from loa.campaigns.preview import start_preview
from loa.campaigns.tests.factories import (
    COMMUNES,
    due,
    duty,
    make_campaign,
    make_plan,
    make_province,
    usual_duties,
)
from loa.documents.models import Fact
from loa.work.models import Clock
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
WEEKLY, MONTHLY, QUARTERLY = ([due(words, None)] for words in ("hằng tuần", "hằng tháng", "hằng quý"))
HEALTH = ["Sở Y tế"]
PHASE = (Fact.Kind.PHASE, {"name": "Cao điểm", "start": "2026-06-01", "end": "2026-06-17", "text": None})
REPORT = (Fact.Kind.REPORT, {"text": "báo cáo kết quả", "from": HEALTH, "to": [], "due": "2026-12-01"})


@pytest.fixture(autouse=True)
def today(monkeypatch):
    """A Wednesday, and another day where a test wants one."""
    now = {"day": date(2026, 6, 10)}
    monkeypatch.setattr(timezone, "localdate", lambda *_a, **_k: now["day"])
    return now


def started(plan):
    """A campaign on the plan, with what the clock makes at once."""
    Clock.objects.get_or_create(name=recurring.CLOCK)
    province = plan.province
    campaign = make_campaign(province, document=plan)
    work_off([Clock, Campaign])
    return campaign


def plan_of(duties, *, others=(), communes=3):
    province = make_province(communes=communes)
    plan = make_plan(province, duties, others=list(others))
    plan.province = province
    return plan


@pytest.mark.parametrize(
    ("duties", "others", "rows", "ahead"),
    [
        (usual_duties(), (), 1 + 3 + 4 + 3 * 3, 3 * 2),
        ([duty("Một việc", HEALTH), duty("Không ai", [])], (), 1, 0),
        ([duty("Việc tuần", HEALTH, due=WEEKLY)], (), 3, 2),
        ([duty("Việc tháng", [COMMUNES], due=MONTHLY)], (), 3, 0),
        ([duty("Việc quý", ["Sở Y tế", COMMUNES], due=QUARTERLY), duty("B", HEALTH)], (), 5, 0),
        ([duty("Việc tuần trong đợt", [COMMUNES], due=WEEKLY)], (PHASE,), 3 * 2, 3),
        ([duty("A", HEALTH, cooperating=["Sở Y tế", COMMUNES])], (REPORT,), 2, 0),
    ],
)
def test_it_says_exactly_what_the_start_makes(duties, others, rows, ahead):
    plan = plan_of(duties, others=others)
    preview = start_preview(plan)
    campaign = started(plan)
    assert preview.altogether == Assignment.objects.count() == rows
    assert preview.ahead == ahead
    assert preview.duties + preview.reports == campaign.duties.count()
    assert preview.units == Assignment.objects.values("unit").distinct().count()
    assert preview.cooperating == Cooperation.objects.values("unit").distinct().count()


def test_the_next_month_is_counted_once_it_is_near(today):
    today["day"] = date(2026, 6, 20)
    plan = plan_of([duty("Việc tháng", [COMMUNES], due=MONTHLY)])
    preview = start_preview(plan)
    started(plan)
    assert (preview.altogether, preview.ahead) == (Assignment.objects.count(), 3) == (6, 3)


def test_a_unit_that_ends_before_the_next_round_has_no_share_in_it():
    plan = plan_of([duty("Việc tuần", [COMMUNES], due=WEEKLY)])
    ending = plan.province.communes[0]
    ending.valid_to = date(2026, 6, 20)
    ending.save()
    preview = start_preview(plan)
    started(plan)
    assert preview.altogether == Assignment.objects.count() == 3 + 3 + 2


def page_of(client, plan):
    client.force_login(plan.province.officer)
    found = client.get(reverse("campaigns:start", args=[plan.pk]))
    return found.context["preview"], found.content.decode()


def test_past_days_stand_by_day_and_all_are_there(client):
    days = [f"2026-04-{day:02}" for day in (20, 3, *range(4, 17))]
    plan = plan_of([duty(f"Việc của {day}", HEALTH, due=[due("x", day)]) for day in days])
    preview, text = page_of(client, plan)
    assert [str(found.deadline.day) for found in preview.past] == sorted(days)
    assert all(f"Việc của {day}" in text for day in days)
    assert "và 3 nhiệm vụ nữa" in text


def test_every_unit_that_nobody_can_sign_in_for_is_named(client):
    province = make_province(communes=12, manned=1)
    plan = make_plan(province, [duty("Kiểm tra", [COMMUNES])])
    plan.province = province
    _preview, text = page_of(client, plan)
    assert all(unit.name in text for unit in province.communes[1:])
    assert province.communes[0].name not in [line.strip(" ,.") for line in text.split(",")]
    assert "và 3 đơn vị nữa" in text


def test_cooperating_names_are_told_with_their_units(client):
    plan = plan_of([duty("A", HEALTH, cooperating=[COMMUNES]), duty("B", [COMMUNES], cooperating=HEALTH)])
    preview, text = page_of(client, plan)
    told = [(named.name, named.units, named.duties) for named in preview.helping]
    assert told == [(COMMUNES, 3, 1), ("Sở Y tế", 1, 1)]
    assert "4 đơn vị phối hợp" in text


def test_further_rounds_are_told(client):
    _preview, text = page_of(client, plan_of([duty("Việc tuần", HEALTH, due=WEEKLY)]))
    assert "3 việc" in text
    assert "2 trong số đó là kỳ sau" in text


def test_what_comes_again_has_days_of_its_own(client):
    until = [due("hằng tuần, đến ngày 30/7/2026", "2026-07-30")]
    plan = plan_of(
        [
            duty("Việc tuần", HEALTH, due=WEEKLY),
            duty("Việc có hạn cuối", HEALTH, due=until),
            duty("Một", HEALTH),
        ]
    )
    preview, text = page_of(client, plan)
    assert [found.text for found in preview.again] == ["Việc tuần", "Việc có hạn cuối"]
    assert [found.text for found in preview.without_day] == ["Một"]
    section = text.split("Nhiệm vụ lặp lại")[1].split("</section>")[0]
    assert "Việc tuần" in section
    assert "hằng tuần" in section


def test_what_there_is_none_of_is_left_out_of_the_first_sentence(client):
    _preview, text = page_of(client, plan_of([duty("A", HEALTH), duty("B", [COMMUNES])]))
    assert "4 việc được giao: 2 nhiệm vụ cho 4 đơn vị." in lede(text)
    assert "báo cáo" not in lede(text)


def test_reports_stand_in_the_first_sentence(client):
    _preview, text = page_of(client, plan_of([duty("A", HEALTH)], others=(REPORT,)))
    assert "2 việc được giao: 1 nhiệm vụ và 1 báo cáo cho 1 đơn vị." in lede(text)


def lede(page):
    """The sentence with which the page of the start begins."""
    return page.split('<p class="campaign-lede">')[1].split("</p>")[0]


def test_a_report_that_a_duty_asks_for_already_is_told(client):
    plan = plan_of([duty("Sở Y tế báo cáo kết quả", HEALTH)])
    reading = plan.readings.get()
    words = reading.facts.get()
    said = {"text": "báo cáo kết quả", "from": HEALTH, "to": [], "due": "2026-12-01"}
    Fact.objects.create(
        reading=reading, kind=Fact.Kind.REPORT, number=1, data=said, read=said,
        spans=words.spans, state=Fact.State.ACCEPTED,
    )  # fmt: skip
    preview, text = page_of(client, plan)
    assert (preview.reports, preview.reports_in_duties) == (0, ("báo cáo kết quả",))
    assert "1 báo cáo đã nằm trong một nhiệm vụ" in text
