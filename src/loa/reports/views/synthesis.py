"""The pages of synthesised reports: begun, counted again, opened figure by figure, taken away as an annex."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_GET, require_POST

from loa.audit.actions import once
from loa.campaigns.models import Campaign
from loa.directory.forms.days import DayField
from loa.directory.rights import Verb, may
from loa.directory.views.access import signed_in
from loa.documents.errors import Refused as DocumentRefused
from loa.reports.actions.synthesising import Rebuilt, count_again, rebuild, start_synthesis
from loa.reports.annex.pack import annex_zip
from loa.reports.annex.page import annex_html
from loa.reports.annex.workbook import annex_xlsx
from loa.reports.charts import draw
from loa.reports.errors import Refused
from loa.reports.figures.period import Period
from loa.reports.models import ReportRequest, Synthesis
from loa.reports.queries.syntheses import left_out, reported_campaigns, standings, visible_syntheses

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class PeriodForm(forms.Form):
    """The period of a report, and the request whose reports it takes in."""

    start = DayField(label=pgettext_lazy("period", "From"))
    end = DayField(label=pgettext_lazy("period", "To"))
    request = forms.ModelChoiceField(
        ReportRequest.objects.none(),
        label=gettext_lazy("With the numbers of units' reports"),
        required=False,
        empty_label=gettext_lazy("none: Loa counts by itself"),
    )

    def clean(self) -> dict[str, Any]:
        """The period ends when it has begun."""
        data = super().clean() or self.cleaned_data
        if not self.errors and data["end"] < data["start"]:
            self.add_error("end", _("The period ends before it begins."))
        return data


@login_required
def index(request: HttpRequest, pk: int) -> HttpResponse:
    """The synthesised reports of a campaign; a new one is begun here."""
    campaign = get_object_or_404(
        reported_campaigns(signed_in(request)).select_related("owner", "document"), pk=pk
    )
    form = PeriodForm(request.POST or None, initial=_initial(campaign))
    standing = campaign.report_requests.exclude(state=ReportRequest.State.WITHDRAWN)
    form.fields["request"].queryset = standing  # type: ignore[attr-defined]
    if request.method == "POST" and form.is_valid():
        return _start(request, campaign, form)
    context = {
        "campaign": campaign,
        "form": form,
        "syntheses": visible_syntheses(signed_in(request)).filter(campaign=campaign),
        "sees_campaign": may(signed_in(request), Verb.SEE_CAMPAIGN, campaign.owner),
        "key": request.POST.get("key") or uuid.uuid4(),
    }
    return render(request, "reports/syntheses.html", context)


def _start(request: HttpRequest, campaign: Campaign, form: PeriodForm) -> HttpResponse:
    user, asked = signed_in(request), form.cleaned_data["request"]
    try:
        period = Period(form.cleaned_data["start"], form.cleaned_data["end"])
        action = f"reports.start_synthesis:{campaign.pk}"
        with once(request.POST.get("key", ""), actor=user, action=action) as call:
            if not call.done:
                call.result = {"pk": start_synthesis(user, campaign, period=period, request=asked).pk}
    except (Refused, DocumentRefused, ValueError) as refused:
        messages.error(request, str(refused))
        return redirect("reports:syntheses", pk=campaign.pk)
    return redirect("reports:synthesis", pk=call.result["pk"])


def _initial(campaign: Campaign) -> dict[str, object]:
    began = timezone.localtime(campaign.started_at).date() if campaign.started_at else timezone.localdate()
    start = min(day for day in (began, campaign.document.date) if day)
    return {"start": start, "end": max(timezone.localdate(), start)}


@login_required
@require_GET
def synthesis(request: HttpRequest, pk: int) -> HttpResponse:
    """One report: its figures with their marks and whether they still stand, its charts, its draft."""
    found = _seen(request, pk)
    sees = may(signed_in(request), Verb.SEE_CAMPAIGN, found.campaign.owner)
    context = {
        "synthesis": found,
        "campaign": found.campaign,
        "standings": standings(found),
        "left_out": [] if found.draft.document_id else left_out(found),
        "sees_campaign": sees,
    }
    return render(request, "reports/synthesis.html", context)


@login_required
@require_GET
def chart(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """A chart of the report, as it is printed."""
    spec = _seen(request, pk).charts.get(name)
    if spec is None:
        raise Http404
    return svg(draw(spec).svg)


def svg(drawing: str) -> HttpResponse:
    """A drawing that may do nothing but be looked at."""
    response = HttpResponse(drawing, content_type="image/svg+xml")
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    return response


@login_required
@require_POST
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """The figures are counted again."""
    return _do(request, pk, lambda found: count_again(signed_in(request), found) and "")


@login_required
@require_POST
def built_again(request: HttpRequest, pk: int) -> HttpResponse:
    """The issued report is built again, and the page says whether it is the same."""

    def build(found: Synthesis) -> str:
        made = rebuild(signed_in(request), found)
        if made.same_bytes:
            return _("Built again: the same bytes.")
        said = _("Built again: the same words.") if made.same_words else _("Built again: the words differ.")
        return f"{said} {_of_works(made)}"

    return _do(request, pk, build)


def _of_works(made: Rebuilt) -> str:
    """What it means that the bytes are not the same."""
    if made.same_works is None:
        return _("By which version of Loa and its libraries it was printed was not kept at that time.")
    if made.same_works:
        return _(
            "The bytes differ although the same version of Loa and its libraries built it: the issued file, "
            "or what was kept of it, was changed."
        )
    return _(
        "It was printed by another version of Loa or its libraries, so the bytes may differ. Only the "
        "version of that time can build the same bytes."
    )


def _do(request: HttpRequest, pk: int, act: object) -> HttpResponse:
    found = _seen(request, pk)
    try:
        if said := act(found):  # type: ignore[operator]
            messages.success(request, said)
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("reports:synthesis", pk=pk)


@login_required
@require_GET
def annex(request: HttpRequest, pk: int, form: str) -> HttpResponse:
    """The annex as a file."""
    found = _seen(request, pk)
    body: bytes | str = annex_xlsx(found) if form == "xlsx" else annex_html(found)
    response = HttpResponse(body, content_type=XLSX if form == "xlsx" else "text/html; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="annex-{found.pk}.{form}"'
    return response


@login_required
@require_GET
def annex_pack(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The annex with its evidence as a ZIP, written while it is taken away: nothing of it is kept here."""
    found = _seen(request, pk)
    response = StreamingHttpResponse(annex_zip(found), content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="annex-{found.pk}.zip"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def _seen(request: HttpRequest, pk: int) -> Synthesis:
    return get_object_or_404(visible_syntheses(signed_in(request)), pk=pk)
