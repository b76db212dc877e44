"""What every form of one button needs: the act, once, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from loa.audit.actions import once
from loa.campaigns.numbers import Grouped
from loa.directory.views.again import shown_again
from loa.documents.errors import Refused as DocumentRefused
from loa.reports.errors import Refused


@dataclass(frozen=True)
class Where:
    """The page that a form stands on, and what the form is called there."""

    page: str
    pk: int
    form: str


def words_of(request: HttpRequest, name: str, *, most: int) -> str:
    """What was typed; raises `Refused` where it is longer than `most` characters: nothing is cut off."""
    words = request.POST.get(name, "")
    if len(words) > most:
        raise Refused(
            _("Nothing was saved: the text is longer than %(n)s characters. Shorten it and send it again.")
            % {"n": Grouped(most)}
        )
    return words


def do_once(request: HttpRequest, action: str, act: Callable[[], Any], *, said: str = "") -> None:
    """The act is done once a key; the page that follows says so, or why it was refused."""
    why = _why_not(request, action, act)
    if why:
        messages.error(request, why)
    elif said:
        messages.success(request, said)


def do_or_show(
    request: HttpRequest, action: str, act: Callable[[], Any], *, said: str = "", where: Where
) -> HttpResponseBase:
    """The same for a form with words: refused, it comes back with them, the refusal beside them."""
    address = reverse(where.page, args=[where.pk])
    why = _why_not(request, action, act)
    if why:
        return shown_again(request, address, where.form, why, pages=[where.page])
    if said:
        messages.success(request, said)
    return redirect(address)


def _why_not(request: HttpRequest, action: str, act: Callable[[], Any]) -> str:
    """Why it was refused; nothing where it is done."""
    try:
        with once(request.POST.get("key", ""), actor=request.user, action=action) as call:
            if not call.done:
                act()
    except (Refused, DocumentRefused) as refused:
        return str(refused)
    return ""
