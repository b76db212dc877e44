"""A call is done once under its key, whoever repeats it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.db import IntegrityError, connection
from django.utils import timezone, translation

from loa.audit.actions import KeyRefused, forget_keys, once
from loa.audit.models import IdempotencyKey
from loa.audit.tests.factories import make_user

pytestmark = pytest.mark.django_db


def call_once(key, *, actor, name="made", action="a.make"):
    with once(key, actor=actor, action=action) as call:
        if not call.done:
            call.result = {"user": make_user(first_name=name).pk}
    return call


def made_count():
    return get_user_model().objects.filter(first_name="made").count()


def test_second_call_gives_the_first_result():
    actor = make_user()
    first, second = call_once("k", actor=actor), call_once("k", actor=actor)
    assert (first.done, second.done) == (False, True)
    assert first.result == second.result
    assert made_count() == 1


def test_another_key_is_another_call():
    actor = make_user()
    assert call_once("k", actor=actor).result != call_once("l", actor=actor).result
    assert made_count() == 2


def test_failed_call_leaves_no_key():
    with pytest.raises(IntegrityError), once("k", actor=None, action="a.make"):
        make_user(username=make_user(first_name="made").username)
    assert (made_count(), IdempotencyKey.objects.count()) == (0, 0)


def test_key_of_another_person_or_action_is_refused():
    owner = make_user()
    call_once("k", actor=owner)
    assert call_once("k", actor=owner).done
    with pytest.raises(KeyRefused):
        call_once("k", actor=make_user())
    with pytest.raises(KeyRefused):
        call_once("k", actor=owner, action="a.other")
    assert made_count() == 1


def test_old_keys_are_forgotten_and_young_ones_kept():
    call_once("old", actor=None)
    IdempotencyKey.objects.update(at=timezone.now() - timedelta(days=31))
    call_once("young", actor=None)
    assert forget_keys() == 1
    assert (call_once("young", actor=None).done, call_once("old", actor=None).done) == (True, False)


@pytest.mark.parametrize("key", ["", "x" * 121])
def test_call_without_a_usable_key_is_refused(key):
    with pytest.raises(KeyRefused):
        call_once(key, actor=None)


@pytest.mark.django_db(transaction=True)
def test_calls_that_arrive_together_are_done_once():
    def call(_number):
        try:
            return call_once("k", actor=None).result
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as people:
        results = list(people.map(call, range(8)))
    assert made_count() == 1
    assert all(result == results[0] for result in results)


def test_a_refused_key_is_explained_in_the_language_of_the_reader():
    call_once("k", actor=make_user())
    with translation.override("vi"):
        with pytest.raises(KeyRefused, match="thuộc về một thao tác khác"):
            call_once("k", actor=make_user())
        with pytest.raises(KeyRefused, match="từ 1 đến 120 ký tự"):
            call_once("", actor=None)
