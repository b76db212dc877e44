"""A document that is written here, and the books from which documents take their numbers."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from loa.directory.models import Unit
from loa.documents.models.register import Document


class NumberBook(models.Model):
    """The numbers of one office, year and type: `last` is the last that was taken, without a gap.

    `turn` is the draft that is being printed for the next number, until `turn_until` at the latest.
    """

    owner = models.ForeignKey(Unit, models.PROTECT, related_name="number_books")
    year = models.PositiveIntegerField()
    symbol = models.CharField(max_length=10, blank=True)  # "KH"; "" for letters, which have none
    last = models.PositiveIntegerField(default=0)
    turn = models.ForeignKey("documents.Draft", models.SET_NULL, null=True, blank=True, related_name="+")
    turn_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("book of numbers")
        verbose_name_plural = _("books of numbers")
        constraints = [models.UniqueConstraint(fields=["owner", "year", "symbol"], name="number_book_once")]

    def __str__(self) -> str:
        return f"{self.owner_id} {self.year} {self.symbol}"


class Draft(models.Model):
    """A document from its first words to its number; `content` has the shape of `drafting.content`.

    `digest` is that of the content which was approved: other words are not issued under that approval.
    `printed` keeps what the paper took from its day and not from its content, so that it can be built again
    when the office has another name: the lines of the issuer, and by what works it was printed. `misread` is
    what a reader of the printed paper would take otherwise, as last told, and the digest of that paper.
    """

    class State(models.TextChoices):
        WRITING = "writing", _("being written")
        SENT = "sent", _("waiting for approval")
        APPROVED = "approved", _("approved")
        ISSUED = "issued", _("issued")
        DROPPED = "dropped", _("given up")

    owner = models.ForeignKey(Unit, models.PROTECT, related_name="drafts", verbose_name=_("issued by"))
    doc_type = models.CharField(_("type"), max_length=40)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.WRITING)
    content = models.JSONField()
    version = models.PositiveIntegerField(default=1)
    digest = models.CharField(max_length=64, blank=True)
    reason = models.TextField(_("reason"), blank=True)  # why it was returned or given up
    origin = models.ForeignKey(Document, models.SET_NULL, null=True, blank=True, related_name="+")
    writers = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="+")
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    changed_at = models.DateTimeField(default=timezone.now)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    approved_at = models.DateTimeField(null=True, blank=True)
    book = models.ForeignKey(NumberBook, models.PROTECT, null=True, blank=True, related_name="drafts")
    number = models.PositiveIntegerField(null=True, blank=True)
    printed = models.JSONField(default=dict, blank=True)  # {"issuer", "works"}: what issuing printed it with
    misread = models.JSONField(default=dict, blank=True)  # {"digest", "told"}: drafting.rereading
    document = models.OneToOneField(Document, models.PROTECT, null=True, blank=True, related_name="draft")

    class Meta:
        verbose_name = _("draft")
        verbose_name_plural = _("drafts")
        ordering = ["-changed_at"]
        constraints = [models.UniqueConstraint(fields=["book", "number"], name="number_once")]

    def __str__(self) -> str:
        return str(self.content.get("title") or self.get_state_display())
