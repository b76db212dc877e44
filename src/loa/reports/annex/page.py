"""The annex as one page that needs nothing beside itself; in a pack, with links to the files beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.template.loader import get_template, render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import override

from loa.evidence.models import Record
from loa.reports.annex.figures import LANGUAGE, Proved, Told, objectives_of, sides_of
from loa.reports.annex.shown import Shown, shown
from loa.reports.models import Synthesis
from loa.reports.synthesis.filler import words_of

LARGEST = 20_000_000  # bytes: what a telephone still opens, and a mail still takes
FOR_ROWS = LARGEST // 2
FOR_HEADINGS = 500_000  # head, list of figures, what is said of what is left out
FOR_ONE = 2_000  # what a record takes in words alone, without its picture, text and rows
MADE_AT_ONCE = 60  # pictures made while somebody waits; those of photos stand ready


class Room:
    """How many bytes a part of the page may still take."""

    def __init__(self, size: int) -> None:
        self.left = size

    def take(self, words: str) -> bool:
        """Whether there was room for the words; then there is less."""
        size = len(words.encode())
        if size > self.left:
            return False
        self.left -= size
        return True


def annex_html(
    synthesis: Synthesis, *, beside: Mapping[str, str] | None = None, gone: Mapping[str, str] | None = None
) -> str:
    """One page: no script, no address on the network, every picture within it.

    `beside`: the path of each file that lies beside the page, by its SHA-256; `gone`: why others do not.
    """
    with override(LANGUAGE):
        return _page(synthesis, _Beside(beside, gone or {}))


class _Beside:
    """The files beside the page: none at all where it goes out alone."""

    def __init__(self, paths: Mapping[str, str] | None, gone: Mapping[str, str]) -> None:
        self.alone, self._paths, self._gone = paths is None, paths or {}, gone

    def of(self, one: Shown) -> list[dict[str, Any]]:
        """The files of a record, each with its path or why it has none."""
        return [
            {
                "held": held,
                "kind": Record.Kind(held.kind).label,
                "path": self._paths.get(held.blob.sha256, ""),
                "why": held.why or self._gone.get(held.blob.sha256, ""),
            }
            for held in one.files
        ]


def _page(synthesis: Synthesis, beside: _Beside) -> str:
    told, rows = Told(synthesis), Room(FOR_ROWS)
    figures = [
        {
            "name": name,
            "value": value,
            "words": words_of(value),
            "rows": Fitting(_rows(told.rows_of(value)), rows).fill(),
        }
        for name, value in told.values
    ]
    left = Room(LARGEST - FOR_HEADINGS - (FOR_ROWS - rows.left))
    context = {
        "synthesis": synthesis,
        "figures": figures,
        "objectives": [(one, sides_of(one)) for one in objectives_of(synthesis)],
        "evidence": Fitting(_pieces(told.evidence(), left, beside), left).fill(),
        "alone": beside.alone,
        "counted": synthesis.counted_at,
    }
    return render_to_string("reports/annex.html", context)


class Fitting:
    """The parts for which there was room, and how many there was none for."""

    def __init__(self, parts: Iterable[str], room: Room) -> None:
        self._parts, self._room = parts, room
        self.parts: list[SafeString] = []
        self.more = 0

    def fill(self) -> Fitting:
        """Takes the parts one by one, as long as there is room."""
        for part in self._parts:
            if not self.more and self._room.take(part):
                self.parts.append(SafeString(part))
            else:
                self.more += 1
        return self


def _rows(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    template = get_template("reports/annex/row.html")
    return (template.render({"one": one}) for one in rows)


def _pieces(proved: Sequence[Proved], room: Room, beside: _Beside) -> Iterator[str]:
    """Each record in words; with its picture, text and rows where that leaves room for all that follow."""
    template = get_template("reports/annex/piece.html")
    made, waiting = 0, len(proved)
    for one in shown(proved):
        waiting -= 1
        context = {
            "one": one,
            "proof": one.proved.proof,
            "kind": Record.Kind(one.proved.proof.kind).label,
            "files": beside.of(one),
            "alone": beside.alone,
        }
        left, small = room.left - FOR_ONE * waiting, one.small
        if not small and one.pictured and left > 0 and (made < MADE_AT_ONCE or not beside.alone):
            small, made = one.made_small(), made + 1
        whole = template.render({**context, "small": small, "text": one.text(), "whole": True})
        yield whole if len(whole.encode()) <= left else template.render(context)
