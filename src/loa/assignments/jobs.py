"""What the worker does with this room's leased rows: news of campaigns."""

from __future__ import annotations

from loa.assignments.announcing import continue_announcement
from loa.assignments.models import Announcement
from loa.work.registry import job


@job(Announcement)
def run_announcement(announcement: Announcement) -> None:
    """Everybody concerned has been told."""
    continue_announcement(announcement)
