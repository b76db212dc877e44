"""What becomes of the open work of units that have ended: the one successor has it, or a person decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from loa.assignments.actions.succeeding import succeed
from loa.assignments.chasing.people import administrators, staff_of
from loa.assignments.models import Assignment
from loa.assignments.queries import open_work, open_work_of, visible_assignments
from loa.assignments.telling import givers_of
from loa.audit.queries import changes_of
from loa.directory.models import Unit, User
from loa.directory.succession import heirs_on
from loa.notices.actions import tell
from loa.notices.wishes import in_language_of
from loa.work.actions import ask, holding
from loa.work.models import Clock

CLOCK = "assignments.merging"
NAMED = 20  # pieces of work named in one notice; the others are counted


SUBJECTS: dict[str, Any] = {
    "came": gettext_lazy("Your unit has the work of a unit that has ended"),
    "went": gettext_lazy("A unit has ended; its work went to its successor"),
    "left": gettext_lazy("A unit has ended and still has open work: give it to another unit"),
}


@dataclass
class Outcome:
    """What became of one unit's work: what went on to its heir, and what stayed."""

    unit: Unit
    heir: Unit | None = None
    gone: list[Assignment] = field(default_factory=list)
    left: list[Assignment] = field(default_factory=list)


def run_clock(clock: Clock) -> None:
    """No open work stands with a unit that has ended and has one heir; where it must, those who decide know.

    The caller holds the clock's lease; raises `LeaseLost`. Killed at any point, the next run goes on there.
    """
    ended = Unit.objects.filter(valid_to__lt=timezone.localdate(), assignments__in=open_work())
    for unit in ended.distinct().order_by("path"):
        with holding(clock):
            outcome = _hand_on(unit)
            _tell(outcome)


def wake() -> None:
    """The clock runs at once: a unit has ended."""
    for clock in Clock.objects.filter(name=CLOCK):
        ask(clock)


def _hand_on(unit: Unit) -> Outcome:
    heirs = heirs_on(unit, timezone.localdate())
    outcome = Outcome(unit, heirs[0] if len(heirs) == 1 else None)
    by = _ended_by(unit)
    for row in _rows(unit):
        given = None
        if outcome.heir is not None:
            given = succeed(row, heir=outcome.heir, by=by)
        (outcome.left if given is None else outcome.gone).append(row)
    return outcome


def _rows(unit: Unit) -> Iterator[Assignment]:
    """Each as it is when its turn comes: a part may have ended with its whole."""
    for pk in list(open_work_of(unit).order_by("pk").values_list("pk", flat=True)):
        found = open_work_of(unit).select_related(
            "unit", "duty", "parent__unit", "campaign__owner", "given_by"
        )
        yield from found.filter(pk=pk)


def _ended_by(unit: Unit) -> User | None:
    change = changes_of(unit).filter(action="directory.end_unit").first()
    return change.actor if change else None


def _tell(outcome: Outcome) -> None:
    unit, heir = outcome.unit, outcome.heir
    if heir is not None and outcome.gone:
        url = reverse("assignments:index")
        for user in staff_of([heir.pk], day=timezone.localdate())[heir.pk].in_charge:
            _tell_one(user, outcome, outcome.gone, name="came", url=url)
        for user, rows in _by_giver(outcome.gone):
            _tell_one(user, outcome, rows, name="went", url=list_of(unit, user))
    if outcome.left:
        told = dict(_by_giver(outcome.left))
        for user in administrators(day=timezone.localdate()):
            told[user] = outcome.left
        for user, rows in told.items():
            _tell_one(user, outcome, rows, name="left", url=list_of(unit, user))


def _tell_one(user: User, outcome: Outcome, rows: Sequence[Assignment], *, name: str, url: str) -> None:
    with in_language_of(user):
        body = words_of(outcome.unit, outcome.heir if name != "left" else None, rows)
    last = "" if name == "left" else f":{rows[-1].pk}"
    key = f"assignments.merged:{name}:{outcome.unit.pk}:{outcome.unit.valid_to}{last}:{user.pk}"
    tell(user, key, subject=SUBJECTS[name], body=body, url=url)


def words_of(unit: Unit, heir: Unit | None, rows: Sequence[Assignment]) -> str:
    """How much open work the unit has, or its heir now, and what: the first by name, the others by number."""
    count = ngettext("%(n)d piece of open work", "%(n)d pieces of open work", len(rows)) % {"n": len(rows)}
    names = f"{unit.name} → {heir.name}" if heir else unit.name
    more = [_("and %(n)d more") % {"n": len(rows) - NAMED}] if len(rows) > NAMED else []
    return "\n".join([f"{names}: {count}", *(f"– {row.words}" for row in rows[:NAMED]), *more])


def _by_giver(rows: Iterable[Assignment]) -> Iterable[tuple[User, list[Assignment]]]:
    found: dict[User, list[Assignment]] = {}
    for row in rows:
        for user in givers_of(row):
            found.setdefault(user, []).append(row)
    return found.items()


def list_of(unit: Unit, user: User) -> str:
    """The list of the unit's open work; for whoever sees none of it, the unit, whose successors they name."""
    sees = visible_assignments(user).filter(unit=unit).exists()
    return reverse("assignments:of-unit" if sees else "directory:detail", args=[unit.pk])
