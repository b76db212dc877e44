"""The daily round: unit and giver are told of everything that becomes overdue, once, in few notices."""

import random
from datetime import date, timedelta

import pytest
from django.db.models import F
from django.utils import timezone

from loa.assignments.chasing import sweeping
from loa.assignments.chasing.jobs import run_chase
from loa.assignments.chasing.letter import late_rows
from loa.assignments.chasing.sweeping import open_chase
from loa.assignments.models import Assignment, Chase, Extension, Reminder
from loa.assignments.transitions import OPEN
from loa.campaigns.actions import DutySettings, set_duty
from loa.campaigns.models import Campaign
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign, make_province
from loa.directory.models import Post
from loa.directory.tests.factories import make_officer, make_person, make_post
from loa.notices.models import Channel, Kind, Notice
from loa.work.actions import LeaseLost, claim
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
DUE = date(2026, 6, 2)
State = Assignment.State


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """No pause between pieces, and pieces small enough that there are several."""
    monkeypatch.setattr(sweeping, "PAUSE", 0)
    monkeypatch.setattr(sweeping, "UNITS", 2)
    monkeypatch.setattr(sweeping, "GIVERS", 1)


def days(number):
    return timedelta(days=number)


def start(*, communes=3, manned=None, duties=1, on=DUE):
    """A campaign with so many duties of all communes, all due on that day; its start is told already."""
    province = make_province(communes=communes, manned=manned)
    text = f"trước ngày {on:%d/%m/%Y}"
    plan = [
        duty(f"Kiểm tra vật dụng chứa nước lần {number}", [COMMUNES], due=[due(text, on.isoformat())])
        for number in range(1, duties + 1)
    ]
    campaign = make_campaign(province, plan)
    Notice.objects.all().delete()
    return province, campaign


def round_on(day):
    """The round of that day has been made."""
    open_chase(day)
    work_off([Chase])
    chase = Chase.objects.get(day=day)
    assert chase.lease_state == "done", chase.last_error
    return chase


def told(user, **values):
    return list(Notice.objects.filter(recipient=user, key__startswith="chase:", **values).order_by("pk"))


def test_an_officer_with_forty_duties_has_one_notice_a_day():
    province, _campaign = start(duties=40)
    round_on(DUE - days(7))
    for user in province.commune_officers:
        (notice,) = told(user)
        assert (notice.kind, "40 việc sắp đến hạn" in notice.subject) == (Kind.REMINDER, True)
        assert "còn 7 ngày, đến ngày 02/06/2026" in notice.body
        assert "và 20 việc khác" in notice.body
    assert Reminder.objects.filter(what="due-7").count() == 40 * 3


def test_what_becomes_overdue_is_told_to_unit_and_giver():
    province, campaign = start(duties=2)
    round_on(DUE)
    Notice.objects.all().delete()
    round_on(DUE + days(1))
    for user in province.commune_officers:
        (notice,) = told(user)
        assert (notice.kind, "2 việc quá hạn" in notice.subject) == (Kind.LATE, True)
    (notice,) = told(province.officer)
    assert "6 việc vừa quá hạn" in notice.subject
    assert "UBND xã Suối 1, UBND xã Suối 2, UBND xã Suối 3" in notice.body
    assert notice.url == f"/campaigns/{campaign.pk}/"


def test_the_same_day_twice_tells_nothing_twice():
    start()
    chase = round_on(DUE + days(1))
    before = Notice.objects.count()
    Chase.objects.update(lease_state="ready", stage="units", up_to=0)
    work_off([Chase])
    open_chase(chase.day)
    work_off([Chase])
    assert Notice.objects.count() == before
    assert Reminder.objects.count() == 3


def test_after_five_days_without_a_worker_it_is_told_late_and_says_so():
    province, _campaign = start()
    round_on(DUE - days(1))
    Notice.objects.all().delete()
    round_on(DUE + days(5))
    for user in (province.commune_officers[0], province.officer):
        notice = told(user)[0]
        assert "Từ ngày 02/06/2026 đến ngày 06/06/2026" in notice.body
        assert "đến muộn" in notice.body
    assert set(Reminder.objects.filter(what="late").values_list("days_behind", flat=True)) == {4}


def test_a_unit_in_which_nobody_can_sign_in_is_told_to_the_giver():
    province, _campaign = start(manned=2)
    make_post(province.communes[2], person=make_person(account=False))
    round_on(DUE - days(3))
    (notice,) = told(province.officer)
    assert "Không ai đăng nhập được ở 1 đơn vị" in notice.subject
    assert "UBND xã Suối 3" in notice.body
    assert list(Reminder.objects.filter(unmanned=True).values_list("assignment__unit", flat=True)) == [
        province.communes[2].pk
    ]


def test_a_giver_without_people_is_stood_for_by_an_administrator():
    province, campaign = start()
    boss = make_officer(province.top, Post.Kind.ADMINISTRATOR)
    type(province.officer).objects.filter(pk=campaign.started_by_id).update(is_active=False)
    round_on(DUE + days(1))
    assert len(told(boss)) == 1


def test_what_is_handed_in_done_or_of_another_state_is_not_chased():
    province, campaign = start(communes=5)
    states = [State.HANDED_IN, State.CONFIRMED, State.DECLINED, State.RETURNED, State.IN_PROGRESS]
    for unit, state in zip(province.communes, states, strict=True):
        campaign.assignments.filter(unit=unit).update(state=state)
    round_on(DUE + days(8))
    chased = set(Reminder.objects.values_list("assignment__unit", flat=True))
    assert chased == {unit.pk for unit, state in zip(province.communes, states, strict=True) if state in OPEN}
    assert len(chased) == 2


@pytest.mark.parametrize("state", [Campaign.State.RECALLED, Campaign.State.CLOSED])
def test_a_campaign_that_has_ended_chases_nobody(state):
    start()
    Campaign.objects.update(state=state)
    round_on(DUE + days(8))
    assert not Reminder.objects.exists()


def test_escalation_goes_to_the_leader_and_then_to_the_issuing_unit():
    province, _campaign = start()
    leader = make_officer(province.communes[0], Post.Kind.LEADER)
    boss = make_officer(province.top, Post.Kind.LEADER)
    for day in range(-8, 8):
        round_on(DUE + days(day))
    assert [(n.kind, n.made_at is not None) for n in told(leader)] == [(Kind.ESCALATION, True)]
    assert "quá hạn từ 3 ngày trở lên" in told(leader)[0].subject
    (notice,) = told(boss)
    assert (notice.kind, "3 việc quá hạn từ 7 ngày trở lên" in notice.subject) == (Kind.ESCALATION, True)
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


def test_a_units_channels_get_the_same_once():
    province, _campaign = start()
    Channel.objects.create(unit=province.communes[0], name="nhóm", address="json://example.vn")
    round_on(DUE + days(1))
    (notice,) = Notice.objects.filter(channel__isnull=False)
    assert (notice.unit, "1 việc quá hạn" in notice.subject) == (province.communes[0], True)


def test_a_worker_that_dies_between_pieces_is_followed_by_one_that_goes_on(monkeypatch):
    province, _campaign = start(communes=5)
    open_chase(DUE + days(1))
    chase = claim(Chase)
    real, calls = sweeping.people_of, []

    def dies(*args, **options):
        calls.append(1)
        if len(calls) == 2:
            raise SystemExit
        return real(*args, **options)

    monkeypatch.setattr(sweeping, "people_of", dies)
    with pytest.raises(SystemExit):
        run_chase(chase)
    monkeypatch.undo()
    monkeypatch.setattr(sweeping, "PAUSE", 0)
    assert Reminder.objects.count() == 2
    Chase.objects.update(leased_until=F("due_at") - days(1))
    work_off([Chase])
    with pytest.raises(LeaseLost):
        run_chase(chase)
    assert Reminder.objects.count() == 5
    assert [len(told(user)) for user in province.commune_officers] == [1] * 5


def test_an_earlier_round_goes_first():
    start()
    open_chase(DUE)
    open_chase(DUE + days(1))
    later = Chase.objects.get(day=DUE + days(1))
    Chase.objects.filter(day=DUE).update(due_at=F("due_at") + days(1))
    work_off([Chase])
    later.refresh_from_db()
    assert (later.lease_state, later.attempts) == ("ready", 0)
    assert not Reminder.objects.exists()


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
        assert to_giver.filter(body__contains=row.duty.text).exists()
        if late.unmanned:
            assert to_giver.filter(body__contains=row.unit.name).exists()
        else:
            assert to_unit.exists()


def test_a_duty_moved_into_the_past_is_told_the_same_day(monkeypatch):
    province, campaign = start(duties=2)
    day = timezone.localdate()
    campaign.duties.update(due=day + days(20))
    Assignment.objects.update(due=day + days(20))
    round_on(day)
    Notice.objects.all().delete()
    moved, kept = campaign.duties.order_by("number")
    set_duty(province.officer, moved, DutySettings(due=day - days(1)))
    work_off([Chase])
    assert [(chase.turn, chase.lease_state) for chase in Chase.objects.filter(day=day)] == [
        (1, "done"),
        (0, "done"),
    ]
    for user in (*province.commune_officers, province.officer):
        (notice,) = told(user)
        assert (notice.kind, moved.text in notice.body, kept.text in notice.body) == (Kind.LATE, True, False)
    set_duty(province.officer, kept, DutySettings(due=day + days(3)))
    assert Chase.objects.count() == 2, "nothing is late: tomorrow's round is early enough"


def test_what_is_overdue_when_its_campaign_starts_is_told_the_same_day():
    day = timezone.localdate()
    round_on(day)
    province, campaign = start(on=day - days(1))
    work_off([Chase])
    for user in (*province.commune_officers, province.officer):
        (notice,) = told(user)
        assert (notice.kind, campaign.duties.get().text in notice.body) == (Kind.LATE, True)
    start(on=day + days(9))
    assert Chase.objects.count() == 2, "nothing is late: tomorrow's round is early enough"


def test_a_round_that_has_not_begun_needs_no_further_one():
    start()
    open_chase(DUE)
    assert sweeping.open_further(DUE) is None
    work_off([Chase])
    further = sweeping.open_further(DUE)
    assert (further.turn, sweeping.open_further(DUE)) == (1, None)


def test_a_round_asks_little_however_many_assignments_it_tells(monkeypatch, django_assert_max_num_queries):
    monkeypatch.setattr(sweeping, "UNITS", 20)
    start(communes=12, duties=40)
    open_chase(DUE + days(1))
    chase = claim(Chase)
    with django_assert_max_num_queries(80):
        run_chase(chase)
    assert Reminder.objects.count() == 12 * 40
    assert (chase.progress_done, chase.progress_total) == (12, 12)
