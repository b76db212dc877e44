"""Kinds without names in one list: "các nông trường, lâm trường", "các Vụ, đơn vị, Cục thuế có liên quan".

Reads a `Wording`. Answers whether what follows a separator goes on with such a list.
"""

from __future__ import annotations

import re

from loa.reader.rules.units import COLLECTIVE, DETERMINER, KIND
from loa.reader.stages.asides import Range
from loa.reader.stages.heads import DETERMINED, Head
from loa.reader.stages.wording import Wording

_BARE = re.compile(rf"{DETERMINER}{KIND}(?:(?:, | và )(?:{KIND}|{COLLECTIVE}))*")
# What is said of all of them stands behind the last.
_OF_ALL = re.compile(r" (?:(?:có )?liên quan|thuộc|trực thuộc)(?!\w)")


def goes_on_bare_list(wording: Wording, left: Range, right: int, *, kind: Head, alone: bool) -> bool:
    """Whether the kind at `right`, `alone` or with what is said of all, is one more of those from `left`."""
    if not _BARE.fullmatch(wording.canon, *left):
        return False
    if wording.text[right].islower():
        return alone or kind[0] == "collective"
    first = DETERMINED.match(wording.canon, left[0])
    large = first is not None and wording.text[first.end()].isupper()
    return large and _OF_ALL.match(wording.canon, kind[1]) is not None
