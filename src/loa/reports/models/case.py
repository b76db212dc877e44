"""One closing of a campaign's case: when, over what that was open, for how long it is kept, and its pack."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from loa.campaigns.models import Campaign
from loa.evidence.models import Blob
from loa.work.models import Leased


class Case(Leased):
    """The case of a campaign as it was closed; closed again after a reopening, it is another row.

    A leased row until the worker has packed it: `blob` is then the ZIP and `manifest_sha256` proves each of
    its bytes. `open_items` [{"what", "count"}] is what was open and closed over, for the `reason`. The end of
    the chain of evidence at the closing is `chain_number` with `chain_hash`. No `years`: kept for ever.
    """

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="cases")
    number = models.PositiveSmallIntegerField()  # the first closing, the second …
    code = models.CharField(_("number and symbol of the case"), max_length=40, blank=True)
    title = models.TextField(_("title of the case"))
    years = models.PositiveSmallIntegerField(_("kept for so many years"), null=True, blank=True)
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(default=timezone.now)
    reason = models.TextField(_("reason"), blank=True)
    open_items = models.JSONField(default=list)
    counts = models.JSONField(default=dict)
    chain_number = models.PositiveBigIntegerField(default=0)
    chain_hash = models.CharField(max_length=64)
    blob = models.ForeignKey(Blob, models.PROTECT, null=True, blank=True, related_name="+")
    manifest_sha256 = models.CharField(max_length=64, blank=True)
    files = models.PositiveIntegerField(default=0)
    erased = models.PositiveIntegerField(default=0)  # files that were erased by law: named, not in the pack
    packed_at = models.DateTimeField(null=True, blank=True)
    reopened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    reopened_at = models.DateTimeField(null=True, blank=True)
    reopened_why = models.TextField(blank=True)

    class Meta:
        verbose_name = _("case file")
        verbose_name_plural = _("case files")
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["campaign", "number"], name="case_number_once"),
            models.UniqueConstraint(
                fields=["campaign"], condition=models.Q(reopened_at=None), name="one_closed_case"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def kept_until(self) -> date | None:
        """The last day of its time, which runs from the year after the closing; None: kept for ever."""
        if self.years is None:
            return None
        return date(timezone.localtime(self.closed_at).year + self.years, 12, 31)
