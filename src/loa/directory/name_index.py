"""All units of the directory by every form in which their names are written."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from loa.directory.models import Alias, Unit
from loa.directory.names import fold_name, fold_short, initials, opened

COMMITTEES = {Unit.Kind.DISTRICT_COMMITTEE, Unit.Kind.COMMUNE_COMMITTEE}
_COMMITTEE = "uy ban nhan dan "
_PLACE_KINDS = ("dac khu ", "thanh pho ", "thi xa ", "thi tran ", "phuong ", "huyen ", "xa ", "tinh ")
_SPELLED_OUT = 4  # words that may stand in full before an abbreviation: "ủy ban nhân dân TP"


class NameIndex:
    """Units by letters, by folded name, by name without the province, and by abbreviation."""

    def __init__(self, *, province: str) -> None:
        self.province = province  # folded, without its kind: "binh son"
        self.units: dict[int, Unit] = {}
        self.answers: dict[str, list[tuple[str, int]]] = defaultdict(list)  # with the path of their territory
        self.letters: dict[str, set[int]] = defaultdict(set)
        self.folded: dict[str, set[int]] = defaultdict(set)
        self.loose: dict[str, set[int]] = defaultdict(set)
        self.short: dict[str, set[int]] = defaultdict(set)
        self.squeezed: dict[str, set[int]] = defaultdict(set)
        for unit in Unit.objects.exclude(kind=Unit.Kind.PROVINCE).order_by("path"):
            self.units[unit.pk] = unit
            self._add_unit(unit)
        for alias in Alias.objects.select_related("territory"):
            self._add_alias(alias)
        for table in (self.folded, self.loose):
            for key, found in table.items():
                self.squeezed[key.replace(" ", "")] |= found

    def core(self, key: str) -> str:
        """A key without the name of the province at its end, and without "tỉnh"."""
        for tail in (f" tinh {self.province}", f" {self.province}", " tinh"):
            if self.province and key.endswith(tail) and len(key) > len(tail) + 1:
                return key.removesuffix(tail)
        return key

    def _add_unit(self, unit: Unit) -> None:
        for name in filter(None, (unit.name, unit.short_name)):
            self._add_name(name, unit.pk)
        key = opened(unit.folded)
        if unit.kind == Unit.Kind.PROVINCE_COMMITTEE:
            # "UBND tỉnh" is a name of its own; "UBND" alone is not.
            self.folded[key.removesuffix(f" {self.province}")].add(unit.pk)
            return
        self.loose[self.core(key)].add(unit.pk)
        for form in _abbreviated(key, self.core(key)):
            self.short[form].add(unit.pk)
        if unit.kind in COMMITTEES and key.startswith(_COMMITTEE):
            place = key.removeprefix(_COMMITTEE)
            self.folded[place].add(unit.pk)
            kind = next((kind for kind in _PLACE_KINDS if place.startswith(kind)), "")
            self.loose[place.removeprefix(kind)].add(unit.pk)

    def _add_alias(self, alias: Alias) -> None:
        if alias.unit_id not in self.units:
            return
        if alias.territory is not None:
            for key in self.keys(alias.name):
                self.answers[key].append((alias.territory.path, alias.unit_id))
            return
        self._add_name(alias.name, alias.unit_id)
        self.loose[self.core(opened(alias.folded))].add(alias.unit_id)

    def keys(self, name: str) -> set[str]:
        """The forms under which an answer about the name is found again."""
        key = opened(fold_short(name))
        return {fold_name(name), key, self.core(key)}

    def _add_name(self, name: str, pk: int) -> None:
        self.letters[letters(name)].add(pk)
        for key in {fold_name(name), opened(fold_short(name))}:
            self.folded[key].add(pk)


def letters(name: str) -> str:
    """`name` with its diacritics, in lower case, spaces single."""
    return " ".join(unicodedata.normalize("NFC", name).lower().split())


def marks_differ(name: str, other: str) -> bool:
    """Whether `name` bears another mark than `other` where both bear one; a mark left out is no other mark.

    Compared are the words that both have; old and new places of a tone ("hoá", "hóa") agree.
    """
    words = {fold_name(word): word for word in letters(other).split()}
    for word in letters(name).split():
        twin = words.get(fold_name(word))
        if twin and _marks(word) != _marks(twin) and not _marks(word) < _marks(twin):
            return True
    return False


def _marks(word: str) -> set[str]:
    """The marks of a word wherever they stand: tone, hat, hook, bar."""
    plain = unicodedata.normalize("NFD", word.replace("đ", "d\u0335"))
    return {letter for letter in plain if unicodedata.combining(letter)}


def _abbreviated(*keys: str) -> Iterator[str]:
    """Forms with the end abbreviated: "stttt", "so tttt"; "trung tam ksbt"."""
    for key in set(keys):
        words = key.split()
        for count in range(min(_SPELLED_OUT, len(words) - 2) + 1):
            rest = initials(" ".join(words[count:]))
            if len(rest) > 1:
                yield " ".join([*words[:count], rest])
