"""Accounts of people: closed, and opened again."""

from __future__ import annotations

from functools import partial

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from loa.audit.queries import changes_of
from loa.directory.actions import accounts
from loa.directory.forms.people import CloseForm, ReopenForm
from loa.directory.leaving import words_before_close
from loa.directory.models import Post, User
from loa.directory.queries import posts_in_force
from loa.directory.views.asking import ask
from loa.directory.views.people import managed_post


@login_required
def close_account(request: HttpRequest, pk: int) -> HttpResponse:
    """Nobody is to sign in any more with the account of a post's holder; what is left open is said before."""
    post, user = _account(request, pk, active=True)
    held = list(posts_in_force(user))
    posts = [f"{one.unit.name}: {one}" for one in held]
    ends = [_("With it these posts end today: %(posts)s.") % {"posts": "; ".join(posts)}] if posts else []
    return ask(
        request,
        CloseForm(request.POST or None),
        unit=post.unit,
        title=_("Close the account of %(name)s") % {"name": post.person.name},
        action="directory.close_account",
        act=partial(accounts.close_account, request.user, user),
        before=[*ends, *words_before_close(post.person, held)],
        saved=_("The account is closed; whoever was signed in with it is out."),
    )


@login_required
def reopen_account(request: HttpRequest, pk: int) -> HttpResponse:
    """The closed account of a post's holder is to be used again."""
    post, user = _account(request, pk, active=False)
    return ask(
        request,
        ReopenForm(request.POST or None),
        unit=post.unit,
        title=_("Open the account of %(name)s again") % {"name": post.person.name},
        action="directory.reopen_account",
        act=partial(accounts.reopen_account, request.user, user),
        before=_closing(user),
        saved=_("The account is open again. Nobody signs in with it before you press New password."),
    )


def _account(request: HttpRequest, pk: int, *, active: bool) -> tuple[Post, User]:
    """The post and its holder's account; what was sent already is led back by its key."""
    post = managed_post(request, pk)
    user = post.person.user
    if user is None or (request.method != "POST" and user.is_active is not active):
        raise Http404
    return post, user


def _closing(user: User) -> list[str]:
    """When it was closed, by whom and why, where the log says it."""
    last = changes_of(user).filter(action=accounts.CLOSED).select_related("actor__person").first()
    if last is None:
        return []
    by = getattr(last.actor, "person", None) or last.actor or _("the system")
    said = _("Closed on %(day)s by %(name)s: %(reason)s")
    day = date_format(timezone.localtime(last.at), "d/m/Y H:i")
    return [said % {"day": day, "name": by, "reason": last.reason}]
