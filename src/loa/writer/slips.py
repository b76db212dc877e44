"""Slips of paper: a piece of work with room for what its unit writes by hand, one A4 page each, as PDF.

Words come as data; nothing is read as markup. The code of a slip stands as a QR picture and in letters.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import segno
import typst

from loa.writer.pdf import official_fonts

_LAYOUT = Path(__file__).parent / "slip.typ"
LONGEST = 950  # characters of the work that leave room to write on its page


@dataclass(frozen=True)
class Slip:
    """One page: who gives what to whom, by when, and the code by which it is keyed in."""

    code: str
    giver: str
    unit: str
    words: str
    due: str
    source: str = ""  # the plan that orders it
    counted: tuple[
        tuple[str, str], ...
    ] = ()  # ("buổi", "4"): each thing whose number is asked for, and the plan's
    days: tuple[str, ...] = ()  # ("T2 02/03", …): of a week, each to be ticked on which it was done


def slips_pdf(slips: Sequence[Slip]) -> bytes:
    """The slips as one PDF, a page each; the same slips give the same bytes."""
    pages = [{**asdict(slip), "words": _fitting(slip.words), "qr": _picture(slip.code)} for slip in slips]
    made = typst.compile(
        _LAYOUT.read_bytes(),
        format="pdf",
        font_paths=official_fonts(),
        sys_inputs={"slips": json.dumps(pages, ensure_ascii=False)},
    )
    if not isinstance(made, bytes):
        raise TypeError("one PDF expected")
    return made


def _picture(code: str) -> str:
    """The code as QR with a quarter of it to spare, for paper that is folded and photographed."""
    return str(segno.make(code, error="q", micro=False).svg_inline(scale=1, border=4))


def _fitting(words: str) -> str:
    """The words, or their beginning where they would leave no room; then it says where the rest stands."""
    if len(words) <= LONGEST:
        return words
    return words[:LONGEST].rsplit(" ", 1)[0] + " … (toàn văn: xem văn bản)"
