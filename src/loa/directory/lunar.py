"""The Vietnamese lunar calendar: on which day a lunar date falls.

The month begins on the day of the new moon at UTC+7, and the month with the winter solstice is the eleventh.
Positions of moon and sun after Jean Meeus, "Astronomical Algorithms" (1991), in the shortened form of Hồ Ngọc
Đức's "Thuật toán tính âm lịch" (from memory, unchecked; the tests check it against known days of Tết).
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from math import floor, pi, sin

_MONTH = 29.530588853  # mean days from new moon to new moon
_EPOCH = 2415021.076998695  # Julian date of the new moon numbered 0, in January 1900
_JULIAN = 1721425  # Julian day of a date minus its ordinal
_HOURS = 7 / 24  # Hanoi
_DEGREE = pi / 180


def lunar_day(year: int, month: int, day: int) -> date:
    """The day on which the lunar date falls; a leap month is not meant."""
    before = _eleventh_month(year if month >= 11 else year - 1)
    after = _eleventh_month(year + 1 if month >= 11 else year)
    number = floor(0.5 + (before - _EPOCH) / _MONTH)
    months = (month - 11) % 12
    if after - before > 365 and months >= _leap_offset(number):
        months += 1
    return date.fromordinal(_new_moon_day(number + months) + day - 1 - _JULIAN)


def _eleventh_month(year: int) -> int:
    """The Julian day on which the eleventh lunar month of the year begins."""
    last = date(year, 12, 31).toordinal() + _JULIAN
    number = floor((last - 2415021) / _MONTH)
    begins = _new_moon_day(number)
    return begins if _sun_sector(begins) < 9 else _new_moon_day(number - 1)


def _leap_offset(number: int) -> int:
    """How many months after the eleventh the leap month comes: the first without a change of sector."""
    sectors = [_sun_sector(_new_moon_day(number + months)) for months in range(1, 15)]
    return next(months + 1 for months, (one, two) in enumerate(pairwise(sectors)) if one == two)


def _new_moon_day(number: int) -> int:
    return floor(_new_moon(number) + 0.5 + _HOURS)


def _new_moon(number: int) -> float:
    """The Julian date of the new moon."""
    t = number / 1236.85
    t2, t3 = t * t, t * t * t
    mean = 2415020.75933 + 29.53058868 * number + 0.0001178 * t2 - 0.000000155 * t3
    mean += 0.00033 * sin((166.56 + 132.87 * t - 0.009173 * t2) * _DEGREE)
    sun = (359.2242 + 29.10535608 * number - 0.0000333 * t2 - 0.00000347 * t3) * _DEGREE
    moon = (306.0253 + 385.81691806 * number + 0.0107306 * t2 + 0.00001236 * t3) * _DEGREE
    node = (21.2964 + 390.67050646 * number - 0.0016528 * t2 - 0.00000239 * t3) * _DEGREE
    terms = (
        (0.1734 - 0.000393 * t, sun), (0.0021, 2 * sun), (-0.4068, moon), (0.0161, 2 * moon),
        (-0.0004, 3 * moon), (0.0104, 2 * node), (-0.0051, sun + moon), (-0.0074, sun - moon),
        (0.0004, 2 * node + sun), (-0.0004, 2 * node - sun), (-0.0006, 2 * node + moon),
        (0.0010, 2 * node - moon), (0.0005, 2 * moon + sun),
    )  # fmt: skip
    clock = -0.000278 + 0.000265 * t + 0.000262 * t2
    return mean + sum(size * sin(angle) for size, angle in terms) - clock


def _sun_sector(day: int) -> int:
    """In which of twelve sectors the sun stands as the day begins in Hanoi; 9 begins at the solstice."""
    t = (day - 0.5 - _HOURS - 2451545.0) / 36525
    t2 = t * t
    anomaly = (357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2) * _DEGREE
    longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t2
    longitude += (1.914600 - 0.004817 * t - 0.000014 * t2) * sin(anomaly)
    longitude += (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.000290 * sin(3 * anomaly)
    return floor(longitude % 360 / 30)
