"""How the office's server is set up: each part is tried once, and what is wrong told with its reason."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from loa.documents.errors import Refused
from loa.documents.signing import office_key, try_key
from loa.evidence import store
from loa.evidence.answering import try_scanner, try_store
from loa.evidence.errors import EvidenceRefused, StoreAway
from loa.evidence.gathering import NotSeen
from loa.evidence.viewing import chromium
from loa.fetching.jail import jail_works
from loa.notices import smtp
from loa.reader.errors import ReadingRefused
from loa.reader.formats.scan.engine import library, tessdata
from loa.work.queries import worker_alive

PATIENCE = 10  # seconds for a server to answer
LITTLE = 5  # GB left on the disk


class Broken(Exception):
    """The part does not work; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was found of one part: `works` is None for what is not set up."""

    part: str
    works: bool | None
    said: str


def look_over() -> Iterator[Seen]:
    """Every part that an office may set up, tried once; what it keeps is as it was before."""
    for part, look in PARTS.items():
        try:
            said = look()
        except Broken as broken:
            yield Seen(_(part), False, str(broken))
        else:
            yield Seen(_(part), None if said is None else True, said or _("not set up"))


def _database() -> str:
    version = ".".join(str(part) for part in connection.get_database_version())
    return f"{connection.display_name} {version}"


def _disk() -> str:
    folder = Path(settings.VAR_DIR)
    left = shutil.disk_usage(folder).free // 1_000_000_000
    said = ngettext("%(folder)s: %(n)d GB left", "%(folder)s: %(n)d GB left", left)
    if left < LITTLE:
        raise Broken(said % {"folder": folder, "n": left})
    return said % {"folder": folder, "n": left}


def _worker() -> str:
    if not worker_alive():
        raise Broken(_("none is running: nothing is read, sent or reminded; start `loa worker`"))
    return _("running")


def _store() -> str:
    try:
        return try_store()
    except StoreAway as away:
        raise Broken(f"{store.place()}: {_first_line(away)}") from away


def _scanner() -> str | None:
    try:
        return try_scanner() or None
    except EvidenceRefused as away:
        raise Broken(f"{settings.CLAMD}: {_first_line(away.__cause__ or away)}") from away


def _key() -> str | None:
    key = office_key()
    if key is None:
        return None
    where = key.file or key.module
    try:
        try_key()
    except Refused as problem:
        raise Broken(f"{where}: {_first_line(problem)}") from problem
    return where


def _mail() -> str | None:
    server = settings.MAIL_SERVER
    if server is None:
        return None
    where = f"{server.host}:{server.port}"
    try:
        smtp.try_line(server)
    except smtp.NotSent as broken:
        raise Broken(f"{where}: {_first_line(broken)}") from broken
    return where


def _stamps() -> str | None:
    if not settings.TSA_URL:
        return None
    parts = urlsplit(settings.TSA_URL)
    port = parts.port or {"http": 80, "https": 443}[parts.scheme]
    try:
        socket.create_connection((parts.hostname or "", port), timeout=PATIENCE).close()
    except OSError as away:
        raise Broken(f"{settings.TSA_URL}: {_first_line(away)}") from away
    return str(settings.TSA_URL)


def _browser() -> str | None:
    if not settings.EVIDENCE_CAPTURE_LINKS:
        return None
    try:
        return chromium()
    except NotSeen as missing:
        raise Broken(_("no browser: links handed in are not captured; install chromium")) from missing


def _ocr() -> str:
    try:
        library()
        return str(tessdata())
    except ReadingRefused as missing:
        raise Broken(_("scans cannot be read; install tesseract-ocr-vie")) from missing


def _jail() -> str | None:
    if settings.FETCHING_JAIL == "off":
        return None
    if not jail_works():
        raise Broken(_("foreign files are opened with limits but without a jail; install bubblewrap"))
    return _("works")


def _first_line(error: BaseException) -> str:
    return (str(error) or type(error).__name__).splitlines()[0]


PARTS: dict[str, Callable[[], str | None]] = {
    gettext_noop("Database"): _database,
    gettext_noop("Disk"): _disk,
    gettext_noop("Worker"): _worker,
    gettext_noop("Store of evidence"): _store,
    gettext_noop("Virus scanner"): _scanner,
    gettext_noop("Signing key"): _key,
    gettext_noop("Mail"): _mail,
    gettext_noop("Time stamps"): _stamps,
    gettext_noop("Browser for captures"): _browser,
    gettext_noop("Reading of scans"): _ocr,
    gettext_noop("Jail for foreign files"): _jail,
}
