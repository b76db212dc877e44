"""The child process: readings and refusals come back, limits end it, secrets of the environment stay out."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from loa.reader import isolated
from loa.reader.child import REFUSED
from loa.reader.errors import ReadingRefused
from loa.reader.exports.json import reading_from_json
from loa.reader.isolated import command, environment, read_isolated
from loa.reader.limits import MEBIBYTE, Limits
from loa.reader.pipeline import read

PLAN = "KẾ HOẠCH\nTuyên truyền\n\nI. MỤC ĐÍCH\n1. Nâng cao nhận thức.\n2. Tạo đồng thuận.\n".encode()


def test_a_file_and_its_bytes_read_alike_in_the_child_and_here(tmp_path: Path) -> None:
    path = tmp_path / "kế hoạch.txt"
    path.write_bytes(PLAN)
    here = read(PLAN, name=path.name)
    assert reading_from_json(read_isolated(path)) == here
    assert reading_from_json(read_isolated(PLAN, name="a.txt")) == here
    assert reading_from_json(read_isolated(PLAN, name="-begins with a dash.txt")) == here


def test_a_refusal_comes_back_as_one(tmp_path: Path) -> None:
    with pytest.raises(ReadingRefused) as refused:
        read_isolated(b"%PDF-1.7 rubbish", name="a.pdf")
    assert (refused.value.key, refused.value.name) == ("broken", "a.pdf")
    with pytest.raises(ReadingRefused) as refused:
        read_isolated(tmp_path / "khong-co.txt")
    assert refused.value.key == "missing"
    with pytest.raises(ReadingRefused) as refused:
        read_isolated(PLAN, name="a.txt", limits=Limits(file_bytes=10))
    assert refused.value.key == "file-size"


def test_the_child_says_why_on_standard_output() -> None:
    words = [*command(None, name="a.txt"), "--lang", "en"]
    done = subprocess.run(words, input=b"", capture_output=True, env=environment(), check=False)
    assert done.returncode == REFUSED
    answer = json.loads(done.stdout)
    assert answer["refused"] == "empty"
    assert answer["what"] == "the file is empty"
    assert answer["do"]


def test_too_little_time_and_memory_are_refusals_not_hangs() -> None:
    long = b"- S\xe1\xbb\x9f Y t\xe1\xba\xbf ch\xe1\xbb\xa7 tr\xc3\xac.\n" * 100_000
    with pytest.raises(ReadingRefused) as refused:
        read_isolated(long, name="a.txt", limits=Limits(seconds_in_all=0.6))
    assert refused.value.key == "time"
    with pytest.raises(ReadingRefused) as refused:
        read_isolated(long, name="a.txt", limits=Limits(memory_bytes=128 * MEBIBYTE))
    assert refused.value.key == "memory"


def test_the_first_page_can_be_examined_alone() -> None:
    words = [*command(None, name="a.txt"), "--first-page"]
    secret = "UBND TỈNH\nMẬT\nKẾ HOẠCH\n".encode()
    done = subprocess.run(words, input=secret, capture_output=True, env=environment(), check=False)
    assert (done.returncode, json.loads(done.stdout)["refused"]) == (REFUSED, "secret")
    done = subprocess.run(words, input=PLAN, capture_output=True, env=environment(), check=False)
    assert (done.returncode, json.loads(done.stdout)["kind"]) == (0, "text")


def test_the_child_knows_no_secret_of_the_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "x")
    monkeypatch.setenv("DATABASE_URL", "x")
    assert not {"SECRET_KEY", "DATABASE_URL"} & set(environment())


@pytest.mark.parametrize(
    ("status", "key"), [(-14, "time"), (-9, "memory"), (-6, "memory"), (-11, "failed"), (1, "failed")]
)
def test_every_end_of_the_child_is_a_refusal(status: int, key: str) -> None:
    done: subprocess.CompletedProcess[bytes] = subprocess.CompletedProcess([], status, b"", b"")
    assert isolated._refusal(done, Limits()).key == key


def test_the_library_works_where_django_is_not_installed(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(PLAN)
    program = (
        "import sys\n"
        "class Gone:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.split('.')[0] in ('django', 'wagtail'):\n"
        "            raise ImportError(name)\n"
        "sys.meta_path.insert(0, Gone())\n"
        "import pkgutil, importlib, loa.reader\n"
        "for module in pkgutil.walk_packages(loa.reader.__path__, 'loa.reader.'):\n"
        "    if '.tests' not in module.name and not module.name.endswith('__main__'):\n"
        "        importlib.import_module(module.name)\n"
        "from loa.project.cli.main import main\n"
        f"sys.exit(main(['read', {str(path)!r}, '--format', 'facts']))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert json.loads(done.stdout)["doc_type"] == "kế hoạch"
