"""Who asks for what: the addresses of every list and dashboard of one demo, with the cookies of its people.

python -m benchmark.web_eyes      (prints JSON; for the database of LOA_DATABASE_URL)
"""

from __future__ import annotations

import json
import sys
from urllib.parse import urlencode


def main() -> int:
    """Prints one object a page and person: what is asked for, and the same rows by one bare query."""
    import django

    django.setup()
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, load_backend
    from django.contrib.sessions.backends.db import SessionStore

    from benchmark.web_pages import PAGES
    from benchmark.web_people import Eyes

    backends = (name for name in settings.AUTHENTICATION_BACKENDS if hasattr(load_backend(name), "get_user"))
    backend = next(backends)
    known: dict[str, tuple[Eyes, str]] = {}

    def enter(role: str) -> tuple[Eyes, str]:
        if role not in known:
            eyes, session = Eyes(role), SessionStore()
            session[SESSION_KEY] = str(eyes.user.pk)
            session[BACKEND_SESSION_KEY] = backend
            session[HASH_SESSION_KEY] = eyes.user.get_session_auth_hash()
            session.save()
            known[role] = eyes, f"{settings.SESSION_COOKIE_NAME}={session.session_key}"
        return known[role]

    found = []
    for number, page in enumerate(PAGES):
        for role in page.who:
            eyes, cookie = enter(role)
            bare = "/bare/?" + urlencode({"page": number, "role": role})
            found.append(
                {
                    "page": str(page),
                    "who": role,
                    "path": page.path(eyes),
                    "bare": bare,
                    "cookie": cookie,
                    "one": page.one,
                }
            )
    json.dump(found, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
