"""The rounds of work that comes again, in words."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from loa.campaigns.models import Duty


def period_words(duty: Duty, start: date | None) -> str:
    """The period of the duty that begins on the day; nothing where there is none."""
    if start is None:
        return ""
    if duty.period == Duty.Period.MONTH:
        return _("month %(month)s") % {"month": f"{start:%m/%Y}"}
    if duty.period == Duty.Period.QUARTER:
        return _("quarter %(n)d of %(year)d") % {"n": (start.month + 2) // 3, "year": start.year}
    return _("week from %(day)s") % {"day": f"{start:%d/%m}"}
