"""Collective names and their members on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from django.db.models import Q
from rapidfuzz.distance import Levenshtein

from loa.directory.models import Group, Unit
from loa.directory.names import fold_short, opened
from loa.directory.succession import stood_on, units_of_day
from loa.directory.wordings import group_key


class GroupIndex:
    """The groups of a document's own province by their wording."""

    def __init__(self, *, province: str, near: Unit) -> None:
        self._province = province
        self._near = near
        self._by_key: dict[str, Group] = {}
        top = "/".join(near.path.split("/")[:2]) + "/"
        for group in Group.objects.select_related("under").order_by("pk"):
            if group.under is None or group.under.path.startswith(top):
                for name in (group.name, *group.other_names):
                    self._by_key.setdefault(self._key(opened(fold_short(name))), group)

    def find(self, key: str) -> Group | None:
        """The group of exactly these words, in any order."""
        return self._by_key.get(self._key(key))

    def find_like(self, key: str, *, allowed: int) -> Group | None:
        """The one group that `allowed` wrong letters lead to, or None."""
        wanted = self._key(key)
        like = {
            group.pk: group
            for words, group in self._by_key.items()
            if Levenshtein.distance(wanted, words, score_cutoff=allowed) <= allowed
        }
        return next(iter(like.values())) if len(like) == 1 else None

    def members(self, group: Group, *, on: date) -> list[Unit]:
        """The group's units of that day, in the order of the tree."""
        return members_on(group, on=on, near=self._near)

    def _key(self, key: str) -> str:
        return group_key(key, province=self._province)


def members_on(group: Group, *, on: date, near: Unit | None = None) -> list[Unit]:
    """The units of the group on a day, in the order of the tree; `near` stands in where it has no `under`."""
    top = group.under or near
    below: Iterable[Unit] = ()
    if top is not None and (group.kinds or group.levels):
        below = Unit.objects.filter(_described(group, top))
    return _together(group, below, on)


def members_of(groups: Sequence[Group], *, on: date) -> list[list[Unit]]:
    """The same for many groups, each read with its `under` and its members' successors: in one query."""
    wanted = Q(pk__in=[])
    for group in groups:
        if group.under is not None and (group.kinds or group.levels):
            wanted |= _described(group, group.under)
    below: dict[str, list[Unit]] = defaultdict(list)  # by the path of every unit above
    shown = ("pk", "name", "path", "kind", "level", "valid_from", "valid_to")
    for unit in Unit.objects.filter(wanted).values_list(*shown, named=True) if wanted else ():
        steps = unit.path.strip("/").split("/")[:-1]
        for depth in range(len(steps)):
            below[f"/{'/'.join(steps[: depth + 1])}/"].append(unit)
    return [_together(group, _fitting(group, below), on) for group in groups]


def _fitting(group: Group, below: Mapping[str, Iterable[Unit]]) -> Iterator[Unit]:
    """The units that the group describes, as `_described` asks the database."""
    if group.under is None or not (group.kinds or group.levels):
        return
    for unit in below.get(group.under.path, ()):
        if (not group.kinds or unit.kind in group.kinds) and (not group.levels or unit.level in group.levels):
            yield unit


def _described(group: Group, top: Unit) -> Q:
    wanted = Q(path__startswith=top.path) & ~Q(pk=top.pk)
    if group.kinds:
        wanted &= Q(kind__in=group.kinds)
    return wanted & Q(level__in=group.levels) if group.levels else wanted


def _together(group: Group, below: Iterable[Unit], on: date) -> list[Unit]:
    found = [unit for unit in below if stood_on(unit, on)]
    named = units_of_day(group.members.all(), on)
    return sorted({unit.pk: unit for unit in (*found, *named)}.values(), key=lambda unit: unit.path)
