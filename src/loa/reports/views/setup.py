"""What an office sets up: its figures and its forms of report."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from loa.audit.actions import once
from loa.directory.models import Unit
from loa.directory.rights import Verb, may_anywhere, units_where
from loa.reports.actions.defining import define_figure, retire_figure
from loa.reports.actions.templates import define_template, retire_template
from loa.reports.errors import Refused
from loa.reports.forms.defining import FigureForm, TemplateForm
from loa.reports.models import Figure, ReportTemplate


@login_required
@require_GET
def figures(request: HttpRequest) -> HttpResponse:
    """The figures that the person's offices may ask for, with how each is counted and sums."""
    offices = units_where(request.user, Verb.SEE_REPORT)
    known = Figure.objects.filter(retired_at=None).select_related("owner", "weighed_by")
    rows = [row for row in known if row.owner_id is None] + list(known.filter(owner__in=offices))
    context = {
        "rows": rows,
        "may_define": may_anywhere(request.user, Verb.DEFINE_FIGURE),
        "key": uuid.uuid4(),
    }
    return render(request, "reports/figures.html", context)


@login_required
@require_http_methods(["GET", "POST"])
def new_figure(request: HttpRequest) -> HttpResponse:
    """A figure that units enter is defined."""
    owner = _office(request, Verb.DEFINE_FIGURE)
    form = FigureForm(request.POST or None, owner=owner)
    if request.method == "POST" and form.is_valid():
        try:
            with once(
                request.POST.get("key", ""), actor=request.user, action="reports.define_figure"
            ) as call:
                if not call.done:
                    define_figure(request.user, owner, definition=form.definition)
            messages.success(request, _("The figure is defined."))
            return redirect("reports:figures")
        except Refused as refused:
            form.add_error(None, str(refused))
    return _form(request, form, title=_("New figure"), back="reports:figures", owner=owner)


@login_required
@require_GET
def templates(request: HttpRequest) -> HttpResponse:
    """The forms of report of the person's offices."""
    offices = units_where(request.user, Verb.REQUEST_REPORT)
    rows = ReportTemplate.objects.filter(owner__in=offices, retired_at=None).prefetch_related(
        "places__figure"
    )
    context = {
        "rows": rows,
        "may_define": may_anywhere(request.user, Verb.REQUEST_REPORT),
        "key": uuid.uuid4(),
    }
    return render(request, "reports/templates.html", context)


@login_required
@require_http_methods(["GET", "POST"])
def new_template(request: HttpRequest) -> HttpResponse:
    """A form of report is defined."""
    owner = _office(request, Verb.REQUEST_REPORT)
    form = TemplateForm(request.POST or None, owner=owner)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            with once(
                request.POST.get("key", ""), actor=request.user, action="reports.define_template"
            ) as call:
                if not call.done:
                    define_template(
                        request.user,
                        owner,
                        name=data["name"],
                        sections=form.pairs,
                        figures=list(data["figures"]),
                    )
            messages.success(request, _("The form of report is there to be asked with."))
            return redirect("reports:templates")
        except Refused as refused:
            form.add_error(None, str(refused))
    return _form(request, form, title=_("New form of report"), back="reports:templates", owner=owner)


@login_required
@require_POST
def retire(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """A figure or form is no longer offered."""
    if kind == "figures":
        retire_figure(request.user, get_object_or_404(Figure, pk=pk))
    else:
        retire_template(request.user, get_object_or_404(ReportTemplate, pk=pk))
    return redirect(f"reports:{kind}")


def _office(request: HttpRequest, verb: Verb) -> Unit:
    """The office for which the person defines: the highest one where they may."""
    office = units_where(request.user, verb).filter(valid_to=None).order_by("path").first()
    if office is None:
        raise Http404
    return office


def _form(request: HttpRequest, form: object, *, title: str, back: str, owner: Unit) -> HttpResponse:
    context = {
        "form": form,
        "title": title,
        "back": back,
        "owner": owner,
        "key": request.POST.get("key") or uuid.uuid4(),
    }
    return render(request, "reports/form.html", context)
