"""What the worker does with this room's leased rows, and what is due by the clock."""

from __future__ import annotations

from datetime import time

from django.db import transaction
from django.utils import timezone

from loa.campaigns.models import Campaign
from loa.reports import chasing
from loa.reports.actions.asking import make_due_requests
from loa.reports.actions.checking import check_pieces, note_checks
from loa.reports.actions.ranking import rank_all
from loa.reports.casefile import packing
from loa.reports.commending import ranking
from loa.reports.errors import Refused
from loa.reports.models import Case, Ranking, ReportRequest, ReportSeries
from loa.reports.telling import continue_telling, tell_not_asked
from loa.work.actions import renew
from loa.work.models import Clock
from loa.work.registry import clock, job


@job(ReportRequest)
def tell_units(request: ReportRequest) -> None:
    """Everybody who writes a report of the request has been told."""
    continue_telling(request)


@job(Case, max_attempts=3, lease=packing.LEASE, slow=True)
def pack_case(case: Case) -> None:
    """The case that was closed is packed for the archive."""
    packing.pack_case(case)


@job(Ranking, max_attempts=3, lease=ranking.LEASE, slow=True)
def rank_units(row: Ranking) -> None:
    """The units of the campaign are ranked by their figures."""
    ranking.rank_units(row)


@clock("reports.rank_units", daily_at=time(3, 20))
def rank_every_night(row: Clock) -> None:
    """Who is best by results is as of this night, without anybody having asked."""
    rank_all(row)


@clock("reports.ask_again", daily_at=time(0, 20))
def ask_again(row: Clock) -> None:
    """Every recurring report has the request of its period, ahead of time; one that cannot holds none up."""
    running = ReportSeries.objects.filter(stopped_at=None, campaign__state=Campaign.State.ACTIVE)
    for series in running.select_related("owner", "made_by").order_by("pk"):
        renew(row)
        try:
            make_due_requests(series, timezone.localdate())
        except Refused as refused:
            tell_not_asked(series, str(refused))


@clock("reports.chase", daily_at=time(0, 40))
def chase(row: Clock) -> None:
    """Units know what is due and late, and those who asked know who is late; nobody is told twice."""
    since = timezone.localdate(row.last_run_at) if row.last_run_at else None
    for tell_piece in chasing.pieces(timezone.localdate(), since=since):
        with transaction.atomic():
            renew(row)
            tell_piece()


@clock("reports.check_figures", daily_at=time(2, 40))
def check_figures(row: Clock) -> None:
    """Every value that stands was held against its sources."""
    for values in check_pieces():
        with transaction.atomic():
            renew(row)
            note_checks(values)
