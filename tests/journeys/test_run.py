"""`make run` on an empty folder: address, user, password, a living example, a clean end; then once more."""

from __future__ import annotations

import http.cookiejar
import os
import re
import signal
import socket
import subprocess
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.long]
ROOT = Path(__file__).resolve().parents[2]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def hear_ctrl_c() -> None:
    """What a shell began in the background is deaf to it, and so is all that it begins."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def running(var: Path, port: int) -> Iterator[tuple[subprocess.Popen[str], dict[str, str]]]:
    """`make run` over a folder of data, until its three lines are printed; Ctrl-C at the end."""
    environment = {
        **os.environ,
        "LOA_VAR_DIR": str(var),
        "DJANGO_SETTINGS_MODULE": "loa.project.settings.dev",
    }
    for name in ("LOA_DATABASE_URL", "MAKEFLAGS", "MAKELEVEL"):
        environment.pop(name, None)
    command = ["make", "run", f"PORT={port}"]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=hear_ctrl_c,
    )
    try:
        yield process, said_by(process)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGINT)  # as a terminal does: make and what it runs hear it
        process.wait(30)
    assert process.returncode == -signal.SIGINT


def said_by(process: subprocess.Popen[str]) -> dict[str, str]:
    """The lines "Name: value" up to the password; what ends without them gives what it said."""
    said: dict[str, str] = {}
    assert process.stdout is not None
    for line in process.stdout:
        name, _, value = line.strip().partition(": ")
        said[name] = value
        if name == "Password":
            break
    return said


def signed_in(address: str, user: str, password: str) -> urllib.request.OpenerDirector:
    """A visitor with cookies who has gone through the door."""
    jar = http.cookiejar.CookieJar()
    visitor = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    until = time.monotonic() + 30
    while True:
        try:
            page = visitor.open(f"{address}login/", timeout=10).read().decode()
            break
        except OSError:
            assert time.monotonic() < until
            time.sleep(0.3)
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert token
    form = {"username": user, "password": password, "csrfmiddlewaretoken": token[1], "next": "/"}
    request = urllib.request.Request(
        f"{address}login/", urllib.parse.urlencode(form).encode(), {"Referer": f"{address}login/"}
    )
    visitor.open(request, timeout=10)
    return visitor


def children_of(pid: int) -> list[int]:
    found = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False
    )
    own = [int(word) for word in found.stdout.split()]
    return own + [grandchild for child in own for grandchild in children_of(child)]


def command_of(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")


def exists(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_the_first_run_shows_a_living_example_and_the_second_keeps_it(tmp_path):
    port = free_port()
    with running(tmp_path / "var", port) as (process, said):
        assert said["Address"] == f"http://127.0.0.1:{port}/"
        assert said["User"] == "admin"
        assert len(said["Password"]) >= 12
        visitor = signed_in(said["Address"], said["User"], said["Password"])
        page = visitor.open(f"{said['Address']}campaigns/1/", timeout=20).read().decode()
        assert "128/KH-UBND" in page
        family = children_of(process.pid)
        commands = [command_of(pid) for pid in family]
        assert len([words for words in commands if "loa.project.cli.main worker" in words]) == 1, commands
        assert any("granian" in words for words in commands), commands
    time.sleep(0.5)
    assert [pid for pid in family if exists(pid)] == []

    with running(tmp_path / "var", port) as (_, again):
        assert again["Password"] == "set at the first run; make password sets a new one"
        visitor = signed_in(again["Address"], "admin", said["Password"])
        assert "128/KH-UBND" in visitor.open(f"{again['Address']}campaigns/1/", timeout=20).read().decode()
