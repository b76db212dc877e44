"""News of a campaign told to everybody concerned, in small pieces under a lease."""

from __future__ import annotations

import time

from django.db import connection
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from loa.assignments.models import Announcement, Assignment
from loa.campaigns.models import Campaign, Event
from loa.directory.models import Post, Unit, User
from loa.directory.rights import RIGHTS, Verb
from loa.notices.actions import tell
from loa.work.actions import finish, holding

PIECE = 100  # people told in one transaction
PAUSE = 0.12  # so long SQLite's lock stays free for others between two pieces
Kind = Announcement.Kind


def announce(campaign: Campaign, kind: str, *, event: Event | None = None) -> Announcement:
    """The news will be told by the worker to everybody concerned."""
    return Announcement.objects.create(campaign=campaign, kind=kind, event=event)


def continue_announcement(announcement: Announcement) -> None:
    """Everybody concerned is told, nobody twice. The caller holds the lease; raises `LeaseLost`."""
    finished = False
    while not finished:
        with holding(announcement):
            announcement.refresh_from_db(fields=["told_up_to"])
            people = list(concerned(announcement).filter(pk__gt=announcement.told_up_to)[:PIECE])
            for user in people:
                _tell(user, announcement)
            finished = len(people) < PIECE
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


def _assignments(announcement: Announcement) -> QuerySet[Assignment]:
    found = Assignment.objects.filter(campaign=announcement.campaign_id)
    return found.filter(duty__event=announcement.event_id) if announcement.event_id else found


def _units(announcement: Announcement) -> QuerySet[Unit]:
    return Unit.objects.filter(pk__in=_assignments(announcement).values("unit"))


def _tell(user: User, announcement: Announcement) -> None:
    own = Post.objects.filter(person__user=user, kind__in=RIGHTS[Verb.ACCEPT_ASSIGNMENT]).values("unit")
    count = _assignments(announcement).filter(unit__in=own).count()
    subject, body = _words(announcement, count)
    url = reverse("assignments:index")
    tell(user, f"announcement:{announcement.pk}:{user.pk}", subject=subject, body=body, url=url)


def _words(announcement: Announcement, count: int) -> tuple[str, str]:
    campaign, event = announcement.campaign, announcement.event
    if announcement.kind == Kind.STARTED:
        subject = ngettext("%(n)d new assignment", "%(n)d new assignments", count) % {"n": count}
        return subject, campaign.title
    if announcement.kind == Kind.RECALLED:
        subject = _("The campaign is recalled: its assignments no longer stand")
        return subject, _("%(campaign)s. Reason: %(reason)s") % {
            "campaign": campaign.title,
            "reason": campaign.recalled_why,
        }
    assert event is not None
    if event.date is None:
        subject = _("“%(event)s” has no day at present") % {"event": event.name}
    else:
        day = date_format(event.date, "SHORT_DATE_FORMAT")
        subject = _("“%(event)s” is on %(day)s") % {"event": event.name, "day": day}
    due = ngettext("%(n)d assignment has a new day.", "%(n)d assignments have a new day.", count) % {
        "n": count
    }
    return subject, f"{campaign.title}. {due}"
