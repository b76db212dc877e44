"""Template tags of this room: the words of a duty's standing, and bars drawn to scale."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from loa.campaigns import cells, drawing, narrow
from loa.campaigns.bars import stacked
from loa.campaigns.board import Row
from loa.campaigns.capitals import is_in_capitals
from loa.campaigns.lateness import days_late, overdue_words
from loa.campaigns.models import Campaign, Phase
from loa.campaigns.nouns import noun_said
from loa.campaigns.numbers import Grouped
from loa.campaigns.quoting import quoted
from loa.campaigns.standings import Standing
from loa.campaigns.tabs import tabs_of
from loa.campaigns.timeline import Bar

register = template.Library()
register.filter("names", cells.names)
register.filter("who_cell", cells.who_cell)
register.filter("due_cell", cells.due_cell)
register.filter("done_cell", cells.done_cell)
register.filter("noun_said", noun_said)
register.filter("quoted", quoted)

# standing → icon, word, modifier of colour; shape, word and colour always stand together
MARKS: dict[str, tuple[str, Any, str]] = {
    Standing.LATE: ("alert", _("Overdue"), "late"),
    Standing.DECLINED: ("back", _("Declined by the unit"), "soon"),
    Standing.SOON: ("clock", _("Due soon"), "soon"),
    Standing.WAITING: ("dot", _("Waiting to be confirmed"), "run"),
    Standing.RUNNING: ("half", _("In progress"), "run"),
    Standing.ACCEPTED: ("ring", _("Accepted"), "accepted"),
    Standing.OFFERED: ("ring-dashed", _("Not yet accepted"), "none"),
    Standing.DONE: ("done", _("Done"), "done"),
    Standing.NOBODY: ("dash", _("Laid on nobody"), "none"),
}
# part of the bar → class that fills it, word of the legend
PARTS: dict[str, tuple[str, Any]] = {
    Standing.DONE: ("loa-fill-done", _("done")),
    Standing.WAITING: ("loa-fill-soon", _("waiting to be confirmed")),
    Standing.RUNNING: ("loa-fill-run", _("in progress")),
    Standing.ACCEPTED: ("loa-fill-accepted", _("accepted")),
    Standing.OFFERED: ("loa-fill-none", _("not yet accepted")),
    Standing.LATE: ("loa-fill-late", _("overdue")),
}
_FILLS = {
    Standing.LATE: "late",
    Standing.SOON: "soon",
    Standing.DONE: "done",
    Standing.WAITING: "run",
    Standing.RUNNING: "run",
}


@register.simple_tag
def text_cell(row: Row, opener: str, opened: int | None) -> SafeString:
    """The duty's own cell; `opened`: the id of the one whose sentence is shown."""
    return cells.text_cell(row, opener, is_open=row.duty.pk == opened)


@register.filter
def caps(words: str) -> str:
    """The class of words that are written in capitals, to be put behind another one."""
    return " loa-caps" if is_in_capitals(words) else ""


@register.simple_tag
def standing_mark(row: Row, today: date) -> SafeString:
    """Shape, word and colour of what a duty is as a whole."""
    icon, word, modifier = MARKS[row.standing]
    days = (row.day - today).days if row.day else None
    if row.standing == Standing.LATE and row.day:
        late = overdue_words(days_late(row.day, on=today))
        word = late[:1].upper() + late[1:]
    if row.standing == Standing.SOON and days:
        word = ngettext("%(n)d day left", "%(n)d days left", days) % {"n": days}
    elif row.standing == Standing.SOON and days == 0:
        word = _("Due today")
    elif row.standing == Standing.OFFERED and row.progress.accepted:
        said = {"n": Grouped(row.progress.accepted), "of": Grouped(row.progress.total)}
        word = _("%(n)s of %(of)s accepted") % said
    return _mark(icon, str(word), modifier)


@lru_cache(maxsize=1024)
def _mark(icon: str, word: str, modifier: str) -> SafeString:
    return render_to_string("campaigns/standing.html", {"icon": icon, "word": word, "modifier": modifier})


@register.simple_tag
def stacked_bar(parts: Sequence[tuple[Standing, int]]) -> SafeString:
    """A bar whose parts are as long as their numbers; their words stand in the legend."""
    return stacked(((PARTS[part][0], number) for part, number in parts), look="campaign-bar")


@register.filter
def part_fill(part: str) -> str:
    """The class that fills a part of the bar."""
    return PARTS[part][0]


@register.filter
def part_word(part: str) -> Any:
    """The word of a part of the bar."""
    return PARTS[part][1]


@register.simple_tag
def timeline_line(bar: Bar, now: Phase | None, late: str) -> SafeString:
    """A line of the timeline; `now`: today's phase, `late`: how far a missed day is."""
    if bar.row is None:
        return drawing.more_line(bar) if bar.more else drawing.phase_line(bar, now)
    return drawing.duty_line(bar, fill=_fill(bar.row), said=_said(bar, bar.row, late))


@register.simple_tag
def narrow_line(bar: Bar, now: Phase | None, late: str) -> SafeString:
    """The same line on a phone."""
    if bar.row is None:
        return narrow.more_line(bar) if bar.more else narrow.phase_line(bar, now)
    return narrow.duty_line(bar, fill=_fill(bar.row), said=_said(bar, bar.row, late))


register.simple_tag(narrow.axis, name="narrow_axis")
register.filter("share", narrow.share)


def _fill(row: Row) -> str:
    return f"campaign-fill-{_FILLS.get(row.standing, 'none')}"


def _said(bar: Bar, row: Row, late: str) -> str:
    return late or f"{str(MARKS[row.standing][1]).lower()}, {drawing.day_of(bar)}"


@register.simple_tag(takes_context=True)
def query(context: dict[str, Any], **changes: Any) -> str:
    """The present address's query with these values changed; empty ones are left out."""
    values = context["request"].GET.copy()
    for name, value in changes.items():
        values[name] = value
        if value in ("", None):
            del values[name]
    return f"?{values.urlencode()}" if values else "?"


@register.simple_tag(takes_context=True)
def query_to(context: dict[str, Any], name: str) -> str:
    """The present address's query up to a new value of this name, which is to be put behind it."""
    values = context["request"].GET.copy()
    values.pop(name, None)
    return f"?{values.urlencode()}{'&' if values else ''}{name}="


@register.simple_tag
def campaign_tabs(campaign: Campaign) -> list[tuple[str, Any, str]]:
    """The pages of other rooms about this campaign."""
    return tabs_of(campaign)
