"""Who must have a second factor, and whether a session went through it."""

from __future__ import annotations

from time import time
from typing import Any

from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone

from loa.directory.models import Post, User

# Those who see or decide more than their own unit's work.
KINDS = frozenset({Post.Kind.ADMINISTRATOR, Post.Kind.LEADER, Post.Kind.CAMPAIGN_OFFICER})


def must_have(user: User) -> bool:
    """Whether this account may not work without a second factor."""
    if settings.LOA_SECOND_FACTOR != "required":
        return False
    day = timezone.localdate()
    held = Post.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=day), Q(valid_to=None) | Q(valid_to__gte=day)
    )
    return user.is_superuser or held.filter(person__user=user, kind__in=KINDS).exists()


def must_set_up(user: Any) -> bool:
    """Whether the account must have a second factor and has none yet: the workspace is shut till then."""
    return isinstance(user, User) and user.second_factor_since is None and must_have(user)


def signed_in_lately(request: HttpRequest) -> bool:
    """Whether the password was given in this session, not longer ago than it is trusted for."""
    records = get_authentication_records(request, request.user)
    given = [record["at"] for record in records if record.get("method") == "password"]
    return bool(given) and time() - given[-1] < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT


def gone_through(request: HttpRequest) -> bool:
    """Whether a code was given in this session."""
    records = get_authentication_records(request, request.user)
    return any(record.get("method") == "mfa" for record in records)
