"""What each kind of post may do, allowed and refused from one set-up."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser

from loa.directory import rights
from loa.directory.actions.accounts import close_account
from loa.directory.actions.people import end_post
from loa.directory.actions.units import move_unit
from loa.directory.models import Post, Unit
from loa.directory.rights import NotAllowed, Verb, may, require, units_where
from loa.directory.tests.factories import make_officer, make_post, make_unit
from loa.directory.tests.matrix import expected, reach

pytestmark = pytest.mark.django_db


@pytest.fixture
def department() -> Unit:
    return make_unit("Sở Y tế", parent=make_unit("UBND tỉnh"))


@pytest.mark.parametrize("kind", list(Post.Kind))
def test_a_post_gives_its_verbs_over_its_unit_and_no_other_verb(department: Unit, kind: Post.Kind) -> None:
    user = make_officer(department, kind)
    assert {verb for verb in Verb if may(user, verb, department)} == expected(kind)


def test_the_page_of_rights_and_the_table_say_the_same_reach() -> None:
    everywhere = {
        verb: {kind for kind, reaches in kinds.items() if reaches == "all"}
        for verb, kinds in reach().items()
        if "all" in kinds.values()
    }
    assert set(reach()) == set(Verb)
    assert everywhere == rights.EVERYWHERE


@pytest.mark.parametrize("verb", list(Verb))
def test_a_verb_holds_below_the_unit_and_not_beside_or_above_it(department: Unit, verb: Verb) -> None:
    division = make_unit("Phòng Nghiệp vụ Y", parent=department)
    beside = make_unit("Sở Tài chính", parent=department.parent)
    user = make_officer(department, next(kind for kind in Post.Kind if kind in rights.RIGHTS[verb]))
    everywhere = any(
        kind in rights.EVERYWHERE.get(verb, ()) for kind in user.person.posts.values_list("kind", flat=True)
    )
    assert may(user, verb, division)
    assert may(user, verb, beside) is everywhere
    assert may(user, verb, department.parent) is everywhere
    assert set(units_where(user, verb)) >= {department, division}
    assert (beside in units_where(user, verb)) is everywhere


def test_a_unit_officer_sees_people_of_their_own_unit_only(department: Unit) -> None:
    user = make_officer(department)
    assert may(user, Verb.SEE_PEOPLE, department)
    assert not may(user, Verb.SEE_PEOPLE, department.parent)


def test_a_unit_whose_number_begins_alike_is_not_below() -> None:
    """Path /1/ is no beginning of /11/."""
    first = make_unit()
    Unit.objects.filter(pk=first.pk).update(path="/1/")
    other = make_unit()
    Unit.objects.filter(pk=other.pk).update(path="/11/")
    first.refresh_from_db()
    other.refresh_from_db()
    user = make_officer(first)
    assert may(user, Verb.SEE_ASSIGNMENT, first)
    assert not may(user, Verb.SEE_ASSIGNMENT, other)


def test_a_post_gives_rights_between_its_days(department: Unit) -> None:
    post = make_post(department, valid_from=date(2026, 3, 1), valid_to=date(2026, 3, 31))
    user = post.person.user
    assert may(user, Verb.SEE_ASSIGNMENT, department, on=date(2026, 3, 1))
    assert may(user, Verb.SEE_ASSIGNMENT, department, on=date(2026, 3, 31))
    assert not may(user, Verb.SEE_ASSIGNMENT, department, on=date(2026, 2, 28))
    assert not may(user, Verb.SEE_ASSIGNMENT, department, on=date(2026, 4, 1))


def test_an_ended_post_and_a_closed_account_give_nothing(department: Unit) -> None:
    post = make_post(department)
    user = post.person.user
    assert may(user, Verb.SEE_ASSIGNMENT, department)
    end_post(None, post, last_day=date(2020, 1, 1))
    assert not may(user, Verb.SEE_ASSIGNMENT, department)
    other = make_officer(department)
    assert may(other, Verb.SEE_ASSIGNMENT, department)
    close_account(None, other, reason="đã nghỉ việc")
    assert not may(other, Verb.SEE_ASSIGNMENT, department)


def test_rights_follow_a_unit_that_moves(department: Unit) -> None:
    division = make_unit("Phòng Báo chí", parent=department)
    other = make_unit("Sở Văn hóa", parent=department.parent)
    user = make_officer(other)
    assert not may(user, Verb.SEE_ASSIGNMENT, division)
    move_unit(None, division, parent=other)
    division.refresh_from_db()
    assert may(user, Verb.SEE_ASSIGNMENT, division)


def test_require_lets_pass_or_raises(department: Unit) -> None:
    user = make_officer(department)
    require(user, Verb.REPORT_PROGRESS, department)
    with pytest.raises(NotAllowed):
        require(user, Verb.CONFIRM_ASSIGNMENT, department)
    with pytest.raises(NotAllowed):
        require(AnonymousUser(), Verb.REPORT_PROGRESS, department)


def test_without_a_unit_only_verbs_that_hold_everywhere_pass(department: Unit) -> None:
    user = make_officer(department, Post.Kind.CAMPAIGN_OFFICER)
    assert may(user, Verb.SEE_DIRECTORY, None)
    assert not may(user, Verb.START_CAMPAIGN, None)
    assert rights.may_anywhere(user, Verb.START_CAMPAIGN)
