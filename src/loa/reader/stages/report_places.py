"""Where reports are asked for besides the duties: closing paragraphs, sections of reports, other paragraphs.

Reads blocks and duties. Answers with the words to be searched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loa.reader.reading import Duty, Node, Span
from loa.reader.rules.folding import fold
from loa.reader.rules.reporting import REPORT_HEADING, SAYS_REPORT
from loa.reader.rules.units import canonical
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.duties.drafts import body_of, wording_of
from loa.reader.stages.duties.items import is_closing
from loa.reader.stages.wording import Wording

_REPORT_HEADING = re.compile(REPORT_HEADING)
# "Kịp thời tổng hợp, báo cáo …", "Thiết lập chế độ báo cáo …"
_OPENS = re.compile(
    r"(?:kịp thời |thường xuyên |định kỳ |(?:thực hiện|thiết lập|duy trì) (?:(?:tốt|nghiêm|đầy đủ) )?)*"
    r"(?:chế độ )?"
    r"(?:thông tin, |tổng hợp,? (?:và )?)*báo cáo(?! viên)"
)
# "Kết quả: Báo cáo, bảng tổng hợp số liệu": what comes of the work.
_PRODUCT = re.compile(
    r"(?:kết quả|sản phẩm|hồ sơ|tài liệu|thành phần|văn bản)(?: [^ :.,;]+){0,5} ?: (?=.{0,40}?báo cáo)"
)
# Who does the work of a measure, with more told beside: "Cơ quan thực hiện: Sở A …; các xã gửi kết quả …".
_DOERS_LABEL = re.compile(r"(?:cơ quan|đơn vị|phân công|trách nhiệm)(?: [^ :.,;]+){0,5} ?: ")
_DOERS_BEGIN = frozenset("CcĐđPpTt")
_ORGANISATION = ("to chuc thuc hien", "to chuc trien khai")


def may_report(lower: str) -> bool:
    for word in SAYS_REPORT:  # noqa: SIM110  # asked so often that a generator costs more than the look
        if word in lower:
            return True
    return False


# "Kết quả thực hiện báo cáo về Sở Y tế trước ngày 10/9/2025."
_ASKS_ONLY = re.compile(
    r"(?:Báo cáo|(?:Kết quả|Tình hình|Tiến độ)(?: [^ ,.;:]+){0,8}? (?:báo cáo|gửi)|Văn bản báo cáo)(?!\w)"
)


# "Kết quả từng cuộc kiểm tra báo cáo Giám đốc …": nobody is named who does.
_RESULTS = re.compile(r"(?:Kết quả|Tình hình|Tiến độ)(?: [^ ,.;:]+){0,8}? (?:báo cáo|gửi)(?!\w)")


def closing_words(document: Document, duties: tuple[Duty, ...]) -> Iterator[Wording]:
    """The closing paragraphs and sections about reporting, which lay no other duty."""
    taken = {duty.text.spans[0].start for duty in duties}
    heads = frozenset(node.start for node in document.nodes if _heads_reports(node))
    plain = not document.is_numbered()  # all that such a letter says stands above no number
    for block in document.blocks:
        zone = document.zone(block)
        if block.kind == "numbered" and told_in_line(document, block):
            continue
        closes = (zone == "body" and block.kind != "row") and (
            is_closing(document, block) or (heads and _reports_below(document, block, heads))
        )
        closes = closes or (plain and zone == "preamble" and _closes_letter(document, block))
        if (zone == "closing" or closes) and block.body.start not in taken:
            yield body_of(document, block)


def _closes_letter(document: Document, block: Block) -> bool:
    """Whether a paragraph of a letter without numbers is one of its last, or only asks for the report."""
    if block.kind != "paragraph":
        return False
    return is_closing(document, block) or _ASKS_ONLY.match(document.words(block)) is not None


def told_in_line(document: Document, block: Block) -> Wording | None:
    """What a numbered line tells behind its own heading: "5) Báo cáo: các chi bộ gửi Văn phòng …"."""
    node = document.node_at(block) if block.kind == "numbered" else None
    end = node.heading.spans[-1].end if node else block.end
    if not node or document.text[end : end + 1] != ":" or not _heads_reports(node):
        return None
    return wording_of(document, Span(end + 1, block.end))


def _heads_reports(node: Node) -> bool:
    return _REPORT_HEADING.fullmatch(canonical(node.heading.value.strip(" :."))) is not None


def _reports_below(document: Document, block: Block, heads: frozenset[int]) -> bool:
    """Whether the block stands in a section of reports; `heads`: where headings of such sections begin."""
    node = document.section_of(block)
    if not node:
        return False
    above = (*document.ancestors(node), node)
    in_one = any(other.start != block.start and other.start in heads for other in above)
    return in_one and may_report(document.lowered(block))


def beside_duties(document: Document, duties: tuple[Duty, ...]) -> Iterator[Wording]:
    """Paragraphs on how work is organised whose first sentence is no duty: another may ask for reports.

    A paper without numbers asks for them in any paragraph that asks for something.
    """
    starts = {duty.text.spans[0].start for duty in duties}
    sections = [node for node in document.nodes if fold(node.heading.value).startswith(_ORGANISATION)]
    blocks = [block for node in sections for block in document.all_under(node)]
    if not document.is_numbered():
        blocks = [b for b in document.in_zone("preamble", "body") if "đề nghị " in document.lowered(b)]
    blocks = [b for b in blocks if b.kind == "paragraph" or _RESULTS.match(document.body(b))]
    blocks += _lines_of_doers(document)
    for block in blocks:
        told = block.body.start not in starts
        if told and may_report(document.lowered(block)) and not is_closing(document, block):
            yield body_of(document, block)


def _lines_of_doers(document: Document) -> list[Block]:
    """Bullets that label who does the work above: more may be told in the same line."""
    text = document.text
    return [
        block
        for block in document.in_zone("body")
        if block.kind == "bullet"
        and text[block.body.start : block.body.start + 1] in _DOERS_BEGIN
        and text.find(":", block.body.start, block.end) >= 0
        and _DOERS_LABEL.match(body_of(document, block).canon)
    ]


def opening_lines(document: Document, duties: tuple[Duty, ...]) -> Iterator[Wording]:
    """Bullets that are no duty and may ask for reports, as those of purposes."""
    starts = {duty.text.spans[0].start for duty in duties}
    lower = document.letters.lower
    for block in document.in_zone("body"):
        if block.kind != "bullet" or block.body.start in starts:
            continue
        if lower.find("báo", block.start, block.end) < 0 or "báo cáo" not in document.lowered(block):
            continue
        if _PRODUCT.match(body_of(document, block).canon):
            continue
        yield body_of(document, block)


def opens_with_report(told: str) -> bool:
    """Whether a clause of reporting begins with it."""
    return _OPENS.match(canonical(told)) is not None
