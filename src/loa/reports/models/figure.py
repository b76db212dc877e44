"""What a figure is: defined once, with its source and how it sums."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from loa.directory.models import Unit
from loa.reports.figures.registry import find_query


class Figure(models.Model):
    """A number that reports give.

    It comes from a query registered in code (`query` is its name) or from a field that units fill in
    (`prompt` is what they are asked); a figure without either cannot stand. `owner` is the office that
    defined a form field; figures of the software have none. `weighed_by` weighs a mean.
    """

    class Source(models.TextChoices):
        QUERY = "query", _("counted by Loa")
        FORM = "form", _("entered by units")

    class Sum(models.TextChoices):
        SUM = "sum", _("added up")
        LAST = "last", _("the last one")
        MAX = "max", _("the largest")
        MEAN = "mean", _("weighted mean")
        DISTINCT = "distinct", _("counted once each")

    key = models.SlugField(_("short name"), max_length=60, unique=True)
    owner = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("defined by")
    )
    name = models.CharField(_("name"), max_length=200)
    measure = models.CharField(_("unit of measure"), max_length=60)
    source = models.CharField(_("source"), max_length=8, choices=Source)
    query = models.CharField(max_length=80, blank=True)
    prompt = models.CharField(_("what units are asked"), max_length=300, blank=True)
    over_units = models.CharField(_("over units"), max_length=8, choices=Sum, default=Sum.SUM)
    over_periods = models.CharField(_("over periods"), max_length=8, choices=Sum, default=Sum.SUM)
    weighed_by = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("weighed by")
    )
    low = models.DecimalField(_("at least"), max_digits=20, decimal_places=4, null=True, blank=True)
    high = models.DecimalField(_("at most"), max_digits=20, decimal_places=4, null=True, blank=True)
    decimals = models.PositiveSmallIntegerField(_("decimal places"), default=0)
    position = models.PositiveSmallIntegerField(default=100)
    retired_at = models.DateTimeField(null=True, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(source="query", query__gt="") | Q(source="form", query="", prompt__gt=""),
                name="figure_has_a_source",
            ),
            models.CheckConstraint(
                condition=Q(source="query") | (~Q(over_units="distinct") & ~Q(over_periods="distinct")),
                name="typed_figures_have_nothing_to_tell_apart",
            ),
            models.CheckConstraint(condition=~Q(over_units="last"), name="units_have_no_last_one"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def label(self) -> Any:
        """Its name in the language of the reader, where the software brings it."""
        query = find_query(self.query)
        return query.name if query else self.name

    @property
    def measured_in(self) -> Any:
        """Its unit of measure in the language of the reader, where the software brings it."""
        query = find_query(self.query)
        return query.measure if query else self.measure

    @property
    def typed(self) -> bool:
        """Whether units enter it."""
        return self.source == self.Source.FORM
