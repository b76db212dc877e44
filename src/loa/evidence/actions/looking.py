"""Asking for a capture to be tried anew, or for a page to be looked at today."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from loa.audit.actions import record_change
from loa.directory.models import User
from loa.evidence.actions.chaining import add_record
from loa.evidence.models import Capture, Look, Record
from loa.evidence.queries import require_sight, subject_of
from loa.evidence.saying import asked_anew
from loa.work.actions import ask


def capture_again(user: User, capture: Capture) -> Capture:
    """A capture that was given up is tried anew, one that was taken is left as it is; raises NotAllowed."""
    require_sight(user, capture.record)
    with transaction.atomic():
        row = Capture.objects.select_for_update().get(pk=capture.pk)
        if row.captured_at is None and row.lease_state == Capture.LeaseState.FAILED:
            ask(row)
            # The chain says that it was given up, and why: from here on the row may say something else.
            title = asked_anew(row.url)
            add_record(user, Record.Kind.ANEW, subject=subject_of(row), title=title, link=row.url)
            record_change(user, "evidence.capture_again", obj=row)
    return row


def look_now(user: User, capture: Capture) -> Look | None:
    """A look of today is asked for, once a day; None where nothing was captured to compare with."""
    require_sight(user, capture.record)
    if capture.captured_at is None:
        return None
    days = max(0, (timezone.now() - capture.captured_at).days)
    with transaction.atomic():
        look, made = Look.objects.get_or_create(capture=capture, after=days)
        if made:
            record_change(user, "evidence.look_now", obj=look)
        elif not look.found and look.due_at > timezone.now():
            ask(look)
    return look
