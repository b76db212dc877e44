"""One act on many assignments, done by the worker."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from loa.directory.models import Unit
from loa.work.models import Leased


class Batch(Leased):
    """An act asked for on many assignments at once: the rows chosen, what was said, and what became of each.

    A leased row; `gone_through` of `rows` are judged. What was left is kept with its why, in the language
    of the one who asked.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    key = models.CharField(max_length=120, unique=True)  # of the form: the same sent again is the same batch
    act = models.CharField(max_length=20)
    rows = models.JSONField(default=list)  # ids of assignments, in their order
    words = models.TextField(blank=True)
    count = models.PositiveIntegerField(null=True, blank=True)
    further_counts = models.JSONField(null=True, blank=True)
    day = models.DateField(null=True, blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    language = models.CharField(max_length=8)
    back = models.CharField(max_length=500)  # the page of this site from which it was asked for
    gone_through = models.PositiveIntegerField(default=0)
    done = models.JSONField(default=list)  # ids
    left = models.JSONField(default=list)  # [[id, why]]
    unseen = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("act on many assignments")
        verbose_name_plural = _("acts on many assignments")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.pk} {self.act}"
