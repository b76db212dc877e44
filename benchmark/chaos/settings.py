"""The product's own settings of one machine; tables come from the models where the run has to be quick."""

from __future__ import annotations

import os

from loa.project.settings.dev import *  # noqa: F403


class _FromModels(dict[str, None]):
    """No app has migrations."""

    def __contains__(self, app: object) -> bool:
        return True

    def __missing__(self, app: str) -> None:
        return None


if os.environ.get("CHAOS_TABLES") == "models":
    MIGRATION_MODULES = _FromModels()
EVIDENCE_CAPTURE_LINKS = False
LOGGING: dict[str, object] = {"version": 1, "disable_existing_loggers": True}
