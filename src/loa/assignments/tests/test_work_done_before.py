"""What a unit did before its work was given to another stays counted, once, where there is proof of it."""

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.assignments import actions
from loa.assignments.actions import Part, Report
from loa.assignments.models import Assignment
from loa.assignments.queries import replay
from loa.assignments.tests.factories import assignment_of, bring_to, make_record
from loa.campaigns.actions import DutySettings, set_duty
from loa.campaigns.progress import progress_of
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign
from loa.directory.models import Post
from loa.directory.tests.factories import make_officer, make_unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def row(province):
    """The first commune's work of a duty that counts broadcasts, under way."""
    campaign = make_campaign(province, [duty("Phát thanh 10 lần", [COMMUNES])])
    found = assignment_of(campaign, province.communes[0])
    set_duty(province.officer, found.duty, DutySettings(counts="broadcasts", target=10))
    return bring_to("accepted", found, doer=province.commune_officers[0])


@pytest.fixture
def village(row):
    return make_unit("Thôn 1", parent=row.unit, level="village")


@pytest.fixture
def other():
    return make_unit("Sở Công Thương")


def report(doer, row, count, *, proven=True):
    if row.state == "offered":
        actions.accept(doer, row)
    actions.report_progress(doer, row, report=Report("", count))
    if proven:
        actions.add_proof(doer, row, record=make_record(doer, row, title=f"Tin {row.pk} {count}"))


def counts(*rows):
    for row in rows:
        row.refresh_from_db()
        assert (replay(row).state, replay(row).counted) == (row.state, row.counted)
    return [row.counted for row in rows]


def total(row):
    """What the campaign counts of the duty, how many proofs, of how many units."""
    found = progress_of(row.campaign, today=timezone.localdate())[row.duty_id]
    return found.counted, found.proofs, found.total


def test_what_was_done_and_proven_stays_counted_for_the_unit_that_did_it(province, row, other):
    report(province.commune_officers[0], row, 5)
    given = actions.reassign(province.officer, row, unit=other, reason="Sáp nhập")
    assert total(row) == (5, 1, 2)
    report(make_officer(other), given, 3)
    assert (counts(row, given), total(row)) == ([5, 3], (8, 2, 2))


def test_a_number_without_any_proof_counts_no_more(province, row, other):
    report(province.commune_officers[0], row, 5, proven=False)
    given = actions.reassign(province.officer, row, unit=other, reason="Không làm gì")
    assert (counts(row, given), total(row)) == ([0, 0], (0, 0, 2))
    assert row.steps.get(way="reassign").count == 0


def test_given_back_it_goes_on_where_it_was_and_nothing_counts_twice(province, row, other):
    doer, officer = province.commune_officers[0], make_officer(other)
    report(doer, row, 5)
    given = actions.reassign(province.officer, row, unit=other, reason="Nhầm")
    report(officer, given, 3)
    actions.reassign(province.officer, given, unit=row.unit, reason="Đúng là của xã")
    assert (counts(row, given), total(row)[0]) == ([5, 3], 8)
    row.refresh_from_db()
    report(doer, row, 6, proven=False)
    assert (counts(row, given), total(row)[0]) == ([6, 3], 9)


def test_what_parts_did_stays_with_the_whole_that_is_given_to_another_unit(province, row, village, other):
    doer, villager = province.commune_officers[0], make_officer(village)
    (part,) = actions.hand_down(doer, row, parts=[Part(unit=village)])
    report(doer, row, 2, proven=False)
    report(villager, part, 3)
    given = actions.reassign(province.officer, row, unit=other, reason="Nhầm")
    assert (counts(row, part), total(row)[0]) == ([5, 3], 5)
    actions.reassign(province.officer, given, unit=row.unit, reason="Đúng là của xã")
    row.refresh_from_db()
    actions.accept(doer, row)
    actions.hand_down(doer, row, parts=[Part(unit=village)])
    assert (counts(row, part), total(row)[0]) == ([5, 3], 5)
    part.refresh_from_db()
    report(villager, part, 4)
    assert (counts(row, part), total(row)[0]) == ([6, 4], 6)


def test_a_part_that_goes_to_others_leaves_what_was_done_with_the_whole(province, row, village):
    doer, villager = province.commune_officers[0], make_officer(village)
    leader, second = make_officer(row.unit, Post.Kind.LEADER), make_unit("Thôn 2", parent=row.unit)
    (part,) = actions.hand_down(doer, row, parts=[Part(unit=village)])
    report(villager, part, 3)
    given = actions.reassign(leader, part, unit=second, reason="Nhầm thôn")
    report(make_officer(second), given, 2)
    assert counts(row, part, given) == [5, 3, 2]
    actions.reassign(leader, given, unit=village, reason="Đúng là Thôn 1")
    assert counts(row, part, given) == [5, 3, 2]
    actions.take_back(doer, part, reason="Không cần nữa")
    assert counts(row) == [2]


def test_an_officers_part_handed_over_leaves_what_was_done_with_the_unit(province, row):
    doer = province.commune_officers[0]
    leader, second = make_officer(row.unit, Post.Kind.LEADER), make_officer(row.unit)
    (part,) = actions.hand_down(doer, row, parts=[Part(officer=doer.person)])
    report(doer, part, 4)
    given = actions.hand_over(leader, part, officer=second.person, reason="Nghỉ phép")
    assert counts(row, part, given) == [4, 4, 0]
    actions.hand_over(leader, given, officer=doer.person, reason="Đi làm lại")
    assert counts(row, part) == [4, 4]


def test_the_new_unit_sees_what_was_done_before_and_that_it_is_not_to_say_it_again(
    client, province, row, other
):
    report(province.commune_officers[0], row, 5)
    given = actions.reassign(province.officer, row, unit=other, reason="Sáp nhập")
    officer = make_officer(other)
    actions.accept(officer, given)
    client.force_login(officer)
    said = "Trước đó đơn vị khác đã làm 5, đã được tính; ở đây chỉ ghi phần của đơn vị mình."
    for url in (reverse("assignments:detail", args=[given.pk]), reverse("assignments:index")):
        assert said in client.get(url).text, url
    client.force_login(province.commune_officers[1])
    assert "Trước đó đơn vị khác" not in client.get(reverse("assignments:index")).text
    assert Assignment.objects.count() == 3
