"""Sentences that look like a duty: they name a unit and a verb of duty.

What the reader missed may hide in what it calls background. Nobody confirms such a sentence with the
rest of its section: it is shown, flagged, and confirmed by itself. What looks like a duty is the
reader's to say.
"""

from __future__ import annotations

from loa.documents.models import Passage, Reading
from loa.reader.rules.background import duty_suspects


def looks_like_duty(words: str) -> bool:
    """Whether a sentence of the words names a unit and, elsewhere in it, a verb of duty."""
    return bool(duty_suspects(words))


def is_suspect(reading: Reading, passage: Passage) -> bool:
    """Whether a passage may be confirmed as background only by itself, having been shown flagged."""
    return looks_like_duty(reading.text[passage.start : passage.end])
