"""From the words of a document to units of the directory, on the document's day; in doubt it asks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from loa.directory.groups import GroupIndex
from loa.directory.models import Unit
from loa.directory.name_index import COMMITTEES, NameIndex, letters, marks_differ
from loa.directory.names import fold_name, fold_short, opened
from loa.directory.succession import heirs_on, stood_on, units_of_day
from loa.directory.territory import territory_of
from loa.directory.wordings import LIST_BREAK, SHARED, can_be_slip, names_nobody, without_head

_SHOWN = 5  # candidates put before a person
# One slip in six letters of what tells a unit apart from its like; a name of five letters allows none,
# because communes differ by as little ("Tân An", "Tân Ân").
_LETTERS_A_SLIP = 6
_MARGIN = 2  # slips that the next best unit must be further away
_LETTERS_A_SHOWN = 3  # what is further away than a slip in three letters is not even shown


class How(StrEnum):
    """By what way a name was understood."""

    ANSWER = "answer"  # a person said so
    EXACT = "exact"
    FOLDED = "folded"  # but for diacritics, capitals, abbreviations
    POST = "post"  # by whoever heads the unit
    ABBREVIATION = "abbreviation"
    GROUP = "group"
    LIST = "list"
    SUCCESSOR = "successor"  # an earlier name; the unit that took over
    FUZZY = "fuzzy"
    GENERIC = "generic"  # "các cơ quan liên quan": nobody in particular, nothing to ask
    UNKNOWN = "unknown"


_CONFIDENCE = {
    How.ANSWER: 1.0,
    How.EXACT: 1.0,
    How.FOLDED: 0.97,
    How.POST: 0.95,
    How.GROUP: 0.95,
    How.LIST: 0.95,
    How.ABBREVIATION: 0.9,
    How.SUCCESSOR: 0.85,
    How.FUZZY: 0.7,
}


@dataclass(frozen=True)
class Resolution:
    """Who is meant by a name: `units`, or none and the `candidates` to choose from, likeliest first."""

    name: str
    how: How
    units: tuple[Unit, ...] = ()
    candidates: tuple[Unit, ...] = ()
    group: str = ""  # what the directory calls them together, where they are a group of it

    @property
    def called(self) -> str:
        """What the directory calls who is meant; the name itself where it has no one name for them."""
        return self.group or (self.units[0].name if len(self.units) == 1 else self.name)

    @property
    def asks(self) -> bool:
        """Whether a person has to say who is meant."""
        return not self.units and self.how != How.GENERIC

    @property
    def confidence(self) -> float:
        """From 0 (asked) to 1 (the very name); below 0.9 worth a look."""
        return _CONFIDENCE.get(self.how, 0.0) if self.units else 0.0


def resolve(name: str, *, on: date, near: Unit) -> Resolution:
    """Who `name` means in a document of `near` dated `on`; for many names take one `Resolver`."""
    return Resolver(on=on, near=near).resolve(name)


class Resolver:
    """Resolves the names of one document: reads the directory once, each name once."""

    def __init__(self, *, on: date, near: Unit, index: NameIndex | None = None) -> None:
        self.on = on
        self.near = near
        self._index = index or NameIndex(province=province_of(near))
        self._groups = GroupIndex(province=self._index.province, near=near)
        self._known: dict[str, Resolution] = {}

    def resolve(self, name: str) -> Resolution:
        """Who `name` means; asked again, the same answer."""
        if name not in self._known:
            self._known[name] = self._resolve(name)
        return self._known[name]

    def _resolve(self, name: str) -> Resolution:
        key = opened(fold_short(name))
        return (
            self._by_answer(name, key)
            or self._by_name(name, key)
            or self._by_group(name, key)
            or self._by_list(name)
            or self._by_spaces(name, key)
            or self._by_slips(name, key)
            or Resolution(name, How.UNKNOWN)
        )

    def _by_answer(self, name: str, key: str) -> Resolution | None:
        """What a person said, of the narrowest territory around the document's unit.

        What was said in the unit's own territory decides; what was said further up gives way to a unit of the
        name itself that is nearer than the one answered.
        """
        said = {one for form in self._index.keys(name) for one in self._index.answers.get(form, ())}
        around = [(path, pk) for path, pk in said if self.near.path.startswith(path)]
        if not around:
            return None
        narrowest = max((path for path, _pk in around), key=len)
        answered = sorted(pk for path, pk in around if path == narrowest)
        units = units_of_day((self._index.units[pk] for pk in answered), self.on)
        if not units:
            return None
        if narrowest != self._territory.path:
            own = self._by_name(name, key)
            if own and own.units and self._depth(own.units) > self._depth(units):
                return own
        return Resolution(name, How.ANSWER, tuple(units))

    @cached_property
    def _territory(self) -> Unit:
        return territory_of(self.near)

    def _depth(self, units: Iterable[Unit]) -> int:
        """How much of the path the nearest of them shares with the document's own unit."""
        return max(_shared_depth(unit.path, self.near.path) for unit in units)

    def _by_name(self, name: str, key: str) -> Resolution | None:
        """The first table in which the name stands decides, in falling order of likeness."""
        index, bare = self._index, without_head(key)
        tables = (
            (How.EXACT, index.letters.get(letters(name))),
            (How.FOLDED, index.folded.get(fold_name(name)) or index.folded.get(key)),
            (How.FOLDED, index.loose.get(key) or index.loose.get(index.core(key))),
            (How.POST, index.folded.get(bare) or index.loose.get(index.core(bare))),
            (How.ABBREVIATION, index.short.get(fold_short(name)) or index.short.get(index.core(key))),
        )
        for how, found in tables:
            if found:
                return self._choose(name, how, [self._index.units[pk] for pk in sorted(found)])
        return None

    def _by_spaces(self, name: str, key: str) -> Resolution | None:
        """The name with its spaces in the wrong places, as scans have them."""
        found = self._index.squeezed.get(key.replace(" ", ""))
        return (
            self._choose(name, How.FUZZY, [self._index.units[pk] for pk in sorted(found)]) if found else None
        )

    def _choose(self, name: str, how: How, found: list[Unit]) -> Resolution:
        """The one unit of that day nearest to the document's own; of several as near, a person chooses."""
        standing = self._nearest(unit for unit in found if stood_on(unit, self.on))
        if len(standing) == 1 and how == How.FOLDED and marks_differ(name, standing[0].name):
            # Communes differ by their marks alone ("Tân Hà", "Tân Hạ"): there it is no slip but a question.
            if standing[0].kind in COMMITTEES:
                return Resolution(name, How.UNKNOWN, candidates=tuple(standing))
            return Resolution(name, How.FUZZY, (standing[0],))
        if len(standing) == 1:
            return Resolution(name, how, (standing[0],))
        if standing:
            return Resolution(name, how, candidates=tuple(standing[:_SHOWN]))
        ended = self._nearest(unit for unit in found if unit.valid_to and unit.valid_to < self.on)
        heirs = units_of_day(ended, self.on)
        if len(ended) == 1 and len(heirs) == 1:
            return Resolution(name, How.SUCCESSOR, tuple(heirs))
        return Resolution(name, how, candidates=tuple(heirs or found))

    def _nearest(self, units: Iterable[Unit]) -> list[Unit]:
        """Those that share most of the path with the document's own unit."""
        by_depth: dict[int, list[Unit]] = {}
        for unit in units:
            by_depth.setdefault(_shared_depth(unit.path, self.near.path), []).append(unit)
        return by_depth[max(by_depth)] if by_depth else []

    def _by_group(self, name: str, key: str) -> Resolution | None:
        for wording in (key, without_head(key)):
            group = self._groups.find(wording)
            if group is not None:
                members = self._groups.members(group, on=self.on)
                return Resolution(name, How.GROUP, tuple(members), group=group.name)
        return Resolution(name, How.GENERIC) if names_nobody(without_head(key)) else None

    def _by_list(self, name: str) -> Resolution | None:
        """Several names in one: understood where every part is."""
        parts = [part for part in LIST_BREAK.split(name) if part.strip()]
        if len(parts) < 2:
            return None
        found = [self.resolve(part) for part in parts]
        if any(part.asks for part in found):
            return None
        units = {unit.pk: unit for part in found for unit in part.units}
        return Resolution(name, How.LIST, tuple(units.values())) if units else None

    def _by_slips(self, name: str, key: str) -> Resolution | None:
        """The unit that a few wrong letters lead to, where no other is nearly as close."""
        telling = SHARED.sub("", key)
        allowed = len(telling) // _LETTERS_A_SLIP
        distances = self._distances(
            key, limit=min(allowed + _MARGIN, max(1, len(telling) // _LETTERS_A_SHOWN))
        )
        near = [pk for pk, _ in distances]
        group = self._groups.find_like(key, allowed=allowed)
        if group is not None and not near:
            return Resolution(
                name, How.GROUP, tuple(self._groups.members(group, on=self.on)), group=group.name
            )
        if not distances:
            return None
        best = distances[0][1]
        if best <= allowed and all(distance >= best + _MARGIN for _, distance in distances[1:]):
            return self._choose(name, How.FUZZY, [self._index.units[near[0]]])
        units = units_of_day((self._index.units[pk] for pk in near), self.on)
        return Resolution(name, How.UNKNOWN, candidates=tuple(units[:_SHOWN]))

    def _distances(self, key: str, *, limit: int) -> list[tuple[int, int]]:
        """Units whose name is at most `limit` slips away, nearest first, those of the day before others."""
        best: dict[int, int] = {}
        for table, asked in ((self._index.folded, key), (self._index.loose, self._index.core(key))):
            hits = process.extract(
                asked, list(table), scorer=Levenshtein.distance, score_cutoff=limit, limit=20
            )
            for found, distance, _ in hits:
                for pk in table[found] if can_be_slip(asked, found) else ():
                    best[pk] = min(int(distance), best.get(pk, limit + 1))
        living = {pk: d for pk, d in best.items() if heirs_on(self._index.units[pk], self.on)}
        return sorted(living.items(), key=lambda pair: (pair[1], pair[0]))


def province_of(near: Unit) -> str:
    """The folded name of the province to which the unit belongs, without its kind: "binh son"."""
    top = Unit.objects.filter(pk=int(near.path.split("/")[1])).first() if near.path else None
    province = fold_name(top.name) if top else ""
    return province.removeprefix("thanh pho ").removeprefix("tinh ")


def _shared_depth(one: str, other: str) -> int:
    depth = 0
    for left, right in zip(one.strip("/").split("/"), other.strip("/").split("/"), strict=False):
        if left != right:
            break
        depth += 1
    return depth
