"""The answer to "which unit is this?": asked once, kept as the other name of a unit or a group."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from loa.directory.actions.names import add_group_name, remember_alias
from loa.directory.models import Group, Unit, User
from loa.directory.rights import Verb, require
from loa.documents.models import Document


@transaction.atomic
def name_unit(user: User, document: Document, *, name: str, units: Iterable[Unit]) -> None:
    """From now on the name means these units, in this document and the next ones of its territory."""
    require(user, Verb.REVIEW_DOCUMENT, document.owner)
    remember_alias(user, name=name, units=units, near=document.owner, source=_source(document))


@transaction.atomic
def name_group(user: User, document: Document, *, name: str, group: Group) -> None:
    """From now on the collective name means this group, in this document and the next ones."""
    require(user, Verb.REVIEW_DOCUMENT, document.owner)
    add_group_name(user, group, name=name, source=_source(document))


def _source(document: Document) -> str:
    said = _("answered for %(document)s") % {"document": document.code or document.name}
    return said[:120]
