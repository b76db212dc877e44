"""The page model: an official document as the blocks that stand on its pages, for any form of file.

Order and parts: Decree 30/2020/NĐ-CP, Appendix I: issuing body and national motto, number and symbol, place
and date, type and title (a letter: V/v and Kính gửi), body, signature beside the recipients, appendices.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from loa.writer import acceptance, conventions, wording
from loa.writer.acceptance import UNKNOWN, Acceptance
from loa.writer.body import Body
from loa.writer.facts import Facts
from loa.writer.outline import Item, Unit
from loa.writer.placing import place
from loa.writer.plainly import NOTHING, Plain
from loa.writer.sheets import Sheet, sheet
from loa.writer.signatures import Signature, signatures

Role = Literal[
    "basis",
    "words",
    "centre",
    "part",
    "heading",
    "numbered",
    "bullet",
    "label",
    "appendix",
    "title",
    "attached",
    "table",
    "picture",
]
COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
_WIDEST_ISSUER = 26  # letters of a line of the left column
_JOINT = re.compile(r"(?:VÀ|TỈNH|THÀNH PHỐ|THỊ XÃ|THỊ TRẤN|(?<!THỊ )XÃ|PHƯỜNG|HUYỆN|QUẬN|ĐẶC KHU)\b")
_POINT = re.compile(r"(?<=[:;.,])\s\+\s(?=\S)")  # between a lead-in and the points that complete it
_LONG_LINE = 75  # letters: facts keep no more than eighty of a running paragraph
_LONGEST_HEADING = 130  # a longer numbered line is a paragraph


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph and what it is; a table has its cells (the first row its head), a picture its drawing.

    The words of a table or picture are its caption. `svg` is printed in PDF, `png` (base64) in DOCX.
    """

    role: Role
    text: str
    cells: tuple[tuple[str, ...], ...] = ()
    widths: tuple[
        float, ...
    ] = ()  # of the columns of a table, beside one another; as wide as their words if none
    svg: str | None = None
    png: str | None = None


@dataclass(frozen=True, slots=True)
class OfficialDocument:
    """All that is printed, in order."""

    above: tuple[str, ...]  # lines of the body above the issuer
    issuer: tuple[str, ...]
    number: str | None
    subject: str | None  # of a letter, under its number
    place_and_date: str
    type_name: str | None
    title: str | None
    addressees: tuple[str, ...]
    blocks: tuple[Block, ...]
    recipients: tuple[str, ...]
    signatures: tuple[Signature, ...]
    appendix: tuple[Block, ...]
    party: bool = False  # a paper of the Party: another head, no motto


def document_of(facts: Facts, plain: Plain = NOTHING) -> OfficialDocument:
    """The document that states these facts, those that are `plain` by labels or in tables."""
    letter = facts.doc_type == conventions.LETTER
    body = place(facts, plain)
    own, appendix = _parts(body, facts)
    return OfficialDocument(
        above=tuple(line for name in _issuer(facts)[:-1] for line in halved(name)),
        issuer=halved(_issuer(facts)[-1]),
        number=_number(facts),
        subject=facts.title if letter else None,
        place_and_date=conventions.date_line(facts.place, facts.date),
        type_name=None if letter or not facts.doc_type else facts.doc_type.upper(),
        title=None if letter else facts.title,
        addressees=facts.addressees,
        blocks=tuple(_opening(body, facts) + own + _closing(body, facts)),
        recipients=facts.recipients,
        signatures=signatures(facts),
        appendix=tuple(appendix + _sheets(body, facts) + _slogans(body, facts)),
        party=conventions.is_of_the_party(facts.code),
    )


def _issuer(facts: Facts) -> tuple[str, ...]:
    if facts.issuer:
        return tuple(line.upper() for line in facts.issuer)
    known = conventions.issuer_of_authority(facts.signatory.authority) or conventions.issuer_of_code(
        facts.code
    )
    return (known,) if known else (conventions.BLANK,)


def halved(name: str) -> tuple[str, ...]:
    """A long name of a body on two lines, cut where its parts join or near the middle."""
    cuts = [found.start() for found in re.finditer(" ", name)]
    if len(name) <= _WIDEST_ISSUER or not cuts:
        return (name,)
    middle = len(name) / 2
    at = min(cuts, key=lambda cut: abs(cut - middle) - (6 if _JOINT.match(name, cut + 1) else 0))
    return name[:at], name[at + 1 :]


def _number(facts: Facts) -> str | None:
    """The line of number and symbol; None for a record, which has none."""
    if facts.code is None:
        return None if facts.doc_type in (conventions.RECORD, conventions.ACCEPTANCE) else "Số: ……"
    label = "Số" if conventions.is_of_the_party(facts.code) else "Số:"
    return f"{label} {'……' if facts.code[0] in '/-' else ''}{facts.code}"


def _opening(body: Body, facts: Facts) -> list[Block]:
    """Bases and what leads to the body."""
    decision = facts.doc_type == conventions.DECISION
    issuer = _issuer(facts)[-1]
    named = None if issuer == conventions.BLANK else conventions.named_in_capitals(issuer)
    head: list[Block] = []
    if facts.doc_type == conventions.ACCEPTANCE:
        rests_on = [Block("basis", f"{words};") for words in body.bases]
        day = conventions.spoken_day(facts.date)
        return [*rests_on, *acceptance_head(facts.acceptance or UNKNOWN, day=day), *_items(body.before)]
    if decision:
        head.append(Block("centre", conventions.who_decides(facts.signatory, issuer)))
    before = _items(body.before)
    if facts.doc_type == conventions.LETTER:
        first = wording.letter_opening(body.bases, named)
        return (
            [Block("words", first), *before] if body.units or body.bases or before or body.later else before
        )
    bases = [f"{words};" for words in body.bases[:-1]] + [f"{words}." for words in body.bases[-1:]]
    head += [Block("basis", words) for words in bases]
    if decision:
        head.append(Block("centre", "QUYẾT ĐỊNH:"))
    elif (body.units or before or body.later) and (words := conventions.opening(facts.doc_type, named)):
        head.append(Block("words", words))
    return head + before


def acceptance_head(told: Acceptance, *, day: str) -> list[Block]:
    """When and where both sides met, and who stood for each; then what leads to the body."""
    blocks = [Block("words", acceptance.opening(told, day=day))]
    for role, party in told.sides:
        blocks.append(Block("heading", acceptance.side_line(role, party)))
        blocks += [Block("bullet", acceptance.person_line(person)) for person in party.people]
    return [*blocks, Block("words", acceptance.LEADS)]


def _closing(body: Body, facts: Facts) -> list[Block]:
    last = conventions.closing(facts.doc_type, facts.addressees)
    if facts.doc_type == conventions.ACCEPTANCE:
        last = acceptance.closing(facts.acceptance or UNKNOWN)
    return [Block("words", words) for words in (*body.after, *([last] if last else []))]


def _parts(body: Body, facts: Facts) -> tuple[list[Block], list[Block]]:
    """The blocks of the units of the body, and of those whose numbers start anew: the appendix."""
    own: list[Block] = []
    appendix: list[Block] = []
    into = own
    for unit in body.units:
        if unit.opens_part:
            into = appendix
            into += [Block("appendix", "PHỤ LỤC"), Block("attached", attached(facts))]
        into += _unit(unit)
    return own + _items(body.later), appendix


def _items(items: list[Item]) -> list[Block]:
    out: list[Block] = []
    for kind, group in groupby(items, key=lambda item: item.kind):
        if kind == "row" or kind == "result":
            out.append(_table(sheet(kind, [item.cells for item in group])))
        else:
            out += [
                b for item in group for b in _with_points("heading" if kind == "section" else kind, item.text)
            ]
    return out


def _table(sheet: Sheet) -> Block:
    return Block("table", "", cells=sheet.cells, widths=sheet.widths)


def _with_points(role: Role, text: str) -> list[Block]:
    """The paragraph, and each "+" point that completes it on a line of its own."""
    first, *points = _POINT.split(text)
    return [Block(role, first), *(Block("words", f"+ {point}") for point in points)]


def _unit(unit: Unit) -> list[Block]:
    below = _items(unit.items)
    words = _opening_line(unit)
    if unit.is_part:
        return [Block("part", unit.num), *([Block("part", words)] if words else []), *below]
    line = f"{unit.mark} {words}".rstrip()
    if (
        unit.words is not None
        or len(line) > _LONGEST_HEADING
        or not (below or unit.children or unit.is_roman)
    ):
        return [*_with_points("numbered", line), *below]
    return [Block("heading", line), *below]


def _opening_line(unit: Unit) -> str:
    """What is printed on the numbered line; one that facts keep the beginning of opens its list."""
    opens = unit.words is None and len(unit.heading) > _LONG_LINE and not unit.heading.isupper()
    opens = (opens and bool(unit.items or unit.children)) or _heads_a_table(unit)
    colon = ":" if opens and unit.heading[-1].isalnum() else ""
    return f"{unit.printed}{colon}"


def _heads_a_table(unit: Unit) -> bool:
    """Whether nothing but rows of a table stands below the line."""
    rows = bool(unit.items) and all(item.kind == "row" for item in unit.items)
    return rows and unit.words is None and bool(unit.heading) and not unit.heading.isupper()


def attached(facts: Facts) -> str:
    """The line under an appendix that names what it is attached to."""
    day = f" {conventions.spoken_date(facts.date)}" if facts.date else ""
    blank = "……" if (facts.code or "")[:1] in ("/", "-") else ""
    code = f" số {blank}{facts.code}" if facts.code else ""
    return f"(Kèm theo {conventions.capital(facts.doc_type or 'văn bản')}{code}{day})"


def _sheets(body: Body, facts: Facts) -> list[Block]:
    """The tables of an appendix: first that of the work which stands under no number."""
    tasks = [sheet("row", [item.cells for item in body.tasks])] if body.tasks else []
    blocks: list[Block] = []
    for each in (*tasks, *body.sheets):
        attachment = [] if blocks else [Block("attached", attached(facts))]
        blocks += [Block("title", each.title), *attachment, _table(each)]
    return [Block("appendix", "PHỤ LỤC"), *blocks] if blocks else []


def _slogans(body: Body, facts: Facts) -> list[Block]:
    if not body.slogans:
        return []
    head = [Block("appendix", "PHỤ LỤC"), Block("title", "KHẨU HIỆU TUYÊN TRUYỀN")]
    return [*head, Block("attached", attached(facts)), *(Block("bullet", words) for words in body.slogans)]
