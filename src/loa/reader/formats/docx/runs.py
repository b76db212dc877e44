"""The runs of one paragraph: its words as Word shows them, its look, its notes and its text boxes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from loa.reader.formats.docx.package import Element, attribute, child, name_of
from loa.reader.formats.docx.pictures import is_large
from loa.reader.formats.docx.styles import Styles

_DROPPED = {
    "del",
    "moveFrom",
    "pPr",
    "rPr",
    "instrText",
    "delText",
    "delInstrText",
    "proofErr",
    "rt",
    "object",
}
_PICTURES = {"blip": "embed", "imagedata": "id"}  # of DrawingML and of VML
_COLUMN_GAP = "    "


@dataclass(slots=True)
class Words:
    """What the runs of a paragraph say: lines, share in bold, sizes, note numbers, text boxes."""

    lines: list[list[str]] = field(default_factory=lambda: [[]])
    letters: int = 0
    heavy: int = 0
    sizes: Counter[float] = field(default_factory=Counter)
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)  # the ids of their relations
    large: list[str] = field(default_factory=list)  # those of them that may hold a piece of a page

    def draw(self, key: str, *, large: bool) -> None:
        self.pictures.append(key)
        self.large += [key] * large

    def texts(self) -> list[str]:
        return ["".join(pieces) for pieces in self.lines]

    @property
    def bold(self) -> bool | None:
        """Whether all its letters are bold; a paragraph without letters has no look."""
        return self.heavy >= self.letters * 0.95 if self.letters else None

    @property
    def size(self) -> float | None:
        return self.sizes.most_common(1)[0][0] if self.sizes else None


def chosen(node: Element) -> list[Element]:
    """The children to read of mc:AlternateContent: one branch of it, so that nothing is read twice."""
    branch = child(node, "Choice")
    if branch is None:
        branch = child(node, "Fallback")
    return [] if branch is None else list(branch)


def read_runs(paragraph: Element, styles: Styles) -> Words:
    """What the paragraph says; words deleted or moved away in tracked changes are not read."""
    style = attribute(child(child(paragraph, "pPr"), "pStyle"), "val")
    words = Words()
    for node in paragraph:
        _walk(node, words, styles, style)
    return words


def _walk(node: Element, words: Words, styles: Styles, style: str | None) -> None:
    stack: list[tuple[Element, Element | None]] = [(node, None)]
    while stack:
        at, run = stack.pop()
        name = name_of(at)
        if name in _DROPPED or not name:
            continue
        if name == "r":
            properties = child(at, "rPr")
            if styles.run_switch("vanish", properties, style):
                continue
            stack += [(each, at) for each in reversed(at)]
        elif name == "AlternateContent":
            stack += [(each, run) for each in reversed(chosen(at))]
        elif name == "txbxContent":
            words.boxes.append(at)
        elif name in _PICTURES:
            words.draw(attribute(at, _PICTURES[name]) or "", large=is_large(at))
        elif run is not None and _say(at, name, run, words, styles, style):
            continue
        elif name == "t":
            words.lines[-1].append(at.text or "")  # of a formula
        else:
            stack += [(each, run) for each in reversed(at)]


def _say(at: Element, name: str, run: Element, words: Words, styles: Styles, style: str | None) -> bool:
    """Whether the element is one that says something by itself; if so, it is said."""
    line = words.lines[-1]
    if name == "t":
        _write(at.text or "", child(run, "rPr"), words, styles, style)
    elif name in ("tab", "ptab"):
        line.append(" " if len("".join(line).strip()) < 5 else _COLUMN_GAP)
    elif name == "br":
        if attribute(at, "type") != "page":
            words.lines.append([])
    elif name == "cr":
        words.lines.append([])
    elif name == "noBreakHyphen":
        line.append("-")
    elif name == "sym":
        code = attribute(at, "char") or ""
        line.append(_symbol(code))
    elif name in ("footnoteReference", "endnoteReference"):
        words.notes.append((name[:-9], attribute(at, "id") or ""))
    elif name not in (
        "softHyphen",
        "footnoteRef",
        "endnoteRef",
        "lastRenderedPageBreak",
        "separator",
        "pgNum",
    ):
        return False
    return True


def _symbol(code: str) -> str:
    try:
        value = int(code, 16)
    except ValueError:
        return ""
    return chr(value) if value < 0x110000 else ""


def _write(text: str, properties: Element | None, words: Words, styles: Styles, style: str | None) -> None:
    if styles.run_switch("caps", properties, style):
        text = text.upper()
    words.lines[-1].append(text)
    letters = len(text) - text.count(" ")
    words.letters += letters
    if letters and styles.run_switch("b", properties, style):
        words.heavy += letters
    size = styles.size(properties, style)
    if letters and size is not None:
        words.sizes[size] += letters


def paragraphs(node: Element) -> Iterator[Element]:
    """The paragraphs and tables directly in a body, cell, note or text box, wrappers opened."""
    for each in node:
        name = name_of(each)
        if name in ("p", "tbl"):
            yield each
        elif name in ("sdt", "customXml", "ins", "moveTo", "sdtContent", "smartTag"):
            yield from paragraphs(each)
        elif name == "AlternateContent":
            for branch in chosen(each):
                if name_of(branch) in ("p", "tbl"):
                    yield branch


def rows(table: Element) -> Iterator[Element]:
    """The rows of a table that are not deleted in tracked changes."""
    for each in table:
        name = name_of(each)
        if name == "tr":
            if child(child(each, "trPr"), "del") is None:
                yield each
        elif name in ("sdt", "sdtContent", "customXml", "ins"):
            yield from rows(each)


def cells(row: Element) -> Iterator[Element]:
    """The cells of a row."""
    for each in row:
        name = name_of(each)
        if name == "tc":
            yield each
        elif name in ("sdt", "sdtContent", "customXml"):
            yield from cells(each)


def span_of(cell: Element) -> int:
    """The number of grid columns a cell covers."""
    value = attribute(child(child(cell, "tcPr"), "gridSpan"), "val")
    return min(int(value), 100) if value and value.isdigit() else 1


def is_continued(cell: Element) -> bool:
    """Whether the cell is covered by the one above it."""
    merge = child(child(cell, "tcPr"), "vMerge")
    return merge is not None and attribute(merge, "val") in (None, "continue")


def skipped(row: Element) -> int:
    """Grid columns left out before the first cell of a row."""
    value = attribute(child(child(row, "trPr"), "gridBefore"), "val")
    return min(int(value), 100) if value and value.isdigit() else 0
