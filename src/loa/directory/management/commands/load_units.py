"""`loa units FOLDER`: units, groups and people of one's own, from CSV files."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from loa.directory.actions.loading import load_province
from loa.directory.province_files import SHOWN, FilesWrong


class Command(BaseCommand):
    help = str(
        gettext_lazy(
            "What the CSV files of a folder name is in the directory; what was there stays. "
            "Where a line is wrong nothing is added."
        )
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The folder."""
        parser.add_argument(
            "folder",
            type=Path,
            metavar="FOLDER",
            help=_("folder with units.csv, and communes.csv, groups.csv, people.csv where you have them"),
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """One line says what was added; of faults each has its own."""
        folder: Path = options["folder"]
        try:
            added = load_province(None, folder)
        except OSError as error:
            said = _("%(file)s cannot be opened (%(why)s).")
            raise CommandError(said % {"file": folder / "units.csv", "why": error.strerror}) from error
        except FilesWrong as wrong:
            raise CommandError(_told(wrong.faults)) from wrong
        said = _("Added: %(units)d units, %(groups)d groups, %(posts)d posts. Were there: %(there)d.")
        counts = {"units": added.units, "groups": added.groups, "posts": added.posts, "there": added.there}
        self.stdout.write(said % counts)


def _told(faults: list[str]) -> str:
    rest = len(faults) - SHOWN
    more = [ngettext("and %(n)d more fault", "and %(n)d more faults", rest) % {"n": rest}] if rest > 0 else []
    return "\n".join([_("Nothing was added:"), *faults[:SHOWN], *more])
