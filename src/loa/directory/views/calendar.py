"""The calendar: which days are free in a year, and what is entered otherwise."""

from __future__ import annotations

from uuid import uuid4

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from loa.audit.actions import once
from loa.directory.actions.calendar import drop_calendar_day, set_calendar_day
from loa.directory.actions.permission import Refused
from loa.directory.forms.days import DayField
from loa.directory.holidays import public_holidays
from loa.directory.models import CalendarDay
from loa.directory.rights import Verb, may

_YEARS = 2  # this one and the next


class CalendarForm(forms.Form):
    """One day that is worked or free otherwise than the table says."""

    day = DayField(label=gettext_lazy("day"))
    works = forms.ChoiceField(
        label=gettext_lazy("that day"),
        choices=[("no", gettext_lazy("is free")), ("yes", gettext_lazy("is worked"))],
    )
    reason = forms.CharField(label=gettext_lazy("by what announcement"), max_length=300)


@login_required
@require_http_methods(["GET", "POST"])
def calendar(request: HttpRequest) -> HttpResponse:
    """The days off of this year and the next; an administrator enters what is announced otherwise."""
    _require_manager(request)
    form = CalendarForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        with once(
            request.POST.get("key", ""), actor=request.user, action="directory.set_calendar_day"
        ) as call:
            if not call.done:
                works = data["works"] == "yes"
                set_calendar_day(request.user, day=data["day"], works=works, reason=data["reason"])
        messages.success(request, _("Saved; what comes again and is due on that day moves with it."))
        return redirect("directory:calendar")
    year = timezone.localdate().year
    context = {
        "form": form,
        "entered": CalendarDay.objects.filter(day__year__gte=year).order_by("day"),
        "years": [(each, sorted(public_holidays(each))) for each in range(year, year + _YEARS)],
        "key": uuid4(),
    }
    return render(request, "directory/calendar.html", context)


@login_required
@require_POST
def drop_day(request: HttpRequest, pk: int) -> HttpResponse:
    """Of the day holds again what the table says."""
    _require_manager(request)
    row = get_object_or_404(CalendarDay, pk=pk)
    try:
        drop_calendar_day(request.user, row)
        messages.success(request, _("Of that day holds again what the table says."))
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("directory:calendar")


def _require_manager(request: HttpRequest) -> None:
    if not may(request.user, Verb.MANAGE_DIRECTORY, None):
        raise Http404
