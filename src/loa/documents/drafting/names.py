"""Whether the directory knows everybody on whom a draft lays a duty."""

from __future__ import annotations

from django.utils import timezone

from loa.directory.kept_resolvers import resolver_for
from loa.directory.models import Group, Unit
from loa.documents.models import Draft

_KINDS = ("duty", "report")


def unknown_names(draft: Draft) -> list[str]:
    """Names in duties and reports that mean no unit today, each once."""
    rows = [row for row in draft.content["rows"] if row["kind"] in _KINDS]
    names = dict.fromkeys(name for row in rows for name in (*row["lead"], *row.get("with", [])))
    if not names:
        return []
    resolver = resolver_for(on=timezone.localdate(), near=draft.owner)
    return [name for name in names if resolver.resolve(name).asks]


def known_names() -> list[str]:
    """The names of units that exist and of groups: what is offered while a duty is written."""
    units = Unit.objects.filter(valid_to=None).exclude(kind=Unit.Kind.PROVINCE).values_list("name", flat=True)
    return [*Group.objects.order_by("name").values_list("name", flat=True), *units.order_by("path")[:4000]]
