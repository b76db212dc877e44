"""Who is told of reports: units that are asked, and the one on the other side when a report moves."""

from __future__ import annotations

import time
from typing import Any

from django.db import connection
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from loa.audit.queries import changes_of
from loa.directory.models import Post, Unit, User
from loa.directory.rights import RIGHTS, Verb, still_may
from loa.notices.actions import compose, tell, tell_all
from loa.notices.models import Notice
from loa.notices.wishes import Wishes, wishes_of_all
from loa.reports.askers import askers_of
from loa.reports.models import ReportRequest, ReportSeries, ReportStep, UnitReport
from loa.reports.transitions import OPEN, Side, Transition
from loa.work.actions import finish, holding

PIECE = 200  # people told in one transaction
PAUSE = 0.12  # so long SQLite's lock stays free for others between two pieces
SUBJECTS: dict[str, Any] = {
    "accept": _("Your report was accepted"),
    "return": _("Your report was returned"),
}


def continue_telling(request: ReportRequest) -> None:
    """Everybody who writes a report of the request is told, nobody twice. The caller holds the lease."""
    finished, moved = False, changes_of(request).filter(action="reports.move_due_day").count()
    while not finished:
        people = list(writers(request, moved=moved > 0).filter(pk__gt=request.told_up_to)[:PIECE])
        wishes = wishes_of_all(user.pk for user in people)
        notices = [_asked(user, request, wishes=wishes[user.pk], moved=moved) for user in people]
        finished = len(people) < PIECE
        with holding(request):
            request.refresh_from_db(fields=["state"])
            if request.state == ReportRequest.State.OPEN:
                tell_all(notices)
            if people:
                request.told_up_to = people[-1].pk
                request.save(update_fields=["told_up_to"])
            if finished:
                finish(request)
        if connection.vendor == "sqlite" and not finished:
            time.sleep(PAUSE)


def writers(request: ReportRequest, *, moved: bool = False) -> QuerySet[User]:
    """The accounts of those who write a report of the request, by their number.

    `moved`: only of reports that are still to come and are due on the new day.
    """
    reports = UnitReport.objects.filter(request=request)
    if moved:
        reports = reports.filter(state__in=OPEN)
    return writers_of(Unit.objects.filter(pk__in=reports.values("unit")))


def writers_of(units: QuerySet[Unit]) -> QuerySet[User]:
    """The accounts that write the reports of the units today."""
    today = timezone.localdate()
    posts = Post.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=today),
        Q(valid_to=None) | Q(valid_to__gte=today),
        kind__in=RIGHTS[Verb.WRITE_REPORT],
        unit__in=units,
    )
    return User.objects.filter(is_active=True, person__posts__in=posts).distinct().order_by("pk")


def _asked(user: User, request: ReportRequest, *, wishes: Wishes, moved: int) -> Notice:
    """That the report is asked for; `moved`: how many times its day was, each of which is told."""
    day = date_format(request.due, "SHORT_DATE_FORMAT")
    words = _("The day of a report was moved to {day}") if moved else _("A report is due on {day}")
    key = f"moved:{request.pk}:{moved}" if moved else f"asked:{request.pk}"
    return compose(
        user,
        f"reports.{key}:{user.pk}",
        wishes=wishes,
        subject=format_lazy(words, day=day),
        body=f"{request.title}\n{request.owner.name}",
        url=reverse("reports:index"),
    )


def tell_other_side(report: UnitReport, *, step: ReportStep, way: Transition) -> None:
    """Whoever submitted knows what became of the report; whoever asked, once a day, that reports came in."""
    if way.side is Side.GIVER:
        _tell_unit(report, step, way)
    elif way.name == "submit":
        _tell_asker(report, step)


def _tell_unit(report: UnitReport, step: ReportStep, way: Transition) -> None:
    last = report.submitted_by
    # Who submitted may have left since: then whoever writes the unit's reports today.
    still = last is not None and still_may(last, Verb.WRITE_REPORT, report.unit)
    told = [last] if still else writers_of(Unit.objects.filter(pk=report.unit_id))
    said = f"{report.unit.name}: {report.request.title}"
    for user in told:
        if user is None or user == step.by:
            continue
        tell(
            user,
            f"reports.{way.name}:{step.pk}:{user.pk}",
            subject=SUBJECTS[way.name],
            body=f"{said}\n{step.words}" if step.words else said,
            url=reverse("reports:detail", args=[report.pk]),
        )


def _tell_asker(report: UnitReport, step: ReportStep) -> None:
    request, today = report.request, timezone.localdate()
    asked_by = request.asked_by
    still = asked_by is not None and still_may(asked_by, Verb.ACCEPT_REPORT, request.owner)
    for user in [asked_by] if still else askers_of(request.owner, None, day=today):
        if user is None or user == step.by:
            continue
        tell(
            user,
            f"reports.came_in:{request.pk}:{today:%Y%m%d}:{user.pk}",
            subject=_("Reports have come in"),
            body=request.title,
            url=reverse("reports:request", args=[request.pk]),
        )


def tell_not_asked(series: ReportSeries, why: str) -> None:
    """Whoever answers for a recurring report knows, once a month, that it can be asked of nobody, and why."""
    today = timezone.localdate()
    for user in askers_of(series.owner, series.made_by, day=today):
        tell(
            user,
            f"reports.not_asked:{series.pk}:{today:%Y%m}:{user.pk}",
            subject=_("A recurring report cannot be asked for"),
            body=f"{series.title}\n{why}",
            unit=series.owner_id,
            url=reverse("campaigns:detail", args=[series.campaign_id]),
        )
