"""Claiming a leased row, keeping it, and finishing it: each only by the holder of its fence."""

from __future__ import annotations

import logging
import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any, TypeVar

from django.db import connection, transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from loa.work.models import Leased, WorkerBeat
from loa.work.registry import Do, Job, job_of

Row = TypeVar("Row", bound=Leased)
State = Leased.LeaseState
log = logging.getLogger(__name__)

FIRST_WAIT = timedelta(seconds=5)
LONGEST_WAIT = timedelta(hours=1)
ERROR_LENGTH = 8000


class LeaseLost(Exception):
    """The row is another's by now, or nobody's: nothing may be written for it under this fence."""


class GiveUp(Exception):
    """A job raises it where trying again is of no use; its message is kept as the row's error."""


def database_now() -> datetime:
    """The time by the clock that all workers share: the database server's, where there is one."""
    if connection.vendor != "postgresql":
        return timezone.now()
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        moment: datetime = cursor.fetchone()[0]
    return moment


def backoff(attempts: int) -> timedelta:
    """How long to wait after so many attempts: doubling, up to an hour, spread by a fifth."""
    wait = min(FIRST_WAIT * 2 ** min(max(attempts - 1, 0), 20), LONGEST_WAIT)
    spread: float = random.uniform(0.8, 1.2)  # noqa: S311  spreads load, guards nothing
    return wait * spread


def claim(model: type[Row]) -> Row | None:
    """The row that has waited longest is the caller's under a new fence, or None where none is due.

    A row whose worker died as often as it may be tried is given up on the way. Not to be called inside a
    transaction: the claim has to stand before the work begins.
    """
    job = job_of(model)
    while claimable(model, database_now()).exists():
        with transaction.atomic():
            row = _next(model)
            if row is None:
                return None
            if row.attempts < job.max_attempts:
                return _take(row, job)
            _give_up(row, job, row.last_error or f"The worker died in each of {row.attempts} attempts.")
    return None


def claimable(model: type[Row], now: datetime) -> QuerySet[Row]:
    """Rows that wait and are due, and rows whose worker has let its lease run out."""
    waiting = Q(lease_state=State.READY, due_at__lte=now)
    abandoned = Q(lease_state=State.RUNNING, leased_until__lte=now)
    return model._base_manager.filter(waiting | abandoned)


def _next(model: type[Row]) -> Row | None:
    # On SQLite the transaction is IMMEDIATE and thereby alone; there `select_for_update` does nothing.
    rows = claimable(model, database_now()).select_for_update(skip_locked=True)
    return rows.order_by("due_at", "pk").first()


def _take(row: Row, job: Job) -> Row:
    values = {
        "lease_state": State.RUNNING,
        "fence": row.fence + 1,
        "attempts": row.attempts + 1,
        "leased_until": database_now() + job.lease,
    }
    _rows(row).filter(pk=row.pk, fence=row.fence).update(**values)
    return _with(row, values)


def renew(row: Leased) -> None:
    """The lease runs for its full time again; raises LeaseLost."""
    _write(row, leased_until=database_now() + job_of(type(row)).lease)


@contextmanager
def holding(row: Leased) -> Iterator[None]:
    """What is written inside stands only if the caller still holds the row; the lease is renewed too.

    One transaction; raises LeaseLost before anything inside has run.
    """
    with transaction.atomic():
        renew(row)
        yield


@contextmanager
def finishing(row: Leased) -> Iterator[None]:
    """What is written inside and the row's being done stand or fall together; raises LeaseLost."""
    with holding(row):
        yield
        finish(row)


def finish(row: Leased) -> None:
    """The row is done; raises LeaseLost."""
    _write(row, lease_state=State.DONE, leased_until=None, last_error="")


def postpone(row: Leased, until: datetime, **values: Any) -> None:
    """The row waits until then, its attempts counted anew; raises LeaseLost."""
    _write(row, lease_state=State.READY, leased_until=None, due_at=until, attempts=0, **values)


def fail(row: Leased, error: str, *, final: bool = False) -> None:
    """The row waits to be tried again, or is given up after its last attempt; raises LeaseLost."""
    job = job_of(type(row))
    with transaction.atomic():
        renew(row)
        if final or row.attempts >= job.max_attempts:
            _give_up(row, job, error)
            return
        due = database_now() + backoff(row.attempts)
        _write(row, lease_state=State.READY, leased_until=None, due_at=due, last_error=error[-ERROR_LENGTH:])


def ask(row: Leased, *, at: datetime | None = None, error: str = "") -> None:
    """The row is to be done (again), by whoever claims it next; a worker that has it now loses it."""
    _reset(row, lease_state=State.READY, due_at=at or database_now(), last_error=error)


def withdraw(row: Leased) -> None:
    """Nobody is to do the row; a worker that has it now loses it."""
    _reset(row, lease_state=State.IDLE)


def report_progress(row: Leased, *, done: int, total: int = 0, note: str = "") -> None:
    """People see how far the work has come; raises LeaseLost, which tells the worker to stop."""
    _write(row, progress_done=done, progress_total=total, progress_note=note[:200])


def beat(worker: str) -> None:
    """The worker has given a sign of life."""
    WorkerBeat.objects.update_or_create(worker=worker, defaults={"at": database_now()})


def bury(worker: str) -> None:
    """The worker has ended in good order: no sign of life is expected of it."""
    WorkerBeat.objects.filter(worker=worker).delete()


def _give_up(row: Leased, job: Job, error: str) -> None:
    values = {"lease_state": State.FAILED, "leased_until": None, "last_error": error[-ERROR_LENGTH:]}
    _rows(row).filter(pk=row.pk, fence=row.fence).update(**values)
    _with(row, values)
    if job.on_failed is not None:
        _tell_failed(row, job.on_failed)


def _tell_failed(row: Leased, on_failed: Do) -> None:
    try:
        with transaction.atomic():
            on_failed(row)
    except Exception:
        # The boundary of a room's own handler: were it to undo this, the row would come back for ever.
        log.exception("%s %s was given up, and what should follow failed", row._meta.label, row.pk)


def _reset(row: Leased, **values: Any) -> None:
    values |= {
        "leased_until": None,
        "attempts": 0,
        "progress_done": 0,
        "progress_total": 0,
        "progress_note": "",
    }
    _rows(row).filter(pk=row.pk).update(fence=F("fence") + 1, **values)
    row.refresh_from_db(fields=["fence", *values])


def _write(row: Leased, **values: Any) -> None:
    if not held(row).update(**values):
        raise LeaseLost(f"{row._meta.label} {row.pk} under fence {row.fence}")
    _with(row, values)


def held(row: Leased) -> QuerySet[Any]:
    """The row, while the caller holds it; nothing after that."""
    return _rows(row).filter(pk=row.pk, fence=row.fence, lease_state=State.RUNNING)


def _rows(row: Leased) -> QuerySet[Any]:
    return type(row)._base_manager.all()


def _with(row: Row, values: dict[str, Any]) -> Row:
    for name, value in values.items():
        setattr(row, name, value)
    return row
