"""The rounds of work that comes again, or has several days, in words."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from loa.campaigns.models import Duty


def period_words(duty: Duty, start: date | None) -> str:
    """The period that begins on the day, else which of several days it is; nothing where it is one."""
    if start is None:
        return duty.round_words
    if duty.period == Duty.Period.MONTH:
        return _("month %(month)s") % {"month": f"{start:%m/%Y}"}
    if duty.period == Duty.Period.QUARTER:
        return _("quarter %(n)d of %(year)d") % {"n": (start.month + 2) // 3, "year": start.year}
    return _("week from %(day)s") % {"day": f"{start:%d/%m}"}
