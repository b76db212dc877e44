"""Tables taken away as XLSX, CSV or Parquet: what the person's own lists show, and no more."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.reports.dashboards.files import csv_lines, parquet_file
from loa.reports.dashboards.sheets import (
    FORMS,
    MOST_ROWS,
    assignments_of,
    figures_of,
    sheet_of_assignments,
    sheet_of_figures,
)
from loa.reports.exports import Sheet, workbook_file
from loa.reports.views.dashboards import wanted_of

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PARQUET = "application/vnd.apache.parquet"


@login_required
@require_GET
def assignments(request: HttpRequest, pk: int, form: str) -> HttpResponseBase:
    """The assignments of the campaign that the person's screen counts; narrowed, those of that list."""
    rows = assignments_of(cast(User, request.user), replace(wanted_of(request), campaign=pk))
    campaign = _campaign(rows, pk, form)
    if rows.count() > MOST_ROWS:
        return _too_many(request)
    return _answer(sheet_of_assignments(campaign, rows), f"nhiem-vu-{pk}", form)


@login_required
@require_GET
def figures(request: HttpRequest, pk: int, form: str) -> HttpResponseBase:
    """The figures of the campaign's reports that the person sees."""
    found = figures_of(cast(User, request.user), pk)
    campaign = _campaign(found, pk, form)
    if found.count() > MOST_ROWS:
        return _too_many(request)
    return _answer(sheet_of_figures(campaign, found), f"so-lieu-{pk}", form)


def _campaign(rows: QuerySet[Any], pk: int, form: str) -> Campaign:
    """The campaign, if the person has a row of it to take away."""
    if form not in dict(FORMS) or not rows.exists():
        raise Http404
    return get_object_or_404(Campaign, pk=pk)


def _too_many(request: HttpRequest) -> HttpResponse:
    messages.error(
        request, _("The table has more than %(n)d rows and cannot be taken away at once.") % {"n": MOST_ROWS}
    )
    return redirect("reports:dashboard")


def _answer(sheet: Sheet, name: str, form: str) -> HttpResponseBase:
    """The file, CSV line by line, the others from a file that was written row by row."""
    if form == "csv":
        answer = StreamingHttpResponse(csv_lines(sheet), content_type="text/csv; charset=utf-8")
        answer["Content-Disposition"] = f'attachment; filename="{name}.csv"'
        return answer
    kept, kind = (parquet_file(sheet), PARQUET) if form == "parquet" else (workbook_file([sheet]), XLSX)
    return FileResponse(kept, as_attachment=True, filename=f"{name}.{form}", content_type=kind)
