"""A parcel is the leased row, a delivery the effect that must stand exactly once."""

from __future__ import annotations

from django.db import models

from loa.work.models import Leased


class Parcel(Leased):
    """Something to deliver."""

    def __str__(self) -> str:
        return f"parcel {self.pk}"


class Delivery(models.Model):
    """A delivery that stands; nothing in the database keeps a second one out."""

    parcel = models.ForeignKey(Parcel, models.CASCADE, related_name="deliveries")
    worker = models.IntegerField()

    def __str__(self) -> str:
        return f"delivery of {self.parcel_id}"
