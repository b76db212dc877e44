"""What the first command does on a machine; what it says through make: see `test_one_line`."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts" / "bootstrap.py"


@pytest.fixture
def bootstrap(tmp_path, monkeypatch):
    """The script as a module, its environment in a folder of the test's own."""
    spec = importlib.util.spec_from_file_location("bootstrap_under_test", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "VENV", str(tmp_path / ".venv"))
    monkeypatch.setattr(module, "STAMP", str(tmp_path / ".venv" / "installed-from"))
    monkeypatch.setattr(module, "LOG", str(tmp_path / ".venv" / "install.log"))
    monkeypatch.setenv("LOA_LANGUAGE", "en")
    return module


def sentence(capsys) -> str:
    words = capsys.readouterr().err
    assert words.startswith("loa: ")
    assert words.count("\n") == 1
    return words


def test_a_python_too_old_is_told_which_one_is_needed(bootstrap, monkeypatch, capsys):
    monkeypatch.setattr(bootstrap.sys, "version_info", (3, 9, 2))
    with pytest.raises(SystemExit) as stopped:
        bootstrap.main()
    assert stopped.value.code == 1
    assert "3.11 or newer is needed, this is 3.9" in sentence(capsys)


@pytest.mark.parametrize(
    ("chosen", "locale", "words"),
    [
        ("", "vi_VN.UTF-8", "cần Python 3.11 trở lên, máy này có 3.9"),
        ("vi", "en_US.UTF-8", "cần Python 3.11 trở lên"),
        ("en", "vi_VN.UTF-8", "3.11 or newer is needed"),
        ("", "C", "3.11 or newer is needed"),
        ("", "", "3.11 or newer is needed"),
    ],
)
def test_it_speaks_the_language_of_the_machine(bootstrap, monkeypatch, capsys, chosen, locale, words):
    for name, value in {"LOA_LANGUAGE": chosen, "LC_ALL": locale, "LC_MESSAGES": "", "LANG": ""}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(bootstrap.sys, "version_info", (3, 9, 2))
    with pytest.raises(SystemExit):
        bootstrap.main()
    assert words in sentence(capsys)


def test_the_script_compiles_for_an_old_python():
    compile(SCRIPT.read_text(), str(SCRIPT), "exec", dont_inherit=True)
    import ast

    ast.parse(SCRIPT.read_text(), feature_version=(3, 7))


def test_a_folder_that_cannot_be_written_is_named(bootstrap, monkeypatch, capsys):
    monkeypatch.setattr(bootstrap.os, "access", lambda *_: False)
    with pytest.raises(SystemExit):
        bootstrap.main()
    assert "cannot be written to" in sentence(capsys)


def test_a_current_environment_is_left_alone(bootstrap, monkeypatch):
    os.makedirs(bootstrap.VENV)
    Path(bootstrap.STAMP).write_text(bootstrap.digest())
    monkeypatch.setattr(bootstrap.subprocess, "run", pytest.fail)
    bootstrap.main()


def test_make_help_lists_the_targets():
    listed = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for target in ("run", "test", "test-slow", "test-deps", "install", "bench", "lock"):
        assert f"make {target}" in listed
    assert sys.version_info >= (3, 11)
