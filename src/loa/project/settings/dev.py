"""One machine, one person: what `make run` serves. The key is made once and kept under `var/`."""

from __future__ import annotations

import secrets

from loa.project.settings.base import *  # noqa: F403
from loa.project.settings.base import VAR_DIR
from loa.project.speaking import gettext as _

ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
_key = VAR_DIR / "secret-key"
try:
    (VAR_DIR / "static").mkdir(parents=True, exist_ok=True)
    if not _key.exists():
        _key.touch(mode=0o600)
        _key.write_text(secrets.token_urlsafe(50))
except OSError as error:
    said = _("%(name)s: %(path)s cannot be opened (%(why)s).")
    raise ValueError(said % {"name": "LOA_VAR_DIR", "path": VAR_DIR, "why": error.strerror}) from error
SECRET_KEY = _key.read_text()
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
