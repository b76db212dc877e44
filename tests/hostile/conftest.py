"""One house for all tests of a module, and a child process that is asked once of the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings as configured
from django.db import transaction

from loa.fetching.child import ChildFailed, run_child
from tests.hostile.doors import House, make_house


@pytest.fixture(scope="module")
def house(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[House]:
    """One for all tries; each takes back what it did."""
    kept = configured.EVIDENCE_ROOT
    configured.EVIDENCE_ROOT = tmp_path_factory.mktemp("evidence")
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_house()
        transaction.set_rollback(True)
    configured.EVIDENCE_ROOT = kept


@pytest.fixture(scope="module")
def opened_once() -> Callable[..., Any]:
    """What the child process says of these bytes: asked of a real one, and asked once."""
    told: dict[Any, Any] = {}

    def child(module: str, data: bytes, *, arguments: Any = (), **values: Any) -> Any:
        # Of a name only its ending says how the bytes are read.
        key = (module, data, *(str(word).rpartition(".")[2] for word in arguments))
        if key not in told:
            try:
                told[key] = run_child(module, data, arguments=arguments, **values)
            except ChildFailed as failure:
                told[key] = failure
        if isinstance(told[key], ChildFailed):
            raise told[key]
        return told[key]

    return child
