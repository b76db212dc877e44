"""The stage of a campaign's start that lays its duties on units: one assignment a duty and unit."""

from __future__ import annotations

from loa.assignments.models import Assignment
from loa.campaigns.models import Campaign
from loa.campaigns.stages import Spread, Stage, register_stage


class AssignmentWork:
    """Every duty with every unit that answers for it."""

    def __init__(self, campaign: Campaign) -> None:
        self.campaign = campaign
        self.spread = Spread(campaign, lambda duty: duty.lead)

    def __len__(self) -> int:
        return len(self.spread)

    def write(self, first: int, /) -> int:
        """The next assignments stand; one that stands already is left as it is."""
        pairs = self.spread.piece(first)
        Assignment.objects.bulk_create(
            [
                Assignment(campaign=self.campaign, duty=duty, unit_id=unit, due=duty.due, first_due=duty.due)
                for duty, unit in pairs
            ],
            ignore_conflicts=True,
        )
        return len(pairs)


register_stage(Stage("assignments", AssignmentWork))
