"""Which days are worked: the table against days that are known, and what an administrator enters."""

from datetime import date

import pytest

from loa.directory.actions.calendar import drop_calendar_day, set_calendar_day
from loa.directory.actions.permission import Refused
from loa.directory.holidays import public_holidays
from loa.directory.lunar import lunar_day
from loa.directory.models import Post
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer, make_unit
from loa.directory.working_days import WorkingDays, working_days


@pytest.mark.parametrize(
    ("year", "tet"),
    [
        (1985, date(1985, 1, 21)),  # a month before the Chinese one
        (2007, date(2007, 2, 17)),  # a day before the Chinese one
        (2020, date(2020, 1, 25)),
        (2023, date(2023, 1, 22)),
        (2024, date(2024, 2, 10)),
        (2025, date(2025, 1, 29)),
        (2026, date(2026, 2, 17)),
        (2027, date(2027, 2, 6)),
        (2030, date(2030, 2, 2)),  # a day before the Chinese one
        (2034, date(2034, 2, 19)),  # after a leap eleventh month
    ],
)
def test_tet_falls_on_the_known_day(year, tet):
    assert lunar_day(year, 1, 1) == tet


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (2024, date(2024, 4, 18)),
        (2025, date(2025, 4, 7)),
        (2026, date(2026, 4, 26)),
        (2028, date(2028, 4, 4)),
    ],
)
def test_the_day_of_the_hung_kings_falls_on_the_known_day(year, day):
    assert lunar_day(year, 3, 10) == day


def test_the_holidays_of_2026():
    free = public_holidays(2026)
    tet = {date(2026, 2, day) for day in (16, 17, 18, 19, 20)}
    assert tet <= free
    assert {date(2026, 1, 1), date(2026, 4, 30), date(2026, 5, 1), date(2026, 9, 1), date(2026, 9, 2)} <= free
    assert {date(2026, 4, 26), date(2026, 4, 27)} <= free  # a Sunday, made up for on Monday
    assert date(2026, 11, 24) in free  # the Day of Culture, from its first year on
    assert len(free) == 13


def test_the_day_of_culture_is_free_since_its_resolution_holds():
    assert date(2027, 11, 24) in public_holidays(2027)
    assert date(2029, 11, 26) in public_holidays(2029)  # a Saturday, made up for on Monday
    assert not any(day.month == 11 for day in public_holidays(2025))


def test_a_term_ends_on_a_working_day():
    days = WorkingDays({date(2026, 8, 31): False, date(2026, 8, 22): True})
    assert days.on_or_after(date(2026, 8, 21)) == date(2026, 8, 21)
    assert days.on_or_after(date(2026, 8, 22)) == date(2026, 8, 22)  # a Saturday worked
    assert days.on_or_after(date(2026, 8, 29)) == date(2026, 9, 3)  # weekend, day moved, two holidays
    assert WorkingDays({}).on_or_after(date(2026, 8, 29)) == date(2026, 8, 31)


@pytest.mark.django_db
def test_an_administrator_enters_days_and_nobody_else():
    unit, day = make_unit(), date(2026, 8, 31)
    admin = make_officer(unit, Post.Kind.ADMINISTRATOR)
    for kind in (Post.Kind.LEADER, Post.Kind.CAMPAIGN_OFFICER, Post.Kind.UNIT_OFFICER):
        with pytest.raises(NotAllowed):
            set_calendar_day(make_officer(unit, kind), day=day, works=False, reason="Thông báo")
    with pytest.raises(Refused):
        set_calendar_day(admin, day=day, works=False, reason=" ")
    assert working_days().is_worked(day)
    row = set_calendar_day(admin, day=day, works=False, reason="Thông báo 6150/TB-BNV")
    assert not working_days().is_worked(day)
    set_calendar_day(admin, day=day, works=True, reason="Thông báo mới")
    assert working_days().is_worked(day)
    with pytest.raises(NotAllowed):
        drop_calendar_day(make_officer(unit), row)
    drop_calendar_day(admin, row)
    assert working_days().entered == {}
