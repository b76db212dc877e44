"""The papers of a commendation: a decision for what the office grants, a submission for what is beyond."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.directory.rights import Verb, require
from loa.documents.actions.drafts import start_draft
from loa.documents.models import Draft
from loa.reports.commending.papers import DECISION, SUBMISSION, content_of
from loa.reports.commending.titles import grants
from loa.reports.errors import Refused
from loa.reports.models import CommendationPaper, Nomination


@transaction.atomic
def draft_papers(user: User, campaign: Campaign) -> list[CommendationPaper]:
    """Everybody to be commended who is on no paper yet stands on a draft; refused where nobody is left."""
    require(user, Verb.CONFIRM_ASSIGNMENT, campaign.owner)
    rows = waiting_for_paper(campaign)
    own = [row for row in rows if grants(campaign.owner, row.award)]
    above = [row for row in rows if row not in own]
    if not rows:
        raise Refused(_("Nobody to be commended is left without a paper."))
    made = [_draft(user, campaign, doc_type, part)
            for doc_type, part in ((DECISION, own), (SUBMISSION, above)) if part]  # fmt: skip
    return made


def waiting_for_paper(campaign: Campaign) -> list[Nomination]:
    """Those to be commended who are on no paper, or on one that was given up."""
    free = Q(paper=None) | Q(paper__draft__state=Draft.State.DROPPED)
    found = campaign.nominations.filter(free, state=Nomination.State.GRANTED)
    return list(found.select_related("unit").select_for_update(of=("self",)))


def _draft(user: User, campaign: Campaign, doc_type: str, rows: list[Nomination]) -> CommendationPaper:
    content = content_of(campaign, doc_type, rows)
    draft = start_draft(user, campaign.owner, doc_type=doc_type, content=content, origin=campaign.document)
    paper = CommendationPaper.objects.create(campaign=campaign, draft=draft, made_by=user)
    Nomination.objects.filter(pk__in=[row.pk for row in rows]).update(paper=paper)
    record_change(user, "reports.draft_papers", obj=paper, values={"rows": [None, len(rows)]})
    return paper
