"""What a search finds first, how many, and people by their folded names."""

from __future__ import annotations

from datetime import date
from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from loa.directory.actions.people import add_person, change_person
from loa.directory.actions.units import end_unit
from loa.directory.models import Person
from loa.directory.names import fold_name
from loa.directory.queries import search
from loa.directory.tests.factories import make_person, make_post, make_unit

pytestmark = pytest.mark.django_db
FOLDED = import_module("loa.directory.migrations.0005_person_folded")


def names(words, **asked):
    return [unit.name for unit in search(words, on=None, with_people=False, **asked).units]


def test_what_stands_comes_first_then_what_begins_so_then_the_shortest():
    old = make_unit("Trạm Khe Vàng")
    for name in ("Ban quản lý Khe Vàng", "Khe Vàng Thượng", "Trạm giống Khe Vàng", "Khe Vàng Hạ"):
        make_unit(name)
    end_unit(None, old, last_day=date(2025, 2, 28), successors=[])
    assert names("khe vàng") == [
        *("Khe Vàng Hạ", "Khe Vàng Thượng", "Trạm giống Khe Vàng", "Ban quản lý Khe Vàng"),
        "Trạm Khe Vàng",
    ]


def test_fifty_are_shown_and_all_are_counted():
    for number in range(50):
        make_unit(f"Tổ Rừng Sến {number}")
    with CaptureQueriesContext(connection) as few:
        found = search("rung sen", on=None, with_people=False)
    assert (len(found.units), found.total, len(few)) == (50, 50, 1)
    make_unit("Tổ Rừng Sến Bắc"), make_unit("Tổ Rừng Sến Nam")
    found = search("rung sen", on=None, with_people=False)
    assert (len(found.units), found.total) == (50, 52)


def test_people_are_found_by_whole_words_in_any_order():
    unit = make_unit("Sở Thuỷ lợi")
    for name in ("Đặng Ước Thiện", "Thiện Đặng Ướcc", "Đặng-Thiện, Ước"):
        make_post(unit, person=make_person(name))

    def found(words):
        return [person.name for person in search(words, on=None, with_people=True).people]

    assert found("thiện ƯỚC") == ["Đặng Ước Thiện", "Đặng-Thiện, Ước"]
    assert found("dang thien uocc") == ["Thiện Đặng Ướcc"]
    assert found("thie") == []


def test_a_name_that_changes_is_found_by_the_new_one():
    person = add_person(None, name="Mạc Ý")
    change_person(None, person, name="Mạc Yên", email="", phone="")
    assert Person.objects.get(pk=person.pk).folded == "mac yen"
    person.phone = "0900 222 111"
    person.save(update_fields=["phone"])
    assert Person.objects.get(pk=person.pk).folded == "mac yen"


def test_names_from_before_are_folded_as_new_ones_are():
    told = ["Nguyễn Đình Ứng", "Lò & Sùng", "TRẦN Thị-Mơ", "Hà Ø", "Ngô Ái"]
    people = [make_person(name) for name in told]
    Person.objects.update(folded="")
    FOLDED.fold_names(apps, None)
    assert {
        person.name: person.folded for person in Person.objects.filter(pk__in=[p.pk for p in people])
    } == {name: fold_name(name) for name in told}
