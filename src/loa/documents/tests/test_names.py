"""Who a document's names mean: those of its own day, and for good once a person has said so."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from loa.directory.actions.names import add_group
from loa.directory.actions.units import end_unit
from loa.directory.models import Group, Unit, User
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_unit
from loa.documents.actions.calls import decide
from loa.documents.actions.units import name_group, name_unit
from loa.documents.errors import Refused
from loa.documents.models import Document, Fact
from loa.documents.names import resolved_names, unresolved
from loa.documents.tests.factories import make_document, make_fact, make_officer, make_reading

LAST_DAY = date(2025, 6, 30)
BEFORE, AFTER = date(2025, 3, 1), date(2025, 9, 1)
STATION, CENTRE = "Đài Phát thanh - Truyền hình", "Trung tâm Truyền thông"
MEDIA = "các cơ quan báo chí của tỉnh"
ASKED = "Nhà đài tỉnh ta"
WORDS = "Tổ chức chiến dịch diệt lăng quăng"


@pytest.fixture
def office(db: None) -> Unit:
    """An office with a newspaper and a station; the station went over into a centre."""
    office = make_unit("UBND tỉnh Bình Sơn")
    station = make_unit(STATION, parent=office)
    centre = make_unit(CENTRE, parent=office, valid_from=date(2025, 7, 1))
    add_group(None, name=MEDIA, members=[make_unit("Báo Bình Sơn", parent=office), station], under=office)
    end_unit(None, station, last_day=LAST_DAY, successors=[centre])
    return office


@pytest.fixture
def officer(office: Unit) -> User:
    return make_officer(office)


def names_of(office: Unit, officer: User, name: str, *, day: date) -> tuple[Document, list[str], list[str]]:
    """A document of that day with a duty of that name's: itself, whom it means, and what is asked."""
    document = make_document(office, by=officer, date=day)
    make_fact(make_reading(document), Fact.Kind.DUTY, WORDS, lead=[name])
    found = resolved_names(document, Fact.objects.filter(reading__document=document))
    return document, sorted(unit.name for unit in found[name].units), unresolved(found)


@pytest.mark.parametrize(("day", "member"), [(BEFORE, STATION), (AFTER, CENTRE)])
def test_a_group_means_who_stood_on_the_papers_day_and_their_heirs_after(
    office: Unit, officer: User, day: date, member: str
) -> None:
    _paper, units, asked = names_of(office, officer, MEDIA, day=day)
    assert units == sorted(["Báo Bình Sơn", member])
    assert asked == []


def test_an_answer_holds_for_the_next_papers_and_goes_over_to_the_heirs(office: Unit, officer: User) -> None:
    paper, units, asked = names_of(office, officer, ASKED, day=BEFORE)
    assert (units, asked) == ([], [ASKED])
    name_unit(officer, paper, name=ASKED, units=[Unit.objects.get(name=STATION)])
    for day, meant in ((BEFORE, STATION), (AFTER, CENTRE)):
        _paper, units, asked = names_of(office, officer, ASKED, day=day)
        assert (units, asked) == ([meant], [])


def test_a_collective_name_is_answered_with_a_group_whose_members_it_means(
    office: Unit, officer: User
) -> None:
    paper, units, asked = names_of(office, officer, "các nhà đài", day=AFTER)
    assert (units, asked) == ([], ["các nhà đài"])
    name_group(officer, paper, name="các  nhà đài", group=Group.objects.get())
    _paper, units, asked = names_of(office, officer, "Các nhà đài", day=AFTER)
    assert (units, asked) == (sorted(["Báo Bình Sơn", CENTRE]), [])
    name_group(officer, paper, name="các nhà đài", group=Group.objects.get())
    assert Group.objects.get().other_names == ["các nhà đài"]  # asked twice, named once
    stranger = make_unit("Sở Lạ")
    with pytest.raises(NotAllowed):
        name_group(make_officer(stranger), paper, name="các nhà đài khác", group=Group.objects.get())


def test_the_answer_of_the_page_may_be_a_group(office: Unit, officer: User) -> None:
    paper, _units, _asked = names_of(office, officer, "các nhà đài", day=AFTER)
    group = Group.objects.get()
    page = Client()
    page.force_login(officer)
    found = page.get(reverse("documents:units", args=[paper.pk]), {"q": "cơ quan báo chí"}).json()
    assert found == {"units": [], "groups": [[group.pk, f"{MEDIA} (2 đơn vị)", MEDIA]]}
    decide(officer, paper, [{"do": "name_group", "name": "các nhà đài", "group": group.pk}])
    assert Group.objects.get().other_names == ["các nhà đài"]
    with pytest.raises(Refused, match="danh bạ"):
        decide(officer, paper, [{"do": "name_group", "name": "các nhà đài", "group": 0}])
