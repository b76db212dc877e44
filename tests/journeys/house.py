"""A house under test: a database and a folder of its own, and processes of the product that are killed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.journeys.databases import KINDS

ROOT = Path(__file__).resolve().parents[2]


class House:
    """`module` is the driver whose processes work here: it knows `prepare`, `work` and `report`."""

    def __init__(self, kind: str, module: str, folder: Path, *, like: House | None = None) -> None:
        self.kind, self.module, self.folder = KINDS[kind], module, folder
        self.begun = folder / "begun"
        if like is None:
            (folder / "var").mkdir()
        else:
            shutil.copytree(like.folder / "var", folder / "var", ignore=shutil.ignore_patterns("*.sqlite3*"))
        self.url = self.kind.make(folder, like=like.url if like else "")
        self.started: list[subprocess.Popen[bytes]] = []

    def variables(self, **options: Any) -> dict[str, str]:
        """What a process of the house sees; options become JOURNEY_ variables."""
        more = {f"JOURNEY_{name.upper()}": str(value) for name, value in options.items()}
        house = {"LOA_DATABASE_URL": self.url, "LOA_VAR_DIR": str(self.folder / "var")}
        return {**os.environ, **house, "JOURNEY_BEGUN": str(self.begun), **more}

    def run(self, *words: str) -> bytes:
        """What the driver says."""
        return subprocess.run(
            [sys.executable, "-m", self.module, *words],
            env=self.variables(), cwd=ROOT, check=True, stdout=subprocess.PIPE, timeout=300,
        ).stdout  # fmt: skip

    def work(self, **options: Any) -> subprocess.Popen[bytes]:
        """A worker has been started."""
        command = [sys.executable, "-m", self.module, "work"]
        process = subprocess.Popen(command, env=self.variables(**options), cwd=ROOT)
        self.started.append(process)
        return process

    def report(self) -> dict[str, Any]:
        """How things stand, as the driver reports it."""
        found: dict[str, Any] = json.loads(self.run("report"))
        return found

    def ask(self, sql: str) -> Any:
        """The one value that the database answers."""
        return self.kind.ask(self.url, sql)[0][0]

    def close(self) -> None:
        """No process and no database is left."""
        for process in self.started:
            process.kill()
            process.wait()
        self.kind.drop(self.url)


def wait_until(met: Callable[[], object], *, seconds: float) -> bool:
    """Whether it was met within the time."""
    until = time.monotonic() + seconds
    while not met():
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True
