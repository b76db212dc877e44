"""Counts as pages print them."""

from __future__ import annotations

from django.utils.formats import number_format


class Grouped(int):
    """A count that prints with its thousands parted, wherever a page or a sentence prints it."""

    def __str__(self) -> str:
        return number_format(int(self), 0, force_grouping=True)
