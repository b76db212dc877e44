"""Why an action on an assignment was not done; the message is for people."""

from __future__ import annotations


class Refused(ValueError):
    """The action is not possible as asked; nothing was changed."""


class Moved(Refused):
    """The assignment is no longer in a state from which this can be done."""
