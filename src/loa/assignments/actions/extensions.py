"""A later day: asked for by the unit before the old one has passed, decided by the one who gave the work."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from loa.assignments.actions.going import Brought, Report, lock, take_way
from loa.assignments.errors import Moved, Refused
from loa.assignments.models import Assignment, Extension
from loa.assignments.transitions import TABLE
from loa.directory.models import User

Asked = Extension.State


@transaction.atomic
def ask_extension(user: User, assignment: Assignment, *, day: date, reason: str) -> Extension:
    """A later day is asked for, with the reason; the work is due as before until somebody decides."""
    row, step = take_way(user, assignment, TABLE["ask_extension"], report=Report(reason))
    if row.due is None:
        raise Refused(_("This work has no day by which it is due."))
    if timezone.localdate() > row.due:
        raise Refused(_("The day has passed; a later one is asked for before it."))
    _check_day(row, day)
    if row.extensions.filter(state=Asked.ASKED).exists():
        raise Refused(_("A later day is asked for already and waits for an answer."))
    return Extension.objects.create(
        assignment=row, step=step, asked_by=user, reason=step.words, old_due=row.due, new_due=day
    )


@transaction.atomic
def grant_extension(user: User, extension: Extension, *, words: str = "") -> Assignment:
    """The work is due on the day asked for; the first day stays on record."""
    asked = _waiting(extension)
    _check_day(asked.assignment, asked.new_due)
    brought = Brought(due=asked.new_due)
    row, _step = take_way(
        user, asked.assignment, TABLE["grant_extension"], report=Report(words), brought=brought
    )
    _close(user, asked, Asked.GRANTED, words)
    return row


@transaction.atomic
def refuse_extension(user: User, extension: Extension, *, reason: str) -> Assignment:
    """The day stays, with the reason."""
    asked = _waiting(extension)
    row, _step = take_way(user, asked.assignment, TABLE["refuse_extension"], report=Report(reason))
    _close(user, asked, Asked.REFUSED, reason)
    return row


@transaction.atomic
def extend(user: User, assignment: Assignment, *, day: date, reason: str) -> Assignment:
    """The work is due on the later day, by the word of those who gave it; an ask that waited is answered."""
    before = lock(assignment)
    row, step = take_way(user, before, TABLE["extend"], report=Report(reason), brought=Brought(due=day))
    if before.due is None:
        raise Refused(_("This work has no day by which it is due."))
    _check_day(before, day)
    if day < timezone.localdate():
        raise Refused(_("The new day cannot be past."))
    asked = row.extensions.filter(state=Asked.ASKED).first()
    asked = asked or Extension(assignment=row, asked_by=user, reason=step.words, old_due=before.due)
    asked.new_due = day
    _close(user, asked, Asked.GRANTED, step.words)
    return row


def _waiting(extension: Extension) -> Extension:
    """The ask as it is now, its assignment locked; raises `Moved` where somebody decided already."""
    row = lock(extension.assignment)
    asked = Extension.objects.get(pk=extension.pk)
    if asked.state != Asked.ASKED:
        raise Moved(_("Somebody has answered already: %(state)s.") % {"state": asked.get_state_display()})
    asked.assignment = row
    return asked


def _close(user: User, extension: Extension, state: str, words: str) -> None:
    extension.state, extension.decided_by, extension.decided_at = state, user, timezone.now()
    extension.decided_why = words.strip()
    extension.save()


def _check_day(row: Assignment, day: date) -> None:
    if row.due is not None and day <= row.due:
        now = date_format(row.due, "SHORT_DATE_FORMAT")
        raise Refused(_("The new day must be after %(day)s, the day it is due now.") % {"day": now})
    whole = row.parent.due if row.parent else None
    if whole is not None and day > whole:
        last = date_format(whole, "SHORT_DATE_FORMAT")
        raise Refused(_("The whole is due on %(day)s: a part cannot be due later.") % {"day": last})
