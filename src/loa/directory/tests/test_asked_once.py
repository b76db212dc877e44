"""A page asks for a person's posts once; outside of a page, and for another person, it is asked anew."""

from datetime import date

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from loa.directory.middleware import ask_rights_once
from loa.directory.models import Post
from loa.directory.rights import Verb, asked_once, may
from loa.directory.tests.factories import make_officer, make_post, make_unit

pytestmark = pytest.mark.django_db


def test_many_rights_are_one_query_and_have_the_same_answers(django_assert_num_queries):
    unit = make_unit()
    user = make_officer(unit, Post.Kind.LEADER)
    apart = [may(user, verb, unit) for verb in Verb]
    with asked_once(), django_assert_num_queries(1):
        assert [may(user, verb, unit) for verb in Verb] == apart
    assert True in apart
    assert False in apart


def test_people_and_days_are_told_apart():
    unit = make_unit()
    leader, stranger = make_officer(unit, Post.Kind.LEADER), make_officer(make_unit())
    with asked_once():
        assert may(leader, Verb.SEE_CAMPAIGN, unit)
        assert not may(stranger, Verb.SEE_CAMPAIGN, unit)
        Post.objects.filter(person__user=leader).update(valid_to=date(2026, 1, 1))
        assert not may(leader, Verb.SEE_CAMPAIGN, unit, on=date(2026, 1, 2))


@pytest.mark.parametrize(("method", "queries"), [("GET", 1), ("HEAD", 1), ("POST", 2)])
def test_what_changes_something_asks_each_time(method, queries):
    unit = make_unit()
    user = make_post(unit).person.user

    def page(_request):
        may(user, Verb.SEE_ASSIGNMENT, unit)
        may(user, Verb.SEE_CAMPAIGN, unit)

    with CaptureQueriesContext(connection) as seen:
        ask_rights_once(page)(RequestFactory().generic(method, "/"))
    assert len(seen) == queries
