"""A form, its action, back to the unit: what every change of the directory is asked through."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import uuid4

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from loa.audit.actions import once
from loa.directory.actions.permission import Refused
from loa.directory.models import Unit
from loa.directory.rights import Verb, may

Act = Callable[..., Any]


def ask(
    request: HttpRequest,
    form: forms.Form,
    *,
    unit: Unit | None,
    title: str,
    action: str,
    act: Act,
    back: str = "directory:index",
    saved: str = "",
    before: Sequence[str] = (),
) -> HttpResponse:
    """Shows the form; once it is sent and right, acts once with its values and goes back to the unit.

    `saved` is said then, with the form's values put into it; `before` stands above the form.
    """
    if request.method == "POST" and form.is_valid():
        try:
            with once(request.POST.get("key", ""), actor=request.user, action=action) as call:
                if not call.done:
                    made = act(**form.cleaned_data)
                    call.result = {"unit": made.pk} if isinstance(made, Unit) else {}
        except Refused as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, saved % form.cleaned_data if saved else _("Saved."))
            made_or_old = call.result.get("unit") or (unit.pk if unit else None)
            return redirect("directory:detail", made_or_old) if made_or_old else redirect(back)
    key = request.POST.get("key") or uuid4()
    context = {"form": form, "unit": unit, "title": title, "key": key, "before": before}
    return render(request, "directory/form.html", context, status=422 if form.errors else 200)


def managed(request: HttpRequest, pk: int) -> Unit:
    """The unit, for whoever manages it; else not found."""
    unit = get_object_or_404(Unit, pk=pk)
    require_manager(request, unit)
    return unit


def require_manager(request: HttpRequest, unit: Unit | None) -> None:
    """Goes on for whoever manages the unit; without one, the whole directory."""
    if not may(request.user, Verb.MANAGE_DIRECTORY, unit):
        raise Http404
