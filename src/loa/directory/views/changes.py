"""Doors to the actions: a form, its action, back to the unit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from loa.audit.actions import once
from loa.directory.actions import names, people, units
from loa.directory.actions.permission import Refused
from loa.directory.forms import (
    AccountForm,
    AliasForm,
    AnotherPostForm,
    AppointForm,
    EditForm,
    EndForm,
    GroupForm,
    LastDayForm,
    MoveForm,
    PersonForm,
    UnitForm,
)
from loa.directory.models import Alias, Group, Post, Unit
from loa.directory.rights import Verb, may

Act = Callable[[dict[str, Any]], Any]


@login_required
def add(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """A new unit, under another or at the top."""
    parent = get_object_or_404(Unit, pk=pk) if pk else None
    _require(request, parent)
    form = UnitForm(request.POST or None, initial={"level": parent.level if parent else None})
    return _ask(
        request,
        form,
        unit=parent,
        title=_("New unit"),
        action="directory.add_unit",
        act=lambda data: units.add_unit(request.user, parent=parent, **data),
    )


@login_required
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """The unit's name, kind, level and first day."""
    unit = _managed(request, pk)
    form = EditForm(request.POST or None, unit=unit)

    def act(data: dict[str, Any]) -> None:
        units.rename_unit(request.user, unit, name=data["name"], short_name=data["short_name"])
        rest = {name: data[name] for name in ("kind", "level", "valid_from")}
        units.set_details(request.user, unit, **rest)

    return _ask(request, form, unit=unit, title=_("Edit the unit"), action="directory.edit_unit", act=act)


@login_required
def move(request: HttpRequest, pk: int) -> HttpResponse:
    """The unit under another one."""
    unit = _managed(request, pk)
    form = MoveForm(request.POST or None, near=unit)
    return _ask(
        request,
        form,
        unit=unit,
        title=_("Move the unit"),
        action="directory.move_unit",
        act=lambda data: units.move_unit(request.user, unit, parent=data["parent"]),
    )


@login_required
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """The unit's last day and its successors."""
    unit = _managed(request, pk)
    form = EndForm(request.POST or None, near=unit)
    return _ask(
        request,
        form,
        unit=unit,
        title=_("End the unit"),
        action="directory.end_unit",
        act=lambda data: units.end_unit(request.user, unit, **data),
    )


@login_required
def add_alias(request: HttpRequest, pk: int) -> HttpResponse:
    """One more name that means the unit."""
    unit = get_object_or_404(Unit, pk=pk)
    if not may(request.user, Verb.NAME_UNIT, unit):
        raise Http404
    form = AliasForm(request.POST or None)
    return _ask(
        request,
        form,
        unit=unit,
        title=_("Add another name"),
        action="directory.add_alias",
        act=lambda data: names.add_alias(request.user, unit, **data),
    )


@login_required
def edit_group(request: HttpRequest, pk: int) -> HttpResponse:
    """The wordings by which a group is known."""
    group = get_object_or_404(Group.objects.select_related("under"), pk=pk)
    _require(request, group.under)
    values = {"name": group.name, "other_names": "\n".join(group.other_names)}
    form = GroupForm(request.POST or None, initial=values)
    return _ask(
        request,
        form,
        unit=None,
        title=_("Edit %(name)s") % {"name": group.name},
        action="directory.set_group_names",
        act=lambda data: names.set_group_names(request.user, group, **data),
        back="directory:groups",
    )


@login_required
@require_POST
def drop_alias(request: HttpRequest, pk: int) -> HttpResponse:
    """The name no longer means the unit; a name dropped already is no error."""
    alias = Alias.objects.select_related("unit").filter(pk=pk).first()
    if alias is None:
        return redirect("directory:index")
    _require(request, alias.unit)
    names.drop_alias(request.user, alias)
    messages.success(request, _("“%(name)s” is no longer a name of this unit.") % {"name": alias.name})
    return redirect("directory:detail", alias.unit_id)


@login_required
def appoint(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody in a post of the unit."""
    unit = _managed(request, pk)

    def act(data: dict[str, Any]) -> None:
        who = {name: data.pop(name) for name in ("name", "email", "phone")}
        people.appoint(request.user, people.add_person(request.user, **who), unit=unit, **data)

    form = AppointForm(request.POST or None, initial={"kind": Post.Kind.UNIT_OFFICER})
    return _ask(request, form, unit=unit, title=_("Add a person"), action="directory.appoint", act=act)


@login_required
def change_person(request: HttpRequest, pk: int) -> HttpResponse:
    """Name, e-mail and telephone of the holder of a post."""
    post = get_object_or_404(Post.objects.select_related("unit", "person"), pk=pk)
    _require(request, post.unit)
    values = {name: getattr(post.person, name) for name in ("name", "email", "phone")}
    form = PersonForm(request.POST or None, initial=values)
    return _ask(
        request,
        form,
        unit=post.unit,
        title=_("Edit %(name)s") % {"name": post.person.name},
        action="directory.change_person",
        act=lambda data: people.change_person(request.user, post.person, **data),
    )


@login_required
def another_post(request: HttpRequest, pk: int) -> HttpResponse:
    """One more post for the holder of this one."""
    post = get_object_or_404(Post.objects.select_related("unit", "person"), pk=pk)
    _require(request, post.unit)
    form = AnotherPostForm(request.POST or None, near=post.unit, initial={"unit": post.unit.name})
    return _ask(
        request,
        form,
        unit=post.unit,
        title=_("Another post for %(name)s") % {"name": post.person.name},
        action="directory.appoint",
        act=lambda data: people.appoint(request.user, post.person, **data),
    )


@login_required
def end_post(request: HttpRequest, pk: int) -> HttpResponse:
    """The last day of a post."""
    post = get_object_or_404(Post.objects.select_related("unit", "person"), pk=pk)
    _require(request, post.unit)
    form = LastDayForm(request.POST or None)
    return _ask(
        request,
        form,
        unit=post.unit,
        title=_("End the post of %(name)s") % {"name": post.person.name},
        action="directory.end_post",
        act=lambda data: people.end_post(request.user, post, **data),
    )


@login_required
def grant_account(request: HttpRequest, pk: int) -> HttpResponse:
    """An account for the holder of a post."""
    post = get_object_or_404(Post.objects.select_related("unit", "person"), pk=pk)
    _require(request, post.unit)
    form = AccountForm(request.POST or None)
    return _ask(
        request,
        form,
        unit=post.unit,
        title=_("Account for %(name)s") % {"name": post.person.name},
        action="directory.grant_account",
        act=lambda data: people.grant_account(request.user, post.person, **data),
    )


@login_required
@require_POST
def give_password(request: HttpRequest, pk: int) -> HttpResponse:
    """A new random password, shown on this page and nowhere else."""
    post = get_object_or_404(Post.objects.select_related("unit", "person__user"), pk=pk)
    _require(request, post.unit)
    if post.person.user is None:
        raise Http404
    password = ""
    with once(request.POST.get("key", ""), actor=request.user, action="directory.give_password") as call:
        if not call.done:
            password = people.give_password(request.user, post.person.user)
    context = {"unit": post.unit, "person": post.person, "password": password}
    response = render(request, "directory/password.html", context)
    response["Cache-Control"] = "no-store"
    return response


def _ask(
    request: HttpRequest,
    form: forms.Form,
    *,
    unit: Unit | None,
    title: str,
    action: str,
    act: Act,
    back: str = "directory:index",
) -> HttpResponse:
    """Shows the form; once it is sent and right, acts once and goes back to the unit."""
    if request.method == "POST" and form.is_valid():
        try:
            with once(request.POST.get("key", ""), actor=request.user, action=action) as call:
                if not call.done:
                    made = act(dict(form.cleaned_data))
                    call.result = {"unit": made.pk} if isinstance(made, Unit) else {}
        except Refused as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Saved."))
            made_or_old = call.result.get("unit") or (unit.pk if unit else None)
            return redirect("directory:detail", made_or_old) if made_or_old else redirect(back)
    context = {"form": form, "unit": unit, "title": title, "key": request.POST.get("key") or uuid4()}
    return render(request, "directory/form.html", context, status=422 if form.errors else 200)


def _managed(request: HttpRequest, pk: int) -> Unit:
    unit = get_object_or_404(Unit, pk=pk)
    _require(request, unit)
    return unit


def _require(request: HttpRequest, unit: Unit | None) -> None:
    if not may(request.user, Verb.MANAGE_DIRECTORY, unit):
        raise Http404
