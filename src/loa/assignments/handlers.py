"""What this room does when campaigns start, move and end: doors to its actions."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver

from loa.assignments import accounts, announcing, closing, leaving, merging, pictures, recurring, telling
from loa.assignments.actions import samples
from loa.assignments.chasing import sweeping
from loa.assignments.models import Announcement, Assignment, Proof, Step
from loa.assignments.signals import assignment_given, assignment_moved
from loa.assignments.transitions import Transition
from loa.campaigns.models import Campaign, Duty, Event
from loa.campaigns.signals import (
    campaign_closed,
    campaign_recalled,
    campaign_reopened,
    campaign_started,
    duty_changed,
    event_dated,
)
from loa.directory.models import Post, Unit, User
from loa.directory.signals import account_closed, calendar_changed, post_changed, unit_changed
from loa.evidence.models import Blob, Look
from loa.evidence.signals import lost

Kind = Announcement.Kind


@receiver(campaign_started)
def announce_start(campaign: Campaign, **_: Any) -> None:
    """Everybody with assignments in the campaign will be told, and what comes again is made ahead of time."""
    announcing.announce(campaign, Kind.STARTED)
    recurring.note_first_occurrences(campaign)
    recurring.wake()
    sweeping.tell_what_is_late_now(campaign.duties.all())


@receiver(campaign_recalled)
def announce_recall(campaign: Campaign, *, was_active: bool, **_: Any) -> None:
    """Everybody who was given assignments will be told that they are gone."""
    if was_active:
        announcing.announce(campaign, Kind.RECALLED)


@receiver(campaign_closed)
def tell_closed(campaign: Campaign, **_: Any) -> None:
    """Units know that nothing of it changes any more."""
    closing.tell_closed(campaign)


@receiver(campaign_reopened)
def tell_reopened(campaign: Campaign, *, reason: str, **_: Any) -> None:
    """Units know that its work goes on."""
    closing.tell_reopened(campaign, reason=reason)


@receiver(event_dated)
def move_with_event(event: Event, *, by: User, **_: Any) -> None:
    """The assignments of the event's duties are due with them, and everybody concerned will be told."""
    announcing.move_and_announce(event.campaign, list(event.duties.all()), event=event, by=by)


@receiver(duty_changed)
def move_with_duty(duty: Duty, *, before: date | None, by: User, **_: Any) -> None:
    """The assignments of the duty are due with it, and everybody concerned is told; or come again with it."""
    announcing.move_and_announce(duty.campaign, [duty], duty=duty, from_day=before, by=by)
    announcing.move_rounds_and_announce(duty, by=by)
    recurring.wake()


@receiver(calendar_changed)
def move_with_calendar(**_: Any) -> None:
    """What comes again and is due on the day moves with it."""
    recurring.wake()


@receiver(unit_changed)
def hand_on(unit: Unit, **_: Any) -> None:
    """The open work of a unit that ends goes on to its successor."""
    if unit.valid_to is not None:
        merging.wake()


@receiver(post_changed)
def tell_nobody_left(post: Post, **_: Any) -> None:
    """Whoever gave a unit work knows that its last officer leaves."""
    leaving.tell_nobody_left(post)


@receiver(account_closed)
def note_closed_account(user: User, *, by: User | None, **_: Any) -> None:
    """Its links open nothing any more; those who decide know of the work that is its person's by name."""
    accounts.note_closed(user, by)


@receiver(assignment_moved)
def tell_of_move(assignment: Assignment, *, step: Step, way: Transition, **_: Any) -> None:
    """Who has to know of the step is told."""
    telling.tell_other_side(assignment, step=step, way=way)


@receiver(assignment_moved)
def judge_what_was_drawn(assignment: Assignment, *, step: Step, way: Transition, **_: Any) -> None:
    """What was drawn for a sample and is returned, wherever, is wanting in it, too."""
    if way.name == "return":
        samples.note_return(assignment, step=step)


@receiver(assignment_given)
def tell_of_gift(assignment: Assignment, *, step: Step, **_: Any) -> None:
    """Who is to do it is told."""
    telling.tell_of_gift(assignment, step=step)


@receiver(lost)
def tell_of_lost_page(look: Look, **_: Any) -> None:
    """Whoever answers for a proof knows that its page is lost, also where a bearer of a link handed it in."""
    telling.tell_of_lost_page(look)


@receiver(post_save, sender=Proof)
def look_at_photo(instance: Proof, *, created: bool, **_: Any) -> None:
    """A photo handed in will be looked at."""
    if created:
        pictures.note_photo(instance)


@receiver(post_save, sender=Blob)
def forget_erased(instance: Blob, **_: Any) -> None:
    """Of a photo that was erased no small picture is left."""
    if instance.erased_at is not None:
        pictures.forget_looks(instance)
