# ruff: noqa: E501  # patterns read better unbroken
"""A duty as it is put together, and what may do it: shared by the shapes of this folder."""

from __future__ import annotations

import re
from collections.abc import Iterable

from loa.reader.reading import Due, Duty, Node, Span, Value
from loa.reader.record import Record
from loa.reader.rules.dates import IssueYear
from loa.reader.rules.folding import fold
from loa.reader.rules.issue_dates import year_as_read
from loa.reader.rules.periods import TITLE_YEAR
from loa.reader.rules.roles import SectionRole, role_of_heading
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.heads import head
from loa.reader.stages.subjects import is_unit_list
from loa.reader.stages.unit_edges import skip_leading
from loa.reader.stages.wording import Wording, word

Values = tuple[Value[str], ...]
_ISSUED = re.compile(
    r"(?:ng[àa]y[^\n]{0,30}\s*|,\s*)th[áa]ng[^\n]{0,12}?\s*n[ăaâã]m\s*([12][\dlIO]{3})(?![^\W_])",
    re.IGNORECASE,
)
# What the stamp of an electronic signature says above a head that lost its day.
_SIGNED = re.compile(r"(?:Thời gian|Ngày|Giờ) ký:? ?\d{1,2}[./-]\d{1,2}[./-](?P<year>20\d\d)(?!\d)")
_STAMP_WITHIN = 400  # letters of the paper's beginning
_DAY_LEFT_BLANK = 50  # letters on to the year where the room for the pen parts the line in columns
# Where units are told of, are those to be told or stand beside: they are given no work by it.
_OF_NO_WORK = re.compile(
    r"tuyen truyen|truyen thong|doi tuong|pham vi|thanh phan|muc dich|quan diem|muc tieu|tinh hinh|danh gia|ket qua|thuc trang|dia diem|can cu|hinh thuc|chi tieu|khau hieu|tieu chi|tieu chuan|^so luong|^dieu kien (?:tham|du|dang|ve|xet)"
)
_FEWEST_UNITS = 2
_OUTER_LEVELS = 2  # of the outline: there a heading tells of the situation, of targets, of whom it is for
_LATE_MONTH = re.compile(r"th[áa]ng\s*(1[0-2])(?!\d)", re.IGNORECASE)
_YEARS = re.compile(r"giai\s+đoạn\s+(?P<first>20\d\d)\s?[-–]\s?(?P<last>20\d\d)", re.IGNORECASE)
# A heading or lead-in that means everybody names nobody better than a sentence below it does.
EVERYBODY = re.compile(
    r"(?:các )?(?:cơ quan|đơn vị|địa phương|tổ chức)(?:(?:, | và )(?:các )?(?:cơ quan|đơn vị|địa phương|tổ chức))*(?: (?:có )?liên quan)?"
)


class Holder(Record, frozen=True):
    """Units to whom what stands below is given, and with whom they do it."""

    lead: Values
    cooperating: Values = ()
    guided: bool = (
        False  # by a letter that names no work of theirs: of what it lists only what acts is theirs
    )
    beside: bool = False  # "Chủ trì, phối hợp với:": the units that open the points below help
    told_from: int | None = None  # where the words stand that tell them, if their names stand elsewhere


def wording_of(document: Document, *spans: Span) -> Wording:
    """The words of these spans without page marks and footnotes inside.

    The shapes ask for the same words again and again: the document keeps them.
    """
    kept = document.wordings
    words = kept.get(spans)
    if words is None:
        parts = [part for span in spans for part in document.spans(span.start, span.end)]
        words = kept[spans] = word(document.text, parts, names=document.names, letters=document.letters)
    return words


def body_of(document: Document, block: Block) -> Wording:
    """The words of a block without its number or bullet."""
    kept = document.wordings
    words = kept.get(block.index)
    if words is None:
        words = kept[block.index] = wording_of(document, block.body)
    return words


def inherited(values: Values, rule: str) -> Values:
    """The same values as another duty's, with the rule by which they were handed down."""
    return tuple([Value(v.value, v.spans, v.rule or rule) for v in values])


def section_value(document: Document, node: Node | None) -> Value[str] | None:
    """The outline path of the node as a value of the numbers that it joins."""
    if node is None:
        return None
    if node.path == node.num.value:
        return node.num
    key = ("section", node.start)
    found: Value[str] | None = document.kept.get(key)
    if found is None:  # all duties of a section share it
        chain = [*document.ancestors(node), node]
        spans = tuple(span for n in chain for span in n.num.spans)
        found = document.kept[key] = Value(node.path, spans, "outline-path")
    return found


def means_everybody(lead: Values) -> bool:
    """Whether only "các cơ quan, đơn vị" are named: whoever a sentence names is named better."""
    return bool(lead) and all(EVERYBODY.fullmatch(v.value.casefold()) for v in lead)


def draft(
    document: Document,
    text: Value[str],
    *,
    lead: Values,
    cooperating: Values = (),
    node: Node | None,
    due: tuple[Due, ...] = (),
    times: Values = (),
) -> Duty:
    """A duty; a unit that leads is not named again as cooperating."""
    if cooperating:
        leading = {v.value.casefold() for v in lead}
        cooperating = tuple(v for v in unique(cooperating) if v.value.casefold() not in leading)
    return Duty(text, unique(lead), cooperating, section_value(document, node), due, times=unique(times))


def unique(values: Iterable[Value[str]]) -> Values:
    """The values, each word only once."""
    if isinstance(values, tuple) and len(values) < 2:
        return values
    seen: dict[str, Value[str]] = {}
    for value in values:
        seen.setdefault(value.value.casefold(), value)
    return tuple(seen.values())


def role_of(document: Document, node: Node | None) -> SectionRole:
    """What the headings above (and of) the node say about the work in it; the innermost that says anything wins."""
    if node is None:
        return "duties"
    told = _told_role(document, node)
    if told is not None:
        return told
    bare = document.bare_heading_of(document.block_of(node))
    return (role_of_heading(fold(document.words(bare))) if bare else None) or "duties"


def _told_role(document: Document, node: Node) -> SectionRole | None:
    """What the node's heading says or else the nearest above it, found out once for each of them."""
    key = ("role", node.start)
    if key not in document.kept:
        above = document.parent(node)
        said = _said_role(document, node)
        document.kept[key] = said or (_told_role(document, above) if above else None)
    role: SectionRole | None = document.kept[key]
    return role


def _said_role(document: Document, node: Node) -> SectionRole | None:
    """What the node's own heading says; None where it says nothing of the work below."""
    heading = node.heading.value
    if _is_running(heading) or names_unit(document, node) or not (role := role_of_heading(fold(heading))):
        return None
    step = role == "nothing" and node.level > _OUTER_LEVELS  # "a) Đánh giá thực trạng"
    return _by_units(document, node) or ("sentences" if step else role)


def _by_units(document: Document, node: Node) -> SectionRole | None:
    """ "duties" where most lines right below a heading of work are units, by whom it is then cut: "Nội dung", "1. Sở Y tế"."""
    children = () if _OF_NO_WORK.search(fold(node.heading.value)) else document.children(node)
    named = len(children)
    for child in children:
        if named < _FEWEST_UNITS or named < len(children) * 0.6:
            return None  # in most sections after few lines
        named -= not _is_unit(document, child)
    return "duties" if named >= _FEWEST_UNITS and named >= len(children) * 0.6 else None


def _is_unit(document: Document, node: Node) -> bool:
    """Whether the numbered line is units and nothing else."""
    wording = wording_of(document, *node.heading.spans)
    return is_unit_list(wording, 0, len(wording.text))


def _is_running(heading: str) -> bool:
    """Whether the numbered line is a paragraph, which says nothing about a section."""
    return len(heading) > 75 and not heading.isupper()


def names_unit(document: Document, node: Node) -> bool:
    """Whether the heading begins with a unit: then it tells who, not what kind of section."""
    wording = wording_of(document, *node.heading.spans)
    found = head(wording, skip_leading(wording, 0, len(wording.text)))
    return found is not None and found[0] != "territory"


def year_of(document: Document) -> int | None:
    """The year of the place-and-date line, in which days without a year fall.

    None where the paper gives none, and in a plan of several years, whose days come every year.
    """
    if "year" not in document.kept:
        document.kept["year"] = _year_of(document)
    year: int | None = document.kept["year"]
    return year


def year_of_plan(document: Document) -> int | None:
    """The year that the title gives to the plan; None without one."""
    title = " ".join(document.words(block) for block in document.in_zone("title"))
    year = TITLE_YEAR.search(title)
    return int(year["year"]) if year else None


def _year_of(document: Document) -> int | None:
    if _is_of_several_years(document):
        return None
    for block in document.blocks[:40]:
        if document.zone(block) in ("header", "outside") and (
            issued := _ISSUED.search(document.text, block.start, block.end + _DAY_LEFT_BLANK)
        ):
            return _year_issued(issued) if year_as_read(issued[1]) else None
    signed = _SIGNED.search(document.text, 0, _STAMP_WITHIN)
    return int(signed["year"]) if signed else year_of_plan(document)


def _year_issued(issued: re.Match[str]) -> int:
    """The year of an issue; one of the last quarter knows its month."""
    year = IssueYear(year_as_read(issued[1]) or 0)
    month = _LATE_MONTH.search(issued[0])
    if not month:
        return int(year)
    year.month = int(month[1])
    return year


def _is_of_several_years(document: Document) -> bool:
    title = " ".join(document.words(block) for block in document.in_zone("title"))
    years = _YEARS.search(title)
    if not years or years["first"] >= years["last"]:
        return False
    return not TITLE_YEAR.search(title, years.end())  # "Đề án giai đoạn 2026 - 2030 … năm 2027"
