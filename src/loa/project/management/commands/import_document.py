"""`loa import FILE…`: documents handed in from the command line, as on the page of documents."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any
from unicodedata import normalize

from django.core.management.base import BaseCommand, CommandError
from django.db.models import Q
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from loa.directory.models import Post, Unit, User
from loa.directory.rights import RIGHTS, NotAllowed, Verb, may_anywhere, units_where
from loa.documents.actions.register import register_document
from loa.documents.errors import Refused
from loa.documents.models import Document, Reading
from loa.evidence.errors import StoreFault
from loa.project.cli.places import check_place
from loa.reader.errors import ReadingRefused, plain_name
from loa.reader.pipeline import load
from loa.work.worker import work_off

_REGISTER = Verb.REGISTER_DOCUMENT
MOST_DIGITS = 19  # of a number that a database can look for


class Command(BaseCommand):
    """A door to `register_document`."""

    help = str(gettext_lazy("Registers documents; the worker reads them, or this command with --now."))

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Files, the account that hands them in, its unit."""
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument(
            "--user",
            help=_(
                "the account that registers the documents; else the one that may, or the first administrator"
            ),
        )
        parser.add_argument("--unit", help=_("name, short name or number of the unit that registers them"))
        parser.add_argument("--now", action="store_true", help=_("read them here instead of by the worker"))

    def handle(self, *_args: Any, **options: Any) -> None:
        """Each file is registered or refused with a sentence; a refusal does not stop the rest."""
        user = _named(options["user"]) if options["user"] else self._taken()
        failed = sum(not self._take(user, path, options["unit"]) for path in options["files"])
        if options["now"]:
            work_off([Reading])
        if failed:
            said = ngettext("%(count)s file was refused.", "%(count)s files were refused.", failed)
            raise CommandError(said % {"count": failed})

    def _taken(self) -> User:
        """The account where none is named, which is said on the error stream."""
        user = _first_who_may()
        said = _("Registering as “%(name)s”; another account is named by --user.")
        self.stderr.write(said % {"name": user.username}, lambda line: line)
        return user

    def _take(self, user: User, path: Path, wanted: str | None) -> bool:
        try:
            unit = _unit(user, wanted)
            check_place(path)
            document: Document = register_document(user, unit, name=path.name, data=load(path))
        except ReadingRefused as refusal:
            self.stderr.write(refusal.sentence("en" if get_language() == "en" else "vi"))
            return False
        except (Refused, NotAllowed) as refused:
            self.stderr.write(str(refused))
            return False
        except StoreFault as away:
            self.stderr.write(f"{plain_name(path.name)}: {away.sentence}")
            return False
        self.stdout.write(f"{document.pk}\t{plain_name(path.name)}\t/documents/{document.pk}/")
        return True


def _named(name: str) -> User:
    user = User.objects.filter(username=name).first()
    if user is None:
        raise CommandError(_("There is no account “%(name)s”.") % {"name": name})
    return user


def _first_who_may() -> User:
    """The only account that may register documents; of several the first that is an administrator's."""
    able = list(islice(_able(*RIGHTS[_REGISTER]), 2))  # two tell that there are several, of thousands too
    chosen = able[0] if len(able) == 1 else next(_able(Post.Kind.ADMINISTRATOR), None)
    if chosen is None:
        raise CommandError(_("Name the account that registers the documents: --user NAME."))
    return chosen


def _able(*kinds: str) -> Iterator[User]:
    """Those with a post of these kinds, today's or not, whom a post of today lets register; oldest first."""
    holding = User.objects.filter(person__posts__kind__in=kinds).distinct().order_by("pk")
    return (user for user in holding.iterator() if may_anywhere(user, _REGISTER))


def _unit(user: User, wanted: str | None) -> Any:
    units = units_where(user, _REGISTER).filter(valid_to=None).order_by("path")
    if wanted:
        called = (
            Q(pk=wanted)
            if wanted.isdecimal() and len(wanted) < MOST_DIGITS
            else Q(name=normalize("NFC", wanted)) | Q(short_name=normalize("NFC", wanted))
        )
        if not Unit.objects.filter(called).exists():
            raise Refused(_("There is no unit “%(name)s”.") % {"name": wanted})
        units = units.filter(called)
    unit = units.first()
    if unit is None:
        raise Refused(_("This account may not register documents for that unit."))
    return unit
