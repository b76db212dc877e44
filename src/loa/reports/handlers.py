"""What this room does when campaigns start and reports move: doors to its actions."""

from __future__ import annotations

from typing import Any

from django.dispatch import receiver

from loa.campaigns.models import Campaign
from loa.campaigns.signals import campaign_started
from loa.reports import answering, telling
from loa.reports.actions.proposals import propose_requests
from loa.reports.models import ReportStep, UnitReport
from loa.reports.signals import report_moved
from loa.reports.transitions import Transition


@receiver(campaign_started)
def propose_ordered(campaign: Campaign, **_: Any) -> None:
    """The reports that the plan orders are proposed."""
    propose_requests(campaign)


@receiver(report_moved)
def tell_of_move(report: UnitReport, *, step: ReportStep, way: Transition, **_: Any) -> None:
    """Who has to know of the step is told."""
    telling.tell_other_side(report, step=step, way=way)


@receiver(report_moved)
def answer_its_duty(report: UnitReport, *, step: ReportStep, way: Transition, **_: Any) -> None:
    """What the plan ordered is handed in, confirmed or returned with its report."""
    answering.answer_duty(step.by, report, way.name, words=step.words)
