"""What takes its time, and whether a transaction was open around it: on SQLite nobody else writes then."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection

from loa.evidence.folder import Folder


class Beside:
    """Watches the store and whatever else it is told to; those of the test itself are no transactions."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._put, self._outside = monkeypatch.setattr, len(connection.atomic_blocks)
        self._seen: list[tuple[str, bool]] = []
        for name in ("write", "open"):
            self.watch(Folder, name)

    def watch(self, owner: Any, name: str) -> None:
        """Each call is noted under its name."""
        done = getattr(owner, name)

        def noted(*words: Any, **names: Any) -> Any:
            self._seen.append((name, len(connection.atomic_blocks) > self._outside))
            return done(*words, **names)

        self._put(owner, name, noted)

    def done(self) -> set[str]:
        """What was done since this was last asked; nothing of it within a transaction."""
        seen, self._seen = self._seen, []
        assert [name for name, locked in seen if locked] == []
        return {name for name, _locked in seen}
