"""The machine of these tests says no language, whatever the one that runs them says."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _no_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.delenv("LOA_LANGUAGE", raising=False)
