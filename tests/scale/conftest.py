"""Two countries in one test: what the first left behind is gone before the second is founded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from django.db import transaction


class _Back(Exception):
    """Takes back what stands since the block began."""


@pytest.fixture
def undone() -> Callable[[], AbstractContextManager[None]]:
    """A block after which the tables are as they were."""

    @contextmanager
    def block() -> Iterator[None]:
        try:
            with transaction.atomic():
                yield
                raise _Back
        except _Back:
            pass

    return block
