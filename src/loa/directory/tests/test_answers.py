"""An answer to "which unit is this?" counts where it was given, and for nobody else."""

from datetime import date

import pytest

from loa.directory.actions.names import remember_alias
from loa.directory.models import Alias, Unit
from loa.directory.resolution import How, resolve
from loa.directory.territory import territory_of
from loa.directory.tests.factories import make_unit

pytestmark = pytest.mark.django_db
K = Unit.Kind
DAY = date(2025, 9, 1)
WORDS = "Trạm Y tế khu vực"


@pytest.fixture
def office() -> Unit:
    return a_province("Bình Sơn")


def a_province(name: str) -> Unit:
    return make_unit(
        f"UBND tỉnh {name}", parent=make_unit(f"Tỉnh {name}", kind=K.PROVINCE), kind=K.PROVINCE_COMMITTEE
    )


def a_commune(office: Unit, name: str) -> Unit:
    return make_unit(f"UBND xã {name}", parent=office, kind=K.COMMUNE_COMMITTEE, level=Unit.Level.COMMUNE)


def say(name: str, unit: Unit, *, near: Unit) -> None:
    remember_alias(None, name=name, units=[unit], near=near, source="")


def test_an_answer_of_one_province_means_nobody_of_another(office: Unit) -> None:
    other = a_province("Hà Lĩnh")
    centre, own = make_unit("Trung tâm Một", parent=office), make_unit("Sở Y tế", parent=other)
    say("Sở Y tế", centre, near=office)
    say("Ban Gì Đó", centre, near=office)
    assert resolve("Sở Y tế", on=DAY, near=office).units == (centre,)
    assert resolve("Sở Y tế", on=DAY, near=other).units == (own,)
    assert resolve("Ban Gì Đó", on=DAY, near=office).how == How.ANSWER
    assert resolve("Ban Gì Đó", on=DAY, near=other).asks


def test_two_communes_answer_each_for_itself(office: Unit) -> None:
    one, two, third = (a_commune(office, name) for name in ("Suối Một", "Suối Hai", "Suối Ba"))
    first, second = make_unit("Trạm A", parent=one), make_unit("Trạm B", parent=two)
    say(WORDS, first, near=make_unit("Phòng Văn hóa", parent=one, kind=K.DIVISION))
    say(WORDS, second, near=two)
    assert resolve(WORDS, on=DAY, near=one).units == (first,)
    assert resolve(WORDS, on=DAY, near=two).units == (second,)
    assert resolve(WORDS, on=DAY, near=third).asks
    assert resolve(WORDS, on=DAY, near=office).asks


def test_what_the_province_answered_counts_below_it_but_for_a_nearer_unit_of_the_name(office: Unit) -> None:
    with_own, without = a_commune(office, "Suối Một"), a_commune(office, "Suối Hai")
    centre = make_unit("Trung tâm Y tế", parent=office)
    own = make_unit(WORDS, parent=with_own)
    say(WORDS, centre, near=make_unit("Sở Văn hóa", parent=office))
    assert resolve(WORDS, on=DAY, near=office).units == (centre,)
    assert resolve(WORDS, on=DAY, near=without).units == (centre,)
    assert resolve(WORDS, on=DAY, near=with_own).units == (own,)
    say(WORDS, centre, near=with_own)  # who says so here is meant here
    assert resolve(WORDS, on=DAY, near=with_own).units == (centre,)


def test_a_new_answer_replaces_the_one_of_its_own_territory_alone(office: Unit) -> None:
    one, two = a_commune(office, "Suối Một"), a_commune(office, "Suối Hai")
    first, second, third = (make_unit(f"Trạm {letter}", parent=office) for letter in "ABC")
    say(WORDS, first, near=one)
    say(WORDS, second, near=two)
    say(WORDS, third, near=one)
    found = set(Alias.objects.values_list("unit__name", "territory__name"))
    assert found == {("Trạm C", one.name), ("Trạm B", two.name)}


def test_a_territory_is_that_of_the_nearest_committee(office: Unit) -> None:
    commune = a_commune(office, "Suối Một")
    assert territory_of(make_unit("Phòng Văn hóa", parent=commune, kind=K.DIVISION)) == commune
    assert territory_of(commune) == commune
    assert territory_of(make_unit("Sở Y tế", parent=office)) == office.parent
