"""Asking for the whole evidence to be checked."""

from __future__ import annotations

from loa.audit.actions import record_change
from loa.directory.models import User
from loa.directory.rights import Verb, require
from loa.evidence.models import Check


def ask_check(user: User | None) -> Check:
    """A check will be done by the worker; one that already waits is given back. No user: the clock asks."""
    if user is not None:
        require(user, Verb.VERIFY_EVIDENCE, None)
    waiting = Check.objects.filter(lease_state=Check.LeaseState.READY).first()
    if waiting is not None:
        return waiting
    check = Check.objects.create(asked_by=user)
    record_change(user, "evidence.ask_check", obj=check)
    return check
