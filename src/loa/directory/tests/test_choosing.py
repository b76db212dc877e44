"""A list to choose a unit from stands in groups, and begins with the unit that is chosen at first."""

import re
from datetime import date

import pytest
from django.template import Context, Template
from django.test import Client

from loa.directory.models import Post, Unit
from loa.directory.queries import in_place, place_of, to_choose
from loa.directory.tests.factories import make_officer, make_unit

pytestmark = pytest.mark.django_db
Kind = Unit.Kind


@pytest.fixture
def top() -> Unit:
    return make_unit("Ủy ban nhân dân tỉnh", kind=Kind.PROVINCE_COMMITTEE)


def named(units: list[Unit]) -> list[tuple[str, list[str]]]:
    return [(label, [unit.name for unit in members]) for label, members in to_choose(units)]


def test_units_stand_under_the_unit_to_which_they_belong(top: Unit) -> None:
    health = make_unit("Sở Y tế", parent=top)
    clinic = make_unit("Trung tâm Kiểm soát bệnh tật", parent=health, kind=Kind.SERVICE)
    assert named([top, health, clinic]) == [
        ("", ["Ủy ban nhân dân tỉnh"]),
        ("Ủy ban nhân dân tỉnh", ["Sở Y tế"]),
        ("Sở Y tế", ["Trung tâm Kiểm soát bệnh tật"]),
    ]


def test_the_database_orders_units_as_every_list_of_them_does(top: Unit) -> None:
    """Bodies as they were entered, whatever the text of their ids says; places by name, ended ones last."""
    today = date(2026, 11, 23)
    for pk, name, kind, ended in (
        (1010, "UBND xã Ba", Kind.COMMUNE_COMMITTEE, None),
        (1009, "UBND xã Đa", Kind.COMMUNE_COMMITTEE, None),
        (999, "UBND xã Ca", Kind.COMMUNE_COMMITTEE, None),
        (998, "UBND xã A", Kind.COMMUNE_COMMITTEE, date(2025, 6, 30)),
        (10001, "Sở A", Kind.DEPARTMENT, None),
        (9001, "Sở Y tế", Kind.DEPARTMENT, None),
    ):
        unit = make_unit(name, kind=kind)
        Unit.objects.filter(pk=unit.pk).update(id=pk, parent=top, path=f"{top.path}{pk}/", valid_to=ended)
    ordered = list(Unit.objects.order_by(*in_place(on=today)))
    assert ordered == sorted(ordered, key=place_of) != sorted(ordered, key=lambda unit: unit.path)
    names = ["Sở Y tế", "Sở A", "UBND xã Ba", "UBND xã Ca", "UBND xã Đa", "UBND xã A"]
    assert [unit.name for unit in ordered[1:]] == names
    assert list(Unit.objects.order_by(*in_place()))[3].name == "UBND xã A", "without a day no one has ended"


def test_many_units_of_one_parent_stand_by_kind_and_places_by_name(top: Unit) -> None:
    communes = [
        make_unit(f"UBND xã {name}", parent=top, kind=Kind.COMMUNE_COMMITTEE)
        for name in "VUTSRQPONMLKIHGĐDCBA"
    ]
    health = make_unit("Sở Y tế", parent=top)
    groups = named([*communes, health])
    assert [label for label, _names in groups] == [
        "Ủy ban nhân dân tỉnh – sở và tương đương",
        "Ủy ban nhân dân tỉnh – ủy ban nhân dân cấp xã",
    ]
    assert groups[1][1] == [f"UBND xã {name}" for name in "ABCDĐGHIKLMNOPQRSTUV"]


def test_the_first_unit_given_is_chosen(top: Unit) -> None:
    units = [make_unit(f"Sở {name}", parent=top) for name in ("Y tế", "Nội vụ")]
    template = Template("{% load directory %}{% choose_unit units 'draft_document' %}")
    said = template.render(Context({"units": [units[1], units[0]]}))
    assert re.findall(r'<option value="(\d+)" selected>', said) == [str(units[1].pk)]
    assert said.count("<option") == 2
    assert "<select" in template.render(Context({"units": []}))


@pytest.mark.parametrize("page", ["/documents/", "/documents/drafts/", "/documents/numbers/"])
def test_pages_that_ask_for_a_unit_offer_groups(top: Unit, page: str) -> None:
    make_unit("Sở Y tế", parent=top)
    client = Client()
    client.force_login(make_officer(top, Post.Kind.CAMPAIGN_OFFICER))
    said = client.get(page).content.decode()
    assert '<optgroup label="Ủy ban nhân dân tỉnh">' in said
    assert "directory/one_field.js" in said


def test_a_province_of_many_units_is_offered_whole(top: Unit) -> None:
    many = [
        Unit(name=f"UBND xã {n}", parent=top, kind=Kind.COMMUNE_COMMITTEE, path=f"{top.path}{n}/")
        for n in range(1000, 1330)
    ]
    Unit.objects.bulk_create(many)
    client = Client()
    client.force_login(make_officer(top, Post.Kind.CAMPAIGN_OFFICER))
    assert client.get("/documents/").content.decode().count("<option value=") > len(many)
    assert "data-source" not in client.get("/documents/").content.decode()


def test_typing_finds_the_units_for_which_a_list_has_no_room(
    top: Unit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("loa.directory.queries.MOST_TO_CHOOSE", 2)
    for name in ("Sở Nội vụ", "Sở Y tế"):
        make_unit(name, parent=top)
    make_unit("Sở Y tế tỉnh bên")
    client = Client()
    client.force_login(make_officer(top, Post.Kind.CAMPAIGN_OFFICER))
    for page, verb in (("", "register"), ("drafts/", "draft"), ("numbers/", "draft")):
        said = client.get(f"/documents/{page}").content.decode()
        assert f'data-source="/directory/names/?verb={verb}_document"' in said
        assert re.findall(r'<option value="\d+"[^>]*>(.*?)</option>', said)[:2] == [top.name, "Sở Nội vụ"]
    found = client.get("/directory/names/?verb=draft_document&q=y te").json()["units"]
    assert [unit["name"] for unit in found] == ["Sở Y tế"]
    assert len(client.get("/directory/names/?q=y te").json()["units"]) == 2
    assert len(client.get("/directory/names/?verb=nonsense&q=y te").json()["units"]) == 2
