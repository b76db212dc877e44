"""What has happened to an assignment: its steps, and the proof handed in."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from loa.assignments.models.assignment import Assignment
from loa.assignments.numbers import Numbers, numbers
from loa.evidence.models import Record


class Step(models.Model):
    """One step in the history of an assignment: who, when, from, to, in what words and numbers.

    `way` is the way of the table that was taken. Days are kept where the step moved them, a count where it
    was said: read in their order the steps give the assignment as it is now. Without `by`: the system.

    `made_at` is when it was written, where it came in later: off line, on paper. A number written before the
    one that stands is kept as `overtaken`, and does not count. `further_counts` and `further_overtaken` are
    the same of the further things that the duty counts, by key.
    """

    assignment = models.ForeignKey(Assignment, models.CASCADE, related_name="steps")
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    way = models.CharField(max_length=20, blank=True)
    from_state = models.CharField(max_length=12)
    to_state = models.CharField(max_length=12)
    moves_due = models.BooleanField(default=False)
    from_due = models.DateField(null=True, blank=True)
    to_due = models.DateField(null=True, blank=True)
    words = models.TextField(blank=True)
    count = models.IntegerField(null=True, blank=True)
    made_at = models.DateTimeField(null=True, blank=True)
    overtaken = models.PositiveIntegerField(null=True, blank=True)
    further_counts = models.JSONField(null=True, blank=True)
    further_overtaken = models.JSONField(null=True, blank=True)
    days = models.JSONField(null=True, blank=True)  # {"2026-11-23": true}: ticked, or no longer
    link = models.ForeignKey("assignments.Link", models.PROTECT, null=True, blank=True, related_name="steps")
    by_slip = models.BooleanField(default=False)  # written on paper; `by` keyed it in

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"

    @property
    def counts(self) -> Numbers:
        """What it says of each thing counted, of those of which it says anything."""
        return numbers(self.count, self.further_counts)

    @property
    def counts_overtaken(self) -> Numbers:
        """The same of what a later report had overtaken."""
        return numbers(self.overtaken, self.further_overtaken)


class Proof(models.Model):
    """An evidence record handed in for an assignment."""

    assignment = models.ForeignKey(Assignment, models.CASCADE, related_name="proofs")
    record = models.ForeignKey(Record, models.PROTECT, related_name="+")
    link = models.ForeignKey("assignments.Link", models.PROTECT, null=True, blank=True, related_name="proofs")
    at = models.DateTimeField(auto_now_add=True, null=True)  # none: from before it was kept

    class Meta:
        constraints = [models.UniqueConstraint(fields=["assignment", "record"], name="proof_once")]

    def __str__(self) -> str:
        return f"{self.assignment_id} {self.record_id}"
