"""Why an action on reports was not done; the message is for people."""

from __future__ import annotations


class Refused(ValueError):
    """The action is not possible now; nothing was changed."""


class Moved(Refused):
    """Somebody else changed it meanwhile: look again."""


class NeedsWords(Refused):
    """A number outside its plausible range stands only with words that confirm it."""
