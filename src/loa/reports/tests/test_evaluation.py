"""Evaluation: objectives with sources on both sides, measured by figures, told in the report."""

import io
from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from openpyxl import load_workbook

from loa.assignments.tests.factories import assignment_of, make_record
from loa.campaigns.models import Campaign
from loa.directory.models import Post
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer
from loa.documents.drafting.filling import filling_of
from loa.documents.drafting.printing import paper_of
from loa.reports.actions.drafting import Content, Entry, save_draft
from loa.reports.actions.evaluating import (
    Goal,
    bind_figure,
    measure_objectives,
    retire_objective,
    set_objective,
    unbind_figure,
    write_lesson,
)
from loa.reports.actions.states import return_report
from loa.reports.actions.synthesising import start_synthesis
from loa.reports.annex.page import annex_html
from loa.reports.annex.workbook import annex_xlsx
from loa.reports.errors import Refused
from loa.reports.evaluating.proposing import proposed_objectives
from loa.reports.evaluating.smart import missing_of
from loa.reports.evaluating.telling import reached, share_of, verdict
from loa.reports.figures.period import Period
from loa.reports.models import Objective, Stage
from loa.reports.queries.syntheses import standings
from loa.reports.tests.evaluated import goal
from loa.reports.tests.factories import (
    MAY,
    figure,
    make_form_figure,
    make_request,
    make_template,
    make_worked,
    submit,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(province):
    return make_worked(province)


def test_an_objective_stands_with_its_sources_and_only_the_owner_sets_it(province, campaign):
    row = set_objective(province.officer, campaign, goal=goal())
    assert (row.number, row.baseline, row.target) == (1, 10, 90)
    assert [mark.letter for mark in missing_of(row)] == ["A", "R"]
    leader = make_officer(province.top, Post.Kind.LEADER)
    for stranger in (province.commune_officers[0], leader):
        for act in (
            lambda who: set_objective(who, campaign, goal=goal()),
            lambda who: measure_objectives(who, campaign),
            lambda who: write_lesson(who, row, worked="tốt", to_change=""),
            lambda who: bind_figure(who, row, stage=Stage.OUTPUT, figure=figure("items")),
            lambda who: retire_objective(who, row, reason="thôi"),
        ):
            with pytest.raises(NotAllowed):
                act(stranger)
    assert Objective.objects.get().retired_at is None


def test_no_number_stands_without_its_source(province, campaign):
    for wrong in (
        {"baseline_source": " "},
        {"baseline_day": None},
        {"baseline_day": date(2999, 1, 1)},
        {"baseline": Decimal(90)},
        {"target_source": ""},
        {"measure": ""},
        {"text": " "},
        {"stage": "somewhere"},
    ):
        with pytest.raises(Refused):
            set_objective(province.officer, campaign, goal=goal(**wrong))
    assert not Objective.objects.exists()


def test_the_database_knows_it_too(province, campaign):
    row = set_objective(province.officer, campaign, goal=goal())
    for wrong in ({"baseline_source": ""}, {"baseline_day": None}, {"target_source": ""}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Objective.objects.filter(pk=row.pk).update(**wrong)


def test_it_is_set_and_measured_while_the_campaign_runs(province, campaign):
    set_objective(province.officer, campaign, goal=goal())
    Campaign.objects.filter(pk=campaign.pk).update(state=Campaign.State.CLOSED)
    campaign.refresh_from_db()
    for act in (lambda: set_objective(province.officer, campaign, goal=goal()),
                lambda: measure_objectives(province.officer, campaign)):  # fmt: skip
        with pytest.raises(Refused):
            act()


def test_it_is_measured_by_a_figure_that_opens_to_its_rows(province, campaign):
    row = set_objective(province.officer, campaign, goal=goal())
    bound = bind_figure(province.officer, row, stage=Stage.ACTIVITY, figure=figure("active-units"))
    (row,) = measure_objectives(province.officer, campaign)
    assert row.value.number == 42
    assert {r["assignment"] for r in row.value.rows} == {
        assignment_of(campaign, unit).pk for unit in province.communes
    }
    assert share_of(row, row.now) == Decimal("40.0")
    values = {one.figure.key: one.value.number for one in row.chain.all()}
    assert values == {"broadcasts": 42, "active-units": 2}
    unbind_figure(province.officer, bound)
    assert Objective.objects.get().chain.count() == 1


def test_what_units_report_is_measured_over_units_and_periods(province, campaign):
    loud = make_form_figure(province.top, over_units="sum", over_periods="last")
    template = make_template(province, extra=(loud,))
    request = make_request(province, campaign, template=template)
    for report, number, by in zip(
        request.reports.order_by("unit_id"), (20, 30), province.commune_officers, strict=True
    ):
        save_draft(by, report, version=0, content=Content({"s1": "Tốt"}, {loud.pk: Entry(Decimal(number))}))
        submit(by, report)
    set_objective(province.officer, campaign, goal=goal(figure=loud))
    (row,) = measure_objectives(province.officer, campaign)
    assert row.value.number == 50
    assert row.value.source == "parts"
    return_report(province.officer, request.reports.order_by("unit_id")[0], reason="sai số liệu")
    assert measure_objectives(province.officer, campaign)[0].value.number == 30


def test_a_figure_of_another_office_is_not_bound(province, campaign):
    foreign = make_form_figure(province.health)
    row = set_objective(province.officer, campaign, goal=goal())
    with pytest.raises(Refused):
        bind_figure(province.officer, row, stage=Stage.INPUT, figure=foreign)
    with pytest.raises(Refused):
        set_objective(province.officer, campaign, goal=goal(figure=foreign))


@pytest.mark.parametrize(
    ("baseline", "target", "now", "share", "there", "said"),
    [
        ("40", "80", "65", "62.5", False, "Đạt 62,5 % mức thay đổi đề ra"),
        ("40", "80", "80", "100.0", True, "Đạt"),
        ("120", "60", "50", "116.7", True, "Đạt"),
        ("120", "60", "130", "-16.7", False, "Chưa đạt"),
        (None, "80", "65", None, False, "Chưa đạt"),
        ("40", "80", None, None, False, "Chưa có số liệu"),
    ],
)
def test_how_far_counts_in_the_direction_of_the_target(baseline, target, now, share, there, said):
    row = Objective(baseline=baseline and Decimal(baseline), target=Decimal(target))
    found = now and Decimal(now)
    assert share_of(row, found) == (share and Decimal(share))
    assert reached(row, found) is there
    assert verdict(row, found) == said


def test_the_plan_proposes_what_its_duties_count(province, campaign):
    found = {one.key: one for one in proposed_objectives(campaign)}
    broadcasts = found["counts-broadcasts"]
    assert (broadcasts.target, broadcasts.figure) == (20, figure("broadcasts"))
    assert broadcasts.target_source.startswith("Kế hoạch số 128/KH-UBND")
    annexed = campaign.duties.get(counts="broadcasts")
    section, annexed.section = annexed.section, ""
    annexed.save()
    (source,) = {one.target_source for one in proposed_objectives(campaign) if one.key == broadcasts.key}
    assert section
    assert source.endswith(f"nhiệm vụ {annexed.number}"), "a row of a table is cited by its duty"
    values = {name: getattr(broadcasts, name) for name in Goal.__dataclass_fields__
              if name not in ("baseline_value", "feasible", "serves")}  # fmt: skip
    set_objective(province.officer, campaign, goal=Goal(**values))
    assert "counts-broadcasts" not in {one.key for one in proposed_objectives(campaign)}


def test_the_plan_proposes_the_shares_among_its_goals(province, campaign):
    reading = campaign.document.readings.get()
    words = "Trên 95% hộ gia đình biết cách diệt lăng quăng."
    other = "Treo 50% số băng rôn ở trung tâm xã."
    start = len(reading.text)
    reading.text += f"{words}\n{other}\n"
    reading.outline = [
        {"num": "2", "heading": "Mục tiêu cụ thể", "level": 2, "path": "I.2", "start": 0, "end": 3},
        {"num": "1", "heading": "Hình thức", "level": 2, "path": "II.1", "start": 0, "end": 3},
    ]
    reading.save()
    for n, (text, section, at) in enumerate(((words, "I.2", start), (other, "II.1", start + len(words) + 1))):
        reading.passages.create(
            number=900 + n, start=at, end=at + len(text), kind="sentence", section=section
        )
    (found,) = [one for one in proposed_objectives(campaign) if one.key.startswith("goal-")]
    assert (found.text, found.target, found.measure) == (words.rstrip("."), 95, "%")
    assert found.target_source.endswith("mục I.2")


def test_the_report_tells_how_far_with_table_picture_and_marks(province, campaign):
    row = set_objective(province.officer, campaign, goal=goal())
    write_lesson(province.officer, row, worked="Phát thanh vào giờ cao điểm", to_change="")
    report = start_synthesis(province.officer, campaign, period=MAY)
    assert report.tables["objectives"][1][3:] == ["10", "42", "90", "Đạt 40,0 % mức thay đổi đề ra"]
    assert report.tables["steps"][1][1:] == ["Sản phẩm, lượt tiếp cận", "Lượt phát thanh", "42 lượt phát"]
    filling = filling_of(report.draft)
    assert "<svg" in filling.drawings["objectives"].svg
    marks = [filling.marks[f"objective-1{end}"] for end in ("-baseline", "", "-target")]
    assert marks == ["10", "42", "90"]
    text = paper_of(report.draft).text
    assert "Kinh nghiệm tốt (mục tiêu 1): Phát thanh vào giờ cao điểm." in text
    assert "muc-tieu-1" in {one.name for one in standings(report)}


def test_every_number_told_of_an_objective_opens_and_stands_in_the_annex(province, campaign):
    row = set_objective(province.officer, campaign, goal=goal())
    bind_figure(province.officer, row, stage=Stage.INPUT, figure=figure("assignments-given"))
    work = assignment_of(campaign, province.communes[0])
    record = make_record(province.commune_officers[0], work, title="Trước kỳ báo cáo")
    work.proofs.create(record=record)
    june = Period(date(2026, 6, 1), date(2026, 6, 30))  # all broadcasts were in May
    report = start_synthesis(province.officer, campaign, period=june)
    kept = {one.name: one.value.number for one in report.figures.select_related("value")}
    assert (kept["broadcasts"], kept["objective-1"], kept["step-broadcasts"]) == (0, 42, 42)
    assert {row[3].split()[0] for row in report.tables["steps"][1:]} == {"42", "4"}
    assert filling_of(report.draft).called["ca-chien-dich-luot-phat"] == "Lượt phát thanh, cả chiến dịch"
    book = load_workbook(io.BytesIO(annex_xlsx(report)))
    told = [[*row[2:5], row[6]] for row in book.worksheets[3].iter_rows(min_row=2, values_only=True)]
    assert told == [
        ["Số liệu ban đầu", 10, "lượt", "Báo cáo số 12/BC-UBND ngày 30/4/2026"],
        ["Mức phấn đấu", 90, "lượt", "Kế hoạch số 128/KH-UBND, mục I.2"],
    ]
    rows = [row[0] for row in book.worksheets[1].iter_rows(min_row=2, values_only=True)]
    assert rows.count("ca-chien-dich-luot-phat") == 2
    page = annex_html(report)
    assert all(words in page for words in ("Báo cáo số 12/BC-UBND", "mục I.2", "Trước kỳ báo cáo"))
    assert "Trước kỳ báo cáo" in {row[2] for row in report.tables["evidence"]}
    later = set_objective(province.officer, campaign, goal=goal(text="Mục tiêu đặt sau"))
    assert later.text not in annex_html(report)


def test_what_is_not_reached_is_never_told_as_all_of_the_way(province, campaign):
    row = set_objective(province.officer, campaign, goal=goal(baseline=Decimal(0), target=Decimal(10_000)))
    for now, said in ((9_999, "Đạt 99,9 % mức thay đổi đề ra"), (10_000, "Đạt"), (3, "Chưa đạt")):
        assert verdict(row, Decimal(now)) == said
