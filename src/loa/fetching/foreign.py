"""Foreign files read and drawn in a child process; nothing of them is opened in this one."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from loa.fetching.child import ChildFailed, run_child
from loa.fetching.jail import Bounds
from loa.reader.errors import SENTENCES, ReadingRefused
from loa.reader.limits import DEFAULT, Limits

READER = "loa.reader.child"
PICTURES = "loa.fetching.pictures"
PROGRESS = re.compile(r"progress (\d+) (\d+)")
REFUSED = 3
DRAWING = Bounds(seconds=30.0)
# Seconds beyond the reader's own bound, within which it refuses by itself.
GRACE = 20.0

OnProgress = Callable[[int, int], None]


class NotDrawn(Exception):
    """The page cannot be shown as a picture."""


def read_in_child(
    data: bytes,
    name: str,
    *,
    units: str = "",
    limits: Limits = DEFAULT,
    on_progress: OnProgress | None = None,
) -> dict[str, Any]:
    """The whole reading of the file as in the published JSON; raises ReadingRefused, never gives half of one.

    `units` is the text of a units file (CSV, see `loa.reader.gazetteer.add_units`). `on_progress` gets pages
    done and pages in all; what it raises ends the reading.
    """
    bounds = Bounds(seconds=limits.seconds_in_all + GRACE, memory_bytes=limits.memory_bytes)
    head = json.dumps({"name": name, "units": units}).encode() + b"\n"
    try:
        ended = run_child(READER, head + data, bounds=bounds, on_line=_listen(on_progress))
    except ChildFailed as failure:
        raise _refusal(failure, name) from failure
    answer = _answer(ended.output, name)
    if ended.status == REFUSED:
        key = answer.get("key")
        raise ReadingRefused(
            key if key in SENTENCES else "failed", name=name, detail=str(answer.get("detail", ""))
        )
    if not answer:
        raise ReadingRefused("failed", name=name, detail="empty")
    return answer


def render_page(data: bytes, page: int, *, width: int = 1000) -> bytes:
    """PNG bytes of one page (counted from 1) of a PDF or an image; raises NotDrawn."""
    try:
        ended = run_child(PICTURES, data, arguments=[str(page), str(width)], bounds=DRAWING)
    except ChildFailed as failure:
        raise NotDrawn(str(failure)) from failure
    if ended.status == REFUSED or not ended.output.startswith(b"\x89PNG"):
        raise NotDrawn(ended.words)
    return ended.output


def _listen(on_progress: OnProgress | None) -> Callable[[str], None] | None:
    if on_progress is None:
        return None

    def listen(line: str) -> None:
        found = PROGRESS.fullmatch(line.strip())
        if found:
            on_progress(int(found[1]), int(found[2]))

    return listen


def _answer(output: bytes, name: str) -> dict[str, Any]:
    try:
        answer = json.loads(output)
    except ValueError as error:
        raise ReadingRefused("failed", name=name, detail="JSON") from error
    if not isinstance(answer, dict):
        raise ReadingRefused("failed", name=name, detail="JSON")
    return answer


def _refusal(failure: ChildFailed, name: str) -> ReadingRefused:
    key = failure.why if failure.why in ("time", "memory") else "failed"
    detail = failure.detail.removesuffix(" s") if key == "time" else failure.detail
    return ReadingRefused(key, name=name, detail=detail or failure.why)
