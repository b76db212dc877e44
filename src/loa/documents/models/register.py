"""A document of the register, in or out."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from loa.directory.models import Unit
from loa.evidence.models import Blob


class Document(models.Model):
    """A document of the register, from the day its file came in."""

    class State(models.TextChoices):
        READING = "reading", _("being read")
        REVIEW = "review", _("to be reviewed")
        BY_HAND = "by-hand", _("to be entered by hand")
        CARRIED = "carried", _("made a campaign")  # its campaign has started
        FAILED = "failed", _("could not be read")
        ISSUED = "issued", _("issued here")  # written and numbered in Loa; nothing to review

    owner = models.ForeignKey(Unit, models.PROTECT, related_name="documents", verbose_name=_("registered by"))
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.READING)
    name = models.CharField(_("file name"), max_length=255)
    file = models.ForeignKey(Blob, models.PROTECT, related_name="documents")
    doc_type = models.CharField(_("type"), max_length=40, blank=True)
    code = models.CharField(_("number and symbol"), max_length=80, blank=True)
    date = models.DateField(_("date"), null=True, blank=True)
    title = models.TextField(_("subject"), blank=True)
    folded = models.TextField(editable=False, blank=True)  # all that search looks in, without diacritics
    issuer = models.CharField(_("issued by"), max_length=250, blank=True)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["-uploaded_at"]

    def __str__(self) -> str:
        return self.title or self.code or self.name
