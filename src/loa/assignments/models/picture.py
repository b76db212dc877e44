"""What a photo looks like: a thumbnail, and a fingerprint by which nearly the same picture is found again."""

from __future__ import annotations

from django.db import models

from loa.evidence.models import Blob
from loa.work.models import Leased


class Picture(Leased):
    """A photo handed in, small as a stamp, with the fingerprints of its looks; a leased row until looked at.

    The bands are the four quarters of `edges`: pictures that differ in few bits share a quarter, or nearly.
    A picture without features (one colour) has no fingerprints. See `looks`.
    """

    blob = models.OneToOneField(Blob, models.PROTECT, related_name="picture")
    edges = models.BigIntegerField(null=True)
    waves = models.BigIntegerField(null=True)
    band0 = models.IntegerField(null=True)
    band1 = models.IntegerField(null=True)
    band2 = models.IntegerField(null=True)
    band3 = models.IntegerField(null=True)
    width = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    thumbnail = models.BinaryField(default=bytes)

    class Meta:
        indexes = [
            models.Index(fields=["band0"]),
            models.Index(fields=["band1"]),
            models.Index(fields=["band2"]),
            models.Index(fields=["band3"]),
        ]

    def __str__(self) -> str:
        return str(self.blob_id)


class Likeness(models.Model):
    """Two pictures that look nearly the same; `bits` is how many of the 64 signs of their looks differ.

    Stands once for two pictures: `first` is the one with the smaller number.
    """

    first = models.ForeignKey(Picture, models.CASCADE, related_name="later_likes")
    second = models.ForeignKey(Picture, models.CASCADE, related_name="earlier_likes")
    bits = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["first", "second"], name="likeness_once")]

    def __str__(self) -> str:
        return f"{self.first_id} ~ {self.second_id}: {self.bits}"
