"""What was changed, by whom, from what to what; and which calls were already done."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class AppendOnly(Exception):
    """Somebody tried to change or delete what may only be added to."""


class AppendOnlyModel(models.Model):
    """Rows that may be added and never changed or deleted; `guards` says the same to the database.

    `may_go`: SQL over `OLD`, true of rows that the law has removed; the database lets these alone be deleted.
    """

    append_only = True
    may_go: ClassVar[str] = ""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """The row is kept; one that is kept already is refused."""
        if not self._state.adding:
            raise AppendOnly(f"{self._meta.label} {self.pk} is not changed.")
        super().save(*args, **kwargs)

    def delete(self, *_args: Any, **_options: Any) -> Any:
        """Always refused."""
        raise AppendOnly(f"{self._meta.label} {self.pk} is not deleted.")


class Change(AppendOnlyModel):
    """One action of a person or of the system upon one object, with the values it changed."""

    at = models.DateTimeField(_("time"), auto_now_add=True, db_index=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("who"),
    )
    action = models.CharField(_("action"), max_length=80)  # "documents.accept_fact"
    model = models.CharField(max_length=80)  # "documents.fact"
    object_id = models.CharField(max_length=64)
    label = models.CharField(_("object"), max_length=300, blank=True)
    values = models.JSONField(_("values"), default=dict)  # {"field": [from, to]}
    reason = models.TextField(_("reason"), blank=True)

    class Meta:
        verbose_name = _("change")
        verbose_name_plural = _("changes")
        indexes = [models.Index(fields=["model", "object_id", "at"])]

    def __str__(self) -> str:
        return f"{self.action} {self.label}"


class IdempotencyKey(models.Model):
    """A key that a form or call carried, and what it gave: the second time it gives the same."""

    key = models.CharField(max_length=120, unique=True)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    action = models.CharField(max_length=80)
    result = models.JSONField(default=dict)
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.action} {self.key}"
