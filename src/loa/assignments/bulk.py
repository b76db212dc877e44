"""One act on many assignments: each is done wholly or not at all, and of each is said which."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db import connection
from django.utils.translation import gettext as _

from loa.assignments.acting import NOTHING_ASKED, NOTHING_SAID, Asked, act
from loa.assignments.actions import Report
from loa.assignments.errors import Refused
from loa.assignments.models import Assignment
from loa.assignments.queries.visibility import visible_assignments
from loa.directory.models import User
from loa.directory.rights import NotAllowed

MOST = 200
IN_BULK = {
    "accept", "decline", "report_progress", "confirm", "return", "offer_again", "extend", "reassign", "urge",
    "grant_extension", "refuse_extension",
}  # fmt: skip


@dataclass
class Outcome:
    """Which were done, and which were not, with why."""

    done: list[Assignment] = field(default_factory=list)
    left: list[tuple[Assignment, str]] = field(default_factory=list)
    unseen: int = 0  # named, but nothing that this person may see

    @property
    def count_left(self) -> int:
        """How many were not done."""
        return len(self.left) + self.unseen


class Breath:
    """On SQLite a row of short transactions lets nobody else in: now and then the lock stays free a while."""

    EVERY, PAUSE = 0.4, 0.12  # seconds

    def __init__(self) -> None:
        self._last = time.monotonic()

    def take(self) -> None:
        """Others have had their turn, if it was time for it."""
        if connection.vendor == "sqlite" and time.monotonic() - self._last > self.EVERY:
            time.sleep(self.PAUSE)
            self._last = time.monotonic()


def act_on_all(
    user: User,
    ids: Sequence[int],
    name: str,
    *,
    key: str,
    report: Report = NOTHING_SAID,
    asked: Asked = NOTHING_ASKED,
) -> Outcome:
    """Each assignment is done or left as it was; the same again under the same key changes nothing more.

    Raises `Refused` where the act is none for many, or there are too many.
    """
    wanted = list(dict.fromkeys(ids))
    if name not in IN_BULK:
        raise Refused(_("There is no such act."))
    if not wanted:
        raise Refused(_("Choose at least one row."))
    if len(wanted) > MOST:
        raise Refused(_("Choose at most %(n)d rows at once.") % {"n": MOST})
    related = ("unit", "duty", "campaign__owner", "parent__unit", "officer")
    rows = (
        visible_assignments(user).filter(pk__in=wanted).select_related(*related).order_by("unit__path", "pk")
    )
    outcome, breath = Outcome(), Breath()
    for row in rows:
        breath.take()
        try:
            act(user, row, name, key=f"{key}:{row.pk}", report=report, asked=asked)
        except Refused as refused:
            outcome.left.append((row, str(refused)))
        except NotAllowed:
            outcome.left.append((row, _("Your post does not give this right over this unit.")))
        else:
            outcome.done.append(row)
    outcome.unseen = len(wanted) - len(outcome.done) - len(outcome.left)
    return outcome
