"""A resolver is kept while nothing of the directory has changed, and never a moment longer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.db import transaction

from loa.directory.actions.names import add_alias, add_group, remember_alias
from loa.directory.kept_resolvers import resolver_for
from loa.directory.models import Group, Unit
from loa.directory.name_index import NameIndex
from loa.directory.resolution import Resolver
from loa.directory.tests.factories import make_unit

pytestmark = pytest.mark.django_db

DAY = date(2026, 3, 2)
NAMES = ("Sở Y tế", "Trung tâm Truyền thông", "Tổ Loa", "các sở", "Ban Gì Đó", "Sở Y tế và Dân số")


@pytest.fixture
def office() -> Unit:
    province = make_unit("Tỉnh Bình Sơn", kind=Unit.Kind.PROVINCE)
    office = make_unit("Ủy ban nhân dân tỉnh Bình Sơn", parent=province, kind=Unit.Kind.PROVINCE_COMMITTEE)
    for name in ("Sở Y tế", "Sở Nội vụ", "Trung tâm Truyền thông"):
        make_unit(name, parent=office)
    add_group(None, name="Các sở", under=office)
    return office


def meant(resolver: Resolver) -> dict[str, tuple[int, ...]]:
    return {name: tuple(unit.pk for unit in resolver.resolve(name).units) for name in NAMES}


def a_unit(name: str) -> Unit:
    return Unit.objects.get(name=name)


CHANGES: dict[str, Callable[[Unit], object]] = {
    "a new unit": lambda office: make_unit("Tổ Loa", parent=office),
    "a new name": lambda office: Unit.objects.filter(name="Sở Y tế").update(
        name="Sở Y tế và Dân số", folded="so y te va dan so"
    ),
    "an end": lambda office: Unit.objects.filter(name="Sở Y tế").update(valid_to=date(2026, 1, 1)),
    "an alias": lambda office: add_alias(None, a_unit("Sở Nội vụ"), name="Tổ Loa"),
    "an answer": lambda office: remember_alias(
        None, name="Ban Gì Đó", units=[a_unit("Sở Nội vụ")], near=office, source="hỏi"
    ),
    "a member": lambda office: Group.objects.get().members.add(a_unit("Sở Nội vụ")),
    "another wording": lambda office: Group.objects.update(other_names=["Ban Gì Đó"]),
    "other kinds": lambda office: Group.objects.update(kinds=["department"]),
    "a unit gone": lambda office: a_unit("Trung tâm Truyền thông").delete(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_every_change_of_the_directory_is_seen_at_once(
    office: Unit, change: Callable[[Unit], object]
) -> None:
    Group.objects.get().members.add(a_unit("Sở Y tế"))
    before = meant(resolver_for(on=DAY, near=office))
    change(office)
    assert meant(resolver_for(on=DAY, near=office)) == meant(Resolver(on=DAY, near=office)) != before


def test_who_took_over_is_seen_at_once(office: Unit) -> None:
    health, home = a_unit("Sở Y tế"), a_unit("Sở Nội vụ")
    Unit.objects.filter(pk=health.pk).update(valid_to=date(2026, 1, 1))
    assert not resolver_for(on=DAY, near=office).resolve("Sở Y tế").units
    health.successors.add(home)
    assert resolver_for(on=DAY, near=office).resolve("Sở Y tế").units == (home,)


def test_what_was_taken_back_is_forgotten(office: Unit) -> None:
    with transaction.atomic():
        make_unit("Tổ Loa", parent=office)
        assert resolver_for(on=DAY, near=office).resolve("Tổ Loa").units
        transaction.set_rollback(True)
    assert not resolver_for(on=DAY, near=office).resolve("Tổ Loa").units


def test_another_day_and_another_office_have_their_own(office: Unit) -> None:
    one = resolver_for(on=DAY, near=office)
    assert resolver_for(on=DAY, near=office) is one
    assert resolver_for(on=date(2024, 1, 1), near=office) is not one
    assert resolver_for(on=DAY, near=a_unit("Sở Y tế")) is not one


def test_the_names_of_a_directory_are_laid_out_once(
    office: Unit, monkeypatch: pytest.MonkeyPatch, django_assert_max_num_queries
) -> None:
    laid: list[str] = []
    add = NameIndex._add_unit
    monkeypatch.setattr(NameIndex, "_add_unit", lambda self, unit: laid.append(unit.name) or add(self, unit))
    make_unit("Ban Chưa Ai Hỏi", parent=office)  # a directory that no other test has asked
    resolver_for(on=DAY, near=office).resolve("Sở Nội vu")
    first = len(laid)
    assert first == Unit.objects.exclude(kind=Unit.Kind.PROVINCE).count()
    with django_assert_max_num_queries(5):
        resolver_for(on=DAY, near=office).resolve("Sở Nội vu")
    resolver_for(on=date(2024, 1, 1), near=office).resolve("Sở Nội vu")
    assert len(laid) == first
