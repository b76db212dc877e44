"""A file read in a child process: it can neither hang nor take more memory than the limits say."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from loa.reader.child import REFUSED
from loa.reader.errors import SENTENCES, ReadingRefused
from loa.reader.limits import DEFAULT, MEBIBYTE, Limits

_KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "TESSDATA_PREFIX", "PYTHONPATH", "VIRTUAL_ENV", "TMPDIR")


def command(
    path: Path | None, *, name: str = "", units: Path | None = None, limits: Limits = DEFAULT
) -> list[str]:
    """The command of the child; without a path it reads standard input."""
    differing = {key: value for key, value in asdict(limits).items() if value != getattr(Limits(), key)}
    words = [sys.executable, "-P", "-m", "loa.reader.child", "--memory", str(limits.memory_bytes)]
    words += ["--limits", json.dumps(differing)] if differing else []
    words += [f"--name={name}"] if name else []
    words += ["--units", str(units.resolve())] if units else []
    return [*words, "--", str(path.resolve())] if path else words


def environment() -> dict[str, str]:
    """What the child may know of this process's environment: no settings, no passwords."""
    kept = {key: os.environ[key] for key in _KEPT if key in os.environ}
    return {**kept, "OMP_THREAD_LIMIT": "1", "MALLOC_ARENA_MAX": "2", "PYTHONIOENCODING": "utf-8"}


def read_isolated(
    data: bytes | Path,
    *,
    name: str = "",
    units: Path | None = None,
    limits: Limits = DEFAULT,
    wrapper: Sequence[str] = (),
) -> bytes:
    """The reading as JSON; refuses with `ReadingRefused`. `wrapper` goes before the command (a jail)."""
    path = data if isinstance(data, Path) else None
    name = name or (path.name if path else "")
    words = [*wrapper, *command(path, name=name, units=units, limits=limits)]
    try:
        done = subprocess.run(  # noqa: S603 - our own module, the file's name is data
            words,
            input=b"" if path else data if isinstance(data, bytes) else b"",
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
            timeout=limits.seconds_in_all + limits.seconds_to_start,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise ReadingRefused("time", name=name, detail=f"{limits.seconds_in_all:g}") from error
    if done.returncode == 0:
        return done.stdout
    raise _refusal(done, limits).named(name)


def _refusal(done: subprocess.CompletedProcess[bytes], limits: Limits) -> ReadingRefused:
    """What the child's end means: its own word, or the limit behind the signal that ended it."""
    if done.returncode == REFUSED:
        try:
            answer = json.loads(done.stdout)
        except ValueError:
            answer = {}
        if isinstance(answer, dict) and answer.get("refused") in SENTENCES:
            return ReadingRefused(answer["refused"], detail=str(answer.get("detail", "")))
    if done.returncode in (-signal.SIGALRM, -signal.SIGXCPU):
        return ReadingRefused("time", detail=f"{limits.seconds_a_page:g}")
    if done.returncode in (
        -signal.SIGKILL,
        -signal.SIGABRT,
        -signal.SIGTRAP,
        -signal.SIGILL,
    ):
        return ReadingRefused("memory", detail=f"{limits.memory_bytes // MEBIBYTE} MiB")
    return ReadingRefused("failed", detail=f"status {done.returncode}")
