"""Telling people, and noting what they have read."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils import timezone, translation
from django.utils.functional import Promise
from django.utils.http import url_has_allowed_host_and_scheme

from loa.notices.models import Notice

Words = str | Promise


def tell(recipient: Any, key: str, *, subject: Words, body: Words = "", url: str = "") -> Notice:
    """The person finds the notice in their inbox; what has the same `key` is told once.

    `key` says what is told to whom ("assignments.offered:17:4"); `url` is a path of this site. Words that are
    not yet translated are put into the site's language.
    """
    if url and not _is_own(url):
        raise ValueError(f"A notice leads to a page of this site, not to {url!r}.")
    with translation.override(settings.LANGUAGE_CODE):
        values = {"subject": str(subject)[:250], "body": str(body), "url": url}
    # The inbox is the only way of delivery so far: nothing else is asked of the worker.
    values["lease_state"] = Notice.LeaseState.IDLE
    return Notice.objects.get_or_create(key=key, defaults={"recipient": recipient, **values})[0]


def mark_read(reader: Any, notice: Notice) -> Notice:
    """The notice counts as read since the first time; raises Notice.DoesNotExist where it is another's."""
    own = Notice.objects.filter(recipient=reader)
    own.filter(pk=notice.pk, read_at=None).update(read_at=timezone.now())
    return own.get(pk=notice.pk)


def mark_all_read(reader: Any) -> int:
    """Nothing of the person's is unread; returns how many were."""
    return Notice.objects.filter(recipient=reader, read_at=None).update(read_at=timezone.now())


def _is_own(url: str) -> bool:
    return url.startswith("/") and url_has_allowed_host_and_scheme(url, allowed_hosts=None)
