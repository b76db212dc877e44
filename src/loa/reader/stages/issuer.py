"""Who issued a paper: the last organ named in capitals above its number, of a joint paper the last two.

Reads header blocks. Writes one value for `header`.
"""

from __future__ import annotations

import re

from loa.reader.reading import Span, Value
from loa.reader.rules.drawn import before_rule
from loa.reader.rules.phrases import COUNTRY, MOTTO, NUMBER_LABEL, ORGAN
from loa.reader.rules.types import type_of_line
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document

_REST_OF_COUNTRY = re.compile(r"(?:XÃ\s+)?(?:HỘI\s+)?(?:CHỦ\s+)?(?:NGHĨA\s+)?VIỆT\s+NAM\Z|HỘI\s+CHỦ\s+NGHĨA")
# The name of a body that a narrow cell broke: "ỦY / BAN NHÂN DÂN", "TỔNG CỤC DÂN SỐ - / KẾ HOẠCH HÓA".
_TORN_ORGAN = re.compile(r"^(?:ỦY|UỶ|HỘI|BAN|BỘ|SỞ|CỤC|TỔNG|LIÊN|VĂN|ĐOÀN)$|(?:ỦY BAN|NHÂN|HỘI ĐỒNG|-|VÀ|,)$")
# The type of a joint paper as its number has it: "01/KHLT-SYT-SGDĐT", "02/QCPH/UBND-UBMTTQ".
_JOINT = re.compile(r"(?:^|[\d\s/-])(?:[A-ZĐ][A-ZĐa-z]*)?(?:LT|PH|LN)(?=[/-][A-ZĐ])")
_AREAS = ("TỈNH", "THÀNH PHỐ", "HUYỆN", "QUẬN", "XÃ", "PHƯỜNG", "THỊ", "ĐẶC KHU")


def read_issuer(document: Document, blocks: list[Block], code: Value[str] | None = None) -> Value[str] | None:
    """The issuing body: the last organ named in capitals above the number; of a joint paper both."""
    organs = _organs(document, blocks)
    joint = code is not None and _JOINT.search(code.value)
    spans = [span for organ in organs[-2 if joint else -1 :] for span in organ]
    return document.value(*spans) if spans else None


def _organs(document: Document, blocks: list[Block]) -> list[list[Span]]:
    """The organs above the number, each as the lines that name it."""
    organs: list[list[Span]] = []
    adjacent = False
    for block in blocks:
        for start, line in _lines(document, block):
            if NUMBER_LABEL.match(line) or type_of_line(line):
                return organs
            beside = COUNTRY.search(line) or MOTTO.search(line)
            if beside and beside.start():  # the other column, on the same line
                line, beside = line[: beside.start()].rstrip(), None
            other = beside or _REST_OF_COUNTRY.match(line)
            if other or not line.isupper():
                adjacent = False
                continue
            span = Span(start, start + len(line))
            area = line.startswith(_AREAS)
            torn = adjacent and _TORN_ORGAN.search(document.text[organs[-1][-1].start : organs[-1][-1].end])
            if ORGAN.match(line) and not (organs and area) and not torn:
                organs.append([span])
                adjacent = True
            elif organs and (adjacent or area):
                organs[-1].append(span)
    return organs


def _lines(document: Document, block: Block) -> list[tuple[int, str]]:
    out: list[tuple[int, str]] = []
    for piece in block.pieces:
        at = piece.start
        for line in document.text[piece.start : piece.end].split("\n"):
            if words := before_rule(line).lstrip():
                out.append((at + line.index(words[0]), words))
            at += len(line) + 1
    return out
