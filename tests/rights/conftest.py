"""One world for all tests of this folder, in one transaction that is taken back at the end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import transaction

from tests.rights.cases import make_world
from tests.rights.world import World


@pytest.fixture(scope="package")
def world(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[World]:
    """The province with everybody and one of everything; each try undoes what it did."""
    kept = settings.EVIDENCE_ROOT
    settings.EVIDENCE_ROOT = tmp_path_factory.mktemp("evidence")
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_world()
        transaction.set_rollback(True)
    settings.EVIDENCE_ROOT = kept


@pytest.fixture
def _django_db_helper(world: World, django_db_blocker: Any) -> Iterator[None]:
    """In place of a transaction a test: all use the world's; nothing is counted from one try to the next."""
    cache.clear()
    with django_db_blocker.unblock():
        yield


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The first test waits for the whole world: on a busy machine longer than a test may take elsewhere."""
    here = Path(__file__).parent
    for item in items:
        if Path(item.fspath).is_relative_to(here) and item.get_closest_marker("timeout") is None:
            item.add_marker(pytest.mark.timeout(1200))
