"""What other rooms put into a draft: words for its marks, drawings for its pictures, reasons not to send it.

A mark is "[[name]]" in the words of a row. It is bound to something that a room keeps (a figure with its
rows), so nobody types a number whose source is not known.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from loa.documents.drafting.content import Content, digest_of
from loa.documents.models import Draft

MARK = re.compile(r"\[\[([\w.:-]{1,80})\]\]")
UNKNOWN = "…"
Cells = list[list[str]]


@dataclass(frozen=True)
class Drawing:
    """A picture as vectors for print and as base64 PNG for office programs."""

    svg: str
    png: str


@dataclass(frozen=True)
class Filling:
    """What a room puts into one draft; `objections` keep it from being sent for approval.

    `called` names the marks for the one who writes, `parts` the tables and drawings; `unsettled` says of
    each line that keeps the draft from being sent why, and quotes it.
    """

    marks: Mapping[str, str] = field(default_factory=dict)
    drawings: Mapping[str, Drawing] = field(default_factory=dict)
    tables: Mapping[str, Cells] = field(default_factory=dict)
    objections: tuple[str, ...] = ()
    unsettled: tuple[str, ...] = ()
    called: Mapping[str, Any] = field(default_factory=dict)
    parts: Mapping[str, Any] = field(default_factory=dict)


NOTHING = Filling()
Filler = Callable[[Draft], Filling | None]
_fillers: dict[str, Filler] = {}


def register_filler(name: str, filler: Filler) -> None:
    """The filler is asked about every draft; None where it is not its own."""
    _fillers[name] = filler


def filling_of(draft: Draft) -> Filling:
    """What the rooms put into the draft: the first that knows it."""
    return next((found for filler in _fillers.values() if (found := filler(draft)) is not None), NOTHING)


def printed_digest(draft: Draft, *, filling: Filling | None = None) -> str:
    """The digest of what would be printed now, marks replaced, with its pictures: what is approved."""
    filling = filling_of(draft) if filling is None else filling
    content = filled(draft.content, filling)
    names = {row.get("name") for row in content["rows"] if row["kind"] == "picture"}
    drawn = {name: drawing.svg for name, drawing in filling.drawings.items() if name in names}
    return digest_of(draft.doc_type, {**content, "drawings": drawn} if drawn else content)


def filled(content: Content, filling: Filling) -> Content:
    """The content with every mark replaced; one that nobody knows shows as an ellipsis."""
    return {
        **content,
        "title": _words(content.get("title", ""), filling),
        "rows": [_row(r, filling) for r in content["rows"]],
    }


def _row(row: dict[str, Any], filling: Filling) -> dict[str, Any]:
    found = {**row, "text": _words(row["text"], filling)}
    if "cells" in row:
        row = {**row, "cells": filling.tables.get(row.get("name", "")) or row["cells"]}
        found["cells"] = [[_words(cell, filling) for cell in cells] for cells in row["cells"]]
    return found


def _words(text: str, filling: Filling) -> str:
    return MARK.sub(lambda mark: filling.marks.get(mark[1], UNKNOWN), text)


def marks_in(content: Content) -> set[str]:
    """The names of all marks in the content."""
    texts = [content.get("title", ""), *(row["text"] for row in content["rows"])]
    texts += [cell for row in content["rows"] for cells in row.get("cells", ()) for cell in cells]
    return {name for text in texts for name in MARK.findall(text)}
