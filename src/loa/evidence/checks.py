"""What the operator is told at start: settings of this room that cannot be, and a browser that is missing."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register

from loa.evidence.gathering import NotSeen
from loa.evidence.viewing import chromium


@register(deploy=True)
def check_evidence(**_details: Any) -> list[CheckMessage]:
    """An error for a store or a scanner that is none, a warning where links cannot be captured."""
    found: list[CheckMessage] = []
    store, scanner = str(settings.EVIDENCE_STORE), str(settings.CLAMD)
    if store and (urlsplit(store).scheme != "s3" or not urlsplit(store).netloc):
        found.append(
            Error(
                f"LOA_EVIDENCE_STORE is {store!r}, neither empty nor s3://bucket/prefix.", id="evidence.E001"
            )
        )
    if scanner and not scanner.startswith(("unix:/", "tcp://")):
        found.append(
            Error(f"LOA_CLAMD is {scanner!r}, neither unix:/path nor tcp://host:port.", id="evidence.E002")
        )
    if settings.EVIDENCE_CAPTURE_LINKS and not _has_browser():
        hint = "apt-get install chromium, name one by LOA_CHROMIUM, or set LOA_CAPTURE=off."
        found.append(
            Warning("There is no browser: links handed in are not captured.", hint=hint, id="evidence.W001")
        )
    return found


def _has_browser() -> bool:
    try:
        return bool(chromium())
    except NotSeen:
        return False
