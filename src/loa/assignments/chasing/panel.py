"""What the page of a campaign says of late units: how many, letters that urge them, who was not reached."""

from __future__ import annotations

import uuid
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from loa.assignments.models import Announcement, Assignment, UrgingLetter
from loa.assignments.transitions import OPEN
from loa.campaigns.board import Board
from loa.campaigns.models import Campaign
from loa.campaigns.panels import register_panel
from loa.directory.models import Post, Unit, User
from loa.directory.rights import RIGHTS, Verb
from loa.notices.models import Delivery
from loa.notices.queries import astray_about, astray_notices, with_names
from loa.work.shaped import Among, Rows, Shaped


@register_panel("assignments/chasing_panel.html")
def chasing_of(_user: User, board: Board) -> dict[str, Any] | None:
    """How many units are late with how much, the last letter, and how many were not reached: in one query."""
    campaign = board.campaign
    if campaign.state != Campaign.State.ACTIVE:
        return None
    late = [row.duty.pk for row in board.rows if row.progress.late]
    found = _figures(campaign=campaign.pk, duties=late, today=board.today)[0] | {"late": board.overdue}
    if not any(found.values()):
        return None
    return found | {"campaign": campaign, "may_urge": bool(found["late"]), "key": uuid.uuid4()}


@Shaped
def _figures(campaign: Any, duties: Any, today: Any) -> Rows:
    """Late units are looked for among these duties: their index leads to what is past its day."""
    late = Assignment.objects.filter(
        Among("duty", duties), campaign=campaign, parent=None, state__in=OPEN, due__lt=today
    )
    moving = Announcement.objects.filter(
        campaign=campaign, lease_state__in=("ready", "running"), progress_total__gt=0
    ).order_by("-pk")
    last = UrgingLetter.objects.filter(campaign=campaign).order_by("-made_at")
    work = Assignment.objects.filter(campaign=campaign, unit=OuterRef("unit"))
    figures: dict[str, Any] = {
        "late_units": _count(late, "unit"),
        "letter": Subquery(last.values("draft")[:1]),
        "letter_day": Subquery(last.values("day")[:1]),
        # From what went astray to the work: far less than from the work to what went astray.
        "undelivered": _count(astray_notices().filter(Exists(work)), "delivery"),
        "unmanned": _count(unmanned_units(campaign, today=today)),
        "moving": Subquery(moving.values("progress_total")[:1]),
        "moved": Subquery(moving.values("progress_done")[:1]),
    }
    return Campaign.objects.filter(pk=campaign).annotate(**figures).values(*figures)


def _count(rows: QuerySet[Any], what: str = "pk") -> Coalesce:
    """How many rows, or how many different values of theirs, as part of another query."""
    counted = rows.order_by().annotate(_all=Value(1)).values("_all")
    return Coalesce(Subquery(counted.annotate(n=Count(what, distinct=what != "pk")).values("n")), 0)


def letters_of(campaign: Campaign) -> QuerySet[UrgingLetter]:
    """The letters that urged the campaign's late units, the newest first."""
    return UrgingLetter.objects.filter(campaign=campaign).select_related("draft", "made_by__person")


def astray_of(campaign: Campaign) -> QuerySet[Delivery]:
    """Mails and posts about the work of the campaign's units that failed or are in doubt."""
    return astray_about(Assignment.objects.filter(campaign=campaign).values("unit"))


def undelivered_of(campaign: Campaign) -> QuerySet[Delivery]:
    """The same, with whom they were for."""
    return with_names(astray_of(campaign))


def unmanned_units(campaign: Any, *, today: Any) -> QuerySet[Unit]:
    """Units that still have work to do in the campaign and in which nobody can sign in on the day."""
    work = Assignment.objects.filter(campaign=campaign, state__in=OPEN, unit=OuterRef("pk"))
    people = Post.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=today),
        Q(valid_to=None) | Q(valid_to__gte=today),
        unit=OuterRef("pk"),
        kind__in=RIGHTS[Verb.ACCEPT_ASSIGNMENT],
        person__user__is_active=True,
    )
    return Unit.objects.filter(Exists(work), ~Exists(people)).order_by("path")
