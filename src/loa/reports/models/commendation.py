"""Commendation: the score sheet, titles that units register for, nominations with their points, papers."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from loa.campaigns.models import Campaign
from loa.directory.models import Unit
from loa.documents.models import Draft
from loa.evidence.models import Record
from loa.reports.models.figure import Figure
from loa.reports.models.value import FigureValue


class Criterion(models.Model):
    """A line of the score sheet of a campaign.

    With a `figure` it is scored by what the figure of the unit comes to: no points at `none_at`, all at
    `full_at`, in proportion between them. Without one it is scored by hand, with a reason.
    """

    class Of(models.TextChoices):
        UNITS = "units", pgettext_lazy("criterion", "units")
        PEOPLE = "people", pgettext_lazy("criterion", "people")
        ALL = "all", _("units and people")

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="criteria")
    name = models.CharField(_("criterion"), max_length=250)
    points = models.DecimalField(_("at most"), max_digits=6, decimal_places=1)
    of = models.CharField(pgettext_lazy("criterion", "for"), max_length=8, choices=Of, default=Of.ALL)
    figure = models.ForeignKey(Figure, models.PROTECT, null=True, blank=True, related_name="+")
    none_at = models.DecimalField(_("no points at"), max_digits=14, decimal_places=4, null=True, blank=True)
    full_at = models.DecimalField(_("all points at"), max_digits=14, decimal_places=4, null=True, blank=True)
    position = models.PositiveSmallIntegerField(default=0)
    retired_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("criterion")
        verbose_name_plural = _("criteria")
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(points__gt=0), name="criterion_has_points"),
            models.CheckConstraint(
                condition=Q(figure=None, none_at=None, full_at=None)
                | Q(figure__isnull=False, of="units", none_at__isnull=False, full_at__isnull=False)
                & ~Q(none_at=F("full_at")),
                name="criterion_by_hand_or_by_figure",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Registration(models.Model):
    """A title that a unit registered for at the start: for itself, or for one of its people."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="title_registrations")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    person_name = models.CharField(_("full name"), max_length=150, blank=True)
    person_post = models.CharField(_("post"), max_length=150, blank=True)
    title = models.CharField(_("title"), max_length=40)  # a key of `commending.titles`
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("registration of a title")
        verbose_name_plural = _("registrations of titles")
        ordering = ["unit__folded", "person_name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "unit", "person_name", "title"],
                condition=Q(withdrawn_at=None),
                name="title_registered_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person_name or self.unit}: {self.title}"


class CommendationPaper(models.Model):
    """The decision, or the submission to a higher body, that commends those of a list; its draft says it."""

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="commendation_papers")
    draft = models.OneToOneField(Draft, models.PROTECT, related_name="commendation_paper")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("commendation paper")
        verbose_name_plural = _("commendation papers")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return str(self.draft)


class Nomination(models.Model):
    """A unit, or one of its people, proposed for commendation; the council's decision stands with it.

    `unit_name` is the unit's name as it was then: what was decided reads the same years later. One
    achievement is commended once: a second nomination of the same has to wait until the first is refused.
    """

    class State(models.TextChoices):
        PROPOSED = "proposed", pgettext_lazy("commendation", "proposed")
        GRANTED = "granted", pgettext_lazy("commendation", "to be commended")
        REFUSED = "refused", pgettext_lazy("commendation", "not to be commended")
        WITHDRAWN = "withdrawn", pgettext_lazy("commendation", "withdrawn")

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="nominations")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    unit_name = models.CharField(max_length=250)
    person_name = models.CharField(_("full name"), max_length=150, blank=True)
    person_post = models.CharField(_("post"), max_length=150, blank=True)
    award = models.CharField(_("form of commendation"), max_length=40)  # a key of `commending.titles`
    grounds = models.TextField(_("achievement"))
    record = models.ForeignKey(Record, models.PROTECT, null=True, blank=True, related_name="+")
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.PROPOSED)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField(auto_now_add=True)
    score = models.DecimalField(max_digits=7, decimal_places=1, null=True)
    score_of = models.DecimalField(max_digits=7, decimal_places=1, null=True)
    council = models.CharField(_("council"), max_length=250, blank=True)
    council_day = models.DateField(_("day of the meeting"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(_("reason"), blank=True)
    paper = models.ForeignKey(
        CommendationPaper, models.SET_NULL, null=True, blank=True, related_name="nominations"
    )

    class Meta:
        verbose_name = _("nomination")
        verbose_name_plural = _("nominations")
        ordering = ["unit__folded", "person_name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "unit", "person_name"],
                condition=Q(state__in=("proposed", "granted")),
                name="one_achievement_commended_once",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=("granted", "refused"))
                | Q(decided_by__isnull=False, council_day__isnull=False, score__isnull=False),
                name="commendation_decided_by_a_score",
            ),
            models.CheckConstraint(
                condition=~Q(state="refused") | ~Q(reason=""), name="refused_with_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_name or self.unit_name}: {self.award}"

    @property
    def of_person(self) -> bool:
        """Whether a person is nominated, not the unit."""
        return bool(self.person_name)


class Score(models.Model):
    """The points of a nomination by one criterion: from a kept figure, or by hand with a reason."""

    nomination = models.ForeignKey(Nomination, models.CASCADE, related_name="scores")
    criterion = models.ForeignKey(Criterion, models.PROTECT, related_name="+")
    points = models.DecimalField(max_digits=6, decimal_places=1)
    value = models.ForeignKey(FigureValue, models.PROTECT, null=True, blank=True, related_name="+")
    reason = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["criterion__position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["nomination", "criterion"], name="scored_once"),
            models.CheckConstraint(
                condition=Q(value__isnull=False) | ~Q(reason=""), name="score_has_a_figure_or_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.criterion_id}: {self.points}"
