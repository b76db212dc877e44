"""Work given to another unit; acts on many rows, each done or left with its why."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from loa.assignments import actions
from loa.assignments.acting import Asked
from loa.assignments.actions import Part, Report
from loa.assignments.bulk import MOST, act_on_all
from loa.assignments.errors import Refused
from loa.assignments.models import Assignment
from loa.assignments.queries import day_of, visible_assignments
from loa.assignments.tests.factories import asked, assignment_of, bring_to
from loa.campaigns.board import board_of
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_province
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer, make_unit
from loa.notices.models import Notice

pytestmark = pytest.mark.django_db
State = Assignment.State
MOST_QUERIES = 15


@pytest.fixture
def province():
    return make_province(communes=4)


@pytest.fixture
def campaign(province):
    return make_campaign(province, [duty("Phát tờ rơi", [COMMUNES])])


@pytest.fixture
def rows(province, campaign):
    """Four communes' assignments, due in a week: two handed in, one accepted, one offered."""
    found = [assignment_of(campaign, unit) for unit in province.communes]
    day = timezone.localdate() + timedelta(days=7)
    Assignment.objects.update(due=day, first_due=day)
    for row, doer, state in zip(
        found, province.commune_officers, ("handed-in", "handed-in", "accepted", "offered"), strict=True
    ):
        bring_to(state, row, doer=doer)
        row.refresh_from_db()
    return found


def test_work_moves_with_its_reason_and_the_first_unit_sees_where(client, province, rows):
    row, doer = rows[2], province.commune_officers[2]
    below = make_unit("Thôn 1", parent=row.unit, level="village")
    part = actions.hand_down(doer, row, parts=[Part(unit=below)])[0]
    other, officer = make_unit("Sở Công Thương"), None
    officer = make_officer(other)
    for user in (doer, province.health_officer, officer):
        with pytest.raises(NotAllowed):
            actions.reassign(user, row, unit=other, reason="Nhầm đơn vị")
    given = actions.reassign(province.officer, row, unit=other, reason="Nhầm đơn vị")
    row.refresh_from_db()
    part.refresh_from_db()
    assert (row.state, row.moved_to, part.state) == (State.WITHDRAWN, given, State.WITHDRAWN)
    assert (given.state, given.unit, given.due, given.given_by) == (
        "offered",
        other,
        row.due,
        province.officer,
    )
    assert [step.way for step in row.steps.all()] == ["accept", "hand_down", "reassign"]
    assert "Nhầm đơn vị" in Notice.objects.filter(recipient=doer).latest("pk").body
    assert Notice.objects.filter(recipient=officer).exists()
    assert not visible_assignments(doer).filter(pk=given.pk).exists()
    client.force_login(doer)
    page = client.get(reverse("assignments:detail", args=[row.pk])).content.decode()
    assert "Sở Công Thương" in page
    assert row.pk in {r.pk for group in day_of(doer, closed=True).groups for r in group.rows}
    assert [line.progress.total for line in board_of(row.campaign, today=timezone.localdate()).rows] == [4]


def test_it_comes_back_to_the_first_unit_as_it_was(province, rows):
    row, other = rows[3], make_unit("Sở Công Thương")
    given = actions.reassign(province.officer, row, unit=other, reason="Nhầm đơn vị")
    back = actions.reassign(province.officer, given, unit=row.unit, reason="Đúng là của xã")
    assert (back.pk, back.state, back.moved_to) == (row.pk, "offered", None)
    assert [step.way for step in back.steps.all()] == ["reassign", "give_again"]


def test_nobody_is_given_what_they_have_or_what_is_late_already(province, rows):
    with pytest.raises(Refused):
        actions.reassign(province.officer, rows[3], unit=rows[3].unit, reason="x")
    with pytest.raises(Refused):
        actions.reassign(province.officer, rows[3], unit=rows[2].unit, reason="x")
    other, yesterday = make_unit("Sở Công Thương"), timezone.localdate() - timedelta(days=1)
    ended = make_unit("Sở cũ", valid_to=yesterday)
    with pytest.raises(Refused):
        actions.reassign(province.officer, rows[3], unit=ended, reason="x")
    Assignment.objects.filter(pk=rows[3].pk).update(due=yesterday)
    with pytest.raises(Refused):
        actions.reassign(province.officer, rows[3], unit=other, reason="x")
    assert Assignment.objects.get(pk=rows[3].pk).state == "offered"
    day = timezone.localdate() + timedelta(days=5)
    assert actions.reassign(province.officer, rows[3], unit=other, reason="x", day=day).due == day


def test_each_row_is_done_or_left_with_its_why(province, rows):
    ids = [row.pk for row in rows] + [10**6]
    outcome = act_on_all(province.officer, ids, "confirm", key="k")
    assert {row.pk for row in outcome.done} == {row.pk for row in rows[:2]}
    assert [row.pk for row, _why in outcome.left] == [row.pk for row in rows[2:]]
    assert all(why for _row, why in outcome.left)
    assert (outcome.unseen, outcome.count_left) == (1, 3)
    again = act_on_all(province.officer, ids, "confirm", key="k")
    assert len(again.done) == 2
    assert [step.way for step in rows[0].steps.all()].count("confirm") == 1


@pytest.mark.parametrize(
    ("name", "report", "asked_for", "done"),
    [
        ("return", Report("Thiếu ảnh"), Asked(), 2),
        ("return", Report(""), Asked(), 0),
        ("extend", Report("Bão số 3"), Asked(day=timezone.localdate() + timedelta(days=30)), 2),
        ("extend", Report("Bão số 3"), Asked(), 0),
        ("urge", Report("Khẩn trương"), Asked(), 2),
    ],
)
def test_what_is_done_in_bulk(province, rows, name, report, asked_for, done):
    outcome = act_on_all(
        province.officer, [row.pk for row in rows], name, key="k", report=report, asked=asked_for
    )
    assert (len(outcome.done), len(outcome.left)) == (done, 4 - done)


def test_in_bulk_too_only_one_row_can_go_to_one_unit(province, rows):
    other = make_unit("Sở Công Thương")
    outcome = act_on_all(
        province.officer,
        [row.pk for row in rows],
        "reassign",
        key="k",
        report=Report("x"),
        asked=Asked(unit=other),
    )
    assert (len(outcome.done), len(outcome.left)) == (1, 3)


def test_bulk_asks_for_the_right_row_by_row(province, rows):
    doer = province.commune_officers[0]
    outcome = act_on_all(doer, [row.pk for row in rows], "confirm", key="k")
    assert (outcome.done, len(outcome.left), outcome.unseen) == ([], 1, 3)
    assert set(Assignment.objects.values_list("state", flat=True)) == {"handed-in", "accepted", "offered"}


@pytest.mark.parametrize(
    ("ids", "name"), [([], "confirm"), ([1], "hand_in"), ([1], "dance"), (range(MOST + 1), "confirm")]
)
def test_what_is_no_act_for_many_is_refused(province, rows, ids, name):
    with pytest.raises(Refused):
        act_on_all(province.officer, list(ids), name, key="k")


def test_the_page_says_what_was_done(client, province, rows):
    client.force_login(province.officer)
    url = reverse("assignments:duty", args=[rows[0].duty_id])
    with CaptureQueriesContext(connection) as seen:
        listed = client.get(url)
    assert asked(seen) <= MOST_QUERIES
    assert listed.content.decode().count('name="rows"') == 4
    ids = [row.pk for row in rows]
    data = {"act": "return", "key": "k", "rows": ids, "words-return": "Thiếu ảnh", "next": url}
    page = client.post(reverse("assignments:bulk"), data)
    assert (len(page.context["outcome"].done), page.context["outcome"].count_left) == (2, 2)
    rows[0].refresh_from_db()
    assert rows[0].state == "returned"
    assert client.post(reverse("assignments:bulk"), {"act": "confirm", "key": "k"}).status_code == 302
    client.force_login(province.commune_officers[0])
    assert 'name="rows"' not in client.get(url).content.decode()
    client.force_login(make_officer(make_unit()))
    assert client.post(reverse("assignments:bulk"), data).status_code == 404
