"""Who is told of a draft: those who may approve it, and those who wrote it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from loa.directory.models import Post, Unit, User
from loa.directory.queries import ancestors
from loa.directory.rights import RIGHTS, Verb, still_may
from loa.documents.models import Draft
from loa.notices.actions import tell

SENT, RETURNED, APPROVED = "sent", "returned", "approved"
SUBJECTS: dict[str, Any] = {
    SENT: _("A draft waits for approval"),
    RETURNED: _("A draft was returned"),
    APPROVED: _("A draft was approved"),
}


def tell_approvers(draft: Draft) -> None:
    """Those of the nearest office who may approve the draft know that it waits."""
    _tell(_approvers(draft), draft, SENT)


def tell_writers(draft: Draft, what: str, *, by: User) -> None:
    """Those who wrote the draft, and still write for its office, know what became of it."""
    people = draft.writers.exclude(pk=by.pk).order_by("pk")
    _tell([user for user in people if still_may(user, Verb.DRAFT_DOCUMENT, draft.owner)], draft, what)


def _tell(people: Iterable[User], draft: Draft, what: str) -> None:
    lines = [draft.content["title"], draft.owner.name, *([draft.reason] if draft.reason else [])]
    for user in people:
        tell(
            user,
            # A draft is sent, and comes back, as often as need be: the moment tells each time apart.
            f"documents.{what}:{draft.pk}:{draft.changed_at:%Y%m%d%H%M%S%f}:{user.pk}",
            subject=SUBJECTS[what],
            body="\n".join(lines),
            url=reverse("documents:draft", args=[draft.pk]),
        )


def _approvers(draft: Draft) -> list[User]:
    """Those of its office who may approve it and did not write it, else those of the next office above."""
    writers = set(draft.writers.values_list("pk", flat=True))
    for unit in (draft.owner, *reversed(ancestors(draft.owner))):
        found = [user for user in _who_approve(unit) if user.pk not in writers]
        if found:
            return found
    return []


def _who_approve(unit: Unit) -> Iterable[User]:
    today = timezone.localdate()
    posts = Post.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=today),
        Q(valid_to=None) | Q(valid_to__gte=today),
        kind__in=RIGHTS[Verb.APPROVE_DOCUMENT],
        unit=unit,
    )
    return User.objects.filter(is_active=True, person__posts__in=posts).distinct().order_by("pk")
