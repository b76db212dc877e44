"""What the worker does with this room's leased rows: the clocks."""

from __future__ import annotations

import logging
from datetime import time

from loa.audit.actions import forget_keys
from loa.work.actions import ask, database_now, postpone, withdraw
from loa.work.models import Clock
from loa.work.registry import clock as timer_of
from loa.work.registry import job, timers

log = logging.getLogger(__name__)


def reschedule(clock: Clock) -> None:
    """A clock that failed too often waits for its next time, with its error kept."""
    timer = timers().get(clock.name)
    if timer is not None:
        ask(clock, at=timer.next_after(database_now()), error=clock.last_error)


@job(Clock, max_attempts=3, on_failed=reschedule)
def run_clock(clock: Clock) -> None:
    """The clock's work is done and its next time set; a clock that nobody knows any more rests."""
    timer = timers().get(clock.name)
    if timer is None:
        log.warning("The clock %s is not known to any room; it rests.", clock.name)
        withdraw(clock)
        return
    timer.do(clock)
    now = database_now()
    postpone(clock, timer.next_after(now), last_run_at=now, last_error="")


@timer_of("work.forget_keys", daily_at=time(3, 0))
def forget_old_keys(_clock: Clock) -> None:
    """Keys of calls long past are gone. It stands here: the room that keeps them knows no clock."""
    forget_keys()
