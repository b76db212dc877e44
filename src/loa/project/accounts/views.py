"""Pages of accounts beside those of allauth."""

from __future__ import annotations

from functools import wraps
from typing import Any

from allauth.account import views as account
from allauth.account.internal.stagekit import get_pending_stage, stash_login
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme


def login(request: HttpRequest) -> HttpResponse:
    """The page of the password; who has given it and owes the code lands then on the page last asked for."""
    if request.method == "GET":
        _land_at(request, request.GET.get("next", ""))
    return account.login(request)


def _land_at(request: HttpRequest, wanted: str) -> None:
    """A page of this site that a person asks for; what a script of an open page asks for leads nobody."""
    stage = get_pending_stage(request)
    own = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    if stage and own and request.headers.get("Sec-Fetch-Mode", "navigate") == "navigate":
        stage.login.redirect_url = wanted
        stash_login(request, stage.login)


def locked_out(request: HttpRequest, _response: Any = None, _credentials: Any = None) -> HttpResponse:
    """Too many wrong passwords for this account from this address: the sentence, and for how long."""
    minutes = int(settings.AXES_COOLOFF_TIME.total_seconds() // 60)
    return render(request, "account/locked_out.html", {"minutes": minutes}, status=429)


def _by_mail(view: Any) -> Any:
    """The page is there only where mail is set up."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not settings.LOA_PASSWORD_RESET:
            raise Http404
        return view(request, *args, **kwargs)

    return guarded


password_reset = _by_mail(account.password_reset)
password_reset_done = _by_mail(account.password_reset_done)
password_reset_from_key = _by_mail(account.password_reset_from_key)
password_reset_from_key_done = _by_mail(account.password_reset_from_key_done)
