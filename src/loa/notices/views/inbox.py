"""The inbox."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET, require_POST

from loa.directory.rights import Verb, may_anywhere
from loa.notices.actions import mark_all_read, mark_read
from loa.notices.queries import inbox, undelivered, unread_count
from loa.notices.wishes import wishes_of

PAGE = 50


@login_required
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """What the person was told: the unread first."""
    page = Paginator(inbox(request.user), PAGE).get_page(request.GET.get("page"))
    sets = may_anywhere(request.user, Verb.SET_CHANNELS)
    context = {
        "page": page,
        "unread": unread_count(request.user),
        "sets_channels": sets,
        "told_in": _told_in(request),
        "undelivered_count": undelivered(request.user).count() if sets else 0,
    }
    return render(request, "notices/index.html", context)


def _told_in(request: HttpRequest) -> str:
    """The language that the person's notices have, where the page has another; else nothing."""
    language = wishes_of(request.user.pk).language or settings.LANGUAGE_CODE
    return "" if language == get_language() else str(dict(settings.LANGUAGES)[language])


@login_required
@require_POST
def open_notice(request: HttpRequest, pk: int) -> HttpResponse:
    """The notice is read, and the person is led to what it is about."""
    notice = mark_read(request.user, get_object_or_404(inbox(request.user), pk=pk))
    return redirect(notice.url or "notices:index")


@login_required
@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    """Nothing is unread."""
    mark_all_read(request.user)
    return redirect("notices:index")
