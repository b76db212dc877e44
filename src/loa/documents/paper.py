"""The paper as the review shows it: its text, lines with their places, passages and headings.

It never changes for one reading, so that a browser may keep it.
"""

from __future__ import annotations

from typing import Any

from loa.documents.annexes import annexes_of
from loa.documents.browser_places import BrowserPlaces
from loa.documents.models import Reading
from loa.documents.suspects import why_look

_BOX_SIDES = ("left", "top", "right", "bottom")


def paper_of(reading: Reading) -> dict[str, Any]:
    """Text, pages, lines, passages and outline as plain values, in short arrays where there are many.

    A line is [start, end, page, [left, top, right, bottom]] (page and box None where unknown), of a table's
    cell with [table, row, column] behind it; a passage [number, start, end, section, page, why it wants a
    look of its own]; an annex [first passage, last passage, the line that opens it]. Places are those of a
    browser.
    """
    places = BrowserPlaces(reading.text)
    return {
        "reading": reading.pk,
        "kind": reading.kind,
        "text": reading.text,
        "pages": [[p["number"], p["width"], p["height"]] for p in reading.pages],
        "lines": [_line(line, places) for line in reading.lines],
        "passages": [
            [p.number, *places.span(p.start, p.end), p.section, p.page, why_look(reading, p)]
            for p in reading.passages.all()
        ],
        "annexes": [[annex.first, annex.last, annex.name] for annex in annexes_of(reading)],
        "outline": [[node["path"], f"{node['num']}. {node['heading']}"] for node in reading.outline],
    }


def _line(line: dict[str, Any], places: BrowserPlaces) -> list[Any]:
    box = line.get("box")
    sides = [round(box[side], 1) for side in _BOX_SIDES] if box else None
    found = [*places.span(line["start"], line["end"]), line.get("page"), sides]
    if line.get("table") is None or not line["start"] < line["end"]:
        return found
    return [*found, [line["table"], line["row"], line["column"]]]
