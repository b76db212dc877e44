"""An office's server: refuses to start without its key and hosts."""

from __future__ import annotations

import os

from django.core.exceptions import ImproperlyConfigured

from loa.project.settings.base import *  # noqa: F403
from loa.project.settings.base import SECRET_KEY
from loa.project.speaking import gettext as _

ALLOWED_HOSTS = [host for host in os.environ.get("LOA_HOSTS", "").split(",") if host]
if not SECRET_KEY:
    raise ImproperlyConfigured(_("Set LOA_SECRET_KEY to a long random text before starting Loa."))
if not ALLOWED_HOSTS:
    raise ImproperlyConfigured(_("Set LOA_HOSTS to the names this server answers to, parted by commas."))
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 365 * 24 * 3600
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
