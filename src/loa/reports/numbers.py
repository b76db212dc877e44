"""Numbers as people here write them: 1.234 is a thousand, 0,5 a half; the other way round in English."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from django.utils.formats import get_format, number_format
from django.utils.translation import gettext as _

from loa.reports.errors import Refused

MOST_DIGITS = 14


def read_number(text: str) -> Decimal | None:
    """The number that was typed, or None for nothing; raises `Refused` for what is none."""
    typed = re.sub(r"\s", "", text)
    if not typed:
        return None
    point, thousand = get_format("DECIMAL_SEPARATOR"), get_format("THOUSAND_SEPARATOR")
    p, t = re.escape(point), re.escape(thousand)
    if re.fullmatch(rf"-?\d{{1,3}}(?:{t}\d{{3}})+(?:{p}\d+)?", typed):
        typed = typed.replace(thousand, "")
    elif re.fullmatch(rf"-?\d+{t}(?:\d{{1,2}}|\d{{4,}})", typed):
        typed = typed.replace(thousand, point)  # no thousands end so: it is the point of another language
    if not re.fullmatch(rf"-?\d+(?:{p}\d+)?", typed) or sum(sign.isdigit() for sign in typed) > MOST_DIGITS:
        raise Refused(
            _("“%(text)s” is no number; write it like %(example)s.")
            % {"text": text[:40], "example": example()}
        )
    return Decimal(typed.replace(point, "."))


def show_number(number: Decimal | None, decimals: int | None = None) -> str:
    """The number as it is written here; without `decimals`, with as many as it has."""
    if number is None:
        return ""
    whole = number.normalize()
    places = decimals if decimals is not None else max(0, -int(whole.as_tuple().exponent))
    rounded = whole.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)  # `number_format` would cut
    return number_format(rounded, decimal_pos=places, force_grouping=True)


def example() -> str:
    """How a number with thousands and a point looks here."""
    return number_format(Decimal("1234.5"), decimal_pos=1, force_grouping=True)
