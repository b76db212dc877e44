"""What is to be told of one assignment on one day: the plan of reminders, without any database."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings

LATE, LEADER, ISSUER = "late", "leader", "issuer"
DECLINED = "declined"  # its day has passed with nobody to do it: only the giver can do something about it
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Plan:
    """Days before the due day on which the unit is reminded; days late until leader and issuer are told."""

    before: tuple[int, ...] = (7, 3, 1, 0)
    leader: int = 3
    issuer: int = 7

    @property
    def ahead(self) -> timedelta:
        """How long before the due day the first reminder is made."""
        return timedelta(days=max(self.before, default=0))


@dataclass(frozen=True)
class Telling:
    """One thing to be told, and the day whose it is: earlier than today where a round was left out."""

    what: str
    own_day: date


def plan_of_settings() -> Plan:
    """The plan of this installation."""
    leader, issuer = settings.ESCALATE_DAYS
    return Plan(tuple(settings.REMIND_DAYS), leader, issuer)


def tellings(
    due: date, *, day: date, since: date, told: Set[str], plan: Plan, paused: bool = False
) -> list[Telling]:
    """What is to be told on `day` of work due on `due`; `since` is the day of the last round.

    `told` is what was told for this due day already. While somebody decides about a later day (`paused`)
    nothing goes to leader or issuer and no Monday is told; that the work is overdue is told all the same.
    """
    if day <= due:
        return _before(due, day=day, since=since, told=told, plan=plan)
    found = [] if LATE in told else [Telling(LATE, due + DAY)]
    if paused:
        return found
    if not found:
        found += _monday(due, day=day, since=since, told=told)
    for what, days in ((LEADER, plan.leader), (ISSUER, plan.issuer)):
        own = due + timedelta(days=days)
        if day >= own and what not in told:
            found.append(Telling(what, own))
    return found


def telling_of_declined(due: date, *, day: date, told: Set[str]) -> list[Telling]:
    """What is to be told on `day` of work declined and given to nobody since: once, after its day."""
    return [Telling(DECLINED, due + DAY)] if day > due and DECLINED not in told else []


def _before(due: date, *, day: date, since: date, told: Set[str], plan: Plan) -> list[Telling]:
    """The nearest reminder whose day has come since the last round; those it overtook are not told."""
    for days in sorted(plan.before):
        own, what = due - timedelta(days=days), f"due-{days}"
        if since < own <= day:
            return [] if what in told else [Telling(what, own)]
    return []


def _monday(due: date, *, day: date, since: date, told: Set[str]) -> list[Telling]:
    monday = day - timedelta(days=day.weekday())
    what = f"monday-{monday}"
    if since < monday and monday > due and what not in told:
        return [Telling(what, monday)]
    return []
