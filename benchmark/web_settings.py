"""What the bench serves with: the settings of one machine, the count of queries, and the bare address.

Its tables are those of the models, made at once: the migrations take a minute of two hundred steps to come
to the same, which `makemigrations --check` of the suites says.
"""

from __future__ import annotations

from loa.project.settings.dev import *  # noqa: F403
from loa.project.settings.dev import MIDDLEWARE


class NoMigrations:
    """Every room and library: without migrations."""

    def __contains__(self, _label: str) -> bool:
        return True

    def __getitem__(self, _label: str) -> None:
        return None


MIDDLEWARE = ["benchmark.web_server.Watch", *MIDDLEWARE]
ROOT_URLCONF = "benchmark.web_server"
MIGRATION_MODULES = NoMigrations()
