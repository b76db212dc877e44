"""A figure's value, kept with what was counted; and whether its sources have changed since."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from loa.audit.models import AppendOnlyModel
from loa.campaigns.models import Campaign
from loa.directory.models import Unit
from loa.reports.models.figure import Figure
from loa.reports.models.request import ReportRequest
from loa.reports.models.unit_report import UnitReport


class FigureValue(AppendOnlyModel):
    """A number as it was on a day, with the ids and values of the rows that were counted.

    `unit` None: over units. `rows` and `evidence` are what `figures.rows` writes, `rows_sha256` the hash
    of their canonical bytes: from them the number can be worked out again when the rows themselves have
    changed or are gone. `definition` is the figure as it was defined then. `words` confirm what lies
    outside the plausible range. `as_of`: the day whose state was counted.
    """

    class Source(models.TextChoices):
        QUERY = "query", _("counted by Loa")
        FORM = "form", _("entered by the unit")
        PARTS = "parts", _("from other values")

    figure = models.ForeignKey(Figure, models.PROTECT, related_name="values")
    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    start = models.DateField(_("from"))
    end = models.DateField(_("to"))
    as_of = models.DateField()
    number = models.DecimalField(_("value"), max_digits=20, decimal_places=4)
    weight = models.DecimalField(max_digits=20, decimal_places=4, default=1)
    source = models.CharField(max_length=8, choices=Source)
    query = models.CharField(max_length=80, blank=True)
    query_version = models.PositiveSmallIntegerField(default=0)
    report = models.ForeignKey(UnitReport, models.PROTECT, null=True, blank=True, related_name="values")
    request = models.ForeignKey(ReportRequest, models.PROTECT, null=True, blank=True, related_name="values")
    parts = models.PositiveIntegerField(default=0)  # how many other values it is made of
    rows = models.JSONField(default=list)
    evidence = models.JSONField(default=dict)
    rows_sha256 = models.CharField(max_length=64)
    definition = models.JSONField(default=dict)
    low = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    high = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    words = models.TextField(_("confirmed in words"), blank=True)
    kept_at = models.DateTimeField(auto_now_add=True)
    kept_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("value of a figure")
        verbose_name_plural = _("values of figures")
        indexes = [models.Index(fields=["campaign", "figure", "start", "end"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(source="query", query__gt="", query_version__gt=0)
                | Q(source="form", report__isnull=False)
                | Q(source="parts", parts__gt=0),
                name="figure_value_has_a_source",
            ),
            models.CheckConstraint(
                condition=(
                    (Q(low=None) | Q(number__gte=models.F("low")))
                    & (Q(high=None) | Q(number__lte=models.F("high")))
                )
                | ~Q(words=""),
                name="figure_value_in_range_or_confirmed",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.definition.get('name', self.figure_id)}: {self.number}"


class FigureCheck(models.Model):
    """The last look at a kept value's sources: whether they still give it, and what differs."""

    value = models.OneToOneField(FigureValue, models.CASCADE, related_name="check_result")
    checked_at = models.DateTimeField()
    differs = models.BooleanField(default=False, db_index=True)
    number = models.DecimalField(max_digits=20, decimal_places=4)  # what the sources give now
    differences = models.JSONField(default=dict)  # {"added": [...], "removed": [...], "changed": [...]}

    def __str__(self) -> str:
        return f"{self.value_id} {self.number}"
