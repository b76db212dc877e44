"""The row that needs work is the job: state, due time, lease, fence, attempts, last error."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Leased(models.Model):
    """A row that the worker claims, does and finishes with its own fence.

    Whoever finds `lease_state` READY and `due_at` past, or RUNNING with `leased_until` past, may claim
    it: the claim raises `fence`, and only the holder of that fence may renew or finish.
    """

    class LeaseState(models.TextChoices):
        IDLE = "idle", _("not asked for")
        READY = "ready", _("waiting")
        RUNNING = "running", _("running")
        DONE = "done", _("done")
        FAILED = "failed", _("failed")

    lease_state = models.CharField(max_length=8, choices=LeaseState, default=LeaseState.READY, db_index=True)
    due_at = models.DateTimeField(default=timezone.now, db_index=True)
    leased_until = models.DateTimeField(null=True, blank=True)
    fence = models.PositiveIntegerField(default=0)
    attempts = models.PositiveIntegerField(default=0)
    last_error = models.TextField(blank=True)
    progress_done = models.PositiveIntegerField(default=0)
    progress_total = models.PositiveIntegerField(default=0)  # 0: not known
    progress_note = models.CharField(max_length=200, blank=True)

    class Meta:
        abstract = True


class Clock(Leased):
    """A thing that is due again and again: its name is that of a registered clock."""

    name = models.CharField(max_length=80, unique=True)
    last_run_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class WorkerBeat(models.Model):
    """The last sign of life of a worker process."""

    worker = models.CharField(max_length=80, unique=True)
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return self.worker
