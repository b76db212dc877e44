"""What of a row is bound to the chain, as one line of JSON; needs no database and no Django."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

# What of a row is hashed: a field that is added later would change the hash of rows that stand.
BOUND = {
    "broadcast": ("place", "means", "programme", "begins", "ends", "times", "minutes"),
    "statement": ("words", "name", "post", "signatures"),
    "capture": (
        "record_id", "url", "why", "detail", "captured_at", "final_url", "status", "media_type", "title",
        "content", "resources", "missing", "cut", "late", "warc_id", "picture_id", "text_id",
    ),
    "look": (
        "capture_id", "after", "found", "looked_at", "kept", "status", "final_url", "why", "detail",
        "text_id", "picture_id",
    ),
    "place": ("record_id", "latitude", "longitude", "agreed_by_id", "agreed_at", "salt"),
    "blob": ("sha256", "media_type"),
}  # fmt: skip


def line_of(table: str, values: Mapping[str, Any]) -> str:
    """The bound values of a row, keys in order, with the name of its table; moments in UTC."""
    bound = {name: _plain(values[name]) for name in BOUND[table]} | {"table": table}
    return json.dumps(bound, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def hash_of_lines(lines: Iterable[str]) -> str:
    """The SHA-256 of the lines in the order of their bytes; "" where there are none."""
    found = sorted(line.encode() for line in lines)
    return hashlib.sha256(b"\n".join(found)).hexdigest() if found else ""


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    return value
