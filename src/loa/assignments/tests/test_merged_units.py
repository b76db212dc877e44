"""Open work of a unit that ended: the one successor has it, else those who decide are told."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from loa.assignments import actions, merging
from loa.assignments.actions.succeeding import succeed
from loa.assignments.models import Assignment, Step
from loa.assignments.tests.factories import assignment_of, bring_to
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_province
from loa.directory.actions.units import end_unit
from loa.directory.models import Post
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer, make_unit
from loa.notices.models import Notice
from loa.work.models import Clock
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 10)
YESTERDAY = TODAY - timedelta(days=1)
State = Assignment.State


@pytest.fixture(autouse=True)
def today(monkeypatch):
    """The tests' own day, which they move on."""
    now = {"day": TODAY}
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_a, **_k: now["day"])
    return now


@pytest.fixture
def province():
    return make_province(communes=3)


@pytest.fixture
def campaign(province):
    """Two duties of the department alone, and one that every commune has."""
    return make_campaign(
        province,
        [duty("Phát tờ rơi", ["Sở Y tế"]), duty("Treo băng rôn", ["Sở Y tế"]), duty("Loa", [COMMUNES])],
    )


@pytest.fixture
def heir(province):
    return make_unit("Sở Dân số và Y tế", parent=province.top)


@pytest.fixture
def admin(province):
    return make_officer(province.top, Post.Kind.ADMINISTRATOR)


def client_of(user):
    client = Client()
    client.force_login(user)
    return client


def clock():
    """The clock has run, as the worker runs it."""
    row, _made = Clock.objects.get_or_create(name=merging.CLOCK)
    merging.wake()
    work_off([Clock])
    row.refresh_from_db()
    assert row.last_error == ""


def test_the_one_successor_has_the_open_work_and_each_is_told_once(province, campaign, heir, admin):
    first, second = (assignment_of(campaign, province.health, number=n) for n in (1, 2))
    bring_to("handed-in", second, doer=province.health_officer)
    officer = make_officer(heir)
    Notice.objects.all().delete()
    clock()  # due again in an hour
    end_unit(admin, province.health, last_day=YESTERDAY, successors=[heir])
    work_off([Clock])  # woken by the end itself
    first.refresh_from_db()
    second.refresh_from_db()
    given = Assignment.objects.get(unit=heir)
    assert (first.state, first.moved_to, second.state) == (State.WITHDRAWN, given, State.HANDED_IN)
    assert (given.state, given.duty, given.due) == (State.OFFERED, first.duty, first.due)
    left, came = first.steps.last(), given.steps.last()
    assert (left.way, left.by, came.way, came.by) == ("succeed", admin, "given", admin)
    assert heir.name in left.words
    assert province.health.name in came.words
    assert Notice.objects.filter(recipient=officer).count() == 1
    assert Notice.objects.filter(recipient=province.officer).count() == 1


def test_work_goes_on_the_day_after_the_last_one(province, campaign, heir, admin, today):
    end_unit(admin, province.health, last_day=TODAY, successors=[heir])
    clock()
    assert not Assignment.objects.filter(unit=heir).exists()
    today["day"] = TODAY + timedelta(days=1)
    clock()
    assert Assignment.objects.filter(unit=heir).count() == 2


@pytest.mark.parametrize("several", [True, False])
def test_with_several_successors_or_none_it_stays_and_those_who_decide_are_told(
    province, campaign, heir, admin, several
):
    heirs = [heir, make_unit("Sở Hai", parent=province.top)] if several else []
    Notice.objects.all().delete()
    end_unit(admin, province.health, last_day=YESTERDAY, successors=heirs)
    clock()
    clock()
    assert Assignment.objects.filter(unit=province.health, state=State.OFFERED).count() == 2
    for user in (province.officer, admin):
        told = Notice.objects.get(recipient=user)
        assert "Phát tờ rơi" in told.body
        assert "Treo băng rôn" in told.body
        shown = client_of(user).get(told.url).content.decode()
        assert ("Phát tờ rơi" in shown) is (user == province.officer)  # the administrator names a successor
        assert reverse("directory:detail", args=[province.health.pk]) in shown


def test_what_the_successor_has_already_is_not_asked_for_twice(province, campaign, admin):
    first, second, third = province.communes
    kept, gone, done = (assignment_of(campaign, unit, number=3) for unit in (second, first, third))
    bring_to("handed-in", done, doer=province.commune_officers[2])
    end_unit(admin, first, last_day=YESTERDAY, successors=[second])
    clock()
    gone.refresh_from_db()
    assert (gone.state, gone.moved_to) == (State.WITHDRAWN, kept)
    end_unit(admin, second, last_day=YESTERDAY, successors=[third])
    clock()
    kept.refresh_from_db()
    assert (kept.state, kept.moved_to) == (
        State.OFFERED,
        None,
    )  # the other waits to be confirmed: a person decides
    assert Notice.objects.filter(recipient=province.officer, key__contains=":left:").count() == 1


def test_a_part_goes_under_the_same_whole(province, campaign, heir, admin):
    whole = bring_to("accepted", assignment_of(campaign, province.health), doer=province.health_officer)
    below, other = (make_unit(name, parent=province.health) for name in ("Phòng Một", "Phòng Hai"))
    part = actions.hand_down(province.health_officer, whole, parts=[actions.Part(unit=below, what="Nửa")])[0]
    end_unit(admin, below, last_day=YESTERDAY, successors=[other])
    clock()
    part.refresh_from_db()
    twin = make_unit("Phòng Ba", parent=province.health)
    whole.refresh_from_db()
    own = actions.hand_down(province.health_officer, whole, parts=[actions.Part(unit=twin, what="Nửa kia")])[
        0
    ]
    end_unit(admin, other, last_day=YESTERDAY, successors=[twin])
    clock()
    own.refresh_from_db()
    assert (own.state, own.what, part.moved_to.state) == (State.OFFERED, "Nửa kia", State.OFFERED)
    assert part.state == State.WITHDRAWN
    assert (part.moved_to.unit, part.moved_to.parent, part.moved_to.what) == (other, whole, "Nửa")


def test_what_the_successor_had_once_is_given_again(province, campaign, heir, admin):
    row = assignment_of(campaign, province.health)
    Assignment.objects.create(
        campaign=campaign, duty=row.duty, unit=heir, state=State.WITHDRAWN, given_by=province.officer
    )
    end_unit(admin, province.health, last_day=YESTERDAY, successors=[heir])
    clock()
    again = Assignment.objects.get(unit=heir, duty=row.duty)
    assert again.state == State.OFFERED
    assert Step.objects.get(assignment=again).way == "taken_over"


def test_units_that_stand_and_closed_campaigns_keep_their_work(province, campaign, heir, admin):
    campaign.state = "closed"
    campaign.save(update_fields=["state"])
    end_unit(admin, province.health, last_day=YESTERDAY, successors=[heir])
    clock()
    assert not Assignment.objects.filter(unit=heir).exists()
    assert Assignment.objects.filter(state=State.WITHDRAWN).count() == 0


@pytest.mark.parametrize("last_day", [None, TODAY])
def test_nothing_is_taken_from_a_unit_that_stands(province, campaign, heir, admin, last_day):
    row = assignment_of(campaign, province.health)
    if last_day:
        end_unit(admin, province.health, last_day=last_day, successors=[heir])
    with pytest.raises(NotAllowed):
        succeed(row, heir=heir, by=admin)
    row.refresh_from_db()
    assert row.state == State.OFFERED


def test_what_is_left_is_one_list_of_all_of_it_and_is_given_on_from_there(province, campaign, heir, admin):
    """The duties of several, and nothing of other units; who decides sees it on each page of it."""
    rows = [assignment_of(campaign, province.health, number=n) for n in (1, 2)]
    end_unit(admin, province.health, last_day=YESTERDAY, successors=[])
    clock()
    client, address = client_of(province.officer), reverse("assignments:of-unit", args=[province.health.pk])
    assert Notice.objects.filter(recipient=province.officer, url=address).count() == 1
    page = client.get(address)
    assert [row.pk for row in page.context["page"]] == [row.pk for row in rows]
    assert "09/06/2026" in page.content.decode()
    own = client.get(reverse("assignments:detail", args=[rows[0].pk])).content.decode()
    assert "09/06/2026; việc này vẫn đang giao cho đơn vị" in own
    assert f"{province.top.name} quyết định" in own or f"{campaign.owner.name} quyết định" in own
    assert address in own
    data = {
        "act": "reassign",
        "rows": [row.pk for row in rows],
        "unit": heir.name,
        "key": "k",
        "next": address,
    }
    client.post(reverse("assignments:bulk"), {**data, "words-reassign": "Sở Y tế đã giải thể"})
    assert Assignment.objects.filter(unit=heir, state=State.OFFERED).count() == 2
    after = client.get(address)
    assert not after.context["page"].object_list
    assert after.content.decode().count(f"→ {heir.name}") == 2


def test_the_list_of_left_work_has_what_the_person_sees_and_ticks_where_they_decide(
    province, campaign, admin
):
    first = province.communes[0]
    end_unit(admin, first, last_day=YESTERDAY, successors=[])
    address = reverse("assignments:of-unit", args=[first.pk])
    assert client_of(province.commune_officers[1]).get(address).status_code == 404
    own = client_of(make_officer(province.top)).get(address)
    given = client_of(province.officer).get(address)
    assert [row.pk for row in own.context["page"]] == [row.pk for row in given.context["page"]]
    assert (own.context["decides"], given.context["decides"]) == (False, True)
