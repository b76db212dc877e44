"""Names of units known whole, whatever kind they are of: those an office told, and those of the paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from loa.reader.rules.units.spelling import canonical, trie

_NOTHING = re.compile(r"(?!)")
_FIRST = 6  # letters by which the names that a paper tells are looked up


@dataclass(frozen=True, slots=True)
class UnitNames:
    """Whole names, found in any case; those of one word and abbreviations only letter for letter."""

    names: re.Pattern[str] = _NOTHING  # in words as `canonical` writes them
    exact: re.Pattern[str] = _NOTHING  # in words as they stand
    own: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # the paper's, by their first letters

    def end(self, text: str, canon: str, at: int) -> int | None:
        """Where the longest name that begins at `at` ends; None where none begins there."""
        own = self.own.get(canon[at : at + _FIRST])
        told = self.names is not _NOTHING or self.exact is not _NOTHING
        if not (own or told) or at >= len(text) or (at and text[at - 1].isalnum()):
            return None  # by far the most
        ends = [at + len(name) for name in own or () if _stands(name, canon, at)]
        if told:
            listed = (self.names.match(canon, at), self.exact.match(text, at))
            ends += [found.end() for found in listed if found]
        return max(ends, default=None)

    def and_own(self, names: Iterable[str]) -> UnitNames:
        """These names and those that the paper tells itself, as `canonical` writes them."""
        own: dict[str, tuple[str, ...]] = {}
        for name in names:
            own[name[:_FIRST]] = (*own.get(name[:_FIRST], ()), name)
        return replace(self, own=own) if own else self


def _stands(name: str, canon: str, at: int) -> bool:
    """Whether the words at `at` are this name and not the beginning of a longer word."""
    end = at + len(name)
    return canon.startswith(name, at) and not canon[end : end + 1].isalnum()


UNNAMED = UnitNames()


def unit_names(names: Iterable[str]) -> UnitNames:
    """The patterns of `names`; `UNNAMED` where there are none."""
    listed = [" ".join(name.split()) for name in names]
    short = [name for name in listed if name and (" " not in name or name.isupper())]
    long = [name for name in listed if " " in name and not name.isupper()]
    if not short and not long:
        return UNNAMED
    exact = "|".join(re.escape(name) for name in sorted(short, key=len, reverse=True))
    return UnitNames(
        re.compile(rf"(?:{_escaped_trie(long)})(?!\w)") if long else _NOTHING,
        re.compile(rf"(?:{exact})(?!\w)") if short else _NOTHING,
    )


def _escaped_trie(names: list[str]) -> str:
    """`trie` knows letters and blanks alone; a name with other signs stands by itself."""
    plain = [name for name in names if re.fullmatch(r"[\w ]+", name)]
    others = sorted((n for n in names if n not in plain), key=len, reverse=True)
    parts = [re.escape(canonical(name)) for name in others]
    return "|".join([*parts, trie(plain)] if plain else parts)
