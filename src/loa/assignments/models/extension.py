"""A later day for an assignment: asked for, then granted or refused by the one who gave it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from loa.assignments.models.assignment import Assignment
from loa.assignments.models.history import Step


class Extension(models.Model):
    """One ask for a later day, or one given without being asked; at most one waits for an assignment.

    OVERTAKEN: the work was handed in, declined or taken away before anybody decided.
    """

    class State(models.TextChoices):
        ASKED = "asked", _("asked for")
        GRANTED = "granted", _("granted")
        REFUSED = "refused", _("refused")
        OVERTAKEN = "overtaken", _("no longer needed")

    assignment = models.ForeignKey(Assignment, models.CASCADE, related_name="extensions")
    step = models.OneToOneField(
        Step, models.CASCADE, null=True, related_name="extension"
    )  # the one that asked
    state = models.CharField(max_length=10, choices=State, default=State.ASKED)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    reason = models.TextField(_("reason"))
    old_due = models.DateField()
    new_due = models.DateField(_("new day"))
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_why = models.TextField(blank=True)

    class Meta:
        ordering = ["asked_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["assignment"], condition=models.Q(state="asked"), name="one_extension_asked_for"
            )
        ]

    def __str__(self) -> str:
        return f"{self.old_due} → {self.new_due}"
