"""What this room does when campaigns start, move and end: doors to its actions."""

from __future__ import annotations

from typing import Any

from django.dispatch import receiver

from loa.assignments import announcing, dating, telling
from loa.assignments.models import Announcement, Assignment, Step
from loa.assignments.signals import assignment_moved
from loa.assignments.transitions import Transition
from loa.campaigns.models import Campaign, Duty, Event
from loa.campaigns.signals import campaign_recalled, campaign_started, duty_changed, event_dated

Kind = Announcement.Kind


@receiver(campaign_started)
def announce_start(campaign: Campaign, **_: Any) -> None:
    """Everybody with assignments in the campaign will be told."""
    announcing.announce(campaign, Kind.STARTED)


@receiver(campaign_recalled)
def announce_recall(campaign: Campaign, *, was_active: bool, **_: Any) -> None:
    """Everybody who was given assignments will be told that they are gone."""
    if was_active:
        announcing.announce(campaign, Kind.RECALLED)


@receiver(event_dated)
def move_with_event(event: Event, **_: Any) -> None:
    """The assignments of the event's duties are due with them, and everybody concerned will be told."""
    if dating.move_assignments(event.duties.all()):
        announcing.announce(event.campaign, Kind.DATED, event=event)


@receiver(duty_changed)
def move_with_duty(duty: Duty, **_: Any) -> None:
    """The assignments of the duty are due with it."""
    dating.move_assignments([duty])


@receiver(assignment_moved)
def tell_of_move(assignment: Assignment, *, step: Step, way: Transition, **_: Any) -> None:
    """Who has to know of the step is told."""
    telling.tell_other_side(assignment, step=step, way=way)
