"""What a child does wrong is a failure within its bounds, and nothing of it stays."""

import os
import socket
import subprocess
import threading
import time
from contextlib import suppress

import pytest

from loa.fetching import jail
from loa.fetching.child import ChildFailed, run_child
from loa.fetching.jail import Bounds, NoJail, jail_works

MISBEHAVING = "loa.fetching.tests.misbehaving"
QUICK = Bounds(seconds=10.0)


@pytest.fixture(params=["jail", "no jail"])
def kind(request, settings):
    if request.param == "jail" and not jail_works():
        pytest.skip("bubblewrap does not work here")
    settings.FETCHING_JAIL = "required" if request.param == "jail" else "off"
    return request.param


def run(act, *arguments, data=b"", bounds=QUICK, **options):
    return run_child(MISBEHAVING, data, arguments=[act, *map(str, arguments)], bounds=bounds, **options)


def failure(act, **options):
    with pytest.raises(ChildFailed) as caught:
        run(act, **options)
    return caught.value.why


def test_bytes_go_in_and_come_out(kind):
    data = os.urandom(3_000_000)
    ended = run("echo", data=data)
    assert (ended.status, ended.output) == (0, data)


def test_child_need_not_read_everything(kind):
    assert run("ignore_input", data=bytes(3_000_000)).output == b"done"


def test_refusal_is_an_answer(kind):
    assert run("refuse").status == 3


@pytest.mark.parametrize("act", ["crash", "stumble"])
def test_crash_is_a_failure(kind, act):
    assert failure(act) == "crash"


@pytest.mark.parametrize("act", ["hang", "spin"])
def test_time_is_limited(kind, act):
    begun = time.monotonic()
    assert failure(act, bounds=Bounds(seconds=0.7)) == "time"
    assert time.monotonic() - begun < 5


def test_memory_is_limited(kind):
    assert failure("grow", bounds=Bounds(seconds=10, memory_bytes=512 * 1024**2)) == "memory"


def test_output_is_limited(kind):
    assert failure("flood", bounds=Bounds(seconds=10, output_bytes=1_000_000)) == "output"


def test_lines_of_progress_are_heard_and_may_end_the_child(kind):
    lines = []
    run("progress", on_line=lines.append)
    assert lines == ["progress 1 2", "progress 2 2"]

    def stop(_line):
        raise KeyError("stop")

    with pytest.raises(KeyError):
        run("progress", on_line=stop)


def test_child_sees_no_setting_of_ours(kind, monkeypatch):
    monkeypatch.setenv("LOA_DATABASE_URL", "postgresql://secret")
    monkeypatch.setenv("LOA_SECRET_KEY", "secret")
    seen = run("variables").output.decode()
    assert "PATH" in seen
    assert "LOA_" not in seen


def test_nothing_is_left_behind(kind):
    started = set(_children())
    with suppress(ChildFailed):  # outside a jail its own child keeps the channels open until time is up
        run("leave_behind", bounds=Bounds(seconds=1))
    # A process that was ended is seen until whoever inherited it has taken note.
    until = time.monotonic() + 5
    while set(_children()) - started and time.monotonic() < until:
        threading.Event().wait(0.02)
    assert set(_children()) <= started


def _children():
    me = os.getpid()
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open(f"/proc/{name}/cmdline", "rb") as file:
                    command = file.read()
            except OSError:
                continue
            if b"misbehaving" in command and int(name) != me:
                yield int(name)


@pytest.fixture
def listener():
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=lambda: _accept(server), daemon=True).start()
        yield server.getsockname()[1]
        server.shutdown(socket.SHUT_RDWR)


def _accept(server):
    while True:
        try:
            server.accept()
        except OSError:
            return


def test_jail_has_no_network_and_shows_nothing_of_the_machine(settings, listener, tmp_path):
    """The same attempts succeed outside, or this test would be blind."""
    if not jail_works():
        pytest.skip("bubblewrap does not work here")
    secret = tmp_path / "secret"
    secret.write_text("a secret")
    attempts = [("connect", listener), ("look", secret), ("look", "/etc/passwd")]
    settings.FETCHING_JAIL = "off"
    assert [run(*attempt).status for attempt in attempts] == [0, 0, 0]
    settings.FETCHING_JAIL = "required"
    for attempt in attempts:
        with pytest.raises(ChildFailed):
            run(*attempt)


def test_without_a_jail_the_setting_decides(settings, monkeypatch):
    monkeypatch.setattr(jail, "jail_works", lambda: False)
    settings.FETCHING_JAIL = "required"
    with pytest.raises(NoJail):
        run("echo")
    settings.FETCHING_JAIL = "auto"
    assert run("echo", data=b"x").output == b"x"


def test_jail_shows_a_loa_that_stands_in_the_temporary_folder(monkeypatch, tmp_path):
    """A clone under /tmp must not be hidden by the jail's own /tmp."""
    if not jail_works():
        pytest.skip("bubblewrap does not work here")
    clone = tmp_path / "loa"
    clone.mkdir()
    (clone / "python").write_text("")
    folders = [*jail._python_folders(), str(clone)]
    monkeypatch.setattr(jail, "_python_folders", lambda: folders)
    command = [*jail._jail(), "--", "/usr/bin/test", "-e", str(clone / "python")]
    assert subprocess.run(command, check=False).returncode == 0
