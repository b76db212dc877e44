"""News of a campaign told to everybody concerned, in small pieces under a lease."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.models import Case, Count, Exists, OuterRef, Q, QuerySet, Value, When
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from loa.assignments import dating, recurring
from loa.assignments.chasing.sweeping import tell_what_is_late_now
from loa.assignments.chasing.undoing import notices_taking_back
from loa.assignments.models import Announcement, Assignment, Step
from loa.assignments.transitions import RE_DATE
from loa.campaigns.models import Campaign, Duty
from loa.directory.models import Post, Unit, User
from loa.directory.rights import RIGHTS, Verb
from loa.directory.working_days import working_days
from loa.notices.actions import compose, tell_all
from loa.notices.models import Notice
from loa.notices.wishes import wishes_of_all
from loa.work.actions import finish, holding

PIECE = 200  # people told in one transaction
PAUSE = 0.12  # so long SQLite's lock stays free for others between two pieces
State, Kind = Assignment.State, Announcement.Kind
MOST_DAYS = 4  # of rounds, named in one subject
PAST = (State.CONFIRMED, State.WITHDRAWN)


def announce(campaign: Campaign, kind: str, **values: Any) -> Announcement:
    """The news will be told by the worker to everybody concerned, after it has moved what is to be moved."""
    return Announcement.objects.create(campaign=campaign, kind=kind, **values)


def move_and_announce(campaign: Campaign, duties: Sequence[Duty], *, by: User, **of: Any) -> None:
    """The assignments are due with their duties, and everybody concerned will be told; `of`: whose day it is.

    Where they are very many, the worker moves them before it tells.
    """
    since, (moving, noting) = timezone.now(), dating.count_to_move(duties)
    if moving + noting > dating.AT_ONCE:
        announce(campaign, Kind.DATED, by=by, since=since, progress_total=moving + noting, **of)
    elif dating.move_assignments(duties, by=by):
        announce(campaign, Kind.DATED, by=by, since=since, **of)
        tell_what_is_late_now(duties)


def move_rounds_and_announce(duty: Duty, *, by: User) -> None:
    """The rounds of a duty that comes again are due with its rhythm, and everybody concerned will be told.

    The worker moves them before it tells, unless the clock has.
    """
    if duty.rhythm is None:
        return
    since = timezone.now()
    if recurring.adopt(duty, by=by) or recurring.is_any_to_move(duty):
        announce(duty.campaign, Kind.DATED, duty=duty, by=by, since=since)


def continue_announcement(announcement: Announcement) -> None:
    """Everybody concerned is told, nobody twice. The caller holds the lease; raises `LeaseLost`.

    What a piece says is worked out before its transaction, which only writes.
    """
    if announcement.progress_total:
        duties = list(_duties(announcement))
        dating.move_in_pieces(announcement, duties)
        tell_what_is_late_now(_duties(announcement))
    if (recurs := _recurring(announcement)) is not None:
        today = timezone.localdate()
        recurring.re_date(announcement, recurs, today=today, days=working_days(), by=announcement.by)
    if announcement.kind == Kind.DATED:
        _take_back(announcement)
    if announcement.kind == Kind.STARTED and announcement.campaign.state == Campaign.State.ACTIVE:
        recurring.make_ahead(announcement, announcement.campaign)  # what is told is what the lists show
    finished = False
    while not finished:
        people = list(concerned(announcement).filter(pk__gt=announcement.told_up_to)[:PIECE])
        notices = _notices(people, announcement)
        finished = len(people) < PIECE
        with holding(announcement):
            tell_all(notices)
            if people:
                announcement.told_up_to = people[-1].pk
                announcement.save(update_fields=["told_up_to"])
            if finished:
                finish(announcement)
        if connection.vendor == "sqlite" and not finished:
            time.sleep(PAUSE)


def _take_back(announcement: Announcement) -> None:
    """Who was told that something is overdue which is not, now that its day is set right, is told so."""
    if announcement.since is None:
        return
    key = f"undone:{announcement.pk}"
    notices = notices_taking_back(_moves(announcement), key=key, day_words=partial(_day_words, announcement))
    for first in range(0, len(notices), PIECE):
        with holding(announcement):
            tell_all(notices[first : first + PIECE])
        if connection.vendor == "sqlite":
            time.sleep(PAUSE)


def concerned(announcement: Announcement) -> QuerySet[User]:
    """The accounts of those who act for a unit that has assignments in what is announced, by their number."""
    posts = acting_posts().filter(unit__in=_units(announcement))
    return User.objects.filter(is_active=True, person__posts__in=posts).distinct().order_by("pk")


def acting_posts() -> QuerySet[Post]:
    """The posts by which people act for a unit today."""
    today = timezone.localdate()
    return Post.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=today),
        Q(valid_to=None) | Q(valid_to__gte=today),
        kind__in=RIGHTS[Verb.ACCEPT_ASSIGNMENT],
    )


def _duties(announcement: Announcement) -> QuerySet[Duty]:
    """Those whose day it is about; one that came to come again meanwhile has days of its own."""
    if (recurs := _recurring(announcement)) is not None:
        return Duty.objects.filter(pk=recurs.pk)
    which = Q(event=announcement.event_id) if announcement.event_id else Q(pk=announcement.duty_id)
    return Duty.objects.filter(which, campaign=announcement.campaign_id, period="")


def _recurring(announcement: Announcement) -> Duty | None:
    """The duty that comes again and whose rounds it is about; None for one day of a duty or event."""
    duty = announcement.duty
    of_rounds = duty is not None and bool(duty.period) and announcement.from_day is None
    return duty if of_rounds else None


def _assignments(announcement: Announcement) -> QuerySet[Assignment]:
    if announcement.kind != Kind.DATED:
        return Assignment.objects.filter(campaign=announcement.campaign_id)
    # To whom nothing is left to do, a new day is no news.
    return _dated(announcement).exclude(state__in=PAST)


def _dated(announcement: Announcement) -> QuerySet[Assignment]:
    """What is due with the duties; of rounds, those of the periods whose day was moved."""
    rows = Assignment.objects.filter(campaign=announcement.campaign_id, duty__in=_duties(announcement))
    if _recurring(announcement) is None:
        return rows
    moved = rows.filter(pk__in=_moves(announcement).values("assignment"))
    starts = moved.filter(parent=None).values("period_start")
    return rows.filter(Q(pk__in=moved.values("pk")) | Q(parent=None, period_start__in=starts))


def _moves(announcement: Announcement) -> QuerySet[Step]:
    """The steps by which it moved days."""
    moves = Step.objects.filter(assignment__campaign=announcement.campaign_id, way=RE_DATE)
    return moves if announcement.since is None else moves.filter(at__gte=announcement.since)


def _units(announcement: Announcement) -> QuerySet[Unit]:
    return Unit.objects.filter(pk__in=_assignments(announcement).values("unit"))


def _notices(people: Sequence[User], announcement: Announcement) -> list[Notice]:
    """What each of them is to be told: how many assignments of theirs it is about."""
    own: dict[int, set[int]] = defaultdict(set)
    for account, unit in acting_posts().filter(person__user__in=people).values_list("person__user", "unit"):
        own[account or 0].add(unit)
    counts = _counts(announcement, {unit for units in own.values() for unit in units})
    wishes, url = wishes_of_all(user.pk for user in people), reverse("assignments:index")
    found = []
    for user in people:
        with translation.override(wishes[user.pk].language or settings.LANGUAGE_CODE):
            subject, body = _words(announcement, sum((counts[unit] for unit in own[user.pk]), Counter()))
        key = f"announcement:{announcement.pk}:{user.pk}"
        found.append(compose(user, key, wishes=wishes[user.pk], subject=subject, body=body, url=url))
    return found


def _counts(announcement: Announcement, units: Iterable[int]) -> dict[int, Counter[str]]:
    """By unit how many assignments it is about: "" for those that were moved, else why one was not."""
    found: dict[int, Counter[str]] = defaultdict(Counter)
    rows = _assignments(announcement)
    if announcement.kind == Kind.DATED:
        rows = _dated(announcement).exclude(state=State.WITHDRAWN)
    rows = rows.filter(unit__in=units).order_by()
    for unit, why, n in (
        rows.annotate(why=_why(announcement)).values_list("unit", "why").annotate(n=Count("pk"))
    ):
        found[unit][why] += n
    return found


def _why(announcement: Announcement) -> Case | Value:
    """Why an assignment keeps its day; "" where it was moved."""
    if announcement.kind != Kind.DATED:
        return Value("")
    moves = _moves(announcement).filter(assignment=OuterRef("pk"))
    return Case(
        When(state=State.CONFIRMED, then=Value("done")),
        When(Exists(moves), then=Value("")),
        When(state=State.HANDED_IN, then=Value("handed in")),
        When(parent__isnull=False, then=Value("part")),
        default=Value("later"),
    )


def _kept(counts: Counter[str]) -> str:
    """How many keep their day, and why; nothing where all were moved."""
    whys = {
        "handed in": ngettext("%(n)d handed in", "%(n)d handed in", counts["handed in"]),
        "done": ngettext("%(n)d done", "%(n)d done", counts["done"]),
        "later": ngettext(
            "%(n)d with a later day granted", "%(n)d with a later day granted", counts["later"]
        ),
        "part": ngettext("%(n)d part with its own day", "%(n)d parts with their own day", counts["part"]),
    }
    said = [words % {"n": counts[why]} for why, words in whys.items() if counts[why]]
    count = sum(counts[why] for why in whys)
    words = ngettext(
        "%(n)d assignment keeps its day: %(why)s.", "%(n)d assignments keep their day: %(why)s.", count
    )
    return words % {"n": count, "why": ", ".join(said)} if said else ""


def _words(announcement: Announcement, counts: Counter[str]) -> tuple[str, str]:
    campaign, count = announcement.campaign, counts[""]
    if announcement.kind == Kind.STARTED:
        subject = ngettext("%(n)d new assignment", "%(n)d new assignments", count) % {"n": count}
        return subject, campaign.title
    if announcement.kind == Kind.RECALLED:
        subject = _("The campaign is recalled: its assignments no longer stand")
        return subject, _("%(campaign)s. Reason: %(reason)s") % {
            "campaign": campaign.title,
            "reason": campaign.recalled_why,
        }
    moved = ngettext("%(n)d assignment has a new day.", "%(n)d assignments have a new day.", count)
    said = [moved % {"n": count}] if count else []
    said += [kept] if (kept := _kept(counts)) else []
    return _day_words(announcement), " ".join([f"{campaign.title}.", *said])


def _day_words(announcement: Announcement) -> str:
    """Which day is set: of the event, of the duty, with the one that it had, or of its rounds."""
    if (recurs := _recurring(announcement)) is not None:
        words = _("The rounds of %(work)s are due on other days: %(days)s")
        return words % {"work": recurs.label_within, "days": _moved_days(announcement, recurs)}
    event, duty, before = announcement.event, announcement.duty, announcement.from_day
    day = event.date if event else duty.due if duty else None
    said = {
        "event": event.name if event else "",
        "work": duty.label_within if duty else "",
        "day": date_format(day, "SHORT_DATE_FORMAT") if day else "",
        "before": date_format(before, "SHORT_DATE_FORMAT") if before else "",
    }
    if event is not None:
        words = _("“%(event)s” is on %(day)s") if day else _("“%(event)s” has no day at present")
    elif before is None or before == day:
        words = _("%(work)s is due on %(day)s") if day else _("%(work)s has no day at present")
    elif day is None:
        words = _("%(work)s has no day at present; it was due on %(before)s")
    else:
        words = _("%(work)s is due on %(day)s, no longer on %(before)s")
    return capfirst(words % said)


def _moved_days(announcement: Announcement, duty: Duty) -> str:
    """The days that rounds have, each with the one that it had, the earliest first."""
    moves = _moves(announcement).filter(assignment__duty=duty, assignment__parent=None).order_by("to_due")
    pairs = list(dict.fromkeys(moves.values_list("to_due", "from_due")))
    said = [
        _("%(day)s instead of %(before)s")
        % {"day": date_format(day, "SHORT_DATE_FORMAT"), "before": date_format(before, "SHORT_DATE_FORMAT")}
        if before
        else date_format(day, "SHORT_DATE_FORMAT")
        for day, before in pairs[:MOST_DAYS]
        if day
    ]
    return ", ".join([*said, *(["…"] if len(pairs) > MOST_DAYS else [])])
