"""Units are told that the case of a campaign was closed, or opened again."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from loa.assignments.announcing import acting_posts
from loa.assignments.models import Assignment
from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.notices.actions import compose, tell_all
from loa.notices.wishes import wishes_of_all

Words = Callable[[], tuple[str, str]]


def tell_closed(campaign: Campaign) -> None:
    """Everybody who acts for a unit with work in it knows that nothing of it changes any more."""

    def words() -> tuple[str, str]:
        return _(
            "The case of the campaign is closed: nothing of it can be handed in or changed"
        ), campaign.title

    _tell(campaign, "closed", words)


def tell_reopened(campaign: Campaign, *, reason: str) -> None:
    """They know that its work goes on, and why."""

    def words() -> tuple[str, str]:
        body = _("%(campaign)s. Reason: %(reason)s") % {"campaign": campaign.title, "reason": reason}
        return _("The case of the campaign is opened again: its work goes on"), body

    _tell(campaign, "reopened", words)


def _tell(campaign: Campaign, what: str, words: Words) -> None:
    """At once, in the same transaction: closing is rare, and a few thousand rows are written in a second."""
    given = Assignment.objects.filter(campaign=campaign).exclude(state=Assignment.State.WITHDRAWN)
    posts = acting_posts().filter(unit__in=given.values("unit"))
    people = list(User.objects.filter(is_active=True, person__posts__in=posts).distinct().order_by("pk"))
    wishes, url = wishes_of_all(user.pk for user in people), reverse("assignments:index")
    notices = []
    for user in people:
        with translation.override(wishes[user.pk].language or settings.LANGUAGE_CODE):
            subject, body = words()
        key = f"campaign.{what}:{campaign.pk}:{timezone.now().timestamp():.6f}:{user.pk}"
        notices.append(compose(user, key, wishes=wishes[user.pk], subject=subject, body=body, url=url))
    tell_all(notices)
