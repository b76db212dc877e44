"""Template tags of the screens: bars drawn to scale, and the words of their parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

register = template.Library()

# part → class that fills it, word of the legend
PARTS: dict[str, tuple[str, Any]] = {
    "done": ("loa-fill-done", _("done")),
    "waiting": ("loa-fill-soon", _("waiting to be confirmed")),
    "running": ("loa-fill-run", _("in progress")),
    "accepted": ("loa-fill-accepted", _("accepted")),
    "offered": ("loa-fill-none", _("not yet accepted")),
    "late": ("loa-fill-late", _("overdue")),
    "declined": ("loa-fill-off", _("declined")),
    "week": ("loa-fill-soon", _("due this week")),
    "missing": ("loa-fill-none", _("missing")),
}


@register.simple_tag
def bar(parts: Sequence[tuple[str, int]]) -> SafeString:
    """A bar whose parts are as long as their numbers; their words stand in the legend."""
    total = sum(number for _part, number in parts) or 1
    drawn, x = [], 0.0
    for part, number in parts:
        width = 1000 * number / total
        drawn.append((round(x, 1), round(max(width - 1.5, 1), 1), PARTS[part][0]))
        x += width
    rects = format_html_join("", '<rect x="{}" y="0" width="{}" height="10" class="{}"/>', drawn)
    return format_html(
        '<svg class="screen-bar" viewBox="0 0 1000 10" preserveAspectRatio="none"'
        ' aria-hidden="true">{}</svg>',
        rects,
    )


@register.filter
def fill(part: str) -> str:
    """The class that fills the part."""
    return PARTS[part][0]


@register.filter
def word(part: str) -> Any:
    """The word of the part."""
    return PARTS[part][1]
