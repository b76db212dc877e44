"""A store of each test's own."""

import pytest


@pytest.fixture(autouse=True)
def _own_store(settings, tmp_path):
    settings.EVIDENCE_ROOT = tmp_path / "evidence"
