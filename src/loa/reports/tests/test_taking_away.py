"""Tables taken away as XLSX, CSV, Parquet: the same rows, typed, harmless, and nobody else's."""

import csv
import html
import io
import re
from datetime import date, datetime, timedelta
from decimal import Decimal

import pyarrow.parquet as pq
import pytest
from django.urls import reverse
from django.utils import timezone, translation
from openpyxl import load_workbook

from loa.assignments.models import Assignment
from loa.directory.models import Unit
from loa.reports.dashboards import sheets
from loa.reports.dashboards.files import csv_lines, parquet_file
from loa.reports.exports import Sheet, workbook
from loa.reports.models import UnitReport
from loa.reports.tests.factories import make_request, make_worked, submit

pytestmark = pytest.mark.django_db
FORMS = ("xlsx", "csv", "parquet")
TABLES = ("assignments", "figures")


@pytest.fixture
def campaign(province):
    campaign = make_worked(province)
    for report in make_request(province, campaign).reports.order_by("unit__path"):
        submit(province.commune_officers[province.communes.index(report.unit)], report)
    return campaign


def fetched(client, table, campaign, form):
    answer = client.get(reverse(f"reports:export-{table}", args=[campaign.pk, form]))
    if answer.status_code != 200:
        return answer.status_code
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return rows_of(form, body)


def rows_of(form, body):
    """The rows of a file, each a list of values."""
    if form == "csv":
        return list(csv.reader(io.StringIO(body.decode("utf-8-sig"))))[1:]
    if form == "xlsx":
        sheet = load_workbook(io.BytesIO(body)).active
        return [list(row) for row in sheet.iter_rows(min_row=2, values_only=True)]
    return [list(row.values()) for row in pq.read_table(io.BytesIO(body)).to_pylist()]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("table", TABLES)
def test_the_office_takes_all_and_a_unit_its_own_and_a_stranger_nothing(
    client, province, campaign, table, form
):
    unit_at = {"assignments": 5, "figures": 4}[table]
    names = {unit.name for unit in province.communes}
    client.force_login(province.officer)
    assert {row[unit_at] for row in fetched(client, table, campaign, form)} == names
    client.force_login(province.commune_officers[0])
    assert {row[unit_at] for row in fetched(client, table, campaign, form)} == {province.communes[0].name}
    client.force_login(province.health_officer)
    assert fetched(client, table, campaign, form) == 404


def test_another_form_is_not_found(client, province, campaign):
    client.force_login(province.officer)
    assert fetched(client, "assignments", campaign, "exe") == 404


def test_values_are_those_that_stand(client, province, campaign):
    for commune, number in zip(province.communes, (9, 10), strict=True):  # as text 10 comes before 9
        Unit.objects.filter(pk=commune.pk).update(path=f"{province.top.path}{number}/")
    client.force_login(province.officer)
    assert {row[4]: row[2] for row in fetched(client, "figures", campaign, "parquet")} == {
        province.communes[0].name: Decimal(12),
        province.communes[1].name: Decimal(30),
    }
    assert [row[2] for row in fetched(client, "figures", campaign, "csv")] == ["12", "30"]
    assert [row[2] for row in fetched(client, "figures", campaign, "xlsx")] == [12, 30]


def test_days_late_are_told_of_open_work_only(client, province, campaign):
    rows, today = campaign.assignments.order_by("pk"), timezone.localdate()
    rows.update(due=today - timedelta(days=4), state=Assignment.State.ACCEPTED)
    done = rows.first()
    Assignment.objects.filter(pk=done.pk).update(state=Assignment.State.CONFIRMED)
    client.force_login(province.officer)
    late = {row[0]: row[9] for row in fetched(client, "assignments", campaign, "parquet")}
    assert late.pop(done.pk) is None
    assert set(late.values()) == {4}


def odd_sheet():
    moment = timezone.make_aware(datetime(2026, 5, 4, 7, 30))
    columns = [("a", "text"), ("b", "whole"), ("c", "number"), ("d", "day"), ("e", "moment")]
    rows = [["=1+1", -3, Decimal("-2.5000"), date(2026, 5, 3), moment], ["@SUM(A1)", None, None, None, None]]
    return Sheet("Bảng", ["Tên", "=Số", "Giá trị", "Ngày", "Lúc"], rows, columns)


def test_csv_is_known_as_utf_8_and_holds_no_formula():
    body = "".join(csv_lines(odd_sheet())).encode()
    assert body.startswith(b"\xef\xbb\xbf")
    head, first, second = csv.reader(io.StringIO(body.decode("utf-8-sig")))
    assert head[1] == "'=Số"
    assert first == ["'=1+1", "-3", "-2.5", "2026-05-03", "2026-05-04 07:30"]
    assert second == ["'@SUM(A1)", "", "", "", ""]


def test_a_workbook_holds_no_formula():
    book = load_workbook(io.BytesIO(workbook([odd_sheet()]))).active
    assert book["A2"].data_type == "s"
    assert book["A2"].value == "'=1+1"


def test_a_moment_has_room_to_be_shown():
    widths = load_workbook(io.BytesIO(workbook([odd_sheet()]))).active.column_dimensions
    assert widths["E"].width >= len("04/05/2026 07:30") + 1 > widths["A"].width


def test_parquet_has_typed_columns_and_the_words_as_they_are():
    table = pq.read_table(parquet_file(odd_sheet()))
    assert [str(field.type) for field in table.schema] == [
        "string", "int64", "decimal128(20, 4)", "date32[day]", "timestamp[us, tz=UTC]",
    ]  # fmt: skip
    first = table.to_pylist()[0]
    assert (first["a"], first["c"], first["d"]) == ("=1+1", Decimal("-2.5"), date(2026, 5, 3))
    assert first["e"].isoformat() == "2026-05-04T00:30:00+00:00"


def test_parquet_of_no_rows_still_has_its_columns():
    table = pq.read_table(parquet_file(Sheet("x", ["a"], [], [("a", "whole")])))
    assert (table.num_rows, table.column_names) == (0, ["a"])


def test_a_table_too_large_is_refused_with_words(client, province, campaign, monkeypatch):
    client.force_login(province.officer)
    monkeypatch.setattr("loa.reports.views.exporting.MOST_ROWS", 1)
    for table in TABLES:
        answer = client.get(reverse(f"reports:export-{table}", args=[campaign.pk, "csv"]), follow=True)
        assert answer.redirect_chain == [(reverse("reports:dashboard"), 302)]
        assert len(answer.context["messages"]) == 1
    assert sheets.MOST_ROWS >= 100_000  # 3,321 units with 24 duties


@pytest.mark.parametrize(
    ("table", "head", "at", "said"),
    [("assignments", "Assignment", 10, "in progress"), ("figures", "Figure", 0, "Broadcasts")],
)
def test_a_file_speaks_as_its_reader_though_it_is_written_on_the_way(
    client, province, campaign, table, head, at, said
):
    client.force_login(province.officer)
    url = reverse(f"reports:export-{table}", args=[campaign.pk, "csv"])
    answer = client.get(url, headers={"accept-language": "en"})
    with translation.override("vi"):  # what the server's thread speaks by then
        body = b"".join(answer.streaming_content)
    first, *rows = csv.reader(io.StringIO(body.decode("utf-8-sig")))
    assert first[0] == head
    assert said in {row[at] for row in rows}


def test_the_file_behind_a_number_holds_the_rows_of_its_list(client, province, campaign):
    today, first = timezone.localdate(), campaign.assignments.earliest("pk")
    campaign.assignments.update(due=today + timedelta(days=30))
    Assignment.objects.filter(pk=first.pk).update(due=today - timedelta(days=4))
    client.force_login(province.officer)
    narrowed = {"campaign": campaign.pk, "state": "late", "unit": first.unit_id}
    page = client.get(reverse("reports:dashboard-rows"), narrowed)
    [row] = page.context["page"].object_list
    address = reverse("reports:export-assignments", args=[campaign.pk, "csv"])
    [link] = re.findall(rf'href="({address}[^"]*)"', page.text)
    body = b"".join(client.get(html.unescape(link)).streaming_content)
    assert [line[0] for line in rows_of("csv", body)] == [str(row.pk)] == [str(first.pk)]
    assert len(fetched(client, "assignments", campaign, "csv")) == campaign.assignments.count() > 1


def test_the_page_of_a_campaign_offers_its_list_to_its_office(client, province, campaign):
    page, address = reverse("campaigns:detail", args=[campaign.pk]), "reports:export-{}"
    links = [reverse(address.format(table), args=[campaign.pk, form]) for table in TABLES for form in FORMS]
    client.force_login(province.officer)
    assert all(f'href="{link}"' in client.get(page).text for link in links)
    assert all(client.get(link).status_code == 200 for link in links)
    UnitReport.objects.update(state=UnitReport.State.ASKED)
    shown = client.get(page).text
    assert [link in shown for link in links] == [True, True, True, False, False, False]
