"""The body of a DOCX as lines: paragraphs, table cells, text boxes, notes and running headers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from loa.reader.errors import ReadingRefused
from loa.reader.formats.builder import SourceBuilder
from loa.reader.formats.docx.numbering import Numbering, read_numbering
from loa.reader.formats.docx.package import Element, Package, attribute, child, children
from loa.reader.formats.docx.pictures import words_of
from loa.reader.formats.docx.runs import cells, is_continued, paragraphs, read_runs, rows, skipped, span_of
from loa.reader.formats.docx.styles import Styles, read_styles
from loa.reader.formats.pdf.sheets import UNREAD
from loa.reader.formats.pdf.tables import RuledTable
from loa.reader.formats.scan.page import Recognised
from loa.reader.formats.scan.stamps import MOST, can_look, open_picture, refuse_drawn
from loa.reader.formats.secrecy import refuse_stamp
from loa.reader.limits import DEFAULT, Limits
from loa.reader.reading import Source

_DEEPEST = 12  # tables in tables, text boxes in text boxes
_MOST_SCANNED = 40  # pictures read in one paper
_FIRST_PAGE = 60  # paragraphs, those of tables too: no page of Decree 30/2020 has more lines


def read_docx(data: bytes, limits: Limits = DEFAULT) -> Source:
    """The source of a DOCX; each line tells its part and paragraph, automatic numbers are in the text."""
    package = Package(data, limits)
    root = package.xml(package.main)
    body = child(root, "body")
    if body is None:
        raise ReadingRefused("broken", detail="DOCX")
    writer = _Writer.of(package, limits)
    writer.margins("/header")
    writer.flow(body)
    writer.margins("/footer")
    return writer.builder.build("docx", warnings=(UNREAD,) if writer.unread else ())


@dataclass(slots=True)
class _Writer:
    """Writes parts into the builder, counting paragraphs, tables and notes."""

    package: Package
    builder: SourceBuilder
    styles: Styles
    numbering: Numbering
    notes: dict[tuple[str, str], tuple[str, Element]]
    part: str
    paragraph: int = -1
    tables: int = -1
    pictures: int = 0
    scanned: int = 0
    unread: bool = False
    gap_after: bool = False
    noted: dict[tuple[str, str], int] = field(default_factory=dict)

    @classmethod
    def of(cls, package: Package, limits: Limits) -> _Writer:
        main = package.main
        targets = {
            kind: package.targets(main, kind) for kind in ("/styles", "/numbering", "/footnotes", "/endnotes")
        }
        styles = read_styles(package.xml(targets["/styles"][0]) if targets["/styles"] else None)
        lists = package.xml(targets["/numbering"][0]) if targets["/numbering"] else None
        notes: dict[tuple[str, str], tuple[str, Element]] = {}
        for kind in ("footnote", "endnote"):
            for part in targets[f"/{kind}s"]:
                for node in children(package.xml(part), kind):
                    notes[kind, attribute(node, "id") or ""] = part, node
        return cls(package, SourceBuilder(limits), styles, read_numbering(lists, styles), notes, main)

    def margins(self, kind: str) -> None:
        """The words of running headers or footers stand as page marks."""
        for part in self.package.targets(self.package.main, kind):
            root = self.package.xml(part)
            for index, node in enumerate(n for n in (root.iter() if root is not None else ()) if _is(n, "p")):
                words = read_runs(node, self.styles)
                self.refuse_pictures(part, words.pictures)
                for text in words.texts():
                    if text.strip():
                        self.builder.add(text, kind="page-mark", part=part, paragraph=index)

    def flow(self, container: Element, depth: int = 0, **where: Any) -> None:
        """All paragraphs and tables of `container`, in order."""
        if depth > _DEEPEST:
            raise ReadingRefused("broken", detail="DOCX")
        for node in paragraphs(container):
            if _is(node, "p"):
                self.write_paragraph(node, depth, **where)
            elif "table" in where:
                for row in rows(node):
                    for cell in cells(row):
                        self.flow(cell, depth + 1, **where)
            else:
                self.write_table(node, depth)

    def write_paragraph(self, node: Element, depth: int, **where: Any) -> None:
        """One line for each line of the paragraph, then its text boxes, then its notes."""
        self.paragraph += 1
        properties = child(node, "pPr")
        style = attribute(child(properties, "pStyle"), "val")
        words = read_runs(node, self.styles)
        texts = words.texts()
        place = {**where, "part": self.part, "paragraph": self.paragraph}
        if any(text.strip() for text in texts) and _is_kept(properties):
            label = self.numbering.label(properties, style)
            texts[0] = f"{label} {texts[0].lstrip()}" if label else texts[0]
        alignment = attribute(self.styles.paragraph_child("jc", properties, style), "val")
        look: dict[str, Any] = {"bold": words.bold, "size": words.size, "centred": alignment == "center"}
        before, after = self.styles.gaps(properties, style)
        if "table" not in where and (before or self.gap_after):
            self.builder.add("", **place)  # a blank line tells the stages that the paragraph stands apart
        self.gap_after = after
        for text in texts:
            if text.strip() or "table" not in where:
                self.builder.add(text, **place, **look)
        self.refuse_pictures(self.part, words.pictures)
        self.take_pictures(words.large, **place)
        for box in words.boxes:
            self.refuse_stamps(box)
            self.flow(box, depth + 1, **where)
        for note in words.notes:
            self.write_note(note)

    def refuse_pictures(self, part: str, ids: list[str]) -> None:
        """A picture of the first page, or of a running header, may be a stamp."""
        if not ids or self.paragraph >= _FIRST_PAGE or not can_look():
            return
        targets = {key: target for key, _, target in self.package.relations(part)}
        for target in filter(None, map(targets.get, ids)):
            self.pictures += 1
            data = self.package.bytes_of(target) if self.pictures <= MOST else None
            if data and (grey := open_picture(data, self.builder.limits)):
                refuse_drawn(grey, self.builder.limits)

    def take_pictures(self, ids: list[str], **place: Any) -> None:
        """What is written in large pictures stands where they do; that it cannot be read is kept."""
        targets = {key: target for key, _, target in self.package.relations(self.part)} if ids else {}
        for key in ids:
            self.scanned += 1
            target = targets.get(key)
            data = self.package.bytes_of(target) if target and self.scanned <= _MOST_SCANNED else None
            found = words_of(data, self.scanned, self.builder.limits) if data and can_look() else Recognised()
            for piece in found.pieces:
                self.builder.add(piece.text, **place)
            for table in found.tables:
                self.write_recognised(table)
            self.unread = self.unread or not (found.pieces or found.tables)

    def write_recognised(self, table: RuledTable) -> None:
        """The cells of a ruled table in a picture."""
        self.tables += 1
        cell: dict[str, Any] = {
            "kind": "table-cell",
            "table": self.tables,
            "part": self.part,
            "paragraph": self.paragraph,
        }
        for index, row in enumerate(table.rows):
            for column, pieces in row.items():
                for piece in pieces:
                    self.builder.add(piece.text, row=index, column=column, **cell)

    def refuse_stamps(self, box: Element) -> None:
        """A box hangs on any paragraph of the page on which it is drawn: the header may come long before."""
        if self.paragraph < _FIRST_PAGE:
            for node in (n for n in box.iter() if _is(n, "p")):
                for text in read_runs(node, self.styles).texts():
                    refuse_stamp(text)

    def write_note(self, key: tuple[str, str]) -> None:
        """The note stands below the paragraph that refers to it, once, under its number."""
        if key not in self.notes or key in self.noted:
            return
        kind = key[0]
        self.noted[key] = number = 1 + sum(1 for other in self.noted if other[0] == kind)
        part, node = self.notes[key]
        label = f"{number} "
        for index, paragraph in enumerate(n for n in node.iter() if _is(n, "p")):
            for text in read_runs(paragraph, self.styles).texts():
                if text.strip():
                    self.builder.add(label + text.strip(), kind="footnote", part=part, paragraph=index)
                    label = ""

    def write_table(self, table: Element, depth: int) -> None:
        """Each cell's lines stand together, row by row; merged cells stand where they begin."""
        self.tables += 1
        number = self.tables
        for index, row in enumerate(rows(table)):
            column = skipped(row)
            for cell in cells(row):
                if not is_continued(cell):
                    self.flow(cell, depth + 1, kind="table-cell", table=number, row=index, column=column)
                column += span_of(cell)


def _is(node: Element, name: str) -> bool:
    return isinstance(node.tag, str) and node.tag.rpartition("}")[2] == name


def _is_kept(properties: Element | None) -> bool:
    """Whether the paragraph's own mark is not deleted in tracked changes: else it has no number."""
    return child(child(properties, "rPr"), "del") is None
