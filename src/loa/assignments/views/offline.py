"""What a telephone asks for to show the unit pages off line: worker, manifest, and a page for the rest."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from loa.assignments.offline import account_sign, shell, version
from loa.directory.models import User

ICONS = (("192x192", "assignments/icon-192.png", "any"), ("512x512", "assignments/icon-512.png", "any"),
         ("512x512", "assignments/icon-maskable-512.png", "maskable"))  # fmt: skip


@require_GET
def worker(request: HttpRequest) -> HttpResponse:
    """The service worker; its bytes differ where any file that it keeps does."""
    context = {
        "version": version(),
        "shell": json.dumps(shell()),
        "static": settings.STATIC_URL,
        "outbox": static("assignments/outbox.js"),
    }
    response = render(request, "assignments/sw.js", context, content_type="text/javascript; charset=utf-8")
    response["Cache-Control"] = "no-cache"
    return response


@require_GET
def manifest(_request: HttpRequest) -> JsonResponse:
    """What makes the unit pages an app that can be put on the first screen of a telephone."""
    data = {
        "name": _("Loa: my unit's work"),
        "short_name": "Loa",
        "id": "/assignments/",
        "start_url": "/assignments/",
        "scope": "/",
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": "#14294a",
        "icons": [
            {"sizes": sizes, "src": static(name), "type": "image/png", "purpose": purpose}
            for sizes, name, purpose in ICONS
        ],
    }
    return JsonResponse(data, content_type="application/manifest+json")


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """What is shown without a line where a page was not kept; it says nothing of anybody."""
    return render(request, "assignments/offline.html")


def kept(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The view's page may be kept on the telephone, for the account that saw it."""

    @wraps(view)
    def with_account(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if isinstance(request.user, User) and response.status_code == 200:
            response["X-Loa-Account"] = account_sign(request.user)
        return response

    return with_account
