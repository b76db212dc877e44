"""Tables: real ones, those poured out cell by cell, and those that merely lay out a page.

Reads lines and blocks. Writes `row` blocks with the spans of their cells; a row that is a heading inside
a table becomes a numbered block.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from loa.reader.reading import Span
from loa.reader.rules.numbering import read_mark
from loa.reader.rules.phrases import ADDRESSED, COUNTRY, MOTTO, NUMBER_LABEL, RECIPIENTS
from loa.reader.rules.signature import AUTHORITY
from loa.reader.stages.block import Block, pieces_of
from loa.reader.stages.lines import Look

_ORDER = re.compile(r"(?:S[ốô]\s+)?(?:S?TT|th[ứư]\s+t[ựư])\.?", re.IGNORECASE)
_HEAD = re.compile(
    r"(?:S?TT|Số TT)\b|nội dung|nhiệm vụ|chủ trì|phối hợp|thời gian|thời hạn|đơn vị|cơ quan|kết quả|"
    r"sản phẩm|ghi chú|hoạt động|tiến độ|đầu việc|hạng mục|phụ trách|người thực hiện|^hạn(?!\w)|"
    r"kinh phí|công việc|địa điểm",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\(?\d{1,3}[.)]?")
_SPREAD = 2  # cells: in more than two the same words stand only where one cell is spread
_ROMAN = re.compile(r"[IVXL]{1,5}[.)]?|[A-ZĐ][.)]?")


def is_layout_table(cells: list[Look]) -> bool:
    """Whether the table only sets the header or the signature in columns."""
    return len({look.line.row for look in cells}) <= 8 and any(
        COUNTRY.match(look.words)
        or MOTTO.match(look.words)
        or NUMBER_LABEL.match(look.words)
        or RECIPIENTS.match(look.words)
        or (AUTHORITY.match(look.words) and look.upper)
        for look in cells
        if look.opens  # as all of these do
    )


def columns_of(cells: list[Look]) -> list[list[Look]]:
    """The lines of a layout table, each column by itself from top to bottom; then whom it is addressed to."""
    rows = {look.line.row for look in cells if look.line.column == 0 and ADDRESSED.fullmatch(look.words)}
    addressed = [look for look in cells if look.line.row in rows]
    if addressed:
        cells = [look for look in cells if look.line.row not in rows]
    columns: dict[int | None, list[Look]] = {}
    last: dict[int | None, int | None] = {}
    for look in cells:
        column = look.line.column
        if last.get(column) != look.line.row:
            look.gap = True
            last[column] = look.line.row
        columns.setdefault(column, []).append(look)
    return [*columns.values(), *([addressed] if addressed else [])]


def real_rows(cells: list[Look], text: str) -> list[Block]:
    """One block for each row of a real table."""
    rows: dict[int | None, list[Look]] = {}
    for look in cells:
        rows.setdefault(look.line.row, []).append(look)
    width = max([look.line.column or 0 for look in cells]) + 1
    blocks = [_row(row, looks, width=width, text=text) for row, looks in rows.items()]
    if blocks and blocks[0].kind == "row":
        blocks[0] = _as_head(blocks[0], text)
    return blocks


def _row(row: int | None, looks: list[Look], *, width: int, text: str) -> Block:
    columns: dict[int, list[Look]] = {}
    for look in looks:
        columns.setdefault(look.line.column or 0, []).append(look)
    start, end = min([look.start for look in looks]), max([look.end for look in looks])
    spans = {column: Span(lines[0].start, lines[-1].end) for column, lines in columns.items()}
    table, pieces = looks[0].line.table, pieces_of(looks, text)
    heading = _heading(spans, text)
    if heading:
        label, body = heading
        mark = read_mark(text[label.start : label.end] if label != body else text[body.start : body.end])
        mark = mark or read_mark(text[label.start : label.end].rstrip(".") + ". X")
        if mark:
            at = body.start + mark.end if label == body else body.start
            return Block(start, end, "numbered", Span(min(at, body.end), body.end), mark.num, mark,
                         table=table, row=row, pieces=pieces)  # fmt: skip
    empty = Span(end, end)
    cells = tuple(spans.get(column, empty) for column in range(width))
    return Block(start, end, "row", Span(start, end), cells=cells, table=table, row=row, pieces=pieces)


def _heading(spans: dict[int, Span], text: str) -> tuple[Span, Span] | None:
    """Number and words of a row that heads a group of rows; the same span where both stand in one cell."""
    filled = [spans[column] for column in sorted(spans)]
    words = [text[span.start : span.end].strip() for span in filled]
    if len(words) > _SPREAD and len(set(words[1:])) == 1:
        # One cell over many columns, which some programs write out for each of them.
        filled = filled[:1] if words[0] == words[1] else filled[:2]
        words = words[: len(filled)]
    if len(filled) == 1:
        return (filled[0], filled[0]) if read_mark(words[0]) else None
    if len(filled) == 2 and _ROMAN.fullmatch(words[0]):
        return filled[0], filled[1]
    return None


def _as_head(block: Block, text: str) -> Block:
    words = [text[cell.start : cell.end] for cell in block.cells]
    named = sum(1 for cell in words if len(cell) < 60 and _HEAD.search(cell))
    if named >= 2 or (named and _ORDER.fullmatch(words[0].strip())):
        return replace(block, head=True)
    return block


def find_rows(blocks: list[Block], text: str) -> list[Block]:
    """The same blocks, those of a table poured out cell by cell ("STT", "Nội dung", …, "1", …) made rows."""
    out: list[Block] = []
    i, table = 0, -1
    while i < len(blocks):
        width = _poured_head(blocks, i, text)
        if not width:
            out.append(blocks[i])
            i += 1
            continue
        out.append(_poured_row(blocks[i : i + width], table, 0, head=True))
        head = tuple(_words(block, text) for block in blocks[i : i + width])
        i = _pour(blocks, i + width, out, head=head, table=table, text=text)
        table -= 1
    return out


def _words(block: Block, text: str) -> str:
    return text[block.start : block.end].strip()


def _poured_head(blocks: list[Block], i: int, text: str) -> int:
    """The number of columns of a poured table whose head starts at block `i`; 0 where none does."""
    if blocks[i].kind != "paragraph" or not _ORDER.fullmatch(_words(blocks[i], text)):
        return 0
    width = 1
    while i + width < len(blocks) and width < 12:
        block = blocks[i + width]
        words = _words(block, text)
        if _NUMBER.fullmatch(words) or block.kind != "paragraph" or len(words) > 80:
            break
        width += 1
    following = _words(blocks[i + width], text) if i + width < len(blocks) else ""
    named = any(_HEAD.search(_words(block, text)) for block in blocks[i + 1 : i + width])
    return width if width >= 3 and named and (_NUMBER.fullmatch(following) or read_mark(following)) else 0


def _pour(
    blocks: list[Block], i: int, out: list[Block], *, head: tuple[str, ...], table: int, text: str
) -> int:
    """Rows appended to `out` until the table ends; the index of the first block after it."""
    row, width = 0, len(head)
    while i < len(blocks):
        if _repeats(blocks, i, head, text=text):
            out.append(_poured_row(blocks[i : i + width], table, row, head=True))
            i += width
            continue
        if _heads_group(blocks, i, head, text=text):
            out.append(replace(blocks[i], table=table))
            i += 1
            continue
        if _is_section(blocks[i]) or not _NUMBER.fullmatch(_words(blocks[i], text)):
            return i
        row, end = row + 1, i + 1
        if _repeats(blocks, end, head, text=text):  # the number of a page, with the head again on the next
            out.append(_poured_row(blocks[i:end], table, row, head=False))
            i = end
            continue
        while (
            end < len(blocks)
            and end - i < width
            and not _NUMBER.fullmatch(_words(blocks[end], text))
            and not _ends_table(blocks[end], text)
            and not _heads_group(blocks, end, head, text=text)
            and not _repeats(blocks, end, head, text=text)
        ):
            end += 1
        while end < len(blocks) and blocks[end].kind == "bullet":
            end += 1
        extra = _until_next(blocks, end, text)
        out.append(_poured_row(_joined(blocks[i:extra], width, text), table, row, head=False, width=width))
        i = extra
    return i


def _repeats(blocks: list[Block], i: int, head: tuple[str, ...], *, text: str) -> bool:
    """Whether the head of the table stands at block `i` again, as at the top of a page."""
    return i + len(head) <= len(blocks) and all(
        _words(block, text) == words for block, words in zip(blocks[i:], head, strict=False)
    )


def _heads_group(blocks: list[Block], i: int, head: tuple[str, ...], *, text: str) -> bool:
    """Whether a numbered line heads a group of rows: right below it a row begins."""
    if blocks[i].kind != "numbered" or _NUMBER.fullmatch(_words(blocks[i], text)) or i + 1 >= len(blocks):
        return False
    return bool(_NUMBER.fullmatch(_words(blocks[i + 1], text))) or _repeats(blocks, i + 1, head, text=text)


def _ends_table(block: Block, text: str) -> bool:
    """Whether a block is surely no cell: a section, the closing words, those who receive the paper."""
    words = _words(block, text)
    return _is_section(block) or bool(RECIPIENTS.match(words)) or words.startswith("Trên đây là")


def _is_section(block: Block) -> bool:
    return block.mark is not None and block.mark.style in ("roman", "upper")


def _until_next(blocks: list[Block], end: int, text: str) -> int:
    """Past the paragraphs that stand before the next row's number, if one follows soon."""
    for i in range(end, min(end + 6, len(blocks))):
        if _NUMBER.fullmatch(_words(blocks[i], text)) and blocks[i].kind != "bullet":
            return i
        if blocks[i].kind == "numbered":
            return i if i == end else end
    return end


def _joined(blocks: list[Block], width: int, text: str) -> list[Block]:
    """The cells of a row, those on several lines made one where more stand there than columns."""
    cells: list[Block] = []
    for at, block in enumerate(blocks):
        more = len(cells) + len(blocks) - at > width
        if more and len(cells) > 1 and text[cells[-1].start : cells[-1].end].rstrip().endswith((";", ",")):
            cells[-1] = replace(cells[-1], end=block.end, pieces=(*cells[-1].pieces, *block.pieces))
        else:
            cells.append(block)
    return cells


def _poured_row(blocks: list[Block], table: int, row: int, *, head: bool, width: int = 0) -> Block:
    """A row of the blocks; paragraphs beyond the columns belong to the cell of the task, after the number."""
    cells: list[Span] = []
    for block in blocks:
        if block.kind == "bullet" and len(cells) > 1:
            cells[-1] = Span(cells[-1].start, block.end)
        else:
            cells.append(Span(block.start, block.end))
    surplus = len(cells) - width if width else 0
    if surplus > 0 and len(cells) > 2:
        cells[1 : 2 + surplus] = [Span(cells[1].start, cells[1 + surplus].end)]
    start, end = blocks[0].start, blocks[-1].end
    pieces = tuple(piece for block in blocks for piece in block.pieces)
    return Block(
        start,
        end,
        "row",
        Span(start, end),
        cells=tuple(cells),
        table=table,
        row=row,
        head=head,
        pieces=pieces,
    )
