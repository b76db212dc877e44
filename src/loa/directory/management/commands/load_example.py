"""The example province is in the directory; a second run adds nothing."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from loa.directory.actions.loading import load_province

PROVINCE = Path(__file__).resolve().parents[5] / "examples" / "province"


class Command(BaseCommand):
    help = str(gettext_lazy("The example province is in the directory; a second run adds nothing."))

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--folder", type=Path, default=PROVINCE, help=_("folder with the CSV files"))

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002
        folder: Path = options["folder"]
        try:
            added = load_province(None, folder)
        except OSError as error:
            said = _("%(folder)s: %(why)s. Give the folder of the province by --folder.")
            raise CommandError(said % {"folder": folder, "why": error.strerror}) from error
        if options["verbosity"] > 0:
            said = _("%(n)d units added.") if added else _("The province was there already.")
            self.stdout.write(said % {"n": added})
