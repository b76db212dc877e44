"""Work told of as overdue that is not, its day having been set right: those who were told hear of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from loa.assignments.chasing.plan import DECLINED, ISSUER, LATE, LEADER
from loa.assignments.models import Assignment, Reminder, Step
from loa.assignments.transitions import OPEN
from loa.notices.actions import compose, compose_for
from loa.notices.models import Channel, Kind, Notice
from loa.notices.wishes import wishes_of_all

State = Assignment.State
SHOWN = 5  # duties named in one notice; the rest are counted
Told = dict[int, str]  # assignment → the words of its duty
Words = Callable[[], str]


def notices_taking_back(moves: QuerySet[Step], *, key: str, day_words: Words) -> list[Notice]:
    """What everybody is to be told to whom work was told of as overdue that the moves made due later.

    `day_words` says in the language of the moment which day was set.
    """
    people: dict[Any, Told] = defaultdict(dict)
    channels: dict[Channel, Told] = defaultdict(dict)
    urls: dict[Any, str] = {}
    for notice, told in _told_before(_untrue(moves)):
        if notice.channel is not None:
            channels[notice.channel].update(told)
        else:
            people[notice.recipient].update(told)
            urls.setdefault(notice.recipient, notice.url)
    wishes = wishes_of_all(user.pk for user in people)
    found = []
    for user, told in people.items():
        with translation.override(wishes[user.pk].language or settings.LANGUAGE_CODE):
            subject, body = _words(told, day_words)
        name, url = f"{key}:{user.pk}", urls[user]
        found.append(
            compose(user, name, wishes=wishes[user.pk], subject=subject, body=body, kind=Kind.LATE, url=url)
        )
    for channel, told in channels.items():
        with translation.override(settings.LANGUAGE_CODE):
            subject, body = _words(told, day_words)
        found += compose_for([channel], key, subject=subject, body=body, kind=Kind.LATE)
    return found


def _untrue(moves: QuerySet[Step]) -> list[Reminder]:
    """What was told as overdue for a day from which the work was moved, and is not overdue."""
    moved = moves.filter(assignment=OuterRef("assignment"), from_due=OuterRef("due"))
    in_time = Q(assignment__due=None) | Q(assignment__due__gte=timezone.localdate())
    rows = Reminder.objects.filter(in_time, Exists(moved), assignment__state__in=OPEN | {State.DECLINED})
    rows = rows.exclude(what__startswith="due-")
    return list(
        rows.select_related("assignment__duty", "assignment__officer", "assignment__campaign").order_by(
            "assignment", "pk"
        )
    )


def _told_before(reminders: Sequence[Reminder]) -> Iterator[tuple[Notice, Told]]:
    """Each notice by which some of it was told, and of which assignments."""
    by_chase: dict[int, list[Reminder]] = defaultdict(list)
    for reminder in reminders:
        by_chase[reminder.chase_id].append(reminder)
    for chase, rows in by_chase.items():
        units = {row.assignment.unit_id for row in rows}
        about = units | {row.giver_id for row in rows} | {row.assignment.campaign.owner_id for row in rows}
        notices = Notice.objects.filter(key__startswith=f"chase:{chase}:", unit__in=about)
        for notice in notices.select_related("recipient", "channel").order_by("pk"):
            if told := {row.assignment_id: row.assignment.duty.text for row in _of(notice, rows)}:
                yield notice, told


def _of(notice: Notice, rows: Iterable[Reminder]) -> list[Reminder]:
    """What of it the notice told; its key says to whom it spoke."""
    _chase, _number, side, of, *rest = notice.key.split(":")
    if side == "unit":
        ours = (row for row in rows if row.assignment.unit_id == int(of))
        found = [row for row in ours if row.what not in (LEADER, ISSUER, DECLINED)]
        return [row for row in found if _is_for(notice, row.assignment)]
    if side == "leader":
        return [row for row in rows if row.assignment.unit_id == int(of) and row.what == LEADER]
    if side == "issuer":
        return [row for row in rows if row.assignment.campaign_id == int(of) and row.what == ISSUER]
    ours = (row for row in rows if row.giver_id == int(of) and row.what in (LATE, DECLINED))
    return [row for row in ours if row.assignment.campaign_id == int(rest[0])]


def _is_for(notice: Notice, row: Assignment) -> bool:
    """Whether the person was told of it: an officer's own part is told to that officer."""
    return notice.channel_id is not None or row.officer is None or row.officer.user_id == notice.recipient_id


def _words(told: Told, day_words: Words) -> tuple[str, str]:
    subject = ngettext(
        "%(n)d assignment is no longer overdue: its day was set right",
        "%(n)d assignments are no longer overdue: their day was set right",
        len(told),
    )
    duties = list(dict.fromkeys(told.values()))
    said = [_("%(day)s: what was told of it as overdue does not hold.") % {"day": day_words()}]
    said += [f"– {text}" for text in duties[:SHOWN]]
    if (hidden := len(duties) - SHOWN) > 0:
        said.append(ngettext("and %(n)d more.", "and %(n)d more.", hidden) % {"n": hidden})
    return subject % {"n": len(told)}, "\n".join(said)
