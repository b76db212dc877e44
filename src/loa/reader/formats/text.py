"""Plain text, and Markdown as OCR engines print it: marks taken out, places in the file kept."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from loa.reader.errors import ReadingRefused
from loa.reader.formats.barred import Place, find_barred
from loa.reader.formats.builder import SourceBuilder, is_power
from loa.reader.formats.emphasis import marks_over_lines
from loa.reader.formats.glued import parted
from loa.reader.formats.page_breaks import find_page_breaks, is_machine_code
from loa.reader.formats.page_numbers import (
    find_page_numbers,
    find_running_headers,
    may_number_a_page,
)
from loa.reader.formats.poured import pour_apart
from loa.reader.limits import DEFAULT, Limits
from loa.reader.reading import LineKind, Source
from loa.reader.rules.drawn import is_rule

_LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(?=\S)")
_FOOTNOTE = re.compile(
    r"\s*(?:<sup>\s*\(?(\d{1,3}|\*+)\)?\s*</sup>|\[\^(\d{1,3})\]:|\$\^\{?(\d{1,3})\}?\$)\s*"
)
_REFERENCE = re.compile(r"<sup>\s*\(?(?:\d{1,3}|\*+)\)?\s*</sup>|\[\^\d{1,3}\]|\$\^\{?\d{1,3}\}?\$")
_BREAK = re.compile(r"<br\s*/?>", re.I)
_TAG = re.compile(r"</?(?:sup|sub|b|i|u|em|strong|span|p|div|center|small|font)(?:\s[^<>]*)?>", re.I)
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_STARS = re.compile(r"(\(\*+\))|\*{2,}")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*)])([^*\n]*[^*\s(])\*(?![\w*])")
_UNDERLINES = re.compile(r"(?<![\w_])__(?=[^\s_])([^_\n]+)__(?![\w_])")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>])")
_ROW = re.compile(r"\s*\|(.+)\|\s*")
_OPEN_ROW = re.compile(r"\s*\|\s?[^|]{2,}\s\|\s*[^|\s]")  # whose last cell no bar closes
_RULED = re.compile(r"\s*:?-{2,}:?\s*")
_FENCE = re.compile(r"\s*(?:`{3,}\w*|<!--.*-->)\s*")
_MARKUP = re.compile(
    r"^\s{0,3}#{1,6}\s+\S|\*\*\S|<sup>|</(?:b|i|u|em|strong|span|p|div)>|<br\s*/?>|^\s*\|.+\|\s*$|\[\^\d+\]|\$\^|^\s*```|!\[",
    re.M | re.I,
)
_BAR_ALONE = re.compile(r"^[ \t]*\|[ \t]*$", re.M)
_FEWEST_TABS = 2  # of a row of a table; one alone may set a line apart
_NUMBERED_NOTE = re.compile(r"\s*(?:\d{1,2}|\(\d{1,2}\))\s+[^\W\d_]")


def read_text(text: str, limits: Limits = DEFAULT) -> Source:
    """The source of a decoded text; `Line.offset` counts its characters."""
    lines = pour_apart(_split(text))
    laid = _Lines(text, lines, limits)
    page = 1 if "\f" in text else None
    for start, line, end_mark in lines:
        laid.take(start, line, page)
        if page is not None and end_mark == "\f":
            page += 1
    if page and page > limits.pages:
        raise ReadingRefused("page-count", detail=str(limits.pages))
    _mark_pages(laid.builder)
    sizes = dict.fromkeys(range(1, page + 1), (0.0, 0.0, False)) if page else None
    return laid.builder.build("markdown" if laid.markdown else "text", sizes=sizes)


def _mark_pages(builder: SourceBuilder) -> None:
    """Lines that number a page, or stand at the head of each, are no text any more."""
    breaks = find_page_breaks(builder.texts)
    breaks |= {i for i, words in enumerate(builder.texts) if is_machine_code(words)}
    numbers = find_page_numbers(builder.texts)
    for i in breaks | numbers | find_running_headers(builder.texts, numbers):
        if builder.lines[i].kind == "text":
            builder.lines[i] = replace(builder.lines[i], kind="page-mark")


def _split(text: str) -> list[tuple[int, str, str]]:
    """Each line with its offset and the character that ends it."""
    lines, start = [], 0
    for mark in _LINE_END.finditer(text):
        lines.append((start, text[start : mark.start()], mark[0]))
        start = mark.end()
    if start < len(text):
        lines.append((start, text[start:], ""))
    return lines


def _tabbed(lines: list[tuple[int, str, str]], sign: str) -> frozenset[int]:
    """Where the rows of tables begin whose cells tabs or bars part: lines side by side with as many each."""
    found: set[int] = set()
    before: tuple[int, int] | None = None
    for start, line, _ in lines:
        tabs = line.count(sign)
        if tabs < _FEWEST_TABS or not line.replace(sign, "").strip():
            before = None if line.strip() and not may_number_a_page(line) else before
            continue
        if before and before[1] == tabs:
            found |= {before[0], start}
        before = start, tabs
    return frozenset(found)


def _numbers_among_rows(lines: list[tuple[int, str, str]], rows: frozenset[int]) -> frozenset[int]:
    """Where the lines begin that number a page in the middle of a table."""
    found: set[int] = set()
    among: list[int] = []
    in_table = False
    for start, line, _ in lines:
        if start in rows:
            found.update(among if in_table else ())
            in_table, among = True, []
        elif line.strip():
            in_table = in_table and may_number_a_page(line)
            among.append(start)
    return frozenset(found)


def _unmark(line: str, bold: bool) -> tuple[str, bool | None, bool]:
    """The line without marks, whether it is set bold, and whether bold goes on into the next line."""
    heading = _HEADING.match(line)
    words = line[heading.end() :] if heading else line
    goes_on = bold ^ (words.count("**") % 2 == 1)
    stripped = words.strip()
    alone = stripped.startswith("**") and stripped.endswith("**") and stripped.count("**") == 2
    whole = bold or goes_on or alone
    return _strip(_unreferenced(words)), (True if heading or whole else None), goes_on


def _unreferenced(words: str) -> str:
    """Words without the marks that refer to footnotes; powers (m<sup>2</sup>) stay."""
    if "^" not in words and "<" not in words:
        return words
    return _REFERENCE.sub(lambda mark: mark[0] if is_power(words[: mark.start()]) else "", words)


def _strip(words: str) -> str:
    """Words without the marks of an OCR engine."""
    words = _TAG.sub("", _BREAK.sub(" ", _IMAGE.sub("", words)))
    words = _STARS.sub(r"\1", words)
    words = _UNDERLINES.sub(r"\1", _EMPHASIS.sub(r"\1", words))
    words = _ESCAPE.sub(r"\1", words)
    return html.unescape(words) if "&" in words else words


class _Lines:
    """Lays the lines of a text into a builder, one after the other."""

    def __init__(self, text: str, lines: list[tuple[int, str, str]], limits: Limits) -> None:
        self.builder, self.table = SourceBuilder(limits), _Table(parted(text))
        self.markdown = bool(_MARKUP.search(text))
        self.emphasised = marks_over_lines(text) if self.markdown and "*" in text else frozenset()
        self.tabbed = _tabbed(lines, "\t") if "\t" in text else frozenset()
        self.barred = _tabbed(lines, "|") if " | " in text else frozenset()
        self.places = find_barred(lines) if _BAR_ALONE.search(text) else {}
        rows = self.tabbed | self.barred
        self.torn = _numbers_among_rows(lines, rows) if rows else frozenset()
        self.bold = self.after_rule = False

    def take(self, start: int, line: str, page: int | None) -> None:
        """The line that begins at `start` stands behind those before it, as what it is."""
        where: dict[str, Any] = {"offset": start, "page": page}
        if start in self.places:
            self.table.lay(self.builder, line, where, self.places[start])
            return
        if self._take_row(line, where):
            return
        if start in self.torn:
            self.builder.add(line, kind="page-mark", **where)
            return
        self.table.close()
        if not (self.markdown and self._take_marked(line, where)):
            self._take_words(line, where)
        self.after_rule = is_rule(line) or (self.after_rule and not line.strip())

    def _take_row(self, line: str, where: dict[str, Any]) -> bool:
        """Whether the line was a row of a table; its cells are laid then."""
        if self.markdown and (row := _ROW.fullmatch(line)):
            self.table.add(self.builder, row[1].split("|"), where, at=row.start(1))
        elif where["offset"] in self.tabbed:
            self.table.add(self.builder, line.split("\t"), where)
        elif where["offset"] in self.barred or _OPEN_ROW.match(line):
            bar = len(line) - len(line.lstrip(" |"))
            self.table.add(self.builder, line[bar:].rstrip(" |").split("|"), where, at=bar)
        else:
            return False
        return True

    def _take_marked(self, line: str, where: dict[str, Any]) -> bool:
        """Whether the line was a footnote or a fence by its Markdown."""
        if note := _FOOTNOTE.match(line):
            number = next(group for group in note.groups() if group)
            self.builder.add(f"{number} {_strip(line[note.end() :])}", kind="footnote", **where)
        elif _FENCE.fullmatch(line):
            self.builder.add(line.strip(), kind="page-mark", **where)
        else:
            return False
        return True

    def _take_words(self, line: str, where: dict[str, Any]) -> None:
        words, heavy = line, None
        if self.markdown:
            words = self._unemphasised(line, where["offset"])
            words, heavy, self.bold = _unmark(words, self.bold)
        words = self.table.parted(words)
        kind: LineKind = "footnote" if self.after_rule and _NUMBERED_NOTE.match(words) else "text"
        self.builder.add(words, kind=kind, bold=heavy, **where)

    def _unemphasised(self, line: str, start: int) -> str:
        """The line without the marks of emphasis that goes on into another line, or comes from one."""
        if not self.emphasised or "*" not in line:
            return line
        return "".join(sign for at, sign in enumerate(line, start) if at not in self.emphasised)


class _Table:
    """Counts tables and rows while rows `| a | b |` follow each other."""

    def __init__(self, parted: Callable[[str], str]) -> None:
        self.table, self.row, self.open = -1, 0, False
        self.drawn = -1  # the last table laid of those with bars alone on their lines
        self.parted = parted

    def close(self) -> None:
        self.open = False

    def lay(self, builder: SourceBuilder, line: str, where: dict[str, Any], place: Place) -> None:
        """The line stands in its cell; a bar stands nowhere."""
        if place.table != self.drawn:
            self.table, self.drawn = self.table + 1, place.table
        self.open = False
        if place.column is None:
            return
        words = _strip(_unreferenced(line))
        if words.strip():
            begins = where["offset"] + len(line) - len(line.lstrip())
            builder.add(
                self.parted(words.strip()),
                kind="table-cell",
                table=self.table,
                row=place.row,
                column=place.column,
                offset=begins,
                page=where["page"],
            )

    def add(self, builder: SourceBuilder, cells: list[str], where: dict[str, Any], *, at: int = 0) -> None:
        """One table-cell line for each piece of each cell of the row; a ruled row is dropped."""
        if all(_RULED.fullmatch(cell) for cell in cells):
            return
        if not self.open:
            self.table, self.row, self.open = self.table + 1, -1, True
        self.row += 1
        offset = (where["offset"] or 0) + at
        for column, cell in enumerate(cells):
            at = offset
            for piece in _BREAK.split(cell):
                words = _strip(_unreferenced(piece))
                if words.strip():
                    place = at + len(piece) - len(piece.lstrip())
                    builder.add(
                        self.parted(words.strip()),
                        kind="table-cell",
                        table=self.table,
                        row=self.row,
                        column=column,
                        offset=place,
                        page=where["page"],
                    )
                at += len(piece)
            offset += len(cell) + 1
