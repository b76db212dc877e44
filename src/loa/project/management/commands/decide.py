"""`loa decide DOCUMENT FILE`: decisions of a review from a file, as a person makes them on the page."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from loa.audit.sealing import Sealed
from loa.directory.models import User
from loa.directory.rights import NotAllowed
from loa.documents.actions.calls import decide
from loa.documents.errors import Refused
from loa.documents.models import Document
from loa.documents.queries import ready_to_start


class Command(BaseCommand):
    """A door to `decide`."""

    help = str(gettext_lazy("Applies a file of decisions to a document in review: all of them, or none."))

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The document's number, the file, the account that decides."""
        parser.add_argument("document", type=int)
        parser.add_argument("file", type=Path)
        parser.add_argument("--user", help=_("the account that decides; else the file's “user”"))

    def handle(self, *_args: Any, **options: Any) -> None:
        """The decisions stand; what is still missing is told."""
        document = Document.objects.filter(pk=options["document"]).first()
        if document is None:
            raise CommandError(_("There is no document %(number)s.") % {"number": options["document"]})
        calls, named = _decisions(options["file"])
        user = User.objects.filter(username=options["user"] or named).first()
        if user is None:
            raise CommandError(_("Name the account that decides: --user NAME."))
        try:
            count = decide(user, document, calls)
        except (Refused, NotAllowed, Sealed) as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(_("%(count)s decisions stand.") % {"count": count})
        for reason in ready_to_start(document).reasons:
            self.stdout.write(f"- {reason}")


def _decisions(path: Path) -> tuple[list[dict[str, Any]], str]:
    """The list of decisions of a file, and the account it names."""
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise CommandError(_("%(file)s cannot be read: %(why)s.") % {"file": path, "why": error}) from error
    if isinstance(found, dict):
        named = str(found.get("user", ""))
        found = found.get("decisions")
    else:
        named = ""
    if not isinstance(found, list):
        raise CommandError(_("%(file)s holds no list of decisions.") % {"file": path})
    return found, named
