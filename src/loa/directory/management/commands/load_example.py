"""The example province is in the directory; a second run adds nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from loa.directory.actions.loading import load_province
from loa.directory.models import Unit

PROVINCE = Path(__file__).resolve().parents[5] / "examples" / "province"
TOP = "BS"


class Command(BaseCommand):
    help = str(gettext_lazy("The example province is in the directory; a second run adds nothing."))

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002
        """Its first unit tells whether it was loaded before: what was taken out since stays out."""
        there = Unit.objects.filter(code=TOP).exists()
        added = 0 if there else load_province(None, PROVINCE).units
        if options["verbosity"] > 0:
            said = _("%(n)d units added.") if added else _("The province was there already.")
            self.stdout.write(said % {"n": added})
