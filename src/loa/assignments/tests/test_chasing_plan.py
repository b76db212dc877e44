"""The plan of reminders: on which day what is told, also where days were left out."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loa.assignments.chasing.plan import ISSUER, LATE, LEADER, Plan, tellings

DUE = date(2026, 6, 2)  # a Tuesday
PLAN = Plan()
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def days(number):
    return timedelta(days=number)


def run(rounds, *, due=DUE, plan=PLAN, paused=()):
    """What is told on each day of the rounds."""
    told, since, found = set(), rounds[0] - days(1), {}
    for day in rounds:
        things = tellings(due, day=day, since=since, told=told, plan=plan, paused=day in paused)
        found[day] = [thing.what for thing in things]
        told |= {thing.what for thing in things}
        since = day
    return found


def every_day(first, last):
    return [first + days(n) for n in range((last - first).days + 1)]


def test_the_usual_plan_day_by_day():
    found = run(every_day(DUE - days(10), DUE + days(14)))
    told = {(day - DUE).days: what for day, what in found.items() if what}
    assert told == {
        -7: ["due-7"],
        -3: ["due-3"],
        -1: ["due-1"],
        0: ["due-0"],
        1: [LATE],
        3: [LEADER],
        6: ["monday-2026-06-08"],
        7: [ISSUER],
        13: ["monday-2026-06-15"],
    }


def test_after_days_left_out_the_nearest_is_told_and_late_is_never_lost():
    found = run([DUE - days(8), DUE - days(2), DUE + days(5)])
    assert list(found.values()) == [[], ["due-3"], [LATE, LEADER]]


def test_a_later_day_asked_for_stops_escalation_and_mondays_but_not_the_word_that_it_is_late():
    rounds = every_day(DUE - days(1), DUE + days(14))
    found = run(rounds, paused=set(rounds))
    assert [what for told in found.values() for what in told] == ["due-1", "due-0", LATE]


def test_a_new_day_begins_anew():
    assert [t.what for t in tellings(DUE, day=DUE, since=DUE - days(1), told=set(), plan=PLAN)] == ["due-0"]


@patient
@given(
    st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    st.sets(st.integers(-20, 60), min_size=1, max_size=40),
    st.sets(st.integers(0, 20), min_size=1, max_size=5),
    st.sets(st.integers(-20, 60), max_size=20),
)
def test_whatever_days_are_left_out_no_lateness_is_lost_and_nothing_is_told_twice(due, at, before, stopped):
    rounds = [due + days(n) for n in sorted(at)]
    paused = {due + days(n) for n in stopped}
    plan = Plan(tuple(before))
    found = run(rounds, due=due, plan=plan, paused=paused)
    told = [what for things in found.values() for what in things]
    assert len(told) == len(set(told))
    for day in rounds:
        so_far = {what for other in rounds if other <= day for what in found[other]}
        if day > due:
            assert LATE in so_far
        if day >= due + days(plan.leader) and day not in paused:
            assert LEADER in so_far
        if day >= due + days(plan.issuer) and day not in paused:
            assert ISSUER in so_far
        if day <= due:
            assert LATE not in so_far


@patient
@given(st.dates(date(2026, 1, 1), date(2026, 12, 31)))
def test_with_a_round_every_day_each_reminder_comes_on_its_own_day(due):
    rounds = every_day(due - days(9), due + days(30))
    for day in rounds:
        since = day - days(1)
        for thing in tellings(due, day=day, since=since, told={LATE, LEADER, ISSUER}, plan=PLAN):
            assert thing.own_day == day


@pytest.mark.parametrize("gap", range(1, 12))
def test_a_monday_left_out_is_told_when_rounds_go_on(gap):
    monday = date(2026, 6, 15)
    told = {LATE, LEADER, ISSUER}
    things = tellings(DUE, day=monday + days(gap), since=monday - days(1), told=told, plan=PLAN)
    latest = monday + days(7 * (gap // 7))
    assert [thing.what for thing in things] == [f"monday-{latest}"]
