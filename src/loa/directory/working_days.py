"""Which days are worked: weekdays that are no public holidays, and what an administrator has entered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from loa.directory.holidays import is_weekend, public_holidays
from loa.directory.models import CalendarDay


@dataclass(frozen=True)
class WorkingDays:
    """The calendar as it was when it was read: `entered` says of single days whether they are worked."""

    entered: dict[date, bool]

    def is_worked(self, day: date) -> bool:
        """Whether offices work on the day."""
        known = self.entered.get(day)
        if known is not None:
            return known
        return not is_weekend(day) and day not in public_holidays(day.year)

    def on_or_after(self, day: date) -> date:
        """The day, or the next that is worked: a term that ends on a day off ends on the next working day.

        Civil Code 91/2015/QH13, Article 148.5.
        """
        while not self.is_worked(day):
            day += timedelta(days=1)
        return day


def working_days() -> WorkingDays:
    """The calendar as it stands."""
    return WorkingDays(dict(CalendarDay.objects.values_list("day", "works")))
