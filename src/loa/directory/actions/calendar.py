"""Days that are worked or free otherwise than the table of holidays says."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.directory.actions.permission import Actor, Refused, check
from loa.directory.models import CalendarDay
from loa.directory.rights import Verb
from loa.directory.signals import calendar_changed


@transaction.atomic
def set_calendar_day(actor: Actor, *, day: date, works: bool, reason: str) -> CalendarDay:
    """The day is worked, or free, whatever the table says; what is due on it moves."""
    check(actor, Verb.MANAGE_DIRECTORY, None)
    if not reason.strip():
        raise Refused(_("Say by what announcement."))
    known = CalendarDay.objects.filter(day=day).first()
    before = known.works if known else None
    row, _made = CalendarDay.objects.update_or_create(
        day=day, defaults={"works": works, "reason": reason.strip()}
    )
    record_change(
        actor, "directory.set_calendar_day", obj=row, values={"works": [before, works]}, reason=reason
    )
    calendar_changed.send(CalendarDay, day=day)
    return row


@transaction.atomic
def drop_calendar_day(actor: Actor, row: CalendarDay) -> None:
    """Of the day holds again what the table says."""
    check(actor, Verb.MANAGE_DIRECTORY, None)
    record_change(actor, "directory.drop_calendar_day", obj=row, values={"works": [row.works, None]})
    day = row.day
    row.delete()
    calendar_changed.send(CalendarDay, day=day)
