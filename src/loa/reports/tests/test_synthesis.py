"""The synthesised report: counted, written, approved; each number has its source."""

import html
import io
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone, translation
from openpyxl import load_workbook

from loa.assignments.models import Assignment, Extension
from loa.assignments.tests.factories import assignment_of
from loa.directory.rights import NotAllowed
from loa.documents.actions.drafts import save_draft, send_draft
from loa.documents.actions.issuing import issue_draft
from loa.documents.drafting.filling import filling_of, marks_in
from loa.documents.drafting.printing import paper_of
from loa.documents.errors import Refused as DocumentRefused
from loa.reports.actions.synthesising import count_again, start_synthesis
from loa.reports.annex.page import annex_html
from loa.reports.annex.workbook import annex_xlsx
from loa.reports.errors import Refused
from loa.reports.figures.period import Period
from loa.reports.models import Synthesis
from loa.reports.tests.factories import MAY, approved, step_on, written

pytestmark = pytest.mark.django_db


def test_it_begins_with_its_figures_counted_and_at_their_marks(report):
    text = paper_of(report.draft).text
    assert "42" in text
    assert report.figures.get(name="broadcasts").value.number == 42
    assert {"numbers", "late", "best", "units", "evidence"} == set(report.tables)
    assert set(filling_of(report.draft).drawings) == {"trend", "states"}
    assert "<svg" in filling_of(report.draft).drawings["trend"].svg


def test_a_period_that_ends_before_it_begins_is_refused_beside_its_field(client, province, campaign):
    with pytest.raises(Refused):
        start_synthesis(province.officer, campaign, period=Period(MAY.end, MAY.start))
    client.force_login(province.officer)
    values = {"start": MAY.end.isoformat(), "end": MAY.start.isoformat(), "key": "k"}
    page = client.post(reverse("reports:syntheses", args=[campaign.pk]), values)
    assert page.context["form"].errors["end"] == ["Kỳ báo cáo kết thúc trước khi bắt đầu."]
    assert page.text.count("Kỳ báo cáo kết thúc trước khi bắt đầu.") == 1
    assert not Synthesis.objects.exists()


def test_the_first_table_is_filled_and_has_a_name_instead_of_marks(client, report, province):
    table = next(block.cells for block in paper_of(report.draft).document.blocks if block.cells)
    printed = [list(row) for row in table]
    assert printed[0] == ["Chỉ tiêu", "Đơn vị tính", "Kết quả"]
    assert ["Lượt phát thanh", "lượt phát", "42"] in printed
    assert len(printed) == 1 + report.figures.count()
    assert marks_in(report.draft.content) == {"viec-qua-han"}
    client.force_login(province.officer)
    shown = html.unescape(client.get(reverse("documents:draft", args=[report.draft_id])).text)
    assert '<option value="numbers">các chỉ tiêu số liệu</option>' in shown


def test_the_page_names_marks_and_says_where_only_the_rows_have_changed(client, report, province, campaign):
    client.force_login(province.officer)
    url = reverse("reports:synthesis", args=[report.pk])
    assert '<td data-label="Ký hiệu"><code>[[luot-phat]]</code>' in client.get(url).text
    work = assignment_of(campaign, province.communes[0])
    for count in (13, 12):
        step_on(work, MAY.start + timedelta(days=9), count=count, by=province.officer)
    shown = client.get(url).text
    assert "đã thay đổi, con số vẫn vậy" in shown
    assert "nay là 42" not in shown


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


def test_counted_again_an_approval_no_longer_holds(report, province, campaign, leader):
    draft = approved(report, province.officer, leader)
    step_on(assignment_of(campaign, province.communes[0]), MAY.start + timedelta(days=9), count=99, by=leader)
    count_again(province.officer, report)
    with pytest.raises(DocumentRefused):
        issue_draft(leader, draft)


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
    url, day = reverse("reports:syntheses", args=[campaign.pk]), timezone.localdate()
    key = client.get(url).context["key"]
    sent = {"key": str(key), "start": MAY.start.isoformat(), "end": day.isoformat()}
    answers = [client.post(url, sent) for _twice in range(2)]
    made = campaign.syntheses.get()
    assert {answer["Location"] for answer in answers} == {reverse("reports:synthesis", args=[made.pk])}


def test_what_is_still_to_be_written_is_named_by_its_heading(report, province):
    draft = report.draft
    with (
        translation.override("vi"),
        pytest.raises(DocumentRefused, match=r"Chưa viết xong: .*“Đề xuất, kiến nghị”"),
    ):
        send_draft(province.officer, draft, version=draft.version)


def test_each_line_still_to_be_written_is_told_above_its_editor(client, report, province):
    client.force_login(province.officer)
    page = reverse("documents:draft", args=[report.draft_id])
    said = "<li>Chưa viết xong: “Đề xuất, kiến nghị” › “(bổ sung)”.</li>"
    assert said in client.get(page).content.decode()
    content = {**report.draft.content, "rows": report.draft.content["rows"][:1]}
    body = {"content": content, "version": report.draft.version}
    saved = client.post(
        reverse("documents:draft_save", args=[report.draft_id]), body, content_type="application/json"
    )
    assert saved.json()["unsettled"] == []


def test_the_editor_names_marks_tables_and_pictures_in_words(client, report, province):
    client.force_login(province.officer)
    shown = html.unescape(client.get(reverse("documents:draft", args=[report.draft_id])).text)
    value = report.figures.get(name="broadcasts").value
    assert f'data-mark="luot-phat">{value.definition["name"]}</button> <span class="loa-num">42<' in shown
    assert '<option value="late">việc được giao bị chậm và nguyên nhân</option>' in shown
    assert "Lấy số liệu theo tên" not in shown


def test_a_figure_opened_from_the_report_leads_back_to_it(client, report, province):
    client.force_login(province.officer)
    value = report.figures.get(name="broadcasts").value
    answer = client.get(reverse("reports:value", args=[value.pk])).content.decode()
    assert f'href="{reverse("reports:synthesis", args=[report.pk])}"' in answer
    assert "từ 0 trở lên" in answer
    assert f"Loa tự đếm: “{value.figure.label}”" in html.unescape(answer)
