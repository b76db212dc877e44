"""What the directory shows: branches of the tree, a unit with all about it, what a search finds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Value, When, prefetch_related_objects
from django.db.models.functions import Concat, Length
from django.utils import timezone

from loa.directory.models import Alias, Person, Post, Unit, User
from loa.directory.names import fold_name, opened

_OPEN_UP_TO = 14  # a kind with more units than this stands folded
_FOUND = 50
MOST_TO_CHOOSE = 1000  # units in a list to choose from: the largest provinces have some 300
_TOGETHER = 20  # units of one parent that a list to choose from shows as one group; more stand by kind

# Bodies first, then those who work below them; places last, because they are many.
_ORDER = {kind: place for place, kind in enumerate(Unit.Kind.values)}
_LAST = {Unit.Kind.DISTRICT_COMMITTEE: 90, Unit.Kind.COMMUNE_COMMITTEE: 91}


@dataclass
class Kin:
    """Units of one kind under the same unit."""

    kind: str
    label: str
    units: list[Unit]

    @property
    def open(self) -> bool:
        """Whether the list is short enough to stand unfolded."""
        return len(self.units) <= _OPEN_UP_TO


@dataclass
class Found:
    """What a search found: the first units and people, and how many units there were."""

    units: list[Unit] = field(default_factory=list)
    total: int = 0
    people: list[Person] = field(default_factory=list)


def standing(units: QuerySet[Unit], day: date) -> QuerySet[Unit]:
    """Those of `units` that exist on `day`."""
    return units.filter(Q(valid_from=None) | Q(valid_from__lte=day), Q(valid_to=None) | Q(valid_to__gte=day))


def branch(parent: Unit | None, *, on: date | None) -> list[Kin]:
    """The units right under `parent` by kind; with a day those of that day, without all that ever stood.

    Those alone of their kind come first: they have no heading, and below one would seem to belong to it.
    """
    units = Unit.objects.filter(parent=parent)
    if on:
        units = standing(units, on)
    below = Unit.objects.filter(parent=OuterRef("pk"))
    units = units.annotate(has_children=Exists(standing(below, on) if on else below)).order_by("path")
    ranked = sorted(units, key=place_of)
    kin = [
        Kin(kind=kind, label=str(Unit.Kind(kind).label), units=list(members))
        for kind, members in groupby(ranked, key=lambda unit: unit.kind)
    ]
    return sorted(kin, key=lambda one: len(one.units) > 1)


def to_choose(units: Iterable[Unit]) -> list[tuple[str, list[Unit]]]:
    """The units in groups to choose from, each under the name of the unit that it belongs to."""
    found = list(units)
    prefetch_related_objects(found, "parent")
    groups: list[tuple[str, list[Unit]]] = []
    by_parent: dict[Unit | None, list[Unit]] = {}
    for unit in found:
        by_parent.setdefault(unit.parent, []).append(unit)
    for parent, members in by_parent.items():
        name = parent.name if parent else ""
        ranked = sorted(members, key=place_of)
        if len(ranked) <= _TOGETHER:
            groups.append((name, ranked))
            continue
        for kind, alike in groupby(ranked, key=lambda unit: unit.kind):
            groups.append((" – ".join(filter(None, (name, str(Unit.Kind(kind).label)))), list(alike)))
    return groups


def offered(units: QuerySet[Unit]) -> list[Unit]:
    """The first units of a list to choose from; one more than `MOST_TO_CHOOSE` says that there are others."""
    return list(units[: MOST_TO_CHOOSE + 1])


def search(words: str, *, on: date | None, with_people: bool, among: QuerySet[Unit] | None = None) -> Found:
    """Units whose name or other name holds all the words, in any order, with or without diacritics.

    `among`: only of these units.
    """
    wanted = opened(fold_name(words)).split()
    if not wanted:
        return Found()
    units = (Unit.objects.all() if among is None else among).filter(
        _all_in("folded", wanted) | Q(pk__in=_units_by_alias(words, wanted))
    )
    if on:
        units = standing(units, on)
    first = list(units.select_related("parent").order_by(*_nearest(wanted))[: _FOUND + 1])
    people = _people(fold_name(words).split()) if with_people else []
    total = len(first) if len(first) <= _FOUND else units.count()
    return Found(units=first[:_FOUND], total=total, people=people)


def ancestors(unit: Unit) -> list[Unit]:
    """The units above, from the top."""
    above = [int(part) for part in unit.path.strip("/").split("/")[:-1]]
    return list(Unit.objects.filter(pk__in=above).order_by("path"))


def posts_of(unit: Unit) -> list[Post]:
    """All posts of the unit, those of today first, leaders before officers."""
    order: list[str] = [
        Post.Kind.LEADER,
        Post.Kind.CAMPAIGN_OFFICER,
        Post.Kind.UNIT_OFFICER,
        Post.Kind.ADMINISTRATOR,
    ]
    posts = Post.objects.filter(unit=unit).select_related("person__user")
    return sorted(posts, key=lambda post: (post.ended, order.index(post.kind), post.pk))


def posts_in_force(user: User) -> QuerySet[Post]:
    """The posts that the account's person holds today."""
    today = timezone.localdate()
    found = Post.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=today),
        Q(valid_to=None) | Q(valid_to__gte=today),
        person__user=user,
    )
    return found.select_related("unit", "person__user").order_by("pk")


def units_below(unit: Unit) -> int:
    """How many units stand under this one, at any depth, ended ones too."""
    return Unit.objects.filter(path__startswith=unit.path).exclude(pk=unit.pk).count()


def place_of(unit: Unit) -> tuple[int, bool, str, str, int]:
    """What lists of units are sorted by: bodies in the order in which they were entered, places by name."""
    kind = Unit.Kind(unit.kind)
    if kind in _LAST:
        return (_LAST[kind], unit.ended, unit.folded, unit.name, unit.pk)  # D before Đ
    return (_ORDER[kind], unit.ended, "", "", unit.pk)


def in_place(unit: str = "", *, on: date | None = None) -> list[Any]:
    """What rows are ordered by in the database, so that they stand as `place_of` sorts their units.

    `unit` leads from the row to its unit. Those that have ended by the day `on` come after the others of
    their kind; without a day they stand among them.
    """
    at = f"{unit}__" if unit else ""
    ranks = [
        When(**{f"{at}kind": kind}, then=_LAST.get(Unit.Kind(kind), rank)) for kind, rank in _ORDER.items()
    ]
    ended = [Case(When(**{f"{at}valid_to__lt": on}, then=1), default=0)] if on else []
    places = Q(**{f"{at}kind__in": list(_LAST)})
    names = [Case(When(places, then=F(f"{at}{field}")), default=Value("")) for field in ("folded", "name")]
    return [Case(*ranks, default=len(_ORDER)), *ended, *names, f"{at}pk"]


def _all_in(name: str, words: Iterable[str]) -> Q:
    found = Q()
    for word in words:
        found &= Q(**{f"{name}__contains": word})
    return found


def _units_by_alias(words: str, wanted: list[str]) -> QuerySet[Unit]:
    either = _all_in("folded", wanted) | _all_in("folded", fold_name(words).split())
    return Unit.objects.filter(aliases__in=Alias.objects.filter(either))


def _nearest(wanted: list[str]) -> tuple[Any, ...]:
    """Those that stand before those that have ended; that begin so before others; then the shortest name."""
    ended = Case(When(valid_to__lt=timezone.localdate(), then=1), default=0)
    begins = Case(When(folded__startswith=" ".join(wanted), then=0), default=1)
    return ended, begins, Length("name"), "pk"


def _people(words: list[str]) -> list[Person]:
    """People whose name holds all the words as wholes."""
    padded = Concat(Value(" "), "folded", Value(" "))
    found = Person.objects.alias(padded=padded).filter(_all_in("padded", [f" {word} " for word in words]))
    return list(found.prefetch_related("posts__unit").order_by("name", "pk")[:_FOUND])


def ended_post_of(user: User) -> Post | None:
    """The post that ended last, of somebody who holds none any more."""
    posts, today = Post.objects.filter(person__user=user), timezone.localdate()
    if posts.filter(Q(valid_to=None) | Q(valid_to__gte=today)).exists():
        return None
    return posts.select_related("unit").order_by("-valid_to", "-pk").first()
