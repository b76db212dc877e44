"""Beside a measured work: a writer who notes how long each write waited, a reader, a clock of transactions.

Each is a process of its own on the same database, as another officer's request would be.
"""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any

_OWN = multiprocessing.get_context("spawn")


@dataclass
class Waits:
    """How long each time took, and at which moment of the work it began."""

    times: list[float] = field(default_factory=list)
    failed: int = 0

    @property
    def longest(self) -> float:
        """Seconds."""
        return max(self.times, default=0.0)

    def __str__(self) -> str:
        return f"{self.longest:.2f} s of {len(self.times)}" + (f", {self.failed} failed" * bool(self.failed))


@dataclass
class Beside:
    """What the others saw."""

    writer: Waits = field(default_factory=Waits)
    reader: Waits = field(default_factory=Waits)


@contextmanager
def others(folder: Path, *, session: str = "", pages: tuple[str, ...] = ()) -> Iterator[Beside]:
    """Others work while the block does; how long each waited stands in what is given, afterwards."""
    stop, found = _OWN.Event(), Beside()
    files = {"writer": folder / "writer", "reader": folder / "reader"}
    works: dict[str, tuple[Callable[..., None], tuple[Any, ...]]] = {"writer": (write_on, ())}
    if pages:
        works["reader"] = (read_on, (session, pages))
    running = []
    for name, (work, more) in works.items():
        process = _OWN.Process(target=work, args=(stop, str(files[name]), *more))
        process.start()
        running.append(process)
    while not all(files[name].exists() for name in works):
        time.sleep(0.05)
    try:
        yield found
    finally:
        stop.set()
        for process in running:
            process.join()
        for name in works:
            lines = files[name].read_text().split()
            noted = Waits([float(line) for line in lines if line != "failed"], lines.count("failed"))
            setattr(found, name, noted)


def write_on(stop: Event, path: str) -> None:
    """Writes one row every 20 ms until told to stop, and notes how long each took."""
    import django

    django.setup()
    from loa.work.actions import beat

    beat("bench")
    _note(stop, path, lambda: beat("bench"), pause=0.02)


def read_on(stop: Event, path: str, session: str, pages: tuple[str, ...]) -> None:
    """Opens one page after the other until told to stop, and notes how long each took."""
    import django

    django.setup()
    from django.conf import settings
    from django.test import RequestFactory

    from loa.work.serving import ReadingBesideWriters

    settings.ALLOWED_HOSTS = ["*"]
    serve = ReadingBesideWriters()  # what the product's server calls
    browser, turn = RequestFactory(HTTP_COOKIE=f"{settings.SESSION_COOKIE_NAME}={session}"), 0

    def read() -> None:
        nonlocal turn
        turn += 1
        said: list[str] = []
        answer = serve(
            browser.get(pages[turn % len(pages)]).environ, lambda status, _heads: said.append(status)
        )
        b"".join(answer)
        answer.close()
        if not said[0].startswith("200"):
            raise OSError(said[0])

    for _page in pages:  # templates are compiled now, and not while it counts
        read()
    _note(stop, path, read, pause=0.1)


def _note(stop: Event, path: str, act: Callable[[], None], *, pause: float) -> None:
    from django.db import DatabaseError

    with Path(path).open("w", buffering=1) as noted:
        noted.write("0\n")
        while not stop.is_set():
            begun = time.perf_counter()
            try:
                act()
            except (DatabaseError, OSError):
                noted.write("failed\n")
            noted.write(f"{time.perf_counter() - begun:.4f}\n")
            time.sleep(pause)


@dataclass
class Transactions:
    """The length of every transaction of this process, outermost only."""

    lengths: list[float] = field(default_factory=list)

    @property
    def longest(self) -> float:
        """Seconds."""
        return max(self.lengths, default=0.0)


@contextmanager
def transactions() -> Iterator[Transactions]:
    """The transactions of the block are timed."""
    from django.db.transaction import Atomic

    found, begun = Transactions(), []
    enter, leave = Atomic.__enter__, Atomic.__exit__

    def entered(self: Any) -> None:
        begun.append(time.perf_counter())
        enter(self)

    def left(self: Any, *error: Any) -> None:
        try:
            leave(self, *error)
        finally:
            start = begun.pop()
            if not begun:
                found.lengths.append(time.perf_counter() - start)

    Atomic.__enter__, Atomic.__exit__ = entered, left  # type: ignore[method-assign]
    try:
        yield found
    finally:
        Atomic.__enter__, Atomic.__exit__ = enter, leave  # type: ignore[method-assign]
