"""What other rooms say before a unit or a post ends: each registers what would be left behind."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from loa.directory.models import Person, Post, Unit

Source = Callable[[Unit, Post | None], str]  # the post that ends, or None: the unit itself; "": nothing

_sources: list[Source] = []


def said_before_end(source: Source) -> Source:
    """The function's words stand on the form that ends a unit or a post."""
    if source not in _sources:
        _sources.append(source)
    return source


_of_accounts: list[Callable[[Person], str]] = []


def said_before_close(source: Callable[[Person], str]) -> Callable[[Person], str]:
    """The function's words stand on the form that closes a person's account; "": nothing."""
    if source not in _of_accounts:
        _of_accounts.append(source)
    return source


def words_before_close(person: Person, posts: Iterable[Post]) -> list[str]:
    """All that is to be known before the person's account is closed, and with it these posts end."""
    own = [words for source in _of_accounts if (words := source(person))]
    ends = [(post.unit.name, words) for post in posts for words in words_before_end(post.unit, post)]
    return [*own, *dict.fromkeys(f"{name}: {words}" for name, words in ends)]


def words_before_end(unit: Unit, post: Post | None = None) -> list[str]:
    """All that is to be known before the unit ends, or the post in it."""
    return [words for source in _sources if (words := source(unit, post))]
