"""Saying something about an assignment."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from loa.assignments import actions
from loa.assignments.actions.comments import look_at_words
from loa.assignments.errors import Refused
from loa.assignments.forms import CommentForm
from loa.assignments.models import Assignment
from loa.assignments.views.access import DETAIL, visible
from loa.audit.actions import once
from loa.audit.queries import was_done
from loa.directory.models import Person
from loa.directory.views.access import signed_in
from loa.directory.views.again import shown_again
from loa.evidence.ahead import looking_ahead


@transaction.non_atomic_requests  # files are looked at before a lock is taken
@login_required
@require_POST
def comment(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The words stand, and whoever they call is told."""
    assignment = visible(request, pk)
    form = CommentForm(request.POST, request.FILES)
    try:
        if not form.is_valid():
            raise Refused(form.complaint)
        _say(request, assignment, form)
    except Refused as refused:
        return shown_again(request, reverse(DETAIL, args=[pk]), "comment", str(refused), pages=[DETAIL])
    return redirect(reverse(DETAIL, args=[pk]) + "#said")


def _say(request: HttpRequest, assignment: Assignment, form: CommentForm) -> None:
    called = [int(value) for value in request.POST.getlist("mention") if value.isdigit() and len(value) < 19]
    words = actions.Words(
        text=form.cleaned_data["text"],
        mentions=list(Person.objects.filter(pk__in=called).select_related("user")),
        files=[(file.name or "", file.read()) for file in form.cleaned_data["attached"]],
    )
    key = f"{request.POST.get('key', '')}:{assignment.pk}:comment"
    user = signed_in(request)
    with looking_ahead():
        if not was_done(key):
            look_at_words(user, assignment, words=words)
        with once(key, actor=user, action=f"assignments.comment:{assignment.pk}") as call:
            if not call.done:
                said = actions.comment(user, assignment, words=words)
                call.result = {"comment": said.pk}
