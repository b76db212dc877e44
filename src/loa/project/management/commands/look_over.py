"""`loa check`: each part that an office sets up, tried once."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from loa.project.looking_over import Seen, look_over


class Command(BaseCommand):
    """A door to `loa.project.looking_over`."""

    help = str(gettext_lazy("Tries each part that is set up once and tells what works."))
    requires_system_checks = ()

    def handle(self, *_args: Any, **_options: Any) -> None:
        """A line each, at once; raises CommandError where something does not work."""
        broken = sum(self._tell(seen) for seen in look_over())
        if broken:
            said = ngettext("%(n)d part does not work.", "%(n)d parts do not work.", broken)
            raise CommandError(said % {"n": broken})

    def _tell(self, seen: Seen) -> bool:
        words = {True: _("works"), False: _("DOES NOT WORK"), None: "–"}
        self.stdout.write(f"{seen.part:<26} {words[seen.works]:<14} {seen.said}")
        self.stdout.flush()
        return seen.works is False
