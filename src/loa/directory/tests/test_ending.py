"""A unit is not ended in the past by a slip of the hand, and one that was is taken back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from loa.directory.actions.people import grant_account
from loa.directory.actions.permission import Refused
from loa.directory.actions.units import add_unit, end_unit, rename_unit, revive_unit, set_details
from loa.directory.models import Post, Unit
from loa.directory.tests.factories import make_officer, make_post, make_unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Unit:
    return make_unit("Ủy ban nhân dân tỉnh Bình Sơn", kind=Unit.Kind.PROVINCE_COMMITTEE)


@pytest.fixture
def department(office: Unit) -> Unit:
    unit = make_unit("Sở Y tế", parent=office)
    make_post(unit)
    return unit


@pytest.fixture
def keeper(office: Unit) -> Client:
    client = Client()
    client.force_login(make_officer(office, Post.Kind.ADMINISTRATOR))
    return client


def last_day(unit: Unit) -> date | None:
    return Unit.objects.get(pk=unit.pk).valid_to


def test_a_day_past_is_asked_about_where_people_hold_posts(keeper: Client, department: Unit) -> None:
    address = reverse("directory:end", args=[department.pk])
    early = {"key": "a", "last_day": "01/01/1990"}
    page = keeper.post(address, early)
    assert page.status_code == 422
    assert 'type="checkbox" name="sure"' in page.content.decode()
    assert last_day(department) is None
    assert keeper.post(address, {**early, "sure": "on"}).status_code == 302
    assert last_day(department) == date(1990, 1, 1)


def test_a_day_to_come_and_a_unit_without_people_are_not_asked_about(
    keeper: Client, office: Unit, department: Unit
) -> None:
    day = timezone.localdate() + timedelta(days=30)
    values = {"key": "a", "last_day": day.isoformat()}
    assert keeper.post(reverse("directory:end", args=[department.pk]), values).status_code == 302
    empty = make_unit("Phòng Báo chí", parent=office)
    values = {"key": "b", "last_day": "28/02/2025"}
    assert keeper.post(reverse("directory:end", args=[empty.pk]), values).status_code == 302
    assert (last_day(department), last_day(empty)) == (day, date(2025, 2, 28))


def test_an_end_is_taken_back_with_the_posts_that_ended_with_it(
    keeper: Client, office: Unit, department: Unit
) -> None:
    gone = make_post(department)
    Post.objects.filter(pk=gone.pk).update(valid_to=date(2020, 1, 1))
    end_unit(None, department, last_day=date(2025, 2, 28), successors=[office])
    address = reverse("directory:edit", args=[department.pk])
    form = keeper.get(address).context["form"]
    assert "again" in form.fields
    sent = {name: form[name].value() or "" for name in form.fields}
    assert keeper.post(address, {**sent, "again": "on", "key": "a"}).status_code == 302
    assert last_day(department) is None
    assert not department.successors.exists()
    assert sorted(map(str, department.posts.values_list("valid_to", flat=True))) == ["2020-01-01", "None"]
    assert "again" not in keeper.get(address).context["form"].fields


def test_a_unit_is_not_taken_back_under_one_that_has_ended(office: Unit, department: Unit) -> None:
    end_unit(None, department, last_day=date(2025, 2, 28), successors=[])
    end_unit(None, office, last_day=date(2025, 2, 28), successors=[])
    with pytest.raises(Refused):
        revive_unit(None, department)
    revive_unit(None, office)
    revive_unit(None, department)
    assert last_day(department) is None


def test_a_new_unit_of_the_first_page_stands_below_the_topmost(keeper: Client, office: Unit) -> None:
    address = reverse("directory:add")
    form = keeper.get(address).context["form"]
    assert form["parent"].value() == office.name
    values = {"name": "Công ty Môi trường", "kind": "other", "level": office.level, "key": "a"}
    kinds = [value for value, _label in Unit.Kind.choices]
    values["kind"] = kinds[-1]
    assert keeper.post(address, {**values, "parent": office.name}).status_code == 302
    assert Unit.objects.get(name="Công ty Môi trường").parent == office
    assert keeper.post(address, {**values, "parent": "Sở Không Có", "key": "b"}).status_code == 422
    assert keeper.post(address, {**values, "name": "Trung ương", "parent": "", "key": "c"}).status_code == 302
    assert Unit.objects.get(name="Trung ương").parent is None


def test_a_unit_is_meant_by_its_own_name(keeper: Client, office: Unit) -> None:
    rename_unit(None, office, name="Tỉnh Sông Lam", short_name="")
    set_details(None, office, kind="province", level="province", valid_from=None)  # papers mean others by it
    for name, kind in (("Tỉnh ủy Sông Lam", "party"), ("UBND tỉnh Sông Lam", "province-committee")):
        add_unit(None, name=name, parent=office, kind=kind, level="province")
    address, values = reverse("directory:add"), {"name": "Sở Ba", "kind": "department", "level": "province"}
    form = keeper.get(address).context["form"]
    sent = keeper.post(address, {**values, "parent": form["parent"].value(), "key": "a"})
    assert sent.status_code == 302
    assert Unit.objects.get(name="Sở Ba").parent == office


def test_an_account_is_not_opened_again_by_another_name(office: Unit) -> None:
    officer = make_officer(office)
    with pytest.raises(Refused, match=officer.username):
        grant_account(None, officer.person, username="khac")
    assert grant_account(None, officer.person, username=officer.username) == officer
