"""The wall of photos: what waits to be confirmed of one duty, to be gone through by eye and keys."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from loa.assignments.models import Assignment, Picture, Proof, Sample, Step
from loa.assignments.queries import to_confirm, visible_assignments
from loa.assignments.queries.photos import shown_of
from loa.campaigns.models import Duty
from loa.directory.models import User
from loa.directory.rights import Verb, may

PAGE = 60
PRESETS = (
    _("The photo is blurred; the work cannot be made out."),
    _("The photo shows other work than was asked for."),
    _("The photo was handed in before, for other work."),
    _("Day or place cannot be made out."),
    _("The proof does not show how much was done."),
)


def waiting_of(user: User, duty: Duty) -> QuerySet[Assignment]:
    """What waits of the duty to be confirmed by the user, the longest waiting first, with its last words."""
    handed = Step.objects.filter(assignment=OuterRef("pk"), to_state="handed-in").order_by("-pk")
    rows = to_confirm(user).filter(duty=duty).select_related(None)
    return rows.select_related("unit", "parent__unit", "officer").annotate(
        last_words=Subquery(handed.values("words")[:1])
    )


def with_duty(rows: Sequence[Assignment], duty: Duty) -> list[Assignment]:
    """The rows, which know their duty and its campaign as these are here: fetched once and not row by row."""
    for row in rows:
        row.duty, row.campaign = duty, duty.campaign
    return list(rows)


@login_required
@require_GET
def wall(request: HttpRequest, pk: int) -> HttpResponse:
    """The photos of what waits, sixty a page; the next page is fetched as one comes near the end."""
    related = ("campaign__owner", "campaign__document", "phase")
    duty = get_object_or_404(Duty.objects.select_related(*related), pk=pk)
    page = Paginator(waiting_of(request.user, duty), PAGE).get_page(request.GET.get("page"))
    rows = with_duty(page.object_list, duty)
    # What is no part of other work waits for those who decide about the whole duty.
    decides = any(row.parent_id is None for row in rows) or may(
        request.user, Verb.CONFIRM_ASSIGNMENT, duty.campaign.owner
    )
    if not decides and not rows:
        raise Http404
    shown = shown_of(request.user, rows)
    context = {
        "duty": duty,
        "page": page,
        "shown": shown,
        "unseen": sum(not one.looked_at for one in shown),
        "presets": PRESETS,
        "samples": Sample.objects.filter(duty=duty).select_related("drawn_by__person")[:5] if decides else (),
        "decides": decides,
        "key": uuid.uuid4(),
    }
    return render(request, "assignments/wall.html", context)


@login_required
@require_GET
def thumbnail(request: HttpRequest, pk: int) -> HttpResponse:
    """The photo of a proof, as small as a stamp."""
    proof = get_object_or_404(Proof.objects.select_related("record"), pk=pk)
    if not visible_assignments(request.user).filter(pk=proof.assignment_id).exists():
        raise Http404
    found = get_object_or_404(Picture, blob=proof.record.blob_id, blob__erased_at=None)
    if not found.thumbnail:
        raise Http404
    response = HttpResponse(bytes(found.thumbnail), content_type="image/jpeg")
    response["Cache-Control"] = "private, max-age=3600"
    response["X-Content-Type-Options"] = "nosniff"
    return response
