# ruff: noqa: E501  # patterns read better unbroken
"""Whether a text is an administrative paper at all: only such a paper binds anybody.

Reads a `Document` and the facts of its header and its end. One sign is enough, so that a page from the
middle, an appendix alone or a paper mangled by an OCR engine is read; a news item, a thesis, a letter home
or a handbook shows none.
"""

from __future__ import annotations

import re
from itertools import repeat

from loa.reader.reading import Facts
from loa.reader.rules.folding import fold
from loa.reader.rules.phrases import ATTACHED, MOTTO
from loa.reader.rules.sections import is_section_heading
from loa.reader.rules.types import NAMES_OF_OTHER_TEXTS
from loa.reader.rules.units import KIND
from loa.reader.rules.units.spelling import canonical
from loa.reader.rules.verbs import ORDER_NEEDS
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.doers import find_late_subject
from loa.reader.stages.duties.drafts import body_of
from loa.reader.stages.duties.retold import retells
from loa.reader.stages.speaking import carries_out, speaks
from loa.reader.stages.subjects import find_subject
from loa.reader.stages.wording import Wording

_HEAD = 40  # blocks in which the head of a paper, or that of its appendix, stands
_NEAR_TOP = 8  # blocks in which the type and matter stand
# The type and the matter in one line: "KẾ HOẠCH Phát động phong trào …"; a lesson is planned by its teacher alone.
_TITLED = re.compile(
    r"(?:KẾ HOẠCH|CHỈ THỊ|CÔNG ĐIỆN|CÔNG VĂN|HƯỚNG DẪN|CHƯƠNG TRÌNH|PHƯƠNG ÁN|THÔNG BÁO) (?!Bài|Dạy|Giảng|Lên lớp|Chủ đề|Môn|Sử dụng|Cài)[A-ZĐ][a-zà-ỹ]+ [a-zà-ỹ]"
)
_HEADING = 120  # letters
_UNITS = 2  # headings that name one: a paper of several units' work
# "Đơn vị" alone is a word of every handbook.
_UNIT = re.compile(rf"(?:đề nghị |yêu cầu |giao )?(?:các )?(?!đơn vị|cơ quan)(?:{KIND})")
# What only the sections, labels and last sentences of a paper are called, as OCR may print them.
_ORGANISING = re.compile(
    r"to chuc (?:thuc hien|trien khai)|phan cong (?:nhiem vu|thuc hien|trach nhiem|to chuc)"
)
_TOLD = re.compile(r"(?:don vi|co quan)(?: [a-z]+)? (?:chu tri|phoi hop|thuc hien)[^:]{0,20}:|tren day la ")
# The sign that closes a paper, and what only a paper says of itself.
_OF_A_PAPER = re.compile(
    r"\w ?\./\.|[Nn]hận được (?:công văn|văn bản|thông báo|công điện|kế hoạch) này(?!\w)"
)
_SENTENCE = 60  # letters that a line of more than a name or a day has
_MOST_TOLD = 12  # paragraphs of a short page
_SHARE = 4  # one in so many orders
_AS_IT_SAYS = re.compile(r"theo đó,? ?|cụ thể,? (?=\w)|trong đó,? ?(?=\w)")
_NEAR = 200  # letters in which it is told of the past
_DUTY = re.compile(
    r"(?:chủ trì|phối hợp|tập trung|tăng cường|đẩy mạnh|triển khai|thực hiện|chỉ đạo|chủ động|có trách nhiệm|chịu trách nhiệm|cần|phải|rà soát|xây dựng|bố trí|tham mưu|hướng dẫn|khẩn trương|tiếp tục|treo|nghiêm túc)(?!\w)"
)
_CHARGED = re.compile(r"(?:chủ trì|(?:có|chịu) trách nhiệm|có nhiệm vụ)(?!\w)")
_STOP = re.compile(r"(?<=\w\.) (?=[A-ZĐÀ-Ỹ])")
_PAST = re.compile(r"(?<!\w)(?:đã|vừa|từng)(?!\w)")
_GIVEN = re.compile(r"chu tri[,;]? (?:va )?phoi hop")


def is_administrative(document: Document, facts: Facts) -> bool:
    """Whether at least one sign of an administrative paper is there."""
    return (
        _is_signed_or_sent(document, facts)
        or _is_named(document, facts)
        or _gives_work(document, facts)
        or any(speaks(document, block) for block in document.blocks[:_HEAD])
        or carries_out(document, facts)
        or _orders_and_ends(document)
        or _tells_little_else(document)
    )


def _orders_and_ends(document: Document) -> bool:
    """Whether an office orders units by name, and the page ends or speaks of itself as only a paper does."""
    if not any(_OF_A_PAPER.search(document.words(block)) for block in document.blocks):
        return False
    return any(_orders(body_of(document, block)) for block in document.blocks[:_HEAD])


def _tells_little_else(document: Document) -> bool:
    """Whether a short page tells little but what units are asked, or are to answer for."""
    told = [block for block in document.blocks if block.end - block.start > _SENTENCE]
    if not 0 < len(told) <= _MOST_TOLD or any(block.kind == "row" for block in told):
        return False
    words = [body_of(document, block) for block in told]
    if any(_tells_on(each) for each in words) or any(retells(document, block) for block in told):
        return True
    if sum(map(_orders, words)) * _SHARE >= len(words):
        return True
    if any(_PAST.search(each.canon) for each in words):
        return False
    return len(words) > 1 and sum(map(_charges, words)) * 2 >= len(words)


def _tells_on(words: Wording) -> bool:
    """Whether a paragraph goes on with what a paper says somebody is to do: "Theo đó, các sở tập trung …"."""
    goes_on = _AS_IT_SAYS.match(words.canon)
    if goes_on is None or _PAST.search(words.canon, 0, goes_on.end() + _NEAR):
        return False
    subject = find_late_subject(words, goes_on.end(), len(words.text))
    return subject is not None and _DUTY.match(words.canon, subject.verb) is not None


def _charges(words: Wording) -> bool:
    """Whether a paragraph begins with a unit named and what it answers for: "Sở Y tế chủ trì …"."""
    subject = find_subject(words, 0, len(words.text))
    return (
        subject is not None and not subject.generic and _CHARGED.match(words.canon, subject.verb) is not None
    )


def _orders(words: Wording) -> bool:
    """Whether a sentence says who asks and whom: "Nhà trường yêu cầu các khoa lập danh sách"."""
    if not words.hits & ORDER_NEEDS:
        return False
    starts = [0, *(stop.end() for stop in _STOP.finditer(words.text))]
    for start, end in zip(starts, [*starts[1:], len(words.text)], strict=True):
        subject = find_late_subject(words, start, end)
        if subject and subject.ordered and not _PAST.search(words.canon, start, subject.start):
            return True
    return False


def _is_signed_or_sent(document: Document, facts: Facts) -> bool:
    header = facts.header
    signs = (header.code, header.issuer, header.signatory.authority, header.signatory.position)
    if any(signs) or facts.recipients:
        return True
    at = document.plan.addressed_block
    return (
        at is not None
        and bool(facts.addressees)
        and not document.words(document.blocks[at]).startswith("Thân")
    )


def _is_named(document: Document, facts: Facts) -> bool:
    """Whether it is called a paper, or says which one it belongs to."""
    kind = facts.header.doc_type
    if kind and kind.value not in NAMES_OF_OTHER_TEXTS:
        return True
    head = [document.words(block) for block in document.blocks[:_HEAD]]
    if any(_TITLED.match(words) for words in head[:_NEAR_TOP]):
        return True
    if kind is None and any(MOTTO.match(words) for words in head):
        return True
    attached = any(ATTACHED.match(words) and " số " in words for words in head)
    return attached or (bool(facts.references) and any(words.startswith("Căn cứ ") for words in head))


def _gives_work(document: Document, facts: Facts) -> bool:
    """Whether a section, headings for units, a label, the head of a table or a point of a list does."""
    headings = [node.heading.value for node in facts.outline]
    headings += filter(is_section_heading, map(document.words, document.in_zone("body")[:_HEAD]))
    if any(_ORGANISING.match(fold(words)) for words in headings):
        return True
    units = {words for words in headings if len(words) < _HEADING and _UNIT.match(canonical(words))}
    return len(units) >= _UNITS or any(map(_tells_work, repeat(document), document.blocks))


def _tells_work(document: Document, block: Block) -> bool:
    if block.kind == "row":
        return block.head and "chu tri" in fold(document.words(block))
    words = fold(document.body(block))
    return bool(_TOLD.match(words) or (block.kind in ("numbered", "bullet") and _GIVEN.search(words)))
