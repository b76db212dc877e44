"""Why an action upon a document is refused: a sentence for people, nothing changed."""

from __future__ import annotations


class Refused(Exception):
    """The action did nothing; the message is a sentence that says why and what to do."""


class Stale(Refused):
    """Somebody else changed the row since it was shown; nothing was overwritten."""
