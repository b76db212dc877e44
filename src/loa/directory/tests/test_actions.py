"""Changes of the directory: what holds afterwards, who may, and what the log keeps."""

from __future__ import annotations

from datetime import date

import pytest

from loa.audit.models import Change
from loa.audit.queries import changes_of
from loa.directory.actions import accounts, names, people, units
from loa.directory.actions.permission import Refused
from loa.directory.models import Alias, Group, Person, Post, Unit
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer, make_person, make_post, make_unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Unit:
    return make_unit("UBND tỉnh")


def test_only_an_administrator_changes_units(office: Unit) -> None:
    keeper = make_officer(office, Post.Kind.ADMINISTRATOR)
    officer = make_officer(office, Post.Kind.CAMPAIGN_OFFICER)
    target = units.add_unit(keeper, name="Sở Y tế", parent=office)
    calls = [
        lambda by: units.add_unit(by, name="Sở Nội vụ", parent=office),
        lambda by: units.rename_unit(by, target, name="Sở Y tế tỉnh"),
        lambda by: units.set_details(by, target, kind="branch", level="province", valid_from=None),
        lambda by: units.move_unit(by, target, parent=None),
        lambda by: units.end_unit(by, target, last_day=date(2026, 1, 1), successors=[]),
        lambda by: names.add_group(by, name="các sở", under=office),
        lambda by: names.change_group(by, Group.objects.get(), name="các sở", other_names=["sở"]),
        lambda by: people.change_person(by, make_person(), name="A", email="", phone=""),
        lambda by: people.add_person(by, name="Đỗ Thị Mai"),
        lambda by: people.appoint(by, make_person(), unit=office, kind="leader"),
        lambda by: people.end_post(by, make_post(office), last_day=date(2026, 1, 1)),
        lambda by: people.grant_account(
            by, make_person(account=False), username=f"u{Person.objects.count()}"
        ),
        lambda by: people.give_password(by, officer),
        lambda by: accounts.close_account(by, make_officer(office), reason="đã nghỉ việc"),
    ]
    for call in calls:
        with pytest.raises(NotAllowed):
            call(officer)
        call(keeper)


def test_a_name_is_told_by_campaign_officers_not_by_unit_officers(office: Unit) -> None:
    names.add_alias(make_officer(office, Post.Kind.CAMPAIGN_OFFICER), office, name="Ủy ban tỉnh")
    with pytest.raises(NotAllowed):
        names.add_alias(make_officer(office), office, name="Ủy ban")
    assert [alias.name for alias in office.aliases.all()] == ["Ủy ban tỉnh"]


def test_a_new_unit_knows_its_place_and_is_in_the_log(office: Unit) -> None:
    unit = units.add_unit(None, name="  Sở   Y tế ", parent=office, kind="department")
    assert unit.name == "Sở Y tế"
    assert unit.folded == "so y te"
    assert unit.path == f"{office.path}{unit.pk}/"
    change = changes_of(unit).get()
    assert change.action == "directory.add_unit"
    assert change.values["parent"] == [None, "UBND tỉnh"]


def test_a_renamed_unit_is_still_found_by_its_old_name(office: Unit) -> None:
    units.rename_unit(None, office, name="Ủy ban nhân dân tỉnh Bình Sơn", short_name="UBND tỉnh")
    assert office.aliases.get().name == "UBND tỉnh"
    values = Change.objects.get(action="directory.rename_unit").values
    assert values["name"] == ["UBND tỉnh", "Ủy ban nhân dân tỉnh Bình Sơn"]


def test_a_moved_unit_takes_all_below_it_along(office: Unit) -> None:
    old, new = make_unit("A", parent=office), make_unit("B", parent=office)
    middle = make_unit("C", parent=old)
    leaf = make_unit("D", parent=middle)
    units.move_unit(None, middle, parent=new)
    leaf.refresh_from_db()
    assert leaf.path == f"{new.path}{middle.pk}/{leaf.pk}/"
    with pytest.raises(Refused):
        units.move_unit(None, new, parent=leaf)
    new.refresh_from_db()
    assert new.path == f"{office.path}{new.pk}/"


def test_an_ended_unit_leads_to_its_successors_and_its_posts_end(office: Unit) -> None:
    old = make_unit("Sở Thông tin và Truyền thông", parent=office)
    heir = make_unit("Sở Khoa học và Công nghệ", parent=office)
    post = make_post(old)
    units.end_unit(None, old, last_day=date(2025, 2, 28), successors=[heir])
    post.refresh_from_db()
    assert post.valid_to == date(2025, 2, 28)
    assert list(heir.predecessors.all()) == [old]
    with pytest.raises(Refused):
        people.appoint(None, make_person(), unit=old, kind="leader", valid_from=date(2025, 3, 1))
    with pytest.raises(Refused):
        units.end_unit(None, heir, last_day=date(2025, 2, 28), successors=[heir])


def test_no_unit_is_left_behind_by_the_one_above(office: Unit) -> None:
    department = make_unit("Sở Y tế", parent=office)
    division = make_unit("Phòng Nghiệp vụ Y", parent=department)
    with pytest.raises(Refused):
        units.end_unit(None, department, last_day=date(2025, 2, 28), successors=[])
    units.end_unit(None, division, last_day=date(2025, 2, 28), successors=[])
    units.end_unit(None, department, last_day=date(2025, 2, 28), successors=[])
    with pytest.raises(Refused):
        make_unit("Phòng mới", parent=department)
    with pytest.raises(Refused):
        units.move_unit(None, make_unit("Phòng khác"), parent=department)


def test_days_in_the_wrong_order_are_refused(office: Unit) -> None:
    with pytest.raises(Refused):
        make_unit(valid_from=date(2025, 7, 1), valid_to=date(2025, 6, 30))
    with pytest.raises(Refused):
        make_post(office, valid_from=date(2025, 7, 1), valid_to=date(2025, 6, 30))
    assert not Post.objects.exists()


def test_a_new_answer_replaces_the_old_one_but_no_alias_entered_by_hand(office: Unit) -> None:
    first, second, third = make_unit("Sở A"), make_unit("Sở B"), make_unit("Sở C")
    names.add_alias(None, third, name="Trung tâm khu vực")
    names.remember_alias(None, name="Trung tâm khu vực", units=[first], near=office, source="128/KH-UBND")
    names.remember_alias(None, name="trung tam khu vuc", units=[second], near=office, source="129/KH-UBND")
    assert set(Alias.objects.values_list("unit__name", "answered")) == {("Sở B", True), ("Sở C", False)}
    assert changes_of(second).filter(action="directory.add_alias").get().reason == "129/KH-UBND"


def test_an_account_opens_with_no_password_and_no_right_but_those_of_its_posts(office: Unit) -> None:
    person = make_person(account=False)
    user = people.grant_account(None, person, username="mai")
    assert not user.has_usable_password()
    assert not user.is_superuser
    assert not user.is_staff
    assert not user.get_all_permissions()
    password = people.give_password(None, user)
    assert user.check_password(password)
    assert password not in str(list(Change.objects.values()))
    with pytest.raises(Refused):
        people.grant_account(None, make_person(account=False), username="MAI")
