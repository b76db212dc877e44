"""Which units the names in a reading's duties and reports mean, and which still have to be asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from loa.directory.kept_resolvers import resolver_for
from loa.directory.models import Unit
from loa.directory.resolution import Resolution
from loa.documents.models import Document, Fact

# The values of a duty or report that name units; of a report only who sends it is given work.
UNIT_VALUES = {Fact.Kind.DUTY: ("lead", "with"), Fact.Kind.REPORT: ("from",)}
_IDLE = (Fact.State.REJECTED, Fact.State.NOT_CARRIED)


def names_in(fact: Fact) -> list[str]:
    """The names of units in a fact, in their order, each once."""
    if fact.state in _IDLE:
        return []
    values = UNIT_VALUES.get(Fact.Kind(fact.kind), ())
    return list(dict.fromkeys(name for value in values for name in fact.data.get(value, [])))


def document_day(document: Document) -> date:
    """The day on which the document's names are understood: its own, else the day it came in."""
    return document.date or timezone.localdate(document.uploaded_at)


def resolved_names(document: Document, facts: Iterable[Fact]) -> dict[str, Resolution]:
    """Every name of a unit in the facts with who it means."""
    names = dict.fromkeys(name for fact in facts for name in names_in(fact))
    if not names:
        return {}
    resolver = resolver_for(on=document_day(document), near=document.owner)
    return {name: resolver.resolve(name) for name in names}


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issued a paper, where it is not the unit that registers it.

    Unknown to the directory: "các sở, ban, ngành" in it are then others' own. Another unit of it: the
    campaign would be that of the unit that registers all the same.
    """

    unknown: bool = False
    other: Unit | None = None


def issuer_of(document: Document) -> Issuer:
    """What is to be told of who issued the paper before its campaign; nothing where its owner did."""
    if not document.issuer or document.issuer.casefold() == document.owner.name.casefold():
        return Issuer()
    found = resolver_for(on=document_day(document), near=document.owner).resolve(document.issuer)
    if found.asks or len(found.units) != 1 or found.units[0] == document.owner:
        return Issuer(unknown=found.asks)
    return Issuer(other=found.units[0])


def unresolved(names: dict[str, Resolution]) -> list[str]:
    """The names that a person must explain before the campaign may start."""
    return [name for name, resolution in names.items() if resolution.asks]
