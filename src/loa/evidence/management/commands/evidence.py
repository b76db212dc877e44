"""`evidence verify`: checks the whole chain and every stored file."""

from __future__ import annotations

import argparse
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from loa.evidence.queries import Verdict, verify

REASONS = {
    "gap": gettext_lazy("a record is missing, or its number was changed"),
    "previous": gettext_lazy("it does not follow from the record before it"),
    "hash": gettext_lazy("its values were changed"),
    "expected": gettext_lazy("it is not the record that was noted down"),
}


class Command(BaseCommand):
    """A door to `loa.evidence.queries.verify`."""

    help = str(
        gettext_lazy("Checks the chain of evidence and all stored files; exit status 1 where one is broken.")
    )

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """The one thing to do, and the head that was noted down earlier."""
        parser.add_argument("act", choices=["verify"])
        parser.add_argument(
            "--head",
            type=_head,
            metavar="NUMBER:HASH",
            help=str(gettext_lazy("number and hash of a record, noted down earlier outside this machine")),
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """The verdict is told; raises CommandError where something is broken."""
        verdict = verify(options["head"])
        for line in told(verdict):
            self.stdout.write(line)
        if not verdict.holds:
            raise CommandError(_("The evidence does not hold."))


def told(verdict: Verdict) -> list[str]:
    """The verdict in sentences, each broken thing by its name."""
    lines = []
    if verdict.broken:
        where = {"number": verdict.broken.number, "reason": REASONS[verdict.broken.reason]}
        lines.append(_("The chain breaks at record %(number)d: %(reason)s.") % where)
    for sentence, names in (
        (_("Missing file: %(name)s"), verdict.missing),
        (_("Altered file: %(name)s"), verdict.altered),
        (_("Erased, but still on the disk: %(name)s"), verdict.remaining),
        (_("Erased: %(name)s"), verdict.erased),
    ):
        lines += [sentence % {"name": name} for name in names]
    count = ngettext("%(n)d record", "%(n)d records", verdict.records) % {"n": verdict.records}
    if verdict.holds:
        lines.append(_("The chain holds: %(count)s.") % {"count": count})
    lines.append(_("Note this down elsewhere: %(head)s") % {"head": f"{verdict.records}:{verdict.head}"})
    return lines


def _head(words: str) -> tuple[int, str]:
    number, _colon, digest = words.partition(":")
    if not number.isdigit() or len(digest) != 64:
        raise argparse.ArgumentTypeError(_("a number, a colon and 64 characters are expected"))
    return int(number), digest
