"""What rooms to the right show on the page of a campaign: each registers a panel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from loa.campaigns.board import Board
from loa.directory.models import User

Context = dict[str, Any]
Source = Callable[[User, Board], Context | None]


@dataclass(frozen=True)
class Panel:
    """A part of the page: its template, and what that shows in `panel`."""

    template: str
    context: Context


_sources: dict[str, Source] = {}


def register_panel(template: str) -> Callable[[Source], Source]:
    """The function gives what the template shows to this person of this board, or None for nothing."""

    def register(source: Source) -> Source:
        if _sources.setdefault(template, source) is not source:
            raise ValueError(f"{template} has its source already.")
        return source

    return register


def panels_for(user: User, board: Board) -> list[Panel]:
    """The panels of the page, in the order in which they were registered."""
    found = ((template, source(user, board)) for template, source in _sources.items())
    return [Panel(template, context) for template, context in found if context is not None]
