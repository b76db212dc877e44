"""Template tags of the workspace: icons, marks of state, dates said as officers say them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from loa.assignments.models import Assignment
from loa.campaigns.cutting import cut
from loa.campaigns.lateness import days_late, overdue_words
from loa.campaigns.numbers import Grouped
from loa.desk.icons import ICONS, LOGO
from loa.desk.menu import menu_for

register = template.Library()
State = Assignment.State

# assignment state → (icon, word, modifier); shape, word and colour stand together, the word as in all lists
MARKS: dict[str, tuple[str, Any, str]] = {
    "offered": ("ring-dashed", State.OFFERED.label, "none"),
    "accepted": ("ring", State.ACCEPTED.label, "accepted"),
    "in-progress": ("half", State.IN_PROGRESS.label, "run"),
    "handed-in": ("dot", State.HANDED_IN.label, "run"),
    "confirmed": ("done", State.CONFIRMED.label, "done"),
    "returned": ("back", State.RETURNED.label, "soon"),
    "declined": ("x", State.DECLINED.label, "none"),
    "withdrawn": ("dash", State.WITHDRAWN.label, "none"),
    "not-carried": ("struck", gettext_lazy("Read, not carried out"), "none"),
}
SOON_DAYS = 7


@register.simple_tag
def icon(name: str) -> SafeString:
    """The inline drawing of an icon; raises KeyError for a name that does not exist."""
    return mark_safe(f'<svg class="loa-icon" viewBox="0 0 16 16" aria-hidden="true">{ICONS[name]}</svg>')  # noqa: S308


@register.simple_tag
def logo(css: str = "") -> SafeString:
    """The drawing of the loudspeaker on its pole."""
    return format_html(
        '<svg class="{}" viewBox="0 0 32 32" aria-hidden="true">{}</svg>',
        css,
        mark_safe(LOGO),  # noqa: S308
    )


@register.simple_tag
def state_mark(state: str, due: dt.date | None = None, on: dt.date | None = None) -> SafeString:
    """Shape, word and colour of an assignment's state; late and soon go before it while it is open.

    `on`: the day by which it is judged, today where none is given.
    """
    name, word, modifier = MARKS[state]
    if due and state not in {"confirmed", "declined", "handed-in", "withdrawn", "not-carried"}:
        days = (due - (on or timezone.localdate())).days
        if days < 0:
            name, word, modifier = "alert", late_words(due, on), "late"
        elif days <= SOON_DAYS and state != "offered":
            name, word, modifier = "clock", late_words(due, on), "soon"
    return format_html(
        '<span class="loa-state loa-state--{}">{}<span>{}</span></span>', modifier, icon(name), capital(word)
    )


@register.filter
def late_words(due: dt.date | None, on: dt.date | None = None) -> str:
    """How far a day is: "3 days overdue", "today", "tomorrow", "5 days left"; empty without a day.

    `on`: the day from which it is counted, today where none is given.
    """
    if due is None:
        return ""
    days = (due - (on or timezone.localdate())).days
    if days < 0:
        return overdue_words(days_late(due, on=on or timezone.localdate()))
    if days == 0:
        return _("today")
    if days == 1:
        return _("tomorrow")
    return ngettext("%(n)d day left", "%(n)d days left", days) % {"n": days}


@register.filter
def grouped(count: int | None) -> Grouped | str:
    """A count with its thousands parted, which still counts in a plural; nothing for nothing."""
    return "" if count is None or count == "" else Grouped(count)


@register.filter
def truncatechars(words: object, letters: int) -> str:
    """Django's filter of this name, which cuts between words here: half a date would say another one."""
    return "" if words is None else cut(str(words), letters)


@register.filter
def capital(words: object) -> str:
    """The words with their first letter in capitals."""
    text = str(words)
    return text[:1].upper() + text[1:]


@register.filter
def initials(name: object) -> str:
    """At most two capitals that stand for a person: the first letter of the first and the last name."""
    parts = str(name).split()
    return (
        "".join(
            part[0] for part in {0: parts[:1], 1: parts}.get(len(parts), [parts[0], parts[-1]]) if part
        ).upper()
        if parts
        else ""
    )


@register.simple_tag(takes_context=True)
def page_link(context: dict[str, Any], number: int, name: str = "page") -> str:
    """The present address at another page of the list; `name` tells two lists of one page apart."""
    asked = context["request"].GET.copy()
    asked[name] = str(number)
    return f"?{asked.urlencode()}"


@register.simple_tag(takes_context=True)
def menu(context: dict[str, Any]) -> list[Any]:
    """The menu of the one who is signed in."""
    return menu_for(context["request"])
