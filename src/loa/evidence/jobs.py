"""What the worker does with the store: once a day, what must not be there goes."""

from __future__ import annotations

from datetime import time
from typing import Any

from loa.evidence.actions import sweep
from loa.work.registry import clock


@clock("evidence.sweep", daily_at=time(2, 30))
def sweep_store(_clock: Any) -> None:
    """Files of erased bytes, and files that no row knows, are removed."""
    sweep()
