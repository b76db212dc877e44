"""Bytes by their SHA-256, and the chain of records of what was proven."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from loa.audit.models import AppendOnly, AppendOnlyModel


class Blob(models.Model):
    """Bytes in the store, named by their SHA-256; the same bytes are kept once."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    size = models.PositiveBigIntegerField()
    media_type = models.CharField(max_length=100)
    stored_at = models.DateTimeField(auto_now_add=True)
    erased_at = models.DateTimeField(null=True, blank=True)
    erased_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    erased_why = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.sha256

    def delete(self, *_args: Any, **_options: Any) -> Any:
        """Always refused: bytes may be erased, what is known of them stays."""
        raise AppendOnly(f"{self._meta.label} {self.pk} is not deleted.")


class Record(AppendOnlyModel):
    """What was proven: what, when, by whom, what for, and the hash of its bytes; chained by hash.

    `hash` is the SHA-256 of `previous` and the record's own canonical values; `number` counts without a gap.
    """

    class Kind(models.TextChoices):
        FILE = "file", _("file")
        PHOTO = "photo", _("photo")
        LINK = "link", _("link")
        STATEMENT = "statement", _("statement")
        DOCUMENT = "document", _("document")

    number = models.PositiveBigIntegerField(unique=True)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    subject = models.CharField(max_length=120, db_index=True)  # "assignments.assignment:17"
    title = models.CharField(_("what"), max_length=300)
    link = models.URLField(_("link"), max_length=2000, blank=True)
    blob = models.ForeignKey(Blob, models.PROTECT, null=True, blank=True, related_name="records")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField()
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        verbose_name = _("evidence record")
        verbose_name_plural = _("evidence records")
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"
