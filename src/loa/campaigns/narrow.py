"""The timeline on a phone: each name on a line of its own, its bar below it as wide as the page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from loa.campaigns.cutting import cut
from loa.campaigns.drawing import told, told_more
from loa.campaigns.models import Phase
from loa.campaigns.timeline import LABELS, WIDTH, Bar, Month

LETTERS = 56  # with the words behind them they fill two lines of 328 px at 14 px
MONTH, YEAR = 10.5, 20.0  # room for the name of a month in hundredths of those 328 px, and with its year


@dataclass(frozen=True)
class Tick:
    """The first of a month, in hundredths of the width."""

    x: float
    month: Month
    named: bool

    @property
    def ends(self) -> float:
        """Where its name would end."""
        return self.x + (YEAR if self.month.year else MONTH)


def share(x: float) -> float:
    """How far to the right of the names a place of the drawing lies, in hundredths."""
    return round((x - LABELS) / (WIDTH - LABELS) * 100, 2)


def ticks_of(months: Iterable[Month]) -> list[Tick]:
    """The months that get a line; Januaries are named first, and no name stands upon another."""
    all_of_them = [Tick(share(one.x), one, named=False) for one in months]
    narrowest = min((b.x - a.x for a, b in pairwise(all_of_them)), default=100.0)
    every = max(ceil(MONTH / narrowest), 1)
    named: list[Tick] = []
    wanted = sorted(all_of_them[::every] + [one for one in all_of_them if one.month.year], key=_first)
    for tick in wanted:
        free = all(tick.ends <= one.x or one.ends <= tick.x for one in named)
        if free and tick.ends <= 100:
            named.append(tick)
    return [Tick(t.x, t.month, named=t in named) for t in all_of_them if every <= 2 or t in named]


def _first(tick: Tick) -> tuple[bool, float]:
    return tick.month.year is None, tick.x


def axis(months: Iterable[Month]) -> SafeString:
    """The lines of the months and their names."""
    ticks = ticks_of(months)
    lines = format_html_join(
        "", '<i class="campaign-lines__month" style="left:{}%"></i>', ((t.x,) for t in ticks)
    )
    names = format_html_join(
        "", '<span style="left:{}%">{}</span>', ((t.x, _name(t.month)) for t in ticks if t.named)
    )
    return format_html('{}<div class="campaign-lines__axis">{}</div>', lines, names)


def _name(month: Month) -> str:
    name = pgettext("short month", "M%(n)s") % {"n": month.number}
    return f"{name}/{month.year}" if month.year else name


def duty_line(bar: Bar, *, fill: str, said: str) -> SafeString:
    """A duty: its name, how it stands, and its bar."""
    words = format_html(
        "<span>{}</span> <b>{}</b>", cut(bar.title[:1].upper() + bar.title[1:], LETTERS), said
    )
    standing = bar.row.standing if bar.row else ""
    return _line(bar, f"campaign-lines__line--{standing}", words, fill)


def more_line(bar: Bar) -> SafeString:
    """How many duties of a phase have no line of their own."""
    return format_html(
        '<div class="campaign-lines__line"><p class="loa-meta"><span>{}</span></p></div>', told_more(bar)
    )


def phase_line(bar: Bar, now: Phase | None) -> SafeString:
    """A phase: its name, what its duties come to, and its days."""
    name = cut(bar.title, LETTERS) if bar.phase else _("In no phase")
    words = format_html("<span>{}</span> <b>{}</b>", name, told(bar))
    fill = "campaign-phase-bar--now" if bar.phase and bar.phase == now else "campaign-phase-bar"
    return _line(bar, "campaign-lines__line--phase", words, fill)


def _line(bar: Bar, kind: str, words: SafeString, fill: str) -> SafeString:
    drawn = SafeString("")
    if bar.x is not None:
        width = round(bar.width / (WIDTH - LABELS) * 100, 2)
        place = f"left:{min(share(bar.x), 100 - width):.2f}%;width:{width:.2f}%"
        drawn = format_html('<i class="campaign-lines__bar {}" style="{}"></i>', fill, place)
    return format_html('<div class="campaign-lines__line {}"><p>{}</p>{}</div>', kind, words, drawn)
