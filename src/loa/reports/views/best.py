"""The page on which the best pieces of a synthesised report are chosen."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from loa.assignments.models import Proof
from loa.directory.views.access import signed_in
from loa.reports.actions.choosing import choose_best
from loa.reports.errors import Refused
from loa.reports.figures.period import Period
from loa.reports.queries.syntheses import visible_syntheses
from loa.reports.synthesis.best import MOST, called, confirmed_pieces, pieces_called

SHOWN = 60


@login_required
@require_http_methods(["GET", "POST"])
def best(request: HttpRequest, pk: int) -> HttpResponse:
    """The confirmed pieces of the period to choose from, those chosen first."""
    found = get_object_or_404(visible_syntheses(signed_in(request)), pk=pk)
    chosen = found.sources.get("chosen", [])
    if request.method == "POST":
        # What the search did not show stays chosen.
        offered, ticked = (_numbers(request, name) for name in ("shown", "piece"))
        kept = [number for number in chosen if number in ticked or number not in offered]
        try:
            new = [number for number in ticked if number not in kept]
            choose_best(signed_in(request), found, records=[*kept, *new])
        except Refused as refused:
            messages.error(request, str(refused))
            return redirect(request.get_full_path())
        messages.success(request, _("The best pieces stand in the report."))
        return redirect("reports:synthesis", pk=pk)
    words = request.GET.get("q", "").replace("\0", "")[:100]
    pieces = confirmed_pieces(found.campaign, Period(found.start, found.end))
    shown, more = _shown(pieces, words, chosen=chosen)
    names = called(shown)
    context = {
        "synthesis": found,
        "campaign": found.campaign,
        "words": words,
        "pieces": [(one, names[one.pk]) for one in shown],
        "more": more,
        "chosen": chosen,
        "most": MOST,
        "may_choose": found.draft.document_id is None,
    }
    return render(request, "reports/best.html", context)


def _shown(pieces: QuerySet[Proof], words: str, *, chosen: list[int]) -> tuple[list[Proof], int]:
    """The pieces that are so called, else those chosen before the others; and how many more there are."""
    if words:
        called = pieces_called(pieces, words)
        return list(pieces.filter(pk__in=called[:SHOWN])), max(len(called) - SHOWN, 0)
    others = pieces.exclude(record__in=chosen)
    return [*pieces.filter(record__in=chosen), *others[:SHOWN]], max(others.count() - SHOWN, 0)


def _numbers(request: HttpRequest, name: str) -> list[int]:
    values = request.POST.getlist(name)
    return [int(value) for value in values if value.isascii() and value.isdigit() and len(value) < 16]
