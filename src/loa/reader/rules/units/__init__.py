"""Kinds of units, posts and collectives by which Vietnamese papers name who does what.

Only kinds stand here, never the unit of a particular place. Words are in lower case; `canonical` brings a
text to the same form, letter for letter.
"""

from loa.reader.rules.units.bare import BARE, BARE_PREFIXES
from loa.reader.rules.units.collectives import COLLECTIVE, DETERMINER, NO_COLLECTIVE, TERRITORY
from loa.reader.rules.units.complements import COMPLEMENT, RELATIVE
from loa.reader.rules.units.fields import FIELD, FIELDS_OF_GROUP
from loa.reader.rules.units.kinds import KIND, SPOILT_KIND
from loa.reader.rules.units.names import UNNAMED, UnitNames, unit_names
from loa.reader.rules.units.posts import POST
from loa.reader.rules.units.spelling import canonical, trie

__all__ = [
    "BARE", "BARE_PREFIXES", "COLLECTIVE", "COMPLEMENT", "DETERMINER", "FIELD", "FIELDS_OF_GROUP", "KIND",
    "NO_COLLECTIVE", "POST", "RELATIVE", "SPOILT_KIND", "TERRITORY", "UNNAMED", "UnitNames", "canonical",
    "trie", "unit_names",
]  # fmt: skip
