"""`loa run` says in one line why it cannot start, and leaves nothing running."""

from __future__ import annotations

import argparse
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from loa.project.cli import run
from loa.project.cli.main import main


@pytest.fixture
def listening():
    with socket.socket() as server:
        server.bind((run.HOST, 0))
        server.listen()
        yield server.getsockname()[1]


def test_a_used_port_is_told_with_another_to_take_and_a_free_one_is_no_problem(listening):
    problem = run.port_problem(str(listening))
    assert problem
    assert str(listening) in problem
    assert f"PORT={listening + 1}" in problem
    with socket.socket() as free:
        free.bind((run.HOST, 0))
        port = free.getsockname()[1]
    assert run.port_problem(str(port)) is None


@pytest.mark.parametrize("port", ["", "abc", "0", "70000", "-1", "８０００0"])
def test_what_is_no_port_is_told_with_an_example(port):
    assert "PORT=8001" in (run.port_problem(port) or "")


def test_a_port_left_out_is_told_in_one_line(capsys):
    assert main(["run", "--port"]) == 1
    told = capsys.readouterr().err
    assert "PORT=8001" in told
    assert told.count("\n") == 1


@pytest.mark.parametrize(
    ("said", "stands"), [(None, "http://127.0.0.1:8317"), ("https://loa.vn", "https://loa.vn")]
)
def test_links_lead_to_the_port_that_is_served_unless_the_office_says_where(monkeypatch, said, stands):
    monkeypatch.delenv("LOA_BASE_URL", raising=False)
    if said:
        monkeypatch.setenv("LOA_BASE_URL", said)
    run.stand_at("8317")
    assert os.environ["LOA_BASE_URL"] == stands
    monkeypatch.setenv("LOA_BASE_URL", stands)  # so that it is taken back


def test_a_folder_that_cannot_be_written_is_named(tmp_path, monkeypatch):
    blocker = tmp_path / "file"
    blocker.write_bytes(b"")
    monkeypatch.setenv("LOA_VAR_DIR", str(blocker / "var"))
    assert str(blocker) in (run.folder_problem() or "")
    monkeypatch.setenv("LOA_VAR_DIR", str(tmp_path / "var"))
    assert run.folder_problem() is None


@pytest.mark.parametrize("password", ["an-6-chu", None])
def test_the_three_lines_stand_before_whatever_the_worker_says(tmp_path, monkeypatch, capfd, password):
    def say(command, **_more):
        print("worker" if command[-1] == "worker" else "server", flush=True)

    with socket.socket() as free:
        free.bind((run.HOST, 0))
        port = free.getsockname()[1]
    monkeypatch.setenv("LOA_VAR_DIR", str(tmp_path))
    monkeypatch.setenv("LOA_BASE_URL", "http://127.0.0.1/")
    monkeypatch.setattr("loa.project.cli.setup.prepare", lambda *, example: password)
    monkeypatch.setattr(run, "heed_the_end", list)
    monkeypatch.setattr(run, "answers", lambda *_asked: True)
    monkeypatch.setattr(run, "watch", lambda children, _stopped: len(children))
    monkeypatch.setattr(run.subprocess, "Popen", say)
    assert run.run(argparse.Namespace(port=str(port), empty=False)) == 2
    said = [line.split(":")[0] for line in capfd.readouterr().out.splitlines()]
    assert said == ["server", "Address", "User", "Password", "worker"]


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"


def test_no_child_and_no_grandchild_outlives_the_end(tmp_path):
    note = tmp_path / "pid"
    grandchild = (
        "import subprocess; p = subprocess.Popen(['sleep', '60']);"
        f"open({str(note)!r}, 'w').write(str(p.pid)); p.wait()"
    )
    child = subprocess.Popen([sys.executable, "-c", grandchild], start_new_session=True)
    until = time.monotonic() + 10
    while not (note.exists() and note.read_text()) and time.monotonic() < until:
        time.sleep(0.05)
    pid = int(note.read_text())
    assert alive(pid)
    run.end([child], patience=2)
    assert child.poll() is not None
    until = time.monotonic() + 5
    while alive(pid) and time.monotonic() < until:
        time.sleep(0.05)
    assert not alive(pid)


def test_a_child_that_ignores_the_request_is_killed():
    stubborn = (
        "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
        "print('up', flush=True); time.sleep(60)"
    )
    child = subprocess.Popen([sys.executable, "-c", stubborn], start_new_session=True, stdout=subprocess.PIPE)
    assert child.stdout is not None
    child.stdout.readline()
    run.end([child], patience=0.5)
    assert child.wait(5) == -signal.SIGKILL


SERVER = (
    "import http.server, sys\n"
    "class Well(http.server.BaseHTTPRequestHandler):\n"
    "    def do_GET(self):\n"
    "        self.send_response(200 if self.path == '/health/' else 500); self.end_headers()\n"
    "http.server.HTTPServer(('127.0.0.1', int(sys.argv[1])), Well).serve_forever()\n"
)


def test_the_address_waits_until_the_server_answers_and_no_longer_than_it_lives():
    with socket.socket() as free:
        free.bind((run.HOST, 0))
        port = free.getsockname()[1]
    child = subprocess.Popen(
        [sys.executable, "-c", SERVER, str(port)], start_new_session=True, stderr=subprocess.DEVNULL
    )
    assert run.answers(port, [], [child], patience=20)
    run.end([child])
    began = time.monotonic()
    assert not run.answers(port, [], [child], patience=20)
    assert time.monotonic() - began < 5


def test_a_server_that_does_not_answer_is_told_in_a_sentence_and_ended(listening, capsys):
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"], start_new_session=True)
    assert not run.answers(listening, [signal.SIGINT], [child])
    assert not run.answers(1, [], [child], patience=0.3)
    assert run.give_up([child]) == 1
    assert child.poll() is not None
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("number", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_terminal_that_is_closed_ends_all_like_a_key(number):
    said = ended_by(f"signal.{number}")
    assert said == [f"Signals.{number}"]


def test_what_is_to_outlive_its_terminal_does():
    assert ended_by("signal.SIGHUP", before="signal.signal(signal.SIGHUP, signal.SIG_IGN)") == []


def ended_by(number: str, *, before: str = "signal.signal(signal.SIGHUP, signal.SIG_DFL)") -> list[str]:
    """What a process of its own hears when it is sent the signal while it serves."""
    program = (
        f"import os, signal\nfrom loa.project.cli import run\n{before}\n"
        f"stopped = run.heed_the_end()\nos.kill(os.getpid(), {number})\n"
        "print(*(str(repr(signal.Signals(one)))[1:].split(':')[0] for one in stopped))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, (done.returncode, done.stderr)
    return done.stdout.split()
