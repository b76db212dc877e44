"""Late units are urged by a letter."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.assignments.chasing.letter import content_of, late_rows
from loa.assignments.errors import Refused
from loa.assignments.models import UrgingLetter
from loa.audit.actions import record_change
from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.directory.rights import Verb, require
from loa.documents.actions.drafts import start_draft

LETTER = "công văn"


@transaction.atomic
def draft_urging_letter(user: User, campaign: Campaign) -> UrgingLetter:
    """A draft to all late units stands, with their duties and days late; refused where none is late."""
    require(user, Verb.DRAFT_URGING_LETTER, campaign.owner)
    day = timezone.localdate()
    rows = late_rows(campaign, day=day)
    if not rows:
        raise Refused(_("No unit is late: there is nobody to urge."))
    content = content_of(campaign, rows, day=day)
    draft = start_draft(user, campaign.owner, doc_type=LETTER, content=content, origin=campaign.document)
    letter = UrgingLetter.objects.create(campaign=campaign, draft=draft, day=day, rows=rows, made_by=user)
    values = {"day": [None, day], "rows": [None, len(rows)]}
    record_change(user, "assignments.draft_urging_letter", obj=letter, values=values)
    return letter
