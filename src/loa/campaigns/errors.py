"""Why an action on a campaign was not done; the message is for people."""

from __future__ import annotations


class Refused(ValueError):
    """The action is not possible now; nothing was changed."""
