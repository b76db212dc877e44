"""Counts as pages print them."""

from __future__ import annotations

from django.utils.formats import number_format
from django.utils.translation import gettext


class Grouped(int):
    """A count that prints with its thousands parted, wherever a page or a sentence prints it."""

    def __str__(self) -> str:
        return number_format(int(self), 0, force_grouping=True)


def day_of_days(number: int, of: int) -> str:
    """Which of the days of its sentence a duty is for, in words."""
    return gettext("day %(n)d of %(of)d") % {"n": number, "of": of}
