"""XLSX files written straight into their ZIP: row by row, fast, and the same bytes for the same tables.

A library that makes an object of each cell takes half a minute for a campaign of a whole province; here a
cell is a piece of text. Only what our tables hold is written: texts, numbers, days, moments.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import IO, Any

from django.utils import timezone

LONGEST = 32_767  # characters in a cell, by the format
PIECE = 1 << 17
_BAD = "[]:*?/\\"
_EPOCH = date(1899, 12, 30)
_DAWN = (1980, 1, 1, 0, 0, 0)
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
# Looks of a cell, by their place in the file of styles.
_PLAIN, _TEXT, _HEAD, _DAY, _MOMENT = range(5)


def write_workbook(file: IO[bytes], sheets: Sequence[Any]) -> None:
    """The file holds a sheet for each `exports.Sheet`; rows are taken one by one, never all at once."""
    names = _names(sheets)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as book:
        _put(book, "[Content_Types].xml", _content_types(len(sheets)))
        _put(book, "_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")]))
        _put(book, "xl/workbook.xml", _workbook(names))
        parts = [("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)]
        _put(book, "xl/_rels/workbook.xml.rels", _relations([*parts, ("styles", "styles.xml")]))
        _put(book, "xl/styles.xml", _STYLES)
        for number, sheet in enumerate(sheets, 1):
            with book.open(_info(f"xl/worksheets/sheet{number}.xml"), "w", force_zip64=True) as part:
                for piece in _pieces(_sheet(sheet)):
                    part.write(piece)


def _pieces(parts: Iterable[str]) -> Iterator[bytes]:
    """The text in larger pieces: the packer is slow with small ones."""
    held: list[str] = []
    size = 0
    for part in parts:
        held.append(part)
        size += len(part)
        if size >= PIECE:
            yield "".join(held).encode("utf-8", "replace")
            held, size = [], 0
    yield "".join(held).encode("utf-8", "replace")


def _sheet(sheet: Any) -> Iterator[str]:
    yield f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
    yield '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    yield "</sheetView></sheetViews>"
    if sheet.head:
        yield "<cols>"
        for number, title in enumerate(sheet.head, 1):
            width = min(60, max(12, len(str(title)) + 4))
            yield f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
        yield "</cols>"
    yield "<sheetData>"
    yield _row([(_HEAD, title) for title in sheet.head])
    for row in sheet.rows:
        yield f"<row>{''.join(map(_cell, row))}</row>"
    yield "</sheetData></worksheet>"


def _row(cells: Iterable[tuple[int, Any]]) -> str:
    return f"<row>{''.join(_text(str(value), style) for style, value in cells)}</row>"


def _cell(value: Any) -> str:
    if value is None:
        return "<c/>"
    if isinstance(value, str):
        return _text(value, _TEXT) if value else "<c/>"
    if isinstance(value, bool):
        return f'<c t="b"><v>{int(value)}</v></c>'
    if isinstance(value, int | float | Decimal):
        return f"<c><v>{value:f}</v></c>" if isinstance(value, Decimal) else f"<c><v>{value}</v></c>"
    if isinstance(value, datetime):
        return f'<c s="{_MOMENT}"><v>{_serial(value)}</v></c>'
    if isinstance(value, date):
        return f'<c s="{_DAY}"><v>{(value - _EPOCH).days}</v></c>'
    return _text(str(value), _TEXT)


def _serial(moment: datetime) -> str:
    local = timezone.localtime(moment).replace(tzinfo=None) if timezone.is_aware(moment) else moment
    since = local - datetime(_EPOCH.year, _EPOCH.month, _EPOCH.day)
    return f"{since.days + since.seconds / 86400:.10f}"


def _text(value: str, style: int) -> str:
    clean = neutral(value)[:LONGEST]
    for sign, written in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        if sign in clean:
            clean = clean.replace(sign, written)
    return f'<c t="inlineStr" s="{style}"><is><t xml:space="preserve">{clean}</t></is></c>'


# What a spreadsheet takes for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_UNWRITABLE = {n: None for n in (*range(32), 0xFFFE, 0xFFFF) if chr(n) not in "\n\t"}


def neutral(text: str) -> str:
    """The text so that no spreadsheet takes it for a formula, and without what a workbook cannot hold."""
    clean = text if text.isprintable() else text.translate(_UNWRITABLE)
    return f"'{clean}" if clean.startswith(_FORMULA) else clean


def _names(sheets: Sequence[Any]) -> list[str]:
    """The names as the format allows them: no sign of a path, 31 signs at most, each once."""
    found: list[str] = []
    for number, sheet in enumerate(sheets, 1):
        name = "".join(" " if sign in _BAD else sign for sign in neutral(sheet.name))[:31].strip() or str(
            number
        )
        found.append(f"{name[:27]} {number}" if name.casefold() in (n.casefold() for n in found) else name)
    return found


def _attribute(value: str) -> str:
    return value.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _DAWN)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def _put(book: zipfile.ZipFile, name: str, text: str) -> None:
    book.writestr(_info(name), text)


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _content_types(sheets: int) -> str:
    parts = [("xl/workbook.xml", "sheet.main"), ("xl/styles.xml", "styles")]
    parts += [(f"xl/worksheets/sheet{n}.xml", "worksheet") for n in range(1, sheets + 1)]
    inner = "".join(
        f'<Override PartName="/{part}" ContentType="{_TYPE}.{kind}+xml"/>' for part, kind in parts
    )
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{inner}</Types>'
    )


def _workbook(names: Sequence[str]) -> str:
    sheets = "".join(
        f'<sheet name="{_attribute(name)}" sheetId="{n}" r:id="rId{n}"/>' for n, name in enumerate(names, 1)
    )
    views = "<bookViews><workbookView/></bookViews>"
    head = f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
    return f"{head}{views}<sheets>{sheets}</sheets></workbook>"


_WRAP = '<alignment vertical="top" wrapText="1"/>'
_STYLES = (
    f'{_XML}<styleSheet xmlns="{_MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>'
    '<numFmt numFmtId="165" formatCode="dd/mm/yyyy hh:mm"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    f'<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">{_WRAP}</xf>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">'
    f"{_WRAP}</xf>"
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
