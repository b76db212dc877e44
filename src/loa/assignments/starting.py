"""The stage of a campaign's start that lays its duties on units: one assignment a duty and unit."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from loa.assignments.models import Assignment
from loa.campaigns.models import Campaign, Duty
from loa.campaigns.occurrences import first_occurrence
from loa.campaigns.stages import Spread, Stage, register_stage
from loa.directory.working_days import working_days


class AssignmentWork:
    """Every duty with every unit that answers for it; of one that comes again, its first occurrence.

    Of a group that reports to one of its units, that one is left out: nobody reports to themselves.
    """

    def __init__(self, campaign: Campaign) -> None:
        self.campaign = campaign
        self.on, self.days = timezone.localdate(campaign.started_at), working_days()
        self.spread = Spread(campaign, lambda duty: duty.lead, spare=lambda duty: duty.receivers)

    def __len__(self) -> int:
        return len(self.spread)

    def write(self, first: int, /) -> int:
        """The next assignments stand; one that stands already is left as it is."""
        pairs = self.spread.piece(first)
        Assignment.objects.bulk_create(
            [
                Assignment(campaign=self.campaign, duty=duty, unit_id=unit, **self._days(duty))
                for duty, unit in pairs
            ],
            ignore_conflicts=True,
        )
        return len(pairs)

    def _days(self, duty: Duty) -> dict[str, date | None]:
        if duty.rhythm is None:
            return {"due": duty.due, "first_due": duty.due}
        start, due = first_occurrence(duty.rhythm, on=self.on, days=self.days, since=duty.recurs_from)
        return {"period_start": start, "due": due, "first_due": due}


register_stage(Stage("assignments", AssignmentWork))
