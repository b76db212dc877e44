"""`loa read` at a terminal: colours, and one bar for several files; in a pipe neither."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PLAN = """KẾ HOẠCH
Tuyên truyền phòng, chống bệnh sốt xuất huyết
II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Chủ trì tổ chức tuyên truyền trước ngày 30/11/2026.
"""
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture
def command(tmp_path: Path) -> list[str]:
    """Two files are to be read."""
    names = ("mot.txt", "hai.txt")
    for name in names:
        (tmp_path / name).write_text(PLAN, encoding="utf-8")
    return [sys.executable, "-m", "loa.project.cli.main", "read", *(str(tmp_path / name) for name in names)]


def environment() -> dict[str, str]:
    known = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    return {**known, "TERM": "xterm-256color", "COLUMNS": "120", "PYTHONIOENCODING": "utf-8"}


def at_a_terminal(command: list[str]) -> str:
    """What a terminal gets that stands at both ends."""
    ours, theirs = os.openpty()
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment())
    os.close(theirs)
    got = bytearray()
    while True:
        try:
            some = os.read(ours, 65536)
        except OSError:  # the last at the other end has left
            break
        if not some:
            break
        got += some
    os.close(ours)
    assert process.wait(60) == 0
    return got.decode()


def test_a_terminal_gets_colours_and_one_bar(command: list[str]) -> None:
    shown = at_a_terminal(command)
    reading = [line for line in shown.splitlines() if "│" in line]
    assert len(set(COLOUR.findall("".join(reading)))) > 2
    plain = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown)
    assert "─ mot.txt ─" in plain
    assert "─ hai.txt ─" in plain
    # One bar that counts the files, drawn again in its place and gone at the end.
    assert {*re.findall(r"loa read .*?(\d)/2", plain)} >= {"0", "2"}
    assert re.findall(r"loa read .*?\d/(\d)", plain) == ["2"] * plain.count("loa read ")
    assert shown.rstrip().endswith("\x1b[2K")


def test_a_pipe_gets_neither(command: list[str]) -> None:
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=True)
    assert "─ mot.txt ─" in done.stdout
    assert "\x1b" not in done.stdout
    assert done.stderr == ""
