"""Is somebody working, and how far is the work?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from loa.work.actions import database_now
from loa.work.models import Leased, WorkerBeat
from loa.work.registry import jobs

SILENCE = timedelta(seconds=30)


@dataclass(frozen=True)
class Progress:
    """How far one row's work is; `percent` is None where the whole is not known."""

    state: str
    done: int
    total: int
    note: str

    @property
    def percent(self) -> int | None:
        """0 to 100, or None."""
        return min(100, 100 * self.done // self.total) if self.total else None


def progress_of(row: Leased) -> Progress:
    """How far the row's work is, as it was when the row was loaded."""
    return Progress(row.lease_state, row.progress_done, row.progress_total, row.progress_note)


def worker_alive() -> bool:
    """A worker has given a sign of life in the last half minute."""
    return WorkerBeat.objects.filter(at__gte=database_now() - SILENCE).exists()


def overdue(after: timedelta = timedelta(minutes=1)) -> int:
    """How many rows wait longer than that for a worker."""
    limit = database_now() - after
    states = Leased.LeaseState
    return sum(
        model._base_manager.filter(lease_state=states.READY, due_at__lte=limit).count()
        + model._base_manager.filter(lease_state=states.RUNNING, leased_until__lte=limit).count()
        for model in jobs()
    )


def failed_rows() -> dict[str, int]:
    """How many rows of each kind were given up."""
    counts = {
        model._meta.label: model._base_manager.filter(lease_state=Leased.LeaseState.FAILED).count()
        for model in jobs()
    }
    return {label: count for label, count in counts.items() if count}
