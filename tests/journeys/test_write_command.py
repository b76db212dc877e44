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


RECORD = """UBND XÃ ĐỒNG NGHỆ
PHÒNG VĂN HÓA - XÃ HỘI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đồng Nghệ, ngày 12 tháng 5 năm 2026
BIÊN BẢN NGHIỆM THU
Lắp đặt cụm loa truyền thanh thôn Bãi Giữa
Hôm nay, hồi 14 giờ, tại nhà văn hóa thôn, chúng tôi gồm có:
I. BÊN GIAO: Cơ sở điện tử Hồng Nhung
1. Ông: Vũ Đình Khảo - Chức vụ: Chủ cơ sở
II. BÊN NHẬN: Ủy ban nhân dân xã Đồng Nghệ
- Đồng chí Mạc Thị Lựu, Phó Chủ tịch;
Hai bên cùng kiểm tra và thống nhất.
"""


def words_of(path: Path) -> str:
    paper = Document(path)
    cells = [cell for table in paper.tables for row in table.rows for cell in row.cells]
    every = [*paper.paragraphs, *(each for cell in cells for each in cell.paragraphs)]
    return "\n".join(paragraph.text for paragraph in every)


@pytest.mark.parametrize("form", ["json", "facts"])
def test_the_sides_of_a_record_come_with_the_whole_reading(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str
):
    """Facts have the keys of the rules of annotation and no sides: that is told, not passed over."""
    source, read_, out = tmp_path / "a.txt", tmp_path / "a.json", tmp_path / "a.docx"
    source.write_text(RECORD, encoding="utf-8")
    assert main(["read", str(source), "--format", form, "-o", str(read_)]) == 0
    capsys.readouterr()
    assert main(["write", str(read_), "-o", str(out), "--lang", "vi"]) == 0
    told, words = capsys.readouterr().err, words_of(out)
    if form == "json":
        assert told == ""
        assert "Bên giao (Bên A): Cơ sở điện tử Hồng Nhung" in words
        assert "Bên nhận (Bên B): Ủy ban nhân dân xã Đồng Nghệ" in words
        assert "Đồng chí Mạc Thị Lựu, chức vụ: Phó Chủ tịch" in words
    else:
        assert "Bên giao (Bên A): …………" in words
        assert told.count("\n") == 1
        assert "--format json" in told


def test_a_whole_reading_is_written_as_its_facts_are_and_names_who_issues(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    source, outs = tmp_path / "a.txt", {}
    source.write_text(RECORD.replace("BIÊN BẢN NGHIỆM THU", "THÔNG BÁO"), encoding="utf-8")
    for form in ("json", "facts"):
        read_, outs[form] = tmp_path / f"{form}.json", tmp_path / f"{form}.docx"
        assert main(["read", str(source), "--format", form, "-o", str(read_)]) == 0
        assert main(["write", str(read_), "-o", str(outs[form])]) == 0
    assert capsys.readouterr().err == ""
    assert "PHÒNG VĂN HÓA - XÃ HỘI" in words_of(outs["json"])
    assert "Phòng Văn hóa - Xã hội có Thông báo như sau:" in words_of(outs["json"])
    first, second = (facts_object(read(out).facts) for out in outs.values())
    assert likeness(first, second) == 1


@pytest.mark.parametrize("value", ['{"format": "loa-reading/0"}', '{"format": "loa-reading/1", "text": 5}'])
def test_what_is_no_whole_reading_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str], value: str):
    source = tmp_path / "a.json"
    source.write_text(value, encoding="utf-8")
    assert main(["write", str(source), "-o", str(tmp_path / "a.pdf"), "--lang", "vi"]) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "loa read" in told


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
