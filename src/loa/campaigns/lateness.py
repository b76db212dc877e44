"""How late work is: counted in one place, so that notices, lists, boards and letters tell one number."""

from __future__ import annotations

from datetime import date

from django.utils.translation import ngettext


def days_late(due: date, *, on: date) -> int:
    """How many days after its day `due` it is on the day `on`, weekends with them; else 0."""
    return max(0, (on - due).days)


def overdue_words(days: int) -> str:
    """So many days late, as every page and every notice says it."""
    return ngettext("%(n)d day overdue", "%(n)d days overdue", days) % {"n": days}
