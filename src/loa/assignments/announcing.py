"""News of a campaign told to everybody concerned, in small pieces under a lease."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from loa.assignments import dating
from loa.assignments.chasing.sweeping import tell_what_is_late_now
from loa.assignments.models import Announcement, Assignment
from loa.campaigns.models import Campaign, Duty
from loa.directory.models import Post, Unit, User
from loa.directory.rights import RIGHTS, Verb
from loa.notices.actions import compose, tell_all
from loa.notices.models import Notice
from loa.notices.wishes import wishes_of_all
from loa.work.actions import finish, holding

PIECE = 200  # people told in one transaction
PAUSE = 0.12  # so long SQLite's lock stays free for others between two pieces
PAST = (Assignment.State.CONFIRMED, Assignment.State.WITHDRAWN)
Kind = Announcement.Kind


def announce(campaign: Campaign, kind: str, **values: Any) -> Announcement:
    """The news will be told by the worker to everybody concerned, after it has moved what is to be moved."""
    return Announcement.objects.create(campaign=campaign, kind=kind, **values)


def move_and_announce(campaign: Campaign, duties: Sequence[Duty], *, by: User, **of: Any) -> None:
    """The assignments are due with their duties, and everybody concerned will be told; `of`: whose day it is.

    Where they are very many, the worker moves them before it tells.
    """
    count = dating.count_to_move(duties)
    if count > dating.AT_ONCE:
        announce(campaign, Kind.DATED, by=by, progress_total=count, **of)
    elif dating.move_assignments(duties, by=by):
        announce(campaign, Kind.DATED, by=by, **of)
        tell_what_is_late_now(duties)


def continue_announcement(announcement: Announcement) -> None:
    """Everybody concerned is told, nobody twice. The caller holds the lease; raises `LeaseLost`.

    What a piece says is worked out before its transaction, which only writes.
    """
    if announcement.progress_total:
        duties = list(_duties(announcement))
        dating.move_in_pieces(announcement, duties, by=announcement.by)
        tell_what_is_late_now(duties)
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


def concerned(announcement: Announcement) -> QuerySet[User]:
    """The accounts of those who act for a unit that has assignments in what is announced, by their number."""
    today = timezone.localdate()
    posts = Post.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=today),
        Q(valid_to=None) | Q(valid_to__gte=today),
        kind__in=RIGHTS[Verb.ACCEPT_ASSIGNMENT],
        unit__in=_units(announcement),
    )
    return User.objects.filter(is_active=True, person__posts__in=posts).distinct().order_by("pk")


def _duties(announcement: Announcement) -> QuerySet[Duty]:
    """Those whose day it is about; one that comes again by now has days of its own."""
    which = Q(event=announcement.event_id) if announcement.event_id else Q(pk=announcement.duty_id)
    return Duty.objects.filter(which, campaign=announcement.campaign_id, period="")


def _assignments(announcement: Announcement) -> QuerySet[Assignment]:
    found = Assignment.objects.filter(campaign=announcement.campaign_id)
    if announcement.kind != Kind.DATED:
        return found
    # To whom nothing is left to do, a new day is no news.
    return found.filter(duty__in=_duties(announcement)).exclude(state__in=PAST)


def _units(announcement: Announcement) -> QuerySet[Unit]:
    return Unit.objects.filter(pk__in=_assignments(announcement).values("unit"))


def _notices(people: Sequence[User], announcement: Announcement) -> list[Notice]:
    """What each of them is to be told: how many assignments of theirs it is about."""
    own: dict[int, set[int]] = defaultdict(set)
    posts = Post.objects.filter(person__user__in=people, kind__in=RIGHTS[Verb.ACCEPT_ASSIGNMENT])
    for account, unit in posts.values_list("person__user", "unit"):
        own[account or 0].add(unit)
    rows = _assignments(announcement).filter(unit__in={unit for units in own.values() for unit in units})
    counts = dict(rows.order_by().values_list("unit").annotate(n=Count("pk")))
    wishes, url = wishes_of_all(user.pk for user in people), reverse("assignments:index")
    found = []
    for user in people:
        with translation.override(wishes[user.pk].language or settings.LANGUAGE_CODE):
            count = sum(counts.get(unit, 0) for unit in own[user.pk])
            subject, body = _words(announcement, count)
        key = f"announcement:{announcement.pk}:{user.pk}"
        found.append(compose(user, key, wishes=wishes[user.pk], subject=subject, body=body, url=url))
    return found


def _words(announcement: Announcement, count: int) -> tuple[str, str]:
    campaign = announcement.campaign
    if announcement.kind == Kind.STARTED:
        subject = ngettext("%(n)d new assignment", "%(n)d new assignments", count) % {"n": count}
        return subject, campaign.title
    if announcement.kind == Kind.RECALLED:
        subject = _("The campaign is recalled: its assignments no longer stand")
        return subject, _("%(campaign)s. Reason: %(reason)s") % {
            "campaign": campaign.title,
            "reason": campaign.recalled_why,
        }
    due = ngettext("%(n)d assignment has a new day.", "%(n)d assignments have a new day.", count) % {
        "n": count
    }
    return _day_words(announcement), f"{campaign.title}. {due}"


def _day_words(announcement: Announcement) -> str:
    """Which day is set: of the event, or of the duty, with the one that it had."""
    event, duty, before = announcement.event, announcement.duty, announcement.from_day
    day = event.date if event else duty.due if duty else None
    said = {
        "event": event.name if event else "",
        "n": duty.number if duty else 0,
        "day": date_format(day, "SHORT_DATE_FORMAT") if day else "",
        "before": date_format(before, "SHORT_DATE_FORMAT") if before else "",
    }
    if event is not None:
        words = _("“%(event)s” is on %(day)s") if day else _("“%(event)s” has no day at present")
    elif before is None or before == day:
        words = _("Duty %(n)d is due on %(day)s") if day else _("Duty %(n)d has no day at present")
    elif day is None:
        words = _("Duty %(n)d has no day at present; it was due on %(before)s")
    else:
        words = _("Duty %(n)d is due on %(day)s, no longer on %(before)s")
    return words % said
