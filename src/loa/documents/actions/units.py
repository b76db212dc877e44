"""The answer to "which unit is this?": asked once, kept as the unit's other name."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from loa.directory.actions.names import remember_alias
from loa.directory.models import Unit, User
from loa.directory.rights import Verb, require
from loa.documents.models import Document


@transaction.atomic
def name_unit(user: User, document: Document, *, name: str, units: Iterable[Unit]) -> None:
    """From now on the name means these units, in this document and the next ones of its territory."""
    require(user, Verb.REVIEW_DOCUMENT, document.owner)
    source = _("answered for %(document)s") % {"document": document.code or document.name}
    remember_alias(user, name=name, units=units, near=document.owner, source=source[:120])
