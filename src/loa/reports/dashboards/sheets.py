"""The tables to take away: the assignments of a campaign, and the figures of its reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from loa.assignments.days import days_words
from loa.assignments.models import Assignment
from loa.assignments.transitions import OPEN
from loa.campaigns.board import phase_on
from loa.campaigns.lateness import days_late
from loa.campaigns.models import Campaign, Phase
from loa.directory.models import User
from loa.reports.exports import Cell, Sheet
from loa.reports.models import ReportLine
from loa.reports.queries.dashboards.listing import Wanted, listed
from loa.reports.queries.dashboards.reporting import standing_reports

MOST_ROWS = 200_000
BATCH = 2000
FORMS = (("xlsx", "XLSX"), ("csv", "CSV"), ("parquet", "Parquet"))


def assignments_of(user: User, wanted: Wanted) -> QuerySet[Assignment]:
    """The assignments of the campaign that the person's screen counts, narrowed as its list is."""
    return listed(user, wanted, today=timezone.localdate())


def figures_of(user: User, campaign: int) -> QuerySet[ReportLine]:
    """The figures that stand in the submitted reports of the campaign that the person sees."""
    seen = standing_reports(user).filter(request__campaign=campaign)
    found = ReportLine.objects.filter(report__in=seen, value__isnull=False)
    related = ("figure", "value", "report__unit", "report__request")
    shown = found.select_related(*related).defer("value__rows", "value__evidence", "report__done")
    return shown.order_by("report__request", "report__unit__folded", "figure__position", "pk")


def sheet_of_assignments(campaign: Campaign, rows: QuerySet[Assignment]) -> Sheet:
    """One row an assignment: its duty, unit, days and state."""
    columns = (
        ("assignment", _("Assignment"), "whole"),
        ("duty_number", _("Duty number"), "whole"),
        ("duty", _("Duty"), "text"),
        ("phase", _("Phase"), "text"),
        ("unit_code", _("Unit code"), "text"),
        ("unit", _("Unit"), "text"),
        ("period_start", _("Period from"), "day"),
        ("first_due", _("First due"), "day"),
        ("due", _("Due"), "day"),
        ("days_late", _("Days late"), "whole"),
        ("state", _("State"), "text"),
        ("days", _("Days ticked"), "text"),
        ("done_so_far", _("Done so far"), "whole"),
        ("target", _("Target"), "whole"),
        ("further", _("Of what else it counts"), "text"),
        ("changed_at", _("Last change"), "moment"),
    )
    return _sheet(
        campaign.title, columns, _assignment_rows(campaign, rows, _said(), today=campaign.standing_day())
    )


def _phase(row: Assignment, phases: Sequence[Phase]) -> Phase | None:
    """That of its duty, else that of the day of its round or event, as the overview counts it."""
    day = row.due if row.period_start else row.duty.due if row.duty.event_id else None
    return row.duty.phase or (phase_on(day, phases) if day else None)


def _said() -> dict[str, str]:
    """The states in words now: rows are made on their way out, when the reader's language is gone."""
    return {state.value: str(state.label) for state in Assignment.State}


def _assignment_rows(
    campaign: Campaign, rows: QuerySet[Assignment], words: dict[str, str], *, today: date
) -> Iterator[Sequence[Cell]]:
    phases = list(campaign.phases.all())
    for row in rows.select_related("duty__phase", "unit", "campaign").iterator(BATCH):
        phase, (first, *_others) = _phase(row, phases), row.tallies or (None,)
        yield [
            row.pk,
            row.duty.number,
            row.words[:1].upper() + row.words[1:],
            phase.name if phase else None,
            row.unit.code,
            row.unit.name,
            row.period_start,
            row.first_due,
            row.due,
            days_late(row.due, on=today) if row.due and row.due < today and row.state in OPEN else None,
            words[row.state],
            days_words(row) or None,
            row.counted,
            first.goal if first else None,
            row.further_words or None,
            row.changed_at,
        ]


def sheet_of_figures(campaign: Campaign, found: QuerySet[ReportLine]) -> Sheet:
    """One row a figure of a unit's report, with the value that stands since it was submitted."""
    columns = (
        ("figure", _("Figure"), "text"),
        ("measure", _("Unit of measure"), "text"),
        ("value", _("Value"), "number"),
        ("unit_code", _("Unit code"), "text"),
        ("unit", _("Unit"), "text"),
        ("report", _("Report"), "text"),
        ("from", _("Period from"), "day"),
        ("to", _("Period to"), "day"),
        ("as_of", _("As of"), "day"),
        ("source", _("Source"), "text"),
        ("words", _("In words"), "text"),
        ("submitted_at", _("Submitted"), "moment"),
    )
    return _sheet(campaign.title, columns, _figure_rows(found, get_language()))


def _figure_rows(found: QuerySet[ReportLine], language: str | None) -> Iterator[Sequence[Cell]]:
    for line in found.iterator(BATCH):
        value, report = line.value, line.report
        if value is None:
            continue
        with override(language):
            label, measure = str(line.figure.label), str(line.figure.measured_in)
            source = str(value.Source(value.source).label)
        yield [
            label,
            measure,
            value.number,
            report.unit.code,
            report.unit.name,
            report.request.title,
            value.start,
            value.end,
            value.as_of,
            source,
            value.words,
            report.submitted_at,
        ]


def _sheet(name: str, columns: Sequence[tuple[str, str, str]], rows: Iterator[Sequence[Cell]]) -> Sheet:
    head = [title for _key, title, _kind in columns]
    return Sheet(name, head, rows, [(key, kind) for key, _title, kind in columns])
