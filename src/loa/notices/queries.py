"""What a person was told."""

from __future__ import annotations

from typing import Any

from django.db.models import F, QuerySet

from loa.notices.models import Notice


def inbox(reader: Any) -> QuerySet[Notice]:
    """The person's notices: the unread first, then the newest."""
    return Notice.objects.filter(recipient=reader).order_by(F("read_at").desc(nulls_first=True), "-made_at")


def unread_count(reader: Any) -> int:
    """How many of the person's notices are unread."""
    return Notice.objects.filter(recipient=reader, read_at=None).count()
