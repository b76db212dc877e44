"""People and their posts: appointed, changed, ended; their accounts."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from loa.audit.actions import once
from loa.directory.actions import people
from loa.directory.forms.people import (
    AccountForm,
    AnotherPostForm,
    AppointForm,
    LastDayForm,
    PersonForm,
    ReasonForm,
)
from loa.directory.leaving import words_before_end
from loa.directory.models import Post
from loa.directory.views.asking import ask, managed, require_manager


@login_required
def appoint(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody in a post of the unit."""
    unit = managed(request, pk)

    def act(**data: Any) -> None:
        who = {name: data.pop(name) for name in ("name", "email", "phone")}
        people.appoint(request.user, people.add_person(request.user, **who), unit=unit, **data)

    form = AppointForm(request.POST or None, initial={"kind": Post.Kind.UNIT_OFFICER})
    return ask(request, form, unit=unit, title=_("Add a person"), action="directory.appoint", act=act)


@login_required
def change_person(request: HttpRequest, pk: int) -> HttpResponse:
    """Name, e-mail and telephone of the holder of a post."""
    post = managed_post(request, pk)
    values = {name: getattr(post.person, name) for name in ("name", "email", "phone")}
    form = PersonForm(request.POST or None, initial=values)
    return ask(
        request,
        form,
        unit=post.unit,
        title=_("Edit %(name)s") % {"name": post.person.name},
        action="directory.change_person",
        act=partial(people.change_person, request.user, post.person),
    )


@login_required
def address(request: HttpRequest, pk: int) -> HttpResponse:
    """Mail to the holder of a post comes back; or it does so no longer."""
    post = managed_post(request, pk)
    if not post.person.email:
        raise Http404
    works = post.person.email_fails_since is not None
    title = _("The address %(email)s works again") if works else _("The address %(email)s does not work")
    return ask(
        request,
        ReasonForm(request.POST or None),
        unit=post.unit,
        title=title % {"email": post.person.email},
        action="directory.set_address_works",
        act=partial(people.set_address_works, request.user, post.person, works=works),
    )


@login_required
def another_post(request: HttpRequest, pk: int) -> HttpResponse:
    """One more post for the holder of this one."""
    post = managed_post(request, pk)
    values = {"unit": post.unit.name, "kind": Post.Kind.UNIT_OFFICER}
    form = AnotherPostForm(request.POST or None, near=post.unit, initial=values)
    return ask(
        request,
        form,
        unit=post.unit,
        title=_("Another post for %(name)s") % {"name": post.person.name},
        action="directory.appoint",
        act=partial(people.appoint, request.user, post.person),
    )


@login_required
def end_post(request: HttpRequest, pk: int) -> HttpResponse:
    """The last day of a post."""
    post = managed_post(request, pk)
    form = LastDayForm(request.POST or None)
    return ask(
        request,
        form,
        unit=post.unit,
        title=_("End the post of %(name)s") % {"name": post.person.name},
        action="directory.end_post",
        act=partial(people.end_post, request.user, post),
        before=words_before_end(post.unit, post),
    )


@login_required
def grant_account(request: HttpRequest, pk: int) -> HttpResponse:
    """An account for the holder of a post."""
    post = managed_post(request, pk)
    form = AccountForm(request.POST or None)
    return ask(
        request,
        form,
        unit=post.unit,
        title=_("Account for %(name)s") % {"name": post.person.name},
        action="directory.grant_account",
        act=partial(people.grant_account, request.user, post.person),
        saved=_("Account %(username)s is opened. Nobody signs in with it before you press New password."),
    )


@login_required
@require_POST
def give_password(request: HttpRequest, pk: int) -> HttpResponse:
    """A new random password, shown on this page and nowhere else."""
    post = managed_post(request, pk)
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


def managed_post(request: HttpRequest, pk: int) -> Post:
    """The post with its holder, for whoever manages its unit; else not found."""
    post = get_object_or_404(Post.objects.select_related("unit", "person__user"), pk=pk)
    require_manager(request, post.unit)
    return post
