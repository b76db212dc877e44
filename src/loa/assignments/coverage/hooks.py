"""What this part hears and registers: a plan that was read is matched; its page stands at the campaign."""

from __future__ import annotations

from typing import Any

from django.dispatch import receiver
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from loa.assignments.actions.coverage import match_sub_plan
from loa.assignments.models import SubPlan
from loa.audit.sealing import why_sealed
from loa.campaigns.tabs import Tab, register_tab
from loa.documents.models import Reading
from loa.documents.signals import document_read


@receiver(document_read)
def match_what_was_read(reading: Reading, **_others: Any) -> None:
    """The duties of a unit's own plan stand beside those laid on it."""
    for sub_plan in SubPlan.objects.filter(document=reading.document_id):
        if not why_sealed(sub_plan, "assignments.match_sub_plan"):
            match_sub_plan(sub_plan, reading)


register_tab(
    Tab(
        name="coverage",
        label=_("Units' own plans"),
        url=lambda campaign: reverse("assignments:coverage", args=[campaign.pk]),
    )
)
