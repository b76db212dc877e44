"""Names of documents to units: by letters, slips, abbreviations, groups and time; in doubt it asks."""

from __future__ import annotations

from datetime import date

import pytest

from loa.directory.actions.names import add_alias, add_group, remember_alias
from loa.directory.actions.units import end_unit
from loa.directory.models import Unit
from loa.directory.resolution import How, Resolver, resolve
from loa.directory.tests.factories import make_unit

pytestmark = pytest.mark.django_db

BEFORE, AFTER = date(2024, 5, 6), date(2026, 3, 2)
OLD, NEW = date(2025, 6, 30), date(2025, 7, 1)
K = Unit.Kind


@pytest.fixture
def office() -> Unit:
    """A province in small: its committee, departments of both orders, districts, communes, groups."""
    province = make_unit("Tỉnh Bình Sơn", kind=K.PROVINCE)
    committee = make_unit("Ủy ban nhân dân tỉnh Bình Sơn", parent=province, kind=K.PROVINCE_COMMITTEE)
    for name in ("Sở Y tế", "Sở Nội vụ", "Sở Giáo dục và Đào tạo", "Sở Văn hóa, Thể thao và Du lịch"):
        make_unit(name, parent=committee)
    science = make_unit("Sở Khoa học và Công nghệ", parent=committee)
    media = make_unit("Sở Thông tin và Truyền thông", parent=committee)
    end_unit(None, media, last_day=date(2025, 2, 28), successors=[science])
    make_unit("Ban Quản lý các khu công nghiệp tỉnh Bình Sơn", parent=committee, kind=K.BRANCH)
    make_unit("Công an tỉnh Bình Sơn", parent=province, kind=K.FORCE)
    make_unit(
        "Ban Tuyên giáo Tỉnh ủy",
        parent=make_unit("Tỉnh ủy Bình Sơn", parent=province, kind=K.PARTY),
        kind=K.PARTY,
    )
    make_unit("Trung tâm Kiểm soát bệnh tật tỉnh Bình Sơn", parent=committee, kind=K.SERVICE)
    _communes(committee)
    add_group(
        None,
        name="Các sở, ban, ngành",
        other_names=["các sở, ngành"],
        kinds=["department", "branch"],
        under=committee,
    )
    add_group(None, name="UBND các huyện, thành phố", kinds=["district-committee"], under=committee)
    add_group(
        None,
        name="UBND các xã, phường, đặc khu",
        other_names=["UBND các xã, phường", "UBND cấp xã"],
        kinds=["commune-committee"],
        under=committee,
    )
    return committee


def _communes(committee: Unit) -> None:
    district = make_unit(
        "Ủy ban nhân dân huyện Gò Mây", parent=committee, kind=K.DISTRICT_COMMITTEE, valid_to=OLD
    )
    old = [
        make_unit(f"Ủy ban nhân dân xã {name}", parent=district, kind=K.COMMUNE_COMMITTEE, valid_to=OLD)
        for name in ("Tân Lễ", "Bến Ngãi", "Đá Trắng")
    ]
    new = [
        make_unit(f"Ủy ban nhân dân {name}", parent=committee, kind=K.COMMUNE_COMMITTEE, valid_from=NEW)
        for name in (
            "xã Tân Lễ",
            "xã Mỹ Thạnh Đông",
            "phường Mỹ Thạnh Đồng",
            "đặc khu Hòn Sếu",
            "phường Bến Ngãi Tây",
        )
    ]
    end_unit(None, old[0], last_day=OLD, successors=[new[0]])
    end_unit(None, old[1], last_day=OLD, successors=[new[4]])
    end_unit(None, old[2], last_day=OLD, successors=[new[0], new[1]])
    end_unit(None, district, last_day=OLD, successors=new)


def named(words: str, near: Unit, *, on: date = AFTER) -> tuple[How, list[str]]:
    found = resolve(words, on=on, near=near)
    return found.how, [unit.name for unit in found.units]


@pytest.mark.parametrize(
    ("words", "how", "name"),
    [
        ("Sở Y tế", How.EXACT, "Sở Y tế"),
        ("sở y tế", How.EXACT, "Sở Y tế"),
        ("So Y te", How.FOLDED, "Sở Y tế"),
        ("Sở Y tế tỉnh Bình Sơn", How.FOLDED, "Sở Y tế"),
        ("Sở Văn hóa Thể thao và Du lịch", How.FOLDED, "Sở Văn hóa, Thể thao và Du lịch"),
        ("Sở Văn hoá, Thể thao và Du lịch", How.FOLDED, "Sở Văn hóa, Thể thao và Du lịch"),
        ("Sở GD&ĐT", How.FOLDED, "Sở Giáo dục và Đào tạo"),
        ("SGDĐT", How.ABBREVIATION, "Sở Giáo dục và Đào tạo"),
        ("Sở VH,TT&DL", How.FOLDED, "Sở Văn hóa, Thể thao và Du lịch"),
        ("SVHTTDL", How.ABBREVIATION, "Sở Văn hóa, Thể thao và Du lịch"),
        ("UBND tỉnh", How.FOLDED, "Ủy ban nhân dân tỉnh Bình Sơn"),
        ("Uỷ ban nhân dân tỉnh", How.FOLDED, "Ủy ban nhân dân tỉnh Bình Sơn"),
        ("Chủ tịch UBND tỉnh", How.POST, "Ủy ban nhân dân tỉnh Bình Sơn"),
        ("Giám đốc Sở Y tế", How.POST, "Sở Y tế"),
        ("Trưởng Ban Tuyên giáo Tỉnh ủy", How.POST, "Ban Tuyên giáo Tỉnh ủy"),
        ("BTGTU", How.ABBREVIATION, "Ban Tuyên giáo Tỉnh ủy"),
        ("Công an tỉnh", How.FOLDED, "Công an tỉnh Bình Sơn"),
        ("Trung tâm KSBT tỉnh", How.ABBREVIATION, "Trung tâm Kiểm soát bệnh tật tỉnh Bình Sơn"),
        ("UBND xã Tân Lễ", How.FOLDED, "Ủy ban nhân dân xã Tân Lễ"),
        ("xã Tân Lễ", How.FOLDED, "Ủy ban nhân dân xã Tân Lễ"),
        ("Sờ Giáo dục vả Đảo tạo", How.FUZZY, "Sở Giáo dục và Đào tạo"),
        ("Sở Gião dục và Đào tao", How.FUZZY, "Sở Giáo dục và Đào tạo"),
        ("Sở Giáo dục & Đào tạo", How.FOLDED, "Sở Giáo dục và Đào tạo"),
        ("Sở Giáo dục và Đàotạo", How.FUZZY, "Sở Giáo dục và Đào tạo"),
        ("Sở Gíao dục vá Đàc tạo", How.FUZZY, "Sở Giáo dục và Đào tạo"),
        ("Ban Quàn lý các khu công nqhiệp tỉnh", How.FUZZY, "Ban Quản lý các khu công nghiệp tỉnh Bình Sơn"),
    ],
)
def test_a_name_is_understood(office: Unit, words: str, how: How, name: str) -> None:
    assert named(words, office) == (how, [name])


@pytest.mark.parametrize(
    "words",
    [
        "Sở Y tc",
        "Trung tâm Truyền thông khu vực",
        "xã My Thanh Dong tây",
        "UBND",
        "Phòng Nội vụ",
        "Bộ Y tế",
        "xã Tân Lệ",
        "???",
    ],
)
def test_where_it_is_not_sure_it_asks(office: Unit, words: str) -> None:
    found = resolve(words, on=AFTER, near=office)
    assert found.asks
    assert found.confidence == 0


def test_letters_tell_apart_what_folding_makes_alike(office: Unit) -> None:
    """ "Mỹ Thạnh Đông" and "Mỹ Thạnh Đồng" differ in a tone: with it one is meant, without it it asks."""
    make_unit("Ủy ban nhân dân xã Mỹ Thạnh Đồng", parent=office, kind=K.COMMUNE_COMMITTEE, valid_from=NEW)
    assert named("Ủy ban nhân dân xã Mỹ Thạnh Đồng", office)[1] == ["Ủy ban nhân dân xã Mỹ Thạnh Đồng"]
    found = resolve("UBND xa My Thanh Dong", on=AFTER, near=office)
    assert found.asks
    assert len(found.candidates) == 2


def test_the_unit_of_the_documents_day_is_meant(office: Unit) -> None:
    old = resolve("UBND xã Tân Lễ", on=BEFORE, near=office).units[0]
    new = resolve("UBND xã Tân Lễ", on=AFTER, near=office).units[0]
    assert old.valid_to == OLD
    assert new.valid_from == NEW


def test_an_earlier_name_leads_to_its_one_successor(office: Unit) -> None:
    assert named("Sở Thông tin và Truyền thông", office, on=BEFORE) == (
        How.EXACT,
        ["Sở Thông tin và Truyền thông"],
    )
    assert named("STTTT", office, on=BEFORE) == (How.ABBREVIATION, ["Sở Thông tin và Truyền thông"])
    assert named("Sở TT&TT", office) == (How.SUCCESSOR, ["Sở Khoa học và Công nghệ"])
    assert named("xã Bến Ngãi", office) == (How.SUCCESSOR, ["Ủy ban nhân dân phường Bến Ngãi Tây"])


def test_of_several_successors_a_person_chooses(office: Unit) -> None:
    found = resolve("UBND xã Đá Trắng", on=AFTER, near=office)
    assert found.asks
    assert {unit.name for unit in found.candidates} == {
        "Ủy ban nhân dân xã Tân Lễ",
        "Ủy ban nhân dân xã Mỹ Thạnh Đông",
    }


@pytest.mark.parametrize(
    "words",
    [
        "Các sở, ban, ngành",
        "các sở, ban, ngành tỉnh",
        "Thủ trưởng các sở, ban, ngành",
        "các sở, ngành cấp tỉnh",
        "cac so, ban, nganh",
    ],
)
def test_a_group_means_its_members_of_the_day(office: Unit, words: str) -> None:
    how, before = named(words, office, on=BEFORE)
    assert how == How.GROUP
    assert "Sở Thông tin và Truyền thông" in before
    after = named(words, office)[1]
    assert "Sở Thông tin và Truyền thông" not in after
    assert len(after) == len(before) - 1 == 6


@pytest.mark.parametrize(
    "words",
    [
        "UBND các xã, phường, đặc khu",
        "UBND các xã, phường",
        "Ủy ban nhân dân các xã, phường, đặc khu trên địa bàn tỉnh",
        "Chủ tịch UBND các xã, phường, đặc khu",
        "Ủy ban nhân dân cấp xã",
    ],
)
def test_all_communes_are_those_of_the_day(office: Unit, words: str) -> None:
    assert len(named(words, office)[1]) == 5
    assert len(named(words, office, on=BEFORE)[1]) == 3


def test_districts_are_gone_after_the_reform(office: Unit) -> None:
    words = "UBND các huyện, thành phố"
    assert named(words, office, on=OLD) == (How.GROUP, ["Ủy ban nhân dân huyện Gò Mây"])
    assert resolve(words, on=NEW, near=office).asks


def test_a_list_of_groups_means_all_of_them(office: Unit) -> None:
    how, units = named("Các sở, ban, ngành; UBND các xã, phường, đặc khu", office)
    assert how == How.LIST
    assert len(units) == 11
    assert resolve("Các sở, ban, ngành; UBND các bản", on=AFTER, near=office).asks


@pytest.mark.parametrize(
    "words", ["các cơ quan liên quan", "cơ quan được phân công", "các đơn vị có liên quan"]
)
def test_nobody_in_particular_is_not_asked_for(office: Unit, words: str) -> None:
    found = resolve(words, on=AFTER, near=office)
    assert found.how == How.GENERIC
    assert not found.units
    assert not found.asks


def test_an_answer_is_asked_once(office: Unit) -> None:
    words = "Trung tâm Truyền thông khu vực"
    assert resolve(words, on=AFTER, near=office).asks
    health = Unit.objects.get(name="Sở Y tế")
    remember_alias(None, name=words, units=[health], near=office, source="128/KH-UBND")
    assert named(words, office) == (How.ANSWER, ["Sở Y tế"])
    assert named("Trung tam truyen thong khu vuc", office) == (How.ANSWER, ["Sở Y tế"])


def test_an_answer_decides_between_two_of_one_name(office: Unit) -> None:
    one, two = (make_unit("Trung tâm Y tế khu vực", parent=office) for _ in range(2))
    assert resolve("Trung tâm Y tế khu vực", on=AFTER, near=office).asks
    remember_alias(None, name="Trung tâm Y tế khu vực", units=[two], near=office, source="")
    assert resolve("Trung tâm Y tế khu vực", on=AFTER, near=office).units == (two,)
    assert resolve("Trung tâm Y tế khu vực", on=AFTER, near=office).units != (one,)


def test_the_nearer_unit_is_meant(office: Unit) -> None:
    """Every commune has its division of culture; in a commune's own document its own is meant."""
    communes = list(Unit.objects.filter(kind=K.COMMUNE_COMMITTEE, valid_from=NEW))
    own = [make_unit("Phòng Văn hóa - Xã hội", parent=commune, kind=K.DIVISION) for commune in communes]
    assert resolve("Phòng Văn hóa - Xã hội", on=AFTER, near=communes[1]).units == (own[1],)
    assert resolve("Phòng VH-XH", on=AFTER, near=communes[1]).units == (own[1],)
    assert resolve("Phòng Văn hóa - Xã hội", on=AFTER, near=office).asks


def test_another_province_is_not_meant(office: Unit) -> None:
    other = make_unit("Tỉnh Hà Lĩnh", kind=K.PROVINCE)
    far = make_unit(
        "Sở Y tế", parent=make_unit("Ủy ban nhân dân tỉnh Hà Lĩnh", parent=other, kind=K.PROVINCE_COMMITTEE)
    )
    assert resolve("Sở Y tế", on=AFTER, near=office).units != (far,)
    assert resolve("Sở Y tế", on=AFTER, near=far).units == (far,)


def test_an_alias_entered_by_hand_is_a_name(office: Unit) -> None:
    centre = Unit.objects.get(name__startswith="Trung tâm Kiểm soát")
    add_alias(None, centre, name="CDC Bình Sơn")
    assert resolve("CDC Bình Sơn", on=AFTER, near=office).units == (centre,)


def test_many_names_cost_few_queries(office: Unit, django_assert_max_num_queries) -> None:
    with django_assert_max_num_queries(12):
        resolver = Resolver(on=AFTER, near=office)
        for _ in range(50):
            for words in ("Sở Y tế", "STTTT", "Sở Gíao dục vá Đàc tạo", "UBND các xã, phường", "Sở Nội vụ"):
                resolver.resolve(words)


def test_who_is_meant_is_called_by_the_directory_s_own_name(office: Unit) -> None:
    for words, called in (
        ("SỞ Y TẾ", "Sở Y tế"),
        ("ỦY BAN NHÂN DÂN CÁC XÃ, PHƯỜNG", "UBND các xã, phường, đặc khu"),
        ("HỘI LẠ", "HỘI LẠ"),
    ):
        assert resolve(words, on=AFTER, near=office).called == called
