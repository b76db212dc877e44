"""Resolvers kept between questions: laying out the names of thousands of units takes longer than to ask.

What is kept is found again by all that a resolver reads. So it is right whoever changed the directory, in
whichever process, whether or not it was committed; nothing has to be told to forget.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from datetime import date
from threading import Lock
from typing import Any, Generic, TypeVar

from loa.directory.models import Alias, Group, Unit
from loa.directory.name_index import NameIndex
from loa.directory.resolution import Resolver, province_of

_INDEXES, _RESOLVERS = 2, 32  # an index of 3,400 units takes some 10 MB; a resolver beside it little
Thing = TypeVar("Thing")


class _Kept(Generic[Thing]):
    """The things asked for last, by what they were made from."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._things: OrderedDict[Hashable, Thing] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], Thing]) -> Thing:
        """The thing of this key; made where it is not kept, outside the lock: at worst two make it."""
        with self._lock:
            if key in self._things:
                self._things.move_to_end(key)
                return self._things[key]
        made = make()
        with self._lock:
            self._things[key] = made
            while len(self._things) > self._most:
                self._things.popitem(last=False)
        return made


_indexes: _Kept[NameIndex] = _Kept(_INDEXES)
_resolvers: _Kept[Resolver] = _Kept(_RESOLVERS)


def resolver_for(*, on: date, near: Unit) -> Resolver:
    """A resolver of the directory as it stands now, kept where it was asked for before."""
    mark = _mark()

    def make() -> Resolver:
        province = province_of(near)
        index = _indexes.get((mark, province), lambda: NameIndex(province=province))
        return Resolver(on=on, near=near, index=index)

    return _resolvers.get((mark, on, near.pk, near.path), make)


def _mark() -> int:
    """A number that is another one as soon as anything that a resolver reads is."""
    members, heirs = Group.members.through.objects, Unit.successors.through.objects
    read: tuple[Any, ...] = (
        tuple(Unit.objects.order_by("pk").values_list()),
        tuple(Alias.objects.order_by("pk").values_list()),
        tuple(str(row) for row in Group.objects.order_by("pk").values_list()),
        tuple(members.order_by("pk").values_list("group_id", "unit_id")),
        tuple(heirs.order_by("pk").values_list("from_unit_id", "to_unit_id")),
    )
    return hash(read)
