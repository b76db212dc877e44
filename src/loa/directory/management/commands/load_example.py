"""The example province is in the directory; a second run adds nothing."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from loa.directory.actions.loading import load_province

PROVINCE = Path(__file__).resolve().parents[5] / "examples" / "province"


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--folder", type=Path, default=PROVINCE, help="folder with the CSV files")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002
        folder: Path = options["folder"]
        try:
            added = load_province(None, folder)
        except OSError as error:
            raise CommandError(
                f"{folder}: {error.strerror}. Give the folder of the province by --folder."
            ) from error
        if options["verbosity"] > 0:
            self.stdout.write(f"{added} units added." if added else "The province was there already.")
