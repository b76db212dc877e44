"""The zones from the body to the end: body, closing, recipients, signature, appendix, another document.

Reads blocks and the zones above the body. Writes the zones of all blocks below.
"""

from __future__ import annotations

import re

from loa.reader.rules.phrases import (
    ADDRESSED,
    APPENDIX,
    BELOW_ON_PAGE,
    CLOSING,
    COUNTRY,
    NUMBER_LABEL,
    ORGAN,
    RECIPIENTS,
    WRITER,
)
from loa.reader.rules.signature import AUTHORITY, is_office, names_office
from loa.reader.rules.types import type_of_line
from loa.reader.stages.block import Block
from loa.reader.stages.lines import is_upper
from loa.reader.stages.zones import Zone, Zoned, opens_signature


def mark_below(paper: Zoned, start: int) -> None:
    """Zones after the preamble: body, closing, recipients, signature, appendix."""
    i = start
    while i < len(paper.blocks) and paper.zones[i] in ("header", "title", "preamble"):
        i += 1
    zone: Zone = "body"
    signed = listed = False  # whether signature and recipients were there
    while i < len(paper.blocks):
        words, block = paper.words[i], paper.blocks[i]
        if listed and _opens_another(paper, i):
            paper.zones[i:] = ["other"] * (len(paper.blocks) - i)
            return
        if signed and zone == "signature" and _is_endnote(paper, i):
            paper.zones[i] = "footnote"
            i += 1
            continue
        if RECIPIENTS.match(words) and (zone != "appendix" or not listed):
            zone = "recipients"
            _mark_closing(paper, i) if not signed else None
        elif (
            (zone != "appendix" or (not signed and AUTHORITY.match(words)))
            and (opens_signature(paper, i) or (zone == "recipients" and _signs_in_small_letters(paper, i)))
            and _ends_soon(paper, i, zone)
        ):
            _mark_closing(paper, i) if zone == "body" else None
            zone, signed = "signature", True
        elif _opens_appendix(words, block) or (
            zone in ("recipients", "signature") and _leaves_end(paper, i, zone)
        ):
            zone = "appendix"
        paper.zones[i] = zone
        listed = listed or zone == "recipients"
        i += 1
    if zone == "body":
        _mark_page(paper)


def _is_endnote(paper: Zoned, i: int) -> bool:
    """Whether the block is a note below the signature, to which a number glued to a word leads: "(1) …"."""
    mark = paper.blocks[i].mark
    if mark is None or mark.style != "arabic" or mark.close != "()":
        return False
    sign = f"({mark.num})"
    return any(re.search(rf"[^\W_]{re.escape(sign)}", words) for words in paper.words[:i] if sign in words)


def _signs_in_small_letters(paper: Zoned, i: int) -> bool:
    """Whether behind the recipients an office stands alone on its line: "Giám đốc"."""
    block = paper.blocks[i]
    words = paper.words[i]
    listed = words.endswith(";") or "(" in words  # "Bộ trưởng (để báo cáo);" gets the paper
    return block.kind == "paragraph" and block.gap and not listed and is_office(words)


def _opens_another(paper: Zoned, i: int) -> bool:
    """Whether another document begins at block `i`: a head with body, country, number and type."""
    if not is_upper(paper.words[i]) or not (ORGAN.match(paper.words[i]) or COUNTRY.match(paper.words[i])):
        return False
    head = range(i, min(i + 14, len(paper.blocks)))
    return (
        any(COUNTRY.match(paper.words[j]) for j in head)
        and any(NUMBER_LABEL.match(paper.words[j]) and "/" in paper.words[j] for j in head)
        and any(type_of_line(paper.words[j]) or ADDRESSED.match(paper.words[j]) for j in head)
    )


def _opens_appendix(words: str, block: Block) -> bool:
    if block.mark and block.mark.style == "appendix":
        return True
    return block.kind != "bullet" and (len(words) < 40 or is_upper(words)) and bool(APPENDIX.match(words))


def _ends_soon(paper: Zoned, i: int, zone: Zone) -> bool:
    """Whether a signature at block `i` is plausible: after the recipients, or followed by little."""
    if zone in ("recipients", "signature"):
        return True
    following = range(i + 1, min(i + 4, len(paper.blocks)))
    if AUTHORITY.match(paper.words[i]):
        return all(len(paper.words[j]) < 250 for j in following)
    # An office alone also opens "CHỦ TỊCH … YÊU CẦU:"; a signature is followed by a name and little else.
    listed = next((j for j in following if j > i + 1 and RECIPIENTS.match(paper.words[j])), None)
    return not paper.words[i].endswith(":") and all(
        paper.blocks[j].kind == "paragraph" and len(paper.words[j]) < 60
        for j in following
        if listed is None or j < listed
    )


def _leaves_end(paper: Zoned, i: int, zone: Zone) -> bool:
    """Whether block `i` is no part of recipients or signature any more."""
    block, words = paper.blocks[i], paper.words[i]
    if block.kind == "row" or (
        block.kind == "numbered" and block.mark and block.mark.style in ("roman", "upper", "article", "part")
    ):
        return True
    if type_of_line(words):
        return True
    if zone == "signature":
        named = sum(1 for j in range(max(0, i - 12), i) if paper.zones[j] == "signature")
        return (len(words) > 140 and block.kind != "bullet") or (
            named >= 2 and is_upper(words) and len(words) > 25 and not names_office(words)
        )
    return len(words) > 300


def _mark_closing(paper: Zoned, end: int) -> None:
    """The paragraphs above block `end` that close the document."""
    first = end
    for i in range(end - 1, max(-1, end - 6), -1):
        if paper.zones[i] != "body" or paper.blocks[i].kind != "paragraph":
            break
        if CLOSING.match(paper.words[i]):
            first = i
    for i in range(first, end):
        paper.zones[i] = "closing"


def _mark_page(paper: Zoned) -> None:
    """What the page of the web adds below a paper that ends without recipients and signature."""
    first = end = len(paper.blocks)
    for i in range(end - 1, -1, -1):
        words = paper.words[i]
        if paper.zones[i] != "body" or paper.blocks[i].kind != "paragraph":
            break
        if BELOW_ON_PAGE.match(words):
            first = i
        elif not WRITER.match(words):
            break
    for i in range(first, end):
        paper.zones[i] = "closing"
