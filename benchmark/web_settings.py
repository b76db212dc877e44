"""What the bench serves with: the settings of one machine, the count of queries, and the bare address."""

from __future__ import annotations

from loa.project.settings.dev import *  # noqa: F403
from loa.project.settings.dev import MIDDLEWARE

MIDDLEWARE = ["benchmark.web_server.Watch", *MIDDLEWARE]
ROOT_URLCONF = "benchmark.web_server"
