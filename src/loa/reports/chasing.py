"""Reports are chased like duties: by the same plan, to the unit, its leaders, and whoever asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from typing import Any

from django.conf import settings
from django.db.models import Count, F
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from loa.assignments.chasing.people import Staff, staff_of
from loa.assignments.chasing.plan import ISSUER, LATE, LEADER, Telling, plan_of_settings, tellings
from loa.assignments.chasing.wording import giver_body, leaderless_words, when_words
from loa.directory.models import User
from loa.directory.queries import in_place
from loa.notices.actions import tell, tell_unit
from loa.notices.models import Kind
from loa.notices.wishes import wishes_of
from loa.reports.askers import askers_of
from loa.reports.models import ReportReminder, ReportRequest, UnitReport
from loa.reports.queries.late import open_reports

UNITS = 20  # units of one piece
LISTED = 10  # reports that one notice names


@dataclass
class Due:
    """A report and what is to be told of it."""

    report: UnitReport
    things: list[Telling] = field(default_factory=list)

    def has(self, what: str) -> bool:
        """Whether this is among what is to be told."""
        return any(thing.what == what for thing in self.things)


@dataclass
class News:
    """What there is to tell of a request: how many are late, and the units where nobody could be told."""

    counts: dict[str, int] = field(default_factory=dict)
    unmanned: list[str] = field(default_factory=list)
    leaderless: list[str] = field(default_factory=list)


def pieces(day: date, *, since: date | None) -> Iterator[Callable[[], None]]:
    """The round of the day in pieces, each to be called in a transaction of its own: units, then givers."""
    near = open_reports().filter(due__lte=day + plan_of_settings().ahead).order_by("unit")
    units = list(near.values_list("unit", flat=True).distinct())
    for at in range(0, len(units), UNITS):
        yield partial(tell_units, day, since=since, units=units[at : at + UNITS])
    yield partial(tell_givers, day)


def tell_units(day: date, *, since: date | None, units: Sequence[int]) -> None:
    """The people of these units know what is due and late; what was told is written down with it."""
    found = _due_of(day, since or day - timedelta(days=1), units)
    staff = staff_of(found, day=day)
    for unit, dues in found.items():
        _keep(day, dues, staff[unit])
        _tell_people(day, unit, dues, staff[unit])
        _tell_leaders(day, unit, dues, staff[unit])


def tell_givers(day: date) -> None:
    """Whoever asked knows by request how many units are late, and in which nobody could be told."""
    news: dict[int, News] = defaultdict(News)
    told = ReportReminder.objects.filter(day=day)
    rows = told.filter(what__in=(LATE, ISSUER)).order_by().values_list("report__request", "what")
    for request, what, n in rows.annotate(n=Count("pk")):
        news[request].counts[what] = n
    untold = told.filter(unmanned=True).order_by(*in_place("report__unit")).distinct()
    for request, what, name, _unit in untold.values_list(
        "report__request", "what", "report__unit__name", "report__unit"
    ):
        (news[request].leaderless if what == LEADER else news[request].unmanned).append(name)
    requests = ReportRequest.objects.filter(pk__in=news).select_related("owner", "asked_by")
    staff = staff_of([request.owner_id for request in requests], day=day)
    for request in requests:
        for user in askers_of(request.owner, request.asked_by, day=day, staff=staff[request.owner_id]):
            _tell_giver(day, request, user, news[request.pk])


def _due_of(day: date, since: date, units: Sequence[int]) -> dict[int, list[Due]]:
    plan = plan_of_settings()
    reports = list(
        open_reports().filter(unit__in=units, due__lte=day + plan.ahead).order_by("unit", "due", "pk")
    )
    told: dict[int, set[str]] = defaultdict(set)
    known = ReportReminder.objects.filter(report__in=reports, due=F("report__due"))
    for pk, what in known.values_list("report", "what"):
        told[pk].add(what)
    found: dict[int, list[Due]] = {}
    for report in reports:
        things = tellings(report.due, day=day, since=since, told=told[report.pk], plan=plan)
        if things:
            found.setdefault(report.unit_id, []).append(Due(report, things))
    return found


def _keep(day: date, dues: Sequence[Due], staff: Staff) -> None:
    ReportReminder.objects.bulk_create(
        [
            ReportReminder(
                report=due.report,
                what=thing.what,
                due=due.report.due,
                day=day,
                unmanned=not (staff.leaders if thing.what == LEADER else staff.in_charge),
            )
            for due in dues
            for thing in due.things
        ],
        ignore_conflicts=True,
    )


def _tell_people(day: date, unit: int, dues: Sequence[Due], staff: Staff) -> None:
    told = [due.report for due in dues if any(thing.what not in (LEADER, ISSUER) for thing in due.things)]
    if not told:
        return
    kind = Kind.LATE if any(report.due < day for report in told) else Kind.REMINDER
    key, url = f"reports.chase:{day:%Y%m%d}:{unit}", reverse("reports:index")
    for user in staff.in_charge:
        with translation.override(_language(user)):
            subject, body = _subject(told, day), _body(told, day)
            tell(user, f"{key}:{user.pk}", subject=subject, body=body, kind=kind, unit=unit, url=url)
    with translation.override(settings.LANGUAGE_CODE):
        tell_unit(unit, key, kind=kind, url=url, subject=_subject(told, day), body=_body(told, day))


def _tell_leaders(day: date, unit: int, dues: Sequence[Due], staff: Staff) -> None:
    long = [due.report for due in dues if due.has(LEADER)]
    for user in staff.leaders if long else []:
        with translation.override(_language(user)):
            subject = ngettext("%(n)d report is long overdue", "%(n)d reports are long overdue", len(long))
            tell(
                user,
                f"reports.chase:{day:%Y%m%d}:leader:{unit}:{user.pk}",
                subject=subject % {"n": len(long)},
                body=_body(long, day),
                kind=Kind.ESCALATION,
                unit=unit,
                url=reverse("reports:index"),
            )


def _tell_giver(day: date, request: ReportRequest, user: User, news: News) -> None:
    with translation.override(_language(user)):
        tell(
            user,
            f"reports.chase:{day:%Y%m%d}:giver:{request.pk}:{user.pk}",
            subject=_giver_subject(request.title[:150], news),
            body="\n".join(_giver_lines(news)),
            kind=Kind.ESCALATION if ISSUER in news.counts else Kind.LATE,
            unit=request.owner_id,
            url=reverse("reports:request", args=[request.pk]) + "?state=late",
        )


def _giver_subject(title: str, news: News) -> str:
    if news.counts:
        return _("Units are late with “%(title)s”") % {"title": title}
    return _("In some units nobody can be told of “%(title)s”") % {"title": title}


def _giver_lines(news: News) -> Iterator[str]:
    counts, unmanned = news.counts, list(dict.fromkeys(news.unmanned))
    leaderless = [name for name in dict.fromkeys(news.leaderless) if name not in unmanned]
    if n := counts.get(LATE, 0):
        yield ngettext("%(n)d unit is late.", "%(n)d units are late.", n) % {"n": n}
    if n := counts.get(ISSUER, 0):
        yield ngettext("%(n)d unit is long overdue.", "%(n)d units are long overdue.", n) % {"n": n}
    if unmanned:
        yield giver_body([], unmanned)
    if leaderless:
        yield leaderless_words(leaderless)


def _subject(reports: Sequence[UnitReport], day: date) -> str:
    late = sum(report.due < day for report in reports)
    if late:
        return ngettext("%(n)d report is overdue", "%(n)d reports are overdue", late) % {"n": late}
    return ngettext("%(n)d report is due soon", "%(n)d reports are due soon", len(reports)) % {
        "n": len(reports)
    }


def _body(reports: Sequence[UnitReport], day: date) -> str:
    lines = [f"{when_words(report.due, day)}: {report.request.title}" for report in reports[:LISTED]]
    more = len(reports) - len(lines)
    return "\n".join([*lines, f"(+{more})"] if more else lines)


def _language(user: Any) -> str:
    return wishes_of(user.pk).language or settings.LANGUAGE_CODE
