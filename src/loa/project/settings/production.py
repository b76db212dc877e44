"""An office's server: refuses to start without its key and hosts."""

from __future__ import annotations

from django.core.exceptions import ImproperlyConfigured

from loa.project.settings.base import *  # noqa: F403
from loa.project.settings.base import SECRET_KEY
from loa.project.settings.values import hosts
from loa.project.speaking import gettext as _

LEAST_KEY = 32  # characters
ALLOWED_HOSTS = hosts("LOA_HOSTS")
if len(SECRET_KEY) < LEAST_KEY:
    raise ImproperlyConfigured(
        _("Set LOA_SECRET_KEY to a random text of at least 32 characters before starting Loa.")
    )
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
