"""The lists behind the numbers of the screens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any

from django.db.models import Case, F, IntegerField, Q, QuerySet, When
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.assignments.models import Assignment
from loa.assignments.queries import Days, risk
from loa.campaigns.models import Campaign, Phase
from loa.directory.models import User
from loa.reports.queries.dashboards.watching import (
    ACROSS,
    RISK,
    STANDINGS,
    WEEK,
    State,
    own,
    running,
    stands,
    watch_of,
    watched,
)
from loa.reports.queries.visibility import STANDING as SHOWN_STATES


@dataclass(frozen=True)
class Wanted:
    """What a list is narrowed to, as the addresses of its numbers say it."""

    campaign: int | None = None
    unit: int | None = None
    phase: int | None = None  # 0: of no phase
    state: str = ""
    week: date | None = None  # confirmed in the week of this Monday
    own: bool = False  # of the person's own units, not those below

    @property
    def phase_name(self) -> str:
        """What the phase is called; only for who sees rows of it."""
        named = Phase.objects.filter(pk=self.phase or 0).values_list("name", flat=True).first()
        return named or _("In no phase")


def listed(user: User, wanted: Wanted, *, today: date) -> QuerySet[Assignment]:
    """The rows behind a number, the longest overdue first, those without a day last."""
    rows = watched(user) if wanted.campaign else running(user)
    ordered = (F("due").asc(nulls_last=True), "unit", "pk")
    return _narrowed(rows, user, wanted, today=today).order_by(*ordered)


def listed_keys(user: User, wanted: Wanted, *, today: date) -> QuerySet[Any, Any] | list[Any]:
    """The same as keys, each half by its own index: what a page is cut from; see `shown`.

    What is at risk is worked out row by row, and only of what is near: it is asked for once, not for the
    count and again for the page.
    """
    states = SHOWN_STATES if wanted.campaign else (Campaign.State.ACTIVE,)
    undated = Case(When(due=None, then=1), default=0, output_field=IntegerField())
    watch, risky = watch_of(user, states), wanted.state == RISK
    parts = watch.at_risk(Days.of(today), states) if risky else watch.parts(states)
    rest = replace(wanted, state="") if risky else wanted
    keys = [
        _narrowed(part, user, rest, today=today)
        .annotate(undated=undated)
        .values_list("pk", "undated", "due", "unit")
        for part in parts
    ]
    found = keys[0].union(*keys[1:], all=True).order_by("undated", "due", "unit", "pk")
    return list(found) if risky else found


def _narrowed(rows: QuerySet[Assignment], user: User, wanted: Wanted, *, today: date) -> QuerySet[Assignment]:
    narrowed = {"campaign": wanted.campaign, "unit": wanted.unit}
    rows = rows.filter(**{name: value for name, value in narrowed.items() if value})
    if wanted.phase is not None:
        rows = rows.filter(_of_phase(wanted.phase, wanted.campaign))
    if wanted.state in {*STANDINGS, *ACROSS}:
        rows = rows.filter(stands(wanted.state, today=today))
    if wanted.own:
        rows = own(rows, user)
    if wanted.week:
        begins = timezone.make_aware(datetime.combine(wanted.week, time()))
        confirmed = {"changed_at__gte": begins, "changed_at__lt": begins + WEEK}
        rows = rows.filter(state=State.CONFIRMED, **confirmed)
    return rows


def _of_phase(key: int, campaign: int | None) -> Q:
    """Those counted in the phase, or with 0 in none of the campaign.

    By their duty, else by the day of their round or event: the shortest phase's, where several hold it.
    """
    of = {"campaign__phases": key} if key else {"campaign": campaign}
    phases = Phase.objects.filter(**of)
    dated = sorted((one.end - one.start, one.number, one) for one in phases if one.start and one.end)
    shortest = [phase for _days, _number, phase in dated]
    loose, at = Q(duty__phase=None), next((n for n, one in enumerate(shortest) if one.pk == key), None)
    if not key:
        return loose & ~_dated(shortest)
    if at is None:
        return Q(duty__phase=key)
    return Q(duty__phase=key) | loose & _dated(shortest[at : at + 1]) & ~_dated(shortest[:at])


def _dated(phases: Sequence[Phase]) -> Q:
    """The day of a round, or that of the event of what comes once, falls into one of the phases."""
    held = Q(pk__in=[])
    for phase in phases:
        days = (phase.start, phase.end)
        held |= Q(period_start__isnull=False, due__range=days)
        held |= Q(period_start=None, duty__event__isnull=False, duty__due__range=days)
    return held


def shown(page: Iterable[Any], *, today: date) -> list[Any]:
    """The rows of one page with what the list says of each: found first, then read with all their tables."""
    keys = [key for key, *_order in page]
    related = ("unit", "duty__phase", "campaign")
    rows: dict[int, Any] = (
        Assignment.objects.select_related(*related).annotate(risk=risk(Days.of(today))).in_bulk(keys)
    )
    return [rows[key] for key in keys if key in rows]
