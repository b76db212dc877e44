"""`loa write`: a document stands whole where it was asked for, or nothing does and the reason is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from loa.project.cli.main import main
from loa.reader.exports.facts import facts_object
from loa.reader.pipeline import read
from loa.writer.tests.factories import facts
from tests.journeys.facts_of_odd_papers import odd_paper
from tests.journeys.likeness import likeness


def put(folder: Path, value: Any) -> Path:
    path = folder / "facts.json"
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return path


@pytest.mark.parametrize(("name", "magic"), [("a.docx", b"PK"), ("a.PDF", b"%PDF")])
def test_the_command_writes_what_the_name_asks_for(tmp_path: Path, name: str, magic: bytes):
    assert main(["write", str(put(tmp_path, facts())), "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / name).read_bytes().startswith(magic)


def test_the_command_tells_plainly_what_its_reader_would_not_find(tmp_path: Path):
    """Words alone would lose a third of these facts (`test_unseen_facts`)."""
    odd, out = odd_paper(41), tmp_path / "a.docx"
    assert main(["write", str(put(tmp_path, odd)), "-o", str(out)]) == 0
    assert likeness(odd, facts_object(read(out).facts)) >= 0.97


def test_the_command_takes_the_issuer_where_the_facts_have_none(tmp_path: Path):
    out = tmp_path / "a.docx"
    words = ["write", str(put(tmp_path, facts(issuer=[]))), "-o", str(out)]
    assert main([*words, "--issuer", "UBND tỉnh Sông Vân", "--issuer", "Sở Nội vụ"]) == 0
    cell = Document(out).tables[0].rows[0].cells[0]
    assert [p.text for p in cell.paragraphs[:2]] == ["UBND TỈNH SÔNG VÂN", "SỞ NỘI VỤ"]


@pytest.mark.parametrize(
    ("content", "name", "told"),
    [
        ("{", "a.pdf", "JSON"),
        ('{"title": 5}', "a.pdf", "title"),
        ("{}", "a.pdf", "không có gì để viết"),
        ('{"title": "a"}', "a.txt", ".docx"),
        ('{"title": "a"}', "no/such/a.pdf", "không ghi được"),
        ("[" * 100_000, "a.pdf", "JSON"),
    ],
)
def test_bad_input_is_told_and_leaves_no_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str, name: str, told: str
):
    source = tmp_path / "facts.json"
    source.write_text(content, encoding="utf-8")
    assert main(["write", str(source), "-o", str(tmp_path / name), "--lang", "vi"]) == 1
    assert told in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["facts.json"]


def test_a_missing_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["write", str(tmp_path / "x.json"), "-o", str(tmp_path / "a.pdf"), "--lang", "en"]) == 1
    assert "there is no such file; check the path." in capsys.readouterr().err


def test_a_failed_writing_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    out = tmp_path / "a.pdf"
    out.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("loa.writer.writing.os.replace", fail)
    assert main(["write", str(put(tmp_path, facts())), "-o", str(out)]) == 1
    assert out.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.pdf", "facts.json"]
