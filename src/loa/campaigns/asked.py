"""By which days a duty or report of a plan is asked for: once, or in rounds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from loa.campaigns.carried import Carried, Due, dues_of
from loa.campaigns.deadlines import Bond, find_days, first_bond, last_day
from loa.campaigns.same_work import is_within

# How the words begin that bound a rhythm: its last day is no work of its own.
_BOUNDS = re.compile(r"\s*(?:(?:cho\s+)?(?:đến|tới|hết)|từ|trong|suốt)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Asked:
    """A duty or report with the days of its rounds, and the event of one more; none where it is due once.

    `beside` are those days that bound no rhythm ("đến hết ngày …"), also where it is only one. `dues` are
    the deadlines that are its own.
    """

    each: Carried
    dues: Sequence[Due]
    days: tuple[date, ...] = ()
    bond: Bond | None = None
    beside: tuple[date, ...] = ()

    @property
    def rounds(self) -> int:
        """How many there are."""
        return len(self.days) + (self.bond is not None)


def owed(report: Carried, *, on: date, until: date | None) -> Asked:
    """The report, with its rounds where it is owed each year."""
    dues = dues_of(report)
    days = tuple(find_days(dues, on=on, until=until))
    return Asked(report, dues, days if len(days) > 1 else ())


def asked_of(each: Carried, reports: Sequence[Carried], *, on: date, until: date | None) -> Asked:
    """The duty with its rounds, where it has several: a time of a report within it is that report's.

    Where that leaves no day, those stay that stand outside the words of the report: they are meant for both.
    """
    within = [report.fact.data for report in reports if is_within(each.fact, report.fact)]
    days = find_days(dues_of(each), on=on, until=until)
    theirs = {last_day(report.get("due"), on=on) for report in within}
    said = [str(report.get("text") or "") for report in within]
    unsaid = [due for due in dues_of(each) if not any(due["text"] in words for words in said)]
    own, dues = tuple(day for day in days if day not in theirs), dues_of(each)
    if days and not own:
        own, dues = tuple(find_days(unsaid, on=on, until=until)), unsaid
    bond = first_bond(due for due in unsaid if not due.get("end")) if own else None
    bounds = {last_day(due.get("end"), on=on) for due in dues_of(each) if _BOUNDS.match(due["text"])}
    beside = tuple(day for day in own if day not in bounds)
    if bond or len(days) > 1:
        return Asked(each, dues, own, bond, beside)
    return Asked(each, dues, beside=beside)
