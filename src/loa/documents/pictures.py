"""Pictures of a paper whose words could not be read: somebody has to look at them before work follows."""

from __future__ import annotations

from typing import Any

from loa.documents.models import Reading
from loa.reader.formats.pdf.sheets import UNREAD


def to_look_at(reading: Reading) -> bool:
    """Whether the paper has such pictures and nobody has said yet that they were looked at."""
    found = remark_of(reading)
    return found is not None and "seen" not in found


def remark_of(reading: Reading) -> dict[str, Any] | None:
    """What the reader remarked of pictures; with `seen` {"by", "at"} once somebody has looked at them."""
    return next((one for one in reading.remarks if one["kind"] == UNREAD), None)
