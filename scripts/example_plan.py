"""An example plan as its source tells it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Block:
    """A paragraph or a row of a table, with the annotation that follows it."""

    text: str
    number: str = ""
    level: int = 0
    bullet: str = ""
    cells: tuple[str, ...] = ()
    notes: list[str] = field(default_factory=list)

    @property
    def line(self) -> str:
        """The paragraph as printed."""
        mark = {0: self.bullet, 1: f"{self.number}.", 2: f"{self.number}.", 3: f"{self.number})"}[self.level]
        return f"{mark} {self.text}".strip()


@dataclass
class Plan:
    """A source: the fields of its form and its blocks."""

    form: dict[str, str]
    blocks: list[Block]

    def parts(self, name: str) -> list[str]:
        return [part.strip() for part in self.form.get(name, "").split(";") if part.strip()]
