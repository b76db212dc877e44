"""`loa case --verify`: every byte, the manifest of the closing, and the first broken file by its name."""

import os
import re
import subprocess
import sys
import zipfile
from argparse import ArgumentParser

import pytest
from django.conf import settings

from loa.campaigns.tests.factories import make_campaign, make_province
from loa.evidence.actions import keep_bytes
from loa.project.cli import case as command
from loa.project.speaking import LOCALES
from loa.reports.actions.closing import Closing, close_case
from loa.reports.casefile.manifest import NAME
from loa.reports.casefile.packing import write_pack

pytestmark = pytest.mark.django_db


@pytest.fixture
def packed(tmp_path):
    province = make_province(communes=1)
    closing = Closing("Hồ sơ", None, reason="Hết năm")
    case = close_case(province.officer, make_campaign(province), closing=closing)
    path = tmp_path / "case.zip"
    with path.open("wb") as file:
        pack = write_pack(case, file)
    case.manifest_sha256 = pack.sha256
    case.blob = keep_bytes(path.read_bytes(), "application/zip")
    case.save()
    return path


@pytest.fixture(autouse=True)
def _this_database(monkeypatch):
    """The command asks the database of the test, and speaks English."""
    monkeypatch.setenv("LOA_LANGUAGE", "en")
    monkeypatch.setattr("loa.project.cli.setup.database_problem", lambda: None)


def verify(path, *words):
    parser = ArgumentParser()
    command.add_arguments(parser)
    return command.run(parser.parse_args(["--verify", str(path), *words]))


def rewrite(path, change):
    """The pack with its files as `change` makes each: (name, bytes) to bytes."""
    with zipfile.ZipFile(path) as pack:
        files = {info.filename: pack.read(info) for info in pack.infolist()}
    with zipfile.ZipFile(path, "w") as pack:
        for name, data in files.items():
            pack.writestr(name, change(name, data))


def test_the_day_of_the_closing_is_that_of_the_page(packed, capsys):
    about = b'"closed_at":"2026-03-04T18:30:00+00:00"'
    rewrite(
        packed,
        lambda name, data: data if name.startswith("8 ") else re.sub(rb'"closed_at":\s*"[^"]*"', about, data),
    )
    verify(packed, "--alone")
    assert "of 05/03/2026" in capsys.readouterr().out


def test_the_command_proves_a_pack_and_names_the_first_broken_file(packed, capsys):
    assert verify(packed) == 0
    assert "noted at the closing" in capsys.readouterr().out
    log = "7 Nhat ky/Nhat ky.jsonl"
    rewrite(packed, lambda name, data: data[:-2] + b"x\n" if name == log else data)
    assert verify(packed) == 1
    assert f"broken: {log}: is not what the manifest says" in capsys.readouterr().out


def test_a_terminal_of_no_language_is_answered_as_by_the_other_commands_of_the_workspace(
    packed, capsys, monkeypatch, tmp_path
):
    monkeypatch.delenv("LOA_LANGUAGE")
    for name in LOCALES:
        monkeypatch.setenv(name, "C.UTF-8")
    assert verify(packed, "--alone") == 0
    assert "tệp" in capsys.readouterr().out
    assert verify(tmp_path / "none.zip") == 1
    assert "không tìm thấy" in capsys.readouterr().err


def test_a_machine_that_knows_nothing_of_the_database_proves_a_pack(packed, tmp_path):
    """As a process of its own: nothing was set up before it."""
    asked = [sys.executable, "-m", "loa.project.cli.main", "case", "--verify", str(packed)]
    bare = {key: value for key, value in os.environ.items() if not key.startswith(("DJANGO", "LOA"))}
    bare |= {"LOA_LANGUAGE": "en", "LOA_VAR_DIR": str(tmp_path / "none")}
    for words, says in ((["--alone"], "files hold; manifest"), ([], "no database here")):
        done = subprocess.run([*asked, *words], env=bare, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
        assert says in done.stdout


def test_the_office_of_a_pack_is_that_of_the_settings():
    assert str(command.OFFICE) == settings.TIME_ZONE


def test_a_manifest_that_no_closing_noted_is_broken_unless_it_is_asked_alone(packed, capsys):
    rewrite(
        packed, lambda name, data: data.replace(b'"years": null', b'"years": 10  ') if name == NAME else data
    )
    assert verify(packed) == 1
    assert "no closing in this database noted this manifest" in capsys.readouterr().out
    assert verify(packed, "--alone") == 0


def test_the_same_files_in_another_zip_are_not_the_file_that_was_packed(packed, capsys):
    rewrite(packed, lambda _name, data: data)
    assert verify(packed) == 1
    assert "the ZIP itself is not the file that was packed" in capsys.readouterr().out
    assert verify(packed.parent / "none.zip") == 1


@pytest.mark.parametrize(
    ("language", "words"), [("vi", "không tìm thấy tệp; hãy"), ("en", "there is no such file; check")]
)
def test_a_pack_that_is_not_there_is_told_in_the_language(tmp_path, capsys, monkeypatch, language, words):
    monkeypatch.setenv("LOA_LANGUAGE", language)
    assert verify(tmp_path / "none.zip") == 1
    assert words in capsys.readouterr().err
