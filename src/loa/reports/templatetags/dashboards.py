"""Template tags of the screens: bars drawn to scale, and the words of their parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from loa.campaigns.bars import stacked

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
    "risk": ("loa-fill-soon", _("at risk")),
    "week": ("loa-fill-soon", _("due this week")),
    "missing": ("loa-fill-none", _("missing")),
}


@register.simple_tag
def bar(parts: Sequence[tuple[str, int]]) -> SafeString:
    """A bar whose parts are as long as their numbers; their words stand in the legend."""
    return stacked(((PARTS[part][0], number) for part, number in parts), look="screen-bar")


@register.filter
def fill(part: str) -> str:
    """The class that fills the part."""
    return PARTS[part][0]


@register.filter
def word(part: str) -> Any:
    """The word of the part."""
    return PARTS[part][1]
