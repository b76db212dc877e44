"""The gate behind every door: no account with a second factor works in a session that did not pass it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from loa.directory.models import User
from loa.project.accounts.second_factor import gone_through, must_have

# What somebody may do who must set a second factor up and has not.
FIRST_STEPS = {
    "mfa_activate_totp",
    "mfa_view_recovery_codes",
    "mfa_download_recovery_codes",
    "account_reauthenticate",
    "account_change_password",
    "logout",
    "set_language",
    "health",
}


class SecondFactorGate:
    """Ends a session that came past the code, whatever door it used; leads to the set-up."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: Any) -> HttpResponseBase | None:
        """The view is not reached where the gate stays shut."""
        user = request.user
        if not isinstance(user, User) or not user.is_authenticated:
            return None
        if user.second_factor_since is not None:
            return None if gone_through(request) else _out(request)
        name = request.resolver_match.view_name if request.resolver_match else ""
        if name not in FIRST_STEPS and must_have(user):
            return redirect("mfa_activate_totp")
        return None


def _out(request: HttpRequest) -> HttpResponse:
    logout(request)
    back = request.get_full_path() if request.method == "GET" else "/"
    return redirect(f"{reverse('login')}?{urlencode({'next': back})}")
