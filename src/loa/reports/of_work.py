"""What the page of a piece of work says of the report that is the same work: it waits, and where."""

from __future__ import annotations

from typing import Any

from loa.assignments.beside import register_note
from loa.assignments.models import Assignment
from loa.campaigns.models import Duty
from loa.directory.models import User
from loa.reports.queries.late import open_reports
from loa.reports.queries.visibility import visible_reports


@register_note("reports/of_work.html")
def report_of_work(user: User, assignment: Assignment) -> dict[str, Any] | None:
    """The soonest report to be written that proves or hands in the work, if the user sees it."""
    duty = assignment.duty
    # A duty that is nothing but a report says so: the pages of other work ask the database nothing more.
    ordered = duty.kind == Duty.Kind.REPORT or "báo cáo" in duty.text.lower()
    if assignment.parent_id is not None or not ordered:
        return None
    found = open_reports().filter(request__duty=assignment.duty_id, unit=assignment.unit_id)
    if day := assignment.period_start:
        found = found.filter(request__start__lte=day, request__end__gte=day)
    report = found.filter(pk__in=visible_reports(user)).order_by("due", "pk").first()
    return {"report": report} if report else None
