"""Every command says what it takes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import OperationalError
from django.db.migrations.exceptions import MigrationSchemaMissing

from loa.directory.tests.factories import make_unit
from loa.project.cli.main import COMMANDS, main


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_prints_its_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([name, "--help"])
    assert ended.value.code == 0
    assert "usage: loa " + name in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ["password"],
        ["import", "a.pdf", "--user", "admin"],
        ["decide", "1", "a.json"],
        ["worker"],
        ["evidence"],
    ],
)
def test_before_the_first_run_a_command_says_what_to_run(words: list[str], tmp_path: Path) -> None:
    changed = {key: value for key, value in os.environ.items() if key != "LOA_DATABASE_URL"}
    changed |= {"LOA_VAR_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "loa.project.settings.dev"}
    command = [sys.executable, "-m", "loa.project.cli.main", *words]
    done = subprocess.run(command, env=changed, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert "`make run` or `loa migrate`" in done.stderr
    assert done.stderr.count("\n") == 1, done.stderr


@pytest.mark.parametrize(
    ("words", "variable", "value"),
    [
        (["migrate"], "LOA_DATABASE_URL", "postgresql://loa@127.0.0.1:9/loa"),
        (["mail"], "DJANGO_SETTINGS_MODULE", "loa.project.settings.prod"),
        (["mail"], "LOA_VAR_DIR", "/proc/loa"),
    ],
)
def test_a_server_set_up_wrong_is_told_in_one_line(words: list[str], variable: str, value: str) -> None:
    one_machine = {"LOA_LANGUAGE": "en", "DJANGO_SETTINGS_MODULE": "loa.project.settings.dev"}
    changed = {**os.environ, **one_machine, variable: value}
    command = [sys.executable, "-m", "loa.project.cli.main", *words]
    done = subprocess.run(command, env=changed, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("loa: ")
    assert variable in line


@pytest.mark.parametrize("wrong", [OperationalError, MigrationSchemaMissing])
def test_who_migrates_under_a_writer_is_told_so_in_one_line(
    db: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], wrong: type[Exception]
) -> None:
    def handle(*_words: object, **_options: object) -> None:
        raise wrong("database is locked")

    monkeypatch.setattr("django.core.management.commands.migrate.Command.handle", handle)
    assert main(["migrate"]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "(database is locked)" in said
    assert "loa migrate" in said


def test_a_command_that_is_refused_says_so_as_every_other_does(
    db: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kh.txt"
    file.write_text("KẾ HOẠCH", "utf-8")
    assert main(["import", str(file), "--user", "nobody"]) == 1
    assert capsys.readouterr().err == "loa: Không có tài khoản “nobody”.\n"


def test_a_list_of_nobody_says_so(db: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["second-factor"]) == 0
    assert capsys.readouterr().err.count("\n") == 1


def test_a_demo_in_a_filled_database_draws_no_bar(db: None, capsys: pytest.CaptureFixture[str]) -> None:
    make_unit("Sở Y tế")
    assert main(["demo", "--scale", "1"]) == 1
    assert capsys.readouterr().err.count("\n") == 1
