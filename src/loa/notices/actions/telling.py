"""Telling people and units, and noting what they have read."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils import timezone, translation
from django.utils.functional import Promise
from django.utils.http import url_has_allowed_host_and_scheme

from loa.directory.models import Unit
from loa.notices.models import Channel, Kind, Notice
from loa.notices.wishes import next_at, wishes_of

Words = str | Promise
State = Notice.LeaseState


def tell(
    recipient: Any,
    key: str,
    *,
    subject: Words,
    body: Words = "",
    url: str = "",
    kind: str = Kind.NEWS,
    unit: Unit | int | None = None,
    urgent: bool = False,
) -> Notice:
    """The person finds the notice in their inbox; what has the same `key` is told once.

    `key` says what is told to whom ("assignments.offered:17:4"); `url` is a path of this site. Words that are
    not yet translated are put into the person's language, else the site's. Where mail is set up and wished
    for, the worker takes it out by mail at the time the person chose; what is `urgent` goes at once.
    """
    wishes = wishes_of(recipient.pk)
    values = _values(subject, body, url=url, language=wishes.language)
    leaves = wishes.leaves(kind, timezone.now(), urgent=urgent) if settings.MAIL_SERVER else None
    values |= {"recipient": recipient, "kind": kind, "urgent": urgent, **_about(unit)}
    values |= {"lease_state": State.READY, "due_at": leaves} if leaves else {"lease_state": State.IDLE}
    return Notice.objects.get_or_create(key=key, defaults=values)[0]


def tell_unit(
    unit: Unit | int,
    key: str,
    *,
    subject: Words,
    body: Words = "",
    url: str = "",
    kind: str = Kind.NEWS,
    urgent: bool = False,
) -> list[Notice]:
    """The notice goes to every channel that the unit has set, at the time of the daily mail or at once."""
    now = timezone.now()
    values = _values(subject, body, url=url) | {"kind": kind, "urgent": urgent, **_about(unit)}
    values["due_at"] = now if urgent else next_at(settings.NOTICES_DIGEST_AT, now)
    return [
        Notice.objects.get_or_create(
            key=f"{key}:channel:{channel.pk}", defaults={**values, "channel": channel}
        )[0]
        for channel in Channel.objects.filter(unit=unit)
    ]


def mark_read(reader: Any, notice: Notice) -> Notice:
    """The notice counts as read since the first time; raises Notice.DoesNotExist where it is another's."""
    own = Notice.objects.filter(recipient=reader)
    own.filter(pk=notice.pk, read_at=None).update(read_at=timezone.now())
    return own.get(pk=notice.pk)


def mark_all_read(reader: Any) -> int:
    """Nothing of the person's is unread; returns how many were."""
    return Notice.objects.filter(recipient=reader, read_at=None).update(read_at=timezone.now())


def _values(subject: Words, body: Words, *, url: str, language: str = "") -> dict[str, Any]:
    if url and not _is_own(url):
        raise ValueError(f"A notice leads to a page of this site, not to {url!r}.")
    with translation.override(language or settings.LANGUAGE_CODE):
        return {"subject": " ".join(str(subject).split())[:250], "body": str(body), "url": url}


def _about(unit: Unit | int | None) -> dict[str, Any]:
    return {"unit_id": unit.pk if isinstance(unit, Unit) else unit}


def _is_own(url: str) -> bool:
    return url.startswith("/") and url_has_allowed_host_and_scheme(url, allowed_hosts=None)
