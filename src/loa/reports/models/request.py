"""Asking units for a report: once, or again and again."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from loa.campaigns.models import Campaign, Duty
from loa.campaigns.numbers import Grouped
from loa.directory.models import Unit
from loa.reports.models.figure import Figure
from loa.reports.models.template import ReportTemplate
from loa.work.models import Leased


class Rhythm(models.TextChoices):
    """How often a report is asked for."""

    WEEKLY = "weekly", _("every week")
    MONTHLY = "monthly", _("every month")
    QUARTERLY = "quarterly", _("every quarter")
    HALF_YEARLY = "half-yearly", _("every half year")
    YEARLY = "yearly", _("every year")


class ReportSeries(models.Model):
    """A report asked for every period, until `until` or until it is stopped.

    `units` are the ids of the units named outright, `groups` those of directory groups, looked up anew
    for each period. A request is due `due_after` days after its period ends, or on the `due_day` of
    it: of the week (1 is Monday), else of its last month.
    """

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="report_series")
    owner = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    template = models.ForeignKey(ReportTemplate, models.PROTECT, related_name="+")
    duty = models.ForeignKey(Duty, models.SET_NULL, null=True, blank=True, related_name="+")
    title = models.CharField(_("title"), max_length=250)
    rhythm = models.CharField(_("how often"), max_length=12, choices=Rhythm)
    first = models.DateField(_("first period from"))
    until = models.DateField(_("until"), null=True, blank=True)
    due_after = models.PositiveSmallIntegerField(_("days after the period"), default=5)
    due_day = models.PositiveSmallIntegerField(_("day of the period"), null=True, blank=True)
    units = models.JSONField(default=list)
    groups = models.JSONField(default=list)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    stopped_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("recurring report")
        verbose_name_plural = _("recurring reports")

    def __str__(self) -> str:
        return self.title


class ReportRequest(Leased):
    """A report asked of units for one period, with the form as it was then.

    Its reports stand with it. A leased row: the worker tells people; `told_up_to` is the last account told.
    """

    class Kind(models.TextChoices):
        BY_DAY = "by-day", _("by a day")
        RECURRING = "recurring", _("every period")
        QUICK = "quick", _("quick notice")

    class State(models.TextChoices):
        OPEN = "open", _("open")
        CLOSED = "closed", pgettext_lazy("report", "closed")
        WITHDRAWN = "withdrawn", _("withdrawn")

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="report_requests")
    owner = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("asked by"))
    template = models.ForeignKey(ReportTemplate, models.PROTECT, related_name="requests")
    series = models.ForeignKey(ReportSeries, models.SET_NULL, null=True, blank=True, related_name="requests")
    duty = models.ForeignKey(Duty, models.SET_NULL, null=True, blank=True, related_name="report_requests")
    title = models.CharField(_("title"), max_length=250)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.BY_DAY)
    start = models.DateField(_("from"))
    end = models.DateField(_("to"))
    due = models.DateField(_("due"))
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.OPEN)
    sections = models.JSONField(default=list)  # as the template had them
    asked_of = models.CharField(_("asked of"), max_length=300, blank=True)  # groups and units by name
    asked_alone = models.PositiveIntegerField(default=0)  # units asked besides, too many to be named
    figures = models.ManyToManyField(Figure, through="RequestFigure", related_name="+")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    closed_why = models.TextField(blank=True)
    told_up_to = models.BigIntegerField(default=0)

    class Meta:
        verbose_name = _("report request")
        verbose_name_plural = _("report requests")
        ordering = ["-due", "-pk"]
        indexes = [models.Index(fields=["campaign", "state", "due"])]
        constraints = [
            models.UniqueConstraint(
                fields=["series", "start"],
                condition=models.Q(series__isnull=False),
                name="one_request_a_period",
            ),
            models.CheckConstraint(
                condition=models.Q(end__gte=models.F("start")), name="period_not_reversed"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def asked_in_words(self) -> str:
        """Of whom it is asked, in the language of the reader."""
        counted = ngettext("%(n)s unit", "%(n)s units", self.asked_alone) % {"n": Grouped(self.asked_alone)}
        return ", ".join(filter(None, [self.asked_of, counted if self.asked_alone else ""]))


class RequestFigure(models.Model):
    """A figure of a request, at its place."""

    request = models.ForeignKey(ReportRequest, models.CASCADE, related_name="places")
    figure = models.ForeignKey(Figure, models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["request", "figure"], name="figure_once_a_request")]

    def __str__(self) -> str:
        return f"{self.request_id} {self.figure_id}"
