"""The worker: lanes that do leased rows, and a heartbeat that keeps their leases while they work."""

from __future__ import annotations

import logging
import os
import signal
import socket
import threading
import time
import traceback
from collections.abc import Iterable

from django.conf import settings
from django.db import Error as DatabaseError
from django.db import close_old_connections, connection
from django.urls import get_resolver
from django.utils import translation

from loa.work.actions import GiveUp, LeaseLost, beat, bury, claim, fail, finish, held, renew
from loa.work.models import Leased
from loa.work.registry import Job, clock_rows, job_of, jobs

log = logging.getLogger(__name__)

LOOK_AGAIN = 1.0  # seconds between two looks at the most: a row due now is seen within this time
BEAT = 5.0


def do(row: Leased) -> None:
    """The row has been worked on: done, to be tried again, given up, or left to whoever holds it now."""
    try:
        job_of(type(row)).do(row)
        if held(row).exists():
            finish(row)
    except LeaseLost as lost:
        log.warning("Let go: %s", lost)
    except GiveUp as reason:
        _record_failure(row, str(reason), final=True)
    except Exception:
        log.exception("%s %s failed", row._meta.label, row.pk)
        _record_failure(row, traceback.format_exc(), final=False)


def _record_failure(row: Leased, error: str, *, final: bool) -> None:
    try:
        fail(row, error, final=final)
    except LeaseLost as lost:
        log.warning("Let go: %s", lost)


def work_off(models: Iterable[type[Leased]] | None = None) -> int:
    """Everything that is due now has been worked on, in this thread; returns how many rows.

    In the language of the site, as the worker does it, whatever the one who asks speaks.
    """
    count = 0
    wanted = list(models) if models is not None else list(jobs())
    with translation.override(settings.LANGUAGE_CODE):
        while rows := [row for row in map(claim, wanted) if row is not None]:
            for row in rows:
                do(row)
            count += len(rows)
    return count


class Lane(threading.Thread):
    """One row at a time, until the worker stops."""

    def __init__(self, number: int, *, kinds: list[Job], stop: threading.Event) -> None:
        super().__init__(name=f"lane-{number}")
        self.kinds, self.stop = kinds, stop
        self.row: Leased | None = None  # read by the heartbeat
        self.broken: Exception | None = None

    def run(self) -> None:
        """Rows are done as they fall due; a database error is waited out, any other ends the worker."""
        try:
            with translation.override(settings.LANGUAGE_CODE):
                while not self.stop.is_set():
                    if not self._round_or_wait():
                        self.stop.wait(LOOK_AGAIN)
        except Exception as error:
            log.exception("%s broke", self.name)
            self.broken = error
            self.stop.set()
        finally:
            connection.close()

    def _round_or_wait(self) -> bool:
        try:
            return self.round()
        except DatabaseError:
            log.exception("The database does not answer; looking again")
            close_old_connections()
            return False

    def round(self) -> bool:
        """One due row of each kind has been done; False where there was none."""
        worked = False
        for kind in self.kinds:
            if self.stop.is_set():
                break
            self.row = claim(kind.model)
            if self.row is not None:
                worked = True
                try:
                    do(self.row)
                finally:
                    self.row = None
        return worked


class Worker:
    """All lanes of one process, its sign of life, and its orderly end."""

    def __init__(self, *, lanes: int = 2) -> None:
        self.name = f"{socket.gethostname()[:50]}:{os.getpid()}"
        self.stop = threading.Event()
        self.told = False  # set by a signal handler, which must not touch the event's lock
        every = sorted(jobs().values(), key=lambda kind: kind.slow)
        quick = [kind for kind in every if not kind.slow]
        # With one lane only, it takes all; else the first is kept free for what is quick.
        kinds = [every] if lanes == 1 else [quick, *[every] * (lanes - 1)]
        self.lanes = [Lane(n, kinds=some, stop=self.stop) for n, some in enumerate(kinds)]
        self.shortest_lease = min((kind.lease.total_seconds() for kind in every), default=BEAT)

    def run(self) -> None:
        """Works until told to stop; then the rows at hand are finished, and nothing new is begun."""
        _know_addresses()
        clock_rows()
        beat(self.name)
        for lane in self.lanes:
            lane.start()
        try:
            while self._wait(min(BEAT, self.shortest_lease / 3)):
                self._keep()
        finally:
            self.stop.set()
            for lane in self.lanes:
                lane.join()
            bury(self.name)
        for lane in self.lanes:
            if lane.broken is not None:
                raise lane.broken

    def _wait(self, seconds: float) -> bool:
        """True after so many seconds, False as soon as every lane has ended."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self.told:
                self.stop.set()
            if not any(lane.is_alive() for lane in self.lanes):
                return False
            time.sleep(0.1)
        return True

    def _keep(self) -> None:
        try:
            beat(self.name)
            for row in [lane.row for lane in self.lanes]:
                if row is not None:
                    _keep_lease(row)
        except DatabaseError:
            log.exception("The heartbeat could not be written; trying again")
            close_old_connections()


def _know_addresses() -> None:
    """The first notice with an address would load every view, inside a transaction that others wait for."""
    if hasattr(settings, "ROOT_URLCONF"):
        get_resolver().url_patterns  # noqa: B018  reading it loads them


def _keep_lease(row: Leased) -> None:
    try:
        renew(row)
    except LeaseLost:
        # Finished meanwhile, or taken over; in both cases its lane finds out by itself.
        return


def run(*, lanes: int = 2) -> None:
    """Works until SIGTERM or SIGINT, then ends in good order."""
    worker = Worker(lanes=lanes)

    def tell(*_: object) -> None:
        worker.told = True

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, tell)
    worker.run()
