"""The first administrator: account, person and posts together, and mended where a run was broken off."""

from __future__ import annotations

import argparse

import pytest
from django.db import connection

from loa.directory.models import Person, Post, User
from loa.project.cli import password as door
from loa.project.cli import setup

pytestmark = pytest.mark.django_db


def posts() -> list[str]:
    return sorted(Post.objects.filter(person__user__username="admin").values_list("kind", flat=True))


BOTH = sorted([Post.Kind.ADMINISTRATOR, Post.Kind.CAMPAIGN_OFFICER])


def test_the_first_administrator_has_posts_and_a_password_and_the_next_run_changes_nothing():
    password = setup.make_administrator()
    assert User.objects.get(username="admin").check_password(password or "")
    assert posts() == BOTH
    assert setup.make_administrator() is None
    assert posts() == BOTH


def test_a_run_broken_off_leaves_nothing(monkeypatch):
    def broken_off(*_words, **_more):
        raise KeyboardInterrupt

    monkeypatch.setattr(setup, "give_password", broken_off)
    with pytest.raises(KeyboardInterrupt):
        setup.make_administrator()
    assert not User.objects.filter(username="admin").exists()
    assert not Person.objects.exists()


def test_an_administrator_without_a_post_is_mended_and_keeps_the_password():
    user = User.objects.create_superuser("admin", email="", password="of-their-own-1")
    Person.objects.create(name="Quản trị viên", user=user)
    assert setup.make_administrator() is None
    assert posts() == BOTH
    assert Person.objects.count() == 1
    user.refresh_from_db()
    assert user.check_password("of-their-own-1")


def test_an_administrator_without_a_password_gets_one():
    User.objects.create_superuser("admin", email="", password=None)
    password = setup.make_administrator()
    assert password
    assert posts() == BOTH


@pytest.mark.parametrize("password", ["of-their-own-1", None])
def test_an_administrator_who_was_switched_off_stays_so(password):
    user = User.objects.create_superuser("admin", email="", password=password)
    user.is_active = False
    user.save()
    assert setup.make_administrator() is None
    assert posts() == []
    user.refresh_from_db()
    assert not user.is_active


def test_the_first_account_of_a_server_is_made_by_a_command(capsys):
    asked = argparse.Namespace(user="quantri", new=False)
    assert door.run(asked) == 1
    assert "--new" in capsys.readouterr().err
    asked.new = True
    assert door.run(asked) == 0
    name, given = (line.split(": ")[1] for line in capsys.readouterr().out.splitlines())
    assert User.objects.get(username=name).check_password(given)
    assert sorted(Post.objects.values_list("kind", flat=True)) == BOTH
    assert door.run(asked) == 1
    assert "quantri" in capsys.readouterr().err
    assert User.objects.get(username=name).check_password(given)


def test_a_database_that_is_not_there_is_named_and_not_made(monkeypatch, tmp_path):
    nowhere = tmp_path / "var" / "loa.sqlite3"
    monkeypatch.setattr(connection, "vendor", "sqlite")
    monkeypatch.setitem(connection.settings_dict, "NAME", str(nowhere))
    assert str(nowhere) in (setup.database_problem() or "")
    assert not nowhere.parent.exists()
    nowhere.parent.mkdir()
    nowhere.touch()
    assert setup.missing_file(connection) is None
