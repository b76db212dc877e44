"""What follows when somebody sets their second factor up or turns it off, or changes their password."""

from __future__ import annotations

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.account.signals import password_changed, password_reset
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from django.contrib.auth import update_session_auth_hash
from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.http import HttpRequest
from django.utils import timezone

from loa.audit.actions import record_change
from loa.directory.models import User

TOTP = Authenticator.Type.TOTP


@receiver(post_save, sender=Authenticator)
def note_since(instance: Authenticator, created: bool, **_: Any) -> None:
    """From the same transaction on, sessions without a code are over."""
    if created and instance.type == TOTP:
        User.objects.filter(pk=instance.user_id).update(second_factor_since=timezone.now())


@receiver(authenticator_added)
def keep_this_session(request: HttpRequest, user: User, authenticator: Authenticator, **_: Any) -> None:
    """The session in which it was set up goes on; the others ask for the code."""
    if authenticator.type == TOTP:
        user.refresh_from_db()
        record_authentication(request, user, "mfa", id=authenticator.pk, type=authenticator.type)
        update_session_auth_hash(request, user)
        record_change(user, "project.set_up_second_factor", obj=user, values={"second_factor": [False, True]})


@receiver(authenticator_removed)
@transaction.atomic
def note_removal(request: HttpRequest, user: User, authenticator: Authenticator, **_: Any) -> None:
    """The account signs in with its password alone, and the log says so."""
    if authenticator.type == TOTP:
        User.objects.filter(pk=user.pk).update(second_factor_since=None)
        user.refresh_from_db()
        update_session_auth_hash(request, user)
        record_change(
            user, "project.turn_off_second_factor", obj=user, values={"second_factor": [True, False]}
        )


@receiver(authenticator_reset)
def note_new_codes(user: User, **_: Any) -> None:
    """Old recovery codes open nothing any more."""
    record_change(user, "project.renew_recovery_codes", obj=user)


@receiver([password_changed, password_reset])
def note_password(user: User, signal: Any, **_: Any) -> None:
    """Who set a new password, and by which way; never the password."""
    way = "change_password" if signal is password_changed else "reset_password"
    record_change(user, f"project.{way}", obj=user)
