"""`worker`: does leased rows until it is told to stop."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext_lazy as _

from loa.work import worker


class Command(BaseCommand):
    """A door to `loa.work.worker.run`."""

    help = str(
        _("Does what waits to be done, until SIGTERM or Ctrl-C; what is at hand then is finished first.")
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One option: how many rows are done at a time."""
        parser.add_argument(
            "--lanes",
            type=int,
            choices=range(1, 33),
            default=2,
            metavar="N",
            help=str(_("rows at a time (2)")),
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Works until told to stop."""
        self._say(_("The worker starts."))
        try:
            worker.run(lanes=options["lanes"])
        finally:
            self._say(_("The worker has ended."))

    def _say(self, words: object) -> None:
        """At once also where a log takes it, with the time that the log puts before it."""
        self.stdout.write(str(words))
        self.stdout.flush()
