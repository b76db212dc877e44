"""Template tags of this room: numbers and days as people here write them, and what is late."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import template
from django.utils import timezone

from loa.reports.models import Figure, UnitReport
from loa.reports.numbers import show_number
from loa.reports.transitions import OPEN

register = template.Library()


@register.filter
def number(value: Decimal | str | None, figure: Figure | None = None) -> str:
    """The number as it is written here, with the decimal places of its figure."""
    if value is None or value == "":
        return ""
    return show_number(Decimal(value), figure.decimals if figure is not None and figure.decimals else None)


@register.filter
def is_late(report: UnitReport) -> bool:
    """Whether the unit still has to write it and its day is past."""
    return report.state in OPEN and report.due < timezone.localdate()


@register.filter
def is_open(report: UnitReport) -> bool:
    """Whether the unit still has to write it."""
    return report.state in OPEN


@register.filter
def at(found: Any, key: Any) -> Any:
    """What the mapping has under the key, or nothing."""
    return found.get(key, "") if hasattr(found, "get") else ""


@register.simple_tag(takes_context=True)
def page_query(context: dict[str, Any], number: int) -> str:
    """The present address with another page number."""
    asked = context["request"].GET.copy()
    asked["page"] = str(number)
    return f"?{asked.urlencode()}"
