"""The page of the plan on which an assignment's duty stands."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from loa.assignments.models import Assignment
from loa.assignments.paper import WITH_SOURCE, Source, source_of
from loa.assignments.views.access import visible
from loa.documents.errors import Refused as DocumentRefused
from loa.documents.page_images import page_image


@login_required
@require_GET
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of the plan on which the duty stands, its words marked."""
    assignment = visible(request, pk, WITH_SOURCE)
    context = {"assignment": assignment, "source": _paged(assignment)}
    return render(request, "assignments/page.html", context)


@login_required
@require_GET
def page_picture(request: HttpRequest, pk: int) -> HttpResponse:
    """The picture of that page."""
    sheet = _paged(visible(request, pk, WITH_SOURCE)).sheet
    assert sheet is not None
    try:
        png = page_image(sheet.document, sheet.number)
    except DocumentRefused as refused:
        raise Http404 from refused
    response = HttpResponse(png, content_type="image/png")
    response["Cache-Control"] = "private, max-age=86400"
    return response


def _paged(assignment: Assignment) -> Source:
    source = source_of(assignment.duty.fact)
    if source is None or source.sheet is None:
        raise Http404
    return source
