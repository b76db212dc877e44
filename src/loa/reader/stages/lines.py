"""Lines looked at one by one: what marks them, and whether they seem to go on in the next.

Reads `Source.lines`. Writes one `Look` for each line that is not blank. Only layout is judged here; what
a line means is left to later stages.
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from operator import attrgetter, itemgetter
from statistics import median
from typing import NamedTuple

from msgspec import Struct

from loa.reader.reading import Box, Line, Source
from loa.reader.rules.numbering import Mark, begins_sentence, read_bullet, read_mark
from loa.reader.rules.phrases import (
    COUNTED,
    COUNTING,
    DANGLING,
    DECIDER,
    LAST_SYLLABLES,
    NAMED_ON,
    NAMING,
    OPENINGS,
    OPENS,
    PREAMBLE,
    TERMINAL,
)
from loa.reader.rules.types import ISSUING_TYPES, LEGAL_TYPES, TORN_TYPES, type_of_line
from loa.reader.stages.columns import Piece, order_columns

_FOUR_LETTERS = re.compile(r"(?:[\W\d_]*[^\W\d_]){4}")
# No number follows: "hằng tháng", "02 số/tháng".
_RHYTHMS = tuple(
    f"{each}{time}" for each in ("hằng ", "hàng ", "mỗi ", "/") for time in ("ngày", "tháng", "năm")
)
_FULL_STOPS = (".", ";", ":", "!", "?", "…")  # by far the most ends: no bracket stands behind them
_SAME = 2.5  # points by which lines that begin at one place may differ
_ENOUGH = 3  # lines that go on from the one above and so tell how far lines stand apart
_GAP = 1.22  # of the usual distance of lines; 6 pt between paragraphs of 17 pt lines make 1.35
_INDENT = 14.0  # points; an official paragraph is indented by 28 to 36
_LONG = 300  # letters that no margin holds
_TITLE_LINES = 8  # lines of the longest titles
_FLUSH = 3.0  # points by which a justified line may fall short of its margin
_JUSTIFIED = 0.4  # share of lines at the margin that makes a text justified
_TIGHT = 0.97  # of the usual length of full lines
_left, _right = attrgetter("left"), attrgetter("right")
_SLACK = 1.5  # letters by which a full line may fall short of the margin


class Look(Struct, gc=False):
    """A line that is not blank: its words, marks and place beside its neighbours.

    `gap`: white space stands above it (None: a new page, so nobody can tell). `full`: the next line's
    first word would not have fitted. `alone`: it is of a kind that no line before or after it continues.
    """

    line: Line
    start: int
    end: int
    words: str
    mark: Mark | None = None
    bullet: tuple[str, int] | None = None
    gap: bool | None = False
    indented: bool = False
    full: bool = False
    tight: bool = False  # full beyond doubt: a sentence may end there and its paragraph go on
    upper: bool = False
    lower: bool = False
    opens: bool = False
    closed: bool = False
    terminal: bool = False
    torn: bool = False  # the last part of the name of a type: "QUYẾT" / "ĐỊNH"


Placed = tuple[Look, Box | None, int | None]  # a line, its box and its page


_LONE_SIGNS = frozenset("-–+•●")


class Layout(NamedTuple):
    """How the whole text is laid out."""

    wrapped: bool  # lines break at a margin
    spaced: bool  # blank space stands between paragraphs
    soft: bool = False  # the end of a line ends no paragraph: it is Markdown
    long: bool = False  # each paragraph is one line, however long


def is_terminal(words: str) -> bool:
    """Whether the words end as a sentence or item ends."""
    return words.endswith(_FULL_STOPS) or bool(TERMINAL.search(words[-6:]))


def is_dangling(words: str, following: str) -> bool:
    """Whether the words cannot end there but go on into those that follow."""
    tail = words[-16:]
    last = tail.split()[-1]
    if last not in LAST_SYLLABLES and "(" not in last and "/" not in last:
        return False
    if DANGLING.search(tail) or (NAMED_ON.match(following) and NAMING.search(tail)):
        return True
    return bool(COUNTING.search(tail) and COUNTED.match(following) and not tail.lower().endswith(_RHYTHMS))


def is_upper(words: str) -> bool:
    """Whether the letters are capitals and make up more than an abbreviation."""
    return words.isupper() and _FOUR_LETTERS.match(words) is not None


def _look(text: str, piece: Piece) -> Look:
    line, start, end, gap = piece
    raw = text[start:end]
    words = raw.strip()
    if words != raw:
        start += raw.index(words[0])
        end = start + len(words)
    look = Look(line, start, end, words, None, None, gap)
    if line.kind != "footnote":
        if not words[-1].isalnum():
            look.terminal = is_terminal(words)
        if words[0].islower():
            look.lower = True
        letters = words[:2]
        if not begins_sentence(letters) or (letters in OPENINGS and OPENS.match(words)):  # few lines
            _mark(look)
    return look


def _mark(look: Look) -> None:
    """Sets what the first words of a line say: its number or bullet, and whether something opens with it."""
    words = look.words
    look.mark = read_mark(words)
    look.bullet = None if look.mark else read_bullet(words)
    capitals = words.isupper()
    headed = look.mark is not None and look.mark.style == "roman"  # "V. TỔ" of "V. TỔ CHỨC THỰC HIỆN"
    look.upper = capitals and (headed or is_upper(words))
    look.lower = look.lower and not look.mark
    cited = words.startswith("số ") and words[3:4].isdigit()  # "… tại Nghị quyết" / "số 121/NQ-CP ngày …"
    opens = OPENS.match(words) if words[:2] in OPENINGS and not cited else None
    appendix = opens is not None and opens["appendix"] is not None
    look.closed = (
        bool(opens and opens["closed"])
        or (capitals and type_of_line(words) is not None)
        or (appendix and look.mark is None and len(words) < 20)
    )
    look.opens = look.closed or (opens is not None and (not opens["upper"] or look.upper))


def look_at_lines(source: Source) -> tuple[list[Look], Layout]:
    """Every line that is not blank, measured against its neighbours, and the layout of the whole."""
    text = source.text
    looks = [_look(text, piece) for piece in order_columns(source.lines, text)]
    _mend_types(looks)
    _open_preamble(looks)
    _mark_lone_signs(looks)
    texts = [look for look in looks if look.line.kind == "text"]
    boxed = len([look for look in texts if look.line.box]) > len(texts) / 2
    wrapped = _measure_boxes(texts) if boxed else _measure_lengths(texts)
    if wrapped:
        _distrust_gaps(texts)
    long = not (boxed or wrapped) and max((len(look.words) for look in texts), default=0) > _LONG
    return looks, Layout(wrapped, _is_spaced(texts), source.kind == "markdown", long)


def _mend_types(looks: list[Look]) -> None:
    """Keeps the name of a type that a page broke off its line apart from what stands around it."""
    for before, look in pairwise(looks):
        if before.words in TORN_TYPES and not look.gap and type_of_line(f"{before.words} {look.words}"):
            before.opens = look.torn = True


def _open_preamble(looks: list[Look]) -> None:
    """Lets the preamble begin on its own line below a title whose last line may look unfinished.

    So does the office that decides, named once more between title and preamble.
    """
    left = 0
    decides = False
    for before, look in pairwise(looks):
        if before.closed and (name := type_of_line(before.words)):
            left, decides = _TITLE_LINES, name in ISSUING_TYPES or name in LEGAL_TYPES
        elif left and PREAMBLE.match(look.words) and not is_dangling(before.words, look.words):
            look.opens = True
        elif left and decides and look.upper and DECIDER.match(look.words):
            look.opens = look.opens or not is_dangling(before.words.lower(), "")
        left = left - 1 if left else 0


def _mark_lone_signs(looks: list[Look]) -> None:
    """A sign of a bullet on a line of its own is that of the words right below it."""
    for before, look in pairwise(looks):
        if before.words not in _LONE_SIGNS or look.gap or look.mark or look.bullet or look.opens:
            continue
        if before.line.kind == look.line.kind == "text" and look.words[0].isalnum():
            before.bullet = before.words, 1


def _distrust_gaps(looks: list[Look]) -> None:
    """Clears `gap` after full lines where the whole text has blank lines in the middle of its sentences."""
    open_lines = [
        after for before, after in pairwise(looks) if before.full and not before.terminal and not after.mark
    ]
    torn = sum(1 for look in open_lines if look.gap and look.lower)
    if torn < max(4, len(open_lines) * 0.4):
        return
    for before, after in pairwise(looks):
        if before.full and after.gap:
            after.gap = None


def _measure_lengths(looks: list[Look]) -> bool:
    """Sets `full` from the numbers of characters; whether the text breaks its lines at a margin."""
    lengths = sorted(len(look.words) for look in looks)
    if not lengths:
        return False
    width = lengths[int(len(lengths) * 0.95)] if len(lengths) > 1 else lengths[0]
    near = sum(1 for length in lengths if length >= width * 0.8)
    wrapped = lengths[-1] <= max(130, width * 1.3) and width <= 125 and near >= max(3, len(lengths) * 0.2)
    for look, after in pairwise(looks):
        first = after.words.split(" ", 1)[0]
        needed = len(look.words) + 1 + len(first)
        look.full = wrapped and needed >= width * 0.86
        look.tight = wrapped and needed > width * _TIGHT
    return wrapped


def _measure_boxes(looks: list[Look]) -> bool:
    """Sets `full`, `gap` and `indented` from the boxes of the lines; boxed text always breaks at a margin."""
    boxed = [(box, look.line.page) for look in looks if (box := look.line.box)]
    rights: dict[int | None, list[float]] = {}
    lefts: dict[int | None, list[float]] = {}
    for page, run in groupby(boxed, itemgetter(1)):
        boxes = [box for box, _ in run]
        rights.setdefault(page, []).extend(map(_right, boxes))
        lefts.setdefault(page, []).extend(map(_left, boxes))
    right_of = {page: sorted(values)[int(len(values) * 0.9)] for page, values in rights.items()}
    left_of = {page: sorted(values)[int(len(values) * 0.1)] for page, values in lefts.items()}
    placed = [(look, look.line.box, look.line.page) for look in looks]
    leading = _usual_leading(placed)
    first_lines = _first_lines(placed, left_of)
    at_margin = sum([box.right > right_of[page] - _FLUSH for box, page in boxed])
    justified = at_margin >= len(looks) * _JUSTIFIED
    for (previous, before, page_before), (look, box, page) in pairwise(placed):
        if not before or not box:
            continue
        if page != page_before:
            look.gap = None
        elif leading and not look.gap:
            down = box.bottom - before.bottom
            look.gap = down > leading * _GAP or box.bottom < before.bottom - leading
        margin = right_of[page_before]
        if justified:
            previous.full = previous.tight = before.right > margin - _FLUSH
        else:
            _measure_end(previous, look, before.right, margin=margin)
        look.indented = box.left > left_of[page] + _INDENT and (
            before.left < box.left - _INDENT / 2
            or (first_lines is not None and abs(box.left - left_of[page] - first_lines) < _SAME)
        )
    return True


def _first_lines(placed: list[Placed], left_of: dict[int | None, float]) -> float | None:
    """How far first lines stand in from the margin at which paragraphs go on; None where they do not."""
    steps, hanging = [], 0
    for (previous, before, page_before), (look, box, page) in pairwise(placed):
        if not look.lower or not before or not box or page != page_before:
            continue
        margin = left_of[page]
        if before.left > margin + _INDENT and box.left < margin + _SAME:
            steps.append(before.left - margin)
        elif previous.mark or previous.bullet:
            hanging += 1
    return median(steps) if len(steps) > 1 and hanging * 4 <= len(steps) else None


def _measure_end(look: Look, after: Look, end: float, *, margin: float) -> None:
    """Sets whether the first word of the line `after` would have fitted into a ragged line."""
    box = look.line.box
    width = end - box.left if box else 0.0
    word, letter = after.words.split(" ", 1)[0], width / max(1, len(look.words))
    look.full = end + (len(word) + 1 + _SLACK) * letter >= margin
    look.tight = end + len(word) * letter >= margin


def _usual_leading(placed: list[Placed]) -> float:
    """How far a line mostly stands below the one before, or below the one it goes on from."""
    steps, running = [], []
    for (_, above, page_above), (look, below, page) in pairwise(placed):
        if above and below and page_above == page:
            step = below.bottom - above.bottom
            if 4 < step < 40:
                steps.append(step)
                if look.lower:
                    running.append(step)
    if len(running) >= _ENOUGH:
        return median(running)
    return median(sorted(steps)[: max(1, len(steps) * 3 // 4)]) if steps else 0.0


def _is_spaced(looks: list[Look]) -> bool:
    """Whether paragraphs stand apart: most lines with a number or bullet have a gap above them."""
    opened = [look for look in looks if (look.mark or look.bullet) and look.gap is not None]
    return bool(opened) and sum(1 for look in opened if look.gap) >= len(opened) * 0.6
