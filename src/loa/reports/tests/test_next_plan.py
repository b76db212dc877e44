"""Next year's plan: duties and phases a year later, results with their source, flags to look at."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.urls import reverse

from loa.assignments.tests.factories import assignment_of
from loa.campaigns.actions import set_event_date
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign, make_plan
from loa.directory.models import Post
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer
from loa.documents.actions.drafts import save_draft, send_draft
from loa.documents.actions.issuing import issue_draft
from loa.documents.drafting.filling import filling_of
from loa.documents.drafting.printing import paper_of
from loa.documents.errors import Refused as DocumentRefused
from loa.documents.models import Document, Draft, Fact
from loa.reports.actions.evaluating import set_objective
from loa.reports.actions.planning import draft_next_plan
from loa.reports.actions.synthesising import start_synthesis
from loa.reports.evaluating.proposing import proposed_objectives
from loa.reports.models import FigureValue
from loa.reports.planning.content import FLAG
from loa.reports.planning.counted import period_of_year, years_said
from loa.reports.planning.moving import moved_day, moved_words
from loa.reports.synthesis.outline import TO_WRITE
from loa.reports.tests.evaluated import goal
from loa.reports.tests.factories import MAY, approved, step_on

pytestmark = pytest.mark.django_db
PHASE = {"name": "Cao điểm", "start": "2026-05-01", "end": "2026-06-30", "text": "từ 01/5/2026 đến 30/6/2026"}


@pytest.fixture
def campaign(province):
    """One duty done by one commune, one by nobody; a phase; money."""
    plan = make_plan(
        province,
        [
            duty("Phát 10 lượt tin, bài trên đài truyền thanh xã trước ngày 30/6/2026", [COMMUNES],
                 cooperating=["Sở Y tế"], due=[due("trước ngày 30/6/2026", "2026-06-30")]),
            duty("Kiểm tra vật dụng chứa nước tại trường học", ["Sở Y tế"],
                 due=[due("trước ngày 31 tháng 5 năm 2026", "2026-05-31")]),
        ],
        others=[(Fact.Kind.PHASE, PHASE)],
    )  # fmt: skip
    campaign = make_campaign(province, document=plan)
    work = assignment_of(campaign, province.communes[0])
    by = province.commune_officers[0]
    step_on(work, MAY.start + timedelta(days=3), state="confirmed", count=12, by=by)
    return campaign


@pytest.mark.parametrize(
    ("words", "moved"),
    [
        ("trước ngày 30/6/2026", "trước ngày 30/6/2027"),
        ("từ ngày 01 tháng 5 năm 2026", "từ ngày 01 tháng 5 năm 2027"),
        ("tháng 6/2026 và năm 2026", "tháng 6/2027 và năm 2027"),
        ("trước ngày 15/01/2027", "trước ngày 15/01/2028"),
        ("theo Kế hoạch số 12/KH-UBND ngày 05/02/2026", "theo Kế hoạch số 12/KH-UBND ngày 05/02/2026"),
        ("số 46/KH-UBND ngày 05 tháng 02 năm 2026", "số 46/KH-UBND ngày 05 tháng 02 năm 2026"),
        ("Nghị định số 30/2020/NĐ-CP", "Nghị định số 30/2020/NĐ-CP"),
        ("Quyết định số 12/2026/QĐ-UBND", "Quyết định số 12/2026/QĐ-UBND"),
        ("giai đoạn 2021 - 2030, năm 2021 - 2025", "giai đoạn 2021 - 2030, năm 2021 - 2025"),
        ("so với năm 2025", "so với năm 2025"),
        ("Quý I/2027", "Quý I/2028"),
        ("trong quý 4/2026", "trong quý 4/2027"),
        ("quý I/2025", "quý I/2025"),
        ("ngày 29/02/2028", "ngày 28/02/2029"),
    ],
)
def test_days_in_words_move_and_cited_papers_stay(words, moved):
    assert moved_words(words, year=2026) == moved


def test_a_leap_day_becomes_the_day_before():
    assert moved_day(date(2028, 2, 29)) == date(2029, 2, 28)
    assert moved_day(date(2026, 12, 31)) == date(2027, 12, 31)


def test_the_issued_report_on_the_year_is_its_basis(province, campaign):
    assert draft_next_plan(province.officer, campaign).draft.content["bases"] == []
    report = start_synthesis(province.officer, campaign, period=MAY)
    leader = make_officer(province.top, Post.Kind.LEADER)
    issue_draft(leader, approved(report, province.officer, leader))
    document = Document.objects.get(state=Document.State.ISSUED)
    (basis,) = draft_next_plan(province.officer, campaign).draft.content["bases"]
    assert basis.startswith(f"Căn cứ Báo cáo số {document.code} ngày {document.date:%d/%m/%Y} về ")


def test_the_facts_are_those_of_the_old_plan_moved_on(province, campaign):
    draft = draft_next_plan(province.officer, campaign).draft
    said = [(one.kind, one.data) for one in paper_of(draft).sayings]
    duties = [data for kind, data in said if kind == Fact.Kind.DUTY]
    old = [fact.data for fact in campaign.document.readings.get().facts.filter(kind=Fact.Kind.DUTY)]
    assert [(row["lead"], row["with"]) for row in duties] == [(row["lead"], row["with"]) for row in old]
    assert [row["due"][0]["end"] for row in duties] == ["2027-06-30", "2027-05-31"]
    assert "2026" not in "".join(row["text"] for row in duties)
    assert duties[0]["text"].count("30/6/2027") == 1
    (phase,) = [data for kind, data in said if kind == Fact.Kind.PHASE]
    assert (phase["name"], phase["start"], phase["end"]) == ("Cao điểm", "2027-05-01", "2027-06-30")
    assert (draft.doc_type, draft.origin) == ("kế hoạch", campaign.document)


def test_a_duty_of_an_event_keeps_its_words_and_loses_its_day(province):
    words = due("trước, trong và sau Ngày hội sức khỏe", None)
    lines = [duty("Tuyên truyền trước, trong và sau Ngày hội sức khỏe", [COMMUNES], due=[words])]
    campaign = make_campaign(province, document=make_plan(province, lines))
    set_event_date(province.officer, campaign.events.get(), day=date(2026, 7, 1))
    assert campaign.duties.get().due is not None
    (row,) = [
        row
        for row in draft_next_plan(province.officer, campaign).draft.content["rows"]
        if row["kind"] == "duty"
    ]
    assert row["due"] == ""
    assert "Ngày hội sức khỏe" in row["text"]


def test_a_duty_of_several_days_has_a_row_for_each_and_a_flag_where_its_round_was_not_done(province):
    words = "Phát thanh tuyên truyền trước ngày 20/5/2026 và ngày 30/10/2026"
    days = [due("trước ngày 20/5/2026", "2026-05-20"), due("ngày 30/10/2026", "2026-10-30")]
    parts = "Đợt 1 phát tin trước ngày 15/6/2026, đợt 2 phát bài trước ngày 15/9/2026"
    of_parts = [due("trước ngày 15/6/2026", "2026-06-15"), due("trước ngày 15/9/2026", "2026-09-15")]
    plan = make_plan(province, [duty(words, ["Sở Y tế"], due=days), duty(parts, [COMMUNES], due=of_parts)])
    campaign = make_campaign(province, document=plan)
    done = campaign.duties.get(due=date(2026, 5, 20))
    step_on(done.assignments.get(), MAY.start, state="confirmed", by=province.health_officer)
    rows = [
        (row.get("due"), row.get("when"), row["text"])
        for row in draft_next_plan(province.officer, campaign).draft.content["rows"]
        if row["kind"] == "duty" or row["text"].startswith(FLAG)
    ]
    said = "Phát thanh tuyên truyền"
    assert rows[0] == ("2027-05-20", "trước ngày 20/5/2027", said)
    assert rows[1][2].startswith(FLAG)
    assert rows[2] == ("2027-10-30", "ngày 30/10/2027", said)
    whole = "Đợt 1 phát tin trước ngày 15/6/2027, đợt 2 phát bài trước ngày 15/9/2027"
    assert [row for row in rows[3:] if row[0]] == [
        ("2027-06-15", "trước ngày 15/6/2027", whole),
        ("2027-09-15", "trước ngày 15/9/2027", whole),
    ]


def test_what_nobody_did_is_flagged_and_not_sent_before_it_is_looked_at(province, campaign):
    plan = draft_next_plan(province.officer, campaign)
    assert plan.left_undone == [campaign.duties.get(text__startswith="Kiểm tra").pk]
    rows = plan.draft.content["rows"]
    (at,) = [n for n, row in enumerate(rows) if row["text"].startswith(FLAG)]
    assert rows[at + 1]["text"].startswith("Kiểm tra")
    kept = [{**row, "text": row["text"].replace(TO_WRITE, "đã nêu")} for n, row in enumerate(rows) if n != at]
    with pytest.raises(DocumentRefused, match="năm trước"):
        send_draft(province.officer, plan.draft, version=1)
    draft = save_draft(
        province.officer,
        plan.draft,
        content={**plan.draft.content, "position": "CHỦ TỊCH", "rows": kept},
        version=1,
    )
    assert send_draft(province.officer, draft, version=draft.version).state == Draft.State.SENT


def test_results_stand_with_their_source_and_targets_go_on(province, campaign):
    set_objective(province.officer, campaign, goal=goal())
    set_objective(province.officer, campaign, goal=goal(text="Đạt mức tối thiểu đã nêu", target=Decimal(11)))
    plan = draft_next_plan(province.officer, campaign)
    tables = filling_of(plan.draft).tables
    assert ["Lượt phát thanh", "lượt phát", "12"] in tables["last-figures"]
    assert [row[2:] for row in tables["next-targets"][1:]] == [["12", "90"], ["12", "12"]]
    text = paper_of(plan.draft).text
    assert "KẾT QUẢ THỰC HIỆN NĂM 2026" in text
    assert "MỤC TIÊU NĂM 2027" in text
    values = FigureValue.objects.in_bulk([row["value"] for row in plan.results])
    assert {row["value"] for row in plan.results} == set(values)
    assert all(Decimal(row["result"]) == values[row["value"]].number for row in plan.results)


def test_a_plan_over_new_year_is_called_by_both_years_and_counted_to_its_end(province, campaign):
    """One that goes on for years is counted by the year: nobody waits for its end."""
    campaign.phases.update(end=date(2027, 3, 10))
    text = paper_of(draft_next_plan(province.officer, campaign).draft).text
    assert "KẾT QUẢ THỰC HIỆN NĂM 2026 - 2027" in text
    assert "MỤC TIÊU NĂM 2027 - 2028" in text
    assert "đến hết ngày 10/03/2027" in text
    campaign.phases.update(end=date(2030, 12, 31))
    assert period_of_year(campaign, year=2026, today=date(2026, 12, 1)).end == date(2026, 12, 31)
    assert years_said(campaign, year=2026) == "2026"


def test_what_is_done_every_day_keeps_its_words_in_the_next_plan(province):
    daily = duty("Phát 02 lượt/ngày trên loa", [COMMUNES], due=[due("hằng ngày", None)])
    campaign = make_campaign(province, document=make_plan(province, [daily]))
    (row,) = [
        one
        for one in draft_next_plan(province.officer, campaign).draft.content["rows"]
        if one["kind"] == "duty"
    ]
    assert (row["text"], row["when"], row["due"]) == ("Phát 02 lượt/ngày trên loa", "hằng ngày", "")


def test_the_next_campaign_is_proposed_its_objectives_with_last_results_as_baselines(province, campaign):
    set_objective(province.officer, campaign, goal=goal())
    plan = draft_next_plan(province.officer, campaign)
    document = make_plan(province, [duty("Tuyên truyền", [COMMUNES])], plan_date=date(2027, 3, 2))
    Document.objects.filter(pk=document.pk).update(code="15/KH-UBND")
    Draft.objects.filter(pk=plan.draft_id).update(document=document)
    after = make_campaign(province, document=Document.objects.get(pk=document.pk))
    (found,) = [one for one in proposed_objectives(after) if one.key == "last-1"]
    assert (found.baseline, found.target) == (12, 90)
    assert FigureValue.objects.get(pk=found.baseline_value).campaign == campaign
    assert "128/KH-UBND" in found.baseline_source


def test_only_the_owners_people_draft_it_and_it_opens_in_the_editor(client, province, campaign):
    with pytest.raises(NotAllowed):
        draft_next_plan(province.commune_officers[0], campaign)
    page = reverse("reports:next-plan", args=[campaign.pk])
    client.force_login(province.commune_officers[0])
    assert client.post(page, {"key": "a"}).status_code == 404
    client.force_login(province.officer)
    answer = client.post(page, {"key": "b"})
    again = client.post(page, {"key": "b"})
    plan = campaign.next_plans.get()
    assert answer.url == again.url == reverse("documents:draft", args=[plan.draft_id])
    assert client.get(answer.url).status_code == 200
    assert client.get(reverse("reports:evaluation", args=[campaign.pk])).status_code == 200


def test_remarks_on_the_duties_of_a_table_stand_above_it(province):
    lines = [duty(words, ["Sở Y tế"], product=["01 bộ"]) for words in ("Tổ chức hội thi", "Phát tờ rơi")]
    plan = make_plan(province, lines)
    reading = plan.readings.get()
    starts = [fact.spans[0] for fact in reading.facts.filter(kind=Fact.Kind.DUTY)]
    reading.lines = [{"start": at, "end": end, "table": 1, "row": at, "column": 1} for at, end in starts]
    reading.save(update_fields=["lines"])
    rows = draft_next_plan(province.officer, make_campaign(province, document=plan)).draft.content["rows"]
    (at, *others) = [n for n, row in enumerate(rows) if row["kind"] == "duty"]
    assert others == [at + 1]
    assert [row["product"] for row in rows[at : at + 2]] == ["01 bộ", "01 bộ"]
    assert [row["text"][: len(FLAG)] for row in rows[at - 2 : at]] == [FLAG, FLAG]
