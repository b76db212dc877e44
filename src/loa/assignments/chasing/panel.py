"""What the page of a campaign says of late units: how many, letters that urge them, who was not reached."""

from __future__ import annotations

import uuid
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from loa.assignments.models import Announcement, Assignment, UrgingLetter
from loa.assignments.transitions import OPEN
from loa.campaigns.models import Campaign
from loa.campaigns.panels import register_panel
from loa.directory.models import Post, Unit, User
from loa.directory.rights import RIGHTS, Verb
from loa.notices.models import Delivery
from loa.notices.queries import astray_about, with_names


@register_panel("assignments/chasing_panel.html")
def chasing_of(_user: User, campaign: Campaign) -> dict[str, Any] | None:
    """How many units are late with how much, the last letter, and how many were not reached: in one query."""
    if campaign.state != Campaign.State.ACTIVE:
        return None
    figures = _figures(campaign)
    rows: Any = Campaign.objects.filter(pk=campaign.pk).annotate(**figures).values(*figures)
    found: dict[str, Any] = rows.get()
    if not any(found.values()):
        return None
    return found | {"campaign": campaign, "may_urge": bool(found["late"]), "key": uuid.uuid4()}


def _figures(campaign: Campaign) -> dict[str, Any]:
    late = Assignment.objects.filter(
        campaign=campaign, parent=None, state__in=OPEN, due__lt=timezone.localdate()
    )
    moving = Announcement.objects.filter(
        campaign=campaign, lease_state__in=("ready", "running"), progress_total__gt=0
    ).order_by("-pk")
    last = UrgingLetter.objects.filter(campaign=campaign).order_by("-made_at")
    return {
        "late": _count(late),
        "late_units": _count(Unit.objects.filter(pk__in=late.values("unit"))),
        "letter": Subquery(last.values("draft")[:1]),
        "letter_day": Subquery(last.values("day")[:1]),
        "undelivered": _count(astray_of(campaign)),
        "unmanned": _count(unmanned_units(campaign)),
        "moving": Subquery(moving.values("progress_total")[:1]),
        "moved": Subquery(moving.values("progress_done")[:1]),
    }


def _count(rows: QuerySet[Any]) -> Subquery:
    """How many rows, as part of another query."""
    counted = rows.order_by().annotate(_all=Value(1)).values("_all").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted), 0)  # type: ignore[return-value]


def letters_of(campaign: Campaign) -> QuerySet[UrgingLetter]:
    """The letters that urged the campaign's late units, the newest first."""
    return UrgingLetter.objects.filter(campaign=campaign).select_related("draft", "made_by__person")


def astray_of(campaign: Campaign) -> QuerySet[Delivery]:
    """Mails and posts about the work of the campaign's units that failed or are in doubt."""
    return astray_about(Assignment.objects.filter(campaign=campaign).values("unit"))


def undelivered_of(campaign: Campaign) -> QuerySet[Delivery]:
    """The same, with whom they were for."""
    return with_names(astray_of(campaign))


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
