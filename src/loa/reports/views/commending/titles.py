"""Titles that units register for: registered, and taken back."""

from __future__ import annotations

import uuid

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from loa.campaigns.models import Campaign
from loa.directory.views.access import signed_in
from loa.reports.actions.commending import register_title, withdraw_title
from loa.reports.commending.forms import TitleForm
from loa.reports.queries.commending import own_units, visible_registrations
from loa.reports.views.access import commended_campaign
from loa.reports.views.commending.offering import Offered
from loa.reports.views.doing import do_once


@login_required
@require_POST
def register(request: HttpRequest, pk: int) -> HttpResponse:
    """A unit registers for a title."""
    found = commended_campaign(request, pk)
    own = own_units(signed_in(request), found)
    if not own.exists():
        raise Http404
    form = TitleForm(request.POST, units=own)
    if not form.is_valid():
        return _wrong(request, form, found)

    def act() -> None:
        register_title(signed_in(request), found, who=form.who, title=form.cleaned_data["title"])

    do_once(request, "reports.register_title", act, said=_("The title is registered."))
    return redirect("reports:commendation", pk=pk)


def _wrong(request: HttpRequest, form: TitleForm, found: Campaign) -> HttpResponse:
    context = {
        "campaign": found,
        "form": form,
        "title": _("Register for a title"),
        "offered": Offered(form.units, found, own=True),
        "key": uuid.uuid4(),
    }
    return render(request, "reports/commendation_form.html", context, status=422)


@login_required
@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """A unit no longer stands for a title."""
    row = get_object_or_404(visible_registrations(signed_in(request)), pk=pk)
    do_once(request, "reports.withdraw_title", lambda: withdraw_title(signed_in(request), row))
    return redirect("reports:commendation", pk=row.campaign_id)
