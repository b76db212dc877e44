"""The case file of a campaign: what it holds, its closing, its packing, its opening again."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, override, pgettext, pgettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST, require_safe

from loa.audit.actions import once
from loa.campaigns.errors import Refused as CampaignRefused
from loa.campaigns.models import Campaign
from loa.campaigns.queries import campaigns_for
from loa.directory.rights import Verb, may
from loa.directory.views.access import signed_in
from loa.evidence.views.serving import attachment
from loa.reports.actions.closing import Closing, close_case, pack_again, reopen_case
from loa.reports.casefile.holdings import counts_of
from loa.reports.casefile.naming import safe_name
from loa.reports.casefile.openness import WORDS, still_open
from loa.reports.casefile.packing import LANGUAGE
from loa.reports.errors import Refused
from loa.reports.models import Case
from loa.reports.queries.cases import cases_of, percent_of
from loa.work.queries import worker_alive

COUNTED: dict[str, Any] = {
    "documents": gettext_lazy("Papers"),
    "assignments": gettext_lazy("Assignments"),
    "comments": gettext_lazy("Comments"),
    "extensions": gettext_lazy("Extensions"),
    "reports": gettext_lazy("Units' reports"),
    "figures": gettext_lazy("Figures"),
    "evidence": gettext_lazy("Evidence records"),
    "erased": gettext_lazy("Erased by law"),
}
STANDING = (Campaign.State.ACTIVE, Campaign.State.CLOSED)


def _times() -> list[tuple[str, str]]:
    """The times that offices give to cases."""
    years = [(str(n), ngettext("%(n)d year", "%(n)d years", n) % {"n": n}) for n in (70, 50, 20, 15, 10, 5)]
    return [("", pgettext("kept", "for ever")), *years]


class ClosingForm(forms.Form):
    """How the case is closed; the reason is asked for only where something is still open."""

    title = forms.CharField(
        label=gettext_lazy("Title of the case"), max_length=1000, widget=forms.Textarea({"rows": 2})
    )
    code = forms.CharField(
        label=gettext_lazy("Number and symbol of the case"), max_length=40, required=False,
        help_text=gettext_lazy("As in the office's list of cases; it may be left empty."),
    )  # fmt: skip
    years = forms.ChoiceField(label=gettext_lazy("Kept for"), choices=_times, required=False)
    reason = forms.CharField(
        label=gettext_lazy("Why it is closed over what is still open"), required=False, max_length=4000,
        widget=forms.Textarea({"rows": 3}),
    )  # fmt: skip

    def __init__(self, *values: Any, has_open: bool, **named: Any) -> None:
        super().__init__(*values, **named)
        if has_open:
            self.fields["reason"].required = True
        else:
            del self.fields["reason"]

    @property
    def closing(self) -> Closing:
        """What the form says."""
        said = self.cleaned_data
        years = int(said["years"]) if said["years"] else None
        return Closing(said["title"], years, said["code"], said.get("reason", ""))


class ReopeningForm(forms.Form):
    """Why the case is opened again."""

    reason = forms.CharField(
        label=pgettext_lazy("reopen", "Reason"), max_length=4000, widget=forms.Textarea({"rows": 3})
    )


@login_required
@require_GET
def case(request: HttpRequest, pk: int) -> HttpResponse:
    """What the case holds, whether it is closed and packed, and every closing of it."""
    campaign = _campaign(request, pk)
    cases = cases_of(campaign)
    last = cases[0] if cases else None
    current = last if last and campaign.state == Campaign.State.CLOSED else None
    counts = current.counts if current else counts_of(campaign)
    context = {
        "campaign": campaign,
        "case": current,
        "percent": percent_of(current) if current else 0,
        "why": _why(current) if current else "",
        "alive": worker_alive() if current and current.packed_at is None else True,
        "earlier": [one for one in cases if one != current],
        "open_items": _told(current) if current else [],
        "counts": [(COUNTED[name], counts.get(name, 0)) for name in COUNTED if _shown(name, counts)],
        "empty": not any(number for name, number in counts.items() if name != "documents"),
        "may_reopen": may(signed_in(request), Verb.REOPEN_CASE, campaign.owner),
    }
    return render(request, "reports/case/case.html", context)


def _why(case: Case) -> str:
    """The last line of the error by which the packing stopped, for whoever looks after the machine."""
    lines = case.last_error.strip().splitlines()
    return lines[-1][:300] if lines and case.lease_state == Case.LeaseState.FAILED else ""


def _shown(name: str, counts: dict[str, int]) -> bool:
    return name != "erased" or bool(counts.get(name))


def _told(case: Case) -> list[tuple[Any, int]]:
    return [(WORDS.get(item["what"], item["what"]), item["count"]) for item in case.open_items]


@login_required
@require_GET
def state(request: HttpRequest, pk: int) -> JsonResponse:
    """How far the packing is, for the page that waits for it."""
    campaign = _campaign(request, pk)
    found = campaign.cases.first()
    if found is None:
        raise Http404
    over = found.packed_at is not None or found.lease_state == Case.LeaseState.FAILED
    return JsonResponse({"over": over, "percent": percent_of(found), "note": found.progress_note})


@login_required
@require_http_methods(["GET", "POST"])
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """What is still open, and the closing."""
    campaign = _campaign(request, pk, verb=Verb.CLOSE_CASE)
    if campaign.state != Campaign.State.ACTIVE:
        return redirect("reports:case", campaign.pk)
    items = still_open(campaign, signed_in(request))
    start = {"title": _usual_title(campaign), "years": "10"}
    form = ClosingForm(request.POST or None, has_open=bool(items), initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            _close(request, campaign, form.closing)
            return redirect("reports:case", campaign.pk)
        except (Refused, CampaignRefused) as refused:
            form.add_error(None, str(refused))
    context = {"campaign": campaign, "items": items, "form": form, "key": _key(request)}
    return render(request, "reports/case/close.html", context)


def _usual_title(campaign: Campaign) -> str:
    with override(LANGUAGE):  # the archive's, whoever closes
        return _("Case file on “%(title)s”") % {"title": campaign.title}


def _close(request: HttpRequest, campaign: Campaign, closing: Closing) -> None:
    action = f"reports.close_case:{campaign.pk}"
    with once(request.POST.get("key", ""), actor=signed_in(request), action=action) as call:
        if not call.done:
            call.result = {"case": close_case(signed_in(request), campaign, closing=closing).pk}
    messages.success(request, _("The case is closed. It is being packed."))


@login_required
@require_POST
def pack(request: HttpRequest, pk: int) -> HttpResponse:
    """A case that could not be packed is packed anew."""
    campaign = _campaign(request, pk, verb=Verb.CLOSE_CASE)
    found = campaign.cases.first()
    if found is None:
        raise Http404
    try:
        pack_again(signed_in(request), found)
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("reports:case", campaign.pk)


@login_required
@require_http_methods(["GET", "POST"])
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """The closed case is opened again, with a reason."""
    campaign = _campaign(request, pk, verb=Verb.REOPEN_CASE)
    found = campaign.cases.filter(reopened_at=None).first()
    if found is None or campaign.state != Campaign.State.CLOSED:
        return redirect("reports:case", campaign.pk)
    form = ReopeningForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            reopen_case(signed_in(request), found, reason=form.cleaned_data["reason"])
            messages.success(request, _("The case is open again."))
            return redirect("reports:case", campaign.pk)
        except Refused as refused:
            form.add_error(None, str(refused))
    return render(request, "reports/case/reopen.html", {"campaign": campaign, "case": found, "form": form})


@login_required
@require_safe
def file(request: HttpRequest, pk: int, number: int) -> HttpResponseBase:
    """The packed case as a file to keep."""
    campaign = _campaign(request, pk)
    found = get_object_or_404(campaign.cases.select_related("blob"), number=number, blob__isnull=False)
    day = timezone.localdate(found.closed_at)
    name = safe_name(f"Ho so {campaign.pk}-{found.number} {day:%Y-%m-%d} {found.title}", suffix=".zip")
    return attachment(found.blob, name=name)


def _campaign(request: HttpRequest, pk: int, *, verb: Verb = Verb.SEE_CAMPAIGN) -> Campaign:
    """The campaign under way or closed, for whoever has this right over its owner; else not found."""
    found = get_object_or_404(campaigns_for(signed_in(request)).filter(state__in=STANDING), pk=pk)
    if verb is not Verb.SEE_CAMPAIGN and not may(signed_in(request), verb, found.owner):
        raise Http404
    return found


def _key(request: HttpRequest) -> str:
    return request.POST.get("key") or str(uuid.uuid4())
