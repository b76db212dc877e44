"""Accounts closed and opened again, with the posts that end and go on with them."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.audit.queries import changes_of
from loa.directory.actions.people import end_post
from loa.directory.actions.permission import Actor, Refused, check
from loa.directory.models import Post, User
from loa.directory.queries import posts_in_force
from loa.directory.rights import Verb
from loa.directory.signals import account_closed, post_changed
from loa.directory.succession import stood_on

CLOSED = "directory.close_account"


@transaction.atomic
def close_account(actor: Actor, user: User, *, reason: str) -> None:
    """Nobody signs in with this account, its sessions are over and its posts of today have their last day.

    What was done with it stays in the log. Raises `Refused` for one's own, a closed one, or without a reason.
    """
    check(actor, Verb.MANAGE_DIRECTORY, None)
    row = _row(user, reason=reason, open_now=True)
    if actor is not None and actor.pk == row.pk:
        raise Refused(_("Nobody closes their own account: ask another administrator."))
    row.is_active = False
    row.set_unusable_password()  # so no session comes back to life when the account is opened again
    row.save(update_fields=["is_active", "password"])
    user.is_active, user.password = row.is_active, row.password
    ended = [_ended(actor, post, reason=reason.strip()) for post in posts_in_force(row)]
    values = {"active": [True, False], "posts": [ended, []]}
    record_change(actor, CLOSED, obj=row, values=values, reason=reason.strip())
    account_closed.send(User, user=row, by=actor)


@transaction.atomic
def reopen_account(actor: Actor, user: User, *, reason: str, posts: bool) -> None:
    """The account is open, without a password till one is given; with `posts` those that ended with it go on.

    A post goes on in a unit that stands, where nobody set its last day anew meanwhile.
    """
    check(actor, Verb.MANAGE_DIRECTORY, None)
    row = _row(user, reason=reason, open_now=False)
    row.is_active = True
    row.set_unusable_password()
    row.save(update_fields=["is_active", "password"])
    user.is_active, user.password = row.is_active, row.password
    back = [_gone_on(one) for one in _ended_with(row)] if posts else []
    values = {"active": [False, True], "posts": [[], [post.pk for post in back if post]]}
    record_change(actor, "directory.reopen_account", obj=row, values=values, reason=reason.strip())


def _row(user: User, *, reason: str, open_now: bool) -> User:
    row: User = User.objects.select_for_update().get(pk=user.pk)
    if row.is_active and not open_now:
        raise Refused(_("The account is open already."))
    if open_now and not row.is_active:
        raise Refused(_("The account is closed already."))
    if not reason.strip():
        raise Refused(_("Say why."))
    return row


def _ended(actor: Actor, post: Post, *, reason: str) -> dict[str, Any]:
    before = {"post": post.pk, "valid_to": post.valid_to and post.valid_to.isoformat()}
    end_post(actor, post, last_day=timezone.localdate(), reason=reason)
    return {**before, "ended": timezone.localdate().isoformat()}


def _ended_with(user: User) -> list[dict[str, Any]]:
    closing = changes_of(user).filter(action=CLOSED).first()
    found: list[dict[str, Any]] = closing.values.get("posts", [[]])[0] if closing else []
    return found


def _gone_on(ended: dict[str, Any]) -> Post | None:
    post = Post.objects.select_related("unit").filter(pk=ended["post"], valid_to=ended["ended"]).first()
    if post is None or not stood_on(post.unit, timezone.localdate()):
        return None
    post.valid_to = ended["valid_to"]
    post.save(update_fields=["valid_to"])
    post.refresh_from_db()
    post_changed.send(Post, post=post)
    return post
