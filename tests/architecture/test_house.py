"""The house is as its map says: rooms, their order, their sizes, their manners."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.conf import settings

ROOT = Path(__file__).resolve().parents[2]
HOUSE = ROOT / "src" / "loa"
LIBRARIES = {"reader", "writer"}
CODE = sorted(
    path
    for folder in ("src", "tests", "scripts", "benchmark")
    for path in (ROOT / folder).rglob("*.py")
    if "migrations" not in path.parts and ".venv" not in path.parts
)


def rooms_in_folders() -> set[str]:
    return {path.parent.name for path in HOUSE.glob("*/__init__.py")}


def rooms_in_map() -> list[str]:
    return re.findall(r"^\| `(\w+)` \|", (HOUSE / "README.md").read_text("utf-8"), re.M)


def layers() -> list[str]:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    return [layer.removeprefix("loa.") for layer in contracts[0]["layers"]]


def test_map_folders_contract_and_installed_apps_name_the_same_rooms():
    installed = {app.removeprefix("loa.") for app in settings.ROOMS}
    assert set(rooms_in_map()) == rooms_in_folders() == set(layers()) == installed | LIBRARIES


def test_the_map_is_in_the_order_of_the_contract():
    assert rooms_in_map() == layers()[::-1]


def test_imports_run_left_to_right():
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("library", sorted(LIBRARIES))
def test_a_library_runs_where_no_web_framework_is_installed(library: str):
    blocker = (
        "import sys\n"
        "class Block:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.split('.')[0] in {'django', 'wagtail'}: raise ImportError(name)\n"
        "sys.meta_path.insert(0, Block())\n"
        f"import pkgutil, importlib, loa.{library} as room\n"
        f"for module in pkgutil.walk_packages(room.__path__, 'loa.{library}.'):\n"
        "    if '.tests' not in module.name and not module.name.endswith('.child'):\n"
        "        importlib.import_module(module.name)\n"
    )
    done = subprocess.run([sys.executable, "-c", blocker], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_no_process_waits_at_its_beginning_for_what_few_pages_need():
    """Server, worker and command line begin without the reader's patterns and without the maker of charts."""
    heavy = "{'altair', 'loa.reader.stages.run'}"
    code = f"import sys, django; django.setup(); print(*{heavy} & set(sys.modules))"
    settings = {"DJANGO_SETTINGS_MODULE": "loa.project.settings.test", "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        [sys.executable, "-c", code + "; import loa.project.urls; assert 'altair' not in sys.modules"],
        env=os.environ | settings, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout.strip()) == (0, ""), done.stdout + done.stderr


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_is_longer_than_its_limit(path: Path):
    limit = 600 if "tests" in path.parts else 500
    lines = sum(bool(line.strip()) for line in path.read_text("utf-8").splitlines())
    assert lines <= limit, f"{lines} lines: cut it by concern"


def test_no_function_is_longer_than_sixty_lines():
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name} {node.end_lineno - node.lineno + 1}"
        for path in CODE
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno - node.lineno >= 60
    ]
    assert long == []


def test_no_module_has_a_name_that_says_nothing():
    empty = {"utils", "helpers", "common", "core", "misc", "special", "util", "helper"}
    assert [path for path in CODE if path.stem in empty or path.parent.name in empty] == []


def test_every_room_introduces_itself_and_holds_no_code_in_its_door():
    for room in rooms_in_folders() - LIBRARIES:
        tree = ast.parse((HOUSE / room / "__init__.py").read_text("utf-8"))
        assert ast.get_docstring(tree), room
        assert len(tree.body) == 1, room
        assert "import" in ast.get_docstring(tree), f"{room} says what it may import"
        assert (HOUSE / room / "tests").is_dir(), room


def test_the_project_speaks_of_itself_alone():
    foreign = re.compile(r"/work/(main|shared)|\bissue #?\d|farm-|/\.library", re.I)
    here = Path(__file__)
    texts = [*CODE, *ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "Makefile"]
    assert [str(path) for path in texts if path != here and foreign.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    ("wanted", "left_out"),
    [("", None), ("slow", True), ("slow and not postgres", True), ("slow or not slow", None)],
)
def test_only_who_asks_for_the_rest_alone_is_spared_the_files_without_it(wanted: str, left_out: bool | None):
    spec = spec_from_file_location("house_conftest", ROOT / "conftest.py")
    assert spec is not None
    assert spec.loader is not None
    spec.loader.exec_module(house := module_from_spec(spec))
    config = SimpleNamespace(option=SimpleNamespace(markexpr=wanted))
    quick = HOUSE / "reports" / "tests" / "test_naming.py"
    assert house.pytest_ignore_collect(quick, config) is left_out
