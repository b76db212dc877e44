"""What the reader found in a document: a reading, its passages and facts."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from loa.documents.models.register import Document
from loa.work.models import Leased


class Reading(Leased):
    """One reading of a document by the reader: a leased row while it is done, the record afterwards.

    `typed` are the words a person typed from the page images, where the file itself cannot be read: the
    reader then reads them instead of the file.
    """

    document = models.ForeignKey(Document, models.CASCADE, related_name="readings")
    version = models.CharField(max_length=40, blank=True)  # of the reader
    kind = models.CharField(max_length=10, blank=True)
    text = models.TextField(blank=True)
    pages = models.JSONField(default=list)  # as in the published JSON of a reading
    lines = models.JSONField(default=list)
    outline = models.JSONField(default=list)  # [{"num", "heading", "level", "path", "start", "end"}]
    remarks = models.JSONField(default=list)  # [{"kind", "text", "spans"}]: what the reader would send back
    typed = models.TextField(blank=True)
    refused = models.TextField(blank=True)  # the sentence for people, where the file was refused
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("reading")
        verbose_name_plural = _("readings")

    def __str__(self) -> str:
        return f"{self.document_id}/{self.pk}"


class Passage(models.Model):
    """A sentence, heading or cell at most; passages cover the document."""

    class Role(models.TextChoices):
        CARRIED = "carried", _("has facts")
        BACKGROUND = "background", _("background")
        NOT_CARRIED = "not-carried", _("read, not carried out")
        UNACCOUNTED = "unaccounted", _("unclear")

    reading = models.ForeignKey(Reading, models.CASCADE, related_name="passages")
    number = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    kind = models.CharField(max_length=10)
    section = models.CharField(max_length=60, blank=True)
    page = models.PositiveIntegerField(null=True, blank=True)
    proposed = models.CharField(max_length=12, choices=Role, default=Role.UNACCOUNTED)
    why = models.CharField(max_length=60, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["reading", "number"], name="passage_number_once")]

    def __str__(self) -> str:
        return f"{self.reading_id}:{self.number}"


class Fact(models.Model):
    """One fact of a reading: proposed by the reader or added by a person, then decided.

    `data` is the fact as it stands; `read` what the reader read (None for one added by hand); both have the
    keys of `loa.documents.shapes` ({"text", "lead", "with", "section", "due"} for a duty). `spans` are the
    [start, end] pairs of its own words; `fields` those of its further values ({"lead": [[..], ..]}). Both
    are carried. `version` rises with every change: who decides says which version they saw.
    """

    class Kind(models.TextChoices):
        HEADER = "header", _("form of the document")
        ADDRESSEE = "addressee", _("addressee")
        RECIPIENT = "recipient", _("recipient")
        REFERENCE = "reference", _("reference")
        PHASE = "phase", _("phase")
        CONTENT = "content", _("content")
        FORM = "form", _("form of communication")
        SLOGAN = "slogan", _("slogan")
        DUTY = "duty", _("duty")
        REPORT = "report", _("report")
        FUNDING = "funding", _("source of money")

    class State(models.TextChoices):
        PROPOSED = "proposed", _("proposed")
        ACCEPTED = "accepted", _("accepted")
        CORRECTED = "corrected", _("corrected")
        REJECTED = "rejected", _("rejected")
        NOT_CARRIED = "not-carried", _("read, not carried out")  # all of its words are declined

    reading = models.ForeignKey(Reading, models.CASCADE, related_name="facts")
    kind = models.CharField(max_length=10, choices=Kind, db_index=True)
    number = models.PositiveIntegerField()  # order within its kind
    data = models.JSONField()
    read = models.JSONField(null=True, blank=True)
    spans = models.JSONField(default=list)
    fields = models.JSONField(default=dict)
    state = models.CharField(max_length=12, choices=State, default=State.PROPOSED)
    version = models.PositiveIntegerField(default=1)
    reason = models.TextField(blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("fact")
        verbose_name_plural = _("facts")
        ordering = ["kind", "number"]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"
