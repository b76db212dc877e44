"""How parcels are delivered: with places to be killed at, and a slow way in which to be caught."""

from __future__ import annotations

import os
import signal
import time
from datetime import timedelta
from pathlib import Path

from loa.work.actions import finishing
from loa.work.registry import job
from loa.work.tests.sandbox.models import Delivery, Parcel

LEASE = timedelta(seconds=float(os.environ.get("SANDBOX_LEASE", "1.5")))
TAKES = float(os.environ.get("SANDBOX_TAKES", "0"))
DIE_AT = os.environ.get("SANDBOX_DIE_AT", "")
BEGUN = os.environ.get("SANDBOX_BEGUN", "")


def perhaps_die(point: str) -> None:
    """The process is killed here, as by `kill -9`, if the test says so."""
    if point == DIE_AT:
        os.kill(os.getpid(), signal.SIGKILL)


@job(Parcel, lease=LEASE, max_attempts=50)
def deliver(parcel: Parcel) -> None:
    """The parcel is delivered once."""
    if BEGUN:
        Path(BEGUN).touch()
    perhaps_die("after-claim")
    until = time.monotonic() + TAKES
    while time.monotonic() < until:
        time.sleep(0.02)
    perhaps_die("before-effects")
    with finishing(parcel):
        Delivery.objects.create(parcel=parcel, worker=os.getpid())
        perhaps_die("before-commit")
