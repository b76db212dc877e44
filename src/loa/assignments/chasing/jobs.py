"""What the worker does for reminders: the round of the day."""

from __future__ import annotations

from datetime import time, timedelta

from django.utils import timezone

from loa.assignments.chasing.sweeping import continue_chase, earlier_is_unfinished, open_chase
from loa.assignments.models import Chase
from loa.work.actions import database_now, postpone
from loa.work.models import Clock
from loa.work.registry import clock, job

WAIT = timedelta(minutes=1)


@clock("assignments.chase", daily_at=time(0, 10))
def ask_for_chase(_clock: Clock) -> None:
    """The round of today is asked for; after days without a worker, one round tells what they left out."""
    open_chase(timezone.localdate())


@job(Chase, slow=True)
def run_chase(chase: Chase) -> None:
    """Everybody concerned has been told; an earlier day's round goes first."""
    if earlier_is_unfinished(chase):
        postpone(chase, database_now() + WAIT)
    else:
        continue_chase(chase)
