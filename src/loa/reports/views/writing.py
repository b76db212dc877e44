"""The report of one unit: written, saved, submitted, decided on."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from loa.audit.actions import once
from loa.audit.queries import was_done
from loa.directory.views.again import shown_again
from loa.evidence.ahead import looking_ahead
from loa.evidence.errors import MediaRefused
from loa.evidence.uploads import check_sent_name
from loa.reports.actions.drafting import attach_file, detach_file, look_at_attached, save_draft
from loa.reports.actions.states import accept_report, return_report
from loa.reports.actions.submitting import submit_report
from loa.reports.errors import Moved, Refused
from loa.reports.forms.writing import ReportForm
from loa.reports.models import UnitReport
from loa.reports.queries.done import done_in, works_seen
from loa.reports.queries.lines import kept_lines_of, lines_of, scope_of, seen_digest
from loa.reports.queries.visibility import open_ways
from loa.reports.transitions import OPEN
from loa.reports.views.access import seen_report
from loa.reports.views.doing import do_once, words_of

DETAIL = "reports:detail"
LONGEST_WORDS = 4000  # characters, of an answer
MOST_BYTES = 20 * 1024 * 1024


@login_required
@require_GET
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """The report: to be written where it is open, else as it was submitted."""
    report = seen_report(request, pk)
    return _page(request, report)


def _page(
    request: HttpRequest, report: UnitReport, *, form: ReportForm | None = None, problem: str = ""
) -> HttpResponse:
    ways = open_ways(request.user, report)
    is_open = report.state in OPEN
    scope = scope_of(report) if is_open else None
    lines = lines_of(report, scope) if scope else kept_lines_of(report)
    done = done_in(scope) if scope else report.done
    steps = list(report.steps.select_related("by__person"))
    context = {
        "report": report,
        "asked": report.request,
        "ways": ways,
        "writing": "submit" in ways,
        "figure_lines": lines,
        "done": done,
        "seen_works": works_seen(request.user, done),
        "seen": seen_digest(lines) if is_open else "",
        "steps": steps[::-1],
        "returned": steps[-1] if steps and steps[-1].to_state == UnitReport.State.RETURNED else None,
        "attachments": report.attachments.select_related("record__blob"),
        "today": timezone.localdate(),
        "form": form,
        "problem": problem,
        "key": uuid.uuid4(),
    }
    return render(request, "reports/report.html", context, status=409 if problem else 200)


@login_required
@require_POST
def save(request: HttpRequest, pk: int) -> HttpResponse:
    """The draft is saved; a script gets the next version, a page comes back."""
    report = seen_report(request, pk)
    form = ReportForm(request.POST, report)
    wants_json = "application/json" in request.headers.get("Accept", "")
    try:
        version = _save(request, report, form)
    except Refused as refused:
        if wants_json:
            status = 409 if isinstance(refused, Moved) else 422
            return JsonResponse({"problem": str(refused)}, status=status)
        return _page(request, report, form=form, problem=str(refused))
    if wants_json:
        return JsonResponse({"version": version, "at": f"{timezone.localtime():%H:%M}"})
    messages.success(request, _("Saved as a draft."))
    return redirect("reports:detail", pk=pk)


def _save(request: HttpRequest, report: UnitReport, form: ReportForm) -> int:
    """The draft stands, once a key; returns its version."""
    action = f"reports.save_draft:{report.pk}"
    with once(f"{request.POST.get('key', '')}:save", actor=request.user, action=action) as call:
        if not call.done:
            saved = save_draft(request.user, report, version=form.version, content=form.content)
            call.result = {"version": saved.version}
    return int(call.result["version"])


@login_required
@require_POST
def submit(request: HttpRequest, pk: int) -> HttpResponse:
    """What stands in the form is saved, and the report is with the office that asked."""
    report = seen_report(request, pk)
    form = ReportForm(request.POST, report)
    try:
        version = _save(request, report, form)
        if form.is_wordless and not request.POST.get("wordless"):
            raise Refused(
                _("Not submitted: no part has any words. Write some, or tick below that it has none.")
            )
        _submit(request, report, version)
    except Refused as refused:
        report.refresh_from_db()
        return _page(request, report, form=form, problem=str(refused))
    messages.success(request, _("Submitted. The office that asked has it now."))
    return redirect("reports:detail", pk=pk)


def _submit(request: HttpRequest, report: UnitReport, version: int) -> None:
    action = f"reports.submit_report:{report.pk}"
    with once(f"{request.POST.get('key', '')}:submit", actor=request.user, action=action) as call:
        if not call.done:
            seen = request.POST.get("seen", "")
            submit_report(request.user, report, version=version, seen=seen)


@login_required
@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The report is accepted, or returned with a reason."""
    report = seen_report(request, pk)
    name = request.POST.get("act", "")
    try:
        words = words_of(request, "words", most=LONGEST_WORDS)
        action = f"reports.{name}:{pk}"
        with once(f"{request.POST.get('key', '')}:{name}", actor=request.user, action=action) as call:
            if not call.done:
                _decide(request, report, name, words)
        messages.success(
            request, _("The report is accepted.") if name == "accept" else _("Returned with your reason.")
        )
    except Refused as refused:
        return shown_again(request, reverse(DETAIL, args=[pk]), name, str(refused), pages=[DETAIL])
    return redirect(DETAIL, pk=pk)


def _decide(request: HttpRequest, report: UnitReport, name: str, words: str) -> None:
    if name == "accept":
        accept_report(request.user, report, words=words)
    elif name == "return":
        return_report(request.user, report, reason=words)
    else:
        raise Http404


@transaction.non_atomic_requests  # the file is looked at before a lock is taken
@login_required
@require_POST
def attach(request: HttpRequest, pk: int) -> HttpResponse:
    """A file or photo belongs to the report."""
    report = seen_report(request, pk)
    upload: Any = request.FILES.get("file")
    try:
        if upload is None:
            raise Refused(_("Choose a file."))
        if upload.size > MOST_BYTES:
            raise Refused(_("The file is larger than 20 MB."))
        check_sent_name(upload)
        with looking_ahead():
            _attach(request, report, {"name": upload.name, "data": upload.read()})
        messages.success(request, _("Attached."))
    except (Refused, MediaRefused) as refused:
        messages.error(request, str(refused))
    return redirect(reverse("reports:detail", args=[pk]) + "#attachments")


def _attach(request: HttpRequest, report: UnitReport, file: dict[str, Any]) -> None:
    """The file is attached, once a key: a late copy of the form brings nothing back that was taken off."""
    key, action = request.POST.get("key", ""), f"reports.attach_file:{report.pk}"
    if not was_done(key):
        look_at_attached(request.user, report, **file)
    with once(key, actor=request.user, action=action) as call:
        if not call.done:
            attach_file(request.user, report, **file)


@login_required
@require_POST
def detach(request: HttpRequest, pk: int, attachment: int) -> HttpResponse:
    """A file no longer belongs to the report."""
    report = seen_report(request, pk)
    own = report.attachments.select_related("report", "record")
    action = f"reports.detach_file:{attachment}"
    do_once(request, action, lambda: detach_file(request.user, get_object_or_404(own, pk=attachment)))
    return redirect(reverse("reports:detail", args=[pk]) + "#attachments")
