"""`loa read`: formats, folders, collisions, bad files among good ones, and a fast start."""

from __future__ import annotations

import csv
import importlib
import io
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import ClassVar, Self

import pytest

from loa.project.cli import read as reading
from loa.project.cli.main import COMMANDS, main
from loa.project.cli.written import Writer
from loa.project.speaking import spoken
from loa.reader.isolated import read_isolated
from loa.reader.limits import DEFAULT, Limits

PLAN = """KẾ HOẠCH
Tuyên truyền phòng, chống bệnh sốt xuất huyết

I. MỤC ĐÍCH
1. Nâng cao nhận thức của Nhân dân.

II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Chủ trì, phối hợp với Sở Tài chính tổ chức tuyên truyền trước ngày 30/11/2026.
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_text_for_people_is_the_default(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(plan), "--lang", "en"]) == 0
    shown = capsys.readouterr()
    assert "Subject" in shown.out
    assert "MỤC ĐÍCH" in shown.out
    assert shown.err == ""


def test_facts_and_json_are_json(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(plan), "--format", "facts"]) == 0
    assert json.loads(capsys.readouterr().out)["doc_type"] == "kế hoạch"
    assert main(["read", str(plan), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["format"] == "loa-reading/1"


def test_csv_has_a_row_a_duty(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(plan), "--format", "csv", "--lang", "vi"]) == 0
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out.lstrip("\ufeff"))))
    assert rows[0][0] == "Tài liệu"
    assert [row[4] for row in rows[1:]] == ["Sở Y tế"]


@pytest.mark.parametrize("there", [False, True])
def test_one_file_goes_into_a_folder_that_a_slash_or_the_disk_says_is_one(
    plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], there: bool
) -> None:
    out = tmp_path / "mới" / "ra"
    if there:
        out.mkdir(parents=True)
    target = str(out) if there else f"{out}/"
    assert main(["read", str(plan), "--format", "facts", "-o", target]) == 0
    assert [path.name for path in out.iterdir()] == ["ke-hoach.json"]
    assert json.loads((out / "ke-hoach.json").read_text(encoding="utf-8"))["doc_type"] == "kế hoạch"
    assert f"{plan} → {out / 'ke-hoach.json'}" in capsys.readouterr().out


def test_a_slash_behind_the_name_of_a_file_is_told(
    plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "ra"
    out.write_text("cũ", encoding="utf-8")
    assert main(["read", str(plan), "-o", f"{out}/", "--lang", "vi"]) == 1
    assert "không ghi được" in capsys.readouterr().err
    assert out.read_text(encoding="utf-8") == "cũ"


def test_one_file_goes_to_one_file(plan: Path, tmp_path: Path) -> None:
    out = tmp_path / "ra.json"
    assert main(["read", str(plan), "--format", "facts", "-o", str(out)]) == 0
    assert json.loads(out.read_text(encoding="utf-8"))["doc_type"] == "kế hoạch"


def test_a_bad_file_does_not_stop_the_rest(
    plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "khac" / "ke-hoach.txt"
    other.parent.mkdir()
    other.write_text(PLAN, encoding="utf-8")
    bad = tmp_path / "hong.pdf"
    bad.write_bytes(b"%PDF-1.7 rubbish")
    out = tmp_path / "ra"
    files = [str(path) for path in (plan, bad, tmp_path / "khong-co.txt", other)]
    assert main(["read", *files, "--format", "facts", "-o", str(out), "--lang", "en"]) == 1
    assert sorted(path.name for path in out.iterdir()) == ["ke-hoach-2.json", "ke-hoach.json"]
    told = capsys.readouterr()
    assert f"{plan} → {out / 'ke-hoach.json'}" in told.out
    assert f"{other} → {out / 'ke-hoach-2.json'}" in told.out
    assert told.err.splitlines() == [
        "hong.pdf: the PDF is broken; fetch the original again or save it anew in the program that made it.",
        "khong-co.txt: there is no such file; check the path.",
    ]


def test_a_place_that_cannot_be_written_is_one_sentence(
    plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "tep").write_text("x")
    assert main(["read", str(plan), str(plan), "-o", str(tmp_path / "tep" / "ra"), "--lang", "en"]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert main(["read", str(plan), "-o", str(tmp_path / "khong" / "ra.txt"), "--lang", "vi"]) == 1
    assert "không ghi được" in capsys.readouterr().err


def test_units_of_ones_own_are_read_first(
    plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    units = tmp_path / "don-vi.csv"
    units.write_text("name,aliases,from,until\nNhóm Cây Xanh Thanh Lâm,NCX Lâm,,\n", encoding="utf-8")
    plan.write_text(f"{PLAN}2. NCX Lâm tập huấn cho cán bộ xã.\n", encoding="utf-8")

    def leads(*more: str) -> list[list[str]]:
        assert main(["read", str(plan), "--format", "facts", *more]) == 0
        return [duty["lead"] for duty in json.loads(capsys.readouterr().out)["assignments"]]

    assert leads() == [["Sở Y tế"]]
    assert leads("--units", str(units)) == [["Sở Y tế"], ["NCX Lâm"]]
    assert main(["read", str(plan), "--units", str(tmp_path / "khong.csv")]) == 1
    assert "khong.csv" in capsys.readouterr().err


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"]


def test_every_command_has_a_module_and_a_summary() -> None:
    for command in COMMANDS.values():
        if not command.managed:
            module = importlib.import_module(command.module)
            assert callable(module.run)
            assert callable(module.add_arguments)
        assert command.summary


def test_help_and_reading_load_no_web_framework(plan: Path) -> None:
    for words in (["--help"], ["read", str(plan)]):
        program = (
            "import sys\nfrom loa.project.cli.main import main\n"
            f"try:\n    main({words!r})\nexcept SystemExit:\n    pass\n"
            "assert 'django' not in sys.modules, 'django'\n"
        )
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize(
    ("named", "language"), [("en_US.UTF-8", "en"), ("vi_VN.UTF-8", "vi"), ("C.UTF-8", "vi"), ("", "vi")]
)
def test_the_language_is_that_of_the_terminal(
    named: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LOA_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", named)
    assert spoken(otherwise="vi") == language


@pytest.mark.parametrize("form", ["json", "facts"])
def test_several_files_are_json_lines(form: str, plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(plan), str(plan), "--format", form]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert main(["read", str(plan), "--format", form]) == 0
    assert [json.loads(line) for line in lines] == [json.loads(capsys.readouterr().out)] * 2


@pytest.mark.parametrize("form", ["text", "json", "facts", "csv"])
def test_a_reader_who_leaves_ends_it_quietly(form: str, plan: Path) -> None:
    words = [sys.executable, "-m", "loa.project.cli.main", "read", str(plan), str(plan), "--format", form]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(60) == 0


def test_a_refusal_of_a_name_with_a_line_feed_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "hai\ndòng.txt"
    path.write_bytes(b"")
    assert main(["read", str(path), "--lang", "en"]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_a_limit_of_nonsense_is_one_sentence(plan: Path) -> None:
    words = [sys.executable, "-m", "loa.project.cli.main", "read", str(plan)]
    changed = {**os.environ, "LOA_READ_PAGES": "many"}
    done = subprocess.run(words, env=changed, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("loa: LOA_READ_PAGES=many ")
    assert done.stderr.count("\n") == 1


def test_two_files_at_once_share_the_memory_of_one(
    plan: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given: list[int] = []

    def spy(path: Path, *, units: Path | None, limits: Limits) -> bytes:
        given.append(limits.memory_bytes)
        return read_isolated(path, units=units, limits=limits)

    monkeypatch.setattr(reading, "read_isolated", spy)
    assert main(["read", str(plan), "--format", "facts"]) == 0
    assert main(["read", str(plan), str(plan), "--format", "facts"]) == 0
    assert given == [DEFAULT.memory_bytes, *[DEFAULT.memory_bytes // 2] * 2]


class Weighty(bytes):
    """A reading that is counted for as long as anything holds it."""

    held: ClassVar[int] = 0

    def __new__(cls, words: bytes) -> Self:
        cls.held += 1
        return super().__new__(cls, words)

    def __del__(self) -> None:
        type(self).held -= 1


def test_of_many_files_only_the_readings_at_hand_are_kept(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, most = read_isolated(plan), 0
    monkeypatch.setattr(reading, "read_isolated", lambda *_args, **_options: Weighty(whole))
    written = Writer.write

    def look(self: Writer, path: Path, data: bytes) -> str | None:
        nonlocal most
        time.sleep(0.02)  # the children are faster than the writer
        most = max(most, Weighty.held)
        return written(self, path, data)

    monkeypatch.setattr(Writer, "write", look)
    assert main(["read", *[str(plan)] * 20, "--format", "facts", "-o", str(tmp_path / "ra")]) == 0
    assert len(list((tmp_path / "ra").iterdir())) == 20
    assert most <= 5


def test_a_pipe_is_refused_and_never_waited_for(plan: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "ong"
    os.mkfifo(pipe)
    for words in ([str(pipe)], [str(plan), "--units", str(pipe)]):
        command = [sys.executable, "-m", "loa.project.cli.main", "read", "--lang", "en", *words]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
        assert done.returncode == 1
        assert done.stderr == "ong: the file cannot be opened (a pipe); check that you may read it.\n"


def test_what_is_no_file_is_told_in_one_line(
    plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    loop = tmp_path / "vong"
    loop.symlink_to(loop)
    for place in (str(loop), "a" * 300):
        for words in ([place], [str(plan), "--units", place]):
            assert main(["read", "--lang", "en", *words]) == 1
            assert "cannot be opened" in capsys.readouterr().err
    assert main(["read", str(plan), "-o", str(tmp_path / ("a" * 300)), "--lang", "en"]) == 1
    assert "cannot be written" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["text", "json", "facts", "csv"])
def test_a_name_that_is_no_text_is_written_with_marks_in_its_place(form: str, tmp_path: Path) -> None:
    named = tmp_path / os.fsdecode(b"k\xe9 hoach.txt")
    named.write_text(PLAN, encoding="utf-8")
    out = tmp_path / "ra"
    assert main(["read", str(named), "--format", form, "-o", str(out)]) == 0
    assert ("k\ufffd hoach" in out.read_text("utf-8")) == (form in ("text", "csv"))
