# ruff: noqa: E501  # patterns read better unbroken
"""Rows of task tables (STT | Nội dung | Chủ trì | Phối hợp | Thời gian): one duty a row."""

from __future__ import annotations

import re
from typing import Literal

from msgspec.structs import replace

from loa.reader.reading import Due, Duty, Span, Value
from loa.reader.rules.background import duty_suspects
from loa.reader.rules.folding import fold
from loa.reader.stages.block import Block
from loa.reader.stages.cooperation import find_cooperating
from loa.reader.stages.deadlines import due_in_label, due_in_text, rhythms_beside_label, times_without_end
from loa.reader.stages.document import Document
from loa.reader.stages.duties.drafts import Values, draft, inherited, wording_of, year_of
from loa.reader.stages.duties.run_on import bullets_in_cell
from loa.reader.stages.listings import blocks_of_listings
from loa.reader.stages.subjects import find_subject
from loa.reader.stages.units import as_values, split_units
from loa.reader.stages.wording import Wording

Column = Literal["number", "time", "lead", "with", "task", "product", "other"]
Row = dict[Column, list[Wording]]

_NUMBER = re.compile(r"^(?:s?tt|so tt|thu tu|so thu tu)\b")
_COLUMNS: tuple[tuple[Column, re.Pattern[str]], ...] = (
    ("number", _NUMBER),
    (
        "time",
        re.compile(
            r"thoi gian|thoi han|thoi diem|tien do|ngay hoan thanh|han hoan thanh|lo trinh|^hoan thanh|^ngay|^thang|^quy|bao gio|khi nao|luc nao|^xong|^han(?: chot| cuoi)?$"
        ),
    ),
    ("product", re.compile(r"san pham|ket qua|dau ra")),
    (
        "other",
        re.compile(
            r"kinh phi|dia diem|ghi chu|doi tuong|so luong|thanh phan|hinh thuc|yeu cau|nguon|muc tieu"
        ),
    ),
    ("task", re.compile(r"noi dung|nhiem vu|cong viec|hoat dong|giai phap|viec|chuyen de|chi tiet")),
    (
        "with",
        re.compile(
            r"^(?!.*chu tri).*(?:phoi hop|(?:don vi|co quan|to chuc).* (?:tham gia|ho tro)|cung (?:thuc hien|lam|tham gia)|^(?:nguoi |ai )?(?:phu )?giup)"
        ),
    ),
    (
        "lead",
        re.compile(
            r"chu tri|thuc hien|phu trach|don vi|co quan|trach nhiem|phan cong|dau moi|to chuc|nguoi|^bo phan|^ai lam|^lam chinh"
        ),
    ),
)
# A column of measures is called by the same word as one of offices: "Đơn vị tính", and so is one of those to whom something
# is done: "Đơn vị được kiểm tra". Asked with its marks ("đơn vị tỉnh").
_MEASURE = re.compile(
    r"(?:đơn vị (?:tính|đo)|đvt)(?!\w)|(?:cơ quan|đơn vị|tổ chức|bộ phận) (?:được|chịu) (?:sự )?(?:thanh tra|kiểm tra|kiểm toán|giám sát|khảo sát|đánh giá|thẩm định|hỗ trợ|thụ hưởng)|đơn vị ?:? ?\(?(?:nghìn|ngàn|triệu|tỷ|tỉ|đồng)(?!\w)",
    re.IGNORECASE,
)
_SHORTEST_NAME = 2  # letters
_FEWEST_NAMES = 3  # of columns that a head says again
_BOTH = re.compile(r"phối hợp(?: thực hiện)? ?:")
_LEAD_LABEL = re.compile(
    r"[-–+ ]*(?:(?:cơ quan|đơn vị|bộ phận) )?(?:chủ trì|thực hiện|phụ trách)(?: thực hiện)? ?: ?"
)
# A time that might be taken for a unit where an empty cell was lost: "Quý III", "Tuần đầu tháng 12".
_TIME = re.compile(
    r"(?:xong |hoàn thành )?(?:trước|trong|sau|từ|đến|ngày|tuần|tháng|quý|năm|h[ằà]ng|thường xuyên|định kỳ|chậm nhất|cuối|đầu|giữa|dịp|(?:sáng |chiều |tối )?(?:thứ (?:hai|ba|tư|năm|sáu|bảy|\d)|chủ nhật)|\d{1,2} (?:số|lần|lượt|buổi|tin|bài)(?= ?/))(?!\w)"
)
_SAME = re.compile(r"^(?:nt|như trên|-?//-?|\"|”|-nt-)$", re.IGNORECASE)


def find_in_tables(document: Document) -> tuple[list[Duty], set[int]]:
    """The duties of all task tables, and the blocks that the tables take up."""
    duties: list[Duty] = []
    taken: set[int] = set()
    columns: tuple[Column, ...] = ()
    named: frozenset[str] = frozenset()
    lead_above: Values = ()
    with_above: Values = ()
    above: tuple[Values, Values] = (), ()
    last: Row = {}
    year = year_of(document)
    listed = blocks_of_listings(document)
    for block in document.blocks:
        if block.kind != "row" or document.zone(block) in ("outside", "other"):
            continue
        taken.add(block.index)
        if block.index in listed:
            continue
        if columns and _repeats_head(document, block, named):
            pass  # the table goes on, and with it what its cells mean by "as above"
        elif block.head or (columns and _is_head(document, block)):
            columns, lead_above, with_above = _columns(document, block), (), ()
            named = _names(document, block)
        elif second := _second_head(document, block, columns):
            columns = second
        elif "task" in columns and ("lead" in columns or "with" in columns):
            row = _cells(document, block, columns)
            goes_on = bool(last) and _goes_on(row)
            if goes_on:
                row = _joined(document, last, row)
                duties.pop()
            else:
                above = lead_above, with_above
            duty = _duty(document, block, row, above=above, year=year)
            last = row if duty else {}
            if duty:
                duties.append(duty)
                lead_above, with_above = duty.lead, duty.cooperating
    return [part for duty in duties for part in _by_bullets(document, duty, year=year)], taken


def _by_bullets(document: Document, duty: Duty, *, year: int | None) -> list[Duty]:
    """The duties that the bullets of a cell are, with all that the row says; the one duty where it lists none."""
    words = wording_of(document, *duty.text.spans)
    points = bullets_in_cell(words)
    if not points:
        return [duty]
    told = any(_lies_in(span, duty.text.spans) for due in duty.due for span in due.text.spans)
    return [
        replace(
            duty, text=words.value(point), due=due_in_text(words, *point, year=year) if told else duty.due
        )
        for point in points
    ]


def _lies_in(span: Span, others: tuple[Span, ...]) -> bool:
    return any(other.start <= span.start and span.end <= other.end for other in others)


def _names(document: Document, block: Block) -> frozenset[str]:
    """What the cells of a row say, folded; without those that are empty."""
    said = (fold(wording_of(document, cell).text.strip(" .:/")) for cell in block.cells)
    return frozenset(words for words in said if words)


def _repeats_head(document: Document, block: Block, named: frozenset[str]) -> bool:
    """Whether a row says again what the head says, if not all of it: as at the top of a page."""
    first = next((cell for cell in block.cells if cell.start < cell.end), block.cells[0])
    words = wording_of(document, first).text.strip(" .:/")
    if len(words) < _SHORTEST_NAME or fold(words) not in named:
        return False
    said = _names(document, block)
    return len(said) >= _FEWEST_NAMES and said <= named


def _is_head(document: Document, block: Block) -> bool:
    words = wording_of(document, block.cells[0]).text.strip(" .:/")
    return len(words) < 80 and bool(_NUMBER.match(fold(words)))


def _second_head(document: Document, block: Block, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns with those that a second row of the head divides: "Phân công: chủ trì | phối hợp"; () for a task."""
    filled = [(i, cell) for i, cell in enumerate(block.cells) if cell.start < cell.end]
    if len(block.cells) != len(columns) or not 2 <= len(filled) < len(columns):
        return ()
    divided: dict[int, Column] = {}
    for i, cell in filled:
        if len(wording_of(document, cell).text) > 40:
            return ()
        divided[i] = _column(document, cell)
        if divided[i] not in ("lead", "with"):
            return ()
    return tuple(divided.get(i, column) for i, column in enumerate(columns))


def _column(document: Document, cell: Span) -> Column:
    words = wording_of(document, cell).text.strip(" .:/")
    if len(words) >= 80 or _MEASURE.match(words):
        return "other"
    words = fold(words)
    return next((name for name, pattern in _COLUMNS if pattern.search(words)), "other")


def _columns(document: Document, block: Block) -> tuple[Column, ...]:
    """The kinds of the columns; where none is named as one of work, the first of other things says what is done."""
    columns = tuple(_column(document, cell) for cell in block.cells)
    others = [i for i, column in enumerate(columns) if column in ("product", "other")]
    if "task" not in columns and "lead" in columns and others:
        at = others[0]
        return (*columns[:at], "task", *columns[at + 1 :])
    return columns


def _cells(document: Document, block: Block, columns: tuple[Column, ...]) -> Row:
    """The words of each kind of column; a row with fewer cells than columns is fitted by what the cells say."""
    words = [wording_of(document, cell) for cell in block.cells]
    if len(words) < len(columns) and block.table is not None and block.table < 0:
        words = _fit(words, columns)
    row: Row = {}
    for column, cell in zip(columns, words, strict=False):
        if cell.text.strip(" .-–—…/"):
            row.setdefault(column, []).append(cell)
    return row


def _fit(words: list[Wording], columns: tuple[Column, ...]) -> list[Wording]:
    """Cells of a row poured out with empty cells lost: each goes to the next column that it can belong to."""
    empty = Wording("", "", [])
    fitted: list[Wording] = []
    left = list(words)
    for i, column in enumerate(columns):
        room = len(columns) - i
        if left and (room <= len(left) or _suits(left[0], column)):
            fitted.append(left.pop(0))
        else:
            fitted.append(empty)
    return fitted


def _suits(cell: Wording, column: Column) -> bool:
    if column in ("lead", "with"):
        return bool(split_units(cell, 0, len(cell.text))) and _is_units(cell) and not _TIME.match(cell.canon)
    if column == "time":
        return bool(_TIME.match(cell.canon) or re.search(r"\d{4}|quý|tháng|ngày|năm|tuần", cell.canon))
    return True


def _is_units(cell: Wording) -> bool:
    units = split_units(cell, 0, len(cell.text))
    return (
        len(cell.text) < 300
        and all(unit.kind != "territory" for unit in units)
        and not re.search(r"\d{4}", cell.text)
    )


def _goes_on(row: Row) -> bool:
    """Whether a row without a number only goes on with the row above: a page cut it in two."""
    return "number" not in row and "task" in row and row["task"][0].text[:1].islower()


def _joined(document: Document, above: Row, row: Row) -> Row:
    """The row above with the words of this one behind its own, cell by cell."""
    joined = dict(above)
    for column, cells in row.items():
        parts = [*above.get(column, []), *cells]
        joined[column] = [wording_of(document, *(s for cell in parts for s in cell.spans(0, len(cell.text))))]
    return joined


def _duty(
    document: Document,
    block: Block,
    row: Row,
    *,
    above: tuple[Values, Values],
    year: int | None,
) -> Duty | None:
    task = row.get("task")
    if not task:
        return None
    lead, cooperating = _units(row.get("lead", []))
    lead_above, with_above = above
    helpers = _units(row.get("with", []))[0]
    if helpers and _SAME.match(helpers[0].value):
        helpers = inherited(with_above, "with-from-row-above")
    others = (*cooperating, *helpers)
    if not lead and not others and not (row.get("time") and lead_above):
        return None
    if not lead or _SAME.match(lead[0].value):
        lead = inherited(lead_above, "lead-from-row-above")
    due: tuple[Due, ...] = tuple(
        d for cell in row.get("time", []) for d in due_in_label(cell, 0, len(cell.text), year=year)
    )
    words = task[0]
    due = (*due, *rhythms_beside_label(words, due))
    spans = tuple(span for cell in task for span in cell.spans(0, len(cell.text)))
    text = wording_of(document, *spans)
    if not row.get("time"):
        due = due_in_text(words, 0, len(words.text), year=year)
    duty = draft(
        document,
        text.value((0, len(text.text))),
        lead=lead,
        cooperating=others,
        node=document.section_of(block),
        due=due,
        times=tuple(t for cell in row.get("time", []) for t in times_without_end(cell, 0, len(cell.text))),
    )
    # A cell that tells somebody to do something is more than a product: who reads the paper has to judge it.
    brought = [cell for cell in row.get("product", []) if not duty_suspects(cell.text)]
    return replace(duty, products=tuple(cell.value(_inside(cell)) for cell in brought)) if brought else duty


def _inside(cell: Wording) -> tuple[int, int]:
    """The words of a cell without the signs around them."""
    words = cell.text.strip(" .;,-–+")
    start = cell.text.index(words)
    return start, start + len(words)


def _units(cells: list[Wording]) -> tuple[Values, Values]:
    """Lead and cooperating units of cells; a cell may hold both ("Sở A chủ trì; phối hợp: Sở B")."""
    lead: list[Value[str]] = []
    others: list[Value[str]] = []
    for cell in cells:
        label = _LEAD_LABEL.match(cell.canon)
        start = label.end() if label else 0
        both = _BOTH.search(cell.canon)
        end = both.start() if both else len(cell.text)
        subject = find_subject(cell, start, end)
        if subject and subject.told and not subject.generic:
            lead += as_values(cell, subject.units)
            others += as_values(cell, find_cooperating(cell, subject.verb, end))
        else:
            lead += as_values(cell, split_units(cell, start, end, listed=True))
        if both:
            others += as_values(cell, split_units(cell, both.end(), len(cell.text)))
    return tuple(lead), tuple(others)
