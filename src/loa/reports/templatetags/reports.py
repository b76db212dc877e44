"""Template tags of this room: numbers and days as people here write them, and what is late."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django import template
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from loa.directory.views.again import Typed, typed_in
from loa.reports.models import Figure, FigureValue, UnitReport
from loa.reports.numbers import show_number
from loa.reports.standard import heading_of, hint_of
from loa.reports.transitions import OPEN

register = template.Library()


@register.filter
def number(value: Decimal | str | None, figure: Figure | None = None) -> str:
    """The number as it is written here, with the decimal places of its figure."""
    if value is None or value == "":
        return ""
    return show_number(Decimal(value), figure.decimals if figure is not None and figure.decimals else None)


@register.filter
def plausible(figure: Figure) -> str:
    """What numbers are plausible for the figure, in words; "" where nothing was said."""
    low, high = number(figure.low, figure), number(figure.high, figure)
    if low and high:
        return f"{low} – {high}"
    if low:
        return _("no less than %(low)s") % {"low": low}
    return _("no more than %(high)s") % {"high": high} if high else ""


@register.filter
def is_late(report: UnitReport) -> bool:
    """Whether the unit still has to write it and its day is past."""
    if report.state not in OPEN or report.due >= timezone.localdate():
        return False
    return report.due < report.request.campaign.standing_day()


@register.filter
def is_open(report: UnitReport) -> bool:
    """Whether the unit still has to write it."""
    return report.state in OPEN


@register.filter
def at(found: Any, key: Any) -> Any:
    """What the mapping has under the key, or nothing."""
    return found.get(key, "") if hasattr(found, "get") else ""


@register.filter
def at_place(found: Any, place: int) -> Any:
    """What stands at that place of the list."""
    return found[place]


@register.filter
def iso_day(text: str) -> str:
    """A day of a kept row, as days are written here; nothing for nothing."""
    if not text:
        return ""
    return date_format(date.fromisoformat(text), "SHORT_DATE_FORMAT")


@register.filter
def typed(found: Any, figure: int) -> str:
    """What was typed for the figure in a form that came back."""
    return str(found.get(f"figure-{figure}", "")) if found else ""


@register.filter
def typed_words(found: Any, figure: int) -> str:
    """What was said of the figure in a form that came back."""
    return str(found.get(f"words-{figure}", "")) if found else ""


@register.filter
def section(found: Any, key: str) -> str:
    """What was typed in the section in a form that came back."""
    return str(found.get(f"section-{key}", "")) if found else ""


@register.filter
def heading(section: dict[str, Any]) -> str:
    """The heading of the section, in the language of papers."""
    return heading_of(section)


@register.filter
def hint(section: dict[str, Any]) -> str:
    """What to write in the section, as the reader speaks."""
    return hint_of(section)


@register.filter
def name_of(value: FigureValue) -> Any:
    """What the kept figure is called: as the reader speaks, unless it was called otherwise then."""
    kept = value.definition["name"]
    return value.figure.label if kept == value.figure.name else kept


@register.filter
def dismissal(pk: int, request: HttpRequest) -> Typed | None:
    """What was typed into the form that dismisses this proposal, where it was refused."""
    return typed_in(request).get(f"dismiss-{pk}")


@register.filter
def points_typed(pk: int, request: HttpRequest) -> Typed | None:
    """What was typed as the points of this criterion, where it was refused."""
    said = typed_in(request).get("score")
    return said if said is not None and said.has("criterion", pk) else None
