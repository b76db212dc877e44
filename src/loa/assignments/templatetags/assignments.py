"""Template tags of this room: what may be chosen, and how far an assignment is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, cast

from django import template
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from loa.assignments import queries
from loa.assignments.days import Day, as_ticked, days_of, days_words
from loa.assignments.models import Assignment
from loa.assignments.models.assignment import Tally
from loa.assignments.periods import period_words
from loa.assignments.transitions import TABLE
from loa.campaigns.models import Duty
from loa.campaigns.numbers import Grouped
from loa.campaigns.things import FIRST, Thing
from loa.directory.views.again import Typed, typed_in

register = template.Library()

DIGITS = 12  # of a number that was typed; what has more is shown as it was typed
FEW = 6  # numbers shown as buttons; more are typed
GROUPS = {
    queries.BY_NAME: gettext_lazy("Given to you by name"),
    queries.LATE: gettext_lazy("Overdue"),
    queries.TODAY: gettext_lazy("Today"),
    queries.OFFERED: gettext_lazy("To accept"),
    queries.THIS_WEEK: gettext_lazy("This week"),
    queries.LATER: gettext_lazy("Later"),
    queries.HANDED_IN: gettext_lazy("Handed in, to be confirmed by others"),
    queries.CLOSED: gettext_lazy("Done, declined or no longer given"),
}
RISKS: dict[str, Any] = {
    queries.Risk.NOT_ACCEPTED: gettext_lazy("not yet accepted near their day"),
    queries.Risk.RETURNED: gettext_lazy("returned near their day"),
    queries.Risk.EXTENSION: gettext_lazy("with a later day asked for and not answered"),
    queries.Risk.BEHIND: gettext_lazy("behind an even pace"),
}


@register.filter
def group_word(urgency: int) -> Any:
    """The heading of a group of assignments."""
    return GROUPS[urgency]


@register.filter
def risk_words(assignment: Assignment) -> str:
    """Why the assignment is at risk; its query said so in `risk`."""
    return queries.risk_words(assignment)


@register.filter
def risk_word(reason: str) -> Any:
    """A reason alone, behind a number of assignments."""
    return RISKS[reason]


@register.filter
def own_ways(assignment: Assignment) -> dict[str, Any]:
    """The ways open to the unit itself from where its assignment stands."""
    return {name: way for name, way in TABLE.items() if way.side.value == "doer" and way.fits(assignment)}


@register.filter
def acts_alike(assignment: Assignment) -> tuple[object, ...]:
    """All that its acts in a list hang on beside what is written into them."""
    return tuple(own_ways(assignment)), tuple(days_of(assignment))


@dataclass(frozen=True)
class Asked:
    """One thing of which a form asks how much is done: by the unit itself, and by others before it."""

    thing: Thing
    goal: int | None
    own: int
    before: int
    entered: int | str = ""  # what stands in its field: what is done, or what was typed before it was refused

    @property
    def suffix(self) -> str:
        """What its fields are called, after "count" and "more"."""
        return "" if self.thing.key == FIRST else f"-{self.thing.key}"

    @property
    def alike(self) -> tuple[object, ...]:
        """All that its fields hang on beside the words and numbers that stand in them."""
        return self.before, (self.goal, self.entered) if self.few else bool(self.goal)

    @property
    def few(self) -> Iterable[int]:
        """0 to the goal where that is little, else nothing."""
        return range(self.goal + 1) if self.goal and self.goal <= FEW else ()


@register.filter
def asked(assignment: Assignment) -> list[Asked]:
    """The things that are counted; what its parts did left out (in `parts` where a list has loaded them)."""
    if not assignment.duty.things:
        return []
    parts = getattr(assignment, "parts", None)
    in_parts = queries.counted_in_parts(assignment) if parts is None else queries.summed(parts)
    before = queries.done_before(assignment)
    return [
        Asked(one.thing, one.goal, own, before.get(key, 0), own)
        for one in assignment.tallies
        for key in (one.thing.key,)
        for own in (max(0, one.counted - in_parts.get(key, 0)),)
    ]


@register.simple_tag(takes_context=True)
def count_fields(
    context: template.Context, things: Sequence[Asked], pk: int, act: str, said: Typed | None = None
) -> SafeString:
    """The fields for how much of each thing is done, in the form of the act; `said` where it was refused."""
    if not things:
        return SafeString("")
    drawn = cast("template.Template", context.template).engine.get_template("assignments/count.html")
    things = [replace(one, entered=_entered(one, said)) for one in things] if said else things
    with context.push(things=things, pk=pk, act=act):
        return drawn.render(context)


def _entered(one: Asked, said: Typed) -> int | str:
    """What was typed or chosen as the number of the thing; as it stood where that form did not ask for it."""
    names = (f"{name}{one.suffix}" for name in ("count", "more"))
    typed = [said.data.get(name, "").strip() for name in names if name in said.data]
    found = next(filter(None, typed), "") if typed else str(one.own)
    return int(found) if found.isascii() and found.isdigit() and len(found) < DIGITS else found


@register.filter
def was_ticked(pk: int, request: HttpRequest) -> bool:
    """Whether the row was chosen in the form of many that was refused."""
    return _was_sent(request, "bulk", "rows", pk)


@register.filter
def was_called(pk: int, request: HttpRequest) -> bool:
    """Whether the person was called by the comment that was refused."""
    return _was_sent(request, "comment", "mention", pk)


@register.simple_tag
def ticked_in(said: Typed | None, name: str, pk: int) -> str:
    """That the box of this one was ticked in the form that was refused; nothing else."""
    return " checked" if said and said.has(name, pk) else ""


@register.simple_tag
def share_typed(said: Typed | None, key: str, pk: int, further: str = "") -> str:
    """The share that was typed for this one, of the first thing counted or of a further one."""
    name = f"share-{key}{pk}-{further}" if further else f"share-{key}{pk}"
    return said.data.get(name, "") if said else ""


def _was_sent(request: HttpRequest, form: str, name: str, pk: int) -> bool:
    said = typed_in(request).get(form)
    return said is not None and said.has(name, pk)


@register.filter
def counted_words(assignment: Assignment) -> str:
    """How much of it is done, of how much: its days, and each thing that it counts."""
    said = [days_words(assignment)] if assignment.duty.period == Duty.Period.DAY else []
    said += [_counted(one) for one in assignment.tallies]
    return " · ".join(filter(None, said))


def _counted(one: Tally) -> str:
    goal = f" / {Grouped(one.goal)}" if one.goal else ""
    return f"{Grouped(one.counted)}{goal} {one.thing.noun}"


@register.filter
def entered(form: Any, name: str) -> Any:
    """What was entered in the field, to be shown again; nothing without a form."""
    return form.data.get(name, "") if form else ""


@register.filter
def complaints(form: Any, name: str) -> Any:
    """What is wrong with the field."""
    return form.errors.get(name, ())


@register.filter
def shared_out(parts: queries.Parts, assignment: Assignment) -> list[dict[str, Any]]:
    """Of each thing of which some is shared out: how much, of how much."""
    found = ((one, parts.shared(one.thing.key)) for one in assignment.tallies if one.goal)
    return [{"thing": one.thing, "goal": one.goal, "shared": shared} for one, shared in found if shared]


@register.filter
def parts_word(assignment: Assignment) -> str:
    """How many of its parts are done, in words; nothing where it has none."""
    parts = getattr(assignment, "parts", ())
    if not parts:
        return ""
    done = sum(part.state == Assignment.State.CONFIRMED for part in parts)
    return _("%(done)d of %(all)d parts done") % {"done": done, "all": len(parts)}


@register.filter
def period_word(assignment: Assignment) -> str:
    """Which period an occurrence is for, or which of several days; nothing where its duty is done once."""
    return period_words(assignment.duty, assignment.period_start)


@register.filter
def days(assignment: Assignment) -> list[Day]:
    """The days of its week on which it is to be done; none of what is not done every day."""
    return days_of(assignment)


@register.filter
def ticked(form: Any, days: list[Day]) -> list[Day]:
    """The days as the form that was refused has them; without one as they stand."""
    return as_ticked(days, form.data) if form else days


@register.filter
def days_word(assignment: Assignment) -> str:
    """How many of them are ticked, in words."""
    return days_words(assignment)


@register.simple_tag
def period_named(duty: Duty, start: date | None) -> str:
    """The period of the duty that begins on the day, in words."""
    return period_words(duty, start)


@register.filter
def percent_of(done: int | None, total: int | None) -> int:
    """How many hundredths, never more than all."""
    return min(100, round(100 * (done or 0) / total)) if total else 0


@register.filter
def short_hash(digest: str) -> str:
    """The first and last letters of a hash, in groups of four."""
    return f"{digest[:4]} {digest[4:8]} … {digest[-4:]}"
