"""The synthesised report: counted, written, approved, issued, built again; each number has its source."""

import io
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone, translation
from openpyxl import load_workbook

from loa.assignments.models import Assignment, Extension
from loa.assignments.tests.factories import assignment_of
from loa.campaigns.tests.factories import make_province
from loa.directory.actions.units import rename_unit
from loa.directory.models import Post
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer
from loa.documents.actions.drafts import approve_draft, save_draft, send_draft
from loa.documents.actions.issuing import issue_draft
from loa.documents.drafting.filling import filling_of
from loa.documents.drafting.printing import paper_of
from loa.documents.errors import Refused as DocumentRefused
from loa.documents.models import Draft
from loa.reports.actions.drafting import Content, Entry
from loa.reports.actions.drafting import save_draft as save_report
from loa.reports.actions.synthesising import count_again, rebuild, start_synthesis
from loa.reports.annex import annex_html, annex_xlsx
from loa.reports.errors import Refused
from loa.reports.figures.period import Period
from loa.reports.models import ReportRequest, ReportSeries
from loa.reports.queries.syntheses import standings
from loa.reports.synthesis.outline import TO_WRITE
from loa.reports.synthesis.saying import numbers_without_source
from loa.reports.tests.factories import (
    MAY,
    make_form_figure,
    make_request,
    make_template,
    make_worked,
    step_on,
    submit,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def province():
    return make_province(communes=2)


@pytest.fixture
def campaign(province):
    return make_worked(province)


@pytest.fixture
def report(province, campaign):
    return start_synthesis(province.officer, campaign, period=MAY)


def written(report, officer):
    """The draft with everything written that only people know."""
    draft = Draft.objects.get(pk=report.draft_id)
    content = {**draft.content, "rows": [dict(row) for row in draft.content["rows"]]}
    for row in content["rows"]:
        if row["text"] == TO_WRITE:
            row["text"] = "Các đơn vị đã thực hiện đủ nội dung, phát [[broadcasts]] lượt."
    return save_draft(officer, draft, content=content, version=draft.version)


def approved(report, officer, leader):
    """The written draft, approved by another."""
    draft = written(report, officer)
    draft = send_draft(officer, draft, version=draft.version)
    return approve_draft(leader, draft, version=draft.version)


def test_it_begins_with_its_figures_counted_and_at_their_marks(report):
    text = paper_of(report.draft).text
    assert "42" in text
    assert report.figures.get(name="broadcasts").value.number == 42
    assert {"late", "best", "units"} == set(report.tables)
    assert set(filling_of(report.draft).drawings) == {"trend", "states"}
    assert "<svg" in filling_of(report.draft).drawings["trend"].svg


def test_the_paper_speaks_vietnamese_whoever_counts_and_the_annex_with_it(report, province):
    with translation.override("en"):
        count_again(province.officer, report)
        report.refresh_from_db()
        page, book = annex_html(report), load_workbook(io.BytesIO(annex_xlsx(report)))
    assert report.tables["late"][0][0] == report.tables["units"][0][0] == "Đơn vị"
    assert {"Ủy ban nhân dân cấp xã"} == {row[0] for row in report.tables["units"][1:]}
    assert "đang làm" in str(report.charts["states"])
    assert "<th>Bằng chứng</th>" in page
    assert book.sheetnames[0] == "Chỉ tiêu số liệu"


def test_what_was_late_stands_with_its_reason_done_or_not(report, province, campaign):
    one, other = (assignment_of(campaign, unit) for unit in province.communes)
    Assignment.objects.filter(pk__in=[one.pk, other.pk]).update(due=MAY.start + timedelta(days=5))
    step_on(one, MAY.start + timedelta(days=8), state="handed-in", by=province.commune_officers[0])
    for work, reason in ((one, "Loa hỏng sau bão"), (other, "Thiếu người")):
        Extension.objects.create(
            assignment=work,
            asked_by=province.commune_officers[0],
            reason=reason,
            old_due=MAY.start,
            new_due=MAY.end,
        )
    count_again(province.officer, report)
    report.refresh_from_db()
    rows = {row[0]: row[3:] for row in report.tables["late"][1:]}
    assert rows == {
        "UBND xã Suối 1": ["3", "đã nộp", "Loa hỏng sau bão"],
        "UBND xã Suối 2": [str((MAY.end - MAY.start).days - 5), "chưa xong", "Thiếu người"],
    }


def test_what_the_table_of_the_late_has_no_room_for_is_counted(report, province, campaign, monkeypatch):
    Assignment.objects.filter(campaign=campaign).update(due=MAY.start + timedelta(days=5))
    monkeypatch.setattr("loa.reports.synthesis.counting.MOST_ROWS", 1)
    count_again(province.officer, report)
    report.refresh_from_db()
    number = int(report.figures.get(name="assignments-late").value.number)
    assert number > 2
    assert report.tables["late"][2:] == [
        [f"… và {number - 1} việc khác, nêu trong phụ lục", "", "", "", "", ""]
    ]


def test_the_same_chart_stands_on_the_page_and_in_the_paper(client, report, province):
    client.force_login(province.officer)
    pictures = {block.svg for block in paper_of(report.draft).document.blocks if block.svg}
    for name in ("trend", "states"):
        shown = client.get(reverse("reports:chart", args=[report.pk, name])).content.decode()
        assert shown == filling_of(report.draft).drawings[name].svg
        assert shown in pictures


def test_a_number_without_a_source_is_not_sent(report, province):
    draft = written(report, province.officer)
    rows = [*draft.content["rows"], {"kind": "words", "text": "Đã phát 120 lượt trong tháng 5."}]
    draft = save_draft(
        province.officer, draft, content={**draft.content, "rows": rows}, version=draft.version
    )
    with pytest.raises(DocumentRefused, match="120"):
        send_draft(province.officer, draft, version=draft.version)


def test_what_is_still_to_be_written_is_not_sent(report, province):
    with pytest.raises(DocumentRefused):
        send_draft(province.officer, report.draft, version=report.draft.version)


TELLING = (
    "Từ ngày 05/3 đến ngày 30/6/2026, theo Kế hoạch số 46/KH-UBND, quý II, Điều 5.",
    "Phát thanh lúc 16 giờ 30 mỗi ngày, từ 5 giờ đến 6 giờ; cao điểm 17h30.",
    "Đã phát [[broadcasts]] lượt.",
    "Trong tháng 5, các xã phát thanh; tháng 6/2026 tiếp tục.",
    "Thực hiện Quyết định số 15 và Nghị quyết số 06-NQ/TU, mục 2.1, giai đoạn 2026-2030.",
    "Hai bên phối hợp; một số xã còn chậm; mỗi năm tỷ lệ hộ tham gia tăng; Cách mạng tháng Mười.",
    "Phòng, chống COVID-19 năm 2026.",
)
SAYING = (
    "Đã treo 30 băng rôn.",
    "Tỷ lệ đạt 98,5%.",
    "Đã treo tổng số 30 băng rôn.",
    "Phát mỗi tuần 12 lượt.",
    "Mỗi tháng 120 lượt.",
    "Đã phát 2000 lượt.",
    "Phát sóng 20 giờ trong đợt.",
    "Đã có 12/15 xã hoàn thành.",
    "Đã có 5/12 xã hoàn thành.",
    "Đạt 45/1200 hộ.",
    "Đã treo ba mươi băng rôn.",
    "Hơn một trăm lượt phát thanh.",
    "Hai phần ba số hộ đã tham gia.",
    "Phát mười lượt.",
    "Phát 5/tuần.",
)


@pytest.mark.parametrize("text", TELLING)
def test_a_number_that_says_when_or_which_needs_no_source(text):
    assert numbers_without_source({"rows": [{"kind": "words", "text": text}]}) == []


@pytest.mark.parametrize("text", SAYING)
@pytest.mark.parametrize("kind", ["words", "heading", "slogan", "annex"])
def test_a_number_that_says_how_much_needs_one_wherever_it_stands(text, kind):
    assert numbers_without_source({"rows": [{"kind": kind, "text": text}]})
    assert numbers_without_source({"title": text, "rows": []})


def test_words_of_the_plan_itself_have_the_plan_as_their_source():
    rows = [{"kind": "heading", "text": "Tổ chức 12 lớp tập huấn"}]
    assert numbers_without_source({"rows": rows})
    assert not numbers_without_source({"rows": rows}, cited=["TỔ CHỨC 12 LỚP TẬP HUẤN"])


def test_it_is_approved_issued_and_built_again_with_the_same_words(report, province, campaign):
    leader = make_officer(province.top, Post.Kind.LEADER)
    draft = written(report, province.officer)
    draft = approve_draft(
        leader, send_draft(province.officer, draft, version=draft.version), version=draft.version
    )
    document = issue_draft(leader, draft)
    assert document.code == "1/BC-UBND"
    report.refresh_from_db()
    step_on(assignment_of(campaign, province.communes[0]), MAY.start + timedelta(days=9), count=99, by=leader)
    made = rebuild(province.officer, report)
    assert made.same_words
    assert made.same_bytes
    changed = {one.name for one in standings(report) if one.finding.differs}
    assert "broadcasts" in changed
    with pytest.raises(Refused):
        count_again(province.officer, report)


@pytest.fixture
def issued(report, province):
    leader = make_officer(province.top, Post.Kind.LEADER)
    draft = written(report, province.officer)
    draft = send_draft(province.officer, draft, version=draft.version)
    issue_draft(leader, approve_draft(leader, draft, version=draft.version))
    return type(report).objects.get(pk=report.pk)


def test_it_says_the_same_when_its_office_has_another_name(issued, province):
    keeper = make_officer(province.top, Post.Kind.ADMINISTRATOR)
    for unit in filter(None, (province.top, province.top.parent)):
        rename_unit(keeper, unit, name=f"{unit.name} mới")
    made = rebuild(province.officer, type(issued).objects.get(pk=issued.pk))
    assert (made.same_words, made.same_bytes, made.same_works) == (True, True, True)


def said_when_built_again(client, province, report):
    client.force_login(province.officer)
    answer = client.post(reverse("reports:rebuild", args=[report.pk]), {"key": "k"}, follow=True)
    return " ".join(str(message) for message in answer.context["messages"])


def test_other_works_and_a_changed_paper_are_told_apart(issued, province, client, monkeypatch):
    assert "giống từng byte" in said_when_built_again(client, province, issued)
    monkeypatch.setattr("loa.reports.actions.synthesising.pdf_of", lambda _document: b"%PDF other")
    assert "đã bị thay đổi" in said_when_built_again(client, province, issued)
    monkeypatch.setattr("loa.reports.actions.synthesising.printing_works", lambda: "a newer lock file")
    assert "thư viện khác" in said_when_built_again(client, province, issued)
    Draft.objects.filter(pk=issued.draft_id).update(printed={})
    assert "chưa lưu lại" in said_when_built_again(client, province, issued)


def test_counted_again_an_approval_no_longer_holds(report, province, campaign):
    leader = make_officer(province.top, Post.Kind.LEADER)
    draft = written(report, province.officer)
    draft = approve_draft(
        leader, send_draft(province.officer, draft, version=draft.version), version=draft.version
    )
    step_on(assignment_of(campaign, province.communes[0]), MAY.start + timedelta(days=9), count=99, by=leader)
    count_again(province.officer, report)
    with pytest.raises(DocumentRefused):
        issue_draft(leader, draft)


def test_the_annex_leads_each_figure_to_rows_and_evidence(report):
    book = load_workbook(io.BytesIO(annex_xlsx(report)))
    assert len(book.sheetnames) == 3
    marks = [row[0].value for row in book.worksheets[0].iter_rows(min_row=2)]
    assert "broadcasts" in marks
    units = {row[2].value for row in book.worksheets[1].iter_rows(min_row=2) if row[0].value == "broadcasts"}
    assert units == {"UBND xã Suối 1", "UBND xã Suối 2"}
    page = annex_html(report)
    assert "UBND xã Suối 1" in page
    for outside in ("http://", "https://", "<script", "<img", "<link"):
        assert outside not in page


def test_what_units_entered_is_followed_to_each_unit_in_the_annex(province, campaign):
    typed = make_form_figure(province.top)
    request = make_request(province, campaign, template=make_template(province, extra=(typed,)))
    for unit, officer, number in zip(province.communes, province.commune_officers, ("12", "9"), strict=True):
        one = request.reports.get(unit=unit)
        save_report(
            officer, one, version=0, content=Content({"s1": "Đủ"}, {typed.pk: Entry(Decimal(number))})
        )
        submit(officer, one)
    report = start_synthesis(province.officer, campaign, period=MAY, request=request)
    assert report.figures.get(name="loudspeakers").value.number == 21
    rows = load_workbook(io.BytesIO(annex_xlsx(report))).worksheets[1].iter_rows(min_row=2, values_only=True)
    assert [(row[2], row[4]) for row in rows if row[0] == "loudspeakers"] == [
        ("UBND xã Suối 1", 12),
        ("UBND xã Suối 2", 9),
    ]
    page = annex_html(report)
    assert page[page.index('<h2 id="loudspeakers"') :].count("UBND xã Suối") == 2
    assert "reports.figurevalue" not in page


@pytest.mark.parametrize(("over_periods", "number"), [("sum", 33), ("last", 21), ("max", 21)])
def test_what_units_entered_every_month_is_put_together_over_the_months(
    province, campaign, over_periods, number
):
    """A year's report does not give one month's numbers as those of the year."""
    typed = make_form_figure(province.top, over_periods=over_periods)
    template = make_template(province, extra=(typed,))
    april = Period(date(2026, 4, 1), date(2026, 4, 30))
    series = ReportSeries.objects.create(
        campaign=campaign, owner=province.top, template=template, title="Báo cáo tháng", rhythm="monthly",
        first=april.start, made_by=province.officer,
    )  # fmt: skip
    told = {april: ("10", "2"), MAY: ("12", "9"), Period(date(2026, 6, 1), date(2026, 6, 30)): ("700", "700")}
    for period, numbers in told.items():
        request = make_request(province, campaign, template=template, period=period)
        ReportRequest.objects.filter(pk=request.pk).update(series=series)
        for unit, officer, entered in zip(province.communes, province.commune_officers, numbers, strict=True):
            one = request.reports.get(unit=unit)
            content = Content({"s1": "Đủ"}, {typed.pk: Entry(Decimal(entered), "Đã kiểm")})
            save_report(officer, one, version=0, content=content)
            submit(officer, one)
    may = ReportRequest.objects.get(start=MAY.start)
    report = start_synthesis(province.officer, campaign, period=Period(april.start, MAY.end), request=may)
    value = report.figures.get(name="loudspeakers").value
    assert value.number == number
    rows = load_workbook(io.BytesIO(annex_xlsx(report))).worksheets[1].iter_rows(min_row=2, values_only=True)
    entered = sorted(int(row[4]) for row in rows if row[0] == "loudspeakers")
    assert entered == {"sum": [2, 9, 10, 12], "last": [9, 12], "max": [9, 12]}[over_periods]
    assert not standings(report)[-1].finding.differs


def test_the_pages_of_its_draft_are_those_of_its_numbers_now(
    client, report, province, campaign, django_assert_max_num_queries
):
    client.force_login(province.officer)
    page = reverse("documents:draft", args=[report.draft_id])
    picture = reverse("documents:draft_page", args=[report.draft_id, 1])
    client.get(page)
    with django_assert_max_num_queries(15):
        before = client.get(page).context["seen"]
    drawn = client.get(picture).content
    step_on(
        assignment_of(campaign, province.communes[0]),
        MAY.start + timedelta(days=9),
        count=99,
        by=province.officer,
    )
    count_again(province.officer, report)
    assert client.get(page).context["seen"] != before
    assert client.get(picture).content != drawn


def test_only_the_issuing_office_sees_and_makes_it(client, report, province, campaign):
    stranger = province.commune_officers[0]
    with pytest.raises(NotAllowed):
        start_synthesis(stranger, campaign, period=MAY)
    with pytest.raises(NotAllowed):
        count_again(stranger, report)
    pages = [
        reverse("reports:syntheses", args=[campaign.pk]),
        reverse("reports:synthesis", args=[report.pk]),
        reverse("reports:chart", args=[report.pk, "trend"]),
        reverse("reports:annex-xlsx", args=[report.pk]),
        reverse("reports:annex-html", args=[report.pk]),
    ]
    for user, status in ((stranger, 404), (province.officer, 200)):
        client.force_login(user)
        assert {client.get(page).status_code for page in pages} == {status}


def test_it_is_begun_on_its_page(client, campaign, province):
    client.force_login(province.officer)
    day = timezone.localdate()
    answer = client.post(
        reverse("reports:syntheses", args=[campaign.pk]),
        {"start": MAY.start.isoformat(), "end": day.isoformat()},
    )
    assert answer.status_code == 302
    assert campaign.syntheses.count() == 1
