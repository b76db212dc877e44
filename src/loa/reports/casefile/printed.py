"""A unit's report as a page that needs nothing beside itself: words, figures, attachments, history."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.template.loader import render_to_string

from loa.reports.casefile.rows import name_of
from loa.reports.models import FigureValue, ReportStep, UnitReport
from loa.reports.standard import heading_of


def report_pages(pk: int) -> Iterator[bytes]:
    """The page of the report, as it stands."""
    report = UnitReport.objects.select_related("request", "unit", "submitted_by__person").get(pk=pk)
    states = dict(UnitReport.State.choices)
    context = {
        "report": report,
        "submitter": name_of(report.submitted_by),
        "sections": [
            (heading_of(part), report.sections.get(part["key"], "")) for part in report.request.sections
        ],
        "figures": [_figure(line.value, line.words) for line in _lines(report)],
        "files": [row.record for row in report.attachments.select_related("record__blob").order_by("pk")],
        "steps": [
            (step.at, name_of(step.by), states.get(step.to_state, step.to_state), step.words)
            for step in ReportStep.objects.filter(report=report).select_related("by__person")
        ],
    }
    yield render_to_string("reports/case/report.html", context).encode()


def _lines(report: UnitReport) -> Any:
    found = report.lines.select_related("value").defer("value__rows", "value__evidence")
    return found.exclude(value=None).order_by("figure__position", "pk")


def _figure(value: FigureValue, words: str) -> dict[str, Any]:
    told = value.definition
    return {
        "name": told.get("name", ""),
        "measure": told.get("measure", ""),
        "value": value,
        "words": words or value.words,
    }
