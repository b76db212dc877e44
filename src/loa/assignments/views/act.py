"""The ways of the table, taken by a form."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from loa.assignments.acting import act as do_act
from loa.assignments.errors import Refused
from loa.assignments.forms import ActForm
from loa.assignments.views.access import visible, way_back
from loa.directory.rights import NotAllowed

SAID = {
    "accept": gettext_lazy("Accepted."),
    "decline": gettext_lazy("Declined."),
    "report_progress": gettext_lazy("Progress noted."),
    "add_proof": gettext_lazy("Proof kept."),
    "hand_in": gettext_lazy("Handed in; it waits to be confirmed."),
    "confirm": gettext_lazy("Confirmed."),
    "return": gettext_lazy("Returned with your reason."),
    "offer_again": gettext_lazy("Offered again."),
}


@login_required
@require_POST
def act(request: HttpRequest, pk: int) -> HttpResponse:
    """The act asked for is done, and the person is back where they were."""
    assignment = visible(request, pk)
    name, form = request.POST.get("act", ""), ActForm(request.POST, request.FILES)
    try:
        if not form.is_valid():
            raise Refused(_("Not saved: look at the number and the file again."))
        key = request.POST.get("key", "")
        report, handed = form.report, form.handed
        do_act(request.user, assignment, name, key=f"{key}:{pk}", report=report, handed=handed)
        messages.success(request, SAID[name])
    except Refused as refused:
        messages.error(request, str(refused))
    except NotAllowed as refused:
        raise Http404 from refused
    return redirect(way_back(request, pk))
