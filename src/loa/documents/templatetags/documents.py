"""How values of a draft are put into a page."""

from __future__ import annotations

from collections.abc import Iterable

from django import template

from loa.documents.drafting.content import TYPES

register = template.Library()
_NAMES = {symbol: name for name, symbol in TYPES.items()}


@register.filter
def lines(words: Iterable[str]) -> str:
    """One a line."""
    return "\n".join(words or ())


@register.filter
def type_of(symbol: str) -> str:
    """The type whose numbers bear this symbol: "KH" is "kế hoạch"."""
    return _NAMES.get(symbol, symbol)
