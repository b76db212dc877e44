"""Who asks for what: every list and dashboard of one demo by its address, with the cookies of its people."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, load_backend
from django.contrib.sessions.backends.db import SessionStore

from benchmark.web_pages import PAGES
from benchmark.web_people import Eyes


def what_is_asked() -> list[dict[str, Any]]:
    """One object a page and person: what is asked for, and the same rows by one bare query."""
    people = {role: Eyes(role) for page in PAGES for role in page.who}
    cookies = {role: _sign_in(eyes) for role, eyes in people.items()}
    return [
        {
            "page": str(page),
            "who": role,
            "path": page.path(people[role]),
            "bare": "/bare/?" + urlencode({"page": number, "role": role}),
            "cookie": cookies[role],
            "one": page.one,
        }
        for number, page in enumerate(PAGES)
        for role in page.who
    ]


def _sign_in(eyes: Eyes) -> str:
    """The cookie of a session in which the person is signed in."""
    backends = (name for name in settings.AUTHENTICATION_BACKENDS if hasattr(load_backend(name), "get_user"))
    session = SessionStore()
    session[SESSION_KEY] = str(eyes.user.pk)
    session[BACKEND_SESSION_KEY] = next(backends)
    session[HASH_SESSION_KEY] = eyes.user.get_session_auth_hash()
    session.save()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"
