"""Words of the directory's pages: what was changed, and a new key for a form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from django import template
from django.utils.translation import gettext_lazy as _

from loa.directory import queries
from loa.directory.models import Unit

register = template.Library()

WORDS = {
    "directory.add_unit": _("added the unit"),
    "directory.rename_unit": _("renamed the unit"),
    "directory.set_details": _("changed kind, level or first day"),
    "directory.move_unit": _("moved the unit"),
    "directory.end_unit": _("ended the unit"),
    "directory.revive_unit": _("took back the end of the unit"),
    "directory.add_alias": _("added another name"),
    "directory.drop_alias": _("dropped another name"),
}


@register.filter
def change_words(action: str) -> object:
    """What an action of the log did, in words; its key where there are none."""
    return WORDS.get(action, action)


@register.filter
def kind_word(kind: str) -> object:
    """What a kind of unit is called; a list of many need not look through all kinds for each."""
    return Unit.Kind(kind).label


@register.inclusion_tag("directory/choose_unit.html")
def choose_unit(units: Sequence[Unit], verb: str, look: str = "") -> dict[str, Any]:
    """A list to choose a unit from, the first of them chosen; `look` adds a class to it.

    Where there are more units than a list shows, typing finds the others over which one has `verb`.
    """
    shown = units[: queries.MOST_TO_CHOOSE]
    return {
        "groups": queries.to_choose(shown),
        "chosen": shown[0] if shown else None,
        "look": look,
        "verb": verb if len(units) > len(shown) else "",
    }


@register.simple_tag
def form_key() -> str:
    """A key that makes the sending of a form count once."""
    return str(uuid4())
