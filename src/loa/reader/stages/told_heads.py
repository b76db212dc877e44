# ruff: noqa: E501  # patterns read better unbroken
"""The head of a paper that a page tells in a sentence instead of printing it: "UBND tỉnh vừa ký Công điện số … về …".

Reads the first blocks of a document that has no head of its own. Answers with the facts of a header.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from loa.reader.reading import Header, Span, Value
from loa.reader.record import Record
from loa.reader.rules.codes import find_codes, squeeze
from loa.reader.rules.issue_dates import find_issue_date
from loa.reader.rules.types import STATE_TYPES, type_of_code
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.references import date_before, date_beside

_FIRST = 5  # blocks in which a page says what it tells
_NEAR = 2  # blocks below in which the paper goes on speaking
_ANY_PAPER = "văn bản"
_KINDS = "|".join(name.replace(" ", r"\s+") for name in (*STATE_TYPES, _ANY_PAPER))
_ISSUES = re.compile(
    rf"(?:(?P<just>vừa(?:\s+mới)?|mới)\s+|đã\s+|,[^,;:]{{2,90}}?\s)(?:ký\s+ban\s+hành|ban\s+hành|ký|có|ra|gửi|phát)\s+"
    rf"(?P<kind>{_KINDS})(?:\s+(?:hỏa\s+tốc|khẩn(?:\s+cấp)?))?(?:\s+số)?\s*\Z"
    rf"|\A\W*(?P<whole>Toàn\s+văn)\s+(?P<told>{_KINDS})(?:\s+số)?\s*\Z",
    re.IGNORECASE,
)
# How the page goes on where it tells this very paper: "Theo đó, …", "Công điện nêu rõ: …", "… với nội dung:".
_GOES_ON = re.compile(
    r"(?:^|[.;:]\s+)Theo\s+đó\b|(?:công\s+điện|công\s+văn|văn\s+bản|chỉ\s+thị|thông\s+báo|kế\s+hoạch)\s+(?:nêu|gửi|yêu\s+cầu|đề\s+nghị|chỉ\s+rõ|nhấn\s+mạnh)"
    r"|với\s+nội\s+dung|nội\s+dung\s+(?:văn\s+bản|công\s+văn|công\s+điện|như\s+sau|cụ\s+thể)",
    re.IGNORECASE,
)
_CARRIED_OUT = re.compile(
    r"(?:^|[.;:]\s+)(?:Thực\s+hiện|Triển\s+khai|Căn\s+cứ|Theo)\s[^.;:]{2,60}?\s(?:(?:nêu|nói)\s+)?trên\b"
)
_ORDERS = re.compile(r"(?<!\w)(?:yêu cầu|đề nghị|giao|chỉ đạo)(?!\w)")
_DAY = r"ngày\s+\d{1,2}(?:\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4})"
_TITLE = re.compile(
    rf"\s*\(?(?:{_DAY}|(?:năm\s+)?\d{{4}})?\)?[\s,]*(?:về(?:\s+việc)?|V/v)\s+(?P<title>[^.;:?\n]+(?:\n(?!\n)[^.;:?\n]+)*?)"
    r"(?=\s*(?:[.;:?\n]|\Z|,?\s+gửi\s|,\s+(?:trong\s+đó|theo\s+đó|yêu\s+cầu|đề\s+nghị|với\s+nội)))",
    re.IGNORECASE,
)
_DAY_ABOVE = re.compile(
    rf"(?:,\s+|\A|\n)(?P<day>{_DAY})(?:\s+vừa\s+qua)?,\s+[^,.;:\d]{{2,90}}\Z", re.IGNORECASE
)


_LAST = 4  # blocks in which a page names its source
# "(Theo Công văn số 60/UBND-KT, ngày 14/11/2023)"
_SOURCE = re.compile(
    rf"\s*\(?(?:Theo|Nguồn|Trích)\s*:?\s+(?:(?:từ|theo|tại)\s+)?(?P<kind>{_KINDS})(?:\s+số)?[\s:]",
    re.IGNORECASE,
)
_DAY_BEHIND = re.compile(r"[\s,(–-]{1,4}(?P<day>\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4})")


class Telling(Record, frozen=True):
    """A sentence that says that a paper went out: its number, what it is called there, whether just now or whole."""

    block: Block
    code: Span
    name: Span
    now: bool


def with_told_head(document: Document, header: Header) -> Header:
    """The header with what the first sentences of a page tell of its paper, where no head is printed."""
    plan = document.plan
    if plan.type_block is not None or plan.addressed_block is not None:
        return header
    found = list(_tellings(document)) if header.title is None else []
    if not found:
        return header if header.code else _with_source(document, header)
    if header.code and squeeze(header.code.value) != _key(document, found[0]):
        return header
    same = [telling for telling in found if _key(document, telling) == _key(document, found[0])]
    if not any(_tells_its_own(document, telling) for telling in same):
        return header
    return replace(
        header,
        doc_type=_kind(document, same[0]),
        code=document.value(same[0].code),
        date=next((date for telling in same if (date := _date(document, telling))), None),
        title=next((title for telling in same if (title := _title(document, telling))), None),
    )


def _with_source(document: Document, header: Header) -> Header:
    """The header with number and day of the paper that a page names as its source, below what it tells."""
    for block in document.blocks[-_LAST:]:
        source = _SOURCE.match(document.text, block.start, block.end)
        for code in find_codes(document.text, Span(block.start, block.end)) if source else ():
            name = Span(*source.span("kind")) if source else code
            return replace(
                header,
                doc_type=header.doc_type or _named(document, name, code),
                code=document.value(code),
                date=header.date or _day_of_source(document, Span(code.end, block.end)),
            )
    return header


def _day_of_source(document: Document, after: Span) -> Value[str] | None:
    """The day behind the number of a source: "… ngày 14/11/2023", "… - 14/11/2023"."""
    behind = _DAY_BEHIND.match(document.text, after.start, after.end)
    written = find_issue_date(f"ngày {behind['day']}") if behind else None
    if not behind or not written:
        return date_beside(document, after)
    return document.derived(written.iso, Span(*behind.span("day")), rule="date-in-words")


def _tellings(document: Document) -> Iterator[Telling]:
    """The sentences that say that a paper went out, above the first number or bullet."""
    for block in document.blocks[:_FIRST]:
        if block.kind != "paragraph":
            return
        for code in find_codes(document.text, Span(block.start, block.end)):
            if issued := _ISSUES.search(document.text[block.start : code.start]):
                group = "kind" if issued["kind"] else "told"
                name = Span(block.start + issued.start(group), block.start + issued.end(group))
                yield Telling(block, code, name, bool(issued["just"] or issued["whole"]))


def _key(document: Document, telling: Telling) -> str:
    return squeeze(document.words(telling.code))


def _tells_its_own(document: Document, telling: Telling) -> bool:
    """Whether the page tells this very paper, which orders something, and none that another one carries out."""
    below = document.blocks[telling.block.index + 1 :]
    near = [document.words(Span(telling.code.end, telling.block.end)), *map(document.words, below[:_NEAR])]
    if any(_CARRIED_OUT.search(words) for words in near):
        return False
    own = telling.now or any(map(_GOES_ON.search, near))
    told = (near[0].lower(), *map(document.lowered, below))
    return own and any(map(_ORDERS.search, told))


def _kind(document: Document, telling: Telling) -> Value[str] | None:
    return _named(document, telling.name, telling.code)


def _named(document: Document, at: Span, code: Span) -> Value[str] | None:
    """The type as it is called there, or as its number says."""
    name = document.words(at).lower()
    if name == _ANY_PAPER:
        name = type_of_code(document.words(code)) or ""
    return document.derived(name, at, rule="told-head") if name else None


def _date(document: Document, telling: Telling) -> Value[str] | None:
    beside = date_beside(document, Span(telling.code.end, telling.block.end))
    before = Span(telling.block.start, telling.code.start)
    return beside or date_before(document, before) or _day_that_opens(document, before)


def _day_that_opens(document: Document, before: Span) -> Value[str] | None:
    """The day told before who issued the paper: "…, ngày 03/2/2021 vừa qua, Sở Y tế đã ban hành …"."""
    found = _DAY_ABOVE.search(document.text, before.start, before.end)
    written = find_issue_date(found["day"]) if found else None
    if not found or not written:
        return None
    span = Span(found.start("day") + written.start, found.start("day") + written.end)
    return document.derived(written.iso, span, rule="date-in-words")


def _title(document: Document, telling: Telling) -> Value[str] | None:
    found = _TITLE.match(document.text, telling.code.end, telling.block.end)
    return document.value(Span(found.start("title"), found.end("title"))) if found else None
