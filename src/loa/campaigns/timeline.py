"""The timeline of a campaign as numbers to draw: phases, their duties, months and today's line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.utils import timezone

from loa.campaigns.board import ENDED, Board, Row
from loa.campaigns.cutting import cut
from loa.campaigns.models import Phase
from loa.campaigns.standings import Standing

WIDTH = 1040
LABELS = 232  # the left part, which holds names
HEAD = 34
PHASE_HEIGHT, DUTY_HEIGHT = 28, 24
ABOVE = 16.0  # of words that stand above a bar
SHOWN = 6  # duties of one phase; the rest is in the list
LABEL_LETTERS = 31  # that fit into the left part at 13 px
CHARACTER = 6.4  # width of a letter beside a bar at 12 px, on average
NARROWEST = 8.0
MONTH_WORDS, YEAR_WORDS = 30.0, 58.0  # room for the name of a month, and with its year
TODAY_WORDS = 96.0  # the label of today
PHASE_WORDS = 31 * CHARACTER  # room for the words beside a phase's bar
DUTY_WORDS = 24 * CHARACTER  # and beside a duty's


@dataclass(frozen=True)
class Month:
    """The first of a month."""

    x: float
    number: int
    labelled: bool
    year: int | None = None  # to be named: it begins with this month

    @property
    def room(self) -> tuple[float, float]:
        """From where to where its name stands; nowhere where it bears none."""
        width = YEAR_WORDS if self.year else MONTH_WORDS
        return (self.x, self.x + width) if self.labelled else (self.x, self.x)


@dataclass(frozen=True)
class Bar:
    """One line of the chart: a phase or a duty."""

    y: float
    label: str
    title: str
    x: float | None  # None: no days, nothing to draw
    width: float
    row: Row | None = None
    phase: Phase | None = None
    rows: tuple[Row, ...] = ()  # all duties of the phase
    after: bool = True  # the words stand right of the bar
    more: int = 0  # of a line that only says how many duties have no line of their own

    @property
    def middle(self) -> float:
        """Where the words' base line is."""
        return self.y + self.lowered + (16 if self.row or self.more else 19)

    @property
    def above(self) -> bool:
        """Whether the words stand above the bar: there is no room for them on either side."""
        words = PHASE_WORDS if self.row is None else DUTY_WORDS
        return self.x is not None and not self.after and self.x - LABELS <= words

    @property
    def lowered(self) -> float:
        """How much lower name and bar stand than at the top of their line: by the words above them."""
        return ABOVE if self.above else 0.0

    @property
    def words_y(self) -> float:
        """Where the base line of the words beside or above the bar is."""
        return self.y + ABOVE - 2 if self.above else self.middle

    @property
    def ends(self) -> float:
        """Where the next line begins."""
        return self.y + self.lowered + (DUTY_HEIGHT if self.row or self.more else PHASE_HEIGHT)

    @property
    def words_x(self) -> float:
        """Where the words begin, or end where they stand left of the bar."""
        if self.x is None:
            return LABELS + 8
        if self.above:
            return self.x
        return self.x + self.width + 7 if self.after else self.x - 7

    @property
    def late_day(self) -> date | None:
        """The day that was missed, where it is a duty that is late."""
        return self.row.day if self.row and self.row.standing == Standing.LATE else None

    @property
    def done(self) -> int:
        """How many of the phase's duties are done."""
        return sum(row.standing == Standing.DONE for row in self.rows)

    @property
    def late(self) -> int:
        """How many of the phase's duties are late."""
        return sum(row.standing == Standing.LATE for row in self.rows)


@dataclass(frozen=True)
class Timeline:
    """All that is drawn, and its height."""

    first: date
    last: date
    months: tuple[Month, ...]
    bars: tuple[Bar, ...]
    height: float
    today_x: float | None
    label_x: float = 0.0  # where today's label begins

    width = WIDTH


def timeline_of(board: Board) -> Timeline | None:
    """The timeline of the campaign, or None where nothing in it has a day."""
    days = _days(board)
    if not days:
        return None
    scale = _Scale(min(days), max(days))
    bars = _bars(board, scale)
    height = bars[-1].ends + 4 if bars else HEAD
    shown = board.campaign.state not in ENDED and scale.first <= board.today <= scale.last
    today = scale.x(board.today) if shown else None
    months = scale.months()
    if today is None:
        return Timeline(min(days), max(days), months, tuple(bars), height, None)
    label = _label_of(today, months)
    months = tuple(one if _is_free(label, one) else replace(one, labelled=False) for one in months)
    return Timeline(min(days), max(days), months, tuple(bars), height, today, label)


def _label_of(today: float, months: Sequence[Month]) -> float:
    """Where today's label begins: over its line, moved aside as far as it would hide the name of a month."""
    middle = today - TODAY_WORDS / 2
    ends = [x for month in months for x in (month.room[0] - TODAY_WORDS, month.room[1])]
    places = [
        x
        for x in (middle, *ends)
        if x <= today <= x + TODAY_WORDS <= WIDTH and all(_is_free(x, month) for month in months)
    ]
    return min(places, key=lambda x: abs(x - middle), default=middle)


def _is_free(label: float, month: Month) -> bool:
    """Whether today's label, which begins there, leaves the month's name to be read."""
    first, last = month.room
    return first == last or last <= label or first >= label + TODAY_WORDS


@dataclass(frozen=True)
class _Scale:
    """Days to the right of the names."""

    first: date
    last: date

    def x(self, day: date) -> float:
        """Where a day begins."""
        share = (day - self.first).days / max(1, (self.last - self.first).days + 1)
        return round(LABELS + share * (WIDTH - LABELS), 1)

    def months(self) -> tuple[Month, ...]:
        """The first of each month; where there are many, some bear no name. January names its year."""
        firsts = []
        day = (self.first.replace(day=1) + timedelta(days=32)).replace(day=1)
        while day <= self.last:
            firsts.append(day)
            day = (day + timedelta(days=32)).replace(day=1)
        every = -(-len(firsts) // 14) or 1
        return tuple(
            Month(self.x(d), d.month, i % every == 0, d.year if d.month == 1 else None)
            for i, d in enumerate(firsts)
        )


def _days(board: Board) -> list[date]:
    found = [day for phase in board.phases for day in (phase.start, phase.end) if day]
    found += [row.own_day for row in board.given if row.own_day]
    if found:
        found.append(min(timezone.localdate(board.campaign.started_at), max(found)))
    return found


def _bars(board: Board, scale: _Scale) -> list[Bar]:
    bars: list[Bar] = []
    y = float(HEAD)
    groups: list[tuple[Phase | None, tuple[Row, ...]]] = [
        (phase, tuple(row for row in board.given if row.phase == phase)) for phase in board.phases
    ]
    rest = tuple(row for row in board.given if row.phase is None)
    if any(row.own_day for row in rest):
        groups.append((None, rest))
    for phase, rows in groups:
        if phase is not None or len(groups) > 1:
            bars.append(_phase_bar(phase, rows, scale=scale, y=y))
            y = bars[-1].ends
        for row in _shown(rows):
            bars.append(_duty_bar(row, board, scale=scale, y=y))
            y = bars[-1].ends
        hidden = sum(row.own_day is not None for row in rows) - SHOWN
        if hidden > 0:
            bars.append(Bar(y, "", "", None, 0.0, more=hidden))
            y = bars[-1].ends
    return bars


def _shown(rows: Sequence[Row]) -> list[Row]:
    """The most pressing dated duties, in the order of their days."""
    dated = [row for row in rows if row.own_day][:SHOWN]
    return sorted(dated, key=lambda row: (row.own_day or date.max, row.duty.number))


def _phase_bar(phase: Phase | None, rows: tuple[Row, ...], *, scale: _Scale, y: float) -> Bar:
    x, width = None, 0.0
    if phase is not None and (phase.start or phase.end):
        x = scale.x(phase.start or scale.first)
        width = max(NARROWEST, scale.x((phase.end or scale.last) + timedelta(days=1)) - x)
    label = _cut(phase.name) if phase else ""
    after = x is None or x + width + PHASE_WORDS < WIDTH
    return Bar(y, label, phase.name if phase else "", x, width, phase=phase, rows=rows, after=after)


def _duty_bar(row: Row, board: Board, *, scale: _Scale, y: float) -> Bar:
    start = timezone.localdate(board.campaign.started_at)
    phase = row.phase
    if phase and phase.start:
        start = phase.start
    end = row.own_day or start
    x = min(scale.x(min(start, end)), WIDTH - NARROWEST)
    width = max(NARROWEST, scale.x(end + timedelta(days=1)) - x)
    after = x + width + DUTY_WORDS < WIDTH
    return Bar(y, _cut(row.duty.text), row.duty.text, x, width, row=row, after=after)


def _cut(words: str) -> str:
    return cut(words[:1].upper() + words[1:], LABEL_LETTERS)
