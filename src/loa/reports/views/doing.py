"""What every form of one button needs: the act, once, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest

from loa.audit.actions import once
from loa.documents.errors import Refused as DocumentRefused
from loa.reports.errors import Refused


def do_once(request: HttpRequest, action: str, act: Callable[[], Any], *, said: str = "") -> None:
    """The act is done once a key; the page that follows says so, or why it was refused."""
    try:
        with once(request.POST.get("key", ""), actor=request.user, action=action) as call:
            if not call.done:
                act()
    except (Refused, DocumentRefused) as refused:
        messages.error(request, str(refused))
        return
    if said:
        messages.success(request, said)
