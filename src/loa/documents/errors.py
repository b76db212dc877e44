"""Why an action upon a document is refused: a sentence for people, nothing changed."""

from __future__ import annotations


class Refused(Exception):
    """The action did nothing; the message is a sentence that says why and what to do."""


class Stale(Refused):
    """Somebody else changed the row since it was shown; nothing was overwritten."""


class Misread(Refused):
    """A reader of the paper would take duties otherwise; nothing was issued before somebody saw which."""


class Clashing(Stale):
    """Both changed the same words, each otherwise: `pairs` of mine and theirs, as saved in `version`."""

    def __init__(self, message: str, *, pairs: tuple[tuple[str, str], ...], version: int) -> None:
        super().__init__(message)
        self.pairs, self.version = pairs, version
