"""What people say to each other about an assignment."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from loa.assignments.models.assignment import Assignment
from loa.directory.models import Person
from loa.evidence.models import Blob


class Comment(models.Model):
    """Words about an assignment, with those whom they call by name."""

    assignment = models.ForeignKey(Assignment, models.CASCADE, related_name="comments")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    text = models.TextField(blank=True)
    mentions = models.ManyToManyField(Person, related_name="+", blank=True)

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return self.text[:80]


class Attachment(models.Model):
    """A file that came with a comment."""

    comment = models.ForeignKey(Comment, models.CASCADE, related_name="attachments")
    blob = models.ForeignKey(Blob, models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)

    def __str__(self) -> str:
        return self.name
