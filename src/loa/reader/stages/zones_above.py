"""The zones above the body: header, title, addressees, preamble.

Reads blocks and the anchors of the header. Writes the zones of the blocks up to the first numbered unit or
bullet.
"""

from __future__ import annotations

import re

from loa.reader.rules.issue_dates import find_issue_date
from loa.reader.rules.numbering import read_bullet
from loa.reader.rules.phrases import (
    ADDRESSED,
    ATTACHED,
    COUNTRY,
    FIRST_IN_WORDS,
    MOTTO,
    NUMBER_LABEL,
    ORGAN,
    PREAMBLE,
    RECIPIENTS,
    SUBJECT_LABEL,
    TITLE_GOES_ON,
    match_addressed,
)
from loa.reader.rules.sections import is_section_heading
from loa.reader.rules.signature import names_office
from loa.reader.rules.types import type_of_code, type_of_line
from loa.reader.stages.lines import is_terminal, is_upper
from loa.reader.stages.zones import Zoned, opens_signature

_LONGEST_LINE = 200  # letters of a line of a head
_DAY_ALONE = 60  # letters of a line that holds place and day and nothing else
_HEAD_LINES = 6  # between the number and what stands below the day
_SHORT_TITLE = 60  # letters: "Năm 2026" ends a title, a sentence that begins so opens the preamble
_PARAGRAPH = 160  # letters: longer than the small letters below a title in capitals that are of it
_TELLS = re.compile(r"(?<!\w)(?:đề\s+nghị|yêu\s+cầu|gửi|thông\s+báo|ban\s+hành|nhận\s+được|đã|xin)(?!\w)")
# "UBND tỉnh có ý kiến như sau:": nothing of a head, though no addressee stands above.
_OPENS_ORDERS = re.compile(r"\w\s+(?:có\s+ý\s+kiến|yêu\s+cầu|đề\s+nghị|chỉ\s+đạo|kết\s+luận)(?!\w)")
# The theme of a month that a school writes below its title: no part of it.
_THEME = re.compile(r"\W*chủ\s+điểm(?:\s+[^:]{0,40})?\s*:", re.IGNORECASE)
_RESTS_ON = re.compile(r"(?:Căn\s+cứ|Xét\s+đề\s+nghị|Theo\s+đề\s+nghị)\s")
_OUTER = ("part", "chapter", "section", "upper", "roman", "article", "arabic")


def mark_above(paper: Zoned, start: int, *, main: int | None, addressed: int | None) -> None:
    """Zones `header`, `title` and `preamble`, up to the first numbered block or bullet."""
    i = start
    if main is not None:
        _mark_head(paper, start, main)
        i = _mark_title(paper, main + 1, addressed)
        if addressed != i:
            addressed = paper.first(ADDRESSED, i, i + 6)
    if addressed is not None:
        for j in range(i, addressed):
            paper.zones[j] = "header"
        i = mark_addressees(paper, addressed)
    elif main is None:
        i = _mark_headless(paper, start)
    while i < len(paper.blocks) and not _opens_body(paper, i):
        paper.zones[i] = "preamble"
        i += 1


def _mark_head(paper: Zoned, start: int, main: int) -> None:
    """The header down to the type; above "QUYẾT ĐỊNH:" stands what it rests on, where the head was lost."""
    rests = None
    if paper.words[main].rstrip().endswith(":"):
        rests = next((i for i in range(start, main) if _RESTS_ON.match(paper.words[i])), None)
    for i in range(start, main + 1):
        paper.zones[i] = "preamble" if rests is not None and rests <= i < main else "header"


def _mark_title(paper: Zoned, i: int, addressed: int | None) -> int:
    """The title below the type line; the index of the first block after it."""
    first, last = i, min(len(paper.blocks), i + 8)
    while i < last and i != addressed:
        words = paper.words[i]
        repeated = i > first and paper.zones[i - 1] == "title" and _repeats_issuer(paper, i, first)
        if repeated or (_is_bracket(words) and ATTACHED.match(words)):
            paper.zones[i] = "header"
        elif _ends_title(paper, i, is_first=all(z != "title" for z in paper.zones[first:i])):
            break
        else:
            paper.zones[i] = "title"
        i += 1
    return i


def _is_bracket(words: str) -> bool:
    return words.startswith("(") or len(words) < 200


def _ends_title(paper: Zoned, i: int, *, is_first: bool) -> bool:
    """Whether block `i` stands below the title; the first block is the title unless it is a full sentence."""
    block, words = paper.blocks[i], paper.words[i]
    if block.kind not in ("paragraph", "bullet") or ADDRESSED.match(words) or len(words) > 600:
        return True
    if not is_first and (block.kind == "bullet" or (PREAMBLE.match(words) and len(words) > _SHORT_TITLE)):
        return True
    if RECIPIENTS.match(words) or NUMBER_LABEL.match(words):
        return True
    if not is_first and _THEME.match(words):
        return True
    if not is_first and words.rstrip().endswith(":") and type_of_line(words):
        return True  # "QUYẾT ĐỊNH:" opens the articles
    if not is_first and _leaves_capitals(paper.words[i - 1], words):
        return True
    if is_first and words.endswith(".") and _is_short_title(words):
        return False
    return bool(is_terminal(words)) and not words.endswith((")", "”", '"', "…")) and not is_upper(words)


def _is_short_title(words: str) -> bool:
    """Whether a line right below the type is a title with a full stop, and no sentence of its own."""
    told = PREAMBLE.match(words) or _TELLS.search(words) or ". " in words
    return len(words) <= _PARAGRAPH and not told


def _leaves_capitals(before: str, words: str) -> bool:
    """Whether below a title in capitals something else begins, in small letters: "Sau 02 năm thực hiện …"."""
    if len(before) < _SHORT_TITLE and len(words) < _PARAGRAPH:
        return False
    if not is_upper(before) or words[0].islower() or words[0] in '(“"':
        return False
    small = any(letter.islower() for letter in words)  # "2026 - 2030" has no letters at all
    return small and not is_upper(words) and not TITLE_GOES_ON.match(words)


def _repeats_issuer(paper: Zoned, i: int, first: int) -> bool:
    """Whether block `i`, in capitals, names the issuing body once more, as decisions do below their title."""
    words = paper.words[i]
    return (
        is_upper(words)
        and (names_office(words) or bool(ORGAN.match(words)))
        and len(words) < 120
        and i > first
    )


def mark_addressees(paper: Zoned, i: int) -> int:
    """The block "Kính gửi" and the list below it; the index of the first block after it."""
    paper.zones[i] = "header"
    label = match_addressed(paper.words[i])
    inline = paper.words[i][label.end() :] if label else ""
    bare = not inline.strip()
    i += 1
    while i < len(paper.blocks) and not _says_something(paper, i):
        block, words = paper.blocks[i], paper.words[i]
        bullet = block.kind == "bullet" or bool(read_bullet(words))
        listed = block.kind == "paragraph" and len(words) < 160 and words.endswith((";", ","))
        listed = listed and not PREAMBLE.match(words)
        short = len(words) < 90 and not PREAMBLE.match(words) and not words.endswith(":")
        before = paper.words[i - 1].rstrip()
        last = before.endswith((";", ",")) and short and block.kind == "paragraph"  # the last of a list
        open_list = bare or inline.rstrip().endswith((";", ","))
        numbered = (
            block.kind == "numbered" and bare and short and (before.endswith(":") or before[:1].isdigit())
        )
        if (block.kind == "numbered" and not numbered) or not (
            bullet or numbered or last or (open_list and (listed or (bare and short)))
        ):
            break
        paper.zones[i] = "header"
        bare = bare and not (words.endswith(".") and not bullet)
        i += 1
    return i


def _says_something(paper: Zoned, i: int) -> bool:
    """Whether block `i` below "Kính gửi" names nobody: a sentence, or what stands apart from a list."""
    words, before = paper.words[i], paper.words[i - 1].rstrip()
    if paper.blocks[i].kind != "paragraph" or read_bullet(words) or words[0].islower():
        return False
    listed = paper.blocks[i - 1].kind == "bullet"
    closed = listed and paper.blocks[i].gap and not before.endswith((";", ","))
    below = listed or not match_addressed(paper.words[i - 1])
    return closed or (below and words.endswith(".") and _TELLS.search(words) is not None)


def _mark_headless(paper: Zoned, i: int) -> int:
    """Header lines of a paper that names no type: up to the first long paragraph or number."""
    last = min(len(paper.blocks), i + 25)
    official = any(
        COUNTRY.match(w) or MOTTO.match(w) or NUMBER_LABEL.match(w) or SUBJECT_LABEL.match(w)
        for w in paper.words[i:last]
    )
    first = paper.words[i] if i < last else ""
    dated = not official and len(first) < _DAY_ALONE and find_issue_date(first) is not None
    while (official or dated) and i < last:
        words = paper.words[i]
        if dated and (words.endswith(":") or _TELLS.search(words)):
            break
        if words.endswith(":") and not is_upper(words) and _OPENS_ORDERS.search(words):
            break
        if _is_title_without_type(paper, i):
            return _mark_title(paper, i, None)
        listed = paper.blocks[i].kind == "bullet" and paper.first(COUNTRY, i, last) is not None
        if not listed and (
            paper.blocks[i].kind == "numbered" or PREAMBLE.match(words) or len(words) > _LONGEST_LINE
        ):
            break
        paper.zones[i] = "header"
        i += 1
    return i


def _is_title_without_type(paper: Zoned, i: int) -> bool:
    """Whether block `i` is a title in capitals right below number and day, whose type a page left out."""
    words = paper.words[i]
    if not is_upper(words) or paper.blocks[i].kind != "paragraph" or is_section_heading(words):
        return False
    other = ORGAN.match(words) or names_office(words) or COUNTRY.match(words) or MOTTO.match(words)
    above = paper.words[max(0, i - _HEAD_LINES) : i]
    numbered = any(NUMBER_LABEL.match(line) and not _names_letter(line) for line in above)
    return not other and numbered and bool(above) and find_issue_date(above[-1]) is not None


def _names_letter(line: str) -> bool:
    """Whether the number that stands there is that of a letter, whose subject stands elsewhere."""
    label = NUMBER_LABEL.match(line)
    return type_of_code(line[label.end() :].strip() if label else line) in (None, "công văn")


def _opens_body(paper: Zoned, i: int) -> bool:
    block = paper.blocks[i]
    listed = i > 0 and paper.words[i - 1].endswith(":")
    if block.kind == "paragraph" and is_section_heading(paper.words[i]):
        return True
    if listed and (block.kind == "numbered" or FIRST_IN_WORDS.match(paper.words[i])):
        return True
    if block.kind in ("bullet", "row") or (
        block.kind == "numbered" and block.mark and block.mark.style in _OUTER
    ):
        return True
    return bool(RECIPIENTS.match(paper.words[i]) or opens_signature(paper, i) or is_upper(paper.words[i]))
