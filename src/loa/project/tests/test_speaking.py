"""The command line speaks the language of the machine; what scripts read stays word for word."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

import pytest

from loa.project.cli import demo, run
from loa.project.cli.main import main
from loa.project.speaking import CATALOGUES, spoken


def machine(monkeypatch: pytest.MonkeyPatch, *, chosen: str = "", **locale: str) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, locale.get(name, ""))
    monkeypatch.setenv("LOA_LANGUAGE", chosen)


@pytest.mark.parametrize(
    ("locale", "chosen", "language"),
    [
        ({"LANG": "vi_VN.UTF-8"}, "", "vi"),
        ({"LANG": "en_US.UTF-8"}, "", "en"),
        ({"LANG": "C.UTF-8"}, "", "en"),
        ({}, "", "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "vi_VN.UTF-8"}, "", "vi"),
        ({"LANG": "vi_VN.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "", "en"),
        ({"LANG": "vi_VN.UTF-8", "LC_ALL": "C"}, "", "en"),
        ({"LANG": "en_US.UTF-8"}, "vi", "vi"),
        ({"LANG": "vi_VN.UTF-8"}, "en", "en"),
        ({"LANG": "vi_VN.UTF-8"}, "fr", "vi"),
    ],
)
def test_the_language_is_the_machines_unless_another_is_chosen(
    monkeypatch: pytest.MonkeyPatch, locale: dict[str, str], chosen: str, language: str
) -> None:
    machine(monkeypatch, chosen=chosen, **locale)
    assert spoken() == language


def test_the_catalogue_is_there() -> None:
    assert (CATALOGUES / "vi" / "LC_MESSAGES" / "django.mo").exists(), "scripts/compile_catalogues.py"


@pytest.mark.parametrize(
    ("language", "words"),
    [("vi", "PORT=abc không phải là cổng"), ("en", "PORT=abc is no port")],
)
def test_a_wrong_port_is_told_in_the_language(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str, words: str
) -> None:
    machine(monkeypatch, chosen=language)
    assert main(["run", "--port", "abc"]) == 1
    assert words in capsys.readouterr().err


@pytest.mark.parametrize(
    ("language", "words"),
    [("vi", "--scale nhận một số nguyên từ 1 đến"), ("en", "--scale takes a whole number from 1 to")],
)
def test_a_wrong_scale_is_told_in_the_language(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str, words: str
) -> None:
    machine(monkeypatch, chosen=language)
    assert demo.run(argparse.Namespace(scale=0, seed=None)) == 1
    assert words in capsys.readouterr().err


@pytest.mark.parametrize(
    ("language", "wrong", "help_"),
    [
        ("vi", "lỗi: tham số --format: không có lựa chọn 'x'", "đọc văn bản"),
        ("en", "error: argument --format: invalid choice: 'x'", "read documents"),
    ],
)
def test_wrong_options_and_help_are_told_in_the_language(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str, wrong: str, help_: str
) -> None:
    machine(monkeypatch, chosen=language)
    with pytest.raises(SystemExit) as ended:
        main(["read", "a.txt", "--format", "x"])
    assert ended.value.code == 2
    assert wrong in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["read", "--help"])
    assert help_ in capsys.readouterr().out


@pytest.mark.parametrize(
    ("language", "words"),
    [("vi", "Áp dụng một tệp quyết định"), ("en", "Applies a file of decisions")],
)
def test_commands_behind_the_framework_speak_it_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str, words: str
) -> None:
    machine(monkeypatch, chosen=language)
    # A command says what it is when its module is loaded: once a process.
    monkeypatch.delitem(sys.modules, "loa.project.management.commands.decide", raising=False)
    with pytest.raises(SystemExit):
        main(["decide", "--help"])
    assert words in capsys.readouterr().out


def obey(words: list[str], folder: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, with these variables of the environment."""
    changed = {key: kept for key, kept in os.environ.items() if key != "LOA_DATABASE_URL"}
    changed |= {"LOA_VAR_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "loa.project.settings.dev"} | settings
    command = [sys.executable, "-m", "loa.project.cli.main", *words]
    return subprocess.run(command, env=changed, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize(
    ("name", "value", "language", "words"),
    [
        ("LOA_ESCALATE_DAYS", "7", "vi", "LOA_ESCALATE_DAYS: hai số ngày"),
        ("LOA_LINK_DAYS", "x", "en", "LOA_LINK_DAYS: a whole number from 1 to 365"),
        ("LOA_DATABASE_URL", "mysql://a/b", "vi", "LOA_DATABASE_URL: không hiểu mysql://"),
        (
            "LOA_SECOND_FACTOR",
            "yes",
            "en",
            "LOA_SECOND_FACTOR=yes is not known; give one of: off, offered, required.",
        ),
    ],
)
def test_a_misspelt_setting_is_one_sentence(
    tmp_path: Path, name: str, value: str, language: str, words: str
) -> None:
    done = obey(["password"], tmp_path, **{name: value, "LOA_LANGUAGE": language})
    assert done.returncode == 1
    assert done.stderr.startswith(f"loa: {words}")
    assert done.stderr.count("\n") == 1, done.stderr


@pytest.mark.parametrize(
    ("command", "language", "words"),
    [
        ("read", "vi", "LOA_READ_PAGES=x không phải là giới hạn; hãy ghi một số nguyên lớn hơn 0, ví dụ"),
        ("read", "en", "LOA_READ_PAGES=x is no limit; give a whole number above 0, for example"),
        ("password", "vi", "LOA_READ_PAGES=x không phải là giới hạn; hãy ghi một số nguyên lớn hơn 0, ví dụ"),
    ],
)
def test_a_misspelt_limit_of_reading_is_told_in_the_language(
    tmp_path: Path, command: str, language: str, words: str
) -> None:
    asked = [command, str(tmp_path / "a.txt")] if command == "read" else [command]
    done = obey(asked, tmp_path, LOA_READ_PAGES="x", LOA_LANGUAGE=language)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"loa: {words}")
    assert done.stderr.count("\n") == 1, done.stderr


@pytest.mark.parametrize(
    ("language", "words"),
    [("vi", "tệp lớn hơn 0.02 MB; hãy tách nhỏ"), ("en", "the file is larger than 0.02 MB; split it")],
)
def test_a_file_beyond_a_limit_is_told_in_the_language(tmp_path: Path, language: str, words: str) -> None:
    (tmp_path / "a.txt").write_text("Kế hoạch tuyên truyền\n" * 2000, "utf-8")
    limits = {"LOA_READ_FILE_BYTES": "20000", "LOA_LANGUAGE": language}
    done = obey(["read", str(tmp_path / "a.txt")], tmp_path, **limits)
    assert done.returncode == 1
    assert words in done.stderr


def test_what_scripts_read_is_the_same_in_every_language(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for language in ("vi", "en"):
        machine(monkeypatch, chosen=language)
        run.tell("8000", "abc")
        run.tell("8000", None)
        assert capsys.readouterr().out.splitlines() == [
            "Address: http://127.0.0.1:8000/",
            "User: admin",
            "Password: abc",
            "Address: http://127.0.0.1:8000/",
            "User: admin",
            "Password: set at the first run; make password sets a new one",
        ]
