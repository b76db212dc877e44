"""People, the posts they hold, and the accounts they sign in with."""

from __future__ import annotations

import secrets
from datetime import date

from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.audit.diffs import diff, snapshot
from loa.directory.actions.permission import Actor, Refused, check
from loa.directory.models import Person, Post, Unit, User
from loa.directory.rights import Verb
from loa.directory.signals import post_changed


@transaction.atomic
def add_person(actor: Actor, *, name: str, email: str = "", phone: str = "") -> Person:
    """The person is known; they may do nothing before they hold a post and an account."""
    check(actor, Verb.MANAGE_DIRECTORY, None)
    if not name.strip():
        raise Refused(_("A person needs a name."))
    person = Person.objects.create(name=" ".join(name.split()), email=email, phone=phone)
    record_change(actor, "directory.add_person", obj=person, values={"name": [None, person.name]})
    return person


@transaction.atomic
def change_person(actor: Actor, person: Person, *, name: str, email: str, phone: str) -> None:
    """The person's name, e-mail and telephone are these; a forgotten password goes to the same address."""
    check(actor, Verb.MANAGE_DIRECTORY, None)
    if not name.strip():
        raise Refused(_("A person needs a name."))
    before = snapshot(person, ("name", "email", "phone"))
    person.name, person.email, person.phone = " ".join(name.split()), email, phone
    values = diff(before, snapshot(person, ("name", "email", "phone")))
    if values:
        if "email" in values:  # of the new one nothing is known yet
            person.email_fails_since = None
        person.save(update_fields=["name", "email", "email_fails_since", "phone"])
        User.objects.filter(person=person).update(email=person.email)
        record_change(actor, "directory.change_person", obj=person, values=values)


@transaction.atomic
def set_address_works(actor: Actor, person: Person, *, works: bool, reason: str) -> None:
    """The person's e-mail address is known to work, or not to: then nothing is mailed to it."""
    check(actor, Verb.MANAGE_DIRECTORY, None)
    row = Person.objects.select_for_update().get(pk=person.pk)
    if not row.email:
        raise Refused(_("The person has no e-mail address."))
    if not reason.strip():
        raise Refused(_("Say how this is known."))
    before = row.email_fails_since
    row.email_fails_since = None if works else before or timezone.localdate()
    if row.email_fails_since != before:
        row.save(update_fields=["email_fails_since"])
        values = {"email_fails_since": [before, row.email_fails_since]}
        record_change(actor, "directory.set_address_works", obj=row, values=values, reason=reason.strip())


@transaction.atomic
def appoint(
    actor: Actor,
    person: Person,
    *,
    unit: Unit,
    kind: str,
    title: str = "",
    valid_from: date | None = None,
    valid_to: date | None = None,
) -> Post:
    """The person holds the post; refuses days outside those of the unit."""
    check(actor, Verb.MANAGE_DIRECTORY, unit)
    if kind not in Post.Kind.values:
        raise Refused(_("There is no such kind of post."))
    if valid_from and valid_to and valid_to < valid_from:
        raise Refused(_("The last day comes before the first."))
    if unit.valid_to and (valid_from or date.max) > unit.valid_to:
        raise Refused(_("The unit no longer exists on that day."))
    days = {"valid_from": valid_from, "valid_to": valid_to or unit.valid_to}
    post = Post.objects.create(person=person, unit=unit, kind=kind, title=title.strip(), **days)
    shown = {"person": person.name, "unit": unit.name, "kind": kind, "title": title, **days}
    record_change(actor, "directory.appoint", obj=post, values={k: [None, v] for k, v in shown.items() if v})
    post_changed.send(Post, post=post)
    return post


@transaction.atomic
def end_post(actor: Actor, post: Post, *, last_day: date, reason: str = "") -> None:
    """The post gives no right after `last_day`."""
    check(actor, Verb.MANAGE_DIRECTORY, post.unit)
    if post.valid_from and last_day < post.valid_from:
        raise Refused(_("The last day comes before the first."))
    old = post.valid_to
    post.valid_to = last_day
    post.save(update_fields=["valid_to"])
    record_change(actor, "directory.end_post", obj=post, values={"valid_to": [old, last_day]}, reason=reason)
    post_changed.send(Post, post=post)


@transaction.atomic
def grant_account(actor: Actor, person: Person, *, username: str) -> User:
    """The person has an account, active, without a usable password until one is given."""
    check(actor, Verb.MANAGE_DIRECTORY, None)
    user = person.user
    if user is not None and user.username != username:
        said = _("%(name)s signs in as “%(username)s” already; enter that name to open the account again.")
        raise Refused(said % {"name": person.name, "username": user.username})
    if user is None:
        if User.objects.filter(username__iexact=username).exists():
            raise Refused(_("This account name is taken."))
        user = User(username=username, email=person.email, first_name=person.name)
        user.set_unusable_password()
    user.is_active, user.email = True, person.email
    user.save()
    person.user = user
    person.save(update_fields=["user"])
    record_change(actor, "directory.grant_account", obj=user, values={"username": [None, user.username]})
    return user


@transaction.atomic
def give_password(actor: Actor, user: User, *, password: str | None = None) -> str:
    """The account has this password, or a random one, which is returned and kept nowhere."""
    check(actor, Verb.MANAGE_DIRECTORY, None)
    if password is not None:
        validate_password(password, user)
    given = password or secrets.token_urlsafe(12)
    user.set_password(given)
    user.save(update_fields=["password"])
    record_change(actor, "directory.give_password", obj=user)
    return given
