"""What a person is told, by which ways it goes out, and how they wish to be told."""

from __future__ import annotations

from datetime import time
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from loa.directory.models import Unit
from loa.work.models import Leased


class Kind(models.TextChoices):
    """What a notice is about; each person chooses by kind how it comes beside the inbox."""

    NEWS = "news", _("assignments and campaigns")
    REMINDER = "reminder", _("reminders before a day")
    LATE = "late", _("overdue work")
    ESCALATION = "escalation", _("long overdue work")


class Mode(models.TextChoices):
    """How notices of a kind come by mail."""

    DIGEST = "digest", _("in the daily mail")
    NOW = "now", _("in a mail of its own, at once")
    OFF = "off", _("not by mail")


class Preference(models.Model):
    """How one person wishes to be told; what is left empty is as the installation has it.

    The inbox cannot be switched off. `quiet_from` and `quiet_to` are times of day, also across midnight.
    """

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notice_preference")
    language = models.CharField(_("language"), max_length=8, blank=True)
    mail_off = models.BooleanField(_("no mail at all"), default=False)
    digest_at = models.TimeField(_("time of the daily mail"), null=True, blank=True)
    quiet_from = models.TimeField(_("quiet from"), null=True, blank=True)
    quiet_to = models.TimeField(_("quiet until"), null=True, blank=True)
    modes = models.JSONField(default=dict, blank=True)  # {kind: mode}; a kind that is missing has its usual

    class Meta:
        verbose_name = _("preference")
        verbose_name_plural = _("preferences")

    def __str__(self) -> str:
        return f"{self.user_id}"


class Channel(models.Model):
    """An Apprise address of a unit: what is told to the unit goes there too. The address is a secret.

    In its quiet hours, also across midnight, nothing is posted to it.
    """

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="notice_channels")
    name = models.CharField(_("name"), max_length=80)
    address = models.TextField(_("address"))
    quiet_from = models.TimeField(_("quiet from"), null=True, blank=True)
    quiet_to = models.TimeField(_("quiet until"), null=True, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("channel of a unit")
        verbose_name_plural = _("channels of units")
        ordering = ["unit__folded", "pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def quiet(self) -> tuple[time, time] | None:
        """The quiet hours, if it has any."""
        if self.quiet_from is None or self.quiet_to is None:
            return None
        return self.quiet_from, self.quiet_to

    @property
    def masked(self) -> str:
        """The address as people may see it: its service and its last two signs."""
        return f"{self.address.partition('://')[0]}://…{self.address[-2:]}"


class Delivery(Leased):
    """One message on its way: a mail to a person, or a post to a unit's channel.

    `message_id` is made once, with the row, and every attempt carries it. `message` is sealed before the
    first attempt: what is tried again is the same to the byte, unless its reader wishes otherwise meanwhile
    (`heeding`); a letter alone (a link that sets a password) is written anew each time and kept nowhere.
    `committing_at` is written down just before the act that cannot be taken back; a row found with it and
    without an outcome is in doubt.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        SENT = "sent", _("sent")
        IN_DOUBT = "in-doubt", _("in doubt")
        FAILED = "failed", _("not delivered")
        CLOSED = "closed", _("let be")
        UNWANTED = "unwanted", _("not wanted any more")

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="deliveries"
    )
    channel = models.ForeignKey(Channel, models.CASCADE, null=True, blank=True, related_name="deliveries")
    address = models.CharField(max_length=254, blank=True)  # of a mail, as it was when the row was made
    message_id = models.CharField(max_length=200, unique=True)
    digest_on = models.DateField(null=True, blank=True)  # the day whose daily mail it is
    subject = models.CharField(_("subject"), max_length=250, blank=True)
    message = models.TextField(blank=True)
    letter = models.CharField(max_length=20, blank=True)  # whose words are never in the row (`letters`)
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.WAITING, db_index=True)
    reason = models.TextField(_("reason"), blank=True)
    committing_at = models.DateTimeField(null=True, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    closed_why = models.TextField(blank=True)  # why the person who decided let it be

    class Meta:
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        constraints = [
            models.UniqueConstraint(fields=["recipient", "digest_on"], name="one_digest_a_day"),
            models.CheckConstraint(
                condition=models.Q(recipient=None) ^ models.Q(channel=None), name="delivery_to_one"
            ),
        ]

    def __str__(self) -> str:
        return self.subject or self.message_id

    def settle(self, state: str, *, reason: str = "", **values: Any) -> None:
        """The outcome is noted in the row; the caller holds it, or has locked it."""
        values |= {"state": state, "reason": reason[:2000], "settled_at": timezone.now()}
        for name, value in values.items():
            setattr(self, name, value)
        self.save(update_fields=list(values))


class Notice(Leased):
    """One thing told to one person, or to one channel of a unit: in the inbox at once.

    A leased row: at `due_at` the worker joins it to the delivery that takes it out. `unit`: whose work it
    is about. It belongs to one delivery at the most.
    """

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="notices"
    )
    channel = models.ForeignKey(Channel, models.CASCADE, null=True, blank=True, related_name="notices")
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.NEWS)
    urgent = models.BooleanField(default=False)
    unit = models.ForeignKey(Unit, models.SET_NULL, null=True, blank=True, related_name="+")
    key = models.CharField(max_length=160, unique=True)  # the same thing is told once
    subject = models.CharField(_("subject"), max_length=250)
    body = models.TextField(_("text"), blank=True)
    url = models.CharField(max_length=300, blank=True)
    made_at = models.DateTimeField(auto_now_add=True, db_index=True)
    read_at = models.DateTimeField(null=True, blank=True)
    delivery = models.ForeignKey(Delivery, models.SET_NULL, null=True, blank=True, related_name="notices")

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-made_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(recipient=None) ^ models.Q(channel=None), name="notice_to_one"
            ),
        ]

    def __str__(self) -> str:
        return self.subject
