"""One act on many assignments: each is done wholly or not at all, and of each is said which."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from django.conf import settings
from django.db import connection
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from loa.assignments.acting import NOTHING_ASKED, NOTHING_SAID, Asked, act
from loa.assignments.actions import Report
from loa.assignments.errors import Refused
from loa.assignments.models import Assignment, Batch
from loa.assignments.queries.visibility import visible_assignments
from loa.campaigns.models import Duty
from loa.directory.models import User
from loa.directory.queries import in_place
from loa.directory.rights import NotAllowed
from loa.notices.actions import tell
from loa.work.actions import finish, holding, report_progress

MOST = 5000
AT_ONCE = 20  # so many are done while the person waits, in well under a second; more by the worker
PIECE = 5  # of them in one transaction: nobody waits long behind it, on a busy machine either
IN_BULK = {
    "accept", "decline", "report_progress", "confirm", "return", "offer_again", "let_be", "extend",
    "reassign", "urge", "grant_extension", "refuse_extension",
}  # fmt: skip


@dataclass
class Outcome:
    """Which were done, and which were not, with why."""

    done: list[Assignment] = field(default_factory=list)
    left: list[tuple[Assignment, str]] = field(default_factory=list)
    unseen: int = 0  # named, but nothing that this person may see

    @property
    def only_duty(self) -> Duty | None:
        """The one duty that all rows are of, or None where they are of several: then each is to say which."""
        duties = {row.duty_id: row.duty for row in (*self.done, *(row for row, _why in self.left))}
        return next(iter(duties.values())) if len(duties) == 1 else None

    @property
    def only_doer(self) -> str:
        """The one unit or officer whose all rows are: said once; nothing where they are of several."""
        rows = (*self.done, *(row for row, _why in self.left))
        doers = {(row.unit_id, row.officer_id): row.doer_name for row in rows}
        return next(iter(doers.values())) if len(doers) == 1 else ""

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


def check_rows(ids: Sequence[int], name: str) -> list[int]:
    """The rows, each once; raises `Refused` where the act is none for many, or there are none or too many."""
    wanted = list(dict.fromkeys(ids))
    if name not in IN_BULK:
        raise Refused(_("There is no such act."))
    if not wanted:
        raise Refused(_("Choose at least one row."))
    if len(wanted) > MOST:
        raise Refused(_("Choose at most %(n)d rows at once.") % {"n": MOST})
    return wanted


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
    wanted = check_rows(ids, name)
    return _act_on(user, wanted, name, key=key, report=report, asked=asked, pause=Breath().take)


def continue_batch(batch: Batch) -> None:
    """Each row of the batch is done or left with its why, none twice. The caller holds the lease."""
    while batch.gone_through < len(batch.rows):
        piece = batch.rows[batch.gone_through : batch.gone_through + PIECE]
        with holding(batch), translation.override(batch.language or settings.LANGUAGE_CODE):
            _do_piece(batch, piece)
            if batch.gone_through == len(batch.rows):
                _tell_end(batch)
                finish(batch)
        if connection.vendor == "sqlite":
            time.sleep(Breath.PAUSE)


def _do_piece(batch: Batch, piece: Sequence[int]) -> None:
    report = Report(batch.words, batch.count, further=batch.further_counts or {})
    asked = Asked(batch.day, batch.unit)
    outcome = _act_on(batch.user, piece, batch.act, key=f"batch:{batch.pk}", report=report, asked=asked)
    batch.done += [row.pk for row in outcome.done]
    batch.left += [[row.pk, why] for row, why in outcome.left]
    batch.unseen += outcome.unseen
    batch.gone_through += len(piece)
    batch.save(update_fields=["done", "left", "unseen", "gone_through"])
    report_progress(batch, done=batch.gone_through, total=len(batch.rows))


def _tell_end(batch: Batch) -> None:
    """Who asked may have gone on to other things: what was not done is said to them."""
    count = len(batch.left) + batch.unseen
    if count:
        words = ngettext("%(n)d row of many was not done", "%(n)d rows of many were not done", count)
        url = reverse("assignments:batch", args=[batch.pk])
        tell(batch.user, f"assignments.batch:{batch.pk}", subject=words % {"n": count}, url=url)


def outcome_of(batch: Batch) -> Outcome:
    """What became of the rows so far, as `act_on_all` says it."""
    why: dict[int, str] = dict(batch.left)
    rows = Assignment.objects.filter(pk__in=[*batch.done, *why]).select_related("unit", "officer", "duty")
    outcome = Outcome(unseen=batch.unseen)
    for row in rows.order_by(*in_place("unit"), "pk"):
        if row.pk in why:
            outcome.left.append((row, why[row.pk]))
        else:
            outcome.done.append(row)
    return outcome


def _act_on(
    user: User,
    wanted: Sequence[int],
    name: str,
    *,
    key: str,
    report: Report,
    asked: Asked,
    pause: Callable[[], None] = lambda: None,
) -> Outcome:
    related = ("unit", "duty", "campaign__owner", "parent__unit", "officer")
    rows = visible_assignments(user).filter(pk__in=wanted).select_related(*related)
    outcome = Outcome()
    for row in rows.order_by(*in_place("unit"), "pk"):
        pause()
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
