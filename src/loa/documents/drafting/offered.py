"""What the editor of a draft offers in words: the numbers behind its marks, its tables, its pictures."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from loa.documents.drafting.content import Content
from loa.documents.drafting.filling import Filling


@dataclass(frozen=True)
class Offered:
    """A mark, what it is called, and what it would print now."""

    mark: str
    name: str
    value: str

    def as_dict(self) -> dict[str, str]:
        """The same for the script of the page."""
        return asdict(self)


def offered_marks(filling: Filling) -> list[Offered]:
    """Every mark that the draft may use, by its name; one that nobody named keeps its own letters."""
    return [
        Offered(mark, str(filling.called.get(mark, mark)), value) for mark, value in filling.marks.items()
    ]


def offered_parts(content: Content, filling: Filling) -> list[tuple[str, str]]:
    """The tables and pictures that the draft may show, each named by its room, else by its own caption."""
    captions = {row["name"]: row["text"] for row in content.get("rows", ()) if row.get("name")}
    names = dict.fromkeys([*filling.tables, *filling.drawings, *captions])
    return [(name, str(filling.parts.get(name) or captions.get(name) or name)) for name in names]
