"""Notices that were not delivered, and whether mail works."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from loa.audit.actions import once
from loa.directory.rights import Verb, may, may_anywhere
from loa.notices.actions import decide_delivery, send_test
from loa.notices.composing import sender_address
from loa.notices.errors import Refused
from loa.notices.models import Delivery
from loa.notices.queries import delivery_counts, let_be, not_wanted, undelivered

PAGE = 50
LAST = 20


@login_required
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """What is in doubt or failed, with what a person can decide."""
    if not may_anywhere(request.user, Verb.SET_CHANNELS):
        raise Http404
    everywhere = may(request.user, Verb.MANAGE_DIRECTORY, None)
    context = {
        "page": Paginator(undelivered(request.user), PAGE).get_page(request.GET.get("page")),
        "let_be": let_be(request.user)[:LAST],
        "not_wanted": not_wanted(request.user)[:LAST],
        "everywhere": everywhere,
        "server": settings.MAIL_SERVER if everywhere else None,
        "sender": sender_address(),
        "counts": delivery_counts() if everywhere else {},
        "key": uuid.uuid4(),
    }
    return render(request, "notices/undelivered.html", context)


@login_required
@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """It has arrived, it is sent again, or it is let be."""
    delivery = get_object_or_404(Delivery, pk=pk)
    verdict = request.POST.get("verdict", "")
    try:
        with once(
            f"{request.POST.get('key', '')}:{pk}", actor=request.user, action="notices.decide_delivery"
        ) as call:
            if not call.done:
                decide_delivery(request.user, delivery, verdict=verdict, why=request.POST.get("why", ""))
        messages.success(request, _("Noted."))
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("notices:undelivered")


@login_required
@require_POST
def test(request: HttpRequest) -> HttpResponse:
    """A test mail is on its way to the person."""
    try:
        with once(request.POST.get("key", ""), actor=request.user, action="notices.send_test") as call:
            if not call.done:
                call.result = {"delivery": send_test(request.user).pk}
        messages.success(request, _("On its way. If it does not arrive, it will stand in the list below."))
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("notices:undelivered")
