"""JSON with positions and its schema, bare facts, CSV, the text for people."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from msgspec.structs import replace
from rich.console import Console

from loa.reader.exports.json import make_schema, published_schema, reading_from_json, reading_to_json
from loa.reader.exports.people import show, shown_date
from loa.reader.exports.table import duties_csv
from loa.reader.pipeline import read
from loa.reader.reading import Duty, Facts, Reading, Span, Value
from loa.reader.tests.files import PdfPages, docx, paragraph

PLAN = """ỦY BAN NHÂN DÂN
TỈNH THANH LÂM
Số: 46/KH-UBND
Thanh Lâm, ngày 10 tháng 9 năm 2026

KẾ HOẠCH
Tuyên truyền phòng, chống bệnh sốt xuất huyết

I. MỤC ĐÍCH
1. Nâng cao nhận thức của Nhân dân.

II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Chủ trì, phối hợp với Sở Tài chính tổ chức tuyên truyền trước ngày 30/11/2026.

Nơi nhận:
- Như Mục II;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Văn Thử
"""


def readings() -> list[Reading]:
    words = docx("".join(paragraph(line) for line in PLAN.splitlines()))
    pages = PdfPages()
    for number, line in enumerate(PLAN.splitlines()):
        if line:
            pages.write(85, 80 + 20 * number, line)
    return [read(PLAN.encode(), name="a.txt"), read(words, name="a.docx"), read(pages.data(), name="a.pdf")]


@pytest.mark.parametrize("number", [0, 1, 2], ids=["text", "docx", "pdf"])
def test_a_reading_survives_json_and_fits_the_schema(number: int) -> None:
    reading = readings()[number]
    text = reading_to_json(reading)
    jsonschema.validate(json.loads(text), json.loads(published_schema()))
    assert reading_from_json(text) == reading
    assert reading_from_json(json.loads(text)) == reading


def test_the_published_schema_is_that_of_the_types() -> None:
    assert json.loads(published_schema()) == make_schema(), "run scripts/make_schema.py"


def test_the_schema_refuses_what_is_no_reading() -> None:
    good: dict[str, Any] = json.loads(reading_to_json(readings()[0]))
    for change in ({"format": "other/1"}, {"lines": None}, {"surprise": 1}, {"kind": "doc"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({**good, **change}, make_schema())


def test_data_in_another_format_is_no_reading() -> None:
    good = reading_to_json(readings()[0])
    for data in ("{}", "[]", good.replace("loa-reading/1", "loa-reading/0"), good[:-1], "no json", b"\xff"):
        with pytest.raises(ValueError):  # noqa: PT011 - json's error is one too
            reading_from_json(data)
    found = json.loads(good)
    for data in ({}, {**found, "format": "loa-reading/0"}, {**found, "format": ""}):
        with pytest.raises(ValueError, match="not in the format"):
            reading_from_json(data)


def test_csv_has_a_row_a_duty_and_no_formulas() -> None:
    reading = readings()[0]
    duty = Duty(Value("=1+1", (Span(0, 4),)), (Value("Sở Y tế", (Span(0, 4),)),), (), None)
    rows = duties_csv(replace(reading, facts=Facts(duties=(duty,))), name="-a.txt").splitlines()
    assert rows[0].startswith(["Tài liệu", "Số", " ký hiệu"][0])
    assert rows[1].startswith("'-a.txt")
    assert "'=1+1" in rows[1]


@pytest.mark.parametrize(("language", "words"), [("vi", "Trích yếu"), ("en", "Subject")])
def test_people_see_header_and_duties(language: Any, words: str) -> None:
    console = Console(file=(out := io.StringIO()), width=120)
    show(readings()[0], console, name="a.txt", language=language)
    assert words in out.getvalue()
    assert "46/KH-UBND" in out.getvalue()


def test_a_narrow_terminal_breaks_no_day_and_keeps_values_of_a_cell_apart(tmp_path: Path) -> None:
    paper = tmp_path / "ke-hoach.txt"
    told = "Sở Y tế, Sở Tài chính phối hợp với Công an tỉnh in 5.000 tờ rơi trước ngày 05/12/2026."
    paper.write_text(f"KẾ HOẠCH\nTruyền thông\n\nII. TỔ CHỨC THỰC HIỆN\n1. {told}\n")
    show(read(paper), Console(file=(out := io.StringIO()), width=80), name=paper.name, language="vi")
    cells = [part.strip() for line in out.getvalue().splitlines() for part in line.split("│")]
    assert any(cell.endswith("05/12/2026") for cell in cells)
    assert [cell[:6] for cell in cells if cell.startswith("– ")] == ["– Sở Y", "– Sở T"]


def test_reports_of_one_sentence_are_told_apart_by_their_days(tmp_path: Path) -> None:
    paper = tmp_path / "ke-hoach.txt"
    told = "1. Sở Y tế báo cáo UBND tỉnh kết quả đợt một trước ngày 10/01/2027, đợt hai trước ngày 05/3/2027."
    paper.write_text(f"KẾ HOẠCH\nTruyền thông\n\nI. CHẾ ĐỘ BÁO CÁO\n{told}\n")
    out = io.StringIO()
    show(read(paper), Console(file=out, width=200), name="ke-hoach.txt", language="vi")
    assert ["(10/01/2027)" in out.getvalue(), "(05/03/2027)" in out.getvalue()] == [True, True]


def test_a_heading_that_was_cut_ends_with_a_whole_word(tmp_path: Path) -> None:
    long = (
        "Chủ trì, phối hợp với Ủy ban nhân dân các xã tổ chức lễ phát động chiến dịch diệt bọ gậy toàn tỉnh."
    )
    head = "KẾ HOẠCH\nTruyền thông\n\nI. MỤC TIÊU\n\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n"
    paper = tmp_path / "ke-hoach.txt"
    paper.write_text(f"{head}a) {long}\nb) Báo cáo kết quả.\n")
    reading = read(paper)
    cut = next(node.heading.value for node in reading.facts.outline if node.heading.value.startswith("Chủ"))
    assert long.startswith(cut)
    assert len(cut) < len(long)
    out = io.StringIO()
    show(reading, Console(file=out, width=160), name="ke-hoach.txt", language="vi")
    line = next(line for line in out.getvalue().splitlines() if "Chủ trì" in line and "──" in line)
    assert line.strip().endswith(" …")
    assert f" {line.strip().removesuffix(' …').split()[-1]} " in f" {long} "


def test_dates_are_shown_as_in_vietnam() -> None:
    assert [shown_date(x) for x in ("2020-09-10", "2020-09", "2020", "--11-30")] == [
        "10/09/2020",
        "09/2020",
        "2020",
        "30/11",
    ]
