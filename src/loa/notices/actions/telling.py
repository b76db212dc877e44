"""Telling people and units, and noting what they have read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.conf import settings
from django.utils import timezone, translation
from django.utils.functional import Promise
from django.utils.http import url_has_allowed_host_and_scheme

from loa.directory.models import Unit
from loa.notices.models import Channel, Kind, Notice
from loa.notices.wishes import Wishes, after_quiet, next_at, wishes_of

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
    values = _told(
        wishes_of(recipient.pk), subject=subject, body=body, url=url, kind=kind, unit=unit, urgent=urgent
    )
    return Notice.objects.get_or_create(key=key, defaults={"recipient": recipient, **values})[0]


def compose(
    recipient: Any,
    key: str,
    *,
    wishes: Wishes,
    subject: Words,
    body: Words = "",
    url: str = "",
    kind: str = Kind.NEWS,
    unit: Unit | int | None = None,
    urgent: bool = False,
) -> Notice:
    """What `tell` would tell, not yet told: for `tell_all`, where many are told at once."""
    values = _told(wishes, subject=subject, body=body, url=url, kind=kind, unit=unit, urgent=urgent)
    return Notice(key=key, recipient=recipient, **values)


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
    """The notice goes to every channel that the unit has set, at the time of the daily mail or at once.

    A channel's quiet hours put it off until they end.
    """
    made = compose_for(
        Channel.objects.filter(unit=unit), key, subject=subject, body=body, url=url, kind=kind, urgent=urgent
    )
    tell_all(made)
    return list(Notice.objects.filter(key__in=[notice.key for notice in made]))


def compose_for(
    channels: Iterable[Channel],
    key: str,
    *,
    subject: Words,
    body: Words = "",
    url: str = "",
    kind: str = Kind.NEWS,
    urgent: bool = False,
) -> list[Notice]:
    """What would be told to each of a unit's channels, not yet told."""
    now = timezone.now()
    values = _values(subject, body, url=url) | {"kind": kind, "urgent": urgent}
    leaves = now if urgent else next_at(settings.NOTICES_DIGEST_AT, now)
    return [
        Notice(
            key=f"{key}:channel:{channel.pk}",
            channel=channel,
            unit_id=channel.unit_id,
            due_at=after_quiet(channel.quiet, leaves),
            **values,
        )
        for channel in channels
    ]


def tell_all(notices: Sequence[Notice]) -> None:
    """All of them are told; what was told under the same key stays as it is."""
    Notice.objects.bulk_create(notices, batch_size=500, ignore_conflicts=True)


def mark_read(reader: Any, notice: Notice) -> Notice:
    """The notice counts as read since the first time; raises Notice.DoesNotExist where it is another's."""
    own = Notice.objects.filter(recipient=reader)
    own.filter(pk=notice.pk, read_at=None).update(read_at=timezone.now())
    return own.get(pk=notice.pk)


def mark_all_read(reader: Any) -> int:
    """Nothing of the person's is unread; returns how many were."""
    return Notice.objects.filter(recipient=reader, read_at=None).update(read_at=timezone.now())


def _told(
    wishes: Wishes, *, subject: Words, body: Words, url: str, kind: str, unit: Unit | int | None, urgent: bool
) -> dict[str, Any]:
    """The values of a notice for somebody with these wishes."""
    values = _values(subject, body, url=url, language=wishes.language)
    leaves = wishes.leaves(kind, timezone.now(), urgent=urgent) if settings.MAIL_SERVER else None
    values |= {"kind": kind, "urgent": urgent, **_about(unit)}
    return values | (
        {"lease_state": State.READY, "due_at": leaves} if leaves else {"lease_state": State.IDLE}
    )


def _values(subject: Words, body: Words, *, url: str, language: str = "") -> dict[str, Any]:
    if url and not _is_own(url):
        raise ValueError(f"A notice leads to a page of this site, not to {url!r}.")
    with translation.override(language or settings.LANGUAGE_CODE):
        return {"subject": " ".join(str(subject).split())[:250], "body": str(body), "url": url}


def _about(unit: Unit | int | None) -> dict[str, Any]:
    return {"unit_id": unit.pk if isinstance(unit, Unit) else unit}


def _is_own(url: str) -> bool:
    return url.startswith("/") and url_has_allowed_host_and_scheme(url, allowed_hosts=None)
