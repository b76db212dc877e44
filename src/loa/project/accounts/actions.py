"""Changes of an account's second factor that its holder does not make."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from django.db import transaction

from loa.audit.actions import Actor, record_change
from loa.directory.models import User
from loa.directory.rights import NotAllowed


@transaction.atomic
def reset_second_factor(actor: Actor, user: User) -> bool:
    """The account signs in with its password alone, all its sessions are ended, and the log says so.

    For a lost telephone; at the machine only. Returns False where there was no second factor.
    """
    if actor is not None:
        raise NotAllowed("Only at the machine.")
    found = Authenticator.objects.filter(user=user)
    if not found.exists():
        return False
    found.delete()
    User.objects.filter(pk=user.pk).update(second_factor_since=None)
    user.refresh_from_db()
    record_change(actor, "project.reset_second_factor", obj=user, values={"second_factor": [True, False]})
    return True
