"""The Apprise addresses of units."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from loa.audit.actions import once
from loa.directory.models import Unit
from loa.directory.queries import search
from loa.directory.rights import Verb, may_anywhere, units_where
from loa.notices.actions import add_channel, remove_channel
from loa.notices.errors import Refused
from loa.notices.forms import ChannelForm
from loa.notices.queries import channels_for, own_units

FOUND = 20


@login_required
@require_GET
def channels(request: HttpRequest) -> HttpResponse:
    """The channels of all units whose channels the person sets, and a way to any of these units."""
    if not may_anywhere(request.user, Verb.SET_CHANNELS):
        raise Http404
    words = request.GET.get("q", "").strip()
    found = _search(request, words) if words else list(own_units(request.user)[:FOUND])
    context = {"channels": channels_for(request.user)[:200], "units": found, "words": words}
    return render(request, "notices/channels.html", context)


def _search(request: HttpRequest, words: str) -> list[Unit]:
    found = [unit.pk for unit in search(words, on=None, with_people=False).units]
    return list(units_where(request.user, Verb.SET_CHANNELS).filter(pk__in=found)[:FOUND])


@login_required
@require_http_methods(["GET", "POST"])
def unit_channels(request: HttpRequest, pk: int) -> HttpResponse:
    """The channels of one unit; a new one."""
    unit = get_object_or_404(units_where(request.user, Verb.SET_CHANNELS), pk=pk)
    form = ChannelForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            key = request.POST.get("key", "")
            with once(key, actor=request.user, action="notices.add_channel") as call:
                if not call.done:
                    row = add_channel(request.user, unit, **form.cleaned_data)
                    call.result = {"channel": row.pk}
            messages.success(request, _("Saved. The address is shown masked from now on."))
            return redirect("notices:unit-channels", unit.pk)
        except Refused as refused:
            messages.error(request, str(refused))
    found = channels_for(request.user).filter(unit=unit)
    context = {"unit": unit, "channels": found, "form": form, "key": uuid.uuid4()}
    return render(request, "notices/unit_channels.html", context)


@login_required
@require_POST
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """The channel is gone."""
    channel = get_object_or_404(channels_for(request.user), pk=pk)
    unit = channel.unit_id
    remove_channel(request.user, channel)
    messages.success(request, _("Removed."))
    return redirect("notices:unit-channels", unit)
