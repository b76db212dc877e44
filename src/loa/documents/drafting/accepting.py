"""A record of acceptance as it is drafted: its two sides, and the rows with which an empty one begins."""

from __future__ import annotations

import re

from loa.documents.drafting.content import Content, Row
from loa.documents.drafting.sheet import Sheet
from loa.writer import conventions
from loa.writer.acceptance import RESULT_HEAD, Acceptance, Party, Person, closing, signed
from loa.writer.document import acceptance_head

_POST = re.compile(r"\s*(?:,|–|\s-\s)\s*(?:chức vụ\s*:\s*)?", re.IGNORECASE)
_BLANK = "……"


def is_acceptance(doc_type: str) -> bool:
    """Whether a document of this type has two sides."""
    return doc_type == conventions.ACCEPTANCE


def acceptance_of(content: Content) -> Acceptance:
    """What a draft says of the two sides."""
    giver, taker = (
        Party(content.get(side, ""), tuple(_person(words) for words in content.get(f"{side}_people", ())))
        for side in ("giver", "taker")
    )
    return Acceptance(
        giver,
        taker,
        venue=content.get("venue"),
        opened=content.get("opened"),
        closed=content.get("closed"),
        copies=content.get("copies"),
    )


def first_rows() -> list[Row]:
    """What stands in an empty draft: the three parts of such a record, and the head of its table."""
    empty = ["1", *[""] * (len(RESULT_HEAD) - 1)]
    return [
        _heading("Nội dung nghiệm thu"),
        {"kind": "words", "text": _BLANK},
        _heading("Kết quả nghiệm thu"),
        {"kind": "table", "text": "Bảng kết quả nghiệm thu", "cells": [list(RESULT_HEAD), empty]},
        _heading("Kết luận"),
        {"kind": "words", "text": _BLANK},
    ]


def write_sides(sheet: Sheet) -> None:
    """When and where the sides met, and who stood for each."""
    day = conventions.spoken_day(sheet.form.day.isoformat() if sheet.form.day else None)
    for block in acceptance_head(acceptance_of(sheet.content), day=day):
        sheet.block(block.role, block.text, kind="heading" if block.role == "heading" else "sentence")


def write_agreed(sheet: Sheet) -> None:
    """The hour of closing, and who keeps the record."""
    sheet.block("words", closing(acceptance_of(sheet.content)))


def write_signed(sheet: Sheet) -> None:
    """Both sides sign."""
    for lines, name in signed(acceptance_of(sheet.content)):
        for words in (*lines, name):
            if words:
                sheet.pen.line(words, kind="label")


def _heading(words: str) -> Row:
    return {"kind": "heading", "level": 2, "text": words}


def _person(words: str) -> Person:
    name, *post = _POST.split(words, maxsplit=1)
    return Person(name, post[0] if post else None)
