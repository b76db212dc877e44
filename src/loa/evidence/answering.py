"""Whether store and virus scanner answer; where one does not, administrators are told once a day.

The worker asks, not who hands in: what a request has told would be taken back with its transaction.
"""

from __future__ import annotations

import secrets

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from loa.evidence import store
from loa.evidence.checking import keepers
from loa.evidence.errors import ScannerAway, StoreAway
from loa.evidence.models import Record
from loa.evidence.virus import check_virus
from loa.notices.actions import tell

SUBJECTS = {
    "store": _("The store of evidence does not answer"),
    "scanner": _("The virus scanner does not answer"),
}
BODIES = {
    "store": _("Files are neither taken nor opened until it answers; telephones keep what they have."),
    "scanner": _("No file is taken until it answers; telephones keep what they have and send it later."),
}


def try_store() -> str:
    """Bytes of our own were written, read and taken out again; where. Raises StoreAway."""
    if store.is_bare() and Record.objects.filter(blob__erased_at=None, blob__isnull=False).exists():
        raise StoreAway("The store is empty.")
    name = store.write(f"Loa {secrets.token_hex(16)}".encode())
    try:
        store.read(name)
    except FileNotFoundError as lost:
        raise StoreAway(str(lost)) from lost
    finally:
        store.remove(name)
    return store.place()


def try_scanner() -> str:
    """The scanner has looked at a few bytes; where it is, "" where none is set up. Raises ScannerAway."""
    check_virus(b"Loa")
    return str(settings.CLAMD or "")


def tell_away() -> None:
    """Every administrator finds one notice a day of each of the two that does not answer."""
    try:
        try_store()
    except StoreAway:
        _tell("store", store.place())
    try:
        try_scanner()
    except ScannerAway:
        _tell("scanner", str(settings.CLAMD))


def _tell(what: str, where: str) -> None:
    for user in keepers():
        tell(
            user,
            f"evidence.away:{what}:{timezone.localdate()}:{user.pk}",
            subject=SUBJECTS[what],
            body=format_lazy("{said}\n{where}", said=BODIES[what], where=where),
            url=reverse("evidence:chain"),
            urgent=True,
        )
