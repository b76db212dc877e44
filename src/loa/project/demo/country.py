"""The units of the country, their groups, people, posts and accounts."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from django.contrib.auth.hashers import make_password
from django.utils import timezone

from loa.directory.models import Group, Person, Post, Unit, User
from loa.directory.names import fold_name
from loa.project.demo.names import COUNTRY, MINISTRIES, PROVINCES, commune_names, person_name
from loa.project.demo.pouring import Numbers, pour

COMMUNES, UNITS = 3321, 3400
GROUP_OF_COMMUNES = "UBND các xã, phường"
_LEADER, _CAMPAIGN = Post.Kind.LEADER, Post.Kind.CAMPAIGN_OFFICER
_UNIT, _KEEPER = Post.Kind.UNIT_OFFICER, Post.Kind.ADMINISTRATOR
TITLES = {
    _LEADER: "Lãnh đạo",
    _CAMPAIGN: "Chuyên viên truyền thông",
    _UNIT: "Cán bộ văn hóa - xã hội",
    _KEEPER: "Quản trị danh bạ",
}


@dataclass
class Place:
    """A unit with the accounts of those who act for it, by their kind of post."""

    pk: int
    name: str
    accounts: dict[str, int] = field(default_factory=dict)  # kind of post → account

    @property
    def doer(self) -> int:
        """The account that does the unit's work."""
        return self.accounts[_UNIT]

    @property
    def officer(self) -> int:
        """The account that answers for its campaigns."""
        return self.accounts[_CAMPAIGN]


@dataclass
class Province:
    """A province: its committee, the department below that, and its communes."""

    committee: Place
    department: Place
    communes: list[Place] = field(default_factory=list)


@dataclass
class Country:
    """All of it; `logins` are names of accounts that have the password, with what they are."""

    ministries: list[Place]
    provinces: list[Province]
    password: str
    logins: list[tuple[str, str]] = field(default_factory=list)

    @property
    def communes(self) -> list[Place]:
        """The communes of all provinces, one province after the other."""
        return [commune for province in self.provinces for commune in province.communes]


class _Founding:
    """Units and people on their way into the tables."""

    def __init__(self, random: Random, numbers: Numbers) -> None:
        self.random, self.numbers, self.now = random, numbers, timezone.now()
        self.units: list[tuple[object, ...]] = []
        self.people: list[tuple[object, ...]] = []
        self.users: list[tuple[object, ...]] = []
        self.posts: list[tuple[object, ...]] = []
        self.paths: dict[int, str] = {}
        self.password = secrets.token_urlsafe(9)
        self.hashed, self.none = make_password(self.password), make_password(None)
        self.logins: list[tuple[str, str]] = []

    def unit(self, name: str, kind: str, *, level: str, parent: int | None, short: str = "") -> Place:
        pk = self.numbers.next(Unit)
        path = self.paths[pk] = f"{self.paths[parent] if parent else '/'}{pk}/"
        self.units.append((pk, name, short, fold_name(name), kind, level, parent, path, None))
        return Place(pk, name)

    def people_of(self, place: Place, *kinds: str, login: str = "") -> None:
        """One person for each kind of post; with `login` they sign in by the password."""
        for kind in kinds:
            person, user = self.numbers.next(Person), self.numbers.next(User)
            name = person_name(self.random)
            username = f"{login}.{kind}" if login else f"{kind}.{place.pk}"
            known = self.hashed if login else self.none
            self.users.append((user, username, known, f"{username}@example.org", True, self.now))
            self.people.append(
                (person, name, fold_name(name), user, f"{username}@example.org", "0900 000 000")
            )
            self.posts.append((self.numbers.next(Post), person, place.pk, kind, TITLES[Post.Kind(kind)]))
            place.accounts[kind] = user
            if login:
                self.logins.append((username, f"{TITLES[Post.Kind(kind)]}, {place.name}"))

    def write(self) -> None:
        pour(Unit, "id name short_name folded kind level parent path code", self.units)
        pour(User, "id username password email is_active date_joined", self.users)
        pour(Person, "id name folded user email phone", self.people)
        pour(Post, "id person unit kind title", self.posts)


def found_country(random: Random, numbers: Numbers, *, communes: int = COMMUNES, provinces: int) -> Country:
    """The units stand with people who can act for each of them."""
    making = _Founding(random, numbers)
    top = making.unit(f"Chính phủ nước {COUNTRY}", Unit.Kind.OTHER, level="central", parent=None)
    making.people_of(top, _KEEPER, login="trunguong")
    ministries = [_ministry(making, top, at) for at in range(len(MINISTRIES))]
    found = [_province(making, top, name) for name in PROVINCES[:provinces]]
    for at, (sort, name) in zip(range(communes), commune_names(random), strict=False):
        province = found[at % len(found)]
        place = making.unit(
            f"UBND {sort} {name}", Unit.Kind.COMMUNE_COMMITTEE, level="commune", parent=province.committee.pk
        )
        making.people_of(place, _UNIT, *([_LEADER] if at % 4 == 0 else []), login="xa" if at == 0 else "")
        province.communes.append(place)
    making.write()
    _groups(numbers, top, found)
    return Country(ministries, found, making.password, making.logins)


def _ministry(making: _Founding, top: Place, at: int) -> Place:
    name, short = MINISTRIES[at]
    kind = Unit.Kind.PRESS if at >= len(MINISTRIES) - 2 else Unit.Kind.DEPARTMENT
    place = making.unit(name, kind, level="central", parent=top.pk, short=short)
    making.people_of(place, _LEADER, _CAMPAIGN, _UNIT, login="bo" if at == 0 else "")
    return place


def _province(making: _Founding, top: Place, name: str) -> Province:
    login = "tinh" if name == PROVINCES[0] else ""
    committee = making.unit(
        f"UBND tỉnh {name}", Unit.Kind.PROVINCE_COMMITTEE, level="province", parent=top.pk, short="UBND tỉnh"
    )
    making.people_of(committee, _LEADER, _CAMPAIGN, _UNIT, login=login)
    department = making.unit(
        f"Sở Văn hóa và Thông tin tỉnh {name}", Unit.Kind.DEPARTMENT, level="province", parent=committee.pk
    )
    making.people_of(department, _LEADER, _UNIT, login=f"{login}.so" if login else "")
    return Province(committee, department)


def _groups(numbers: Numbers, top: Place, provinces: list[Province]) -> None:
    def rows() -> Iterator[tuple[object, ...]]:
        for place in (top, *(province.committee for province in provinces)):
            name, kinds = GROUP_OF_COMMUNES, [Unit.Kind.COMMUNE_COMMITTEE.value]
            yield numbers.next(Group), name, fold_name(name), kinds, ["commune"], place.pk

    pour(Group, "id name folded kinds levels under", rows())
