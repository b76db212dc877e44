"""The bases that an earlier paper cites, each to be looked at before a new one cites it."""

from __future__ import annotations

import re

from loa.documents.drafting.times import FLAG
from loa.documents.models import Reading

# "Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:", behind the last basis.
_ISSUES = re.compile(r"(?:^|,)\s*[^,;]*\bnhư sau\s*:?\s*$", re.IGNORECASE)


def bases_of(reading: Reading) -> list[str]:
    """The bases in their order, each flagged: a law may have been replaced since."""
    found = reading.passages.filter(why="bases").order_by("start").values_list("start", "end")
    words = (" ".join(reading.text[start:end].split()) for start, end in found)
    named = (_ISSUES.sub("", one).strip(" .,;:-") for one in words)
    return [f"{one} {FLAG}" for one in named if one]
