"""How often something may be done in a while, counted in the cache that the processes share."""

from __future__ import annotations

import time

from django.core.cache import cache


def allow(what: str, who: str, limit: tuple[int, int]) -> bool:
    """Whether `who` may do this once more: at most so many times within so many seconds of the clock."""
    times, seconds = limit
    name = f"loa.limit:{what}:{who}:{int(time.time()) // seconds}"
    if cache.add(name, 1, seconds):
        return True
    try:
        return bool(cache.incr(name) <= times)
    except ValueError:  # it ran out between the two calls
        return True
