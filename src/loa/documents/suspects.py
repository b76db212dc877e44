"""Sentences that look like a duty: they name a unit and a verb of duty.

What the reader missed may hide in what it calls background. Nobody confirms such a sentence with the
rest of its section: it is shown, flagged, and confirmed by itself.
"""

from __future__ import annotations

import re

from loa.documents.models import Passage, Reading
from loa.reader.rules.units import COLLECTIVE, DETERMINER, KIND, POST, canonical
from loa.reader.rules.verbs import DUTY_VERB

# A collective counts with its determiner only: "các xã" names units, "cấp xã" a level.
_UNIT = re.compile(
    rf"(?<!\w)(?:{KIND}|{POST}|{DETERMINER}{COLLECTIVE}|các (?:xã|phường|huyện|thị trấn)(?!\w))"
)
_VERB = re.compile(rf"(?<!\w){DUTY_VERB}")


def looks_like_duty(words: str) -> bool:
    """Whether the words name a unit and, elsewhere in them, a verb of duty."""
    lower = canonical(" ".join(words.split()))
    unit = _UNIT.search(lower)
    if unit is None:
        return False
    rest = lower[: unit.start()] + " " * (unit.end() - unit.start()) + lower[unit.end() :]
    return _VERB.search(rest) is not None


def is_suspect(reading: Reading, passage: Passage) -> bool:
    """Whether a passage may be confirmed as background only by itself, having been shown flagged."""
    return looks_like_duty(reading.text[passage.start : passage.end])
