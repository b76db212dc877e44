"""The pages: who sees them, what they show, and that each change goes through its action once."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from loa.audit.models import Change
from loa.directory.actions.names import add_alias, add_group
from loa.directory.actions.units import end_unit
from loa.directory.models import Alias, Person, Post, Unit, User
from loa.directory.tests.factories import make_officer, make_person, make_post, make_unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Unit:
    return make_unit(
        "Ủy ban nhân dân tỉnh Bình Sơn", kind=Unit.Kind.PROVINCE_COMMITTEE, short_name="UBND tỉnh"
    )


@pytest.fixture
def department(office: Unit) -> Unit:
    return make_unit("Sở Văn hóa, Thể thao và Du lịch", parent=office)


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def keeper(office: Unit) -> Client:
    return signed_in(make_officer(office, Post.Kind.ADMINISTRATOR))


@pytest.fixture
def officer(department: Unit) -> Client:
    return signed_in(make_officer(department))


def page(client: Client, name: str, *args: object, **query: str) -> str:
    response = client.get(reverse(f"directory:{name}", args=args), query)
    assert response.status_code == 200
    return response.content.decode()


def test_what_stands_alone_of_its_kind_stands_above_the_groups_with_a_heading(
    office: Unit, officer: Client
) -> None:
    make_unit("Sở Y tế", parent=office)
    make_unit("Tỉnh ủy Bình Sơn", parent=office, kind=Unit.Kind.PARTY)
    said = page(officer, "index")
    assert said.index("Tỉnh ủy Bình Sơn") < said.index("dir-kin__name") < said.index("Sở Y tế")


def test_the_tree_is_for_those_who_hold_a_post(officer: Client, department: Unit) -> None:
    assert "Sở Văn hóa" in page(officer, "index")
    nobody = make_person().user
    assert nobody is not None
    for name, args in (
        ("index", ()),
        ("detail", (department.pk,)),
        ("branch", (department.pk,)),
        ("names", ()),
    ):
        assert signed_in(nobody).get(reverse(f"directory:{name}", args=args)).status_code == 404
        assert Client().get(reverse(f"directory:{name}", args=args)).status_code == 302


@pytest.mark.parametrize(
    "words", ["van hoa", "VĂN HOÁ", "Sở VHTTDL", "du lich van hoa", "văn phòng nghệ thuật"]
)
def test_search_needs_no_diacritics_and_knows_other_names(
    officer: Client, department: Unit, words: str
) -> None:
    add_alias(None, department, name="Văn phòng Nghệ thuật")
    make_unit("Sở Tài chính")
    found = page(officer, "index", q=words)
    assert department.name in found
    assert "Sở Tài chính" not in found


def test_search_finds_people_and_says_where_nothing_is_found(officer: Client, department: Unit) -> None:
    make_post(department, person=make_person("Kiều Thanh Nhã"))
    people = page(officer, "index", q="kieu nha")
    assert ("Kiều Thanh Nhã" in people, "0 đơn vị" in people) == (True, False)
    assert "0 đơn vị" in page(officer, "index", q="xyz")
    assert reverse("directory:detail", args=[department.pk]) not in page(officer, "index", q="xyz")


def test_ended_units_are_shown_when_asked_for(officer: Client, office: Unit, department: Unit) -> None:
    old = make_unit("Sở Thông tin và Truyền thông", parent=office)
    end_unit(None, old, last_day=date(2025, 2, 28), successors=[department])
    assert old.name not in page(officer, "branch", office.pk)
    assert old.name in page(officer, "branch", office.pk, ended="1")
    shown = page(officer, "detail", old.pk)
    assert "28/02/2025" in shown
    assert reverse("directory:detail", args=[department.pk]) in shown
    assert old.name in page(officer, "detail", department.pk)


def test_a_post_without_a_title_begins_with_a_capital_like_the_others(
    officer: Client, department: Unit
) -> None:
    shown = page(officer, "detail", department.pk)
    assert ("<td>Cán bộ đầu mối" in shown, "<td>cán bộ đầu mối" in shown) == (True, False)


def test_telephones_are_shown_where_the_post_allows(officer: Client, office: Unit, department: Unit) -> None:
    for unit, phone in ((department, "0900 111 222"), (office, "0900 333 444")):
        post = make_post(unit)
        post.person.phone = phone
        post.person.save()
    assert "0900 111 222" in page(officer, "detail", department.pk)
    assert "0900 333 444" not in page(officer, "detail", office.pk)
    assert "0900 333 444" in page(signed_in(make_officer(office, Post.Kind.LEADER)), "detail", office.pk)


def test_changes_are_for_administrators(keeper: Client, officer: Client, department: Unit) -> None:
    post = make_post(department)
    alias = add_alias(None, department, name="Sở Văn hóa")
    pages = [
        ("add", ()),
        *((name, (department.pk,)) for name in ("add_below", "edit", "move", "end", "appoint")),
    ]
    pages += [("add_alias", (department.pk,)), ("edit_group", (add_group(None, name="các sở").pk,))]
    pages += [("add_group", ())]
    pages += [(name, (post.pk,)) for name in ("end_post", "grant_account", "change_person", "another_post")]
    for name, args in pages:
        address = reverse(f"directory:{name}", args=args)
        assert officer.get(address).status_code == 404, name
        assert officer.post(address, {"key": "k", "name": "x"}).status_code == 404, name
        assert keeper.get(address).status_code == 200, name
    for name, args in (("drop_alias", (alias.pk,)), ("give_password", (post.pk,))):
        address = reverse(f"directory:{name}", args=args)
        assert officer.post(address, {"key": "k"}).status_code == 404
    assert reverse("directory:edit", args=[department.pk]) not in page(officer, "detail", department.pk)
    assert reverse("directory:edit", args=[department.pk]) in page(keeper, "detail", department.pk)


def test_a_form_sent_twice_counts_once(keeper: Client, office: Unit) -> None:
    values = {"key": "one", "name": "Sở Tài chính", "kind": "department", "level": "province"}
    address = reverse("directory:add_below", args=[office.pk])
    first, second = keeper.post(address, values), keeper.post(address, values)
    unit = Unit.objects.get(name="Sở Tài chính")
    assert first.url == second.url == reverse("directory:detail", args=[unit.pk])
    assert unit.parent == office


def test_a_unit_is_moved_and_ended_by_the_names_of_others(
    keeper: Client, office: Unit, department: Unit
) -> None:
    division = make_unit("Phòng Báo chí", parent=office)
    sent = keeper.post(
        reverse("directory:move", args=[division.pk]),
        {"key": "a", "parent": "so van hoa the thao va du lich"},
    )
    assert sent.status_code == 302
    division.refresh_from_db()
    assert division.parent == department
    values = {"key": "b", "last_day": "28/02/2025", "successors": "UBND tỉnh\n"}
    assert keeper.post(reverse("directory:end", args=[division.pk]), values).status_code == 302
    division.refresh_from_db()
    assert division.valid_to == date(2025, 2, 28)
    assert list(division.successors.all()) == [office]


def test_an_error_is_said_at_its_field_and_nothing_is_saved(keeper: Client, department: Unit) -> None:
    sent = keeper.post(reverse("directory:move", args=[department.pk]), {"key": "a", "parent": "Sở Không Có"})
    assert sent.status_code == 422
    assert "Sở Không Có" in sent.content.decode()
    sent = keeper.post(
        reverse("directory:move", args=[department.pk]), {"key": "a", "parent": department.name}
    )
    assert sent.status_code == 422
    department.refresh_from_db()
    assert department.parent is not None


@pytest.mark.parametrize(
    ("username", "opened"),
    [("xa.go-lam_2", True), ("bui.tam", True), ("bùi.tâm", False), ("bui tam", False), (".bui", False)],
)
def test_an_account_name_is_of_plain_letters_digits_points_and_hyphens(
    keeper: Client, department: Unit, username: str, *, opened: bool
) -> None:
    post = make_post(department, person=make_person(account=False))
    sent = keeper.post(reverse("directory:grant_account", args=[post.pk]), {"key": "a", "username": username})
    assert User.objects.filter(username=username).exists() == opened
    assert sent.status_code == (302 if opened else 422)
    if not opened:
        assert "slug" not in sent.content.decode()


def test_whoever_opened_an_account_is_told_that_a_password_is_wanted(
    keeper: Client, department: Unit
) -> None:
    post = make_post(department, person=make_person(account=False))
    address = reverse("directory:grant_account", args=[post.pk])
    sent = keeper.post(address, {"key": "a", "username": "bui.tam"}, follow=True)
    assert [str(said) for said in sent.context["messages"]] == [
        "Đã mở tài khoản bui.tam. Bấm “Cấp mật khẩu mới” thì mới đăng nhập được."
    ]


def test_neither_kind_of_unit_nor_right_of_a_post_comes_about_by_not_choosing(
    keeper: Client, office: Unit, department: Unit
) -> None:
    add, more = reverse("directory:add_below", args=[office.pk]), make_post(department)
    assert keeper.get(add).context["form"]["kind"].field.choices[0][0] == ""
    sent = keeper.post(add, {"key": "a", "name": "Sở Tài chính", "kind": "", "level": "province"})
    assert (sent.status_code, Unit.objects.filter(name="Sở Tài chính").exists()) == (422, False)
    another = keeper.get(reverse("directory:another_post", args=[more.pk]))
    assert another.context["form"]["kind"].value() == Post.Kind.UNIT_OFFICER


def test_a_password_is_shown_once_and_signs_in(keeper: Client, department: Unit) -> None:
    post = make_post(department)
    address = reverse("directory:give_password", args=[post.pk])
    first = keeper.post(address, {"key": "p"})
    password = first.context["password"]
    assert password in first.content.decode()
    assert first["Cache-Control"] == "no-store"
    answer = Client().post("/login/", {"username": post.person.user.username, "password": password})
    assert answer.status_code == 302
    assert password not in keeper.post(address, {"key": "p"}).content.decode()


def test_a_dropped_name_is_gone(keeper: Client, department: Unit) -> None:
    alias = add_alias(None, department, name="Sở Văn hóa")
    assert keeper.post(reverse("directory:drop_alias", args=[alias.pk])).status_code == 302
    assert not Alias.objects.exists()


def test_three_thousand_units_cost_few_queries(
    officer: Client, office: Unit, django_assert_max_num_queries
) -> None:
    Unit.objects.bulk_create(
        Unit(
            name=f"Ủy ban nhân dân xã Số {n}",
            folded=f"uy ban nhan dan xa so {n}",
            kind=Unit.Kind.COMMUNE_COMMITTEE,
            level=Unit.Level.COMMUNE,
            parent=office,
            path=f"{office.path}{100_000 + n}/",
        )
        for n in range(3400)
    )
    with django_assert_max_num_queries(12):
        assert len(page(officer, "index")) < 1_500_000
    with django_assert_max_num_queries(12):
        assert "xã Số 3399" in page(officer, "index", q="ubnd xa so 3399")


def test_a_form_that_others_overtook_saves_nothing(keeper: Client, department: Unit) -> None:
    address = reverse("directory:edit", args=[department.pk])
    seen = keeper.get(address).context["form"]["seen"].value()
    values = {"name": "Sở Văn hóa", "kind": "department", "level": "province", "seen": seen}
    assert keeper.post(address, values | {"key": "a"}).status_code == 302
    late = keeper.post(address, values | {"key": "b", "name": "Sở Du lịch"})
    assert late.status_code == 422
    department.refresh_from_db()
    assert department.name == "Sở Văn hóa"


def test_a_person_is_mended_and_given_another_post(keeper: Client, office: Unit, department: Unit) -> None:
    post = make_post(department)
    values = {"key": "a", "name": "Kiều Thanh Nhã", "email": "", "phone": "0900 555 666"}
    assert keeper.post(reverse("directory:change_person", args=[post.pk]), values).status_code == 302
    more = {"key": "b", "unit": "UBND tỉnh", "kind": "leader", "title": "Phó Chủ tịch"}
    assert keeper.post(reverse("directory:another_post", args=[post.pk]), more).status_code == 302
    post.person.refresh_from_db()
    assert (post.person.name, post.person.phone) == ("Kiều Thanh Nhã", "0900 555 666")
    assert list(post.person.posts.values_list("unit", flat=True)) == [department.pk, office.pk]


def test_an_address_that_fails_is_marked_with_how_it_is_known_until_it_works_or_is_another(
    keeper: Client, officer: Client, department: Unit
) -> None:
    post = make_post(department)
    address = reverse("directory:address", args=[post.pk])
    assert keeper.get(address).status_code == 404  # there is none yet
    Person.objects.filter(pk=post.person_id).update(email="cu@so.example.vn")
    assert officer.get(address).status_code == 404
    assert keeper.post(address, {"key": "a", "reason": " "}).status_code == 422
    assert "Địa chỉ cu@so.example.vn không dùng được" in keeper.get(address).content.decode()
    for _time in range(2):
        assert keeper.post(address, {"key": "b", "reason": "Thư bị trả lại"}).status_code == 302
    assert "không dùng được, từ" in page(officer, "detail", department.pk)
    post.person.refresh_from_db()
    assert (post.person.email, post.person.mail_address) == ("cu@so.example.vn", "")
    assert Change.objects.get(action="directory.set_address_works").reason == "Thư bị trả lại"
    keeper.post(address, {"key": "c", "reason": "Hộp thư đã mở lại"})
    post.person.refresh_from_db()
    assert post.person.mail_address == "cu@so.example.vn"
    keeper.post(address, {"key": "d", "reason": "Thư lại bị trả lại"})
    person = reverse("directory:change_person", args=[post.pk])
    keeper.post(person, {"key": "e", "name": "Trần Văn Mới", "email": "moi@so.example.vn"})
    post.person.refresh_from_db()
    assert post.person.mail_address == "moi@so.example.vn"
