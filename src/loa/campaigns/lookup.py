"""Which units the names of a plan stand for on its date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils import timezone

from loa.directory.kept_resolvers import resolver_for
from loa.directory.models import Post, Unit
from loa.directory.queries import place_of
from loa.directory.rights import RIGHTS, Verb
from loa.documents.models import Document


@dataclass(frozen=True)
class Meaning:
    """The units that a name stands for; without any, it `asks` a person, or means nobody in particular."""

    units: tuple[int, ...]
    asks: bool
    called: str = ""  # in the directory, whose units have names in ordinary case


def meanings(names: Iterable[str], document: Document) -> dict[str, Meaning]:
    """For each name of the document's plan who is meant by it on the document's date."""
    resolver = resolver_for(on=document.date or timezone.localdate(document.uploaded_at), near=document.owner)
    found = {}
    for name in names:
        resolution = resolver.resolve(name)
        units = tuple(unit.pk for unit in resolution.units)
        found[name] = Meaning(units, resolution.asks, resolution.called)
    return found


def units_without_account(ids: Iterable[int], *, on: date | None = None) -> list[Unit]:
    """Those of the units for which nobody can sign in and act on the day `on` (today)."""
    day = on or timezone.localdate()
    in_force = Q(valid_from=None) | Q(valid_from__lte=day), Q(valid_to=None) | Q(valid_to__gte=day)
    kinds = RIGHTS[Verb.ACCEPT_ASSIGNMENT]
    manned = Post.objects.filter(*in_force, kind__in=kinds, person__user__is_active=True)
    # A post above a unit could act for it, but nobody there is told: only its own posts count.
    own = set(manned.values_list("unit_id", flat=True))
    missing = [pk for pk in ids if pk not in own]
    found: list[Unit] = []
    for first in range(0, len(missing), 500):
        found += Unit.objects.filter(pk__in=missing[first : first + 500])
    return sorted(found, key=place_of)
