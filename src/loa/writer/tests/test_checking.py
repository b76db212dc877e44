"""What a reader does not find in the words of a paper is told plainly; what it finds no better so is not."""

from __future__ import annotations

import io
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from docx import Document

from loa.writer.checking import told_plainly
from loa.writer.facts import facts_from
from loa.writer.plainly import NOTHING
from loa.writer.tests.factories import duty, facts
from loa.writer.writing import write

Json = dict[str, Any]
WORK = "Phòng Nghiệp vụ Y lo in tờ rơi kịp phiên chợ."
TOLD = facts(
    assignments=[duty(text=WORK, due=[{"text": "kịp phiên chợ", "end": "2026-05-09"}])],
    phases=[{"name": "Chặng đầu", "start": "2026-03-01", "end": "2026-04-30", "text": "độ sang xuân"}],
    reports=[{"from": ["các tổ"], "to": ["Sở Y tế"], "text": "nhắn lại mấy dòng", "due": "--11-30"}],
)


def lines(data: bytes) -> list[str]:
    """The paragraphs of a DOCX, and the rows of its tables with their cells joined."""
    document = Document(io.BytesIO(data))
    rows = [" | ".join(cell.text for cell in row.cells) for table in document.tables for row in table.rows]
    return [paragraph.text for paragraph in document.paragraphs] + rows


def reader(finds: Callable[[Json, list[str]], None]) -> Callable[[bytes], Json]:
    """A reader that finds all of TOLD but what `finds` takes away."""

    def read(data: bytes) -> Json:
        found = deepcopy(TOLD)
        finds(found, lines(data))
        return found

    return read


def written(finds: Callable[[Json, list[str]], None]) -> list[str]:
    return lines(write(TOLD, "docx", read_back=reader(finds)))


def needs(line: str, lose: Callable[[Json], Any]) -> Callable[[Json, list[str]], None]:
    """A reader that loses something unless it finds this line."""

    def finds(found: Json, at: list[str]) -> None:
        if line not in at:
            lose(found)

    return finds


def test_a_paper_that_is_read_well_is_written_as_ever():
    assert write(TOLD, "docx", read_back=reader(lambda *_: None)) == write(TOLD, "docx")


def test_a_time_that_is_not_found_in_the_words_is_told_by_a_label():
    line = "Thời gian thực hiện: kịp phiên chợ."
    assert line not in lines(write(TOLD, "docx"))
    assert line in written(needs(line, lambda found: found["assignments"][0].update(due=[])))


def test_a_label_that_is_not_understood_tells_the_day_too():
    line = "Thời gian thực hiện: kịp phiên chợ (chậm nhất 09/05/2026)."
    assert line in written(needs(line, lambda found: found["assignments"][0].update(due=[])))


def test_a_duty_that_is_found_by_no_label_stands_in_a_table():
    row = f"1 | {WORK} | Phòng Nghiệp vụ Y |  | kịp phiên chợ"
    at = written(needs(row, lambda found: found["assignments"].clear()))
    assert row in at
    assert "1. Phòng Nghiệp vụ Y:" in at


def test_periods_and_reports_that_are_not_found_stand_in_tables():
    period = "1 | Chặng đầu | độ sang xuân | 01/03/2026 | 30/04/2026"
    report = "1 | nhắn lại mấy dòng | các tổ | Sở Y tế | 30/11 hằng năm"

    def finds(found: Json, at: list[str]) -> None:
        needs(period, lambda each: each["phases"].clear())(found, at)
        needs(report, lambda each: each["reports"].clear())(found, at)

    at = written(finds)
    assert {period, report} <= set(at)
    assert not [line for line in at if line.startswith("Trong quá trình thực hiện")]


def test_sources_of_money_stand_in_one_table_together():
    told = facts(funding=["ngân sách tỉnh", "hũ gạo của xóm"])

    def read(data: bytes) -> Json:
        return told | ({} if "2 | hũ gạo của xóm" in lines(data) else {"funding": ["ngân sách tỉnh"]})

    assert told_plainly(facts_from(told), read) == {("money", 0), ("money", 1)}


def test_what_is_lost_all_the_same_is_not_told_plainly():
    read = reader(lambda found, _: found["assignments"].clear())
    assert told_plainly(facts_from(TOLD), read) == NOTHING


def test_a_paper_that_cannot_be_read_is_written_as_ever():
    assert told_plainly(facts_from(TOLD), lambda _: None) == NOTHING
    assert told_plainly(facts_from(TOLD), lambda _: {"title": 7}) == NOTHING


def test_a_paper_is_read_only_so_often(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("loa.writer.checking._MOST_TRIALS", 3)
    read_so_far = []

    def read(data: bytes) -> Json:
        read_so_far.append(data)
        return TOLD | {"assignments": [], "phases": [], "reports": [], "contents": [], "forms": []}

    told_plainly(facts_from(TOLD), read)
    assert len(read_so_far) == 3
