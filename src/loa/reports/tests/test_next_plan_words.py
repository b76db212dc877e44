"""Next year's plan says nothing twice, flags what nobody can know, and says what its numbers leave out."""

from datetime import date

import pytest

from loa.assignments.models import Assignment
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign, make_plan
from loa.documents.drafting.times import FLAG, unsettled
from loa.documents.models import Fact
from loa.reports.actions.planning import draft_next_plan

pytestmark = pytest.mark.django_db
TODAY = date(2026, 5, 20)
SPAN = "giai đoạn 2026 - 2027"
REPORT = "UBND các xã, phường báo cáo kết quả về Sở Y tế trước ngày 10/12/2026"
RULE = "nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Sở Y tế"


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_a, **_k: TODAY)


def report(text, start):
    return (Fact.Kind.REPORT, {"text": text, "from": [COMMUNES], "to": ["Sở Y tế"], "due": start})


def lay_upon(fact, other):
    """The fact was read from the words of the other."""
    Fact.objects.filter(pk=fact.pk).update(spans=other.spans)


def rows_of(province, campaign):
    return draft_next_plan(province.officer, campaign).draft.content["rows"]


def test_a_report_that_a_duty_asks_for_stands_once(province):
    plan = make_plan(
        province,
        [duty(REPORT, [COMMUNES], due=[due("trước ngày 10/12/2026", "2026-12-10")])],
        others=[report(REPORT, "2026-12-10"), report("báo cáo đột xuất về Sở Y tế khi có dịch", None)],
    )
    campaign = make_campaign(province, document=plan)
    lay_upon(Fact.objects.get(kind=Fact.Kind.REPORT, number=1), Fact.objects.get(kind=Fact.Kind.DUTY))
    rows = rows_of(province, campaign)
    said = [row for row in rows if "báo cáo kết quả" in row["text"] and row["kind"] != "words"]
    assert [(row["kind"], row["due"]) for row in said] == [("duty", "2027-12-10")]
    assert [row["text"] for row in rows if row["kind"] == "report"] == [
        "báo cáo đột xuất về Sở Y tế khi có dịch"
    ]


def test_what_is_asked_for_only_where_something_comes_up_stands_as_words(province):
    plan = make_plan(
        province,
        [duty("Treo băng rôn", [COMMUNES]), duty(f"Quá trình thực hiện, {RULE}", [])],
        others=[report(RULE, None)],
    )
    campaign = make_campaign(province, document=plan)
    lay_upon(Fact.objects.get(kind=Fact.Kind.REPORT), Fact.objects.get(kind=Fact.Kind.DUTY, number=2))
    rows = rows_of(province, campaign)
    said = [(row["kind"], row["text"]) for row in rows if "khó khăn, vướng mắc" in row["text"]]
    assert said == [("words", f"N{RULE[1:]}.")]


def test_the_span_of_a_title_is_flagged_and_is_no_phase(province):
    phase = {"name": SPAN, "start": "2026-01-01", "end": "2027-12-31"}
    title = {"name": "title", "value": f"Phòng bệnh {SPAN}"}
    plan = make_plan(
        province,
        [duty("Treo băng rôn", [COMMUNES])],
        others=[(Fact.Kind.HEADER, title), (Fact.Kind.PHASE, phase)],
    )
    campaign = make_campaign(province, document=plan)
    lay_upon(Fact.objects.get(kind=Fact.Kind.PHASE), Fact.objects.get(kind=Fact.Kind.HEADER))
    content = draft_next_plan(province.officer, campaign).draft.content
    assert content["title"] == f"Phòng bệnh {SPAN} {FLAG}"
    assert "phase" not in {row["kind"] for row in content["rows"]}
    assert any(SPAN in line for line in unsettled(content))


@pytest.mark.parametrize("title", ["Phòng bệnh năm 2026", "Phòng bệnh giai đoạn 2021 - 2025"])
def test_a_title_of_one_year_or_of_years_past_needs_no_look(province, title):
    plan = make_plan(
        province,
        [duty("Treo băng rôn", [COMMUNES])],
        others=[(Fact.Kind.HEADER, {"name": "title", "value": title})],
    )
    content = draft_next_plan(province.officer, make_campaign(province, document=plan)).draft.content
    assert content["title"] == title.replace("năm 2026", "năm 2027")


def test_of_a_duty_whose_days_stay_in_its_words_it_is_said_that_they_are_to_be_parted(province):
    words = "Đợt 1 phát tin trước ngày 15/6/2026, đợt 2 phát bài trước ngày 15/9/2026"
    days = [due("trước ngày 15/6/2026", "2026-06-15"), due("trước ngày 15/9/2026", "2026-09-15")]
    parted = [due("trước ngày 20/5/2026", "2026-05-20"), due("ngày 30/10/2026", "2026-10-30")]
    lines = [
        duty(words, [COMMUNES], due=days),
        duty("Phát thanh trước ngày 20/5/2026 và ngày 30/10/2026", ["Sở Y tế"], due=parted),
    ]
    rows = rows_of(province, make_campaign(province, document=make_plan(province, lines)))
    flagged = [row["text"] for row in rows if "2 thời hạn" in row["text"]]
    assert len(flagged) == 1
    assert flagged[0].startswith(f"{FLAG} Nhiệm vụ “Đợt 1 phát tin")


def test_a_year_has_no_fewer_than_its_months_and_says_what_it_leaves_out(province):
    weekly = duty("Phát thanh", [COMMUNES], due=[due("hằng tuần", None)])
    owed = report("báo cáo kết quả về Sở Y tế", "2026-12-10")
    campaign = make_campaign(province, document=make_plan(province, [weekly], others=[owed]))
    first = campaign.duties.get(kind="duty")
    for start in (date(2026, 5, 25), date(2027, 1, 4), date(2027, 1, 11)):
        Assignment.objects.create(
            campaign=campaign, duty=first, unit=province.communes[0], period_start=start, due=start
        )
    plan = draft_next_plan(province.officer, campaign)
    (given,) = [row for row in plan.results if row["key"] == "assignments-given"]
    units = len(province.communes)
    assert given["result"] == str(units + 1)
    (said,) = [row["text"] for row in plan.draft.content["rows"] if row["text"].startswith("Số liệu")]
    assert "đến hết ngày 31/12/2026, ghi nhận đến ngày 20/05/2026" in said
    reports = f"{units} việc là báo cáo mà kế hoạch yêu cầu nộp"
    assert said.endswith(f"; chưa tính 2 việc của các kỳ bắt đầu sau đó và {reports}.")
