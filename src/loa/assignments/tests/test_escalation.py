"""What is overdue for long goes up; what is asked for or handed down stops the clock for whom it concerns."""

import random

import pytest

from loa.assignments.chasing.letter import late_rows
from loa.assignments.models import Assignment, Extension, Reminder
from loa.assignments.tests.chases import DUE, days, round_on, start, told
from loa.assignments.transitions import OPEN
from loa.directory.models import Post
from loa.directory.tests.factories import make_officer
from loa.notices.models import Kind, Notice

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick")]
State = Assignment.State


def test_escalation_goes_to_the_leader_and_then_to_the_issuing_unit():
    province, _campaign = start()
    leader = make_officer(province.communes[0], Post.Kind.LEADER)
    boss = make_officer(province.top, Post.Kind.LEADER)
    for day in range(-8, 8):
        round_on(DUE + days(day))
    assert [(n.kind, n.made_at is not None) for n in told(leader)] == [(Kind.ESCALATION, True)]
    assert "1 việc quá hạn, lâu nhất 3 ngày" in told(leader)[0].subject
    (notice,) = told(boss)
    assert (notice.kind, "3 việc quá hạn đã lâu, lâu nhất 7 ngày" in notice.subject) == (
        Kind.ESCALATION,
        True,
    )
    assert told(province.officer, kind=Kind.ESCALATION)
    assert "Không có lãnh đạo nào đăng nhập được" in "".join(n.body for n in told(province.officer))


def test_an_extension_asked_for_stops_the_clock_and_a_granted_one_sets_it_anew():
    province, campaign = start(communes=1)
    leader = make_officer(province.communes[0], Post.Kind.LEADER)
    row = campaign.assignments.get()
    ask = Extension.objects.create(
        assignment=row, asked_by=leader, reason="mưa lũ", old_due=DUE, new_due=DUE + days(20)
    )
    for day in range(1, 12):
        round_on(DUE + days(day))
    assert set(Reminder.objects.values_list("what", flat=True)) == {"late"}
    assert not told(leader)
    ask.state = Extension.State.GRANTED
    ask.save()
    Assignment.objects.update(due=DUE + days(20))
    for day in range(12, 22):
        round_on(DUE + days(day))
    again = Reminder.objects.filter(due=DUE + days(20)).values_list("what", flat=True)
    assert set(again) == {"due-7", "due-3", "due-1", "due-0", "late"}


def test_an_ask_that_nobody_answers_holds_the_clock_no_longer_than_it_asks_for():
    _province, campaign = start(communes=1)
    row = campaign.assignments.get()
    leader = make_officer(row.unit, Post.Kind.LEADER)
    Extension.objects.create(
        assignment=row, asked_by=leader, reason="mưa lũ", old_due=DUE, new_due=DUE + days(10)
    )
    for day in range(1, 11):
        round_on(DUE + days(day))
    assert not told(leader)
    assert not late_rows(campaign, day=DUE + days(10))
    round_on(DUE + days(11))
    assert {"leader", "issuer"} <= set(Reminder.objects.values_list("what", flat=True))
    assert told(leader)
    assert [row["days"] for row in late_rows(campaign, day=DUE + days(11))] == [11]


def test_a_part_is_chased_with_the_unit_below_and_told_to_the_one_that_handed_it_down():
    province, campaign = start(communes=2)
    parent = campaign.assignments.get(unit=province.communes[0])
    Assignment.objects.filter(pk=campaign.assignments.get(unit=province.communes[1]).pk).delete()
    below = province.communes[1]
    Assignment.objects.create(
        campaign=campaign, duty=parent.duty, unit=below, parent=parent, due=DUE, first_due=DUE,
        state=State.IN_PROGRESS,
    )  # fmt: skip
    Assignment.objects.filter(pk=parent.pk).update(due=DUE + days(300))
    round_on(DUE + days(1))
    assert len(told(province.commune_officers[1])) == 1
    (notice,) = told(province.commune_officers[0])
    assert "UBND xã Suối 2" in notice.body
    assert not told(province.officer)


@pytest.mark.parametrize("seed", range(8))
def test_nothing_becomes_overdue_in_silence_whatever_happens(seed):
    """Random days, holes, moves, states and people: after each round both sides of all late work know."""
    chance = random.Random(seed)
    _province, campaign = start(communes=4, manned=chance.randint(0, 4), duties=4)
    for row in campaign.assignments.all():
        Assignment.objects.filter(pk=row.pk).update(due=DUE + days(chance.randint(-5, 10)))
    day = DUE - days(8)
    while day < DUE + days(20):
        round_on(day)
        check(campaign, day)
        for row in campaign.assignments.order_by("?")[:3]:
            act(row, chance)
        day += days(chance.choice([1, 1, 1, 2, 6]))
    everything = Reminder.objects.values_list("assignment", "due", "what")
    assert len(everything) == len(set(everything))


def act(row, chance):
    """Somebody does something with the assignment."""
    match chance.randrange(4):
        case 0:
            Assignment.objects.filter(pk=row.pk).update(due=row.due + days(chance.randint(-3, 12)))
        case 1:
            Assignment.objects.filter(pk=row.pk).update(state=chance.choice(State.values[:6]))
        case 2:
            Post.objects.filter(unit=row.unit).update(valid_to=DUE - days(30))
        case _:
            make_officer(row.unit)


def check(campaign, day):
    """Of late work the giver knows, and the unit's people; where there are none, the giver knows that too."""
    for row in campaign.assignments.filter(state__in=OPEN, due__lt=day):
        late = Reminder.objects.get(assignment=row, due=row.due, what="late")
        key = f"chase:{late.chase_id}"
        to_unit = Notice.objects.filter(key__startswith=f"{key}:unit:{row.unit_id}:")
        to_giver = Notice.objects.filter(key__startswith=f"{key}:giver:{late.giver_id}:{campaign.pk}:")
        to_issuer = Notice.objects.filter(key__startswith=f"{key}:issuer:{campaign.pk}:")
        long_late = Reminder.objects.filter(assignment=row, due=row.due, what="issuer", chase=late.chase_id)
        known = to_issuer if long_late.exists() else to_giver  # of one work one is told once
        assert known.filter(body__contains=row.duty.text).exists()
        if late.unmanned:
            assert to_giver.filter(body__contains=row.unit.name).exists()
        else:
            assert to_unit.exists()
