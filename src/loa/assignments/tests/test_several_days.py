"""A duty that is to be done by several days is work by each of them: no later day is lost."""

from datetime import date
from importlib import import_module

import pytest
from django.apps import apps
from django.urls import reverse
from django.utils import timezone

from loa.assignments.models import Assignment
from loa.campaigns.actions import set_event_date
from loa.campaigns.plan import draft_of
from loa.campaigns.preview import start_preview
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign, make_plan, make_province
from loa.documents.models import Fact

pytestmark = pytest.mark.django_db
FIRST, SECOND = date(2026, 7, 10), date(2026, 9, 5)
ROUNDS = [due("Đợt 1 trước ngày 10/7/2026", "2026-07-10"), due("Đợt 2 trước ngày 05/9/2026", "2026-09-05")]
TEXT = "Tổ chức 02 buổi truyền thông, Đợt 1 trước ngày 10/7/2026, Đợt 2 trước ngày 05/9/2026"

WORK = "treo băng rôn tại trụ sở và các trục đường chính"


@pytest.fixture(autouse=True)
def today(monkeypatch):
    """A day before both rounds."""
    monkeypatch.setattr(timezone, "localdate", lambda *_a, **_k: date(2026, 6, 10))


@pytest.fixture
def province():
    return make_province(communes=2)


def test_each_day_is_a_round_with_work_of_its_own(province):
    campaign = make_campaign(province, [duty(TEXT, [COMMUNES], due=ROUNDS), duty("Một", ["Sở Y tế"])])
    rounds = list(campaign.duties.exclude(text="Một"))
    assert [(one.number, one.due, one.text) for one in rounds] == [(1, FIRST, TEXT), (2, SECOND, TEXT)]
    assert {one.fact_id for one in rounds} == {rounds[0].fact_id}
    days = Assignment.objects.filter(duty__in=rounds).order_by("unit", "due").values_list("due", flat=True)
    assert list(days) == [FIRST, SECOND] * 2
    # How much of the number of the plan falls to which round, it does not say.
    assert [(one.counted_in, one.target) for one in rounds] == [("buổi", None)] * 2


def test_every_list_says_which_of_its_days_one_is(province, client):
    campaign = make_campaign(province, [duty(TEXT, [COMMUNES], due=ROUNDS), duty("Một", [COMMUNES])])
    first, second, other = campaign.duties.all()
    assert [one.round_words for one in (first, second, other)] == ["hạn 1 trên 2", "hạn 2 trên 2", ""]
    row = Assignment.objects.filter(duty=second).first()
    lists = [
        (province.officer, reverse("campaigns:detail", args=[campaign.pk])),
        (province.commune_officers[0], reverse("assignments:index")),
    ]
    for user, address in lists:
        client.force_login(user)
        page = client.get(address).content.decode()
        assert page.count("hạn 1 trên 2") == page.count("hạn 2 trên 2") >= 1
    for user, address in [
        (province.officer, reverse("assignments:duty", args=[second.pk])),
        (province.commune_officers[0], reverse("assignments:detail", args=[row.pk])),
    ]:
        client.force_login(user)
        page = client.get(address).content.decode()
        assert "hạn 2 trên 2" in page
        assert "hạn 1 trên 2" not in page


def test_campaigns_from_before_have_their_rounds_numbered(province):
    campaign = make_campaign(province, [duty(TEXT, [COMMUNES], due=ROUNDS), duty("Một", [COMMUNES])])
    before = list(campaign.duties.values_list("round_number", "rounds"))
    campaign.duties.update(round_number=None, rounds=None)
    import_module("loa.campaigns.migrations.0003_beginnings_and_rounds").number_rounds(apps, None)
    assert (
        list(campaign.duties.values_list("round_number", "rounds"))
        == before
        == [(1, 2), (2, 2), (None, None)]
    )


def test_a_day_and_an_event_are_a_round_each(province, client):
    words = "Tổ chức 02 buổi truyền thông trước ngày 10/7/2026 và sau Đại hội"
    both = [due("trước ngày 10/7/2026", "2026-07-10"), due("sau Đại hội", None)]
    plan = make_plan(province, [duty(words, ["Sở Y tế"], due=both)])
    client.force_login(province.officer)
    page = client.get(reverse("campaigns:start", args=[plan.pk])).content.decode()
    section = page.split("Nhiệm vụ có nhiều thời hạn")[1].split("</section>")[0]
    assert "10/07/2026" in section
    assert '<span class="loa-strong">Đại hội:</span>' in section
    assert "trước ngày 10/7/2026; sau Đại hội" not in section
    campaign = make_campaign(province, document=plan)
    day, event = campaign.duties.all()
    assert (day.due, day.event, event.due, event.event.name) == (FIRST, None, None, "Đại hội")
    assert (day.target, event.target) == (None, None)
    set_event_date(province.officer, campaign.events.get(), day=date(2026, 8, 1))
    assert [one.assignments.get().due for one in (day, event)] == [FIRST, date(2026, 8, 1)]
    campaign.duties.filter(pk=event.pk).update(due=None)
    assert "Đại hội</a>" in client.get(reverse("assignments:duty", args=[day.pk])).content.decode()
    assert "10/07/2026</a>" in client.get(reverse("assignments:duty", args=[event.pk])).content.decode()


def test_the_event_of_a_report_within_the_work_is_no_round_of_it(province):
    words = "Treo băng rôn trước ngày 10/7/2026, báo cáo kết quả sau Đại hội"
    both = [due("trước ngày 10/7/2026", "2026-07-10"), due("sau Đại hội", None)]
    plan = make_plan(province, [duty(words, [COMMUNES], due=both)])
    report_within(plan, words="báo cáo kết quả sau Đại hội", ends=[None])
    campaign = make_campaign(province, document=plan)
    assert list(campaign.duties.filter(kind="duty").values_list("due", "event__name")) == [(FIRST, None)]


def test_what_the_plan_counts_for_each_round_stands_in_each(province):
    words = TEXT.replace("Tổ chức 02 buổi", "Mỗi đợt tổ chức 02 buổi")
    campaign = make_campaign(province, [duty(words, [COMMUNES], due=ROUNDS)])
    assert list(campaign.duties.values_list("target", flat=True)) == [2, 2]


CLAUSES = (
    "Lắp đặt 12 pa nô trước ngày 10/7/2026; "
    "phổ biến quy định, phát 500 tờ rơi, hoàn thành trước ngày 05/9/2026."
)
DAYS = [due("trước ngày 10/7/2026", "2026-07-10"), due("trước ngày 05/9/2026", "2026-09-05")]


@pytest.mark.parametrize(
    ("words", "counted"),
    [
        (CLAUSES, [("pa nô", 12), ("tờ rơi", 500)]),
        (CLAUSES.replace(", phát 500 tờ rơi", ""), [("pa nô", 12), ("", None)]),
        (
            CLAUSES.replace(", phát 500 tờ rơi, hoàn thành", ". Treo 20 băng rôn"),
            [("pa nô", 12), ("băng rôn", 20)],
        ),
        # Of which day this is, nobody knows.
        (CLAUSES.replace("phổ biến", "treo 20 băng rôn; phổ biến"), [("pa nô", None), ("pa nô", None)]),
    ],
)
def test_a_day_that_closes_a_clause_is_that_of_what_the_clause_counts(province, words, counted):
    plan = make_plan(province, [duty(words, [COMMUNES], due=DAYS)])
    found = make_campaign(province, document=plan).duties.all()
    assert [(one.counted_in, one.target) for one in found] == counted


def test_the_start_says_which_duties_have_several_days(province, client):
    plan = make_plan(province, [duty(TEXT, [COMMUNES], due=ROUNDS), duty("Một", ["Sở Y tế"])])
    preview = start_preview(plan)
    assert (preview.duties, preview.assignments) == (3, 2 * 2 + 1)
    assert [one.deadline.day for one in preview.rounds] == [FIRST, SECOND]
    client.force_login(province.officer)
    page = client.get(reverse("campaigns:start", args=[plan.pk])).content.decode()
    section = page.split("Nhiệm vụ có nhiều thời hạn")[1].split("</section>")[0]
    assert "10/07/2026" in section
    assert "05/09/2026" in section
    assert "Một" not in section
    assert [words in section for words in ("hạn 1 trên 2", "hạn 2 trên 2", "1 nhiệm vụ, 2 thời hạn")] == [
        True
    ] * 3


def test_no_word_of_several_days_where_each_duty_has_one(province, client):
    plan = make_plan(province, [duty("Một", ["Sở Y tế"], due=ROUNDS[:1])])
    client.force_login(province.officer)
    assert "nhiều thời hạn" not in client.get(reverse("campaigns:start", args=[plan.pk])).content.decode()


def test_the_page_of_a_round_leads_to_the_others(province, client):
    campaign = make_campaign(province, [duty(TEXT, [COMMUNES], due=ROUNDS), duty("Một", [COMMUNES])])
    first, second, other = campaign.duties.all()
    client.force_login(province.officer)
    page = client.get(reverse("assignments:duty", args=[first.pk])).content.decode()
    assert f'href="{reverse("assignments:duty", args=[second.pk])}"' in page
    assert "05/09/2026" in page
    assert f'href="{reverse("assignments:duty", args=[other.pk])}"' not in page


def report_within(plan, *, words="báo cáo kết quả", ends=("2026-07-10", "2026-09-05"), sender=()):
    """The reports that are read inside the plan's one duty, one a day."""
    reading = plan.readings.get()
    spans = reading.facts.get().spans
    for number, end in enumerate(ends, 1):
        said = {"text": words, "from": list(sender), "to": [], "due": end}
        Fact.objects.create(
            reading=reading, kind=Fact.Kind.REPORT, number=number, data=said, read=said,
            spans=spans, state=Fact.State.ACCEPTED,
        )  # fmt: skip


def test_each_of_several_reports_is_proposed(province):
    plan = make_plan(province, [duty("Các xã báo cáo kết quả", [COMMUNES], due=ROUNDS)])
    report_within(plan)
    campaign = make_campaign(province, document=plan)
    assert sorted(campaign.report_proposals.values_list("due", flat=True)) == [FIRST, SECOND]
    assert campaign.duties.count() == 2


def test_the_day_of_a_report_of_its_own_is_no_round_of_the_work_before_it(province):
    words = "Treo băng rôn tại trụ sở và các trục đường chính, báo cáo kết quả"
    plan = make_plan(province, [duty(words, [COMMUNES], due=ROUNDS)])
    report_within(plan, ends=["2026-09-05"])
    campaign = make_campaign(province, document=plan)
    assert list(campaign.duties.values_list("kind", "due")) == [("duty", FIRST), ("report", SECOND)]


@pytest.mark.parametrize(
    ("words", "days", "expected"),
    [
        (f"{WORK}; báo cáo kết quả trước ngày 10/7/2026", [FIRST], [None]),
        (f"{WORK}; báo cáo kết quả trước ngày 10/7/2026 và trước ngày 05/9/2026", [FIRST, SECOND], [None]),
        (f"Trước ngày 10/7/2026, {WORK} và báo cáo kết quả", [FIRST], [FIRST]),
        (f"Trước ngày 10/7/2026 và trước ngày 05/9/2026, {WORK} và báo cáo kết quả", [FIRST, SECOND],
         [FIRST, SECOND]),
        (f"{WORK} sau Đại hội; báo cáo kết quả trước ngày 10/7/2026", [FIRST], ["Đại hội"]),
    ],
)  # fmt: skip
def test_a_day_in_the_words_of_its_report_is_none_of_the_work(province, words, days, expected):
    dues = [due(f"trước ngày {day:%d}/{day.month}/{day.year}", str(day)) for day in days]
    dues += [due("sau Đại hội", None)] if "Đại hội" in words else []
    plan = make_plan(province, [duty(words, [COMMUNES], due=dues)])
    report_within(
        plan, words=words[words.index("báo cáo") :], ends=[str(day) for day in days], sender=[COMMUNES]
    )
    drafted = draft_of(plan, on=plan.date).duties
    work = [one.deadline for one in drafted if one.kind == "duty"]
    assert [one.bond.event if one.bond else one.day for one in work] == expected
    assert [one.deadline.day for one in drafted if one.kind == "report"] == days
    # Behind a sign of its own the report's words are the report's alone.
    said = [one.text for one in drafted if one.kind == "duty" and "báo cáo" in one.text]
    assert bool(said) != ("; báo cáo" in words)
    assert all(one.day or "trước ngày" not in one.words for one in work)


def test_next_years_plan_keeps_all_days_in_words(province):
    campaign = make_campaign(province, [duty(TEXT, [COMMUNES], due=ROUNDS)])
    words = {one.due_text for one in campaign.duties.all()}
    assert words == {"Đợt 1 trước ngày 10/7/2026; Đợt 2 trước ngày 05/9/2026"}


def test_what_a_week_is_to_have_is_the_target_of_its_round(province):
    weekly = [duty("Tổ chức ít nhất 03 buổi mỗi tuần", [COMMUNES], due=[due("mỗi tuần", None)])]
    campaign = make_campaign(province, weekly)
    assert campaign.duties.get().target == 3
