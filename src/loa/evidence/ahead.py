"""Files looked at before a transaction: on SQLite who has begun to write keeps all others from it.

A child that cleans a photo or checks a signature, and the scanner for viruses, take seconds. Inside
`looking_ahead` each looks at the same bytes once, however often it is asked; so what looked before the
transaction gives its answer again within.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from hashlib import sha256
from typing import Any, TypeVar

Found = TypeVar("Found")

_SEEN: ContextVar[dict[tuple[str, bytes], Any] | None] = ContextVar("loa_seen_ahead", default=None)


@contextmanager
def looking_ahead() -> Iterator[None]:
    """What is looked at inside is known until the end of the outermost of these; then nothing is left."""
    if _SEEN.get() is not None:
        yield
        return
    token = _SEEN.set({})
    try:
        yield
    finally:
        _SEEN.reset(token)


def seen(how: str, data: bytes, look: Callable[[], Found]) -> Found:
    """What `look` finds in the bytes; `how` names the look with all else that it depends on.

    What raises is not remembered.
    """
    known = _SEEN.get()
    if known is None:
        return look()
    name = (how, sha256(data).digest())
    if name not in known:
        known[name] = look()
    found: Found = known[name]
    return found
