"""A piece of a page that is the same in every row but for a few values: drawn once, filled in row by row."""

from __future__ import annotations

import re
import secrets
from typing import Any

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token, token_kwargs
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

# Whole numbers stand where values will: they go through addresses too. By lot, so that no text has them.
_LOT = 10**9 + secrets.randbelow(8 * 10**9)
_FIRST = _LOT * 10**6
_HOLDERS = re.compile(rf"{_LOT}(\d{{6}})")


@register.tag
def stencil(parser: Parser, token: Token) -> StencilNode:
    """`{% stencil pk=row.pk name=row.name %}…{% endstencil %}`: within, these names alone tell of the row.

    It is drawn for the first row of a page; all others get its letters with their own values, escaped. So
    nothing within may ask about a value, change it by a filter, or hang on the row in another way; in a
    template that a page includes for each row, on what it is included with neither. No stencil stands within.

    What it does hang on goes into `like`, which takes no place: rows of which it is equal are drawn once.
    """
    words = token.split_contents()[1:]
    values = token_kwargs(words, parser)
    if not values or words:
        raise template.TemplateSyntaxError("stencil takes names with their values, and nothing else")
    content = parser.parse(("endstencil",))
    parser.delete_first_token()
    return StencilNode(content, values)


class StencilNode(template.Node):
    """The letters between the values, kept as long as the page is drawn."""

    def __init__(self, content: NodeList, values: dict[str, FilterExpression]) -> None:
        self.content = content
        self.like = values.pop("like", None)
        self.names = list(values)
        self.values = list(values.values())

    def render(self, context: template.Context) -> SafeString:
        """The letters with the values of this row."""
        # The page's own: above it stand those of what it includes.
        drawn: dict[Any, Any] = context.render_context.dicts[0]
        which = self, self.like and self.like.resolve(context)
        parts = drawn.get(which)
        if parts is None:
            parts = drawn[which] = self._draw(context)
        found = [str(conditional_escape(value.resolve(context))) for value in self.values]
        return mark_safe("".join(found[part] if isinstance(part, int) else part for part in parts))  # noqa: S308

    def _draw(self, context: template.Context) -> list[Any]:
        """Letters and numbers of values in turn."""
        with context.push(**{name: _FIRST + at for at, name in enumerate(self.names)}):
            drawn = _HOLDERS.split(self.content.render(context))
        return [int(part) if odd % 2 else part for odd, part in enumerate(drawn)]
