"""The best pieces of a synthesised report: those that people chose, until then the latest confirmed."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from loa.assignments.models import Assignment, Proof
from loa.assignments.queries import said_with
from loa.campaigns.models import Campaign
from loa.directory.names import fold_name
from loa.evidence.models import Capture
from loa.reports.figures.loading import MADE, came_in
from loa.reports.figures.period import Period

MOST = 20
LONGEST = 120  # letters of a title, of a duty, of a unit's words
Cells = list[list[str]]


def confirmed_pieces(campaign: Campaign, period: Period) -> QuerySet[Proof]:
    """What units handed in as proof in the period and what was confirmed, the latest `made` first."""
    proofs = came_in(Proof.objects.filter(assignment__campaign=campaign), period)
    return (
        proofs.filter(assignment__state=Assignment.State.CONFIRMED)
        .select_related("record", "assignment__unit", "assignment__duty")
        .annotate(made=MADE)
        .order_by("-made", "-pk")
    )


def pieces_called(pieces: QuerySet[Proof], words: str) -> list[int]:
    """The ids of those whose title or unit holds the words, in their order; diacritics are not needed.

    Titles are compared here: the chain of evidence keeps them as they were handed in.
    """
    wanted = fold_name(words).split()
    names = pieces.values_list("pk", "record__title", "assignment__unit__folded")
    found = ((pk, f"{fold_name(title)} | {unit}") for pk, title, unit in names.iterator())
    return [pk for pk, text in found if all(word in text for word in wanted)]


def best_table(campaign: Campaign, period: Period, chosen: Sequence[int]) -> tuple[Cells, list[int]]:
    """The chosen pieces in their order, else the latest; with the ids of their records."""
    pieces = confirmed_pieces(campaign, period)
    if chosen:
        places = {pk: place for place, pk in enumerate(chosen)}
        found = sorted(pieces.filter(record__in=chosen), key=lambda proof: places[proof.record_id])
    else:
        found = list(pieces[:MOST])
    shown = list({proof.record_id: proof for proof in found}.values())
    head = [_("Piece"), _("Unit"), _("Day"), _("Record")]
    names = called(shown)
    rows = [
        [
            names[proof.pk],
            proof.assignment.unit.name,
            f"{timezone.localtime(proof.made):%d/%m/%Y}",  # type: ignore[attr-defined]
            str(proof.record.number),
        ]
        for proof in shown
    ]
    return [head, *rows], [proof.record_id for proof in shown]


def called(pieces: Sequence[Proof]) -> dict[int, str]:
    """What each piece is, by the key of its proof: the title of a page, else its duty and the unit's words.

    A photo or file is called as the telephone called it, a link often by its address: that tells nobody.
    """
    pages = dict(
        Capture.objects.filter(record__in=[one.record_id for one in pieces]).values_list("record", "title")
    )
    said = said_with(pieces)
    return {
        one.pk: _titled(one, pages.get(one.record_id, "")) or _worked(one, said.get(one.pk, ""))
        for one in pieces
    }


def _titled(piece: Proof, page: str) -> str:
    record = piece.record
    if record.kind != record.Kind.LINK:
        return ""
    own = "" if record.title in record.link else record.title
    return shorten(own or page, LONGEST, placeholder="…")


def _worked(piece: Proof, said: str) -> str:
    duty = shorten(capfirst(piece.assignment.words.rstrip(" .;:,")), LONGEST, placeholder="…")
    return f"{duty}: {shorten(said, LONGEST, placeholder='…')}" if said else duty
