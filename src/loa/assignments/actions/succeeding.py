"""Open work of a unit that has ended, given to its successor."""

from __future__ import annotations

from dataclasses import replace

from django.db import transaction
from django.utils.translation import gettext as _

from loa.assignments.actions.giving import Gift, find, give
from loa.assignments.actions.going import Report, take_way
from loa.assignments.actions.parts import end_parts
from loa.assignments.actions.reassigning import pass_on_later_day
from loa.assignments.models import Assignment
from loa.assignments.stand_ins import Succession
from loa.assignments.transitions import OPEN, SUCCEED
from loa.directory.models import Unit, User

State = Assignment.State


@transaction.atomic
def succeed(assignment: Assignment, *, heir: Unit, by: User | None) -> Assignment | None:
    """The heir of the ended unit has the work, by its day; what the heir is still doing itself takes it up.

    None, and nothing is changed, where the heir has handed in, done or declined the same work, or has a part
    of its own of the same whole: whoever gave it decides. `by` ended the unit.
    """
    doer = Succession(by)
    gift = replace(Gift.of(assignment, heir), given_by=assignment.given_by)
    has = find(assignment, gift)
    if has is not None and not _may_take_up(has):
        return None
    said = _("%(unit)s has ended; its work goes to %(heir)s.")
    words = said % {"unit": assignment.unit.name, "heir": heir.name}
    row, _step = take_way(doer, assignment, SUCCEED, report=Report(words))
    end_parts(doer, row, words=words, moved=any(row.numbers.values()))
    if has is not None and has.state in OPEN:
        given = has
    else:
        given = give(doer, row, gift, words=words)
        pass_on_later_day(by, row, given, reason=words)
    Assignment.objects.filter(pk=row.pk).update(moved_to=given)
    return given


def _may_take_up(has: Assignment) -> bool:
    """Two parts each have a share and words of their own, which one cannot stand for."""
    return has.state == State.WITHDRAWN or (has.state in OPEN and has.parent_id is None)
