"""What was given again, or by who has left: counted once, told, its first day kept, ended with its whole."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loa.assignments import actions
from loa.assignments.actions import Part, Report
from loa.assignments.dating import move_assignments
from loa.assignments.errors import Moved
from loa.assignments.models import Step
from loa.assignments.tests.factories import assignment_of, bring_to, make_record
from loa.assignments.tests.wholes import doer as doer
from loa.assignments.tests.wholes import whole as whole
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign
from loa.directory.models import Post, User
from loa.directory.tests.factories import make_officer, make_unit
from loa.notices.models import Notice

pytestmark = pytest.mark.django_db


@pytest.fixture
def village(province):
    return make_unit("Thôn 1", parent=province.communes[0], level="village")


def counts(*rows):
    for row in rows:
        row.refresh_from_db()
    return [row.counted for row in rows]


def test_what_was_done_below_a_part_that_is_given_again_counts_once(doer, whole, village):
    villager, colleague = make_officer(village), make_officer(village)
    (part,) = actions.hand_down(doer, whole, parts=[Part(unit=village)])
    bring_to("accepted", part, doer=villager)
    (below,) = actions.hand_down(villager, part, parts=[Part(officer=colleague.person)])
    bring_to("accepted", below, doer=colleague)
    actions.report_progress(colleague, below, report=Report("Xong", 10))
    assert counts(whole, part, below) == [10, 10, 10]
    actions.take_back(doer, part, reason="Nhầm")
    assert counts(whole) == [0]
    actions.hand_down(doer, whole, parts=[Part(unit=village)])
    bring_to("accepted", part, doer=villager)
    assert counts(whole, part) == [0, 0]
    actions.hand_down(villager, part, parts=[Part(officer=colleague.person)])
    assert counts(whole, part, below) == [10, 10, 10]
    # Read in their order the steps give the number as it is now.
    assert [list(row.steps.exclude(count=None))[-1].count for row in (whole, part)] == [10, 10]


@pytest.mark.parametrize("way", ["offer_again", "reassign"])
def test_under_a_whole_that_has_ended_nothing_is_offered_any_more(province, doer, whole, village, way):
    other = make_unit("Thôn 2", parent=province.communes[0], level="village")
    leader, villager = make_officer(province.communes[0], Post.Kind.LEADER), make_officer(village)
    (part,) = actions.hand_down(doer, whole, parts=[Part(unit=village)])
    actions.decline(villager, part, reason="Không có loa")
    actions.hand_in(doer, whole, record=make_record(doer, whole), report=Report("Thôn 1 từ chối"))

    def take():
        if way == "offer_again":
            return actions.offer_again(doer, part, reason="Thử lại")
        return actions.reassign(leader, part, unit=other, reason="Thử lại")

    actions.confirm(province.officer, whole)
    with pytest.raises(Moved):
        take()
    assert not whole.children.exclude(pk=part.pk).exists()
    whole.state = "in-progress"
    whole.save(update_fields=["state"])
    assert take().state == "offered"


def test_a_part_without_a_day_has_its_first_day_with_the_whole(province, doer, village):
    whole = assignment_of(make_campaign(province, [duty("Treo băng rôn", [COMMUNES])]), province.communes[0])
    bring_to("accepted", whole, doer=doer)
    (part,) = actions.hand_down(doer, whole, parts=[Part(unit=village)])
    for days in (9, 5):  # the second day overwrites the first nowhere
        whole.duty.due = timezone.localdate() + timedelta(days=days)
        whole.duty.save()
        move_assignments([whole.duty])
    part.refresh_from_db()
    assert (part.first_due, part.due) == tuple(timezone.localdate() + timedelta(days=n) for n in (9, 5))


@pytest.mark.parametrize("left", ["account", "post"])
def test_who_has_left_is_not_the_only_one_told(province, doer, whole, left):
    colleague, other = make_officer(whole.unit), make_officer(province.top, Post.Kind.CAMPAIGN_OFFICER)
    for user in (doer, province.officer):
        if left == "account":
            User.objects.filter(pk=user.pk).update(is_active=False)
        else:
            user.person.posts.all().delete()
    day = whole.due + timedelta(days=3)
    actions.ask_extension(colleague, whole, day=day, reason="Bão")
    assert [notice.recipient for notice in Notice.objects.filter(key__contains=".ask_extension:")] == [other]
    Step.objects.filter(assignment=whole).update(by=doer)
    actions.refuse_extension(other, whole.extensions.get(), reason="Không")
    told = Notice.objects.filter(key__contains=".refuse_extension:")
    assert {notice.recipient for notice in told} == {colleague}
