"""A clock that ends the process when one step takes too long, even inside a library written in C.

Only the child process (`child`) winds it; where it is not wound, `step` does nothing.
"""

from __future__ import annotations

import signal
import sys
import time

_deadline: float | None = None


def wind(seconds: float) -> None:
    """From now on this process has `seconds` in all, and each step its own."""
    global _deadline
    _deadline = time.monotonic() + seconds
    signal.signal(signal.SIGALRM, signal.SIG_DFL)  # a handler in Python would wait for the library to return
    step(seconds)


def step(seconds: float) -> None:
    """A step begins that may take `seconds`; the one before has ended in time."""
    if _deadline is not None:
        left = max(0.01, _deadline - time.monotonic())
        signal.setitimer(signal.ITIMER_REAL, min(seconds, left))


def turn_page(done: int, total: int = 0) -> None:
    """Whoever listens to the child's error channel hears how many pages are done; 0 in all: not known."""
    if _deadline is not None:
        sys.stderr.write(f"progress {done} {total}\n")
        sys.stderr.flush()
