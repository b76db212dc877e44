"""The ways of the table, taken by a form: on one assignment, or on many."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from loa.assignments.acting import act as do_act
from loa.assignments.actions.batches import ask_batch
from loa.assignments.bulk import AT_ONCE, MOST, act_on_all, outcome_of
from loa.assignments.errors import Refused
from loa.assignments.forms import ActForm, BulkForm
from loa.assignments.models import Assignment, Batch
from loa.assignments.queries import visible_assignments
from loa.assignments.views.access import DETAIL, FORM_OF, LISTS, visible, way_back
from loa.assignments.views.duty import listed
from loa.campaigns.models import Duty
from loa.directory.models import Unit
from loa.directory.views.again import shown_again
from loa.work.queries import progress_of, worker_alive

SECONDS = 2  # until the page of a batch looks again
SAID = {
    "accept": gettext_lazy("Accepted."),
    "decline": gettext_lazy("Declined."),
    "report_progress": gettext_lazy("Progress noted."),
    "add_proof": gettext_lazy("Proof kept."),
    "hand_in": gettext_lazy("Handed in; it waits to be confirmed."),
    "confirm": gettext_lazy("Confirmed."),
    "return": gettext_lazy("Returned with your reason."),
    "offer_again": gettext_lazy("Offered again."),
    "let_be": gettext_lazy("The refusal stands; the unit was told."),
    "ask_extension": gettext_lazy("Asked for; the day stays until it is answered."),
    "grant_extension": gettext_lazy("The later day is granted."),
    "refuse_extension": gettext_lazy("The day stays; your reason was told."),
    "extend": gettext_lazy("The work has its new day."),
    "reassign": gettext_lazy("Given to the other unit."),
    "take_back": gettext_lazy("Taken back."),
    "hand_over": gettext_lazy("Given to the other officer."),
    "urge": gettext_lazy("Those who do the work were told."),
}


def overtaken_words(assignment: Assignment) -> str:
    """What is said where the last step brought numbers that a later report had overtaken; else nothing."""
    last = assignment.steps.last()
    if last is None or not last.counts_overtaken:
        return ""
    return _("Kept in the history: a later report says another number, which stands.")


@transaction.non_atomic_requests  # what is handed in is looked at before a lock is taken
@login_required
@require_POST
def act(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The act asked for is done, and the person is back where they were; refused, they read why beside it."""
    assignment = visible(request, pk)
    name = request.POST.get("act", "")
    form = ActForm(request.POST, request.FILES, near=assignment.giver_unit)
    try:
        if not form.is_valid():
            raise Refused(form.complaint)
        key, handed = request.POST.get("key", ""), form.handed
        do_act(
            request.user,
            assignment,
            name,
            key=f"{key}:{pk}",
            report=form.report,
            handed=handed,
            asked=form.asked,
        )
        messages.success(request, SAID[name])
    except Refused as refused:
        page, form_name = reverse(DETAIL, args=[pk]), FORM_OF.get(name, name)
        return shown_again(request, page, form_name, str(refused), pages=[DETAIL])
    return redirect(way_back(request, pk))


@transaction.non_atomic_requests
@login_required
@require_POST
def bulk(request: HttpRequest) -> HttpResponseBase:
    """The act is done on each of the rows chosen; the page says which were done, and why the others were not.

    Each row is a transaction of its own, so that nobody waits for all of them. Many are left to the worker.
    """
    back = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
        back = reverse("assignments:index")
    numbers = _whole_list(request) or [int(row) for row in request.POST.getlist("rows") if row.isdigit()]
    if not numbers:
        return shown_again(request, back, "bulk", _("Choose at least one row."), pages=LISTS)
    owners = visible_assignments(request.user).filter(pk__in=numbers).values("campaign__owner")
    near = get_object_or_404(Unit.objects.filter(pk__in=owners).order_by("path")[:1])
    name = request.POST.get("act", "")
    data = request.POST.copy()
    data["words"] = data.get(f"words-{name}", data.get("words", ""))
    data.setlist("rows", [str(number) for number in numbers])
    form = BulkForm(data, near=near)
    try:
        if not form.is_valid():
            raise Refused(form.complaint)
        if data.get("whole") and name == "confirm":
            raise Refused(_("To confirm all of a list, draw a random sample on its wall of photos."))
        rows, key = form.cleaned_data["rows"], data.get("key", "")
        if len(set(rows)) > AT_ONCE:
            found = ask_batch(
                request.user, rows, name, key=key, back=back, report=form.report, asked=form.asked
            )
            return redirect("assignments:batch", found.pk)
        outcome = act_on_all(request.user, rows, name, key=key, report=form.report, asked=form.asked)
    except Refused as refused:
        return shown_again(request, back, "bulk", str(refused), pages=LISTS)
    _stand_below(request, back)
    context = {"outcome": outcome, "said": SAID[name], "back": back}
    return render(request, "assignments/outcome.html", context)


def _stand_below(request: HttpRequest, back: str) -> None:
    """What was done from the list of a duty stands below its campaign, like the list."""
    listed_there = back.startswith(f"{reverse('assignments:index')}duty/")
    request.below_a_campaign = listed_there  # type: ignore[attr-defined]


def _whole_list(request: HttpRequest) -> list[int]:
    """All rows of the duty's list, as it was filtered, not only those of the page shown."""
    number, period = request.POST.get("whole", ""), request.POST.get("of_period", "")
    found = Duty.objects.filter(pk=number).first() if number.isdigit() else None
    if found is None:
        return []
    period = period if parse_date(period) else ""
    state, q = (request.POST.get(name, "").strip() for name in ("of_state", "of_q"))
    rows = listed(request.user, found, state=state, period=period, q=q)
    return list(rows.values_list("pk", flat=True)[: MOST + 1])


@login_required
@require_GET
def batch(request: HttpRequest, pk: int) -> HttpResponse:
    """How far an act on many rows is, for the one who asked for it; then what became of each."""
    found = get_object_or_404(Batch.objects.filter(user=request.user), pk=pk)
    _stand_below(request, found.back)
    if found.lease_state == Batch.LeaseState.DONE:
        context = {"outcome": outcome_of(found), "said": SAID[found.act], "back": found.back}
        return render(request, "assignments/outcome.html", context)
    context = {"batch": found, "progress": progress_of(found), "alive": worker_alive(), "back": found.back}
    answer = render(request, "assignments/batch.html", context)
    if found.lease_state != Batch.LeaseState.FAILED:
        answer["Refresh"] = str(SECONDS)
    return answer
