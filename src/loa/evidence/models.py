"""Bytes by their SHA-256, and the chain of records of what was proven."""

from __future__ import annotations

import secrets
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from loa.audit.models import AppendOnly, AppendOnlyModel
from loa.work.models import Leased

# Of a row beside a record: its bytes were erased, and the chain says so.
ERASED = """EXISTS (
  SELECT 1 FROM evidence_record AS kept
  JOIN evidence_blob AS held ON held.sha256 = kept.blob_id AND held.erased_at IS NOT NULL
  JOIN evidence_record AS said ON said.kind = 'erasure' AND said.subject = 'evidence.blob:' || held.sha256
  WHERE kept.id = OLD.record_id)"""


def make_salt() -> str:
    """What nobody guesses: 32 hexadecimal digits."""
    return secrets.token_hex(16)


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
        LOG = "log", _("log of broadcasts")
        WARC = "warc", _("web page as fetched")
        PICTURE = "picture", _("picture of a web page")
        TEXT = "text", _("text of a web page")
        ERASURE = "erasure", _("erasure")
        BINDING = "binding", _("binding of rows")
        GIVEN_UP = "given_up", _("page that could not be captured")
        ANEW = "anew", _("web page asked for anew")
        PLACE = "place", _("place of a photo, bound")

    number = models.PositiveBigIntegerField(unique=True)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    subject = models.CharField(max_length=120, db_index=True)  # "assignments.assignment:17"
    title = models.CharField(_("what"), max_length=300)
    link = models.URLField(_("link"), max_length=2000, blank=True)
    blob = models.ForeignKey(Blob, models.PROTECT, null=True, blank=True, related_name="records")
    media_type = models.CharField(
        max_length=100, blank=True, default=""
    )  # of the bytes; "" in links of before
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField()
    rows = models.CharField(max_length=64, blank=True, default="")  # hash of the rows beside it, see `rows`
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        verbose_name = _("evidence record")
        verbose_name_plural = _("evidence records")
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.number} {self.shown}"

    @property
    def shown(self) -> str:
        """What it is called on pages: its title; of an erased statement, whose words it may be, the kind."""
        hidden = (
            self.kind == self.Kind.STATEMENT and self.blob is not None and self.blob.erased_at is not None
        )
        return capfirst(str(self.get_kind_display())) if hidden else self.title


class Capture(Leased):
    """What a link showed when it was handed in: page, picture and text; a leased row until it is taken."""

    record = models.OneToOneField(Record, models.PROTECT, related_name="capture")
    url = models.URLField(max_length=2000)
    why = models.CharField(max_length=20, blank=True)  # a key of `errors.NOT_SEEN`, while it is not taken
    detail = models.CharField(max_length=300, blank=True)
    captured_at = models.DateTimeField(null=True, blank=True)
    final_url = models.URLField(max_length=2000, blank=True)
    status = models.PositiveSmallIntegerField(null=True, blank=True)
    media_type = models.CharField(max_length=100, blank=True)
    title = models.CharField(_("title of the page"), max_length=300, blank=True)
    content = models.CharField(max_length=64, blank=True)  # SHA-256 of the page's or file's own bytes
    resources = models.PositiveIntegerField(default=0)
    missing = models.JSONField(default=list)  # [{"url", "why"}]
    cut = models.BooleanField(default=False)  # the page goes on below the picture
    late = models.BooleanField(default=False)  # it had not finished loading
    warc = models.ForeignKey(Record, models.PROTECT, null=True, related_name="+")
    picture = models.ForeignKey(Record, models.PROTECT, null=True, related_name="+")
    text = models.ForeignKey(Record, models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("web capture")
        verbose_name_plural = _("web captures")

    def __str__(self) -> str:
        return self.url


class Look(Leased):
    """A captured page looked at again: whether it is still there and still says what it said."""

    class Found(models.TextChoices):
        WAITING = "", _("not yet")
        SAME = "same", _("says the same")
        CHANGED = "changed", _("changed")
        GONE = "gone", _("gone")
        UNREACHABLE = "unreachable", _("site not reached")

    capture = models.ForeignKey(Capture, models.CASCADE, related_name="looks")
    after = models.PositiveIntegerField()  # days after the capture
    found = models.CharField(_("found"), max_length=12, choices=Found, blank=True)
    looked_at = models.DateTimeField(null=True, blank=True)
    kept = models.FloatField(null=True, blank=True)  # how much of what it said it still says, 0 to 1
    status = models.PositiveSmallIntegerField(null=True, blank=True)
    final_url = models.URLField(max_length=2000, blank=True)
    why = models.CharField(max_length=20, blank=True)
    detail = models.CharField(max_length=300, blank=True)
    text = models.ForeignKey(Record, models.PROTECT, null=True, related_name="+")
    picture = models.ForeignKey(Record, models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("second look")
        verbose_name_plural = _("second looks")
        ordering = ["after", "pk"]
        constraints = [models.UniqueConstraint(fields=["capture", "after"], name="look_once_a_day")]

    def __str__(self) -> str:
        return f"{self.capture_id} +{self.after}"


class Broadcast(AppendOnlyModel):
    """One line of a log: what was broadcast or displayed where, from when to when, how many times.

    Gone with the log's bytes when these are erased by law.
    """

    may_go = ERASED

    class Means(models.TextChoices):
        LOUDSPEAKER = "loudspeaker", _("commune loudspeakers")
        RADIO = "radio", _("radio")
        TELEVISION = "television", _("television")
        SCREEN = "screen", _("electronic board or screen")
        POSTER = "poster", _("poster, banner or slogan")
        CAR = "car", _("car with loudspeakers")
        OTHER = "other", _("other means")

    record = models.ForeignKey(Record, models.PROTECT, related_name="broadcasts")
    place = models.CharField(_("station or place"), max_length=200)
    means = models.CharField(_("means"), max_length=12, choices=Means, default=Means.LOUDSPEAKER)
    programme = models.CharField(_("programme or content"), max_length=300)
    begins = models.DateTimeField(_("begins at"))
    ends = models.DateTimeField(_("ends at"))
    times = models.PositiveIntegerField(_("times"))
    minutes = models.PositiveIntegerField(
        _("minutes each"), null=True, blank=True
    )  # none for what only hangs

    class Meta:
        verbose_name = _("broadcast or display")
        verbose_name_plural = _("broadcasts and displays")
        ordering = ["begins", "pk"]

    def __str__(self) -> str:
        return f"{self.place}: {self.programme}"


class Statement(AppendOnlyModel):
    """Who states what: words with a name and a post, or a PDF with what its signatures say.

    Gone with its bytes when these are erased by law.
    """

    may_go = ERASED

    record = models.OneToOneField(Record, models.PROTECT, related_name="statement")
    words = models.TextField(_("statement"), blank=True)
    name = models.CharField(_("name of the maker"), max_length=150, blank=True)
    post = models.CharField(_("post of the maker"), max_length=150, blank=True)
    signatures = models.JSONField(default=list)  # see `signatures.Signature`

    class Meta:
        verbose_name = _("statement")
        verbose_name_plural = _("statements")

    def __str__(self) -> str:
        return f"{self.name} {self.record_id}"


class Place(AppendOnlyModel):
    """Where a photo was taken: only where the one who handed it in agreed; gone with the photo's bytes.

    The chain keeps a hash of it for good. Places are few enough to be tried one by one, so it is a hash of
    the place and of a salt that goes with the row.
    """

    may_go = ERASED

    record = models.OneToOneField(Record, models.PROTECT, related_name="place")
    latitude = models.FloatField()
    longitude = models.FloatField()
    agreed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    agreed_at = models.DateTimeField(auto_now_add=True)
    salt = models.CharField(max_length=32, default=make_salt)

    def __str__(self) -> str:
        return f"{self.latitude:.5f}, {self.longitude:.5f}"


class Anchor(Leased):
    """The head of the chain, given to somebody outside on a day: by mail, or to a time-stamping authority."""

    class Way(models.TextChoices):
        MAIL = "mail", _("by e-mail")
        STAMP = "stamp", _("time stamp (RFC 3161)")

    day = models.DateField()
    way = models.CharField(max_length=5, choices=Way)
    number = models.PositiveBigIntegerField()
    hash = models.CharField(max_length=64)
    sent_to = models.CharField(max_length=300)
    anchored_at = models.DateTimeField(null=True, blank=True)
    token = models.BinaryField(default=bytes)  # the authority's answer
    message_id = models.CharField(max_length=200, blank=True)
    committing_at = models.DateTimeField(null=True, blank=True)  # of a mail: its last dot comes next

    class Meta:
        verbose_name = _("anchor")
        verbose_name_plural = _("anchors")
        ordering = ["-day", "way"]
        constraints = [models.UniqueConstraint(fields=["day", "way"], name="anchor_once_a_day")]

    def __str__(self) -> str:
        return f"{self.day} {self.way} {self.number}"

    @property
    def in_doubt(self) -> bool:
        """Whether its mail was given whole and no answer came: it may have arrived."""
        return self.committing_at is not None and self.anchored_at is None


class Check(Leased):
    """The whole chain and every file checked, by the worker; the last ones are kept with what they found."""

    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    checked_at = models.DateTimeField(null=True, blank=True)
    holds = models.BooleanField(null=True)
    verdict = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("check of the evidence")
        verbose_name_plural = _("checks of the evidence")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.pk} {self.checked_at}"
