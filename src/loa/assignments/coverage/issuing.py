"""Who issued the paper that a unit handed in as its own plan."""

from __future__ import annotations

from loa.assignments.models import SubPlan
from loa.campaigns.lookup import meanings
from loa.directory.models import Unit


def office_above(sub_plan: SubPlan) -> Unit | None:
    """The office above the unit that issued the paper, as it was read; None for what may be the unit's own.

    A paper of the office that laid the work on it, or of any other above it, is no plan of the unit.
    """
    document, unit = sub_plan.document, sub_plan.unit
    if not document.issuer:
        return None
    units = meanings([document.issuer], document)[document.issuer].units
    if len(units) != 1 or unit.pk in units:
        return None
    found = Unit.objects.get(pk=units[0])
    above = found.pk == sub_plan.campaign.owner_id or unit.path.startswith(found.path)
    return found if above else None
