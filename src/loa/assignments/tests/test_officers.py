"""An officer's part goes to another officer of the unit in one act; both histories say from whom to whom."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.assignments import actions
from loa.assignments.actions import Part
from loa.assignments.errors import Moved, Refused
from loa.assignments.models import Assignment
from loa.assignments.tests.factories import assignment_of, bring_to
from loa.audit.models import Change
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer, make_unit
from loa.notices.models import Notice

pytestmark = pytest.mark.django_db
State = Assignment.State


@pytest.fixture
def doer(province):
    return province.commune_officers[0]


@pytest.fixture
def whole(province, doer):
    day = timezone.localdate() + timedelta(days=20)
    campaign = make_campaign(province, [duty("Viết 4 tin bài", [COMMUNES], due=[due("x", day.isoformat())])])
    return bring_to("accepted", assignment_of(campaign, province.communes[0]), doer=doer)


@pytest.fixture
def first(whole):
    return make_officer(whole.unit)


@pytest.fixture
def second(whole):
    return make_officer(whole.unit)


@pytest.fixture
def part(doer, whole, first):
    made = actions.hand_down(doer, whole, parts=[Part(officer=first.person, what="Viết tin", share=2)])
    return bring_to("accepted", made[0], doer=first)


def test_part_goes_to_the_other_officer_and_all_know(doer, whole, part, first, second):
    given = actions.hand_over(doer, part, officer=second.person, reason="Nghỉ phép")
    part.refresh_from_db()
    assert (part.state, part.moved_to) == (State.WITHDRAWN, given)
    assert (given.state, given.officer, given.parent) == (State.OFFERED, second.person, whole)
    assert (given.what, given.share, given.due, given.unit) == ("Viết tin", 2, part.due, whole.unit)
    said = f"{first.person.name} → {second.person.name}: Nghỉ phép"
    for row, way in ((part, "hand_over"), (given, "given")):
        step = row.steps.last()
        assert (step.way, step.by, step.words) == (way, doer, said)
    for user, key in ((first, "assignments.hand_over"), (second, "assignments.given")):
        assert said in Notice.objects.get(recipient=user, key__startswith=f"{key}:").body
    assert Change.objects.filter(action="assignments.hand_over", object_id=part.pk, reason=said).exists()


def test_part_that_comes_back_is_the_first_officers_own_again(doer, part, first, second):
    given = actions.hand_over(doer, part, officer=second.person, reason="Nghỉ phép")
    back = actions.hand_over(doer, given, officer=first.person, reason="Đã về")
    assert (back.pk, back.state, back.moved_to) == (part.pk, State.OFFERED, None)
    assert [step.way for step in back.steps.all()][-2:] == ["hand_over", "give_again"]


def test_only_who_decides_about_the_part_gives_it_to_another(province, doer, part, first, second):
    for user in (first, province.officer, province.commune_officers[1]):
        with pytest.raises(NotAllowed):
            actions.hand_over(user, part, officer=second.person, reason="Nghỉ phép")
    assert Assignment.objects.get(pk=part.pk).state == State.ACCEPTED
    assert actions.hand_over(doer, part, officer=second.person, reason="Nghỉ phép")


def test_nobody_of_another_unit_gets_it_and_nobody_twice(province, doer, whole, part, first, second):
    for officer, reason in (
        (province.commune_officers[1].person, "Nghỉ phép"),
        (first.person, "Nghỉ phép"),
        (second.person, " "),
    ):
        with pytest.raises(Refused):
            actions.hand_over(doer, part, officer=officer, reason=reason)
    late = whole.due + timedelta(days=1)
    with pytest.raises(Refused):
        actions.hand_over(doer, part, officer=second.person, reason="Nghỉ phép", day=late)
    assert Assignment.objects.get(pk=part.pk).state == State.ACCEPTED
    assert not Assignment.objects.filter(officer=second.person).exists()
    village = make_unit("Thôn Một", parent=whole.unit, level="village")
    unnamed = actions.hand_down(doer, whole, parts=[Part(unit=village)])[0]
    for row, user in ((unnamed, doer), (whole, make_officer(province.top, "leader"))):
        with pytest.raises(Moved):  # what stands by no name goes to another unit
            actions.hand_over(user, row, officer=second.person, reason="Nghỉ phép")


def test_who_has_a_part_of_the_same_whole_is_not_offered_another(client, doer, whole, part, second):
    busy = make_officer(whole.unit)
    actions.hand_down(doer, whole, parts=[Part(officer=busy.person, what="Chụp ảnh")])
    client.force_login(doer)
    offered = client.get(reverse("assignments:detail", args=[part.pk])).context["officers"]
    assert {person.pk for person in offered} == {doer.person.pk, second.person.pk}
    with pytest.raises(Refused):
        actions.hand_over(doer, part, officer=busy.person, reason="Nghỉ phép")
    assert Assignment.objects.get(pk=part.pk).state == State.ACCEPTED


def test_what_is_late_goes_over_with_its_day(doer, whole, part, second):
    past = timezone.localdate() - timedelta(days=2)
    Assignment.objects.filter(pk__in=[whole.pk, part.pk]).update(due=past)
    assert actions.hand_over(doer, part, officer=second.person, reason="Nghỉ phép").due == past


def test_page_offers_the_officers_of_the_unit_and_gives_once(client, province, doer, part, first, second):
    client.force_login(doer)
    page = client.get(reverse("assignments:detail", args=[part.pk]))
    assert {person.pk for person in page.context["officers"]} == {doer.person.pk, second.person.pk}
    assert "Chuyển cán bộ khác" in page.content.decode()
    url, data = reverse("assignments:act", args=[part.pk]), {"act": "hand_over", "words": "Nghỉ phép"}
    stranger = province.commune_officers[1].person
    shown = client.post(url, data | {"key": "a", "officer": stranger.pk}, follow=True).content.decode()
    assert "Hãy chọn một cán bộ của đơn vị." in shown
    assert stranger.name not in shown
    for _time in range(2):
        client.post(url, data | {"key": "b", "officer": second.person.pk})
    assert Assignment.objects.get(officer=second.person).state == State.OFFERED
    page = client.get(reverse("assignments:detail", args=[part.pk])).content.decode()
    assert f"Đã chuyển cho {second.person.name}" in page
    assert "chuyển cho cán bộ khác" in page
    client.force_login(first)
    assert not client.get(reverse("assignments:detail", args=[part.pk])).context["officers"]
