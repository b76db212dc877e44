"""A signed link to one assignment, for somebody without an account; and every use that was made of it."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from loa.assignments.models.assignment import Assignment
from loa.audit.models import AppendOnlyModel


class Link(models.Model):
    """What a named party without an account was given to do one assignment by: expiring and revocable.

    Of the token only a hash is kept: whoever reads the database cannot use the link.
    """

    assignment = models.ForeignKey(Assignment, models.CASCADE, related_name="links")
    party = models.CharField(_("for whom"), max_length=200)
    token_hash = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(_("valid until"))
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    revoked_at = models.DateTimeField(null=True, blank=True)
    uses = models.PositiveIntegerField(default=0)
    last_used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.party} ({self.pk})"

    def valid_at(self, moment: datetime) -> bool:
        """Whether it opens the assignment then."""
        return self.revoked_at is None and moment < self.expires_at

    @property
    def valid(self) -> bool:
        """Whether it opens the assignment now."""
        return self.valid_at(timezone.now())


class LinkUse(AppendOnlyModel):
    """One use of a link: when, and what was done by it. Who held it is not known and not traced."""

    OPENED = "opened"

    link = models.ForeignKey(Link, models.PROTECT, related_name="log")
    at = models.DateTimeField(auto_now_add=True)
    act = models.CharField(max_length=20)

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.link_id} {self.act}"
