"""Foreign files opened in the child process: a look at the first page, and the whole reading."""

from __future__ import annotations

import csv
import io
import json
from collections import deque
from collections.abc import Callable
from hashlib import sha256

from loa.directory.models import Unit
from loa.fetching.child import ChildFailed, run_child
from loa.fetching.foreign import READER, REFUSED, read_in_child
from loa.fetching.jail import Bounds
from loa.reader.errors import SENTENCES, ReadingRefused
from loa.reader.exports.json import reading_from_json
from loa.reader.reading import Reading

# Somebody waits for the upload: its first page is looked at within this time.
LOOK_SECONDS = 60.0
_PASSED: deque[bytes] = deque(maxlen=8)  # files of the last uploads to this process
TYPED_NAME = "typed.txt"


def examine(data: bytes, name: str) -> None:
    """The first page could be read and bears no mark of secrecy; raises ReadingRefused otherwise.

    A file that was looked at a moment ago is not looked at again: so the look can come before a transaction.
    """
    looked_at = sha256(f"{len(name)}:{name}".encode("utf-8", "replace") + data).digest()
    if looked_at in _PASSED:
        return
    _look(data, name)
    _PASSED.append(looked_at)


def _look(data: bytes, name: str) -> None:
    bounds = Bounds(seconds=LOOK_SECONDS)
    try:
        ended = run_child(READER, data, arguments=["--first-page", f"--name={name}"], bounds=bounds)
    except ChildFailed as failure:
        key = failure.why if failure.why in ("time", "memory") else "failed"
        raise ReadingRefused(key, name=name, detail=failure.detail or failure.why) from failure
    if ended.status == REFUSED:
        answer = json.loads(ended.output)
        key = answer.get("refused", "failed")
        detail = str(answer.get("detail", ""))
        raise ReadingRefused(key if key in SENTENCES else "failed", name=name, detail=detail)


def read_file(data: bytes, name: str, *, on_progress: Callable[[int, int], None] | None = None) -> Reading:
    """The whole reading of a file by a reader that knows this office's units; raises ReadingRefused."""
    return reading_from_json(read_in_child(data, name, units=office_units(), on_progress=on_progress))


def read_typed(text: str) -> Reading:
    """The whole reading of words typed by a person."""
    return read_file(text.encode(), TYPED_NAME)


def office_units() -> str:
    """The units of the directory as the reader's units file: name, aliases, from, until."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["name", "aliases", "from", "until"])
    for unit in Unit.objects.prefetch_related("aliases"):
        others = [unit.short_name, *(alias.name for alias in unit.aliases.all())]
        writer.writerow(
            [
                unit.name,
                "; ".join(name.replace(";", ",") for name in others if name),
                unit.valid_from.isoformat() if unit.valid_from else "",
                unit.valid_to.isoformat() if unit.valid_to else "",
            ]
        )
    return out.getvalue()
