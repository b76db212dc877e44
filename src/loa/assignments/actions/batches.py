"""Asking for one act on many assignments: the worker does it, row by row."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from loa.assignments.acting import NOTHING_ASKED, NOTHING_SAID, Asked
from loa.assignments.actions.going import Report
from loa.assignments.bulk import check_rows
from loa.assignments.errors import Moved
from loa.assignments.models import Batch
from loa.assignments.queries import visible_assignments
from loa.audit.actions import record_change
from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.directory.rights import NotAllowed


@transaction.atomic
def ask_batch(
    user: User,
    ids: Sequence[int],
    name: str,
    *,
    key: str,
    back: str = "",
    report: Report = NOTHING_SAID,
    asked: Asked = NOTHING_ASKED,
) -> Batch:
    """The worker will do the act on each of the rows, as far as the person may then; once a key.

    Whether they may is asked of each row when it is done. Raises `Refused` where the act is none for many,
    or there are too many; `NotAllowed` where they see none of the rows.
    """
    campaigns = set(visible_assignments(user).filter(pk__in=ids).values_list("campaign__state", flat=True))
    if not campaigns:
        raise NotAllowed(_("Your post does not give this right over this unit."))
    if Campaign.State.ACTIVE not in campaigns:
        raise Moved(_("The campaign of this assignment is not under way."))
    values: dict[str, Any] = {
        "user": user, "act": name, "rows": check_rows(ids, name), "words": report.words,
        "count": report.count, "further_counts": dict(report.further) or None,
        "day": asked.day, "unit": asked.unit,
        "language": translation.get_language() or "", "back": back[:500],
    }  # fmt: skip
    values["progress_total"] = len(values["rows"])
    batch, made = Batch.objects.get_or_create(key=_own_key(key, values), defaults=values)
    if made:
        said = {"act": [None, name], "rows": [None, len(batch.rows)]}
        record_change(user, "assignments.ask_batch", obj=batch, values=said)
    return batch


def _own_key(key: str, values: dict[str, Any]) -> str:
    """One page carries one key for all its buttons: another act, or other rows, is another call."""
    said = [key, values["user"].pk, *(str(values[name]) for name in ("act", "rows", "words", "count", "day"))]
    said += [str(values["further_counts"])] if values["further_counts"] else []
    unit = values["unit"]
    return sha256(json.dumps([*said, unit.pk if unit else None]).encode()).hexdigest()
