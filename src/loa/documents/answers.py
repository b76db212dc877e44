"""The units and groups that may be the answer to "which unit is this?", by what somebody types."""

from __future__ import annotations

from django.utils.translation import ngettext

from loa.directory.groups import members_on
from loa.directory.models import Group, Unit
from loa.directory.names import fold_name
from loa.documents.models import Document
from loa.documents.names import document_day

SHOWN = 12  # of each


def units_called(typed: str) -> list[tuple[int, str]]:
    """The units of today whose name holds all the words."""
    words = fold_name(typed).split()
    found = Unit.objects.filter(valid_to=None) if words else Unit.objects.none()
    for word in words:
        found = found.filter(folded__contains=word)
    return list(found.order_by("name").values_list("pk", "name")[:SHOWN])


def groups_called(typed: str, *, document: Document) -> list[tuple[int, str, str]]:
    """The groups of which one name holds all the words: label with how many units it is here, and name."""
    words = fold_name(typed).split()
    if not words:
        return []
    top = f"/{document.owner.path.strip('/').split('/')[0]}/"
    found = []
    for group in Group.objects.select_related("under").order_by("name"):
        ours = group.under is None or group.under.path.startswith(top)
        names = [fold_name(name) for name in (group.name, *group.other_names)]
        if ours and any(all(word in name for word in words) for name in names):
            found.append(group)
    return [(group.pk, _labelled(group, document), group.name) for group in found[:SHOWN]]


def _labelled(group: Group, document: Document) -> str:
    n = len(members_on(group, on=document_day(document), near=document.owner))
    return ngettext("%(group)s (%(n)d unit)", "%(group)s (%(n)d units)", n) % {"group": group.name, "n": n}
