"""The first page: what needs this person today."""

from functools import partial

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from loa.assignments.queries import work_of_colleagues
from loa.desk.queries import today_of


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """Campaign officers and leaders see campaigns and documents; unit officers go to their assignments."""
    today = today_of(request.user)
    if today.only_unit_work:
        return redirect("assignments:index")
    # Asked only where there is no campaign.
    colleagues = partial(work_of_colleagues, request.user)
    return render(request, "desk/home.html", {"today": today, "of_colleagues": colleagues})
