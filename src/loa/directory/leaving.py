"""What other rooms say before a unit or a post ends: each registers what would be left behind."""

from __future__ import annotations

from collections.abc import Callable

from loa.directory.models import Post, Unit

Source = Callable[[Unit, Post | None], str]  # the post that ends, or None: the unit itself; "": nothing

_sources: list[Source] = []


def said_before_end(source: Source) -> Source:
    """The function's words stand on the form that ends a unit or a post."""
    if source not in _sources:
        _sources.append(source)
    return source


def words_before_end(unit: Unit, post: Post | None = None) -> list[str]:
    """All that is to be known before the unit ends, or the post in it."""
    return [words for source in _sources if (words := source(unit, post))]
