"""Foreign files read and drawn in a child process; nothing of them is opened in this one."""

from __future__ import annotations

import json
import re
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from loa.fetching.child import ChildFailed, run_child
from loa.fetching.jail import MEBIBYTE, Bounds
from loa.reader.errors import SENTENCES, ReadingRefused
from loa.reader.limits import DEFAULT, Limits

READER = "loa.reader.child"
PICTURES = "loa.fetching.pictures"
PROGRESS = re.compile(r"progress (\d+) (\d+)")
REFUSED = 3
OUT_OF_MEMORY = {signal.SIGKILL, signal.SIGABRT, signal.SIGTRAP, signal.SIGILL}
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
    with _units_file(units) as shown:
        options = _options(name, shown, limits)
        try:
            ended = run_child(
                READER, data, arguments=options, bounds=bounds, shown=shown, on_line=_listen(on_progress)
            )
        except ChildFailed as failure:
            raise _refusal(failure, name, limits) from failure
    answer = _answer(ended.output, name)
    if ended.status == REFUSED:
        key = answer.get("refused") if answer.get("refused") in SENTENCES else "failed"
        raise ReadingRefused(str(key), name=name, detail=str(answer.get("detail", "")))
    if not answer:
        raise ReadingRefused("failed", name=name, detail="empty")
    return answer


@contextmanager
def _units_file(units: str) -> Iterator[tuple[Path, ...]]:
    if not units:
        yield ()
        return
    with NamedTemporaryFile("w", suffix=".csv", prefix="loa-units-", encoding="utf-8") as file:
        file.write(units)
        file.flush()
        yield (Path(file.name),)


def _options(name: str, shown: tuple[Path, ...], limits: Limits) -> list[str]:
    differing = {key: value for key, value in asdict(limits).items() if value != getattr(Limits(), key)}
    # "=" keeps a name that begins with a dash from being taken for an option.
    words = [f"--name={name}", f"--memory={limits.memory_bytes}", f"--limits={json.dumps(differing)}"]
    return [*words, *(f"--units={path}" for path in shown)]


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


def _refusal(failure: ChildFailed, name: str, limits: Limits) -> ReadingRefused:
    if failure.why == "time":
        # The child's own alarm rings for a page, ours for the whole.
        seconds = limits.seconds_a_page if failure.signal else limits.seconds_in_all
        return ReadingRefused("time", name=name, detail=f"{seconds:g}")
    # A library written in C that gets no more memory ends by one of these.
    if failure.why == "memory" or failure.signal in OUT_OF_MEMORY:
        return ReadingRefused("memory", name=name, detail=f"{limits.memory_bytes // MEBIBYTE} MiB")
    return ReadingRefused("failed", name=name, detail=failure.detail or failure.why)
