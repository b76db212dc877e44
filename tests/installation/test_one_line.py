"""Through make, too, one line says what is wrong with a machine and what to do, whatever is wrong."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("Makefile", "pyproject.toml", "requirements.lock", "scripts/bootstrap.py")
# What root lacks that cannot write where nobody may.
NO_POWERS = ["setpriv", "--bounding-set", "-all"] if os.geteuid() == 0 else []
NO_INDEX = {
    "PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_EXTRA_INDEX_URL": "", "PIP_FIND_LINKS": "",
    "PIP_CONFIG_FILE": os.devnull, "PIP_RETRIES": "0", "PIP_NO_CACHE_DIR": "1",
}  # fmt: skip
OLD = """#!{python}
import runpy, sys
sys.version_info = (3, 9, 2)
runpy.run_path(sys.argv[1], run_name="__main__")
"""


@pytest.fixture
def copy() -> Iterator[Path]:
    """What the first command needs, in a folder without an environment."""
    with tempfile.TemporaryDirectory(prefix="loa-copy-") as name:
        folder = Path(name)
        for one in NEEDED:
            (folder / one).parent.mkdir(exist_ok=True)
            shutil.copy(ROOT / one, folder / one)
        yield folder
        folder.chmod(0o700)


def sentence(*command: str, folder: Path, **more: str) -> str:
    """The one line of a command that failed."""
    known = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    done = subprocess.run(
        command, cwd=folder, env={**known, "LOA_LANGUAGE": "en", **more},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode != 0
    assert done.stderr.startswith("loa: ")
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr


def test_a_python_too_old(copy: Path) -> None:
    old = copy / "python-old"
    old.write_text(OLD.format(python=sys.executable))
    old.chmod(0o755)
    words = sentence("make", "run", f"PYTHON={old}", folder=copy)
    assert "3.11 or newer is needed, this is 3.9" in words


def test_a_folder_that_cannot_be_written(copy: Path) -> None:
    copy.chmod(0o555)
    words = sentence(*NO_POWERS, "make", "run", f"PYTHON={sys.executable}", folder=copy)
    assert f"{copy} cannot be written to" in words


def test_a_catalogue_that_cannot_be_written_beside_its_source(copy: Path) -> None:
    """The environment is there, but a catalogue is older than its source: nobody may write in the folder."""
    catalogues = copy / "src" / "loa" / "desk" / "locale" / "vi" / "LC_MESSAGES"
    catalogues.mkdir(parents=True)
    (catalogues / "django.po").write_text(
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    )
    shutil.copy(ROOT / "scripts" / "compile_catalogues.py", copy / "scripts")
    catalogues.chmod(0o555)
    words = sentence(*NO_POWERS, sys.executable, "scripts/compile_catalogues.py", folder=copy)
    assert f"{copy} cannot be written to" in words
    catalogues.chmod(0o755)


def test_no_network(copy: Path) -> None:
    words = sentence("make", "run", f"PYTHON={sys.executable}", folder=copy, **NO_INDEX)
    assert "no network" in words
    assert "wheelhouse" in words


@pytest.mark.slow
def test_a_used_port(tmp_path: Path) -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        port = server.getsockname()[1]
        words = sentence("make", "run", f"PORT={port}", folder=ROOT, LOA_VAR_DIR=str(tmp_path))
    assert f"port {port} is in use. Repeat with another one: PORT={port + 1}" in words
    assert list(tmp_path.iterdir()) == []
