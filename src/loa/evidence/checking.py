"""Checking the whole evidence in the background, and telling its keepers when it does not hold."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.directory.models import Post, User
from loa.directory.rights import RIGHTS, Verb
from loa.evidence.models import Check
from loa.evidence.verdicts import unknown_words
from loa.evidence.verifying import verify
from loa.notices.actions import tell
from loa.work.actions import finishing

KEPT = 400  # checks: about a year of them


def do_check(check: Check) -> None:
    """What the check found is kept; where the evidence does not hold, those who look after it are told."""
    verdict = verify()
    with finishing(check):
        check.verdict, check.holds, check.checked_at = asdict(verdict), verdict.holds, timezone.now()
        check.save(update_fields=["verdict", "holds", "checked_at"])
        old = list(Check.objects.order_by("-pk").values_list("pk", flat=True)[KEPT:])
        Check.objects.filter(pk__in=old, holds=True).delete()
        if verdict.is_wrong:
            _tell(
                check,
                _("The evidence does not hold"),
                _("A check has found that evidence was changed, taken out or put in between."),
            )
        elif not verdict.holds:
            _tell(check, _("The evidence could not be checked"), unknown_words())


def _tell(check: Check, subject: str, body: str) -> None:
    for user in keepers():
        key, url = f"evidence.broken:{check.pk}:{user.pk}", reverse("evidence:chain")
        tell(user, key, subject=subject, body=body, url=url)


def keepers() -> list[Any]:
    """The administrators who look after the evidence today."""
    today = timezone.localdate()
    posts = Post.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=today),
        Q(valid_to=None) | Q(valid_to__gte=today),
        kind__in=RIGHTS[Verb.VERIFY_EVIDENCE] & {Post.Kind.ADMINISTRATOR},
    )
    return list(User.objects.filter(person__posts__in=posts, is_active=True).distinct().order_by("pk"))
