"""The inbox."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from loa.notices.actions import mark_all_read, mark_read
from loa.notices.queries import inbox, unread_count

PAGE = 50


@login_required
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """What the person was told: the unread first."""
    page = Paginator(inbox(request.user), PAGE).get_page(request.GET.get("page"))
    return render(request, "notices/index.html", {"page": page, "unread": unread_count(request.user)})


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
