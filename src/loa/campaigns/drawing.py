"""A line of the timeline as SVG: put together here and not in a template, as the cells of the list are."""

from __future__ import annotations

from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from loa.campaigns.models import Phase
from loa.campaigns.numbers import Grouped
from loa.campaigns.timeline import Bar


def duty_line(bar: Bar, *, fill: str, said: str) -> SafeString:
    """A duty: its name, its bar, and beside it how it stands."""
    return format_html(
        '<g><title>{}</title><text x="0" y="{}" class="campaign-label">{}</text>'
        '<rect x="{}" y="{}" width="{}" height="13" rx="2" class="{}"/>'
        '<text x="{}" y="{}" text-anchor="{}" class="campaign-said campaign-said--{}">{}</text></g>',
        *(bar.title, bar.middle, bar.label, bar.x, bar.middle - 11, bar.width, fill),
        *(bar.words_x, bar.words_y, _anchor(bar), bar.row.standing if bar.row else "", said),
    )


def more_line(bar: Bar) -> SafeString:
    """How many duties of a phase have no line of their own."""
    return format_html(
        '<g><text x="0" y="{}" class="campaign-small">{}</text></g>', bar.middle, told_more(bar)
    )


def phase_line(bar: Bar, now: Phase | None) -> SafeString:
    """A phase: its name, its days, and beside them what its duties come to; `now`: the one of today."""
    drawn = SafeString("")
    if bar.x is not None:
        drawn = format_html(
            '<rect x="{}" y="{}" width="{}" height="10" class="campaign-phase-bar{}"/>',
            *(bar.x, bar.middle - 10, bar.width),
            " campaign-phase-bar--now" if bar.phase == now else "",
        )
    return format_html(
        '<g><text x="0" y="{}" class="campaign-phase">{}</text>{}<text x="{}" y="{}" text-anchor="{}"'
        ' class="campaign-small campaign-outlined">{}</text></g>',
        *(bar.middle, bar.label if bar.phase else _("In no phase"), drawn),
        *(bar.words_x, bar.words_y, _anchor(bar), told(bar)),
    )


def _anchor(bar: Bar) -> str:
    return "start" if bar.after or bar.above else "end"


def told_more(bar: Bar) -> str:
    """What a line says that stands for the duties without one."""
    return _("%(n)s more in the list") % {"n": Grouped(bar.more)}


def told(bar: Bar) -> str:
    """What the duties of a phase come to."""
    total = len(bar.rows)
    parts = [ngettext("%(n)s duty", "%(n)s duties", total) % {"n": Grouped(total)}]
    if bar.done:
        parts.append(_("%(n)s done") % {"n": Grouped(bar.done)})
    if bar.late:
        parts.append(_("%(n)s overdue") % {"n": Grouped(bar.late)})
    return ", ".join(parts)


def day_of(bar: Bar) -> str:
    """The day of a duty, short."""
    due = bar.row.own_day if bar.row else None
    return date_format(due, "d/m") if due else ""
