"""The house under test: its folder, its server and its worker, which are killed and started again."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmark.chaos.client import HOST, is_well
from benchmark.chaos.points import ARMED, FREEZE

PATIENCE = 60.0
SERVER, WORKER = "server", "worker"


class NeverCame(Exception):
    """What was waited for did not come within the time."""


def wait_until(met: Callable[[], object], what: str, *, seconds: float = PATIENCE) -> None:
    """It is met; raises NeverCame."""
    until = time.monotonic() + seconds
    while not met():
        if time.monotonic() > until:
            raise NeverCame(what)
        time.sleep(0.02)


def free_port() -> int:
    """A port of this machine that nobody listens at now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
    return port


class House:
    """`without` names the guard that the worker lacks, to show that the run would notice."""

    def __init__(self, folder: Path, *, without: str = "") -> None:
        self.folder, self.without, self.port = folder, without, free_port()
        self.armed = folder / "armed"
        self.running: dict[str, subprocess.Popen[bytes]] = {}
        self.log = (folder / "log").open("wb")

    def start(self, *which: str) -> None:
        """These processes run; the server answers."""
        for name in which:
            self.running[name] = self._begin(name)
        if SERVER in which:
            wait_until(lambda: is_well(self.port), "the server's first answer")

    def _begin(self, name: str) -> subprocess.Popen[bytes]:
        serve = ["granian", "--interface", "wsgi", "--host", HOST, "--port", str(self.port), "--workers", "1"]
        serve += ["--blocking-threads", "2", "--log-level", "warning", "benchmark.chaos.served:application"]
        command = serve if name == SERVER else ["benchmark.chaos.working"]
        more = {ARMED: str(self.armed), "CHAOS_WITHOUT": self.without}
        return subprocess.Popen(
            [sys.executable, "-m", *command],
            env={**os.environ, **more},
            start_new_session=True,
            stdout=self.log,
            stderr=self.log,
        )

    def arm(self, point: str, *, freeze: bool = False) -> None:
        """The next process that comes by this place dies there, or stops."""
        self.armed.with_suffix(".reached").unlink(missing_ok=True)
        waiting = self.armed.with_suffix(".waiting")
        waiting.write_text(f"{point} {FREEZE}" if freeze else point)
        waiting.rename(self.armed)

    def disarm(self) -> None:
        """No process dies by itself."""
        self.armed.unlink(missing_ok=True)

    def reached(self) -> bool:
        """Whether a process came by the armed place."""
        return self.armed.with_suffix(".reached").exists()

    def kill(self, *which: str) -> None:
        """They are dead, as by `kill -9` of each with its children, at the same moment."""
        for name in which:
            _signal(self.running[name], signal.SIGKILL)
        for name in which:
            self.running[name].wait(PATIENCE)

    def wait_dead(self, name: str) -> None:
        """The process has killed itself at the armed place; raises NeverCame."""
        wait_until(lambda: self.running[name].poll() is not None, f"the {name} at its place", seconds=30)
        self.kill(name)

    def close(self) -> None:
        """No process is left."""
        self.kill(*self.running)
        self.log.close()


def _signal(process: subprocess.Popen[bytes], number: int) -> None:
    try:
        os.killpg(process.pid, number)
    except ProcessLookupError:
        return


def wake(process: subprocess.Popen[bytes]) -> None:
    """A frozen process goes on where it stopped."""
    _signal(process, signal.SIGCONT)
