"""When a notice goes out to a person: their wishes over what is usual here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone, translation

from loa.directory.models import Person
from loa.notices.models import Kind, Mode, Preference

USUAL = {Kind.ESCALATION: Mode.NOW}  # all others come in the daily mail


@dataclass(frozen=True)
class Wishes:
    """How one person is told beside the inbox; without an address not at all."""

    address: str = ""
    language: str = ""
    mail_off: bool = False
    digest_at: time = time(7)
    quiet: tuple[time, time] | None = None
    modes: dict[str, str] = field(default_factory=dict)

    def mode(self, kind: str, *, urgent: bool = False) -> str:
        """How a notice of this kind comes; what is urgent does not wait for the daily mail."""
        if self.mail_off or not self.address:
            return Mode.OFF
        wished = self.modes.get(kind) or USUAL.get(Kind(kind), Mode.DIGEST)
        return Mode.NOW if urgent and wished == Mode.DIGEST else wished

    def leaves(self, kind: str, moment: datetime, *, urgent: bool = False) -> datetime | None:
        """When a notice made at `moment` goes out; None: by no mail. Quiet hours delay, they drop nothing."""
        mode = self.mode(kind, urgent=urgent)
        if mode == Mode.OFF:
            return None
        return self.after_quiet(moment if mode == Mode.NOW else next_at(self.digest_at, moment))

    def next_digest(self, moment: datetime) -> datetime:
        """When the next daily mail after this moment goes out."""
        return self.after_quiet(next_at(self.digest_at, moment))

    def after_quiet(self, moment: datetime) -> datetime:
        """The moment itself, or the end of the quiet hours that it falls into."""
        return after_quiet(self.quiet, moment)


def after_quiet(quiet: tuple[time, time] | None, moment: datetime) -> datetime:
    """The moment itself, or the end of these quiet hours where it falls into them."""
    if quiet is None or quiet[0] == quiet[1]:
        return moment
    start, end = quiet
    now = timezone.localtime(moment).time()
    within = start <= now < end if start < end else (now >= start or now < end)
    return next_at(end, moment) if within else moment


def next_at(at: time, moment: datetime) -> datetime:
    """The first moment after this one at that time of day, here."""
    local = timezone.localtime(moment)
    due = timezone.make_aware(datetime.combine(local.date(), at))
    return due if due > moment else due + timedelta(days=1)


def wishes_of(user_id: int) -> Wishes:
    """The wishes of the person behind the account, in one query."""
    found = Preference.objects.filter(user=user_id).select_related("user__person").first()
    if found is not None:
        person = getattr(found.user, "person", None)
        return wishes_from(found, address=person.mail_address if person else "")
    working = Person.objects.filter(user=user_id, email_fails_since=None)
    address = working.values_list("email", flat=True).first()
    return Wishes(address=address or "", digest_at=settings.NOTICES_DIGEST_AT)


@contextmanager
def in_language_of(user: Any) -> Iterator[None]:
    """What is said inside is said in the language that the person chose, else in that of the site."""
    with translation.override(wishes_of(user.pk).language or settings.LANGUAGE_CODE):
        yield


def wishes_of_all(user_ids: Iterable[int]) -> dict[int, Wishes]:
    """The wishes of each of them, in two queries however many there are."""
    wanted = list(user_ids)
    working = Person.objects.filter(user__in=wanted, email_fails_since=None)
    emails = dict(working.values_list("user", "email"))
    found = {pk: Wishes(address=emails.get(pk) or "", digest_at=settings.NOTICES_DIGEST_AT) for pk in wanted}
    for row in Preference.objects.filter(user__in=wanted):
        found[row.user_id] = wishes_from(row, address=emails.get(row.user_id) or "")
    return found


def wishes_from(preference: Preference, *, address: str) -> Wishes:
    """The wishes as they stand in a row of preferences."""
    hours: Any = (preference.quiet_from, preference.quiet_to)
    return Wishes(
        address=address,
        language=preference.language,
        mail_off=preference.mail_off,
        digest_at=preference.digest_at or settings.NOTICES_DIGEST_AT,
        quiet=None if None in hours else hours,
        modes=preference.modes,
    )
