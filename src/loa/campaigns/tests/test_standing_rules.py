"""What is asked for only where something comes up is a rule of the plan, and work of nobody."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from loa.campaigns.plan import draft_of
from loa.campaigns.preview import start_preview
from loa.campaigns.standing_rules import find_standing
from loa.campaigns.tests.factories import COMMUNES, decline, make_campaign, make_plan, make_province
from loa.campaigns.tests.factories import duty as work
from loa.documents.models import Fact

TROUBLE = "nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Sở Y tế"
ONWARD = "để tổng hợp, báo cáo Ủy ban nhân dân tỉnh xem xét, quyết định"
RESULT = "báo cáo kết quả thực hiện về Sở Y tế trước ngày 10/12/2026"


def report(pk: int, text: str, *, start: int, due: str | None = None) -> Fact:
    data = {"text": text, "from": ["các đơn vị"], "due": due}
    return Fact(pk=pk, kind=Fact.Kind.REPORT, data=data, spans=[[start, start + len(text)]])


def duty(pk: int, text: str, *, start: int, due: str | None = None) -> Fact:
    days = [{"text": "trước ngày", "end": due}] if due else []
    data = {"text": text, "lead": ["các đơn vị"], "due": days}
    return Fact(pk=pk, kind=Fact.Kind.DUTY, data=data, spans=[[start, start + len(text)]])


def said(facts: list[Fact]) -> tuple[list[list[int]], set[int]]:
    rules, gone = find_standing(facts)
    return [[fact.pk for fact in rule] for rule in rules], gone


def test_a_report_of_trouble_is_a_rule_together_with_what_passes_it_on():
    facts = [report(1, TROUBLE, start=10), report(2, ONWARD, start=11 + len(TROUBLE))]
    assert said(facts) == ([[1, 2]], {1, 2})


def test_a_report_of_the_work_is_owed_and_so_is_its_passing_on():
    facts = [report(1, RESULT, start=10, due="2026-12-10"), report(2, ONWARD, start=11 + len(RESULT))]
    assert said(facts) == ([], set())


def test_what_passes_on_another_report_is_owed():
    facts = [report(1, TROUBLE, start=10), report(2, ONWARD, start=900)]
    assert said(facts) == ([[1]], {1})


def test_a_report_with_a_last_day_is_owed_by_it():
    assert said([report(1, TROUBLE, start=10, due="2026-12-10")]) == ([], set())


@pytest.mark.parametrize("before", ["", "Trong quá trình thực hiện, ", "Các đơn vị: "])
def test_a_duty_that_asks_for_nothing_else_is_no_work(before):
    whole = f"{before}{TROUBLE} {ONWARD}."
    at = 10 + len(before)
    facts = [duty(1, whole, start=10), report(2, TROUBLE, start=at)]
    facts.append(report(3, ONWARD, start=at + 1 + len(TROUBLE)))
    assert said(facts) == ([[2, 3]], {1, 2, 3})


@pytest.mark.parametrize(("before", "due"), [("Tập huấn cán bộ các xã; ", None), ("", "2026-12-10")])
def test_a_duty_with_other_work_or_a_last_day_is_work(before, due):
    facts = [duty(1, f"{before}{TROUBLE}.", start=10, due=due), report(2, TROUBLE, start=10 + len(before))]
    assert said(facts) == ([[2]], {2})


OWED = (
    "report",
    {"text": "báo cáo kết quả thực hiện về Sở Y tế", "from": ["Sở Y tế"], "to": [], "due": None},
)
HEALTH = ["Sở Y tế"]
RULE = ("report", {"text": TROUBLE, "from": [COMMUNES], "to": HEALTH, "due": None})
PASSED_ON = ("report", {"text": ONWARD, "from": HEALTH, "to": [], "due": None})


@pytest.mark.django_db
def test_a_rule_is_read_on_the_page_of_the_plan_and_counts_nowhere(client):
    province = make_province(communes=2)
    plan = make_plan(province, [work("Tập huấn", HEALTH)], others=[OWED, RULE, PASSED_ON])
    preview = start_preview(plan)
    assert (preview.duties, preview.reports, preview.rules) == (1, 1, (f"{TROUBLE} {ONWARD}",))
    campaign = make_campaign(province, document=plan)
    assert [duty.text for duty in campaign.duties.all()] == ["Tập huấn", OWED[1]["text"]]
    client.force_login(province.officer)
    page = client.get(reverse("campaigns:plan", args=[campaign.pk])).content.decode()
    assert "Báo cáo khi có phát sinh" in page
    assert f"{TROUBLE} {ONWARD}"[1:] in page


@pytest.mark.django_db
def test_declined_words_stand_in_no_rule():
    province = make_province(communes=2)
    plan = make_plan(province, [work("Tập huấn", HEALTH)], others=[RULE])
    decline(plan.readings.get(), TROUBLE, by=province.officer)
    assert start_preview(plan).rules == ()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("text", "product", "count"),
    [
        ("Đăng tải hỏi đáp về phân loại rác", ["01 chuyên trang"], ("chuyên trang", 1)),
        ("Cuộc thi ảnh", ["Ít nhất 100 bài dự thi"], ("bài dự thi", 100)),
        ("In 500 tờ rơi", ["300 tờ rơi"], ("tờ rơi", 500)),
        ("Bố trí kinh phí", ["Quyết định phân bổ"], None),
    ],
)
def test_the_product_of_a_row_is_counted_where_the_duty_names_no_number(text, product, count):
    plan = make_plan(make_province(communes=2), [work(text, HEALTH, product=product)])
    (laid,) = draft_of(plan, on=date(2026, 3, 1)).duties
    assert [(one.noun, one.target) for one in laid.counted] == ([count] if count else [])
