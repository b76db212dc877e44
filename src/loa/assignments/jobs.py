"""What the worker does with this room's leased rows: news of campaigns, and work that comes again."""

from __future__ import annotations

from datetime import timedelta

from loa.assignments import merging, pictures, recurring
from loa.assignments.announcing import continue_announcement
from loa.assignments.bulk import continue_batch
from loa.assignments.chasing import jobs as _chasing  # noqa: F401  registers the daily round
from loa.assignments.confirming import continue_rest
from loa.assignments.models import Announcement, Batch, Picture, Sample
from loa.work.models import Clock
from loa.work.registry import clock, job


@job(Announcement)
def run_announcement(announcement: Announcement) -> None:
    """Everybody concerned has been told."""
    continue_announcement(announcement)


@job(Batch, max_attempts=5)
def run_batch(batch: Batch) -> None:
    """An act asked for on many assignments has been done on each of them, or each says why not."""
    continue_batch(batch)


@clock(recurring.CLOCK, every=timedelta(hours=1))
def make_occurrences(row: Clock) -> None:
    """What comes again stands ahead of time, due on working days."""
    recurring.run_clock(row)


@clock(merging.CLOCK, every=timedelta(hours=1))
def hand_on(row: Clock) -> None:
    """Open work of units that have ended stands with their successors, or is told of."""
    merging.run_clock(row)


@job(Picture, max_attempts=3, slow=True)
def look_at_picture(picture: Picture) -> None:
    """A photo handed in has its thumbnail, and is tied to those that look nearly the same."""
    pictures.look(picture)


@job(Sample, slow=True)
def confirm_rest(sample: Sample) -> None:
    """What a sample stands for is confirmed."""
    continue_rest(sample)
