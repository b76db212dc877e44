"""What the worker does for this room: captures, second looks, anchors, checks, and clearing the store."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Any

from loa.audit.sealing import why_sealed
from loa.evidence.actions import ask_check, sweep
from loa.evidence.anchoring import anchor_head, ask_anchors
from loa.evidence.answering import tell_away
from loa.evidence.capturing import give_up_capture, give_up_look, look_again, take_capture
from loa.evidence.checking import do_check
from loa.evidence.models import Anchor, Capture, Check, Look
from loa.work.registry import clock, job

# A site that is down is tried for about an hour and a half: the waits double from five seconds.
ATTEMPTS = 10


@clock("evidence.sweep", daily_at=time(2, 30))
def sweep_store(_clock: Any) -> None:
    """Files of erased bytes, and files that no row knows, are removed."""
    sweep()


@clock("evidence.anchor", daily_at=time(1, 30))
def anchor_daily(_clock: Any) -> None:
    """The head of the chain will be given to those outside who are set up."""
    ask_anchors()


@clock("evidence.check", daily_at=time(4, 0))
def check_daily(_clock: Any) -> None:
    """The whole evidence will be checked."""
    ask_check(None)


@clock("evidence.away", every=timedelta(minutes=15))
def look_for_those_away(_clock: Any) -> None:
    """Administrators know that the store or the virus scanner does not answer."""
    tell_away()


@job(Capture, max_attempts=ATTEMPTS, lease=timedelta(minutes=2), slow=True, on_failed=give_up_capture)
def capture(row: Capture) -> None:
    """The page behind a link is kept; what belongs to a closed case is left as it is."""
    if not why_sealed(row, "evidence.capture_link"):
        take_capture(row)


@job(Look, max_attempts=ATTEMPTS, lease=timedelta(minutes=2), slow=True, on_failed=give_up_look)
def look(row: Look) -> None:
    """A captured page is looked at again; what belongs to a closed case is left as it is."""
    if not why_sealed(row, "evidence.look_again"):
        look_again(row)


@job(Anchor, max_attempts=20)
def anchor(row: Anchor) -> None:
    """The head of the chain is given away."""
    anchor_head(row)


@job(Check, lease=timedelta(minutes=5), slow=True)
def check(row: Check) -> None:
    """Every link and every file is checked."""
    do_check(row)
