"""The daily round: unit and giver are told of everything that becomes overdue, once, in few notices."""

import pytest

from loa.assignments.chasing.sweeping import open_chase
from loa.assignments.models import Assignment, Chase, Reminder
from loa.assignments.tests.chases import DUE, days, round_on, start, told
from loa.assignments.transitions import OPEN
from loa.campaigns.models import Campaign, Duty
from loa.directory.models import Post, Unit
from loa.directory.tests.factories import make_officer, make_person, make_post
from loa.notices.models import Channel, Kind, Notice
from loa.work.worker import work_off

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick")]
State = Assignment.State


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
    assert "6 việc quá hạn, lâu nhất 1 ngày" in notice.subject
    assert "UBND xã Suối 1, UBND xã Suối 2, UBND xã Suối 3" in notice.body
    assert notice.url == f"/campaigns/{campaign.pk}/"


def test_work_long_overdue_when_the_first_round_is_made_is_told_once():
    """The first day of an installation: all is found late at once, and some of it long so."""
    province, campaign = start(duties=2)
    campaign.duties.get(number=2).assignments.update(due=DUE + days(8))
    round_on(DUE + days(9))
    (late,) = told(province.officer, kind=Kind.LATE)
    (long_late,) = told(province.officer, kind=Kind.ESCALATION)
    assert late.subject.startswith("3 việc quá hạn, lâu nhất 1 ngày")
    assert ("lần 1" in late.body, "lần 2" in late.body) == (False, True)
    assert "3 việc quá hạn đã lâu" in long_late.subject
    assert ("lần 1" in long_late.body, "lần 2" in long_late.body) == (True, False)
    Notice.objects.all().delete()
    round_on(DUE + days(15))
    assert "lần 2" in told(province.officer, kind=Kind.ESCALATION)[0].body


def test_where_all_is_long_overdue_one_notice_names_it():
    province, _campaign = start(duties=2)
    round_on(DUE + days(40))
    (notice,) = [
        one for one in told(province.officer) if "việc quá hạn, " in one.subject or "lần" in one.body
    ]
    assert (notice.kind, "6 việc quá hạn đã lâu" in notice.subject) == (Kind.ESCALATION, True)


def test_who_only_helps_is_reminded_of_nothing_and_the_lead_of_everything():
    province, campaign = start(cooperating=["Sở Y tế"])
    assert campaign.duties.get().cooperations.get().unit == province.health
    for day in (-7, -1, 0, 1, 8):
        round_on(DUE + days(day))
    assert len(told(province.commune_officers[0])) == 5
    assert not Notice.objects.filter(recipient=province.health_officer).exists()
    assert not Reminder.objects.filter(assignment__unit=province.health).exists()


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
    declined = Reminder.objects.filter(what="declined")  # whose unit is told nothing, and only the giver
    assert [found.unit for found in Assignment.objects.filter(reminders__in=declined)] == [
        province.communes[2]
    ]
    chased = set(Reminder.objects.exclude(what="declined").values_list("assignment__unit", flat=True))
    assert chased == {unit.pk for unit, state in zip(province.communes, states, strict=True) if state in OPEN}
    assert len(chased) == 2


@pytest.mark.parametrize("state", [Campaign.State.RECALLED, Campaign.State.CLOSED])
def test_a_campaign_that_has_ended_chases_nobody(state):
    start()
    Campaign.objects.update(state=state)
    round_on(DUE + days(8))
    assert not Reminder.objects.exists()


def test_a_units_channels_get_the_same_once():
    province, _campaign = start()
    Channel.objects.create(unit=province.communes[0], name="nhóm", address="json://example.vn")
    round_on(DUE + days(1))
    (notice,) = Notice.objects.filter(channel__isnull=False)
    assert (notice.unit, "1 việc quá hạn" in notice.subject) == (province.communes[0], True)


def test_a_sentence_that_ends_in_a_stop_is_named_without_it():
    province, _campaign = start()
    Duty.objects.update(text="Kiểm tra vật dụng chứa nước.")
    round_on(DUE + days(1))
    (notice,) = told(province.officer)
    assert "– Kiểm tra vật dụng chứa nước: UBND xã Suối 1" in notice.body


def test_units_are_named_in_the_order_of_their_names_not_of_their_numbers():
    province, _campaign = start()
    Unit.objects.filter(pk=province.communes[0].pk).update(name="UBND xã Vĩnh", folded="ubnd xa vinh")
    round_on(DUE + days(1))
    (notice,) = told(province.officer)
    assert "UBND xã Suối 2, UBND xã Suối 3, UBND xã Vĩnh" in notice.body
