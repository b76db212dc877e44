"""The things that a duty counts: each with the word of the plan for it, and up to what number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from loa.campaigns.nouns import noun_said

MOST_THINGS = 4  # of one duty: forms have a field for each
# By its key all that is said of a thing is found. No bare numbers: in JSON databases take those for places.
FIRST, *_FURTHER = (f"n{number}" for number in range(1, MOST_THINGS + 1))
FURTHER = tuple(_FURTHER)


class Counts(models.TextChoices):
    """What kind of thing is counted."""

    ITEMS = "items", _("items")
    BROADCASTS = "broadcasts", _("broadcasts")
    HOURS = "hours", _("hours")
    PARTICIPANTS = "participants", _("participants")


@dataclass(frozen=True)
class Thing:
    """One thing that a duty counts."""

    key: str
    counts: str
    counted_in: str = ""  # "buổi", as the plan says
    target: int | None = None

    @property
    def noun(self) -> str:
        """What is counted, in the words of the plan or what they mean."""
        return noun_said(self.counted_in) or str(Counts(self.counts).label)


def things_kept(kept: Mapping[str, Mapping[str, Any]] | None) -> tuple[Thing, ...]:
    """The further things as their duty keeps them, in their order."""
    return tuple(Thing(key, **kept[key]) for key in FURTHER if kept and key in kept)


def to_keep(things: tuple[Thing, ...]) -> dict[str, dict[str, Any]] | None:
    """The further ones of the things, for their duty to keep; None where there are none."""
    found = {
        one.key: {"counts": one.counts, "counted_in": one.counted_in, "target": one.target}
        for one in things
        if one.key != FIRST
    }
    return found or None
