"""Looking at pictures that the reader could not read."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.directory.models import User
from loa.directory.rights import Verb, require
from loa.documents.actions.decision import OPEN_STATES, person
from loa.documents.errors import Refused
from loa.documents.models import Document, Reading
from loa.documents.pictures import remark_of, to_look_at


@transaction.atomic
def confirm_pictures(user: User, reading: Reading) -> None:
    """The pictures were looked at, and whatever they order is among the facts: the start waits no longer.

    Raises `NotAllowed` without the right, `Refused` where the document is no longer under review.
    """
    document = Document.objects.select_for_update().get(pk=reading.document_id)
    require(user, Verb.REVIEW_DOCUMENT, document.owner)
    if document.state not in OPEN_STATES:
        raise Refused(_("This document is not under review now; nothing was changed."))
    row = Reading.objects.get(pk=reading.pk)
    remark = remark_of(row)
    if remark is None or not to_look_at(row):
        return
    seen = {"by": person(user), "at": timezone.now().isoformat()}
    remark["seen"] = seen
    row.save(update_fields=["remarks"])
    record_change(user, "documents.confirm_pictures", obj=row, values={"seen": [None, seen["at"]]})
