"""Bars drawn to scale."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


def stacked(parts: Iterable[tuple[str, int]], *, look: str) -> SafeString:
    """A bar of the class `look` whose parts, each of its own class, are as long as their numbers."""
    filled = list(parts)
    total = sum(number for _fill, number in filled) or 1
    drawn, x = [], 0.0
    for fill, number in filled:
        width = 1000 * number / total
        drawn.append((round(x, 1), round(max(width - 1.5, 1), 1), fill))
        x += width
    rects = format_html_join("", '<rect x="{}" y="0" width="{}" height="10" class="{}"/>', drawn)
    return format_html(
        '<svg class="{}" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">{}</svg>',
        look,
        rects,
    )
