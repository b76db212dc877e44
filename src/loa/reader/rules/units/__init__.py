"""Kinds of units, posts and collectives by which Vietnamese papers name who does what.

Only kinds stand here, never the unit of a particular place. Words are in lower case; `canonical` brings a
text to the same form, letter for letter.
"""

from loa.reader.rules.units.bare import BARE, BARE_PREFIXES
from loa.reader.rules.units.collectives import (
    COLLECTIVE,
    COLLECTIVES,
    DETERMINER,
    DETERMINERS,
    NO_COLLECTIVE,
    NO_UNITS,
    SHORT_LIST,
    TERRITORIES,
    TERRITORY,
)
from loa.reader.rules.units.complements import COMPLEMENT, RELATIVE
from loa.reader.rules.units.fields import FIELD, FIELDS_OF_GROUP
from loa.reader.rules.units.kinds import KIND, KINDS, SPOILT_KIND, SPOILT_OPENINGS
from loa.reader.rules.units.named_by_work import NAMED_BY_WORK, NAMED_BY_WORK_OPENS
from loa.reader.rules.units.names import UNNAMED, UnitNames, unit_names
from loa.reader.rules.units.posts import POST, POSTS
from loa.reader.rules.units.spelling import canonical, canonical_of, openings, trie

__all__ = [
    "BARE", "BARE_PREFIXES", "COLLECTIVE", "COLLECTIVES", "COMPLEMENT", "DETERMINER", "DETERMINERS",
    "FIELD", "FIELDS_OF_GROUP", "KIND", "KINDS", "NAMED_BY_WORK",
    "NAMED_BY_WORK_OPENS", "NO_COLLECTIVE", "NO_UNITS", "POST", "POSTS", "RELATIVE",
    "SHORT_LIST", "SPOILT_KIND", "SPOILT_OPENINGS", "TERRITORIES", "TERRITORY", "UNNAMED", "UnitNames",
    "canonical", "canonical_of", "openings", "trie", "unit_names",
]  # fmt: skip
