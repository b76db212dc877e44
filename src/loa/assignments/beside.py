"""What rooms to the right say of a piece of work on its page: each registers a note."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from loa.assignments.models import Assignment
from loa.directory.models import User

Context = dict[str, Any]
Source = Callable[[User, Assignment], Context | None]

_sources: dict[str, Source] = {}


def register_note(template: str) -> Callable[[Source], Source]:
    """The function gives what the template shows in `note` to this person of this work, or None."""

    def register(source: Source) -> Source:
        if _sources.setdefault(template, source) is not source:
            raise ValueError(f"{template} has its source already.")
        return source

    return register


def notes_for(user: User, assignment: Assignment) -> list[tuple[str, Context]]:
    """The templates of the notes and what they show, in the order in which they were registered."""
    found = ((template, source(user, assignment)) for template, source in _sources.items())
    return [(template, context) for template, context in found if context is not None]
