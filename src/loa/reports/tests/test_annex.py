"""The annex of a synthesised report leads each figure to its rows and its evidence, in files and on paper."""

import hashlib
import io
import re
from datetime import date, datetime
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from loa.assignments.tests.factories import assignment_of, make_record
from loa.documents.actions.issuing import issue_draft
from loa.documents.drafting.printing import paper_of
from loa.evidence.actions import add_record, store_bytes
from loa.evidence.models import Record
from loa.evidence.queries import open_blob, subject_of
from loa.reports.actions.drafting import Content, Entry, save_draft
from loa.reports.actions.synthesising import count_again, start_synthesis
from loa.reports.annex.page import annex_html
from loa.reports.annex.workbook import annex_xlsx
from loa.reports.figures.period import Period
from loa.reports.models import ReportRequest, ReportSeries
from loa.reports.queries.syntheses import standings
from loa.reports.synthesis.evidence import list_hash
from loa.reports.tests.factories import (
    MAY,
    approved,
    make_form_figure,
    make_request,
    make_template,
    submit,
)

pytestmark = pytest.mark.django_db


SENT = b"%PDF-1.4 so phat thanh"
FILE_OF = ["", hashlib.sha256(SENT).hexdigest()]


@pytest.fixture
def records(province, campaign):
    """What each commune handed in as proof of its broadcasts: one a link, the other a file."""
    found = []
    for unit, officer in zip(province.communes, province.commune_officers, strict=True):
        work, title = assignment_of(campaign, unit), f"Tin phát của {unit.name}"
        record = make_record(officer, work, title=title)
        if found:
            blob, about = store_bytes(SENT), subject_of(work)
            record = add_record(officer, Record.Kind.FILE, subject=about, title=title, blob=blob)
        work.proofs.create(record=record)
        found.append(record)
    return found


def test_each_file_of_the_annex_has_each_record_behind_a_figure_with_its_hash(records, report):
    sheet = load_workbook(io.BytesIO(annex_xlsx(report))).worksheets[2]
    rows = [row for row in sheet.iter_rows(min_row=2, values_only=True) if row[0] == "luot-phat"]
    # Which unit stands first hangs on the numbers that the database gave them.
    assert sorted(rows) == [
        ("luot-phat", f"UBND xã Suối {n}", *kept, one.link or None, file or None, one.hash)
        for n, (one, file) in enumerate(zip(records, FILE_OF, strict=True), 1)
        for kept in [(one.number, {"link": "liên kết", "file": "tệp"}[one.kind], one.title)]
    ]
    head = next(sheet.iter_rows(max_row=1, values_only=True))
    assert head[3:] == ("Loại", "Tên", "Liên kết", "SHA-256 của tệp", "Mắt xích của chuỗi")
    page = annex_html(report)
    figure = page[page.index('<h2 id="luot-phat"') :].split("<h2 ")[1]
    in_order = sorted(figure.split("<tr>")[2:], key=lambda row: records[0].title not in row)
    for row, one, file in zip(in_order, records, FILE_OF, strict=True):
        assert f"Bản ghi số {one.number}: {one.title}" in row
        assert f"Mắt xích của chuỗi <code>{one.hash}</code>" in row
        assert (f"<code>{one.link}</code>" in row) is bool(one.link)
        assert (f"SHA-256 của tệp <code>{file}</code>" in row) is bool(file)


def test_what_was_counted_is_said_in_words_with_its_day_as_a_day(records, report):
    found = load_workbook(io.BytesIO(annex_xlsx(report))).worksheets[1].iter_rows(min_row=2, values_only=True)
    row = next(row for row in found if row[0] == "luot-phat")
    assert re.fullmatch(r"lần cập nhật \d+", row[1])
    assert isinstance(row[5], datetime)


def test_the_figures_of_the_annex_say_the_hash_of_their_rows_and_evidence(records, report):
    value = report.figures.get(name="broadcasts").value
    sheet = load_workbook(io.BytesIO(annex_xlsx(report))).worksheets[0]
    said = {row[0]: row[7] for row in sheet.iter_rows(min_row=2, values_only=True)}
    assert said["luot-phat"] == value.rows_sha256
    assert f"<code>{value.rows_sha256}</code>" in annex_html(report)


def test_the_issued_paper_ends_with_the_list_of_evidence_and_its_hashes(records, report, province, leader):
    table = report.tables["evidence"]
    whole = list_hash({one.number: one.hash for one in records})
    assert [(row[0], row[2], row[3], *(cell.replace(" ", "") for cell in row[4:])) for row in table[1:]] == [
        *(
            (str(one.number), one.title, f"UBND xã Suối {n}", file or "–", one.hash)
            for n, (one, file) in enumerate(zip(records, FILE_OF, strict=True), 1)
        ),
        ("", "Cả danh mục có 2 bằng chứng", "", "", whole),
    ]
    assert [block.role for block in paper_of(report.draft).document.appendix] == [
        "appendix",
        "attached",
        "table",
    ]
    document = issue_draft(leader, approved(report, province.officer, leader))
    assert open_blob(document.file).startswith(b"%PDF")
    read = "".join(document.readings.get().text.split())
    for one in records:
        assert one.hash in read
    assert FILE_OF[1] in read
    assert "PHỤLỤC.DANHMỤCBẰNGCHỨNG" in read


def test_a_long_list_is_printed_in_part_and_its_hash_answers_for_all(records, report, province, monkeypatch):
    monkeypatch.setattr("loa.reports.synthesis.evidence.MOST_PRINTED", 1)
    table = count_again(province.officer, report).tables["evidence"]
    assert [row[0] for row in table[1:]] == [str(records[0].number), ""]
    assert table[-1][2].startswith("Cả danh mục có 2 bằng chứng; 1 ")
    assert table[-1][5].replace(" ", "") == list_hash({one.number: one.hash for one in records})


def test_without_evidence_the_list_says_that_there_is_none(report):
    assert report.tables["evidence"][1:] == [["Không có", "", "", "", "", ""]]


def test_the_annex_leads_each_figure_to_its_rows(report):
    book = load_workbook(io.BytesIO(annex_xlsx(report)))
    assert len(book.sheetnames) == 3
    marks = [row[0].value for row in book.worksheets[0].iter_rows(min_row=2)]
    assert "luot-phat" in marks
    units = {row[2].value for row in book.worksheets[1].iter_rows(min_row=2) if row[0].value == "luot-phat"}
    assert units == {"UBND xã Suối 1", "UBND xã Suối 2"}
    page = annex_html(report)
    assert "UBND xã Suối 1" in page
    for outside in ("src=", 'href="http', "url(", "<script", "<img", "<link"):
        assert outside not in page


def test_what_units_entered_is_followed_to_each_unit_in_the_annex(province, campaign):
    typed = make_form_figure(province.top)
    request = make_request(province, campaign, template=make_template(province, extra=(typed,)))
    for unit, officer, number in zip(province.communes, province.commune_officers, ("12", "9"), strict=True):
        one = request.reports.get(unit=unit)
        save_draft(officer, one, version=0, content=Content({"s1": "Đủ"}, {typed.pk: Entry(Decimal(number))}))
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
            save_draft(officer, one, version=0, content=content)
            submit(officer, one)
    may = ReportRequest.objects.get(start=MAY.start)
    report = start_synthesis(province.officer, campaign, period=Period(april.start, MAY.end), request=may)
    value = report.figures.get(name="loudspeakers").value
    assert value.number == number
    rows = load_workbook(io.BytesIO(annex_xlsx(report))).worksheets[1].iter_rows(min_row=2, values_only=True)
    entered = sorted(int(row[4]) for row in rows if row[0] == "loudspeakers")
    assert entered == {"sum": [2, 9, 10, 12], "last": [9, 12], "max": [9, 12]}[over_periods]
    assert not standings(report)[-1].finding.differs
