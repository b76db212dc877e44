"""Late reports stand in the letter that urges the late units of a campaign, beside their duties."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db.models import Exists, OuterRef

from loa.assignments.chasing.letter import Owed, register_owed
from loa.assignments.models import Assignment
from loa.assignments.transitions import OPEN
from loa.campaigns.models import Campaign
from loa.reports.queries.late import late_reports

REPORT = "báo cáo"


def late_in(campaign: Campaign, day: date) -> Iterator[Owed]:
    """The reports of the campaign that units owe; not what they have as late work, and owe there already."""
    work = Assignment.objects.filter(
        duty=OuterRef("request__duty"), unit=OuterRef("unit"), parent=None, state__in=OPEN, due__lt=day
    )
    late = late_reports(day).filter(~Exists(work), request__campaign=campaign)
    for unit, title, due, pk in late.values_list("unit", "request__title", "due", "pk"):
        yield Owed(unit, _words(title), due, "report", pk)


def _words(title: str) -> str:
    if title.lower().startswith(REPORT):
        return f"Gửi {REPORT}{title[len(REPORT) :]}"
    return f"Gửi {REPORT} “{title}”"


register_owed("reports", late_in)
