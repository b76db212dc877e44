"""How a person is told: their page, and the link in each mail that ends mails."""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from loa.audit.actions import once
from loa.directory.models import User
from loa.directory.rights import Verb, may_anywhere
from loa.notices.actions import set_preferences, switch_mail_off
from loa.notices.composing import SALT
from loa.notices.forms import PreferenceForm
from loa.notices.models import Kind, Preference
from loa.notices.queries import own_units
from loa.notices.wishes import wishes_of


@login_required
@require_http_methods(["GET", "POST"])
def preferences(request: HttpRequest) -> HttpResponse:
    """The person's wishes, and their change."""
    row = Preference.objects.filter(user=request.user.pk).first()
    form = PreferenceForm(request.POST or None, preference=row)
    if request.method == "POST" and form.is_valid():
        key, action = request.POST.get("key", ""), "notices.set_preferences"
        with once(key, actor=request.user, action=action) as call:
            if not call.done:
                set_preferences(request.user, **form.wishes)
        messages.success(request, _("Saved."))
        return redirect("notices:settings")
    if form.errors:
        messages.error(request, _("Not saved: look at the marked fields."))
    context: dict[str, Any] = {
        "form": form,
        "address": wishes_of(request.user.pk).address,
        "mail_works": settings.MAIL_SERVER is not None,
        "units": own_units(request.user),
        "sets_channels": may_anywhere(request.user, Verb.SET_CHANNELS),
        "key": uuid.uuid4(),
    }
    return render(request, "notices/settings.html", context)


@csrf_exempt  # the mail program posts by itself (RFC 8058); the signed link is the right
@require_http_methods(["GET", "POST"])
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """Who opens the link is asked; who posts to it gets no such mail any more."""
    try:
        named = signing.loads(token, salt=SALT)
    except signing.BadSignature as error:
        raise Http404 from error
    user = get_object_or_404(User, pk=named["u"])
    kind = Kind(named["k"]) if named["k"] in Kind else None
    done = request.method == "POST"
    if done:
        switch_mail_off(user, kind=kind.value if kind else "")
    return render(request, "notices/unsubscribe.html", {"kind": kind, "done": done})
