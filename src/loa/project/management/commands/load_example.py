"""`load_example`: the example province, once."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext_lazy as _

from loa.directory.actions.loading import load_province
from loa.project.cli.setup import EXAMPLES


class Command(BaseCommand):
    """A door to `loa.directory.actions.loading.load_province`."""

    help = _("Loads the example province, once; a second run adds nothing.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One option: another folder of the same form."""
        parser.add_argument("--folder", type=Path, default=EXAMPLES / "province")

    def handle(self, *_args: Any, **options: Any) -> None:
        """The province is there."""
        added = load_province(None, options["folder"])
        if options["verbosity"]:
            self.stdout.write(_("%(n)d units were added.") % {"n": added})
