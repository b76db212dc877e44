"""A number opened: its definition, how it was counted, its rows and the evidence behind them."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET

from loa.directory.views.access import signed_in
from loa.reports.figures.checking import check_values
from loa.reports.figures.computing import with_evidence
from loa.reports.figures.keeping import rebuilt
from loa.reports.models import FigureValue, Synthesis
from loa.reports.queries.lines import lines_of
from loa.reports.queries.opening import open_rows
from loa.reports.queries.syntheses import visible_syntheses
from loa.reports.queries.visibility import visible_values
from loa.reports.transitions import OPEN
from loa.reports.views.access import seen_report

PAGE = 100


@login_required
@require_GET
def value(request: HttpRequest, pk: int) -> HttpResponse:
    """A kept value: what it was, how it was counted, whether its sources still give it, its rows."""
    found = get_object_or_404(
        visible_values(request.user).select_related(
            "figure", "unit", "campaign", "kept_by__person", "report"
        ),
        pk=pk,
    )
    page = Paginator(found.rows, PAGE).get_page(request.GET.get("page"))
    total, finding = rebuilt(found), check_values([found])[found.pk]
    context = {
        "value": found,
        "back": found.report_id,
        "synthesis": _synthesis_of(request, found),
        "figure": found.figure,
        "campaign": found.campaign,
        "unit": found.unit,
        "number": found.number,
        "finding": finding,
        "added": open_rows(request.user, finding.added, {}),
        "rebuilds": total is not None and total.number == found.number,
        "page": page,
        "rows": open_rows(request.user, page.object_list, found.evidence),
        "start": found.start,
        "end": found.end,
    }
    return render(request, "reports/figure.html", context)


def _synthesis_of(request: HttpRequest, found: FigureValue) -> Synthesis | None:
    """The synthesised report in which the value stands, for whom it is there."""
    if found.report_id:
        return None
    return visible_syntheses(signed_in(request)).filter(figures__value=found).first()


@login_required
@require_GET
def figure(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """A figure of a report that is still open, as it is counted now; else the value that was kept."""
    report = seen_report(request, pk)
    if report.state not in OPEN:
        line = report.lines.filter(figure__key=key, value__isnull=False).first()
        if line is None:
            raise Http404
        return redirect("reports:value", pk=line.value_id)
    found = next((line for line in lines_of(report) if line.figure.key == key and line.counted), None)
    if found is None or found.counted is None:
        raise Http404
    counted = with_evidence(found.counted)
    rows = [row.plain() for row in counted.rows]
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    context = {
        "back": report.pk,
        "figure": found.figure,
        "campaign": report.request.campaign,
        "unit": report.unit,
        "number": found.number,
        "page": page,
        "rows": open_rows(request.user, page.object_list, counted.evidence),
        "start": report.request.start,
        "end": report.request.end,
    }
    return render(request, "reports/figure.html", context)
