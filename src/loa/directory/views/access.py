"""Whose request it is."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest

from loa.directory.models import User


def signed_in(request: HttpRequest) -> User:
    """The account of a request that `login_required` let in."""
    return cast(User, request.user)
