"""Settings shared by every way of running Loa; safe by default."""

from __future__ import annotations

import os
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from loa.project.settings.accounts import *  # noqa: F403
from loa.project.settings.databases import database
from loa.project.settings.evidence import *  # noqa: F403
from loa.project.settings.notices import *  # noqa: F403
from loa.project.settings.values import file, number, one_of, refuse_unknown, text, web_address

ROOM_ROOT = Path(__file__).resolve().parent.parent.parent
refuse_unknown(os.environ)
VAR_DIR = Path(text("LOA_VAR_DIR") or "var").resolve()
one_of("LOA_LANGUAGE", "", ["", "vi", "en"])  # it speaks before there are settings; see `speaking`

DEBUG = False
SECRET_KEY = text("LOA_SECRET_KEY")
ALLOWED_HOSTS: list[str] = []

ROOMS = [
    "loa.audit",
    "loa.work",
    "loa.fetching",
    "loa.directory",
    "loa.notices",
    "loa.evidence",
    "loa.documents",
    "loa.campaigns",
    "loa.assignments",
    "loa.reports",
    "loa.desk",
    "loa.project",
]
INSTALLED_APPS = [
    *ROOMS,
    "wagtail.contrib.settings",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail.sites",
    "wagtail",
    "modelcluster",
    "taggit",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "loa.project.accounts.gate.SecondFactorGate",
    "axes.middleware.AxesMiddleware",
    "loa.directory.middleware.ask_rights_once",
    "loa.directory.middleware.HideWhatIsNotAllowed",
    "loa.project.sealed.TellSealed",
    "loa.project.store_away.TellStoreAway",
    "loa.project.only_sent.tell_only_sent",
]

ROOT_URLCONF = "loa.project.urls"
WSGI_APPLICATION = "loa.project.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {"default": database(text("LOA_DATABASE_URL"), VAR_DIR)}
# A view is one transaction: a handler that fails must not leave half of its change behind.
ATOMIC_REQUESTS = True
DATABASES["default"]["ATOMIC_REQUESTS"] = ATOMIC_REQUESTS

AUTH_USER_MODEL = "directory.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "home"

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", _("Vietnamese")), ("en", _("English"))]
LOCALE_PATHS = [str(path) for path in sorted(ROOM_ROOT.glob("*/locale"))]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_I18N = USE_TZ = True
# Keys of the tables between two models, in migrations too.
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
FORMAT_MODULE_PATH = ["loa.project.formats"]

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
# Shared by the processes of one machine: used codes and counted attempts must not depend on who answers.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": VAR_DIR / "cache",
        "OPTIONS": {"MAX_ENTRIES": 50_000},
    }
}
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
EVIDENCE_ROOT = VAR_DIR / "evidence"
EVIDENCE_MAX_BYTES = 20 * 1024 * 1024
# "auto": in a jail where the machine can make one; "required": not without; "off".
FETCHING_JAIL = one_of("LOA_JAIL", "auto", ["auto", "required", "off"])
DATA_UPLOAD_MAX_MEMORY_SIZE = 25 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000

# How many days a link for a party without an account is valid where nothing else is said.
LINK_DAYS = number("LOA_LINK_DAYS", 30, most=365)
# How many days before its period an occurrence of a duty that comes again is made.
OCCURRENCES_AHEAD_DAYS = number("LOA_OCCURRENCES_AHEAD_DAYS", 14, least=0, most=365)

WAGTAIL_SITE_NAME = "Loa"
WAGTAILADMIN_BASE_URL = web_address("LOA_BASE_URL", "http://127.0.0.1:8000")
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILDOCS_SERVE_METHOD = "serve_view"

SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "SAMEORIGIN"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:", "blob:"],
        "style-src": ["'self'"],
        # widths of bars and boxes over a page are attributes; no sheet or script may come inline
        "style-src-attr": ["'unsafe-inline'"],
        "script-src": ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    },
}
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}

# The office's key for signing what it issues: a PKCS#12 file, or a token behind a PKCS#11 module.
LOA_SIGNING = {
    "file": file("LOA_SIGN_FILE"),
    "password": text("LOA_SIGN_PASSWORD"),
    "module": file("LOA_SIGN_MODULE"),
    "token": text("LOA_SIGN_TOKEN"),
    "label": text("LOA_SIGN_LABEL"),
    "pin": text("LOA_SIGN_PIN"),
}
