"""Other names of units, and groups of units."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.audit.diffs import diff
from loa.directory.actions.permission import Actor, Refused, check
from loa.directory.models import Alias, Group, Unit
from loa.directory.names import fold_name
from loa.directory.rights import Verb
from loa.directory.territory import territory_of


@transaction.atomic
def add_alias(actor: Actor, unit: Unit, *, name: str, source: str = "") -> Alias:
    """The name means this unit, among others perhaps; a name it has already is left as it stands."""
    check(actor, Verb.NAME_UNIT, unit)
    return keep_name(actor, unit, name=name, source=source)


@transaction.atomic
def remember_alias(actor: Actor, *, name: str, units: Iterable[Unit], near: Unit, source: str) -> None:
    """The answer to "which unit is this?" stands: in documents of the territory of `near` the name means
    exactly these units from now on.

    Earlier answers there to the same name give way; those of other territories and aliases that were entered
    by hand stay.
    """
    chosen = list(units)
    if not chosen:
        raise Refused(_("Choose at least one unit."))
    for unit in chosen:
        check(actor, Verb.NAME_UNIT, unit)
    territory = territory_of(near)
    answers = Alias.objects.filter(folded=fold_name(name), territory=territory)
    for stale in answers.exclude(unit__in=chosen):
        _remove(actor, stale)
    for unit in chosen:
        keep_name(actor, unit, name=name, source=source, territory=territory)


@transaction.atomic
def drop_alias(actor: Actor, alias: Alias) -> None:
    """The name no longer means this unit."""
    check(actor, Verb.MANAGE_DIRECTORY, alias.unit)
    _remove(actor, alias)


@transaction.atomic
def add_group(actor: Actor, *, name: str, members: Iterable[Unit] = (), **values: Any) -> Group:
    """The collective name is known; `values`: other_names, kinds, levels, under."""
    check(actor, Verb.MANAGE_DIRECTORY, values.get("under"))
    group = Group(**values)
    _call_group(group, name, values.get("other_names", ()))
    group.save()
    group.members.set(members)
    record_change(actor, "directory.add_group", obj=group, values={"name": [None, group.name]})
    return group


@transaction.atomic
def change_group(
    actor: Actor,
    group: Group,
    *,
    name: str,
    other_names: Iterable[str] = (),
    members: Iterable[Unit] = (),
    **values: Any,
) -> None:
    """The group is known by these names and these belong to it; `values` as for `add_group`.

    Campaigns that have started keep the units to which they gave their work.
    """
    check(actor, Verb.MANAGE_DIRECTORY, group.under)
    before = _shown(group)
    _call_group(group, name, other_names)
    for field in ("kinds", "levels", "under"):
        setattr(group, field, values.get(field, getattr(group, field)))
    group.save()
    group.members.set(members)
    changed = diff(before, _shown(group))
    if changed:
        record_change(actor, "directory.change_group", obj=group, values=changed)


@transaction.atomic
def add_group_name(actor: Actor, group: Group, *, name: str, source: str = "") -> None:
    """The collective name means this group too; a name that it has already is left as it stands."""
    check(actor, Verb.NAME_UNIT, group.under)
    name, had = " ".join(name.split()), [group.name, *group.other_names]
    if fold_name(name) in {fold_name(known) for known in had}:
        return
    _call_group(group, group.name, [*group.other_names, name])
    group.save(update_fields=["other_names"])
    values = {"names": [had, [group.name, *group.other_names]]}
    record_change(actor, "directory.add_group_name", obj=group, values=values, reason=source)


@transaction.atomic
def drop_group(actor: Actor, group: Group) -> None:
    """The collective name means nobody any more; campaigns that have started keep their work."""
    check(actor, Verb.MANAGE_DIRECTORY, group.under)
    record_change(actor, "directory.drop_group", obj=group, values={"name": [group.name, None]})
    group.delete()


def _call_group(group: Group, name: str, others: Iterable[str]) -> None:
    if not fold_name(name):
        raise Refused(_("A name needs letters."))
    group.name, group.folded = " ".join(name.split()), fold_name(name)
    group.other_names = [" ".join(words.split()) for words in others if fold_name(words)]


def _shown(group: Group) -> dict[str, Any]:
    members = sorted(group.members.values_list("name", flat=True))
    under = group.under.name if group.under else None
    return {
        "names": [group.name, *group.other_names], "kinds": group.kinds, "levels": group.levels,
        "under": under, "members": members,
    }  # fmt: skip


def keep_name(actor: Actor, unit: Unit, *, name: str, source: str, territory: Unit | None = None) -> Alias:
    """The alias stands and is in the log, an answer where it has a territory; rights were checked."""
    name = " ".join(name.split())
    folded = fold_name(name)
    if not folded:
        raise Refused(_("A name needs letters."))
    defaults = {"name": name, "source": source, "answered": territory is not None}
    alias, made = Alias.objects.get_or_create(
        unit=unit, folded=folded, territory=territory, defaults=defaults
    )
    if made:
        record_change(actor, "directory.add_alias", obj=unit, values={"alias": [None, name]}, reason=source)
    return alias


def _remove(actor: Actor, alias: Alias) -> None:
    record_change(actor, "directory.drop_alias", obj=alias.unit, values={"alias": [alias.name, None]})
    alias.delete()
