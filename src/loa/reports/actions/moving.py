"""Moving the day by which a report is due: for those who have not reported; the first day stays on record."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.directory.rights import Verb, require
from loa.reports.errors import Moved, Refused
from loa.reports.models import ReportRequest
from loa.reports.transitions import OPEN
from loa.work.actions import ask


@transaction.atomic
def move_due_day(user: User, request: ReportRequest, *, day: date, reason: str) -> ReportRequest:
    """The reports still to come are due on the day, with the reason, and their units will be told.

    What a unit has handed in keeps its day, and every report the day it was first due.
    """
    rows = ReportRequest.objects.select_for_update(of=("self",)).select_related("owner", "campaign")
    row = rows.get(pk=request.pk)
    require(user, Verb.REQUEST_REPORT, row.owner)
    if row.state != ReportRequest.State.OPEN or row.campaign.state != Campaign.State.ACTIVE:
        raise Moved(_("This report is no longer asked for."))
    if not reason.strip():
        raise Refused(_("Say why."))
    if day < timezone.localdate():
        raise Refused(_("The report is due on a day that is past."))
    if day == row.due:
        raise Refused(_("The report is due on this day already."))
    before, row.due, row.told_up_to = row.due, day, 0
    row.save(update_fields=["due", "told_up_to"])
    moved = row.reports.filter(state__in=OPEN).update(due=day)
    values = {"due": [before, day], "reports": [None, moved]}
    record_change(user, "reports.move_due_day", obj=row, values=values, reason=reason.strip())
    ask(row)
    return row
