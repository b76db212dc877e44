"""Collective names in the workspace: added with whom they mean, changed, dropped."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from loa.directory.actions.names import add_group
from loa.directory.actions.units import end_unit
from loa.directory.models import Group, Post, Unit
from loa.directory.resolution import Resolver
from loa.directory.tests.factories import make_officer, make_unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Unit:
    return make_unit("UBND tỉnh Sông Lam", kind=Unit.Kind.PROVINCE_COMMITTEE, level="province")


@pytest.fixture
def companies(office: Unit) -> list[Unit]:
    names = ("Viễn thông Sông Lam", "Viettel Sông Lam")
    return [make_unit(name, parent=office, kind=Unit.Kind.ENTERPRISE, level="province") for name in names]


@pytest.fixture
def keeper(office: Unit) -> Client:
    client = Client()
    client.force_login(make_officer(office, kind=Post.Kind.ADMINISTRATOR))
    return client


def values(**changed: object) -> dict[str, object]:
    return {"key": str(changed), "name": "Các doanh nghiệp viễn thông", "other_names": "", **changed}


def means(office: Unit, words: str) -> list[str]:
    return [unit.name for unit in Resolver(on=date.today(), near=office).resolve(words).units]


def test_a_group_is_added_and_means_its_units(keeper, office, companies):
    assert "Thêm nhóm đơn vị" in keeper.get(reverse("directory:groups")).text
    assert means(office, "Các doanh nghiệp viễn thông") == []
    sent = keeper.post(
        reverse("directory:add_group"),
        values(under=office.name, kinds=["enterprise"], other_names="các nhà mạng\n\ncác công ty viễn thông"),
    )
    assert sent.url == reverse("directory:groups")
    assert Group.objects.get().other_names == ["các nhà mạng", "các công ty viễn thông"]
    for words in ("các doanh nghiệp viễn thông", "các nhà mạng"):
        assert means(office, words) == [unit.name for unit in companies]
    assert companies[1].name in keeper.get(reverse("directory:groups")).text


def test_units_are_named_outright_and_a_name_that_is_none_is_told(keeper, office, companies):
    sent = keeper.post(reverse("directory:add_group"), values(members="Viettel Sông Lam\nHãng Không Có"))
    assert sent.status_code == 422
    assert "Hãng Không Có" in sent.text
    assert keeper.post(reverse("directory:add_group"), values()).status_code == 422, (
        "nobody would belong to it"
    )
    keeper.post(reverse("directory:add_group"), values(members="Viettel Sông Lam"))
    assert means(office, "Các doanh nghiệp viễn thông") == ["Viettel Sông Lam"]


def test_a_member_that_has_ended_stays_what_it_was(keeper, office, companies):
    group = add_group(None, name="Các nhà mạng", members=[companies[0]], under=office)
    end_unit(None, companies[0], last_day=date(2026, 1, 31), successors=[companies[1]])
    address = reverse("directory:edit_group", args=[group.pk])
    assert companies[0].name in keeper.get(address).text
    keeper.post(address, values(name="Các nhà mạng", members=companies[0].name, under=office.name))
    assert list(group.members.all()) == [companies[0]]


def test_a_group_dropped_means_nobody(keeper, office, companies):
    group = add_group(None, name="Các nhà mạng", members=companies, under=office)
    officer = Client()
    officer.force_login(make_officer(office, kind=Post.Kind.UNIT_OFFICER))
    address = reverse("directory:drop_group", args=[group.pk])
    assert officer.post(address).status_code == 404
    assert means(office, "Các nhà mạng")
    assert keeper.post(address).url == reverse("directory:groups")
    assert not means(office, "Các nhà mạng")
