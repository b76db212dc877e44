"""How a person wishes to be told."""

from __future__ import annotations

from datetime import time
from typing import Any

from django.db import transaction
from django.utils import timezone

from loa.audit.actions import record_change
from loa.audit.diffs import diff, snapshot
from loa.directory.models import User
from loa.notices.models import Kind, Mode, Notice, Preference
from loa.notices.wishes import wishes_from

FIELDS = ("language", "mail_off", "digest_at", "quiet_from", "quiet_to", "modes")
State = Notice.LeaseState


def set_preferences(
    user: User,
    *,
    language: str = "",
    mail_off: bool = False,
    digest_at: time | None = None,
    quiet: tuple[time | None, time | None] = (None, None),
    modes: dict[str, str] | None = None,
) -> Preference:
    """The person's wishes are these, also for what waits already; the inbox is never switched off."""
    kept = {kind: mode for kind, mode in (modes or {}).items() if kind in Kind and mode in Mode}
    return _change(
        user,
        "notices.set_preferences",
        language=language,
        mail_off=mail_off,
        digest_at=digest_at,
        quiet_from=quiet[0],
        quiet_to=quiet[1],
        modes=kept,
    )


def switch_mail_off(user: User, *, kind: str = "") -> Preference:
    """No mail, or none of this kind, goes to the person any more: what the link in each mail does."""
    if kind not in Kind:
        return _change(user, "notices.switch_mail_off", mail_off=True)
    row = Preference.objects.filter(user=user).first()
    modes = {**(row.modes if row else {}), kind: Mode.OFF.value}
    return _change(user, "notices.switch_mail_off", modes=modes)


@transaction.atomic
def _change(user: User, action: str, **values: Any) -> Preference:
    Preference.objects.get_or_create(user=user)
    row = Preference.objects.select_for_update().get(user=user)
    before = snapshot(row, FIELDS)
    for name, value in values.items():
        setattr(row, name, value)
    changed = diff(before, snapshot(row, FIELDS))
    if changed:
        row.save(update_fields=list(FIELDS))
        record_change(user, action, obj=row, values=changed)
        _move_waiting(row)
    return row


def _move_waiting(row: Preference) -> None:
    """What waits for its time goes by the new wishes; what is no longer wished for goes nowhere."""
    person = getattr(row.user, "person", None)
    wishes = wishes_from(row, address=person.mail_address if person else "")
    waiting = Notice.objects.filter(recipient=row.user_id, lease_state=State.READY)
    now = timezone.now()
    for kind in Kind.values:
        for urgent in (False, True):
            leaves = wishes.leaves(kind, now, urgent=urgent)
            some = waiting.filter(kind=kind, urgent=urgent)
            if leaves is None:
                some.update(lease_state=State.IDLE)
            else:
                some.update(due_at=leaves)
