"""When a notice goes out: the hour of the daily mail, quiet hours, kinds."""

import zoneinfo
from datetime import datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loa.notices.models import Kind, Mode
from loa.notices.wishes import Wishes, next_at

VN = zoneinfo.ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2026, 6, 8, 9, 30, tzinfo=VN)
times = st.integers(0, 1439).map(lambda minute: time(minute // 60, minute % 60))
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def local(moment):
    return moment.astimezone(VN)


def test_usual_notices_wait_for_seven_in_the_morning():
    assert local(Wishes("a@b.vn").leaves(Kind.NEWS, NOW)) == datetime(2026, 6, 9, 7, tzinfo=VN)
    assert Wishes("a@b.vn").leaves(Kind.NEWS, NOW.replace(hour=6)) == datetime(2026, 6, 8, 7, tzinfo=VN)


def test_urgent_ones_go_at_once_unless_switched_off():
    assert Wishes("a@b.vn").leaves(Kind.ESCALATION, NOW) == NOW
    assert Wishes("a@b.vn").leaves(Kind.NEWS, NOW, urgent=True) == NOW
    off = Wishes("a@b.vn", modes={Kind.NEWS: Mode.OFF})
    assert off.leaves(Kind.NEWS, NOW, urgent=True) is None
    assert off.leaves(Kind.LATE, NOW) is not None


def test_without_an_address_or_with_mail_off_nothing_goes_out():
    assert Wishes().leaves(Kind.ESCALATION, NOW) is None
    assert Wishes("a@b.vn", mail_off=True).leaves(Kind.ESCALATION, NOW) is None


@pytest.mark.parametrize(
    ("now", "expected"),
    [("21:30", "06:00 +1"), ("05:59", "06:00 +0"), ("06:00", "06:00 +0"), ("20:59", "20:59 +0")],
)
def test_quiet_hours_across_midnight(now, expected):
    moment = NOW.replace(hour=int(now[:2]), minute=int(now[3:]))
    left = local(Wishes("a@b.vn", quiet=(time(21), time(6))).after_quiet(moment))
    assert f"{left:%H:%M} +{(left.date() - moment.date()).days}" == expected


@patient
@given(times, times, st.integers(0, 2879))
def test_quiet_hours_delay_by_less_than_a_day_and_end_outside(start, end, minutes):
    moment = NOW + timedelta(minutes=minutes)
    wishes = Wishes("a@b.vn", quiet=(start, end))
    left = wishes.after_quiet(moment)
    assert timedelta(0) <= left - moment <= timedelta(days=1)
    assert wishes.after_quiet(left) == left


@patient
@given(times, st.integers(0, 2879))
def test_next_daily_mail_is_within_a_day(at, minutes):
    moment = NOW + timedelta(minutes=minutes)
    due = next_at(at, moment)
    assert timedelta(0) < due - moment <= timedelta(days=1)
    assert local(due).time() == at
