"""What a case does when bytes of it are erased by law: no earlier pack keeps them either."""

from __future__ import annotations

from typing import Any

from django.dispatch import receiver
from django.utils.translation import gettext as _

from loa.campaigns.models import Campaign
from loa.evidence.actions import erase_blob
from loa.evidence.models import Blob
from loa.evidence.signals import erased
from loa.reports.casefile.belonging import campaigns_of
from loa.reports.models import Case


@receiver(erased)
def erase_packs(blob: Blob, **_others: Any) -> None:
    """Every pack that holds the bytes is erased too: those of closings that were opened again."""
    belongs = campaigns_of(blob)
    if belongs is None or Case.objects.filter(blob=blob).exists():
        return
    packs = Case.objects.filter(campaign__in=Campaign.objects.filter(belongs), blob__erased_at=None)
    for case in packs.exclude(blob=None).select_related("blob"):
        if case.blob is not None:
            why = _("This pack held a file that was erased: %(sha256)s") % {"sha256": blob.pk}
            erase_blob(None, blob=case.blob, why=why)
