"""Of a group that reports to one of its own, that one is given no report to itself."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.assignments.models import Assignment
from loa.campaigns.preview import start_preview
from loa.campaigns.tests.factories import due, duty, make_campaign, make_plan, make_province
from loa.directory.actions.names import add_group
from loa.directory.models import Unit
from loa.directory.tests.factories import make_unit
from loa.documents.models import Fact

pytestmark = pytest.mark.django_db
OFFICES, HEALTH = "Các sở, ngành", "Sở Y tế"
DAY = "2026-12-10"
WORDS = f"{OFFICES} báo cáo kết quả về {HEALTH} trước ngày 10/12/2026"


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *_a, **_k: date(2026, 6, 10))


@pytest.fixture
def province():
    found = make_province(communes=1)
    Unit.objects.filter(pk=found.health.pk).update(kind=Unit.Kind.DEPARTMENT, level="province")
    for name in ("Sở Tài chính", "Sở Công Thương"):
        make_unit(name, parent=found.top, kind=Unit.Kind.DEPARTMENT, level="province")
    add_group(None, name=OFFICES, kinds=[Unit.Kind.DEPARTMENT], levels=["province"], under=found.top)
    return found


def report(sender, to=HEALTH, text="báo cáo kết quả về Sở Y tế"):
    return (Fact.Kind.REPORT, {"text": text, "from": sender, "to": [to], "due": DAY})


def who_reports(province, sender, **values):
    plan = make_plan(province, [duty("Phát tờ rơi", sender)], others=[report(sender, **values)])
    preview = start_preview(plan)
    campaign = make_campaign(province, document=plan)
    assert preview.assignments == Assignment.objects.count()
    rows = Assignment.objects.filter(duty__kind="report", campaign=campaign)
    return preview, sorted(rows.values_list("unit__name", flat=True))


def test_the_receiver_among_those_who_report_is_left_out(province, client):
    preview, names = who_reports(province, [OFFICES])
    assert names == ["Sở Công Thương", "Sở Tài chính"]
    assert Assignment.objects.filter(duty__kind="duty").count() == 3  # its other work stays
    assert [(one.unit, one.duty.kind) for one in preview.receiving] == [(HEALTH, "report")]


def test_the_start_names_who_is_left_out(province, client):
    plan = make_plan(province, [duty("Phát tờ rơi", [OFFICES])], others=[report([OFFICES])])
    client.force_login(province.officer)
    page = client.get(reverse("campaigns:start", args=[plan.pk])).content.decode()
    section = page.split("Không giao cho nơi nhận báo cáo")[1].split("</section>")[0]
    assert HEALTH in section


@pytest.mark.parametrize("sender", [[HEALTH], [OFFICES]])
def test_who_reports_to_another_is_left_in(province, sender):
    preview, names = who_reports(province, sender, to="UBND tỉnh Bình Sơn")
    assert HEALTH in names
    assert not preview.receiving


def test_who_alone_reports_keeps_it_whoever_receives(province):
    preview, names = who_reports(province, [HEALTH])
    assert names == [HEALTH]
    assert not preview.receiving


def test_a_duty_that_is_nothing_but_the_report_is_one_too(province):
    plan = make_plan(province, [duty(WORDS, [OFFICES], due=[due("trước ngày 10/12/2026", DAY)])])
    fact = plan.readings.get().facts.get()
    [[start, _end]] = fact.spans
    data = report([OFFICES], text=WORDS.removeprefix(f"{OFFICES} "))[1]
    at = start + len(OFFICES) + 1
    Fact.objects.create(
        reading=fact.reading, kind=Fact.Kind.REPORT, number=1, data=data, read=data,
        spans=[[at, at + len(data["text"])]], state=Fact.State.ACCEPTED,
    )  # fmt: skip
    make_campaign(province, document=plan)
    assert set(Assignment.objects.values_list("unit__name", flat=True)) == {"Sở Tài chính", "Sở Công Thương"}
