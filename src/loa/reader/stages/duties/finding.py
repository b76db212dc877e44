# ruff: noqa: E501  # patterns read better unbroken
"""All duties of a document: tables and labels first, then headings and sentences, then what is granted elsewhere."""

from __future__ import annotations

import re

from loa.reader.reading import Duty
from loa.reader.rules.folding import fold
from loa.reader.rules.roles import SectionRole, role_of_heading
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.doers import find_late_subject
from loa.reader.stages.duties.crossrefs import find_grants, granted
from loa.reader.stages.duties.day_heads import with_days_above
from loa.reader.stages.duties.drafts import body_of
from loa.reader.stages.duties.heading_times import with_times_of_headings
from loa.reader.stages.duties.idle import seats_somebody
from loa.reader.stages.duties.items import is_closing, items_of
from loa.reader.stages.duties.labels import find_under_labels
from loa.reader.stages.duties.lead_ins import find_in_lead_ins
from loa.reader.stages.duties.letters import find_root_holder
from loa.reader.stages.duties.openings import makes_the_paper
from loa.reader.stages.duties.page_edges import stands_around
from loa.reader.stages.duties.retold import find_retold
from loa.reader.stages.duties.tables import find_in_tables
from loa.reader.stages.duties.time_lines import with_times_below
from loa.reader.stages.duties.under_headings import HeadingWalk
from loa.reader.stages.issuer import read_issuer
from loa.reader.stages.parties import read_addressees
from loa.reader.stages.run_ins import leads_in
from loa.reader.stages.speaking import speaks
from loa.reader.stages.subjects import find_subject

_LONGEST_ISSUER = 120
_LAST_ORDERS = 3  # blocks of the closing words
_ASKS = ("Đề nghị ", "Kính đề nghị ", "Trân trọng đề nghị ", "Yêu cầu ", "Phân công ")
_CARRIES_OUT = re.compile(
    r"(?:báo cáo|phản ánh|nghiêm túc|quan tâm|thực hiện(?: tốt| nghiêm)?[ ./]*$|(?:kế hoạch|nội dung|công văn|chỉ thị|hướng dẫn|thông báo|chương trình) (?:này|trên|nêu trên)|khó khăn|vướng mắc)(?!\w)"
)
_PAPER = r"(?:[Ll]uật|[Nn]ghị quyết|[Nn]ghị định|[Qq]uyết định|[Tt]hông tư|[Cc]hỉ thị|[Kk]ế hoạch|[Cc]ông văn|[Vv]ăn bản|[Cc]ông điện|[Hh]ướng dẫn|[Tt]hông báo|[Kk]ết luận) (?:liên tịch )?(?:số(?= )|(?=\d+/))"
# "Ngày 20/7/2018, UBND tỉnh nhận được Văn bản số …": in a duty nobody receives or meets.
_HAPPENED = re.compile(
    r"(?:Ngày|Tháng|Năm) \d[^,]{3,40}, [^.:;]{3,160}? (?:nhận được|tiếp nhận|họp thông qua|họp(?= (?:bàn|nghe|xem xét))|có (?=[Cc]ông văn|[Vv]ăn bản|[Tt]ờ trình)"
    rf"|(?:ban hành|ký|ra|phê duyệt|thông qua|công bố|gửi)(?= (?:[^ ,.:;]+ ){{0,3}}?{_PAPER}))"
)
# "Văn phòng Đảng ủy có văn bản số … gửi Sở đề nghị …": what came before, where nothing is ordered behind it.
_CAME = re.compile(
    r"[^,.:;]{3,120}? (?:đã )?(?:có|ban hành) (?:công văn|văn bản|tờ trình|thông báo) số [^.;]{3,120}? (?:gửi|về việc|đề nghị) [^.;]+(?:\.|$)"
)
# "Thực hiện Công văn số …, theo đó, Cục gửi tài liệu tới …": what the paper carried out told of itself.
_CAME_WITH = re.compile(r"thực hiện [^:;]{3,30} số [^:]{3,400}, theo đó,? (?!.*(?:yêu cầu|đề nghị) )")
_ORDERS_THEN = re.compile(r"(?:yêu cầu|đề nghị|phân công|chỉ đạo)(?!\w)")
# An office that speaks of itself in short: "Phòng gửi kèm tài liệu.".
_SHORT = frozenset(
    {
        "phòng",
        "sở",
        "ban",
        "trung tâm",
        "chi cục",
        "cục",
        "hội",
        "văn phòng",
        "trường",
        "huyện đoàn",
        "tỉnh đoàn",
    }
)
_WRITES = re.compile(
    r" (?:xin |kính |trân trọng )*(?:(?:thông báo|báo cáo|thông tin|giới thiệu|có ý kiến|gửi)(?! và (?:kính )?(?:đề nghị|yêu cầu)|\w)"
    r"|(?:đã )?(?:xây dựng|biên soạn|biên tập|soạn|ban hành|phát hành|thiết kế|in)(?= [^.;:()]{3,200}\((?:có )?[^()]{0,40}(?:gửi kèm|kèm theo|đính kèm)))"
)


def find_duties(document: Document) -> tuple[Duty, ...]:
    """The duties that the document lays on somebody, in the order of the source, each once."""
    in_tables, rows = find_in_tables(document)
    under_labels, labelled = find_under_labels(document)
    taken = rows | labelled
    root = find_root_holder(document)
    walk = HeadingWalk(document, taken, root=root)
    walk.walk()
    _read_rootless(document, walk)
    found = [duty for duty in in_tables + under_labels + walk.duties if _says_something(duty)]
    if grants := find_grants(document, found):
        known = {duty.text.spans[0].start for duty in found}
        again = HeadingWalk(document, taken)
        for node in document.nodes:
            if holder := granted(grants, node):
                again.read_node(node, given=holder)
        found += [
            duty for duty in again.duties if _says_something(duty) and duty.text.spans[0].start not in known
        ]
    found += find_in_lead_ins(document, found)
    found = found or find_retold(document)
    found.sort(key=lambda duty: duty.text.spans[0])
    timed = with_times_of_headings(document, with_days_above(document, found))
    return tuple(with_times_below(document, timed, labelled))


def _says_something(duty: Duty) -> bool:
    words = duty.text.value
    told = words[:1].isalpha() or any(letter.isalpha() for letter in words)
    return told and not seats_somebody(words)


def _read_rootless(document: Document, walk: HeadingWalk) -> None:
    """Bullets and paragraphs that stand under no number: all of them in a paper without numbers, else the ordering ones."""
    numbered = document.is_numbered()
    zones = ("preamble", "body") if not numbered else ("body",)
    blocks = [b for b in document.in_zone(*zones) if document.section_of(b) is None and b.kind != "row"]
    blocks = [b for b in blocks if not (_is_basis(document, b) or _tells_of_itself(document, b))]
    blocks = [b for b in blocks if not (document.zone(b) == "preamble" and makes_the_paper(document, b))]
    blocks = [b for b in blocks if not stands_around(document, b)]
    spoken = [i for i, b in enumerate(blocks) if speaks(document, b)]
    blocks = blocks[spoken[0] + 1 :] if spoken else blocks  # what stands above is no work, nor is it
    blocks = [b for b in blocks if not speaks(document, b)] if len(spoken) > 1 else blocks
    parts: dict[int, list[Block]] = {}
    for block in blocks:
        bare = document.bare_heading_of(block)
        if block.index not in document.bare_headings:
            parts.setdefault(bare.index if bare else -1, []).append(block)
    for at, part in parts.items():
        role: SectionRole | None = "sentences" if numbered else "duties"
        if at >= 0:
            role = role_of_heading(fold(document.words(document.blocks[at]))) or role
        if role and role != "nothing":
            above = [
                b for b in part if at < 0 and b.end <= _told_from(walk)
            ]  # whom a lead-in tells, it tells below
            walk.read_items(items_of(above, walk.taken), None, None, role=role)
            rest = items_of(part[len(above) :], walk.taken)
            walk.read_items(rest, None, walk.root if at < 0 else None, role=role)
    closing = document.in_zone("closing")
    given = [b for b in closing if document.body(b).startswith("Giao ")]
    walk.read_items(items_of(given, walk.taken), None, None, role="duties")
    last = [b for b in closing[:_LAST_ORDERS] if b not in given and _asks_for_more(document, b)]
    walk.read_items(
        items_of(last, walk.taken), document.nodes[-1] if document.nodes else None, None, role="duties"
    )


def _asks_for_more(document: Document, block: Block) -> bool:
    """Whether a paragraph above the last words asks somebody named for more than to carry out the paper or to report."""
    if not document.body(block).startswith(_ASKS) or is_closing(document, block):
        return False
    words = body_of(document, block)
    subject = find_subject(words, 0, len(words.text))
    return bool(
        subject
        and subject.ordered
        and not subject.generic
        and _CARRIES_OUT.search(words.canon, subject.verb) is None
    )


def _told_from(walk: HeadingWalk) -> int:
    """Where the words stand that tell whoever holds what is under no number; 0 where nobody does."""
    if walk.root is None or not walk.root.lead:
        return 0
    told_from = walk.root.told_from
    return walk.root.lead[0].spans[0].start if told_from is None else told_from


def _tells_of_itself(document: Document, block: Block) -> bool:
    """Whether the office that writes only says that it writes: "Sở Y tế trân trọng thông báo."."""
    words = document.words(block)
    opens = _after_what_is_carried_out(document, block)
    told = _WRITES.search(words, opens, opens + _LONGEST_ISSUER) if block.kind == "paragraph" else None
    if told is None:
        return False
    issuer = read_issuer(document, document.in_zone("header"))
    if issuer is None and document.plan.addressed_block is not None:
        return _announces(document, block, words[opens : told.start()])
    who = words[opens : told.start()].casefold()
    return issuer is not None and (
        issuer.value.casefold().endswith(who)
        or (who in _SHORT and issuer.value.casefold().startswith(f"{who} "))
    )


def _announces(document: Document, block: Block, who: str) -> bool:
    """Whether a letter without a head opens so: one office, which is not asked itself, only tells something."""
    several = who.startswith("Các ") or any(
        value.value.casefold() in who.casefold() for value in read_addressees(document)
    )
    before = [b for b in document.in_zone("preamble", "body") if b.index < block.index]
    orders = _ORDERS_THEN.search(document.lowered(block))
    return not several and not orders and all(_is_basis(document, each) for each in before)


def _after_what_is_carried_out(document: Document, block: Block) -> int:
    """Where the office stands that carries out another paper and orders nothing: "Thực hiện …, Sở Y tế thông báo"."""
    words = document.words(block)
    if not words.startswith("Thực hiện ") or _ORDERS_THEN.search(document.lowered(block)):
        return 0
    return words.rfind(", ") + len(", ")


def _is_basis(document: Document, block: Block) -> bool:
    """Whether a paragraph only says on what the paper rests: "Căn cứ Kế hoạch số …;", or what happened before."""
    if block.kind == "paragraph" and (
        _HAPPENED.match(document.words(block)) or _tells_what_came(document, block)
    ):
        return True
    if block.kind != "paragraph" or not document.words(block).startswith(("Căn cứ ", "Xét ", "Thực hiện ")):
        return False
    if document.words(block).startswith("Thực hiện "):
        return _CAME_WITH.match(document.lowered(block)) is not None
    words = body_of(document, block)
    end = len(words.text)
    return not leads_in(words, 0, end) and find_late_subject(words, 0, end) is None


def _tells_what_came(document: Document, block: Block) -> bool:
    """Whether a paragraph tells only which paper came before this one."""
    lower = document.lowered(block)
    came = _CAME.match(lower)
    return came is not None and _ORDERS_THEN.search(lower, came.end()) is None
