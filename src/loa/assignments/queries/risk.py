"""What endangers an assignment before its day: the one rule, for counts, lists and marks alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import (
    BigIntegerField,
    Case,
    CharField,
    DateField,
    ExpressionWrapper,
    F,
    Func,
    IntegerField,
    Q,
    Value,
    When,
)
from django.db.models.fields.json import KeyTextTransform, KeyTransform
from django.db.models.functions import Cast, Coalesce, TruncDate
from django.db.models.lookups import LessThanOrEqual
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from loa.assignments.models import Assignment, Extension
from loa.assignments.queries.parts import done_of
from loa.assignments.transitions import OPEN
from loa.campaigns.things import FIRST, FURTHER

State = Assignment.State
NEAR = timedelta(days=7)
AHEAD = timedelta(days=14)  # so long before its day work is held against its target
_STARTED = TruncDate("campaign__started_at")


class Risk(StrEnum):
    """Why an assignment is at risk, the reason first that somebody can end at once."""

    NOT_ACCEPTED = "not-accepted"
    RETURNED = "returned"
    EXTENSION = "extension"
    BEHIND = "behind"


@dataclass(frozen=True)
class Days:
    """The day on which it is asked, and how far the rule looks ahead; dates, or places of a shaped query."""

    today: Any
    near: Any
    ahead: Any

    @classmethod
    def of(cls, today: date | None = None) -> Days:
        """The days as seen on this day, or today."""
        day = today or timezone.localdate()
        return cls(day, day + NEAR, day + AHEAD)


@dataclass(frozen=True)
class Pace:
    """What work is held against: how much it is to reach of each thing, and the first day of its time."""

    goals: Mapping[str, Any]
    begins: Any

    @classmethod
    def of_each(cls, started: Any = _STARTED) -> Pace:
        """Of any assignment: its share, or what its duty asks; its period, or since the campaign started.

        `started`: the day, where it is known, or where it is found.
        """
        goal = Case(
            When(parent=None, then=F("duty__target")), default=F("share"), output_field=IntegerField()
        )
        further = {one: _goal_of(one) for one in FURTHER}
        return cls({FIRST: goal, **further}, Coalesce("period_start", _date(started)))

    @classmethod
    def of_whole(cls, started: Any) -> Pace:
        """Of what nobody handed down and counts one thing, in one campaign started on this day.

        The same as of each; but all that it asks of an assignment stands in the index of the boards.
        """
        goal = ExpressionWrapper(F("duty__target"), IntegerField())
        return cls({FIRST: goal}, Coalesce("period_start", _date(started)))


def coming(days: Days) -> Q:
    """Whether an assignment is open, not late, and its day within sight: others are never at risk."""
    return Q(state__in=OPEN, due__gte=days.today, due__lte=days.ahead)


def at_risk(days: Days, pace: Pace | None = None) -> Q:
    """Whether an assignment is coming and one of the reasons holds."""
    return coming(days) & reduce(or_, _reasons(days, pace or Pace.of_each()).values())


def given_at_risk(days: Days) -> tuple[Q, Q]:
    """The same of what a campaign gave, in two parts: with one thing to count or none, and with several.

    All that the first asks of an assignment stands in the index of the boards.
    """
    given = Q(parent=None)
    one = given & Q(duty__further__isnull=True) & at_risk(days, Pace.of_whole(_STARTED))
    return one, given & Q(duty__further__isnull=False) & at_risk(days)


def risk(days: Days, pace: Pace | None = None) -> Case:
    """The first reason that holds of an assignment, "" where it is not at risk; as an expression."""
    reasons = _reasons(days, pace or Pace.of_each())
    ways = (When(reason, then=Value(name.value)) for name, reason in reasons.items())
    return Case(When(~coming(days), then=Value("")), *ways, default=Value(""), output_field=CharField())


def _reasons(days: Days, pace: Pace) -> dict[Risk, Q]:
    near = Q(due__lte=days.near)
    asked = Extension.objects.filter(state=Extension.State.ASKED).values("assignment")
    return {
        Risk.NOT_ACCEPTED: near & Q(state=State.OFFERED),
        Risk.RETURNED: near & Q(state=State.RETURNED),
        Risk.EXTENSION: near & Q(pk__in=asked),
        Risk.BEHIND: _behind(days.today, pace),
    }


def _behind(today: Any, pace: Pace) -> Q:
    """Whether at least one of what it counts is missing that would be there had it gone evenly.

    From the first day of its period, else the start of the campaign, to its day.
    """
    whole, gone = _DaysTo(F("due"), pace.begins), _DaysTo(_date(today), pace.begins)
    even = [
        Q(LessThanOrEqual(_next(one) * whole, Cast(goal, BigIntegerField()) * gone))
        for one, goal in pace.goals.items()
    ]
    return Q(due__gt=pace.begins) & reduce(or_, even)


def _next(thing: str) -> Any:
    done = done_of(thing) if thing == FIRST else Coalesce(done_of(thing), 0)
    return Cast(done, BigIntegerField()) + 1


def _goal_of(thing: str) -> Case:
    """How much of a further thing is to be reached, as an expression."""
    asked = KeyTextTransform("target", KeyTransform(thing, "duty__further"))
    return Case(
        When(parent=None, then=Cast(asked, IntegerField())),
        default=Cast(KeyTextTransform(thing, "further_shares"), IntegerField()),
    )


def _date(day: Any) -> ExpressionWrapper:
    return ExpressionWrapper(day if hasattr(day, "as_sql") else Value(day), DateField())


class _DaysTo(Func):
    """How many days the first date lies after the second: a number, compared faster than intervals are."""

    output_field = BigIntegerField()
    arity = 2

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, Any]:
        """A date less a date is a number of days."""
        return self.as_sql(compiler, connection, template="(%(expressions)s)", arg_joiner=" - ", **context)

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, Any]:
        """Julian days: whole ones lie between two midnights."""
        said = {"template": "(julianday(%(expressions)s))", "arg_joiner": ") - julianday("}
        return self.as_sql(compiler, connection, **said, **context)


def risk_words(assignment: Any, *, today: date | None = None) -> str:
    """Why the assignment is at risk, in words; it carries `risk` from the query that found it."""
    days = (assignment.due - (today or timezone.localdate())).days
    left = (
        ngettext("due in %(n)d day", "due in %(n)d days", days) % {"n": days}
        if days
        else _("its day is today")
    )
    said = {
        Risk.NOT_ACCEPTED: _("not yet accepted"),
        Risk.RETURNED: _("handed in and returned"),
        Risk.EXTENSION: _("a later day is asked for and nobody has answered"),
        Risk.BEHIND: _("%(done)s, behind an even pace") % {"done": ", ".join(_done(assignment))},
    }
    return f"{said[Risk(assignment.risk)]}, {left}"


def _done(assignment: Assignment) -> Iterator[str]:
    """Each number that is asked for, with its noun where there are several."""
    several = len(assignment.duty.things) > 1
    for one in assignment.tallies:
        if one.goal:
            said = _("%(done)s of %(goal)s done") % {"done": one.counted, "goal": one.goal}
            yield f"{said} ({one.thing.noun})" if several else said
