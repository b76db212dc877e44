"""What a draft is written on: the printed blocks and the words of the same, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from loa.documents.drafting.content import Content
from loa.documents.drafting.lines import Pen
from loa.writer import conventions
from loa.writer.document import Block


@dataclass(frozen=True)
class Form:
    """What the office and the day of issue add to the content of a draft."""

    doc_type: str
    issuer: tuple[str, ...]  # the parent body first
    code: str | None
    day: date | None


class Sheet:
    """The blocks that are printed, and the text in which every fact has its place."""

    def __init__(self, content: Content, form: Form) -> None:
        self.content, self.form = content, form
        self.pen = Pen()
        self.blocks: list[Block] = []
        self.letter = form.doc_type == conventions.LETTER

    def block(self, role: str, words: str, *, kind: str = "sentence") -> int:
        """The words are printed, and stand in the text; returns where they begin."""
        self.blocks.append(Block(role, words))  # type: ignore[arg-type]
        return (
            self.pen.line(f"- {words}", kind=kind) + 2
            if role == "bullet"
            else self.pen.line(words, kind=kind)
        )

    def place_and_date(self) -> str:
        """The line of place and day, with what is not known yet left open."""
        day = self.form.day.isoformat() if self.form.day else None
        return conventions.date_line(self.content["place"] or None, day)
