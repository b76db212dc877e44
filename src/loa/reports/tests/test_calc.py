"""What people take away opens in LibreOffice Calc: the same rows, days as days, Vietnamese as it was."""

import csv
import io
import subprocess
from datetime import date, datetime
from decimal import Decimal

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from loa.assignments.models import Assignment
from loa.campaigns.tests.factories import make_province
from loa.reports.actions.synthesising import start_synthesis
from loa.reports.annex.workbook import annex_xlsx
from loa.reports.tests.factories import MAY, make_worked
from loa.reports.xlsx import neutral

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.calc]
ODD = '- Treo băng rôn "Ngày hội đọc sách"; phát 1,5 giờ\nở nhà văn hoá thôn Đồi Ổi'
# Comma, quotation mark, UTF-8, from the first line, cells as they are shown, every sheet a file of its own.
AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"


def shown(value):
    """A value as a spreadsheet in Vietnam shows it."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.strftime("%d/%m/%Y" if value.time().isoformat() == "00:00:00" else "%d/%m/%Y %H:%M")
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    return format(Decimal(str(value)).normalize(), "f") if isinstance(value, int | float) else str(value)


def opened(folder, books):
    """The rows of each sheet of each workbook as Calc shows them, by the names of both."""
    for name, data in books.items():
        (folder / f"{name}.xlsx").write_bytes(data)
    command = [
        "soffice",
        f"-env:UserInstallation=file://{folder}/profile",
        "--headless",
        "--convert-to",
        AS_CSV,
    ]
    files = [f"{folder}/{name}.xlsx" for name in books]
    subprocess.run(
        [*command, "--outdir", f"{folder}/out", *files], check=True, capture_output=True, timeout=100
    )
    return {
        path.stem: list(csv.reader(io.StringIO(path.read_text("utf-8"), newline="")))
        for path in (folder / "out").iterdir()
    }


def test_an_export_and_an_annex_open_as_they_were_written(client, tmp_path):
    province = make_province(communes=2)
    campaign = make_worked(province)
    first = Assignment.objects.filter(campaign=campaign).order_by("pk").first()
    Assignment.objects.filter(pk=first.pk).update(what=ODD, due=date(2026, 5, 3))
    client.force_login(province.officer)
    answer = client.get(reverse("reports:export-assignments", args=[campaign.pk, "xlsx"]))
    annex = annex_xlsx(start_synthesis(province.officer, campaign, period=MAY))
    books = {"bang": b"".join(answer.streaming_content), "phu-luc": annex}
    found, expected = opened(tmp_path, books), {}
    for name, data in books.items():
        for sheet in load_workbook(io.BytesIO(data)):
            rows = sheet.iter_rows(values_only=True)
            expected[f"{name}-{sheet.title}"] = [[shown(value) for value in row] for row in rows]
    assert found == expected
    export = next(rows for name, rows in found.items() if name.startswith("bang-"))
    odd = next(row for row in export if row[0] == str(first.pk))
    assert (odd[2], odd[8]) == (neutral(ODD), "03/05/2026")
    assert "UBND xã Suối 1" in {row[5] for row in export}
    assert any(row[0] == "luot-phat" and row[2].isdigit() for row in found["phu-luc-Chỉ tiêu số liệu"])
