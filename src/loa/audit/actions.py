"""Recording what was changed, and doing a call once however often it arrives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.core.exceptions import SuspiciousOperation
from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.audit.diffs import plain
from loa.audit.models import Change, IdempotencyKey
from loa.audit.sealing import check_open

Actor = AbstractBaseUser | AnonymousUser | None
LABEL_LENGTH = 300


class KeyRefused(SuspiciousOperation):
    """A call came without its key, or with the key of another person's or another kind of call."""


def record_change(
    actor: Actor, action: str, *, obj: Model, values: Mapping[str, Any] | None = None, reason: str = ""
) -> Change:
    """The change is in the log; it stands or falls with the transaction around it.

    `action` is "room.verb_object"; `values` is {"field": [from, to]} (see `diffs`); no actor: the system.
    Raises `Sealed` where the object is closed (see `sealing`).
    """
    check_open(obj, action)
    return Change.objects.create(
        actor=account(actor),
        action=action,
        model=obj._meta.label_lower,
        object_id=str(obj.pk),
        label=str(obj)[:LABEL_LENGTH],
        values=plain(values or {}),
        reason=reason,
    )


@dataclass
class Call:
    """A call under its key: whether it was done before, and what it gave or gives."""

    done: bool
    result: dict[str, Any] = field(default_factory=dict)


@contextmanager
def once(key: str, *, actor: Actor, action: str) -> Iterator[Call]:
    """What stands inside is done once a key, in one transaction with the key and its result.

    `with once(key, actor=user, action="documents.upload") as call:` and inside, only where
    `not call.done`: act, then set `call.result` (plain JSON: ids, not objects). A call that raises
    leaves no key behind, so that it may be tried again. A second call at the same time waits.
    """
    with transaction.atomic():
        row = _claim_key(key, account(actor), action)
        call = Call(done=row is None)
        if row is None:
            call.result = _earlier_result(key, account(actor), action)
        yield call
        if row is not None:
            row.result = plain(call.result)
            row.save(update_fields=["result"])


def _claim_key(key: str, actor: Any, action: str) -> IdempotencyKey | None:
    """The new key's row, or None where the key is there already."""
    if not key or len(key) > 120:
        raise KeyRefused(_("A call that changes something carries a key of 1 to 120 characters."))
    # The unique index is the lock: a second insert of one key waits for the first one's transaction.
    row, made = IdempotencyKey.objects.get_or_create(key=key, defaults={"actor": actor, "action": action})
    return row if made else None


def _earlier_result(key: str, actor: Any, action: str) -> dict[str, Any]:
    row = IdempotencyKey.objects.get(key=key)
    if (row.actor_id, row.action) != (actor.pk if actor else None, action):
        raise KeyRefused(_("This key belongs to another call."))
    result: dict[str, Any] = row.result
    return result


def account(actor: Actor) -> Any:
    """The account behind an actor, or None: nobody signed in, or the system itself."""
    return actor if actor is not None and actor.is_authenticated else None


def forget_keys(*, older_than: timedelta = timedelta(days=30)) -> int:
    """Keys that no call will bring again are gone; returns how many."""
    old = IdempotencyKey.objects.filter(at__lt=timezone.now() - older_than)
    return old.delete()[0]
