"""`evidence verify`: checks the whole chain and all files; `evidence anchor`: gives its head away now."""

from __future__ import annotations

import argparse
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from loa.evidence.anchoring import ask_anchors
from loa.evidence.verdicts import told
from loa.evidence.verifying import verify


class Command(BaseCommand):
    """A door to `loa.evidence.verifying.verify` and `loa.evidence.anchoring.ask_anchors`."""

    help = str(
        gettext_lazy(
            "Checks the chain of evidence and all stored files, exit status 1 where one is broken; "
            "or anchors the head of the chain today."
        )
    )

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """What to do, and the head that was noted down earlier."""
        parser.add_argument("act", choices=["verify", "anchor"])
        parser.add_argument(
            "--head",
            type=_head,
            metavar="NUMBER:HASH",
            help=str(gettext_lazy("number and hash of a record, noted down earlier outside this machine")),
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """The verdict is told; raises CommandError where something is broken."""
        if options["act"] == "anchor":
            self._anchor()
            return
        verdict = verify(options["head"])
        for line in told(verdict):
            self.stdout.write(line)
        if not verdict.holds:
            raise CommandError(_("The evidence does not hold."))

    def _anchor(self) -> None:
        made = ask_anchors()
        for anchor in made:
            values = {"way": anchor.get_way_display(), "number": anchor.number}
            self.stdout.write(_("Waits for the worker: record %(number)d, %(way)s.") % values)
        if not made:
            self.stdout.write(_("Nothing to anchor: no way is set up, or today's head is anchored already."))


def _head(words: str) -> tuple[int, str]:
    number, _colon, digest = words.partition(":")
    if not number.isdigit() or len(digest) != 64:
        raise argparse.ArgumentTypeError(_("a number, a colon and 64 characters are expected"))
    return int(number), digest
