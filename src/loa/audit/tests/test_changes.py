"""The log keeps who changed which value from what to what, and is only added to."""

from datetime import date

import pytest

from loa.audit.actions import record_change
from loa.audit.diffs import diff, plain, snapshot
from loa.audit.models import AppendOnly
from loa.audit.queries import changes_of
from loa.audit.tests.factories import make_user

pytestmark = pytest.mark.django_db


def test_change_keeps_actor_values_and_reason():
    user, changed = make_user(), make_user(first_name="An")
    before = snapshot(changed, ["first_name", "last_name"])
    changed.first_name = "Bình"
    record_change(
        user,
        "directory.rename_account",
        obj=changed,
        values=diff(before, snapshot(changed, ["first_name", "last_name"])),
        reason="gõ nhầm",
    )

    kept = changes_of(changed).get()
    assert (kept.actor, kept.action, kept.reason) == (user, "directory.rename_account", "gõ nhầm")
    assert kept.values == {"first_name": ["An", "Bình"]}


def test_changes_come_newest_first_and_only_of_the_object():
    one, other = make_user(), make_user()
    record_change(None, "a.first", obj=one)
    record_change(None, "a.other", obj=other)
    record_change(None, "a.second", obj=one)
    assert [change.action for change in changes_of(one)] == ["a.second", "a.first"]


def test_recorded_change_is_neither_changed_nor_deleted():
    change = record_change(None, "a.first", obj=make_user())
    change.reason = "otherwise"
    with pytest.raises(AppendOnly):
        change.save()
    with pytest.raises(AppendOnly):
        change.delete()


def test_values_become_plain():
    assert plain({"day": date(2026, 6, 1), "units": {3, 1}}) == {"day": "2026-06-01", "units": [1, 3]}


def test_diff_names_only_what_differs():
    assert diff({"a": 1, "b": 2}, {"b": 3, "c": None, "a": 1}) == {"b": [2, 3]}
