"""Units: added, edited, moved, ended; the names by which they and their groups are known."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from loa.directory.actions import names, units
from loa.directory.forms.units import AliasForm, EditForm, EndForm, MoveForm, TopForm, UnitForm
from loa.directory.leaving import words_before_end
from loa.directory.models import Alias, Unit
from loa.directory.queries import standing
from loa.directory.rights import Verb, may
from loa.directory.views.asking import ask, managed, require_manager


@login_required
def add(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """A new unit, under another or at the top."""
    parent = get_object_or_404(Unit, pk=pk) if pk else None
    require_manager(request, parent)
    first = {"level": parent.level if parent else None}
    form = UnitForm(request.POST or None, initial=first) if parent else _top_form(request)
    kept = {"parent": parent} if parent else {}
    return ask(
        request,
        form,
        unit=parent,
        title=_("New unit"),
        action="directory.add_unit",
        act=partial(units.add_unit, request.user, **kept),
    )


def _top_form(request: HttpRequest) -> UnitForm:
    """Asks for the unit above too, once there is one; it is the topmost where there is one of these."""
    tops = list(standing(Unit.objects.filter(parent=None), timezone.localdate()).order_by("path")[:2])
    if not tops:
        return UnitForm(request.POST or None)
    first = {"parent": tops[0].name if len(tops) == 1 else "", "level": tops[0].level}
    return TopForm(request.POST or None, near=tops[0], initial=first)


@login_required
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """The unit's name, kind, level and first day."""
    unit = managed(request, pk)
    form = EditForm(request.POST or None, unit=unit)

    def act(**data: Any) -> None:
        units.rename_unit(request.user, unit, name=data["name"], short_name=data["short_name"])
        rest = {name: data[name] for name in ("kind", "level", "valid_from")}
        units.set_details(request.user, unit, **rest)
        if data.get("again"):
            units.revive_unit(request.user, unit)

    return ask(request, form, unit=unit, title=_("Edit the unit"), action="directory.edit_unit", act=act)


@login_required
def move(request: HttpRequest, pk: int) -> HttpResponse:
    """The unit under another one."""
    unit = managed(request, pk)
    form = MoveForm(request.POST or None, near=unit)
    return ask(
        request,
        form,
        unit=unit,
        title=_("Move the unit"),
        action="directory.move_unit",
        act=partial(units.move_unit, request.user, unit),
    )


@login_required
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """The unit's last day and its successors."""
    unit = managed(request, pk)
    form = EndForm(request.POST or None, near=unit)
    return ask(
        request,
        form,
        unit=unit,
        title=_("End the unit"),
        action="directory.end_unit",
        act=partial(units.end_unit, request.user, unit),
        before=words_before_end(unit),
    )


@login_required
def add_alias(request: HttpRequest, pk: int) -> HttpResponse:
    """One more name that means the unit."""
    unit = get_object_or_404(Unit, pk=pk)
    if not may(request.user, Verb.NAME_UNIT, unit):
        raise Http404
    form = AliasForm(request.POST or None)
    return ask(
        request,
        form,
        unit=unit,
        title=_("Add another name"),
        action="directory.add_alias",
        act=partial(names.add_alias, request.user, unit),
    )


@login_required
@require_POST
def drop_alias(request: HttpRequest, pk: int) -> HttpResponse:
    """The name no longer means the unit; a name dropped already is no error."""
    alias = Alias.objects.select_related("unit").filter(pk=pk).first()
    if alias is None:
        return redirect("directory:index")
    require_manager(request, alias.unit)
    names.drop_alias(request.user, alias)
    messages.success(request, _("“%(name)s” is no longer a name of this unit.") % {"name": alias.name})
    return redirect("directory:detail", alias.unit_id)
