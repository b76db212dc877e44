"""What the suites run with: cheap passwords, a key of no value, files under a folder of the run's own."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def _own_folder() -> str:
    """A folder for this process: of pytest's workers, which all begin with the run's, each has its own.

    What one test does to the stored bytes would befall another's at the same time: equal bytes stand once.
    """
    given, run = os.environ.get("LOA_VAR_DIR"), os.environ.get("FOLDER_OF_TEST_RUN")
    if given is None:
        run = given = os.environ["FOLDER_OF_TEST_RUN"] = tempfile.mkdtemp(prefix="loa-test-")
    worker = os.environ.get("PYTEST_XDIST_WORKER")
    return str(Path(run, worker)) if worker and given == run else given


os.environ["LOA_VAR_DIR"] = _own_folder()

from loa.project.settings.base import *  # noqa: E402, F403
from loa.project.settings.base import VAR_DIR  # noqa: E402

SECRET_KEY = "only-for-tests"  # noqa: S105
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
Path(VAR_DIR).mkdir(parents=True, exist_ok=True)


class _TablesFromModels(dict[str, None]):
    """Every app's tables are made from its models: seconds; two hundred migrations take half a minute.

    That the migrations lead to the same tables is a test of its own (tests/installation/test_migrations.py).
    """

    def __contains__(self, app: object) -> bool:
        return True

    def __missing__(self, app: str) -> None:
        return None


if not os.environ.get("LOA_TEST_MIGRATIONS"):
    MIGRATION_MODULES = _TablesFromModels()
# Tests that empty all tables (live server, real transactions) do so by DELETE on SQLite.
APPEND_ONLY_TRIGGERS = False
# No test reaches for a page it has not asked for.
EVIDENCE_CAPTURE_LINKS = False
