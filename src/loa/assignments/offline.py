"""What the unit pages need to work off line: the list of what a telephone keeps, and whose it is."""

from __future__ import annotations

import hashlib
from functools import lru_cache

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.templatetags.static import static
from django.utils.crypto import salted_hmac

from loa.directory.models import User

# What the unit pages are made of.
SHELL = (
    "loa/look.css",
    "loa/icon.svg",
    "loa/shell.js",
    "loa/files.js",
    "loa/days.js",
    "campaigns/campaigns.css",
    "assignments/assignments.css",
    "assignments/parties.css",
    "assignments/outbox.js",
    "assignments/photo.js",
    "assignments/inline.js",
    "assignments/offline.js",
)


def account_sign(user: User) -> str:
    """A sign by which a telephone tells one account from another; it says nothing about either."""
    return salted_hmac("loa.assignments.account", str(user.pk), algorithm="sha256").hexdigest()[:20]


def shell() -> list[str]:
    """The addresses of what is kept on the telephone, fonts included."""
    return [static(name) for name in (*SHELL, *_fonts())]


@lru_cache(maxsize=1)
def _version() -> str:
    digest = hashlib.sha256()
    for name in (*SHELL, *_fonts()):
        digest.update(name.encode())
        digest.update(_content(name))
    return digest.hexdigest()[:12]


def version() -> str:
    """Differs where any of the files does: a new release is kept anew, an old one thrown away."""
    if settings.DEBUG:
        _version.cache_clear()
    return _version()


def _content(name: str) -> bytes:
    found = finders.find(name)
    if isinstance(found, str):
        with open(found, "rb") as file:
            return file.read()
    with staticfiles_storage.open(name) as file:
        content: bytes = file.read()
    return content


@lru_cache(maxsize=1)
def _fonts() -> tuple[str, ...]:
    sheet = _content("loa/look.css").decode()
    names = {part.split(")")[0].strip("\"' ") for part in sheet.split("url(")[1:]}
    return tuple(sorted("loa/" + name.lstrip("./") for name in names if name.endswith(".woff2")))
