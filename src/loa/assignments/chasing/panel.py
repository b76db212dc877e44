"""What the page of a campaign says of late units: how many, letters that urge them, who was not reached."""

from __future__ import annotations

import uuid
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from loa.assignments.models import Assignment, UrgingLetter
from loa.assignments.transitions import OPEN
from loa.campaigns.models import Campaign
from loa.campaigns.panels import register_panel
from loa.directory.models import Post, Unit, User
from loa.directory.rights import RIGHTS, Verb, may
from loa.notices.models import Delivery
from loa.notices.queries import undelivered_about

LETTERS = 3


@register_panel("assignments/chasing_panel.html")
def chasing_of(user: User, campaign: Campaign) -> dict[str, Any] | None:
    """How many units are late with how many duties, the last letters, and how many notices went astray."""
    if campaign.state != Campaign.State.ACTIVE:
        return None
    late = Assignment.objects.filter(
        campaign=campaign, parent=None, state__in=OPEN, due__lt=timezone.localdate()
    ).aggregate(rows=Count("pk"), units=Count("unit", distinct=True))
    letters = UrgingLetter.objects.filter(campaign=campaign).select_related("draft", "made_by__person")
    found = {
        "campaign": campaign,
        "late": late,
        "letters": list(letters[:LETTERS]),
        "undelivered": undelivered_of(campaign).count(),
        "unmanned": unmanned_units(campaign).count(),
    }
    if not any((late["rows"], found["letters"], found["undelivered"], found["unmanned"])):
        return None
    may_urge = bool(late["rows"]) and may(user, Verb.DRAFT_URGING_LETTER, campaign.owner)
    return found | {"may_urge": may_urge, "key": uuid.uuid4()}


def undelivered_of(campaign: Campaign) -> QuerySet[Delivery]:
    """Mails and posts about the work of the campaign's units that failed or are in doubt."""
    return undelivered_about(Assignment.objects.filter(campaign=campaign).values("unit"))


def unmanned_units(campaign: Campaign) -> QuerySet[Unit]:
    """Units that still have work to do in the campaign and in which nobody can sign in."""
    today = timezone.localdate()
    work = Assignment.objects.filter(campaign=campaign, state__in=OPEN, unit=OuterRef("pk"))
    people = Post.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=today),
        Q(valid_to=None) | Q(valid_to__gte=today),
        unit=OuterRef("pk"),
        kind__in=RIGHTS[Verb.ACCEPT_ASSIGNMENT],
        person__user__is_active=True,
    )
    return Unit.objects.filter(Exists(work), ~Exists(people)).order_by("path")
