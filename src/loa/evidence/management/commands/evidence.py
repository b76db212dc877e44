"""`evidence verify`: checks the whole chain and all files; `evidence anchor`: gives its head away now."""

from __future__ import annotations

import argparse
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from loa.evidence.anchoring import ask_anchors
from loa.evidence.verdicts import told, told_of_anchors
from loa.evidence.verifying import verify

UNKNOWN = 2  # exit status where nobody can say: the store does not answer


class Command(BaseCommand):
    """A door to `loa.evidence.verifying.verify` and `loa.evidence.anchoring.ask_anchors`."""

    help = str(
        gettext_lazy(
            "Checks the chain of evidence and all stored files, exit status 1 where one is broken, "
            "2 where the store does not answer; or anchors the head of the chain today."
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
        if verdict.is_wrong:
            raise CommandError(_("The evidence does not hold."))
        if not verdict.holds:
            raise CommandError(_("The evidence could not be checked."), returncode=UNKNOWN)

    def _anchor(self) -> None:
        ask_anchors()
        for line in told_of_anchors():
            self.stdout.write(line)


def _head(words: str) -> tuple[int, str]:
    number, _colon, digest = words.partition(":")
    if not number.isdigit() or len(digest) != 64:
        raise argparse.ArgumentTypeError(_("a number, a colon and 64 characters are expected"))
    return int(number), digest
