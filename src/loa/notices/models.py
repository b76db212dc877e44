"""What a person is told."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from loa.work.models import Leased


class Notice(Leased):
    """One thing told to one person: in the inbox at once; a leased row for what else delivers it."""

    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices")
    key = models.CharField(max_length=160, unique=True)  # the same thing is told once
    subject = models.CharField(_("subject"), max_length=250)
    body = models.TextField(_("text"), blank=True)
    url = models.CharField(max_length=300, blank=True)
    made_at = models.DateTimeField(auto_now_add=True, db_index=True)
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-made_at"]

    def __str__(self) -> str:
        return self.subject
