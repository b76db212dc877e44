"""The reference follows from the code: no page is stale, nothing that people can use is left out."""

from __future__ import annotations

import dataclasses
import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from loa.documents.actions.calls import CALLS
from loa.project.cli.main import COMMANDS
from loa.project.settings.values import KNOWN
from loa.reader.limits import Limits

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "docs" / "reference"
SCRIPT = ROOT / "scripts" / "make_reference.py"
WORDS = ROOT / "scripts" / "reference_words.py"


def page(name: str) -> str:
    return (REFERENCE / name).read_text("utf-8")


@pytest.fixture(scope="module")
def words() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference_words", WORDS)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_page_is_stale(tmp_path: Path) -> None:
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("LOA_", "DJANGO_"))}
    done = subprocess.run(
        [sys.executable, SCRIPT, "--check"],
        env={**kept, "LOA_VAR_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}{done.stderr}: run make docs"


def test_every_command_has_its_section() -> None:
    assert re.findall(r"^## loa (\S+)$", page("cli.md"), re.M) == list(COMMANDS)


def test_every_limit_of_the_reader_is_explained(words: ModuleType) -> None:
    limits = {field.name for field in dataclasses.fields(Limits)}
    assert set(words.LIMITS) == limits
    assert {name for name in limits if f"| `{name}` |" not in page("reading-files.md")} == set()


def test_every_variable_that_the_code_reads_is_explained_and_no_other(words: ModuleType) -> None:
    read = set()
    for path in (ROOT / "src" / "loa").rglob("*.py"):
        if "tests" not in path.parts:
            text = path.read_text("utf-8")
            read |= set(re.findall(r"environ(?:\.get|\.setdefault)?[\[(]\s*\"([A-Z0-9_]+)\"", text))
            if path.parent.name == "settings":
                read |= set(re.findall(r"[a-z_]\(\s*\"(LOA_[A-Z0-9_]+)\"", text))
    assert read - set(words.VARIABLES) - words.READ_BY_OTHERS == set()
    assert set(words.VARIABLES) - read == set()
    assert {name for name in words.VARIABLES if name.startswith("LOA_")} == KNOWN


def test_every_decision_that_a_file_may_hold_is_documented() -> None:
    table = page("decisions.md").split("A fact is named")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", table, re.M)) - {"do"} == set(CALLS)
