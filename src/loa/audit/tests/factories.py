"""Makers of what the tests of any room need first: accounts."""

from __future__ import annotations

from itertools import count
from typing import Any

from django.contrib.auth import get_user_model

_numbers = count(1)


def make_user(**values: Any) -> Any:
    """An account that can sign in to the workspace."""
    values.setdefault("username", f"user-{next(_numbers)}")
    return get_user_model().objects.create_user(**values)
