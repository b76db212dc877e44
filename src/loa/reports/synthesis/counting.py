"""What a synthesised report counts: figures over all units, who was late and why, best pieces, a trend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, NamedTuple

from django.db.models import F
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from loa.assignments.models import Assignment, Extension, Step
from loa.campaigns.lateness import days_late
from loa.campaigns.models import Campaign
from loa.directory.models import Unit
from loa.directory.queries import in_place, place_of
from loa.reports.commending.titles import name_of
from loa.reports.errors import Refused
from loa.reports.figures.computing import all_with_evidence, count_campaign
from loa.reports.figures.keeping import About, keep_counted
from loa.reports.figures.period import Period
from loa.reports.figures.registry import Scope
from loa.reports.figures.reported import entered_values
from loa.reports.figures.together import keep_entered_over
from loa.reports.models import Figure, FigureValue, Nomination, ReportRequest
from loa.reports.numbers import show_number

MOST_ROWS = 60
SAID = 90  # letters of a duty in a table
TENTH = Decimal("0.1")
WEEK = timedelta(days=7)
State = Assignment.State
Cells = list[list[str]]


def count_figures(
    campaign: Campaign, period: Period, *, request: ReportRequest | None, by: Any
) -> list[FigureValue]:
    """The figures of the software over all units, then those that units entered in the request's reports."""
    as_of = min(timezone.localdate(), period.end)
    about = About(campaign, None, period, as_of, by, request=request)
    scope = Scope(campaign.pk, None, period, as_of)
    found = []
    figures = list(Figure.objects.filter(source=Figure.Source.QUERY, retired_at=None))
    counts = all_with_evidence([count_campaign(figure, scope) for figure in figures])
    for figure, counted in zip(figures, counts, strict=True):
        value = keep_counted(figure, counted, about=about, words=_("counted over all units"))
        if value is not None:
            found.append(value)
    return found + _entered(request, about)


def _entered(request: ReportRequest | None, about: About) -> list[FigureValue]:
    if request is None:
        return []
    own = Period(request.start, request.end)
    if own.end < about.period.start or about.period.end < own.start:
        raise Refused(_("The units' reports are of another period than this report."))
    if request.series_id is None:
        about = replace(about, period=own)  # the numbers say of which days they are
    found = entered_values(about.campaign.pk, period=about.period, request=request)
    made = (keep_entered_over(figure, values, about=about) for figure, values in found.items())
    return [value for value in made if value is not None]


def numbers_table(values: list[FigureValue]) -> Cells:
    """The first table of the report: every figure with its measure and its mark."""
    rows = [[v.definition["name"], v.definition["measure"], f"[[{v.definition['key']}]]"] for v in values]
    return [["Chỉ tiêu", "Đơn vị tính", "Kết quả"], *rows]


def counted_in(values: list[FigureValue], key: str) -> list[int]:
    """The assignments behind a figure: tables and charts speak of the same ones as the number does."""
    rows = (row for value in values if value.definition["key"] == key for row in value.rows)
    return [row["assignment"] for row in rows if row.get("assignment")]


def late_table(values: list[FigureValue], day: date) -> tuple[Cells, list[int]]:
    """Who was late, by how many days, whether it is done, and why; with the ids of the assignments.

    The same assignments as the figures speak of: those overdue at the end, and those first handed in after
    their day; each by the day that held then. The reason is that of the last wish for a later day.
    """
    came, overdue = _came_late(values), _overdue(values, day)
    late = came | overdue  # handed in late, returned and overdue again: it is not done
    works = Assignment.objects.filter(pk__in=late).select_related("unit", "duty")
    shown = sorted(works, key=lambda work: (late[work.pk].due, place_of(work.unit), work.pk))[:MOST_ROWS]
    asked = Extension.objects.filter(assignment__in=shown).order_by("asked_at", "pk")
    reasons = dict(asked.values_list("assignment", "reason"))
    rows = []
    for a in shown:
        due, on = late[a.pk]
        state = "chưa xong" if a.pk in overdue else "đã nộp"
        why = reasons.get(a.pk, "") or _("none given")
        words = Truncator(a.duty.text).chars(SAID)
        rows.append([a.unit.name, words, f"{due:%d/%m/%Y}", str(days_late(due, on=on)), state, why])
    if len(late) > len(rows):
        rows.append([f"… và {len(late) - len(rows)} việc khác, nêu trong phụ lục", "", "", "", "", ""])
    head = [_("Unit"), _("Duty"), _("Due"), _("Days late"), _("State"), _("Reason")]
    return [head, *rows], [a.pk for a in shown]


def said_empty(cells: Cells) -> Cells:
    """The table; one that has but its head says that there is none."""
    return cells if len(cells) > 1 else [cells[0], ["Không có", *[""] * (len(cells[0]) - 1)]]


class Late(NamedTuple):
    """By which day it was due, and until when that is counted."""

    due: date
    on: date


def _came_late(values: list[FigureValue]) -> dict[int, Late]:
    """By assignment: when it was due and handed in after that."""
    hand_ins = (row for value in values if value.definition["key"] == "on-time" for row in value.rows)
    return {
        row["assignment"]: Late(date.fromisoformat(row["due"]), date.fromisoformat(row["day"]))
        for row in hand_ins
        if not Decimal(row["number"])
    }


def _overdue(values: list[FigureValue], day: date) -> dict[int, Late]:
    """By assignment: when it was due that is still open on the day."""
    rows = (row for value in values if value.definition["key"] == "assignments-late" for row in value.rows)
    return {row["assignment"]: Late(date.fromisoformat(row["day"]), day) for row in rows}


def commended_table(campaign: Campaign) -> tuple[Cells, list[int]]:
    """Units and people proposed for commendation, with their points where the council has decided."""
    states = (Nomination.State.PROPOSED, Nomination.State.GRANTED)
    rows = campaign.nominations.filter(state__in=states).order_by(
        F("score").desc(nulls_last=True), *in_place("unit"), "person_name"
    )
    head = ["STT", "Tập thể, cá nhân", "Hình thức khen thưởng", "Thành tích", "Điểm"]
    cells = [
        [str(n), _commended(row), name_of(row.award), row.grounds, _points(row)]
        for n, row in enumerate(rows, 1)
    ]
    return [head, *cells], [row.pk for row in rows]


def _commended(row: Nomination) -> str:
    return ", ".join(part for part in (row.person_name, row.person_post, row.unit_name) if part)


def _points(row: Nomination) -> str:
    if row.score is None:
        return "chờ xét"
    return f"{show_number(row.score)} / {show_number(row.score_of)}"


def units_table(stood: Mapping[int, str]) -> Cells:
    """How much each kind of unit had done of what it was given; `stood`: as `stood_on` finds it."""
    kinds = dict(Assignment.objects.filter(pk__in=stood).values_list("pk", "unit__kind"))
    given = Counter(kinds.values())
    of_done = Counter(kind for pk, kind in kinds.items() if stood[pk] == State.CONFIRMED)
    names = dict(Unit.Kind.choices)
    head = [_("Units"), _("Given"), _("Done"), _("Share")]
    cells = [
        [
            str(names[kind]).capitalize(),
            str(given[kind]),
            str(of_done[kind]),
            f"{show_number(_share(of_done[kind], given[kind]))} %",
        ]
        for kind in sorted(given)
    ]
    return [head, *cells]


def _share(part: int, whole: int) -> Decimal:
    """In per cent, with as many places as the figure of all units has."""
    return (Decimal(100) * part / whole).quantize(TENTH, ROUND_HALF_UP)


def trend(ids: list[int], period: Period) -> list[dict[str, Any]]:
    """Assignments confirmed by the end of each week of the period, added up."""
    first = dict[int, date]()
    steps = Step.objects.filter(assignment__in=ids, to_state=State.CONFIRMED).values_list("assignment", "at")
    for pk, at in steps:
        day = timezone.localtime(at).date()
        first[pk] = min(first.get(pk, day), day)
    weeks = Counter(day - timedelta(days=day.weekday()) for day in first.values() if day <= period.end)
    monday = period.start - timedelta(days=period.start.weekday())
    total = sum(n for week, n in weeks.items() if week < monday)
    found = []
    while monday <= period.end:
        total += weeks[monday]
        found.append({"week": monday.isoformat(), "done": total})
        monday += WEEK
    return found


def states(stood: Mapping[int, str]) -> list[dict[str, Any]]:
    """How many of the assignments were in each state; `stood`: as `stood_on` finds it."""
    counts = Counter(stood.values())
    return [{"state": str(state.label), "n": counts[state]} for state in State if counts[state]]


def stood_on(ids: list[int], day: date) -> dict[int, str]:
    """By its steps the state of each assignment at the end of the day, as the figures have it."""
    found: dict[int, str] = dict.fromkeys(ids, State.OFFERED)
    steps = Step.objects.filter(assignment__in=ids, at__lt=Period(day, day).over).order_by("at", "pk")
    found.update(steps.values_list("assignment", "to_state"))
    return found
