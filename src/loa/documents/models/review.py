"""What was decided of a reading, span by span."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from loa.documents.models.reading import Reading


class LedgerEntry(models.Model):
    """What a person decided of a span that no fact carries."""

    class Kind(models.TextChoices):
        BACKGROUND = "background", _("background")
        SET_ASIDE = "set-aside", _("set aside")
        NOT_CARRIED = "not-carried", _("read, not carried out")

    reading = models.ForeignKey(Reading, models.CASCADE, related_name="entries")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    kind = models.CharField(max_length=12, choices=Kind)
    why = models.TextField(blank=True)  # the rule that proposed it, or the person's reason
    how = models.CharField(max_length=12, default="passage")  # confirmed by passage, section or file
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["start"]

    def __str__(self) -> str:
        return f"{self.kind} {self.start}-{self.end}"


class Proposal(models.Model):
    """Spans that the reader proposes not to carry, with the key of the reason, and what a person decided."""

    class State(models.TextChoices):
        PROPOSED = "proposed", _("proposed")
        CONFIRMED = "confirmed", _("read, not carried out")
        DISMISSED = "dismissed", _("carried after all")

    class Reason(models.TextChoices):
        PEOPLE = "people", _("finding out who stands behind an account")
        OPINION = "opinion", _("watching or grading what people think or say")
        SPEECH = "speech", _("blocking, taking down or punishing what was said")
        PRESS = "press", _("licensing, inspecting or managing the press")
        POSING = "posing", _("having private persons post for the office")

    reading = models.ForeignKey(Reading, models.CASCADE, related_name="proposals")
    spans = models.JSONField(default=list)
    reason = models.CharField(max_length=20, choices=Reason)
    rule = models.CharField(max_length=80, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.PROPOSED)
    version = models.PositiveIntegerField(default=1)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.reason} {self.spans}"


class Decision(models.Model):
    """One decision of a person in a review, with the rows it changed, for undo and for the log.

    `rows` holds [{"model": "fact", "id": 7, "before": {...} or None, "after": {...} or None}].
    """

    reading = models.ForeignKey(Reading, models.CASCADE, related_name="decisions")
    verb = models.CharField(max_length=40)  # the action: "accept_fact"
    how = models.CharField(max_length=12)  # one, group, passage, section, flagged or file
    rows = models.JSONField(default=list)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.verb} {self.reading_id}"
