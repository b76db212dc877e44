"""Units added, renamed, moved and ended."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import F, Q, Value
from django.db.models.functions import Concat, Substr
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.directory.actions.names import keep_name
from loa.directory.actions.permission import Actor, Refused, check
from loa.directory.models import Unit
from loa.directory.names import fold_name
from loa.directory.rights import Verb
from loa.directory.signals import unit_changed


@transaction.atomic
def add_unit(actor: Actor, *, name: str, parent: Unit | None = None, **values: Any) -> Unit:
    """The unit stands in the tree under `parent`.

    `values`: kind, level, short_name, code, valid_from, valid_to.
    """
    check(actor, Verb.MANAGE_DIRECTORY, parent)
    name = _clean(name)
    _check_days(values.get("valid_from"), values.get("valid_to"))
    _check_parent(parent, values.get("valid_to"))
    unit = Unit.objects.create(name=name, folded=fold_name(name), parent=parent, **values)
    unit.path = f"{parent.path if parent else '/'}{unit.pk}/"
    unit.save(update_fields=["path"])
    shown = {"name": name, "parent": parent and parent.name, **values}
    record_change(actor, "directory.add_unit", obj=unit, values={k: [None, v] for k, v in shown.items() if v})
    unit_changed.send(Unit, unit=unit)
    return unit


@transaction.atomic
def rename_unit(actor: Actor, unit: Unit, *, name: str, short_name: str | None = None) -> None:
    """The unit bears the new name; the old one goes on meaning it."""
    check(actor, Verb.MANAGE_DIRECTORY, unit)
    old, old_short = unit.name, unit.short_name
    unit.name = _clean(name)
    unit.folded = fold_name(unit.name)
    unit.short_name = old_short if short_name is None else short_name.strip()
    if (old, old_short) == (unit.name, unit.short_name):
        return
    unit.save(update_fields=["name", "folded", "short_name"])
    if fold_name(old) != unit.folded:
        keep_name(actor, unit, name=old, source=_("earlier name"))
    values = {"name": [old, unit.name], "short_name": [old_short, unit.short_name]}
    record_change(actor, "directory.rename_unit", obj=unit, values=_changed(values))
    unit_changed.send(Unit, unit=unit)


@transaction.atomic
def set_details(actor: Actor, unit: Unit, *, kind: str, level: str, valid_from: date | None) -> None:
    """Kind, level and first day of the unit are these."""
    check(actor, Verb.MANAGE_DIRECTORY, unit)
    _check_days(valid_from, unit.valid_to)
    new = {"kind": kind, "level": level, "valid_from": valid_from}
    values = _changed({name: [getattr(unit, name), value] for name, value in new.items()})
    if not values:
        return
    Unit.objects.filter(pk=unit.pk).update(**new)
    unit.refresh_from_db()
    record_change(actor, "directory.set_details", obj=unit, values=values)
    unit_changed.send(Unit, unit=unit)


@transaction.atomic
def move_unit(actor: Actor, unit: Unit, *, parent: Unit | None) -> None:
    """The unit, with all below it, stands under `parent`; refuses a place under itself."""
    check(actor, Verb.MANAGE_DIRECTORY, unit)  # it holds everywhere: the place it goes to needs no second
    if parent and parent.path.startswith(unit.path):
        raise Refused(_("A unit cannot belong to itself or to a unit below it."))
    _check_parent(parent, unit.valid_to)
    old_parent, old = unit.parent, unit.path
    new = f"{parent.path if parent else '/'}{unit.pk}/"
    if old == new:
        return
    moved = Unit.objects.filter(path__startswith=old)
    moved.update(path=Concat(Value(new), Substr(F("path"), len(old) + 1)))
    Unit.objects.filter(pk=unit.pk).update(parent=parent)
    unit.refresh_from_db()
    names = [old_parent and old_parent.name, parent and parent.name]
    record_change(actor, "directory.move_unit", obj=unit, values={"parent": names})
    unit_changed.send(Unit, unit=unit)


@transaction.atomic
def end_unit(
    actor: Actor, unit: Unit, *, last_day: date, successors: Iterable[Unit], reason: str = ""
) -> None:
    """The unit stands until `last_day`, its open posts too; from then on its name leads to `successors`.

    Refuses while units right below it stand longer: they are moved or ended first.
    """
    check(actor, Verb.MANAGE_DIRECTORY, unit)
    heirs = list(successors)
    _check_days(unit.valid_from, last_day)
    if unit in heirs:
        raise Refused(_("A unit cannot be its own successor."))
    left = unit.children.filter(Q(valid_to=None) | Q(valid_to__gt=last_day)).order_by("path")
    if left:
        names = ", ".join(child.name for child in left[:3])
        raise Refused(
            _("Units below would be left behind (%(names)s): move or end them first.") % {"names": names}
        )
    old = unit.valid_to
    unit.valid_to = last_day
    unit.save(update_fields=["valid_to"])
    unit.successors.set(heirs)
    unit.posts.filter(Q(valid_to=None) | Q(valid_to__gt=last_day)).update(valid_to=last_day)
    values = {"valid_to": [old, last_day], "successors": [None, [heir.name for heir in heirs]]}
    record_change(actor, "directory.end_unit", obj=unit, values=values, reason=reason)
    unit_changed.send(Unit, unit=unit)


@transaction.atomic
def revive_unit(actor: Actor, unit: Unit) -> None:
    """The unit stands again, the posts that ended with it too; nobody is its successor any more.

    Refuses while the unit above has ended.
    """
    check(actor, Verb.MANAGE_DIRECTORY, unit)
    last_day = unit.valid_to
    if last_day is None:
        return
    _check_parent(unit.parent, None)
    heirs = [heir.name for heir in unit.successors.order_by("path")]
    unit.valid_to = None
    unit.save(update_fields=["valid_to"])
    unit.successors.clear()
    unit.posts.filter(valid_to=last_day).update(valid_to=None)
    values = {"valid_to": [last_day, None], "successors": [heirs, []]}
    record_change(actor, "directory.revive_unit", obj=unit, values=values)
    unit_changed.send(Unit, unit=unit)


def _clean(name: str) -> str:
    name = " ".join(name.split())
    if not fold_name(name):
        raise Refused(_("A unit needs a name."))
    return name


def _check_days(first: date | None, last: date | None) -> None:
    if first and last and last < first:
        raise Refused(_("The last day comes before the first."))


def _check_parent(parent: Unit | None, last: date | None) -> None:
    if parent and parent.valid_to and (last is None or last > parent.valid_to):
        raise Refused(_("The unit above no longer exists."))


def _changed(values: dict[str, list[Any]]) -> dict[str, list[Any]]:
    return {name: pair for name, pair in values.items() if pair[0] != pair[1]}
