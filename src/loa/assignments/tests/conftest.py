"""What most tests of this room begin with."""

import pytest

from loa.assignments.chasing import sweeping
from loa.campaigns.tests.factories import make_province


@pytest.fixture
def province():
    return make_province(communes=2)


@pytest.fixture
def quick(monkeypatch):
    """No pause between pieces, and pieces small enough that there are several."""
    monkeypatch.setattr(sweeping, "PAUSE", 0)
    monkeypatch.setattr(sweeping, "UNITS", 2)
    monkeypatch.setattr(sweeping, "GIVERS", 1)
