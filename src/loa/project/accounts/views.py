"""Pages of accounts beside those of allauth."""

from __future__ import annotations

from functools import wraps
from typing import Any

from allauth.account import views as account
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render


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
