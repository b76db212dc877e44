"""What the worker does with this room's leased rows: notices find their delivery, deliveries go out."""

from __future__ import annotations

from datetime import time

from loa.notices.astray import tell_of_astray
from loa.notices.delivering import deliver, give_up
from loa.notices.models import Delivery, Notice
from loa.notices.routing import route
from loa.work.models import Clock
from loa.work.registry import clock, job


@job(Notice)
def route_notice(notice: Notice) -> None:
    """The notice belongs to a delivery, or waits for its time."""
    route(notice)


# Thirty attempts, an hour apart in the end: a mail server may be away for a day.
@job(Delivery, max_attempts=30, slow=True, on_failed=give_up)
def run_delivery(delivery: Delivery) -> None:
    """The delivery has been tried once."""
    deliver(delivery)


@clock("notices.astray", daily_at=time(6, 40))
def look_for_astray(_clock: Clock) -> None:
    """Administrators know how many messages stand undelivered; before the daily mail, so that it says so."""
    tell_of_astray()
