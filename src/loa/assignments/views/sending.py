"""Acts sent by script: answered in a few words of JSON, and safe to send again under the same key."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, JsonResponse
from django.middleware.csrf import get_token
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from loa.assignments.acting import act
from loa.assignments.errors import Moved, Refused
from loa.assignments.forms import ActForm
from loa.assignments.offline import account_sign
from loa.assignments.views.access import visible
from loa.assignments.views.act import SAID, overtaken_words
from loa.evidence.errors import ScannerAway

ACCOUNT = "X-Loa-Account"


@login_required
@require_GET
def who(request: HttpRequest) -> JsonResponse:
    """Whose session this is, as a sign that means nothing elsewhere, and the word that forms carry."""
    answer = JsonResponse({"account": account_sign(request.user), "token": get_token(request)})
    answer["Cache-Control"] = "no-store"
    return answer


@login_required
@require_POST
def send(request: HttpRequest, pk: int) -> JsonResponse:
    """The act is done once a key: "done", or "refused" with why; "other" where the session is another's."""
    written_by = request.headers.get(ACCOUNT)
    if written_by is not None and written_by != account_sign(request.user):
        return JsonResponse({"status": "other"}, status=409)
    assignment = visible(request, pk)
    name = request.POST.get("act", "")
    form = ActForm(request.POST, request.FILES, near=assignment.unit)
    try:
        if not form.is_valid():
            raise Refused(form.complaint)
        key = f"{request.POST.get('key', '')}:{pk}"
        handed = form.handed
        act(request.user, assignment, name, key=key, report=form.report, handed=handed, asked=form.asked)
    except Refused as refused:
        if isinstance(refused.__cause__, ScannerAway):  # no fault of what was sent: it waits on the phone
            return JsonResponse({"status": "away", "words": str(refused)}, status=503)
        moved = isinstance(refused, Moved)  # the page shows it as it was
        return JsonResponse({"status": "refused", "words": str(refused), "moved": moved}, status=422)
    words = overtaken_words(assignment) or str(SAID.get(name, _("Done.")))
    return JsonResponse({"status": "done", "words": words})
