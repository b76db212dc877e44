"""Collective names: added, changed, dropped."""

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

from loa.directory.actions import names
from loa.directory.forms.groups import GroupForm
from loa.directory.models import Group, Unit
from loa.directory.queries import standing
from loa.directory.views.asking import ask, require_manager


@login_required
def add(request: HttpRequest) -> HttpResponse:
    """A new collective name."""
    require_manager(request, None)
    top = _top()
    return ask(
        request,
        GroupForm(request.POST or None, near=top, initial={"under": top.name}),
        unit=None,
        title=_("New group of units"),
        action="directory.add_group",
        act=partial(names.add_group, request.user),
        back="directory:groups",
    )


@login_required
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """The wordings by which a group is known, and who belongs to it."""
    group = _managed(request, pk)
    near, members = group.under or _top(), list(group.members.order_by("path"))
    form = GroupForm(request.POST or None, near=near, kept=members, initial=_values(group, members))
    return ask(
        request,
        form,
        unit=None,
        title=_("Edit %(name)s") % {"name": group.name},
        action="directory.change_group",
        act=partial(names.change_group, request.user, group),
        back="directory:groups",
    )


@login_required
@require_POST
def drop(request: HttpRequest, pk: int) -> HttpResponse:
    """The collective name means nobody any more."""
    group = _managed(request, pk)
    names.drop_group(request.user, group)
    messages.success(request, _("“%(name)s” is no group any more.") % {"name": group.name})
    return redirect("directory:groups")


def _managed(request: HttpRequest, pk: int) -> Group:
    group = get_object_or_404(Group.objects.select_related("under"), pk=pk)
    require_manager(request, group.under)
    return group


def _top() -> Unit:
    """Near which names are meant where a group stands below no unit; not found before there is one."""
    top = standing(Unit.objects.filter(parent=None), timezone.localdate()).order_by("path").first()
    if top is None:
        raise Http404
    return top


def _values(group: Group, members: list[Unit]) -> dict[str, Any]:
    return {
        "name": group.name,
        "other_names": "\n".join(group.other_names),
        "kinds": group.kinds,
        "levels": group.levels,
        "under": group.under.name if group.under else "",
        "members": "\n".join(unit.name for unit in members),
    }
