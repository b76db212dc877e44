"""Choosing the best pieces of a synthesised report."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from loa.audit.actions import record_change
from loa.directory.models import User
from loa.directory.rights import Verb, require
from loa.documents.models import Draft
from loa.reports.errors import Refused
from loa.reports.figures.period import Period
from loa.reports.models import Synthesis
from loa.reports.synthesis.best import MOST, best_table, confirmed_pieces
from loa.reports.synthesis.counting import said_empty


@transaction.atomic
def choose_best(user: User, synthesis: Synthesis, *, records: Sequence[int]) -> Synthesis:
    """These records of evidence are the report's best pieces, in this order; none: the latest are shown.

    An approval of another choice no longer holds. Only what was confirmed in the period can be chosen.
    """
    row = (
        Synthesis.objects.select_for_update().select_related("campaign__owner", "draft").get(pk=synthesis.pk)
    )
    require(user, Verb.WRITE_SYNTHESIS, row.campaign.owner)
    if row.draft.state in (Draft.State.ISSUED, Draft.State.DROPPED):
        raise Refused(_("An issued report is not counted again."))
    chosen = list(dict.fromkeys(records))
    if len(chosen) > MOST:
        raise Refused(
            ngettext("Choose %(n)d piece at most.", "Choose %(n)d pieces at most.", MOST) % {"n": MOST}
        )
    period = Period(row.start, row.end)
    known = confirmed_pieces(row.campaign, period).filter(record__in=chosen)
    if set(chosen) - set(known.values_list("record", flat=True)):
        raise Refused(_("Only what was handed in and confirmed in the period can be chosen."))
    before = row.sources.get("chosen", [])
    with override("vi"):  # the paper speaks Vietnamese, whoever chooses
        best, row.sources["best"] = best_table(row.campaign, period, chosen)
    row.tables["best"] = said_empty(best)
    row.sources["chosen"] = chosen
    row.save(update_fields=["tables", "sources"])
    record_change(user, "reports.choose_best", obj=row, values={"chosen": [before, chosen]})
    return row
